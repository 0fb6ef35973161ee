"""Of two items that are at odds, which one is new? The ledger knows what is in print: the other one is told.

Rules know the order of a file alone, and blame what stands further down. Whoever follows that may give a published
address away.
"""

from collections.abc import Iterable, Iterator

from macros.addresses import Addresses
from macros.checks.identity import told_apart
from macros.ledger import Ledger
from macros.model import Catalogue
from macros.problem import Position, Problem, Related
from macros.source import Text

AT_ODDS = frozenset({"unique-id", "distinct-id", "text-once", "title-once"})
"""The rules that find two items where one is too many."""


def newer_told(problems: Iterable[Problem], ledger: Ledger, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each problem; where it blames a published item for being like a new one, blame the new one instead."""
    owned: dict[Position, tuple[Text, bool]] = {}
    for problem in problems:
        if problem.rule in AT_ODDS and problem.related:
            owned = owned or _owned(catalogue, ledger)
            told, other = owned.get(problem.position), owned.get(problem.related.position)
            if told and other and told[1] and not other[1]:
                yield _turned(problem, problem.related, told[0], other[0])
                continue
        yield problem


def _owned(catalogue: Catalogue, ledger: Ledger) -> dict[Position, tuple[Text, bool]]:
    """Return each text of an item by its place, and whether the item has been published where it stands."""
    return {
        text.position: (text, address.url in ledger.items)
        for item, address in Addresses(catalogue).placed()
        for value in vars(item).values()
        for text in (value if isinstance(value, tuple) else (value,))
        if isinstance(text, Text)
    }


def _turned(problem: Problem, related: Related, told: Text, other: Text) -> Problem:
    """Blame the other place."""
    fact = problem.text.replace(f"line {related.position.line}", f"line {problem.position.line}")
    if problem.rule == "distinct-id":
        fact = told_apart(other, told)
    back = Related(problem.position, "published already")
    return problem._replace(position=related.position, text=fact, related=back, fix=None)
