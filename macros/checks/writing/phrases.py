"""Does a text hold one of these words? Lists of words and phrases, as the settings have them."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from macros.checks.writing.reading import words_in


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a phrase as they are compared: capitals and the form of apostrophes do not count."""
    return tuple(word[0] for word in words_in(plainly(text)))


def plainly(text: str) -> str:
    """Return a text as it is compared, each letter in its place."""
    small = text.lower()
    return (small if len(small) == len(text) else text).replace("’", "'")


class Phrases:
    """Words and phrases, found by their first word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases in."""
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in map(words_of, phrases):
            if phrase:
                self.by_first.setdefault(phrase[0], []).append(phrase)

    def at(self, words: Sequence[str], number: int = 0) -> int:
        """Return how many words long the longest phrase is that stands at this word; 0 where none does."""
        known = self.by_first.get(words[number])
        if known is None:
            return 0
        return max((len(each) for each in known if tuple(words[number : number + len(each)]) == each), default=0)


class Forms:
    """Whole words, ends of words (`-s`) and beginnings of words (`ana-`)."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Take forms in."""
        self.forms = [plainly(form) for form in forms]

    @cached_property
    def whole(self) -> frozenset[str]:
        """The whole words."""
        return frozenset(form for form in self.forms if form.strip("-") == form)

    def fit(self, word: str) -> int:
        """Say how well one of them fits a word: the whole word is best, then the longest part; 0 where none does."""
        if word in self.whole:
            return len(word) + 1
        parts = ((form.strip("-"), form) for form in self.forms if form not in self.whole)
        return max(
            (len(p) for p, form in parts if (word.endswith(p) if form.startswith("-") else word.startswith(p))),
            default=0,
        )
