"""How does a catalogue look that is many times as large as ours? Copies with ids, titles and texts of their own."""

import re
from collections.abc import Container
from collections.abc import Set as AbstractSet
from functools import cache

COPIED = ("sources", "principles", "actions", "commitments", "moments", "competencies", "workshops")
"""What a large catalogue has more of; roles, levels, stances and practices stay as few as they are."""

KEPT = frozenset({"picture", "difficulty", "reviewed", "review_every", "status", "changed"})
"""Fields with words of a closed set."""

ASKING = frozenset({"have"})
"""With these words questions begin that can be answered with yes or no."""

_PART = re.compile(r"^(?P<name>[a-z_]+):.*\n(?P<body>(?:(?![a-z_]).*\n)*)", re.MULTILINE)
_ID = re.compile(r"\bid: ([a-z0-9-]+)")
_LINE = re.compile(r"^(?P<head> *(?:- +)*(?:(?P<field>[a-z_]+):(?: |$))?)(?P<text>.*)$", re.MULTILINE)
_WORD = re.compile(r"[\w’'-]+")
_LETTERS = "bcdfghjklmnpqrstvwxz"
"""Letters without a vowel: a word has no more syllables with them than without."""


def times_as_large(text: str, times: int) -> str:
    """Write a catalogue with so many times the items of the one in `text`."""
    ids = [(part["name"] in COPIED, _ID.findall(part["body"])) for part in _PART.finditer(text)]
    # a point may be called as an item is
    others = {id_ for is_copied, stated in ids if not is_copied for id_ in stated}
    own = {id_ for is_copied, stated in ids if is_copied for id_ in stated} - others

    def grown(part: re.Match[str]) -> str:
        if part["name"] not in COPIED:
            return part[0]
        copies = (_copy(part["body"], number, own, others) for number in range(1, times))
        return "".join((part[0], *copies))

    return _PART.sub(grown, text)


def _copy(body: str, number: int, own: Container[str], others: AbstractSet[str]) -> str:
    mark = _LETTERS[number // len(_LETTERS)] + _LETTERS[number % len(_LETTERS)]

    @cache
    def renamed(word: str) -> str:
        if word in own:
            return f"{word}-{mark}"
        is_plain = len(word) > 3 and word.isalpha() and word.islower() and word not in others | ASKING
        return word + mark if is_plain else word

    def line(found: re.Match[str]) -> str:
        head, field, text = found.groups()
        if field in KEPT:
            return found[0]
        text = _WORD.sub(lambda word: renamed(word[0]), text)
        if field == "title" and not text.startswith(">"):
            text = f'{text[:-1]} {mark}"' if text.endswith('"') else f"{text} {mark}"
        return f"{head}{text}"

    return _LINE.sub(line, body)
