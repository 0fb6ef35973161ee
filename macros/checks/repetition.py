"""Is anything published twice, in other places or nearly in the same words? Drafts may repeat what they replace."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import chain

from macros.checks.rule import Finding, rule
from macros.model import Catalogue, Entry, Item
from macros.problem import Related
from macros.source import Text

ALIKE = 80
"""How many words of a hundred two texts share, in the same order, before one repeats the other."""

FEWEST = 6
"""A text of fewer words is a phrase; phrases come again."""

MOST = 150
"""How many words of a text are compared; a text that is the same so far is the same."""

BEGINNING = 12
"""Texts that are the same begin with so many same letters."""

# a word; where a script puts no spaces between words, a letter
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+")
_ENDS = ".!?。"
_SAID = (
    "title",
    "motto",
    "summary",
    "outcome",
    "text",
    "definition",
    "why",
    "measure",
    "rhythm",
    "say",
    "do",
    "avoid",
    "pays",
    "ask",
    "try_",
    "listen_for",
    "if_not",
    "preparation",
    "remote",
    "tips",
    "traps",
    "debrief",
    "notes",
)
"""The fields of items that readers, or a facilitator, read as sentences."""


@rule("text-once", "warning")
def items_say_something_of_their_own(catalogue: Catalogue) -> Iterator[Finding]:
    """No item repeats the text of another, or its words to say, nearly word for word; nor does a point.

    What is said twice is corrected once, and then the two contradict each other.
    """
    limit = ALIKE / 100
    items = tuple(catalogue.published.items())
    for texts in (_each(items, "text"), _each(items, "say"), _each(catalogue.points(), "text")):
        for text, other in _repeating(texts, limit):
            told = f"this says again what stands in line {other.position.line}, nearly word for word"
            cure = "say what is different here, or keep one of the two"
            yield Finding(text.position, told, cure, Related(other.position, "first said here"))


@rule("title-once", "warning")
def titles_are_unique(catalogue: Catalogue) -> Iterator[Finding]:
    """No two items of one kind have the same title, nor two sources.

    In a list of search results nobody could tell one from the other.
    """
    first: dict[tuple[str, str], Text] = {}
    for entry in chain(catalogue.published.items(), catalogue.sources):
        title = getattr(entry, "title", None)
        if not title:
            continue
        known = first.setdefault((entry.called(), title.casefold()), title)
        if known is not title:
            told = f"another {entry.called()} has the title '{title}', in line {known.position.line}"
            cure = "write what is different about this one"
            yield Finding(title.position, told, cure, Related(known.position, "first used here"))


@rule("said-once", "warning")
def fields_say_different_things(catalogue: Catalogue) -> Iterator[Finding]:
    """No two fields of an item hold the same text.

    A reader who has read it once expects something new from the next line.
    """
    for item in catalogue.published.items():
        texts = _own_texts(item)
        # as a rule no two begin alike
        if len({text[:BEGINNING].casefold().rstrip(_ENDS) for text in texts}) == len(texts):
            continue
        first: dict[str, Text] = {}
        for text in texts:
            known = first.setdefault(text.casefold().rstrip(_ENDS), text)
            if known is not text:
                told = f"this item says the same in line {known.position.line}"
                cure = "write what this field is for, or remove it"
                yield Finding(text.position, told, cure, Related(known.position, "first said here"))


def _own_texts(item: Item) -> list[Text]:
    fields, found = item.__dict__, list[Text]()
    for name in _SAID:
        if value := fields.get(name):
            found += (value,) if isinstance(value, Text) else value
    return found


def _each(entries: Iterable[Entry], name: str) -> Iterator[Text]:
    """Yield the text in a field of each entry, or all that it lists; nothing where it is empty."""
    for entry in entries:
        value = entry.__dict__.get(name)
        if isinstance(value, Text):
            yield value
        elif value:
            yield from value


def _repeating(texts: Iterable[Text], limit: float) -> Iterator[tuple[Text, Text]]:
    """Yield each text with an earlier one that it repeats: it is compared with those alone that share a run of words.

    Source: the shingles in Broder, "On the Resemblance and Containment of Documents" (1997).
    """
    kept: list[tuple[list[str], Text]] = []
    holder: dict[int, int] = {}
    for text in texts:
        words = _WORD.findall(text.lower())[:MOST]
        if len(words) < FEWEST:
            continue
        # who changes a fifth of the words leaves runs of three untouched
        runs = [*map(hash, zip(words, words[1:], words[2:], strict=False))]
        near = (kept[number] for number in {holder[run] for run in runs if run in holder})
        other = next((known for those, known in near if _alike(words, those, limit)), None)
        if other is not None:
            yield text, other
        # the first that holds a run stands for all that do, so that time grows no faster than the catalogue
        for run in runs:
            holder.setdefault(run, len(kept))
        kept.append((words, text))


def _alike(one: list[str], other: list[str], limit: float) -> bool:
    if one == other:
        return True
    if 2 * sum(map({*other}.__contains__, one)) < limit * (len(one) + len(other)):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= limit
