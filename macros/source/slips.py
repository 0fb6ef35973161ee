"""What is a slip of the hand? A place in a line, and the line as it was surely meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from macros.problem import Document, Position, Problem, Severity

NEXT_TO_IT = 80
"""How many lines above a line are looked at to see how far in it may stand."""

NAME = re.compile(r"^ *(?:- +)*([^\W\d][\w-]*):(?: |$)", re.MULTILINE)
"""A field at the beginning of a line."""


@dataclass(frozen=True)
class Slip:
    """What a hand may have slipped on, and the lines as they were meant."""

    line: int
    """Counted from 0, as all places before they are told."""
    column: int
    width: int
    told: str
    rule: str
    cure: str
    mended: tuple[str, ...]
    """Stands for the line and those after it."""


def told(slip: Slip, document: Document, severity: Severity = "error") -> Problem:
    """Tell a slip as a problem of a document."""
    position = Position(document, slip.line + 1, slip.column + 1, slip.width)
    return Problem(position, slip.told, slip.rule, slip.cure, severity)


@dataclass(frozen=True)
class Place:
    """A line among others."""

    lines: Sequence[str]
    at: int
    names: frozenset[str]
    """The names that fields have in this file."""

    @property
    def text(self) -> str:
        """The line itself."""
        return self.lines[self.at]

    def slip(self, column: int, width: int, told: str, rule: str, cure: str, *mended: str) -> Slip:
        """Tell a slip in this line."""
        return Slip(self.at, column, width, told, rule, cure, mended)

    def steps(self, own: int) -> list[int]:
        """Say how far in this line may stand, likeliest first, where it seems to stand `own` spaces in."""
        known = {0}
        for line in reversed(self.lines[max(0, self.at - NEXT_TO_IT) : self.at]):
            if line.strip() and not line.lstrip().startswith("#"):
                known |= {indent_of(line), content_of(line)}
        known |= {content_of(line) + 2 for line in self.lines[max(0, self.at - 1) : self.at]}
        return sorted(known, key=lambda step: (abs(step - own), step))


def indent_of(line: str) -> int:
    """How many spaces stand before what is written in a line."""
    return len(line) - len(line.lstrip(" "))


def content_of(line: str) -> int:
    """How many letters stand before what is written in a line after its dashes."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0
