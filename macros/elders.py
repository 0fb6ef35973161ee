"""Of two items that are at odds, which one is new? The ledger knows what is in print: the other one is told.

Rules know the order of a file alone, and blame what stands further down. Whoever follows that may give a published
address away.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from macros.checks.identity import told_apart
from macros.ledger import Ledger
from macros.model import Catalogue, Item
from macros.problem import Position, Problem, Related
from macros.source import Text

AT_ODDS = frozenset({"unique-id", "distinct-id", "text-once", "title-once"})
"""The rules that find two items where one is too many."""


def newer_told(problems: Iterable[Problem], ledger: Ledger, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each problem; where it blames a published item for being like a new one, blame the new one instead."""
    owners: dict[Position, tuple[Item, Text]] = {}
    for problem in problems:
        if problem.rule in AT_ODDS and problem.related:
            owners = owners or _owners(catalogue)
            told, other = owners.get(problem.position), owners.get(problem.related.position)
            if told and other and _is_published(told[0], ledger) and not _is_published(other[0], ledger):
                yield _turned(problem, problem.related, told[1], other[1])
                continue
        yield problem


def _owners(catalogue: Catalogue) -> dict[Position, tuple[Item, Text]]:
    """Say of each place of a text which item it belongs to."""
    return {
        text.position: (item, text)
        for item in catalogue.items()
        for value in vars(item).values()
        for text in chain(value if isinstance(value, tuple) else (value,))
        if isinstance(text, Text)
    }


def _is_published(item: Item, ledger: Ledger) -> bool:
    """Whether the ledger has an address of the item, on the page of what it belongs to."""
    recorded = (address for address, owner in ledger.items.items() if owner == item.id)
    above = (ledger.owner_of_page(address) for address in recorded)
    return any(owner in {item.parent, item.id} for owner in above) if item.parent else any(True for _ in above)


def _turned(problem: Problem, related: Related, told: Text, other: Text) -> Problem:
    """Blame the other place."""
    fact = problem.text.replace(f"line {related.position.line}", f"line {problem.position.line}")
    if problem.rule == "distinct-id":
        fact = told_apart(other, told)
    back = Related(problem.position, "published already")
    return problem._replace(position=related.position, text=fact, related=back, fix=None)
