"""What can a YAML file hold, once all of it is text? Text, lists, and fields."""

from typing import Self, TypeAlias

from macros.problem import Position


class Text(str):
    """Text exactly as typed (no `NO` that turns false, no `12:30` that turns 750), and where."""

    __slots__ = ("last_line", "plain", "position")

    position: Position
    last_line: int
    """The line on which it ends, counted from 1."""
    plain: bool
    """Whether it stands without quotes, and so may be read as something else than text by other programs."""

    def __new__(cls, text: str, position: Position, last_line: int = 0, *, plain: bool = False) -> Self:
        """Place `text` at `position`; it ends there too unless told otherwise."""
        value = str.__new__(cls, text)
        value.position = position
        value.last_line = last_line or position.line
        value.plain = plain
        return value


class Listing(list["Value"]):
    """A list, and where it begins."""

    def __init__(self, position: Position, entries: "tuple[Value, ...]" = ()) -> None:
        """Begin a list at `position`."""
        super().__init__(entries)
        self.position = position


class Fields(dict[Text, "Value"]):
    """Fields with their values, in the order written, and where they begin."""

    def __init__(self, position: Position) -> None:
        """Begin without fields at `position`."""
        super().__init__()
        self.position = position

    def copy(self) -> "Fields":
        """Return the same fields once more, to be changed alone."""
        copied = Fields(self.position)
        copied.update(self)
        return copied


Value: TypeAlias = Text | Listing | Fields
