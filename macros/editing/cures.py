"""Which problems can be cured without asking? Those with an edit; the result is read again, and must be better."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from macros.editing.files import edited
from macros.problem import Edit, Problem, by_place

MOST_ROUNDS = 20
"""A cure may show another problem; a file that is not done after this many rounds is left as it is."""

Read: TypeAlias = Callable[[bytes], Sequence[Problem]]
"""Finds the problems in the bytes of a file."""


@dataclass(frozen=True)
class Cured:
    """What has become of a file."""

    data: bytes
    done: tuple[tuple[Problem, Edit], ...]
    """The problems that are gone, each with its edit, in the order of the cures."""
    left: tuple[Problem, ...]


def cured(data: bytes, read: Read) -> Cured:
    """Apply every certain cure until none is left. A cure that does not make the file better is not applied."""
    done: list[tuple[Problem, Edit]] = []
    problems = read(data)
    for _round in range(MOST_ROUNDS if _is_utf8(data) else 0):
        for chosen in _choices(problems):
            attempt = edited(data, [fix for _problem, fix in chosen])
            left = read(attempt)
            if _better(problems, left):
                data, problems = attempt, left
                done += chosen
                break
        else:
            break
    return Cured(data, tuple(done), tuple(problems))


def _choices(problems: Sequence[Problem]) -> Iterator[list[tuple[Problem, Edit]]]:
    """Yield all cures at once; then, should they spoil each other, one after the other."""
    certain = [(problem, problem.fix) for problem in by_place(problems) if problem.fix]
    if len(certain) > 1:
        yield certain
    yield from ([one] for one in certain)


def _better(before: Sequence[Problem], after: Sequence[Problem]) -> bool:
    """Whether there are fewer problems, and none that was not there before."""
    return len(after) < len(before) and not Counter(map(_kind, after)) - Counter(map(_kind, before))


def _kind(problem: Problem) -> tuple[str, str]:
    # lines move when one is taken out
    return problem.rule, re.sub(r"\bline \d+", "line", problem.text)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
