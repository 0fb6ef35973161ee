"""Is each word spelt right? Looked at only where somebody asks, since a dictionary takes time to read."""

import re
from collections.abc import Container, Iterator
from itertools import islice

from macros.checks.rule import Finding, rule
from macros.checks.writing.phrases import plainly
from macros.checks.writing.places import writing_of
from macros.checks.writing.reading import GAP, as_read
from macros.model import Catalogue, Places, Spelling

MOST = 40
"""How many words are told of one text: one in another language is told often enough."""

LONGEST = 24
"""Of longer words, no nearest one is looked for: that takes time with each letter."""

_SPELT = re.compile(r"[^\W\d_]+(?:(?:['’]|\u2060+)[^\W\d_]+)*")
_TOKEN = re.compile(r"\S+")
_OF_ADDRESSES = ("://", "@", "www.")


@rule("spelling", "warning", on_request=True)
def words_are_spelt_right(catalogue: Catalogue) -> Iterator[Finding]:
    """Every word stands in a dictionary of the language, or among the team's own words in the settings.

    It is looked at where `playbook check --spelling` asks for it. The dictionary is that of pyspellchecker.
    """
    from spellchecker import SpellChecker  # noqa: PLC0415 -- reads a dictionary, and only who asks has it installed

    language = catalogue.language.partition("-")[0].lower()
    try:
        dictionary = SpellChecker(language=language, distance=1)
    except ValueError:
        told = f"there is no dictionary of the language '{catalogue.language}'"
        cure = f"check without '--spelling'; there are dictionaries of: {', '.join(sorted(SpellChecker.languages()))}"
        yield Finding(catalogue.language.position, told, cure)
        return
    writing = writing_of(catalogue)
    words = _Words(dictionary.word_frequency.dictionary, (writing.spelling if writing else None) or Spelling())
    cures: dict[str, str] = {}
    for texts in catalogue.passages.values():
        for text in texts:
            places = None
            for found in islice((word for word in _words_in(text) if not words.know(word[0])), MOST):
                places = places or Places(text)
                word = found[0].replace(GAP, "")
                if word not in cures:
                    near = dictionary.correction(plainly(word)) if len(word) <= LONGEST else None
                    cures[word] = f"write '{near}'; or" if near and near != plainly(word) else "correct it; or"
                cure = f"{cures[word]} add '{word}' under 'settings', 'writing', 'spelling', 'known'"
                yield Finding(places.of(*found.span()), f"'{word}' is not in the dictionary", cure)


def _words_in(text: str) -> Iterator[re.Match[str]]:
    read = as_read(text)
    if any(mark in read for mark in _OF_ADDRESSES):
        read = _TOKEN.sub(_without_address, read)
    yield from (word for word in _SPELT.finditer(read) if not (len(word[0]) > 1 and word[0].isupper()))


def _without_address(token: re.Match[str]) -> str:
    return GAP * len(token[0]) if any(mark in token[0] for mark in _OF_ADDRESSES) else token[0]


class _Words:
    """The words of a dictionary and the team's own."""

    def __init__(self, dictionary: Container[str], settings: Spelling) -> None:
        own = (word[0] for known in settings.known for word in _SPELT.finditer(plainly(known)))
        self.dictionary, self.own = dictionary, frozenset(own)
        self.endings = tuple(plainly(ending) for ending in settings.endings)
        self.variants = {plainly(here): plainly(there) for here, there in settings.variants.items()}
        self.judged: dict[str, bool] = {}

    def know(self, word: str) -> bool:
        """Whether a word is spelt right."""
        if word not in self.judged:
            plain = plainly(word.replace(GAP, ""))
            ending = next((each for each in self.endings if plain.endswith(each)), "")
            self.judged[word] = any(map(self._known, (plain, plain.removesuffix(ending))))
        return self.judged[word]

    def _known(self, word: str) -> bool:
        if word in self.own or word in self.dictionary:
            return True
        variants = (word.replace(here, there) for here, there in self.variants.items() if here in word)
        return any(variant in self.dictionary for variant in variants)
