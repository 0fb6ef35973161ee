"""Which kinds of text does a catalogue hold?

All are `Text` and remember where they were written; the kinds differ in what they may hold and how they are shown.
"""

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple, TypeAlias

from macros.model.faults import Fault, Hidden, Misread, hidden_in
from macros.model.places import Places
from macros.model.shapes import TextShape
from macros.problem import Position
from macros.source import Text, Value

LINK = re.compile(r"\[(?P<label>[^\[\]]+)\]\((?P<target>(?:[^()\s]|\([^()\s]*\))*)\)")
"""A link in prose: `[label](target)`."""


LONGEST_READ_OTHERWISE = 40
"""Longer texts are never read as a number or a date."""

_FIRST = frozenset("-+.~ynotfYNOTF")
"""How a text begins that may be read as something else, if not with a digit."""

_NOTHING = "nothing at all"

_READ_OTHERWISE = {
    r"(?i:yes|no|true|false|on|off)": "a yes/no answer",
    r"(?i:~|null)": _NOTHING,
    r"\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?": "a date",
    r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-fA-F_]+|\d[\d_]*(?::[0-5]?\d)*)(?:\.[\d_]*)?": "a number",
    r"(?i:[-+]?(?:\d[\d_]*)?\.?\d[\d_]*\.?(?:e[-+]?\d+)?|[-+]?\.inf|\.nan)": "a number",
}
_FORMS = re.compile("|".join(f"({form})" for form in _READ_OTHERWISE))
_CALLED = ("", *_READ_OTHERWISE.values())


MOST_DIGITS = 4
"""No number that a catalogue holds has more."""


class Blank(Text):
    """Stands where text is missing, once that has been told, so that the rest can be read."""


def _as_typed(value: Value) -> Text:
    if not isinstance(value, Text):
        raise Fault("one-value")
    stripped = value.strip()
    if not stripped:
        raise Fault("empty-field")
    return value if stripped == value else Text(stripped, value.position, value.last_line, plain=value.plain)


def _as_text(value: Value) -> Text:
    text = _as_typed(value)
    if text.plain and len(text) <= LONGEST_READ_OTHERWISE and (read := read_otherwise(text)):
        raise Misread(text, read) if read != _NOTHING else Fault("empty-field")
    return text


def _as_name(value: Value) -> Text:
    text = _as_text(value)
    if not text.isprintable() and hidden_in(text):
        raise Hidden(text)
    return text


def read_otherwise(text: str) -> str:
    """Say what other programs read in a text without quotes, if not text.

    Sources: YAML 1.1, "Language-Independent Types", as PyYAML follows it; YAML 1.2.2, 10.3.2, the core schema.
    """
    if text[:1] not in _FIRST and not text[:1].isdecimal():
        return ""
    found = _FORMS.fullmatch(text)
    return _CALLED[found.lastindex or 0] if found else ""


class Whole(int):
    """A whole number, and where it is written."""

    position: Position


def _as_number(value: Value) -> Whole:
    text = _as_typed(value)
    if not text.isascii() or not text.isdigit() or len(text) > MOST_DIGITS:
        raise _misnumbered(text)
    number = Whole(text)
    number.position = text.position
    return number


def _misnumbered(text: str) -> Fault:
    """Say what to write where no whole number stands, as near as can be to what does."""
    kind, parts = "whole-number", re.findall(r"\d+", text)
    digits = parts[0] if len(parts) == 1 else ""
    if re.fullmatch(r"\d+", text):
        most = "9" * MOST_DIGITS
        return Fault(kind, f"'{{name}}' is more than {int(most):,}", f"write a whole number up to {most}")
    if part := re.match(r"(\d{1,3})[.,](\d+)(?!\d)", text):
        whole = int(part[1])
        return Fault(kind, cure=f"write a whole number: {whole} or {whole + 1}" if int(part[2]) else f"write {whole}")
    if re.match(r"\d+:\d", text):
        return Fault(
            kind, "'{name}' holds a time where a whole number is meant", "write how many: digits only, as in: 10"
        )
    if 0 < len(digits) <= MOST_DIGITS and not re.search(r"[-−]\s*\d", text):
        return Fault(kind, cure=f"write {int(digits)}")
    return Fault(kind)


Line: TypeAlias = Annotated[Text, TextShape(_as_text, shown=True)]
"""One line of plain text, shown as it is."""

Keyword: TypeAlias = Annotated[Text, TextShape(_as_text)]
"""A word or a few, for a program to go by; no page shows it."""

Version: TypeAlias = Annotated[Text, TextShape(_as_typed)]
"""A version, which may look like a number."""

Day: TypeAlias = Annotated[Text, TextShape(_as_typed)]
"""A day, as 2026-11-24."""

Prose: TypeAlias = Annotated[Text, TextShape(_as_text, shown=True, marked=True)]
"""Text that may hold *emphasis*, **strong emphasis**, short lists and links: `[label](id)` leads to an item."""

ID_FORM = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""How names are made that last: small letters, digits and hyphens."""

Id: TypeAlias = Annotated[Text, TextShape(_as_name, pattern=ID_FORM)]
"""The permanent name of an item: small letters, digits and hyphens."""

Reference: TypeAlias = Annotated[Text, TextShape(_as_name)]
"""The id of something else in the catalogue."""

RoleId: TypeAlias = Annotated[Text, TextShape(_as_name, names="leader-role")]
LevelId: TypeAlias = Annotated[Text, TextShape(_as_name, names="leadership-level")]
StanceId: TypeAlias = Annotated[Text, TextShape(_as_name, names="sponsor-stance")]
PracticeId: TypeAlias = Annotated[Text, TextShape(_as_name, names="coaching-practice")]
MomentId: TypeAlias = Annotated[Text, TextShape(_as_name, names="moment")]
PointId: TypeAlias = Annotated[Text, TextShape(_as_name, names="point")]
BehaviourId: TypeAlias = Annotated[Text, TextShape(_as_name, names="behaviour")]
Colour: TypeAlias = Annotated[Text, TextShape(_as_name, names="colour")]
ShapeName: TypeAlias = Annotated[Text, TextShape(_as_name, names="shape")]
Picture: TypeAlias = Annotated[Text, TextShape(_as_name, names="picture")]
Difficulty: TypeAlias = Annotated[Text, TextShape(_as_name, names="difficulty")]
"""References to one kind of thing."""

ItemId: TypeAlias = Annotated[Text, TextShape(_as_name, names="item")]
"""A reference to an item of any kind but a workshop and its steps."""

AdvisedId: TypeAlias = Annotated[Text, TextShape(_as_name, names="advice")]
"""A reference to what can be advised: a coaching tip, a sponsor move or a commitment."""

StepKey: TypeAlias = Annotated[Text, TextShape(_as_name, pattern=ID_FORM)]
"""The name of a step of a scale: small letters, digits and hyphens. Answers are kept under it."""

Status: TypeAlias = Annotated[Text, TextShape(_as_name, pattern="^draft$")]
"""How far an item has come; only a draft says so."""

Label: TypeAlias = Annotated[str, TextShape(_as_text)]
"""A word or two of the interface."""

Number: TypeAlias = Annotated[int, TextShape(_as_number, type="integer")]
"""A whole number from 0."""

Count: TypeAlias = Annotated[Whole, TextShape(_as_number, type="integer")]
"""A whole number from 1."""


class Link(NamedTuple):
    """A link in prose: where it leads, and where it is written."""

    target: str
    position: Position


def links_in(prose: Text) -> Iterator[Link]:
    """Find the links of a piece of prose."""
    if "](" in prose:
        places = Places(prose)
        for found in LINK.finditer(prose):
            yield Link(found["target"], places.of(*found.span("target")))
