"""Which texts does a setting of writing speak of? Texts are named by the fields that they stand in."""

from collections.abc import Container, Iterable, Iterator, Mapping

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
    named = tuple(_named(writing)) if writing else ()
    if named:
        ends = {end for place in places_in(Catalogue) for end in _ends(place)}
        for place, known in ((place, {*ends, ALL} if all_too else ends) for place, all_too in named):
            if place not in known:
                told = f"no text stands at the place '{place}'"
                cure = Known(dict.fromkeys(known)).cure(place)
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
    for place, texts in catalogue.passages.items() if given else ():
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
    yield from _keys(writing.words_at_most, all_too=True)
    yield from _keys(writing.sentences_at_most, all_too=True)
    yield from _keys(writing.sentence_words, all_too=True)
    for part in (writing.beginnings, writing.unseen, writing.yes_or_no, writing.readability):
        yield from _keys(part.of, all_too=False) if part else ()


def _keys(places: Iterable[Text], *, all_too: bool) -> Iterator[tuple[Text, bool]]:
    yield from ((place, all_too) for place in places)
