"""How does a document become values? It is read, mended where it cannot be, and read again."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import yaml

from macros.problem import Document, Position, Problem
from macros.source.building import MOST_FIELDS, Builder
from macros.source.conflicts import without_conflicts
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

    lost: frozenset[int] = frozenset()
    """The lines that could not be read, counted from 1."""

    mended: frozenset[int] = frozenset()
    """The lines that were read as they must have been meant, counted from 1."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lost, and nothing can have come to stand under something else."""
        return not self.lost and not any(problem.rule in _OF_STRUCTURE for problem in self.problems)


def parse(document: Document, most_fields: int = MOST_FIELDS) -> Reading:
    """Read a document as one value, of which none has more fields than that; nothing is raised."""
    with _collector_paused():
        return _parse(document, most_fields)


def _parse(document: Document, most_fields: int) -> Reading:
    lines, problems = without_conflicts(document)
    lost, mended = frozenset[int](), set[int]()
    slips = _early_slips(lines)
    problems += [told(slip, document) for slip in slips[:MOST_TOLD]]
    lines = _mended(lines, slips, mended)
    value, found = None, list[Problem]()
    for _ in range(MOST_READINGS):
        builder = Builder(document, lines, most_fields)
        try:
            builder.build()
        except yaml.MarkedYAMLError as error:
            from macros.source.recovery import recovered  # noqa: PLC0415 -- a file in order never needs it

            recovery = recovered(document, lines, error, mended)
            problems += recovery.problems
            lost |= recovery.lost
            mended |= recovery.mended
            if recovery.lines == lines:
                break
            lines = recovery.lines
            continue
        if builder.ended and not problems:
            builder.tell_open()
        value, found = builder.root, builder.told()
        if builder.ended:
            if found:
                lost = lost.union(range(max(told.position.line for told in found) + 1, len(lines) + 1))
            break
        if builder.too_deep:
            from macros.source.recovery import without  # noqa: PLC0415 -- a file in order never needs it

            problems.append(builder.too_deep)
            lines, gone = without(lines, builder.too_deep.position.line - 1)
            lost |= gone
            continue
        slips = builder.misreadings.slips
        if not slips:
            break
        problems += [told(slip, document, mended=mended) for slip in slips[:MOST_TOLD]]
        lines = _mended(lines, slips, mended)
    if value is None and not problems and not found:
        found = [Problem(Position(document), "this file is empty", "empty-file", "restore it from an earlier version")]
    return Reading(value, [*problems, *found], lost, frozenset(mended))


def _early_slips(lines: Sequence[str]) -> list[Slip]:
    """Find where YAML would stop reading, or take spaces for text, without a word."""
    if all(line.isprintable() and not line.startswith(("---", "...")) for line in lines):
        return []
    from macros.source.lines import breaks, odd_starts  # noqa: PLC0415 -- a file in order never needs it

    return [*breaks(lines), *odd_starts(lines)]


def _mended(lines: Sequence[str], slips: list[Slip], touched: set[int]) -> Sequence[str]:
    """Write the lines as they were meant; add their numbers, counted from 1, to `touched`."""
    if not slips:
        return lines
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
