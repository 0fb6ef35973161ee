"""Can each self-check question be answered with yes or no, and does it ask one thing?"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from macros.checks.rule import Finding, rule
from macros.checks.writing.phrases import Phrases, plainly
from macros.checks.writing.places import texts_of, writing_of
from macros.checks.writing.reading import GAP, as_read, sentences_in, words_in
from macros.model import Catalogue, Places, YesOrNo

_MARKS = "?\uff1f\u061f;\u037e"
"""Question marks: of most languages, wide, Arabic, and the two that stand for the Greek one."""

_PAUSE = re.compile("[,;:–—\u060c\uff1b：、]")
"""After one of these a question may begin anew."""

CLOSING = 4
"""How many letters may close a question after its mark: quotes, brackets."""

SHOWN = 6
"""How many words a cure offers to begin with."""


@rule("yes-or-no", "warning")
def questions_can_be_answered_with_yes_or_no(catalogue: Catalogue) -> Iterator[Finding]:
    """A self-check question can be answered with yes or no.

    A yes or a no is a fact about the last month; asked how well they listen, most people say: well enough.
    """
    wanted = _wanted(catalogue)
    if not wanted:
        return
    first, opened = Phrases(wanted.first), Phrases(wanted.open)
    begin = f"begin it with one of: {', '.join(wanted.first[:SHOWN])} …" if wanted.first else ""
    for text in texts_of(catalogue, wanted.of):
        read = as_read(text)
        asked, small = _questions_in(read), plainly(read)
        if not asked:
            told = "this asks nothing: no sentence ends with a question mark"
            yield Finding(Places(text).of(0, len(text)), told, begin or "put it as a question")
        place = next((place for span in asked if (place := _open_at(small, *span, first, opened))), None)
        if place:
            said = " ".join(read[slice(*place)].replace(GAP, "").split())
            told = f"this cannot be answered with yes or no: '{said}'"
            yield Finding(Places(text).of(*place), told, begin or "ask for a yes or a no")


@rule("one-question", "warning")
def questions_ask_one_thing(catalogue: Catalogue) -> Iterator[Finding]:
    """A self-check question asks one thing.

    Who has done one of two things can say neither yes nor no.
    """
    wanted = _wanted(catalogue)
    if not wanted:
        return
    twice = Phrases(wanted.twice)
    for text in texts_of(catalogue, wanted.of):
        read = as_read(text)
        asked, read = _questions_in(read), plainly(read)
        within = (place for span in asked[:1] if (place := _second_in(read, *span, twice)))
        second = next(within, asked[1] if len(asked) > 1 else None)
        if second:
            told = "here a second question begins"
            yield Finding(Places(text).of(*second), told, "keep one question here, and make the other one of its own")


def _wanted(catalogue: Catalogue) -> YesOrNo | None:
    writing = writing_of(catalogue)
    return writing.yes_or_no if writing else None


def _questions_in(read: str) -> list[tuple[int, int]]:
    return [
        (start, end)
        for start, end in sentences_in(read, ())
        if any(mark in read[max(start, end - CLOSING) : end] for mark in _MARKS)
    ]


def _second_in(read: str, start: int, end: int, twice: Phrases) -> tuple[int, int] | None:
    """Return where a second question begins within a sentence."""
    found = list(words_in(read, start, end))
    words = [word[0] for word in found]
    at = next((number for number in range(1, len(words)) if twice.at(words, number)), 0)
    return (found[at].start(), end) if at else None


def _open_at(read: str, start: int, end: int, first: Phrases, opened: Phrases) -> tuple[int, int] | None:
    """Return where a question shows that it has another answer than yes or no; None where it has not.

    What counts is the word with which it begins, or goes on after a pause: "In the last month, have you …?" Where no
    such word begins anything, the first of them counts, wherever it stands.
    """
    found = list(words_in(read, start, end))
    words = [word[0] for word in found]
    for number in chain(_beginnings(read, found), range(len(words))):
        known, long = first.at(words, number), opened.at(words, number)
        if long > known:
            return found[number].start(), found[number + long - 1].end()
        if known:
            return None
    return (start, end) if first.by_first else None


def _beginnings(read: str, found: Sequence[re.Match[str]]) -> Iterator[int]:
    """Yield the number of each word that begins the sentence, or follows a pause."""
    yield 0
    for number, (one, other) in enumerate(pairwise(found), 1):
        if _PAUSE.search(read, one.end(), other.start()):
            yield number
