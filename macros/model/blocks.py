"""Which lines does a part of a file take, and how is it said that they are to stand further in or out?"""

from collections.abc import Iterable
from typing import NamedTuple

from macros.problem import Document, Position
from macros.source import Fields, Text, Value, indent_of, is_written

STEP = 2
"""How much further in something is written than the line that it stands under, where the file does not say."""


class Block(NamedTuple):
    """The lines of a field or an entry, with all that belongs to it."""

    document: Document
    first: int
    """Counted from 1."""
    last: int

    @property
    def spaces(self) -> int:
        """How far in it begins, as it stands in the file."""
        return indent_of(self.document.lines[self.first - 1])

    @property
    def is_entry(self) -> bool:
        """Whether it begins with the dash of a list, on a line of its own."""
        return self.document.lines[self.first - 1].lstrip(" ").startswith("- ")

    def with_(self, other: "Block") -> "Block":
        """Return the lines of both, and those between them."""
        return self._replace(last=max(self.last, other.last))

    def called(self) -> str:
        """Say which lines they are."""
        return f"line {self.first}" if self.first == self.last else f"lines {self.first} to {self.last}"

    def to(self, spaces: int) -> str:
        """Say how far in it is to begin; nothing where it does."""
        more = spaces - self.spaces
        if not more:
            return ""
        there = f"(there {'is' if self.spaces == 1 else 'are'} {self.spaces})"
        place = f"with {spaces} space{'' if spaces == 1 else 's'}" if spaces else "at the left edge"
        first = f"begin it {place} {there}"
        if self.first == self.last:
            return first
        rest = self._replace(first=self.first + 1).called()
        return f"{first}, and {rest} with {abs(more)} {'more' if more > 0 else 'fewer'}"


def block_of(begin: Position, values: Value | Iterable[Value]) -> Block:
    """Return the lines from a place to the end of a value, or of several."""
    lines, last = begin.document.lines, min(_last_line(values, begin.line), len(begin.document.lines))
    while last > begin.line and not is_written(lines[last - 1]):
        last -= 1
    return Block(begin.document, begin.line, max(begin.line, last))


def begins_at(place: Position, block: Block) -> Position:
    """Return where an entry begins in the file, which may be read otherwise than it stands."""
    return place._replace(column=block.spaces + len("- ") + 1) if block.is_entry else place


def is_end(block: Block, spaces: int) -> bool:
    """Whether what follows a block stands no further in than that."""
    return indent_of(next(filter(is_written, block.document.lines[block.last :]), "")) <= spaces


def at(spaces: int) -> str:
    """Say how far in something is to be written."""
    return f"with {spaces} space{'' if spaces == 1 else 's'} before it" if spaces else "at the left edge"


def _last_line(value: Value | Iterable[Value], first: int) -> int:
    if isinstance(value, Text):
        return value.last_line
    inner: Iterable[Value] = value.values() if isinstance(value, Fields) else value
    return max((_last_line(part, first) for part in inner), default=first)
