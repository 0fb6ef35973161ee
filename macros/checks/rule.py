"""What is a rule? A name, a true sentence, and a function that finds where the sentence is not true."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple, TypeAlias

from macros.model import Catalogue, meant_by
from macros.problem import Edit, Position, Related, Severity

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


def one_of(word: str, words: Iterable[str]) -> str:
    """Say which of `words` to write instead of `word`."""
    known = list(words)
    close = known if len(known) == 1 else get_close_matches(word.lower(), known)
    near = meant_by(word, known) or next(iter(close), "")
    if near:
        return f"write '{near}'"
    if known and len(known) <= MOST_LISTED:
        return f"write one of: {', '.join(known)}"
    return "write the id of one that is there, or add it"
