"""Where did an address go that belongs to no item? What the catalogue says of it, under `moved:`."""

from collections.abc import Container, Iterator
from functools import cached_property
from typing import Any

from macros.addresses import Address, Addresses
from macros.model import Catalogue, Item, Withdrawn
from macros.model.text import Keyword
from macros.problem import Problem

HOME = "./"
"""How the address of Home is written, which is empty."""


def address_of(written: str) -> Address:
    """Read an address as the ledger and the catalogue write it."""
    page, _, anchor = written.removeprefix(HOME).partition("#")
    return Address(page, anchor)


def now(id_: str, catalogue: Catalogue) -> tuple[Item | None, Withdrawn | None]:
    """Return what a published id stands for now: an item, its own or the one that replaced it; or what it left."""
    while id_ not in catalogue.by_id and (replacement := catalogue.left[id_].replaced_by):
        id_ = replacement
    return catalogue.by_id.get(id_), catalogue.left.get(id_)


def items_now(ids: tuple[str, ...], catalogue: Catalogue, *, instead: bool = True) -> tuple[Item, ...]:
    """Return the items that these ids stand for now: all parts of what was split, or what to read `instead`."""
    found: dict[str, Item] = {}
    passed: set[str] = set()
    steps = [*ids]
    while steps:
        id_ = steps.pop(0)
        if item := catalogue.by_id.get(id_):
            found[item.id] = item
        elif id_ not in passed:
            passed.add(id_)
            gone = catalogue.left[id_]
            steps[:0] = gone.became or (gone.instead if instead else ())
    return tuple(found.values())


def led_on(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return each id that was withdrawn, with the ids of what took its place: none, one, or all parts of it."""
    return {id_: [str(item.id) for item in items_now((id_,), catalogue, instead=False)] for id_ in catalogue.left}


def old_ids(catalogue: Catalogue) -> dict[str, Any]:
    """Return what `led.js` knows of ids that were withdrawn: where they lead now, and what they were called."""
    called = {gone.id: gone.title for gone in catalogue.withdrawn if gone.title}
    return {"led": led_on(catalogue), "left": called}


class Moved:
    """What the catalogue says of moved addresses."""

    def __init__(self, catalogue: Catalogue, by_hand: Container[Address]) -> None:
        """Know them, and the addresses of hand-written pages and their headings."""
        self.catalogue, self.by_hand = catalogue, by_hand

    @cached_property
    def _said(self) -> dict[Address, Keyword]:
        return {address_of(written): to for written, to in self.catalogue.moved.items()}

    @cached_property
    def _addresses(self) -> Addresses:
        return Addresses(self.catalogue)

    @cached_property
    def _points(self) -> dict[str, Address]:
        return {point.reference: self._addresses.of_point(point) for point in self.catalogue.points()}

    def of(self, address: Address, passed: tuple[Address, ...] = ()) -> Address | None:
        """Return where an address leads now, in the end; None where nothing is said, or what is said leads nowhere.

        A heading follows its page, to the heading of the same name where there is one.
        """
        to = self._said.get(address) or (self._said.get(address.at("")) if address.anchor else None)
        if to is None or address in passed:
            return None
        if to in self.catalogue.by_id or to in self.catalogue.left:
            item, withdrawn = now(to, self.catalogue)
            return self._addresses.of(item) if item else self._addresses.short(withdrawn.id) if withdrawn else None
        if to in self._points:
            return self._points[to]
        there = address_of(to)
        heading = there.at(address.anchor) if address not in self._said and not there.anchor else there
        found = next((place for place in (heading, there) if place in self.by_hand), None)
        return found or self.of(heading, (*passed, address))

    def problems(self, items: Container[str], others: Container[str]) -> Iterator[Problem]:
        """Yield what is wrong in what is said; `items` are the published addresses of items, `others` the rest."""
        for written, to in self.catalogue.moved.items():
            if address_of(written) in self.by_hand:
                told = f"'{written}' is there, so it has not moved"
                yield Problem(written.position, told, "moved-link", "remove the line")
            elif written.casefold() == to.casefold():
                told = f"'{written}' and '{to}' differ by capital letters alone, and are one on some computers"
                yield Problem(to.position, told, "moved-link", f"give the page the name '{written}' again")
            elif written in items:
                told = f"'{written}' belongs to an item, which says itself where it went"
                yield Problem(written.position, told, "moved-link", "write it under 'withdrawn:', with the item's id")
            elif not self.of(address_of(written)):
                told = f"'{to}' is neither a hand-written page nor an id, or leads round in a circle"
                cure = "write the address of a hand-written page that is there, or the id of an item"
                yield Problem(to.position, told, "moved-link", cure)
            elif written not in others:
                told = f"'{written}' was never published, so no link leads there"
                cure = "write the address as it stands in links.yaml, or remove the line"
                yield Problem(written.position, told, "moved-link", cure, "warning")
