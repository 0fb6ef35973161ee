"""Is each text easy enough to read, by a published measure that is made for its language?"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from macros.checks.rule import Finding, one_of, rule
from macros.checks.writing.places import abbreviations_of, is_number, texts_of, writing_of
from macros.checks.writing.reading import as_read, number_of_words, sentences_in
from macros.model import Catalogue, Places, Readability


def flesch(text: str, words: int, sentences: int) -> float:
    """Return the reading ease of English: 100 is very easy, below 30 is very difficult.

    Source: Rudolf Flesch, "A New Readability Yardstick", Journal of Applied Psychology 32 (1948). Syllables are
    reckoned from groups of vowels, without an e at the end of a word that nobody speaks.
    """
    syllables = len(re.findall("[aeiouy]+", text)) - len(re.findall(_SILENT, text))
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


def amstad(text: str, words: int, sentences: int) -> float:
    """Return the reading ease of German: 100 is very easy, below 30 is very difficult.

    Source: Toni Amstad, "Wie verständlich sind unsere Zeitungen?", Zürich 1978: Flesch's measure for German.
    """
    syllables = len(re.findall("ie|ei|ai|au|eu|äu|[aeiouyäöü]", text))
    return 180 - words / sentences - 58.5 * syllables / words


def lix(text: str, words: int, sentences: int) -> float:
    """Return the readability index: 30 is easy, above 60 is very difficult. Words of more than six letters are long.

    Sources: Carl-Hugo Björnsson, "Läsbarhet", Stockholm 1968, and "Readability of Newspapers in 11 Languages",
    Reading Research Quarterly 18 (1983).
    """
    return words / sentences + 100 * len(re.findall(r"[^\W\d_]{7,}", text)) / words


# a word that has another vowel before; each letter is read once, however long the word
_SILENT = (
    r"\b[^\Waeiouy]*+[aeiouy]++\w++"
    r"(?:(?<=[^\Waeiouyl]e)|(?<=[^\Waeiouylscgxz]es)|(?<=[^\Waeiouytd]ed))"
)


class Measure(NamedTuple):
    """A published measure: how it is reckoned, for which languages, and which way it counts."""

    score: Callable[[str, int, int], float]
    """Takes a text in small letters, and how many words and sentences it has."""

    languages: tuple[str, ...]
    more_is_harder: bool = False
    vowels: tuple[str, float, float] | None = None
    """The vowels, and what the measure says of a text without any and takes away for each of them in a word."""

    def may_be_hard(self, text: str, limit: int) -> bool:
        """Whether a text may be harder than the limit; told fast of most that are not.

        A word has no more syllables than vowels.
        """
        if self.vowels is None:
            return True
        vowels, most, each = self.vowels
        words = text.count(" ") + 1
        sentences = 1 + text.count(". ") + text.count("? ")
        return most - words / sentences - each * sum(map(text.count, vowels)) / words < limit


MEASURES = {
    "flesch": Measure(flesch, ("en",), vowels=("aeiouy", 206, 84.6)),
    "amstad": Measure(amstad, ("de",), vowels=("aeiouyäöü", 180, 58.5)),
    "lix": Measure(
        lix, ("sv", "da", "no", "nb", "nn", "en", "de", "fr", "it", "es", "pt", "fi", "ru"), more_is_harder=True
    ),
}


@rule("known-measure")
def the_measure_is_made_for_the_language(catalogue: Catalogue) -> Iterator[Finding]:
    """The measure of readability is one that is known, and made for the language of the catalogue.

    A measure of another language gives numbers all the same, and they mean nothing.
    """
    wanted = _wanted(catalogue)
    if not wanted or not wanted.measure:
        return
    measure, language = MEASURES.get(wanted.measure), _main(catalogue)
    fitting = [name for name, each in MEASURES.items() if language in each.languages]
    cure = one_of(wanted.measure, fitting) if fitting else "remove 'readability': no measure is known for this language"
    if measure is None:
        yield Finding(wanted.measure.position, f"there is no measure '{wanted.measure}'", cure)
    elif language not in measure.languages and language.isalpha():
        told = f"the measure '{wanted.measure}' is not made for the language '{catalogue.language}'"
        yield Finding(wanted.measure.position, told, cure)


@rule("easy-to-read", "warning")
def texts_are_easy_to_read(catalogue: Catalogue) -> Iterator[Finding]:
    """No text is harder to read than the settings allow, by the measure that they name.

    Long words in long sentences are read twice, or not at all.
    """
    writing = writing_of(catalogue)
    if not writing or not writing.readability:
        return
    wanted, measure = writing.readability, MEASURES.get(writing.readability.measure)
    if not measure or _main(catalogue) not in measure.languages:
        return
    if not is_number(wanted.limit) or not is_number(wanted.from_words):
        return
    texts = texts_of(catalogue, wanted.of) if wanted.of else (t for some in catalogue.passages.values() for t in some)
    abbreviations = abbreviations_of(writing)
    for text in texts:
        if text.count(" ") + 1 < wanted.from_words or not measure.may_be_hard(text.lower(), wanted.limit):
            continue
        read = as_read(text)
        sentences = list(sentences_in(read, abbreviations))
        score = _score(read, (0, len(read)), len(sentences), measure)
        if score > wanted.limit if measure.more_is_harder else score < wanted.limit:
            scores = [(_score(read, span, 1, measure), span) for span in sentences]
            hardest = max(scores)[1] if measure.more_is_harder else min(scores)[1]
            measured = f"{score:.0f} by the measure '{wanted.measure}', where {wanted.limit} is the limit"
            cure = "write shorter sentences and everyday words; its hardest sentence begins here"
            yield Finding(Places(text).of(*hardest), f"this text is hard to read: {measured}", cure)


def _wanted(catalogue: Catalogue) -> Readability | None:
    writing = writing_of(catalogue)
    return writing.readability if writing else None


def _main(catalogue: Catalogue) -> str:
    return catalogue.language.partition("-")[0].lower()


def _score(read: str, span: tuple[int, int], sentences: int, measure: Measure) -> float:
    part = read[slice(*span)].lower()
    return measure.score(part, max(1, number_of_words(part)), max(1, sentences))
