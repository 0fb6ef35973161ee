"""Can each phrase of the interface be filled?"""

import re
from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.model import Catalogue, Words
from macros.source import Text

_PLACE = re.compile(r"\{[^{}]*\}")


@rule("word-places")
def words_keep_their_places(catalogue: Catalogue) -> Iterator[Finding]:
    """Each word of the interface holds the places that its English default holds, as `{title}`, and no others.

    What stands in braces is filled in by the page; without its place it would be left out.
    """
    words = catalogue.settings.words if catalogue.settings else None
    for name, field in Words.fields.items() if words else ():
        word, meant = getattr(words, name), sorted(_PLACE.findall(str(field.default)))
        if isinstance(word, Text) and sorted({*_PLACE.findall(word)}) != meant:
            places = " and ".join(meant)
            told = (
                f"the word '{name}' must say where {places} goes"
                if meant
                else f"the word '{name}' has nothing to fill in"
            )
            yield Finding(word.position, told, f"write it with {places}" if meant else "write it without braces")
