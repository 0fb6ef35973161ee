"""What is a rule? A name, a true sentence, and a function that finds where the sentence is not true."""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple, TypeAlias

from macros.model import Catalogue, meant_by
from macros.problem import Edit, Position, Related, Severity

NEAR = 0.75
"""How much of two words must be alike, of 1, before one may have been meant by the other."""

BEGUN = 4
"""So many letters of a word, and it may be one that was begun and not ended."""

ONLY = ", the only one there is"
"""Said of a word that is offered for no likeness."""

MOST_LISTED = 24
"""How many possible words a cure lists."""


class Finding(NamedTuple):
    """One place where a rule does not hold."""

    position: Position
    text: str
    cure: str
    related: Related | None = None
    """The other place, where two disagree."""
    fix: Edit | None = None
    """The cure, where it is certain."""


Find: TypeAlias = Callable[[Catalogue], Iterator[Finding]]


class Rule(NamedTuple):
    """Something that holds in every good catalogue."""

    name: str
    sentence: str
    findings: Find
    severity: Severity
    of_whole: bool
    """Whether it can be told only of a catalogue of which every line could be read."""
    on_request: bool
    """Whether it speaks only where somebody asks for it by name."""


RULES: dict[str, Rule] = {}
"""Every rule by its name, in the order of the modules."""


def rule(
    name: str, severity: Severity = "error", *, of_whole: bool = False, on_request: bool = False
) -> Callable[[Find], Find]:
    """Register a function as the rule `name`; its docstring is the rule's sentence, and below that, why it is so."""

    def register(find: Find) -> Find:
        RULES[name] = Rule(name, (find.__doc__ or "").strip(), find, severity, of_whole, on_request)
        return find

    return register


def one_of(word: str, words: Iterable[str], otherwise: str = "write the id of one that is there, or add it") -> str:
    """Say which of `words` to write instead of `word`, and `otherwise` where there are too many to name them all."""
    known = [each for each in words if each]
    # whoever copies an address copies more than the id in it
    within = next((part for part in reversed(re.split("[/#?]", word)) if part in known and "." not in part), "")
    if meant := within or meant_by(word, known):
        return f"write '{meant}'"
    begun = [each for each in known if each.startswith(word.lower())] if len(word) >= BEGUN else []
    if near := begun if len(begun) == 1 else get_close_matches(word.lower(), known, n=1, cutoff=NEAR):
        return f"write '{near[0]}', if that is meant"
    if len(known) == 1:
        return f"write '{known[0]}'{ONLY}"
    if known and len(known) <= MOST_LISTED:
        return f"write one of: {', '.join(known)}"
    return otherwise
