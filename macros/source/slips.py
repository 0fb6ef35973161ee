"""What is a slip of the hand? A place in a line, and the line as it was surely meant."""

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple, TypeAlias

from macros.problem import Document, Edit, Position, Problem, Severity

NEXT_TO_IT = 80
"""How many lines above a line are looked at to see how far in it may stand."""

FAR_FROM_IT = 1_000
"""Where those are looked for that it may belong to."""

MOST_TOLD = 100
"""How many problems of syntax are told; a file with more of them is something else than a catalogue."""

NAME = re.compile(r"^ *(?:- +)*([^\W\d][\w-]*):(?: |$)", re.MULTILINE)
"""A field at the beginning of a line."""

MANY = 10_000
"""Where more lines than that have a sign, all are looked at: nobody need know which they are."""

_MEANT = re.compile(r":(?= |$)| - ")

NO_DASH = "a dash is missing at the beginning of this entry"

BULLETS = "–—−•·●○▪▫■□◆◇◦‣∙►▶▸➢➤→⇒✓✔\uf0a7\uf0a8\uf0b7\uf0d8\uf0e8\uf0fc"
"""What people and programs write where a dash of a list belongs; the last are Word's, from its fonts of signs."""


Names: TypeAlias = Mapping[str, Collection[int]]
"""The names that fields have in a file, each with the columns at which it stands, counted from 0."""


class Slip(NamedTuple):
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
    certain: bool = False
    """Whether nobody can have meant anything else, once the file can be read so."""

    def surely(self, when: bool = True) -> "Slip":  # noqa: FBT001, FBT002 -- reads as a sentence
        """Say that it is certain, or when."""
        return self._replace(certain=when)


def told(
    slip: Slip, document: Document, severity: Severity = "error", *, mended: Container[int] = frozenset()
) -> Problem:
    """Tell a slip as a problem of a document, with its cure where that is certain.

    `mended` are the lines that are read otherwise than they stand already, counted from 1: one cure at a time for each.
    """
    position = Position(document, slip.line + 1, slip.column + 1, slip.width)
    is_sure = slip.certain and len(slip.mended) == 1 and position.line not in mended
    fix = _difference(document, slip.line, slip.mended[0]) if is_sure else None
    return Problem(position, slip.told, slip.rule, slip.cure, severity, fix=fix)


def _difference(document: Document, at: int, mended: str) -> Edit:
    """Say what is to be written for the letters in which a line differs from what was meant."""
    typed = document.lines[at]
    begin = _alike(typed, mended)
    same = _alike(typed[begin:][::-1], mended[begin:][::-1])
    end = len(mended) - same
    return Edit(Position(document, at + 1, begin + 1, len(typed) - same - begin), mended[begin:end])


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


class Place(NamedTuple):
    """A line among others."""

    lines: Sequence[str]
    at: int
    names: Names

    @property
    def text(self) -> str:
        """The line itself."""
        return self.lines[self.at]

    @property
    def above(self) -> Iterator[str]:
        """The lines above it, the nearest first."""
        return (self.lines[at] for at in range(self.at - 1, -1, -1))

    @property
    def below(self) -> Iterator[str]:
        """The lines below it."""
        return (self.lines[at] for at in range(self.at + 1, len(self.lines)))

    def slip(self, column: int, width: int, told: str, rule: str, cure: str, *mended: str) -> Slip:
        """Tell a slip in this line."""
        return Slip(self.at, column, width, told, rule, cure, mended)

    @property
    def is_words(self) -> bool:
        """Whether words stand in the line, and nothing says that they were meant for a field or an entry."""
        text = self.text.strip()
        return text[:1].isalpha() and not _MEANT.search(text)

    @property
    def stands_in_list(self) -> bool:
        """Whether the next line above or below that is no further in begins an entry, as far in as this line."""
        own, sides = indent_of(self.text), (self.above, self.below)
        next_to_it = (
            next((line for line in side if is_written(line) and indent_of(line) <= own), "") for side in sides
        )
        return any(line.startswith(" " * own + "- ") for line in next_to_it)

    def next_to(self, rest: str) -> int | None:
        """Say how far in the line below stands, if it begins an entry as `rest` does."""
        below = next((line for line in self.below if line.strip()), "")
        return indent_of(below) if rest.startswith("- ") and below.lstrip(" ").startswith("- ") else None

    def steps(self, own: int, likely: int | None = None) -> list[int]:
        """Say how far in this line may stand, likeliest first, where it seems to stand `own` spaces in."""
        known = {0}
        outermost = own + 1
        for above, line in enumerate(reversed(self.lines[max(0, self.at - FAR_FROM_IT) : self.at])):
            if not is_written(line):
                continue
            # further up, only what the lines between may belong to
            if above < NEXT_TO_IT or indent_of(line) < outermost:
                known |= {indent_of(line), content_of(line)}
                outermost = min(outermost, indent_of(line))
                if not outermost:
                    break
        known |= {content_of(line) + 2 for line in islice(self.above, 1)}
        return sorted(known, key=lambda step: (step != likely, abs(step - own), step))


@lru_cache(maxsize=2)
def names_in(text: str) -> Names:
    """Return the names that fields have in a text; several ask for those of the same one."""
    names: defaultdict[str, set[int]] = defaultdict(set)
    for found in NAME.finditer(text):
        names[found[1]].add(found.start(1) - found.start())
    return names


def is_written(line: str) -> bool:
    """Whether something stands in a line that is no remark."""
    return line.strip() != "" and not line.lstrip().startswith("#")


def indent_of(line: str) -> int:
    """How many spaces stand before what is written in a line."""
    return len(line) - len(line.lstrip(" "))


def content_of(line: str) -> int:
    """How many letters stand before what is written in a line after its dashes."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0


def lines_with(mark: str, text: str) -> Container[int]:
    """Return the numbers of the lines with a mark in them, counted from 0."""
    if text.count(mark) > MANY:
        return range(text.count("\n") + 1)
    found, line, begin = set(), 0, 0
    at = text.find(mark)
    while at >= 0:
        line += text.count("\n", begin, at)
        begin = at
        found.add(line)
        end = text.find("\n", at)
        at = text.find(mark, end) if end >= 0 else end
    return frozenset(found)
