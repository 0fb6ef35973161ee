"""Which words of a text are other words now?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, zip_longest
from typing import Literal

_TOKEN = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f]|\w+(?:[-'\u2019]\w+)*|[^\w\s])\s*")
"""A word, a letter of a script that puts no space between words, or a mark; with the space after it."""

MOST_COMPARED = 600
"""How many words are compared one by one; in longer texts, all between the first and the last difference is new."""

LEAST_KEPT = 0.3
"""How much of a text must stay the same for its words to be marked one by one."""

ELIDED, SHOWN = 40, 12
"""A longer run of words that stay is left out, but for so many at each end."""

How = Literal["kept", "gone", "come"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stay, go or come together."""

    how: How
    tokens: tuple[str, ...]
    """The words as they are written, each with the space after it."""

    spaced: bool = False
    """Whether a space follows in the old text."""

    def shortened(self) -> str:
        """Return the words, without most of those that stay where they are many."""
        if self.how != "kept" or len(self.tokens) <= ELIDED:
            return "".join(self.tokens)
        return f"{''.join(self.tokens[:SHOWN]).rstrip()} … {''.join(self.tokens[-SHOWN:])}"


def runs(old: str, new: str) -> tuple[Run, ...]:
    """Return what stays, goes and comes from an old text to a new one, in the order in which it is read."""
    before, after = _tokens(old), _tokens(new)
    if not before or not after:
        return tuple(run for run in (Run("gone", before), Run("come", after)) if run.tokens)
    told = tuple(_joined(list(_steps(before, after))))
    kept = sum(len(run.tokens) for run in told if run.how == "kept")
    return told if kept >= LEAST_KEPT * min(len(before), len(after)) else (Run("gone", before), Run("come", after))


def marked(found: tuple[Run, ...], mark: Callable[[How, str], str], *shown: How) -> str:
    """Say the runs that are `shown`, each as `mark` says it, with the spaces between them outside of the marks."""
    told = []
    for run, following in zip_longest(found, found[1:]):
        if run.how not in shown:
            continue
        text = run.shortened()
        words = text.rstrip()
        spaced = {"gone": run.spaced, "come": text != words}
        if run.how == "gone":
            spaced["come"] = following is not None and following.how == "come"
        told.append(mark(run.how, words) + (" " if any(spaced[how] for how in spaced if how in shown) else ""))
    return "".join(told).strip()


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(found[0] for found in _TOKEN.finditer(text.strip()))


def _steps(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Run]:
    old, new = ([token.rstrip() for token in side] for side in (before, after))
    least = min(len(old), len(new))
    head = next((place for place in range(least) if old[place] != new[place]), least)
    tail = next((place for place in range(least - head) if old[-1 - place] != new[-1 - place]), least - head)
    yield _kept(before[:head], after[:head])
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(old) + len(new) > MOST_COMPARED:
        yield Run("gone", before[head : head + len(old)])
        yield Run("come", after[head : head + len(new)])
    else:
        for how, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if how == "equal":
                yield _kept(before[head + i : head + j], after[head + k : head + m])
            else:
                yield Run("gone", before[head + i : head + j])
                yield Run("come", after[head + k : head + m])
    yield _kept(before[head + len(old) :], after[head + len(new) :])


def _kept(before: tuple[str, ...], after: tuple[str, ...]) -> Run:
    return Run("kept", after, _is_spaced(before))


def _is_spaced(tokens: tuple[str, ...]) -> bool:
    return bool(tokens) and tokens[-1] != tokens[-1].rstrip()


def _joined(steps: list[Run]) -> Iterator[Run]:
    """Put runs together: a mark or a short word that stays between two changes reads better as part of them."""
    sides: tuple[list[str], list[str]] = ([], [])
    for place, run in enumerate(steps):
        last = place == len(steps) - 1
        if run.how == "kept" and run.tokens and (last or not any(sides) or not _is_little(run)):
            yield from _both(sides)
            sides = ([], [])
            yield run
        else:
            for how, side in zip(("gone", "come"), sides, strict=True):
                side.extend(run.tokens if run.how in {how, "kept"} else ())
    yield from _both(sides)


def _both(sides: tuple[list[str], list[str]]) -> Iterator[Run]:
    gone, come = (tuple(side) for side in sides)
    if gone:
        yield Run("gone", gone, _is_spaced(gone))
    if come:
        yield Run("come", come)


def _is_little(run: Run) -> bool:
    words = [token for token in run.tokens if re.match(r"\w", token)]
    return len(words) <= 1 and len("".join(chain.from_iterable(words)).strip()) <= 3  # noqa: PLR2004 -- as "a", "of the" is not
