"""What is made ready to print, beside what a reader prints from any page?"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.addresses import Address
from macros.model import Item, Workshop
from macros.pages.card_sets import cards_about, grouped_sets
from macros.pages.drawing import Playbook


@dataclass(frozen=True)
class Printed:
    """A PDF: what it is called, and the pages that it is made of, one after the other."""

    address: Address
    """Of what its name is made."""

    pages: tuple[Address, ...]


def printed(playbook: Playbook) -> Iterator[Printed]:
    """Yield every PDF but the book: handouts, cards, and a pack for whoever runs a workshop."""
    for item in handed_out(playbook):
        address = playbook.addresses.of(item)
        yield Printed(address, (address,))
    for _id, _heading, sets in grouped_sets(playbook):
        yield from (Printed(found.address, (found.address,)) for found in sets)
    yield from (_pack(playbook, workshop) for workshop in playbook.catalogue.workshops)


def _pack(playbook: Playbook, workshop: Workshop) -> Printed:
    """Put together what a facilitator takes along; it is called after the one page that leads to it."""
    addresses = playbook.addresses
    cards = (addresses.cards_of(workshop),) if cards_about(workshop, playbook.catalogue) else ()
    run = addresses.facilitator_of(workshop)
    return Printed(run, (run, addresses.handout_of(workshop), *cards))


def handed_out(playbook: Playbook) -> tuple[Item, ...]:
    """Return what trainers hand out as it stands: competencies and moments."""
    return (*playbook.catalogue.competencies, *playbook.catalogue.moments)
