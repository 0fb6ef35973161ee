"""What is told about a value of a wrong shape?"""

import unicodedata
from typing import NamedTuple

from macros.problem import Edit, Position, Problem, instead
from macros.source import Fields, Text, Value, quoted, written

_SHAPES = {
    "one-value": (
        "'{name}' holds a list or fields where one text is meant",
        "write the text right after '{name}: '",
    ),
    "empty-field": ("'{name}' is empty", "write its text, or remove the line"),
    "empty-number": ("'{name}' is empty", "write a whole number, or remove the line"),
    "empty-group": ("'{name}' is empty", "write what belongs under it, or remove the line"),
    "empty-list": ("'{name}' is empty", "write its entries, or remove the line"),
    "whole-number": ("'{name}' is not a whole number", "write digits only"),
    "fields-meant": ("'{name}' holds text or a list where fields are meant", ""),
    "list-meant": ("'{name}' is not a list", ""),
    "dash-meant": ("no dash stands before this entry of '{name}'", ""),
    "names-meant": ("'{name}' does not hold fields", "write one field a line, indented: 'name: …'"),
}
"""What is wrong with the value of a field, and what to do."""

_ELEMENTS = {
    "one-value": ("this entry is a list or fields where one text is meant", "write one text after '- '"),
    "empty-field": ("this entry is empty", "write its text, or remove the line"),
    "empty-group": ("this entry is empty", "write its fields, or remove the line"),
    "empty-list": ("this entry is empty", "write its entries, or remove the line"),
    "fields-meant": ("this entry is text where fields are meant", ""),
    "list-meant": ("this entry is text where a list is meant", ""),
}
"""The same for an entry of a list."""


class Fault(Exception):  # noqa: N818 -- no error of the program: what is wrong with a value
    """What is wrong with a value, by its name here."""

    def __init__(self, kind: str, told: str = "", cure: str = "") -> None:
        """Name what is wrong; with a fact and a cure where more can be said of this value than of others."""
        super().__init__(kind)
        self.kind, self.told, self.cure = kind, told, cure


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


class Hidden(Misread):
    """A name with a letter in it that no editor shows, as Word puts one where a word may be broken."""

    def __init__(self, text: Text) -> None:
        """Leave such letters out."""
        self._hidden = hidden_in(text)
        plain = "".join(letter for letter in text if not hidden_in(letter))
        super().__init__(Text(plain, text.position, text.last_line, plain=text.plain), "")
        self._typed = text

    def problem(self) -> Problem:
        """Put it into words."""
        told = f"a hidden letter (U+{ord(self._hidden):04X}) stands in '{self.text}'"
        fix = instead(self.text.position, self._typed, self.text)
        return Problem(self.text.position, told, "hidden-letter", f"write '{self.text}'", fix=fix)


def hidden_in(name: str) -> str:
    """Return the first letter of a name that no editor shows; nothing where there is none."""
    return next((letter for letter in name if unicodedata.category(letter) == "Cf"), "")


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
    """Whether something is lost without it: its entry is none, or it asks for something."""


def problem_of(kind: str, place: Place, cure: str = "", told: str = "") -> Problem:
    """Put a fault into words; with another cure, and another fact, where these are known."""
    fact, usual = (_ELEMENTS if place.listed and kind in _ELEMENTS else _SHAPES)[kind]
    is_empty = kind.startswith("empty-")
    if is_empty and place.required:
        usual = usual.removesuffix(", or remove the line")
    rule = "empty-field" if is_empty else "shape"
    return Problem(place.position, (told or fact).format(name=place.name), rule, cure or usual.format(name=place.name))
