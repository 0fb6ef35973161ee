"""What does an organisation hold to be good writing? Limits, and lists of words in its own language.

A place is the field that a text stands in, or more of the way to it where that is needed: `title`, `behaviours.text`,
`sponsor.questions.text`. Where several fit, the longest counts.
"""

from collections.abc import Mapping

from macros.model.entry import Demands
from macros.model.shapes import NO_FIELDS
from macros.model.text import Keyword, Number


class Beginnings(Demands):
    """How texts begin that say what somebody does."""

    of: tuple[Keyword, ...] = ()
    """Which texts, by the fields they stand in: `[behaviours.text]`."""
    verbs: tuple[Keyword, ...] = ()
    """Words they may begin with. `-s` stands for all words that end so, `ana-` for all that begin so. Where a word fits
    here and under `others`, a whole word counts for more than a part, and a long part for more than a short one."""
    others: tuple[Keyword, ...] = ()
    """Words they do not begin with, though they look like verbs; written as under `verbs`."""


class Unseen(Demands):
    """What nobody can see or hear, for it goes on in a head."""

    of: tuple[Keyword, ...] = ()
    """Which texts, by the fields they stand in: `[behaviours.text]`."""
    first: tuple[Keyword, ...] = ()
    """Words that begin no sentence of them: `[understands, is aware]`."""
    anywhere: tuple[Keyword, ...] = ()
    """Words that stand nowhere in them: `[attitude, mindset]`."""
    seen: tuple[Keyword, ...] = ()
    """Exceptions from `first`, longer than what they except: `[thinks aloud, is at]`."""


class YesOrNo(Demands):
    """How a question is put that can be answered with yes or no."""

    of: tuple[Keyword, ...] = ()
    """Which questions, by the fields they stand in: `[self_check.text]`."""
    first: tuple[Keyword, ...] = ()
    """Words that such a question begins with, or goes on with after a comma: `[have, did, is]`."""
    open: tuple[Keyword, ...] = ()
    """Words that begin a question with another answer: `[how, what, when did]`."""
    twice: tuple[Keyword, ...] = ()
    """Words with which a second question begins in the same sentence: `[and did you]`."""


class Readability(Demands):
    """How hard a text may be to read, by a published measure."""

    measure: Keyword
    """The name of the measure: `flesch` (English), `amstad` (German), or `lix` (several languages of Europe)."""
    limit: Number
    """The score from which a text is hard: below it with `flesch` and `amstad`, above it with `lix`."""
    from_words: Number = 20
    """How many words a text must have to be measured: a score of few words says little."""
    of: tuple[Keyword, ...] = ()
    """Which texts, by the fields they stand in; without this line, all of them."""


class Spelling(Demands):
    """Which words are spelt right, beside those in the dictionary."""

    known: tuple[Keyword, ...] = ()
    """Names and words of your own."""
    endings: tuple[Keyword, ...] = ()
    """What may follow any word, as in `’s`."""
    variants: Mapping[Keyword, Keyword] = NO_FIELDS
    """Letters that your spelling has where the dictionary has others: `our: or`."""


class Writing(Demands):
    """What good writing is here. It is advice, and stops nothing; what has no line here is not looked at."""

    words_at_most: Mapping[Keyword, Number] = NO_FIELDS
    """How many words a text may have, by the field it stands in: `title: 7`."""
    sentences_at_most: Mapping[Keyword, Number] = NO_FIELDS
    """How many sentences a text may have, by the field it stands in: `definition: 1`."""
    sentence_words: Mapping[Keyword, Number] = NO_FIELDS
    """How many words a sentence may have, by the field its text stands in; `all` stands for all other fields."""
    abbreviations: tuple[Keyword, ...] = ()
    """Words with a full stop that ends no sentence: `[e.g., Dr.]`."""
    beginnings: Beginnings | None = None
    unseen: Unseen | None = None
    yes_or_no: YesOrNo | None = None
    readability: Readability | None = None
    instead: Mapping[Keyword, Keyword] = NO_FIELDS
    """Words that you do not write, each with what to write in its place: `utilise: use`."""
    spelling: Spelling | None = None
    """For `playbook check --spelling`."""
