"""Is there a word that the team writes otherwise?"""

import re
from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.checks.writing.phrases import plainly
from macros.checks.writing.places import writing_of
from macros.checks.writing.reading import as_read
from macros.model import Catalogue, Places


@rule("plain-word", "warning")
def listed_words_are_not_written(catalogue: Catalogue) -> Iterator[Finding]:
    """No text holds a word that the settings say to write otherwise.

    Each team has words that say less than they seem to; the list keeps them from coming back.
    """
    writing = writing_of(catalogue)
    if not writing or not writing.instead:
        return
    # most words of the list stand nowhere: looking for them in one long text costs next to nothing
    everything = plainly(" ".join(text for texts in catalogue.passages.values() for text in texts))
    listed = {" ".join(plainly(word).split()): better for word, better in writing.instead.items()}
    listed = {word: better for word, better in listed.items() if word in everything}
    for texts in catalogue.passages.values() if listed else ():
        for text in texts:
            small = plainly(text)
            places, read = None, ""
            for word, better in listed.items():
                if word.split()[0] in small:
                    read = read or plainly(as_read(text))
                    form = r"\s+".join(map(re.escape, word.split()))
                    found = re.search(rf"(?<!\w){form}(?!\w)", read)
                    if found:
                        places = places or Places(text)
                        told = f"'{word}' is on the list of words to write otherwise"
                        yield Finding(places.of(*found.span()), told, f"write '{better}', or what else says it plainly")
