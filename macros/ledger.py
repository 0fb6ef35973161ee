"""Which addresses have been published, and where do they lead now?

The ledger is a file that only grows: `playbook links` adds to it, and nothing is ever taken away.
"""

import re
from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass

from macros.addresses import Address, Addresses
from macros.model import Catalogue, Entry, Item, Withdrawn
from macros.model.shapes import NO_FIELDS
from macros.model.text import Line, Reference, Version
from macros.problem import Document, Problem
from macros.source import Fields, Text, parse

FORMAT = "1"
HOME = "./"
"""How the ledger writes the address of Home, which is empty."""

_FORM = re.compile(r"(\./|([\w-][\w.-]*/)+)(#[\w.-]+)?")
_HEADER = """\
# Every address that was ever published, and the item that it belongs to. Printed links rest on them.
# `playbook links` adds what is new. Never change or take away a line: where something went is told in
# competencies.yaml, under `withdrawn:`."""


class Ledger(Entry):
    """The record of every address ever published."""

    format: Version
    """The version of this format."""
    items: Mapping[Line, Reference] = NO_FIELDS
    """Addresses that belong to an item, each with its id: its own, and those of the parts of its page."""
    overviews: tuple[Line, ...] = ()
    """Addresses of other pages that are drawn from the catalogue, and of their parts."""
    pages: tuple[Line, ...] = ()
    """Addresses of hand-written pages and of their headings."""


@dataclass(frozen=True)
class Former:
    """An address that was published and is no longer there: where its readers are led."""

    address: Address
    to: Address
    """Where it leads now."""

    item: Item | None = None
    """What is there now."""

    withdrawn: Withdrawn | None = None
    """What was withdrawn, where it leads to the note about that."""

    @property
    def title(self) -> str:
        """What readers are told that it is."""
        found = self.item.label if self.item else self.withdrawn and self.withdrawn.title
        return found or ""


def ledger_of(document: Document) -> tuple[Ledger | None, list[Problem]]:
    """Read a document as a ledger, with every problem in it."""
    value, problems, *_ = parse(document)
    if not isinstance(value, Fields) or value.get(Text("format", value.position)) != FORMAT:
        if value is not None:
            told = f"this is not a ledger of links in the format '{FORMAT}'"
            problems.append(Problem(value.position, told, "known-format", "restore it from an earlier version"))
        return None, problems
    ledger = Ledger.read(value, problems)
    for address in (*ledger.items, *ledger.overviews, *ledger.pages):
        if not _FORM.fullmatch(address) or "/.." in f"/{address}":
            told = f"'{address}' is not an address within the site"
            problems.append(Problem(address.position, told, "link-form", "restore the line from an earlier version"))
    return ledger, problems


def lost(ledger: Ledger, catalogue: Catalogue, by_hand: Container[Address]) -> Iterator[Problem]:
    """Yield a problem for each published address that would lead nowhere; `by_hand` are those of hand-written pages."""
    gone = {withdrawn.id for withdrawn in catalogue.withdrawn}
    told_of: set[str] = set()
    for address, owner in ledger.items.items():
        if owner not in catalogue.by_id and owner not in gone and owner not in told_of:
            told_of.add(owner)
            told = f"'{owner}' was published, and is neither in the catalogue nor withdrawn"
            cure = f"restore it; or write under 'withdrawn:' in the catalogue '- id: {owner}' and what replaced it"
            yield Problem(address.position, told, "published-link", cure)
    for address in ledger.pages:
        if address_of(address) not in by_hand:
            told = f"'{address}' was published, and nothing stands there now"
            yield Problem(address.position, told, "published-link", "give the page, or its heading, that name again")


def former(ledger: Ledger, addresses: Addresses, live: Collection[Address]) -> Iterator[Former]:
    """Yield where each address leads that was published and is not among those that live. None must be lost."""
    for written, owner in ledger.items.items():
        address = address_of(written)
        if address not in live:
            item, withdrawn = now(owner, addresses.catalogue)
            to = addresses.of(item) if item else addresses.short(owner)
            part = to.at(address.anchor)
            is_part = address.anchor not in {"", owner}
            yield Former(address, part if is_part and part in live else to, item, withdrawn)
    for written in ledger.overviews:
        address = address_of(written)
        if address not in live:
            yield Former(address, next(above for above in _above(address) if above in live))


def now(id_: str, catalogue: Catalogue) -> tuple[Item | None, Withdrawn | None]:
    """Return what a published id stands for now: an item, its own or the one that replaced it; or what it left."""
    withdrawn = {str(gone.id): gone for gone in catalogue.withdrawn}
    while id_ not in catalogue.by_id and (replacement := withdrawn[id_].replaced_by):
        id_ = replacement
    return catalogue.by_id.get(id_), withdrawn.get(id_)


def extended(ledger: Ledger | None, drawn: Mapping[Address, Item | None], by_hand: Collection[Address]) -> str:
    """Write the ledger with all that lives now added: what is drawn, each with its item; and what is `by_hand`."""
    items = {_written(address): str(item.id) for address, item in drawn.items() if item}
    overviews = {_written(address) for address, item in drawn.items() if not item}
    pages = {_written(address) for address in by_hand if address not in drawn}
    if ledger:
        items.update((str(address), str(owner)) for address, owner in ledger.items.items())
        overviews.update(ledger.overviews)
        pages.update(ledger.pages)
    told = [_HEADER, f"format: {FORMAT}", "items:", *(f"  {address}: {items[address]}" for address in sorted(items))]
    told += ["overviews:", *(f"  - {address}" for address in sorted(overviews - items.keys()))]
    told += ["pages:", *(f"  - {address}" for address in sorted(pages - overviews - items.keys()))] if pages else []
    return "\n".join(told) + "\n"


def _above(address: Address) -> Iterator[Address]:
    """Yield the page of an address, and then the pages above it up to Home."""
    parts = address.page.strip("/").split("/")
    yield from (Address("/".join(parts[:count]) + "/") for count in range(len(parts), 0, -1))
    yield Address("")


def _written(address: Address) -> str:
    return f"{'' if address.page else HOME}{address.url}"


def address_of(written: str) -> Address:
    """Read an address as the ledger writes it."""
    page, _, anchor = written.removeprefix(HOME).partition("#")
    return Address(page, anchor)


def led_on(catalogue: Catalogue) -> dict[str, str]:
    """Return each id that was withdrawn, with the id of what stands for it now; an empty one where nothing does."""
    stands = ((str(gone.id), now(gone.id, catalogue)[0]) for gone in catalogue.withdrawn)
    return {id_: str(item.id) if item else "" for id_, item in stands}
