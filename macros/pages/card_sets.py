"""Which cards are printed together? What fits on a card, in sets that a trainer would cut out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.addresses import CARDS, Address
from macros.model import Item

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
    kinds = (
        ("moments", words.moments, catalogue.moments),
        ("commitments", words.commitments, catalogue.commitments),
        ("diagnosis", words.diagnosis, catalogue.diagnosis.questions if catalogue.diagnosis else ()),
    )
    tips = [tip for found in catalogue.competencies for tip in found.coaching_tips]
    moves = [move for found in catalogue.competencies for group in found.sponsor_moves.values() for move in group]
    served = ((found, (found, *_to_hand_out(catalogue.serving.get(found.id, ())))) for found in catalogue.moments)
    about: tuple[tuple[str, str, Iterable[tuple[Item, Iterable[Item]]]], ...] = (
        ("competencies", words.competencies, ((found, found.children()) for found in catalogue.competencies)),
        (
            "practices",
            words.practices,
            ((found, (tip for tip in tips if tip.practice == found.id)) for found in catalogue.practices),
        ),
        (
            "stances",
            words.stances,
            ((found, (move for move in moves if move.stance == found.id)) for found in catalogue.stances),
        ),
        ("in-moments", words.moments, served),
    )
    general = tuple(
        CardSet(Address(f"{CARDS.page}{id_}/"), title, tuple(cards)) for id_, title, cards in kinds if cards
    )
    if general:
        yield "sets", words.for_everyone, general
    for id_, heading, owners in about:
        sets = tuple(
            CardSet(playbook.addresses.cards_of(owner), owner.label, cards, owner)
            for owner, items in owners
            if (cards := tuple(item for item in items if item.kind in ON_CARDS))
        )
        if sets:
            yield id_, heading, sets


def _to_hand_out(serving: tuple[Item, ...]) -> Iterator[Item]:
    """Yield what people take away from talking about a moment; all that serves it would fill fifteen sheets."""
    return (item for item in serving if item.kind in {"coaching-tip", "commitment"})
