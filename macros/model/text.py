"""Which kinds of text does a catalogue hold?

All are `Text` and remember where they were written; the kinds differ in what they may hold and how they are shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

from macros.problem import Position
from macros.source import Text

LINK = re.compile(r"\[(?P<label>[^\[\]]+)\]\((?P<target>[^()\s]*)\)")
"""A link in prose: `[label](target)`."""


class Blank(Text):
    """Stands where text is missing, once that has been told, so that the rest can be read."""


def _as_text(value: object) -> Text:
    if isinstance(value, Blank):
        return value
    if not isinstance(value, Text):
        raise PydanticCustomError("one-value", "a list or fields stand where one text is meant")
    stripped = value.strip()
    if not stripped:
        raise PydanticCustomError("empty-field", "nothing is written here")
    return value if stripped == value else Text(stripped, value.position, value.last_line)


def _as_number(value: object) -> int:
    text = _as_text(value)
    if not text.isascii() or not text.isdigit() or len(text) > 4:  # noqa: PLR2004 -- no limit has five digits
        raise PydanticCustomError("whole-number", "a whole number is meant here")
    return int(text)


def _schema(read: Any, **json_schema: str) -> GetPydanticSchema:  # noqa: ANN401 -- pydantic's own type
    return GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(read),
        lambda _schema, _handler: dict(json_schema),
    )


Line: TypeAlias = Annotated[Text, _schema(_as_text, type="string")]
"""One line of plain text, shown as it is."""

Prose: TypeAlias = Annotated[Text, _schema(_as_text, type="string")]
"""Text that may hold *emphasis*, **strong emphasis**, short lists and links: `[label](id)` leads to an item."""

Id: TypeAlias = Annotated[Text, _schema(_as_text, type="string", pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""The permanent name of an item: small letters, digits and hyphens."""

Reference: TypeAlias = Annotated[Text, _schema(_as_text, type="string")]
"""The id of something else in the catalogue."""

Label: TypeAlias = Annotated[str, _schema(_as_text, type="string")]
"""A word or two of the interface."""

Number: TypeAlias = Annotated[int, _schema(_as_number, type="integer")]
"""A whole number from 0."""


@dataclass(frozen=True)
class Link:
    """A link in prose: where it leads, and where it is written."""

    target: str
    position: Position


def links_in(prose: Text) -> Iterator[Link]:
    """Find the links of a piece of prose."""
    for found in LINK.finditer(prose):
        target = found["target"]
        yield Link(target, _place_of(f"({target})", prose))


def _place_of(mark: str, prose: Text) -> Position:
    """Find where `mark` is written: folded text has lost its lines, the document has not."""
    document = prose.position.document
    for number in range(prose.position.line, prose.last_line + 1):
        column = document.lines[number - 1].find(mark)
        if column >= 0:
            return Position(document, number, column + 2, max(1, len(mark) - 2))
    return prose.position
