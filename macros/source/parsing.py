"""How does a document become values? It is read, mended where it cannot be, and read again."""

import gc
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple

import yaml

from macros.problem import Document, Position, Problem
from macros.source.building import MOST_FIELDS, Builder
from macros.source.conflicts import without_conflicts
from macros.source.decoding import is_shown
from macros.source.slips import MOST_TOLD, Slip, told
from macros.source.values import Value

MOST_READINGS = 4
"""How often a document is read again, because mending it brought more to light."""


_OF_STRUCTURE = frozenset({"indentation", "no-tab", "plain-space", "no-alias", "nesting", "syntax"})
"""Rules whose mistakes may move what stands around them."""


class Reading(NamedTuple):
    """What was read."""

    value: Value | None
    """None where the document is empty, or where nothing of it could be read."""

    problems: list[Problem]
    """All problems of its syntax."""

    lost: Sequence[range] = ()
    """The lines that could not be read, counted from 1; as ranges, since all lines of a file may be lost."""

    mended: Container[int] = frozenset()
    """The lines that were read as they must have been meant, counted from 1."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lost, and nothing can have come to stand under something else."""
        return not self.lost and not any(problem.rule in _OF_STRUCTURE for problem in self.problems)


def parse(document: Document, most_fields: int = MOST_FIELDS) -> Reading:
    """Read a document as one value, of which none has more fields than that; nothing is raised.

    Reading ends where there is more of anything than a catalogue has: fields, entries of a list, mistakes.
    """
    with _collector_paused():
        reading = _Parsing(document, most_fields).read()
    if reading.value is None and not reading.problems:
        told = Problem(Position(document), "this file is empty", "empty-file", "restore it from an earlier version")
        reading.problems.append(told)
    return reading


class _Parsing:
    """A document on its way to a value: mended and read again while that brings more to light."""

    def __init__(self, document: Document, most_fields: int) -> None:
        self.document, self.most_fields = document, most_fields
        self.lines, self.problems = without_conflicts(document)
        self.lost: list[range] = []
        self.mended: set[int] = set()
        self.value: Value | None = None
        self.found: list[Problem] = []
        """The problems of what was read last; each reading tells its own."""

    def read(self) -> Reading:
        """Read it as far as it can be read."""
        goes_on, readings = self._mend(list(islice(_early_slips(self.lines), MOST_TOLD + 1))), 0
        while goes_on and readings < MOST_READINGS:
            goes_on, readings = self._read_once(), readings + 1
        return Reading(self.value, [*self.problems, *self.found], self.lost, self.mended)

    def _read_once(self) -> bool:
        """Read the lines as they stand now; return whether they were mended, so that it is worth reading again."""
        builder = Builder(self.document, self.lines, self.most_fields)
        try:
            builder.build()
        except yaml.MarkedYAMLError as error:
            return self._recover(error)
        if builder.ended and not self.problems:
            builder.tell_open()
        self.value, self.found = builder.root, builder.told()
        if builder.ended:
            # where nothing says how far it came, nobody can rely on any line
            self._lose_after(max((told.position.line for told in self.found), default=0))
            return False
        if builder.too_deep:
            return self._take_out(builder.too_deep)
        return bool(builder.misreadings.slips) and self._mend(builder.misreadings.slips)

    def _recover(self, error: yaml.MarkedYAMLError) -> bool:
        from macros.source.recovery import recovered  # noqa: PLC0415 -- a file in order never needs it

        recovery = recovered(self.document, self.lines, error, self.mended)
        self.problems += recovery.problems
        self.lost += recovery.lost
        self.mended |= recovery.mended
        before, self.lines = self.lines, recovery.lines
        return self.lines != before

    def _take_out(self, deep: Problem) -> bool:
        from macros.source.recovery import without  # noqa: PLC0415 -- a file in order never needs it

        self.problems.append(deep)
        self.lines, gone = without(self.lines, deep.position.line - 1)
        self.lost.append(gone)
        return True

    def _mend(self, slips: list[Slip]) -> bool:
        self.problems += [told(slip, self.document, mended=self.mended) for slip in slips[:MOST_TOLD]]
        if len(slips) > MOST_TOLD:
            self._lose_after(max(slip.line for slip in slips))
            return False
        self.lines = _mended(self.lines, slips, self.mended)
        return True

    def _lose_after(self, line: int) -> None:
        self.lost.append(range(line + 1, len(self.lines) + 1))


def _early_slips(lines: Sequence[str]) -> Iterator[Slip]:
    """Find where YAML would stop reading, or take spaces for text, without a word."""
    text = "\n".join(["", *lines])
    if is_shown(text) and "\n---" not in text and "\n..." not in text:
        return
    from macros.source.lines import breaks  # noqa: PLC0415 -- a file in order never needs it
    from macros.source.shifts import odd_starts  # noqa: PLC0415 -- a file in order never needs it

    yield from breaks(lines)
    yield from odd_starts(lines)


def _mended(lines: Sequence[str], slips: list[Slip], touched: set[int]) -> Sequence[str]:
    """Write the lines as they were meant; add their numbers, counted from 1, to `touched`."""
    written = list(lines)
    for slip in slips:
        written[slip.line : slip.line + len(slip.mended)] = slip.mended
        touched.update(range(slip.line + 1, slip.line + 1 + len(slip.mended)))
    return written


@contextmanager
def _collector_paused() -> Iterator[None]:
    # Each event is an object: the collector would walk over all of them again and again, and find nothing.
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
