"""Which addresses does the playbook have, and what stands at those that it had?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from macros.addresses import SOURCES, Address, Addresses
from macros.ledger import Former, Ledger, former
from macros.model import Competency, Item, LeaderRole
from macros.pages import Page, Playbook
from macros.pages.former import leading_on, tombstone_pages, with_notes


@dataclass(frozen=True)
class Lasting:
    """The pages of a playbook, and all that makes old addresses last."""

    pages: tuple[Page, ...]
    """Each answers to what once stood on it."""

    tombstones: tuple[Page, ...]
    """A page for each item that was withdrawn and not replaced."""

    files: tuple[tuple[str, str], ...]
    """Paths and HTML that lead on from short addresses and old pages."""

    gone: tuple[Former, ...]
    """What is no longer where it was."""


def lasting(
    playbook: Playbook, pages: Collection[Page], ledger: Ledger | None, by_hand: Collection[Address]
) -> Lasting:
    """Make every address last that was ever published: those in the ledger, and the short one of each item."""
    live = {*drawn_addresses(pages, playbook.addresses), *by_hand}
    gone = tuple(former(ledger, playbook.addresses, live, by_hand)) if ledger else ()
    left = {address.page for address in live}
    ids = sorted({*playbook.catalogue.by_id, *playbook.catalogue.left})
    return Lasting(
        tuple(
            with_notes(page, (old for old in gone if old.address.page == page.address.page), playbook) for page in pages
        ),
        tuple(tombstone_pages(playbook, ids)),
        tuple(leading_on(playbook, (old for old in gone if old.address.page not in left), ids, live)),
        gone,
    )


def drawn_addresses(pages: Iterable[Page], addresses: Addresses) -> dict[Address, Item | None]:
    """Return the address of each page, section, item and point, with the item that it belongs to."""
    owners = _owners(addresses)
    found: dict[Address, Item | None] = {}
    for page in pages:
        owner = owners.get(page.address)
        found[page.address] = owner
        for section in page.sections:
            found[page.address.at(section.id)] = owner
            found.update((page.address.at(item.id), item) for item in section.items)
    if SOURCES in found:
        found.update((addresses.of_point(point), None) for point in addresses.catalogue.points())
    return found


def _owners(addresses: Addresses) -> dict[Address, Item]:
    """Return each page that is about one item."""
    catalogue = addresses.catalogue
    owners = {addresses.of(item): item for item in catalogue.items()}
    asked: tuple[LeaderRole | Competency, ...] = (*catalogue.leader_roles, *catalogue.competencies)
    owners |= {view: workshop for workshop in catalogue.workshops for view in addresses.views_of(workshop)}
    owners |= {addresses.self_check_of(item): item for item in asked}
    owners |= {addresses.side_by_side(competency): competency for competency in catalogue.competencies}
    owners |= {addresses.step_to(level): level for level in catalogue.leadership_levels}
    return owners | {addresses.cards_of(item): item for item in addresses.catalogue.items()}
