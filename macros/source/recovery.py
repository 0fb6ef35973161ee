"""How does reading go on after a slip? Lines are mended in a copy, piece by piece, until YAML can read it.

Of all the slips that may explain why the parser stopped, that one is told with which it reads furthest on.
What cannot be mended is taken out. Nothing here costs time while a file is in order.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.problem import Document, Position, Problem
from macros.source.building import DEEPEST
from macros.source.lines import belong_together, slips_in
from macros.source.proving import in_words, is_sound
from macros.source.shifts import shifts_of
from macros.source.slips import MOST_TOLD, NAME, Names, Place, Slip, indent_of, is_written, names_in, told
from macros.source.strays import lines_alone, words_alone
from macros.source.syntax import explained

MOST_LETTERS = 3_000_000
"""How many letters are parsed again, in all, to find what explains the problems of a file."""

LONGEST_PIECE = 1_000_000
"""How many letters a part of a catalogue may have; of a longer one, the first problem is told."""

AHEAD = 60
"""How many lines after a problem must be readable for a slip to explain it."""

BEFORE = 12
"""How many lines before a problem may hold its cause, where the parser names no other."""

NEAR = 5
"""How many of those may stand too far in, or not far enough."""

_BARE = re.compile(r"[^\W\d][\w-]*\s*[;=,–—-]?\s*")
"""What may head a part of the document, without its colon."""
_TOP = re.compile(r"[^\W\d][\w-]*:(\s|$)")


@dataclass
class Recovery:
    """A document on its way to being readable."""

    document: Document
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    lost: list[range] = field(default_factory=list)
    """The lines that were taken out, counted from 1."""
    mended: set[int] = field(default_factory=set)
    """The lines that were read otherwise than they stand, counted from 1."""
    letters: int = MOST_LETTERS

    def told(self, slip: Slip, offset: int) -> None:
        """Tell a slip found in a piece that begins `offset` lines into the document."""
        here = slip._replace(line=slip.line + offset)
        self.problems.append(told(here, self.document, mended=self.mended))
        self.mended.update(range(here.line + 1, here.line + 1 + len(slip.mended)))


def recovered(
    document: Document, lines: Sequence[str], error: yaml.MarkedYAMLError, mended: Iterable[int] = ()
) -> Recovery:
    """Mend the lines of a document that YAML cannot read, as far as that is possible; `error` is why it cannot.

    `mended` are those that have been mended already, counted from 1.
    """
    recovery = Recovery(document, list(lines), mended=set(mended))
    names = names_in("\n".join(lines))
    for begin, end, header in _pieces(lines):
        if len(recovery.problems) >= MOST_TOLD:
            break
        _mend(recovery, begin, end, header, names)
    if not recovery.problems:
        problem = explained(error, Document(document.name, tuple(lines)))
        recovery.problems.append(problem._replace(position=problem.position._replace(document=document)))
    return recovery


def _pieces(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Cut a document where its parts begin: at the left edge, and at the entries of a list right below."""
    begin, header, dash, is_bare = 0, "x: y", -1, True
    for number, line in enumerate(lines):
        if _begins_part(lines, number):
            yield begin, number, header
            begin, header, dash, is_bare = number, "x: y", -1, True
        elif line.lstrip(" ").startswith("- "):
            if is_bare:
                dash = indent_of(line)
            elif indent_of(line) == dash:
                yield begin, number, header
                begin, header = number, "x:"
            is_bare = False
        elif is_written(line):
            is_bare = False
    yield begin, len(lines), header


def _begins_part(lines: Sequence[str], at: int) -> bool:
    """Whether a part of the document begins in a line: at the left edge, and not because its spaces are gone."""
    name = _TOP.match(lines[at])
    if not name and not (at and _BARE.fullmatch(lines[at])):
        return False
    below = next((line for line in map(lines.__getitem__, range(at + 1, len(lines))) if is_written(line)), "")
    if not name:
        is_under = below.startswith((" ", "-")) and (NAME.match(below) or below.lstrip(" ").startswith("- "))
        return bool(is_under) and not belong_together(lines[at - 1], 0, below)  # its colon may be missing
    return not (lines[at][name.end() :][:1].isalpha() and below.startswith(" ") and NAME.match(below))


def _mend(recovery: Recovery, begin: int, end: int, header: str, names: Names) -> None:
    # the header stands for the lines before: the piece is read as it would be in its place
    piece = [header, *recovery.lines[begin:end]]
    offset, is_long, is_over = begin - 1, sum(map(len, piece)) > LONGEST_PIECE, False
    while not is_over and (error := _stumble(recovery, piece)):
        slip = _likeliest(recovery, piece, error, names) if recovery.letters > 0 else None
        if slip:
            piece[slip.line : slip.line + len(slip.mended)] = slip.mended
            recovery.told(slip, offset)
        else:
            _take_out(recovery, piece, error, offset)
        is_over = is_long or len(recovery.problems) > MOST_TOLD
    if is_over:
        recovery.lost.append(range(begin + 1, end + 1))
        piece = [header, *("" for _ in range(begin, end))]
    recovery.lines[begin:end] = piece[1:]


def _stumble(recovery: Recovery, lines: Sequence[str]) -> yaml.MarkedYAMLError | None:
    text = "\n".join(lines)
    recovery.letters -= len(text)
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                break  # nothing is built beyond it; and libyaml takes time with the square of the depth
    except yaml.MarkedYAMLError as error:
        return error
    return None


def _line_of(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> int:
    mark: Any = error.problem_mark  # libyaml marks every error
    return min(int(mark.line), len(lines) - 1)


def _likeliest(recovery: Recovery, piece: list[str], error: yaml.MarkedYAMLError, names: Names) -> Slip | None:
    reached = _line_of(error, piece)
    ahead = reached + AHEAD
    began = min(error.context_mark.line, reached) if error.context_mark else reached
    furthest, best, unsound = float(reached), None, None
    for kind in (slips_in, lines_alone, shifts_of, words_alone):
        for at in _suspects(piece, began, reached, near=kind is not slips_in):
            for slip in kind(Place(piece, at, names)):
                mended = [*piece[: slip.line], *slip.mended, *piece[slip.line + len(slip.mended) : ahead]]
                beyond = _reached(recovery, mended[:ahead])
                if beyond > furthest and not is_sound(slip):
                    unsound = unsound or slip
                elif beyond > furthest:
                    furthest, best = beyond, slip
                if recovery.letters < 0 or furthest > len(piece):
                    return best
        if best and furthest > reached + 1:
            return best
    return best or (in_words(unsound) if unsound else None)


def _suspects(piece: list[str], began: int, reached: int, *, near: bool) -> list[int]:
    """Say which lines may hold the slip, likeliest first."""
    written = [at for at in range(1, reached + 1) if is_written(piece[at])]
    since = [] if near else [at for at in written if at >= began][:BEFORE]
    above = written[::-1][: NEAR if near else BEFORE]
    return list(dict.fromkeys(filter(None, [*above[:2], began, *since, *above])))


def _reached(recovery: Recovery, lines: list[str]) -> float:
    error = _stumble(recovery, lines)
    return _line_of(error, lines) if error else math.inf


def _take_out(recovery: Recovery, piece: list[str], error: yaml.MarkedYAMLError, offset: int) -> None:
    problem = explained(error, Document(recovery.document.name, tuple(piece)))
    place = problem.position
    at = max(1, place.line - 1)
    position = Position(recovery.document, at + offset + 1, place.column, place.width)
    recovery.problems.append(Problem(position, problem.text, problem.rule, problem.cure))
    reached = _line_of(error, piece)
    while at <= reached and not piece[at].strip():
        at += 1
    gone = _with_all_under(piece, min(at, len(piece) - 1))
    for number in gone:
        piece[number] = ""
    recovery.lost.append(range(gone.start + offset + 1, gone.stop + offset + 1))


def without(lines: Sequence[str], at: int) -> tuple[list[str], range]:
    """Take a line out, with all that stands under it; return what is left, and the numbers of those taken, from 1."""
    left, gone = list(lines), _with_all_under(lines, at)
    for number in gone:
        left[number] = ""
    return left, range(gone.start + 1, gone.stop + 1)


def _with_all_under(piece: Sequence[str], at: int) -> range:
    own = indent_of(piece[at])
    for number in range(at + 1, len(piece)):
        if piece[number].strip() and indent_of(piece[number]) <= own:
            return range(at, number)
    return range(at, len(piece))
