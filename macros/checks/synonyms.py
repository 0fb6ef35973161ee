"""Do groups of synonyms say one thing each, and each thing once?"""

from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.model import Catalogue
from macros.problem import Related
from macros.source import Text


@rule("enough-synonyms")
def synonyms_come_in_groups(catalogue: Catalogue) -> Iterator[Finding]:
    """A group of synonyms holds at least two words.

    A word alone means the same as no other, so search learns nothing from it.
    """
    for group in _groups(catalogue):
        if len(group) == 1:
            told = f"'{group[0]}' stands alone in its group of synonyms"
            yield Finding(group[0].position, told, "add a word that means the same, or remove the group")


@rule("synonym-once")
def synonyms_stand_in_one_group(catalogue: Catalogue) -> Iterator[Finding]:
    """A word stands once in the synonyms, whether in capitals or not.

    A word in two groups would make all words of both mean the same.
    """
    first: dict[str, Text] = {}
    for group in _groups(catalogue):
        for word in group:
            known = first.setdefault(word.casefold(), word)
            if known is not word:
                told = f"'{word}' stands among the synonyms twice, first in line {known.position.line}"
                cure = "keep one; if both groups mean the same, make them one"
                yield Finding(word.position, told, cure, Related(known.position, "first used here"))


def _groups(catalogue: Catalogue) -> tuple[tuple[Text, ...], ...]:
    return catalogue.settings.synonyms if catalogue.settings else ()
