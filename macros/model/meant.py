"""Which word did a hand mean that slipped? Told only where there is no doubt, so that it may be written unasked."""

import re
from collections.abc import Iterable

from macros.problem import Edit, Position, instead

SHORTEST = 5
"""In shorter words, one letter more or less is often another word."""

_PARTING = re.compile(r"[\W_]+")


def meant_by(word: str, words: Iterable[str]) -> str:
    """Return the one of `words` that is `word` but for capitals, hyphens or one slip; nothing where several are."""
    plain = _plain(word)
    near = {known for known in words if known != word and (_one_slip(word, known) or _plain(known) == plain)}
    return near.pop() if len(near) == 1 else ""


def as_meant(place: Position, word: str, words: Iterable[str]) -> Edit | None:
    """Write what was meant in place of a word, where that is certain."""
    meant = meant_by(word, words)
    return instead(place, word, meant) if meant else None


def is_one_letter_off(word: str, known: str) -> bool:
    """Whether one letter is another: a short word, too, may have been meant so, and nobody can be sure."""
    return len(word) == len(known) and sum(mine != other for mine, other in zip(word, known, strict=True)) == 1


def _plain(word: str) -> str:
    return _PARTING.sub("-", word).strip("-").casefold()


def _one_slip(word: str, known: str) -> bool:
    """Whether one letter is missing, too many, another, or two have changed places; numbers are never slips."""
    if abs(len(word) - len(known)) > 1:
        return False
    start = _alike(word, known)
    end = _alike(word[start:][::-1], known[start:][::-1])
    typed, meant = word[start : len(word) - end], known[start : len(known) - end]
    slipped = max(len(typed), len(meant)) == 1 or (len(typed) == len(meant) == 2 and typed == meant[::-1])  # noqa: PLR2004 -- a pair
    return slipped and min(len(word), len(known)) >= SHORTEST and not re.search(r"\d", typed + meant)


def _alike(one: str, other: str) -> int:
    """Count the letters that both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
