"""Does a behaviour begin with what is done, and can that be seen or heard?"""

import re
from collections.abc import Iterator
from itertools import islice

from macros.checks.rule import Finding, rule
from macros.checks.writing.phrases import Forms, Phrases, plainly
from macros.checks.writing.places import abbreviations_of, texts_of, writing_of
from macros.checks.writing.reading import as_read, sentences_in, words_in
from macros.model import Catalogue, Places
from macros.source import Text

ENDING = 2
"""How many letters the ending of a verb may have: with it, an order becomes what somebody does."""


@rule("verb-first", "warning")
def behaviours_begin_with_a_verb(catalogue: Catalogue) -> Iterator[Finding]:
    """A behaviour begins with a verb, in the form that the settings give.

    What begins with a verb says who does what; what begins otherwise often praises a quality and names no deed.
    """
    writing = writing_of(catalogue)
    wanted = writing.beginnings if writing else None
    if not wanted or not wanted.verbs:
        return
    verbs, others = Forms(wanted.verbs), Forms(wanted.others)
    right: dict[str, None] = {}
    wrong = list[tuple[Text, re.Match[str], bool]]()
    for text in texts_of(catalogue, wanted.of):
        for first in islice(words_in(as_read(text)), 1):
            word = plainly(first[0])
            fit, other = verbs.fit(word), others.fit(word)
            if fit and fit >= other:
                right[word] = None
            else:
                wrong.append((text, first, other > 0))
    for text, first, is_none in wrong:
        told, word = f"'{first[0]}' is no verb in the form that a behaviour begins with", plainly(first[0])
        # the same verb in the form that others here have
        meant = next((each for each in right if each.startswith(word) and len(each) <= len(word) + ENDING), "")
        cure = "begin with what is done"
        if right:
            cure += f", as in '{next(iter(right)).capitalize()} …'"
        if meant and len(word) > 1:
            cure = f"write '{meant.capitalize()}'"
        elif not is_none:
            cure += f"; if '{first[0]}' says that, add '{word}' under 'settings', 'writing', 'beginnings', 'verbs'"
        yield Finding(Places(text).of(*first.span()), told, cure)


@rule("seen-or-heard", "warning")
def behaviours_can_be_observed(catalogue: Catalogue) -> Iterator[Finding]:
    """A behaviour can be seen or heard; it names nothing that goes on in a head.

    Two colleagues who watched can agree on whether somebody asked, and never on whether somebody understood.
    """
    writing = writing_of(catalogue)
    if not writing or not writing.unseen:
        return
    wanted, abbreviations = writing.unseen, abbreviations_of(writing)
    first, seen, anywhere = Phrases(wanted.first), Phrases(wanted.seen), Phrases(wanted.anywhere)
    for text in texts_of(catalogue, wanted.of):
        read = as_read(text)
        small = plainly(read)
        for start, end in sentences_in(read, abbreviations):
            found = list(words_in(small, start, end))
            words = [word[0] for word in found]
            at, long = 0, first.at(words)
            if long <= seen.at(words):
                at, long = next(((n, many) for n in range(len(words)) if (many := anywhere.at(words, n))), (0, 0))
            if long:
                said, place = " ".join(words[at : at + long]), (found[at].start(), found[at + long - 1].end())
                told = f"nobody can see or hear '{said}'"
                cure = "write what a colleague would see or hear somebody do who has it in mind"
                yield Finding(Places(text).of(*place), told, cure)
                break
