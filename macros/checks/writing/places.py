"""Which texts does a setting of writing speak of? Texts are named by the fields that they stand in."""

from collections.abc import Container, Iterator, Mapping

from macros.checks.likeness import Known
from macros.checks.rule import Finding, rule
from macros.model import Catalogue, Writing, places_in
from macros.source import Text

ALL = "all"
"""Stands for every place that nothing longer fits."""


@rule("known-place")
def writing_speaks_of_fields_that_are_there(catalogue: Catalogue) -> Iterator[Finding]:
    """Each place that the settings of writing name is a field, or the last fields on the way to one.

    With a name that is misspelt, nobody would look at those texts.
    """
    writing = writing_of(catalogue)
    ends = dict.fromkeys(end for place in places_in(Catalogue) for end in _ends(place)) if writing else ()
    parts, all_of_them = Known(ends), Known((*ends, ALL))
    for place, all_too in _named(writing) if writing else ():
        known = all_of_them if all_too else parts
        if place not in known.names:
            told = f"no text stands at the place '{place}'"
            cure = known.cure(place)
            cure = cure if cure.startswith("write '") else "write the field, as in: title, behaviours.text"
            yield Finding(place.position, told, cure)


def writing_of(catalogue: Catalogue) -> Writing | None:
    """Return what the catalogue says of writing."""
    return catalogue.settings.writing if catalogue.settings else None


def abbreviations_of(writing: Writing) -> frozenset[str]:
    """Return the words whose full stop ends no sentence, in small letters."""
    return frozenset(word.casefold() for word in writing.abbreviations)


def texts_of(catalogue: Catalogue, of: Container[str]) -> Iterator[Text]:
    """Yield the texts at these places."""
    for place, texts in catalogue.passages.items():
        if any(end in of for end in _ends(place)):
            yield from texts


def texts_with(catalogue: Catalogue, most: Mapping[Text, int]) -> Iterator[tuple[Text, Text, int]]:
    """Yield each text that has a limit: the text, the longest place that fits, and the limit."""
    given = {str(place): (place, limit) for place, limit in most.items() if is_number(limit)}
    for place, texts in catalogue.passages.items():
        fitting = next((given[end] for end in (*_ends(place), ALL) if end in given), None)
        if fitting:
            yield from ((text, *fitting) for text in texts)


def is_number(limit: object) -> bool:
    """Whether a limit could be read; where it could not, that is told already, and nothing else need be."""
    return isinstance(limit, int)


def _ends(place: str) -> Iterator[str]:
    """Yield the place and all that it may be called for short, the longest first."""
    while place:
        yield place
        place = place.partition(".")[2]


def _named(writing: Writing) -> Iterator[tuple[Text, bool]]:
    """Yield each place that is named, and whether all may stand there as well."""
    for limits in (writing.words_at_most, writing.sentences_at_most, writing.sentence_words):
        yield from ((place, True) for place in limits)
    for part in (writing.beginnings, writing.unseen, writing.yes_or_no, writing.readability):
        yield from ((place, False) for place in (part.of if part else ()))
