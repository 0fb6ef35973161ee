"""Which cards are printed together? What fits on a card, in sets that a trainer would cut out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.addresses import CARDS, Address
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

    about: Item | None = None
    """What they are about; None for a set of one kind."""

    @property
    def sheets(self) -> tuple[tuple[Item, ...], ...]:
        """The cards, as many as a sheet of paper holds."""
        return tuple(self.cards[first : first + PER_SHEET] for first in range(0, len(self.cards), PER_SHEET))


def grouped_sets(playbook: "Playbook") -> Iterator[tuple[str, str, tuple[CardSet, ...]]]:
    """Yield the sets in groups, each with the id and the heading of its section."""
    catalogue, words = playbook.catalogue, playbook.words
    kinds: tuple[tuple[str, str, tuple[Item, ...]], ...] = (
        ("moments", words.moments, catalogue.moments),
        ("commitments", words.commitments, catalogue.commitments),
        ("diagnosis", words.diagnosis, catalogue.diagnosis.questions if catalogue.diagnosis else ()),
    )
    about: tuple[tuple[str, str, tuple[Item, ...]], ...] = (
        ("workshops", words.workshops, catalogue.workshops),
        ("competencies", words.competencies, catalogue.competencies),
        ("practices", words.practices, catalogue.practices),
        ("stances", words.stances, catalogue.stances),
        ("in-moments", words.moments, catalogue.moments),
    )
    groups = [("sets", words.for_everyone, [CardSet(_address(id_), title, cards) for id_, title, cards in kinds])]
    groups += [
        (
            id_,
            heading,
            [CardSet(_address(item.id), item.label, cards_about(item, catalogue), item) for item in items],
        )
        for id_, heading, items in about
    ]
    for id_, heading, found in groups:
        if sets := tuple(each for each in found if each.cards):
            yield id_, heading, sets


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


def _address(id_: str) -> Address:
    return Address(f"{CARDS.page}{id_}/")
