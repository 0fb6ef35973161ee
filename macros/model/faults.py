"""What is told about a value of a wrong shape?"""

from typing import NamedTuple

from macros.problem import Edit, Position, Problem, instead
from macros.source import Fields, Text, Value, quoted, written

_SHAPES = {
    "one-value": (
        "'{name}' holds a list or fields where one text is meant",
        "write the text right after '{name}: '",
    ),
    "empty-field": ("'{name}' is empty", "write its text, or remove the line"),
    "whole-number": ("'{name}' is not a whole number", "write digits only"),
    "fields-meant": (
        "'{name}' holds text or a list where fields are meant",
        "write one field a line, indented: 'name: text'",
    ),
    "list-meant": ("'{name}' is not a list", "write each entry on a line of its own, indented, after '- '"),
    "names-meant": ("'{name}' does not hold fields", "write one field a line, indented: 'name:'"),
}
"""What is wrong with the value of a field, and what to do."""

_ELEMENTS = {
    "one-value": ("this entry is a list or fields where one text is meant", "write one text after '- '"),
    "empty-field": ("this entry is empty", "write its text, or remove the line"),
    "fields-meant": (
        "this entry is text where fields are meant",
        "write its fields after '- ': 'id: …', 'text: …'",
    ),
}
"""The same for an entry of a list."""


class Fault(Exception):  # noqa: N818 -- no error of the program: what is wrong with a value
    """What is wrong with a value, by its name here."""

    def __init__(self, kind: str) -> None:
        """Name what is wrong."""
        super().__init__(kind)
        self.kind = kind


class Misread(Fault):
    """A text without quotes that other programs take for something else."""

    def __init__(self, text: Text, called: str) -> None:
        """Name what they read, as in "a date"."""
        super().__init__("misread")
        self.text = text
        self.called = called

    def problem(self) -> Problem:
        """Put it into words."""
        place, quoted = self.text.position, f'"{self.text}"'
        told = f"`{self.text}` would be read as {self.called}"
        return Problem(place, told, "quoted-text", f"write {quoted}", fix=instead(place, self.text, quoted))


def parted(value: Value) -> tuple[Problem, Text] | None:
    """Tell of a text that YAML parted at its first ': ', and put it together again; None where fields were meant."""
    key, content = next(iter(value.items())) if isinstance(value, Fields) and len(value) == 1 else ("", "")
    if not isinstance(key, Text) or not isinstance(content, Text) or not key:
        return None
    line, begin = key.position.document.lines[key.position.line - 1], key.position.column - 1
    before, rest = line[:begin].rstrip(), line[begin:].rstrip()
    is_name = key.isidentifier() and key.islower() and "[" not in before and not before.endswith("?")
    if is_name or "{" in before:
        return None
    is_whole = content.last_line == key.position.line and "[" not in before
    text = Text(f"{key}: {content}" if content else f"{key}:", key.position)
    return _of_parted(key, before, rest, is_whole=is_whole), text


def _of_parted(key: Text, before: str, rest: str, *, is_whole: bool) -> Problem:
    document, line, column, _ = key.position
    if before.endswith("?"):
        place = Position(document, line, len(before))
        return Problem(place, "text cannot begin with '?'", "quoted-text", written(f"? {rest}"))
    told = "': ' stands in this text, so YAML takes what is before it for a field's name"
    place = Position(document, line, column + rest.find(":", len(key)))
    if not is_whole:
        return Problem(place, told, "quoted-text", "put the whole text in double quotes")
    is_around = rest[0] in "“„«" and rest[-1] in '”“»"'
    inner = rest[1:-1].strip() if is_around else rest
    is_sure = '"' not in rest and " #" not in rest
    fix = Edit(Position(document, line, column, len(rest)), quoted(inner)) if is_sure else None
    return Problem(place, told, "quoted-text", written(inner), fix=fix)


class Place(NamedTuple):
    """Where a value stands, for what is told about it."""

    name: str
    """The field that it belongs to."""

    position: Position
    """Where to point: at the field's name, or at an entry of a list."""

    listed: bool = False
    """Whether it is an entry of a list."""

    required: bool = False
    """Whether its entry is none without it."""


def problem_of(kind: str, place: Place) -> Problem:
    """Put a fault into words."""
    told, cure = (_ELEMENTS if place.listed and kind in _ELEMENTS else _SHAPES)[kind]
    rule = "empty-field" if kind == "empty-field" else "shape"
    if kind == "empty-field" and place.required:
        cure = "write its text"
    return Problem(place.position, told.format(name=place.name), rule, cure.format(name=place.name))
