"""Which cards are printed together? What fits on a card, in sets that a trainer would cut out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.addresses import CARDS, COMMITMENTS, DIAGNOSIS, MOMENTS, Address
from macros.model import (
    Catalogue,
    CoachingPractice,
    CoachingTip,
    Commitment,
    Competency,
    Item,
    Moment,
    SponsorStance,
    Workshop,
)

if TYPE_CHECKING:
    from macros.pages.drawing import Playbook

PER_SHEET = 6
"""Two beside each other, three below: 180 mm by 240 mm, which A4 and Letter both have room for."""

ON_CARDS = frozenset(
    {"coaching-tip", "sponsor-move", "self-check-question", "commitment", "moment", "diagnosis-question"}
)
"""Kinds of which one item, without what stands around it, is of use in a hand."""


@dataclass(frozen=True)
class CardSet:
    """Cards that are printed together."""

    address: Address
    title: str
    cards: tuple[Item, ...]

    home: Address
    """The page on which all of it stands: the item's that the cards are about, or the overview of their kind."""

    @property
    def sheets(self) -> tuple[tuple[Item, ...], ...]:
        """The cards, as many as a sheet of paper holds."""
        return tuple(self.cards[first : first + PER_SHEET] for first in range(0, len(self.cards), PER_SHEET))


def grouped_sets(playbook: "Playbook") -> Iterator[tuple[str, str, tuple[CardSet, ...]]]:
    """Yield the sets in groups, each with the id and the heading of its section."""
    catalogue, words = playbook.catalogue, playbook.words
    about: tuple[tuple[str, str, tuple[Item, ...]], ...] = (
        ("workshops", words.workshops, catalogue.workshops),
        ("competencies", words.competencies, catalogue.competencies),
        ("practices", words.practices, catalogue.practices),
        ("stances", words.stances, catalogue.stances),
        ("in-moments", words.moments, catalogue.moments),
    )
    groups = [("sets", words.for_everyone, _of_kinds(playbook))]
    groups += [(id_, heading, tuple(set_about(item, playbook) for item in items)) for id_, heading, items in about]
    for id_, heading, found in groups:
        if sets := tuple(each for each in found if each.cards):
            yield id_, heading, sets


def set_at(address: Address, playbook: "Playbook") -> CardSet | None:
    """Return the set whose home a page is; None where there are no cards of what it says."""
    item = playbook.catalogue.by_id.get(playbook.addresses.id_at(address.page))
    found = (set_about(item, playbook),) if item else _of_kinds(playbook)
    return next((each for each in found if each.cards and each.home == address), None)


def set_about(item: Item, playbook: "Playbook") -> CardSet:
    """Return the set about an item; it may be empty."""
    addresses = playbook.addresses
    return CardSet(addresses.cards_of(item), item.label, cards_about(item, playbook.catalogue), addresses.of(item))


def _of_kinds(playbook: "Playbook") -> tuple[CardSet, ...]:
    """Return the sets of all items of a kind; each is called as the overview is where they stand."""
    catalogue, words = playbook.catalogue, playbook.words
    questions = catalogue.diagnosis.questions if catalogue.diagnosis else ()
    kinds: tuple[tuple[Address, str, tuple[Item, ...]], ...] = (
        (MOMENTS, words.moments, catalogue.moments),
        (COMMITMENTS, words.commitments, catalogue.commitments),
        (DIAGNOSIS, words.diagnosis, questions),
    )
    return tuple(CardSet(Address(f"{CARDS.page}{home.page}"), title, cards, home) for home, title, cards in kinds)


def cards_about(item: Item, catalogue: Catalogue) -> tuple[Item, ...]:
    """Return what stands on the cards about an item; nothing where there are none."""
    found: Iterable[Item]
    if isinstance(item, Workshop):
        found = dict.fromkeys(catalogue.by_id[id_] for step in item.steps for id_ in step.items)
    elif isinstance(item, CoachingPractice):
        tips = (tip for competency in catalogue.competencies for tip in competency.coaching_tips)
        found = (tip for tip in tips if tip.practice == item.id)
    elif isinstance(item, SponsorStance):
        found = (move for competency in catalogue.competencies for move in competency.sponsor_moves.get(item.id, ()))
    elif isinstance(item, Moment):
        # what people take away from talking about it; all that serves it would fill fifteen sheets
        serving = catalogue.serving.get(item.id, ())
        found = (item, *(each for each in serving if isinstance(each, CoachingTip | Commitment)))
    else:
        found = item.children() if isinstance(item, Competency) else ()
    return tuple(each for each in found if each.kind in ON_CARDS)
