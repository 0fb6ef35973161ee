"""Which addresses have been published, and where do they lead now?

The ledger is a file that only grows: `playbook links` adds to it, and nothing is ever taken away.
"""

import re
from collections.abc import Collection, Container, Iterator, Mapping
from typing import NamedTuple

from macros.addresses import Address, Addresses
from macros.model import Catalogue, Entry, Item, Withdrawn
from macros.model.shapes import NO_FIELDS
from macros.model.text import Line, Reference, Version
from macros.moved import HOME, Moved, address_of, now
from macros.problem import Document, Position, Problem
from macros.source import Fields, Listing, Text, parse

FORMAT = "1"
RESTORE = "restore the line from an earlier version"
MOST_ADDRESSES = 1_000_000

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

    def owner_of_page(self, address: Text) -> str:
        """Return the id of the item whose page an address is on; empty where it is on no item's."""
        return str(self.items.get(Text(address.partition("#")[0], address.position), ""))


class Former(NamedTuple):
    """An address that was published and is no longer there: where its readers are led."""

    address: Address
    to: Address
    """Where it leads now."""

    item: Item | None = None
    """What is there now."""

    withdrawn: Withdrawn | None = None
    """What was withdrawn, where it leads to the note about that."""

    name: str = ""
    """What readers are told that it is, where it is no item."""

    @property
    def title(self) -> str:
        """What readers are told that it is."""
        found = self.item.label if self.item else self.withdrawn and self.withdrawn.title
        return found or self.name


def ledger_of(document: Document) -> tuple[Ledger | None, list[Problem]]:
    """Read a document as a ledger, with every problem in it."""
    value, problems, *_ = parse(document, MOST_ADDRESSES)
    problems = [_kept(problem) for problem in problems]
    if not isinstance(value, Fields) or value.get(Text("format", value.position)) != FORMAT:
        if value is not None:
            told = f"this is not a ledger of links in the format '{FORMAT}'"
            problems.append(Problem(value.position, told, "known-format", "restore it from an earlier version"))
        return None, problems
    problems += () if problems else _misplaced(value)
    found: list[Problem] = []
    ledger = Ledger.read(value, found)
    problems += () if problems else [_kept(problem) for problem in found]
    if problems:
        # what is half read tells of addresses that nobody wrote: one mistake is told, and not its echo
        return ledger, problems
    for address in (*ledger.items, *ledger.overviews, *ledger.pages):
        if " " in address and address.last_line > address.position.line:
            place = Position(document, address.last_line)
            told = "this line has neither a dash nor a colon, so it belongs to the one above"
            problems.append(Problem(place, told, "link-form", RESTORE))
        elif not has_form(address):
            told = f"'{address}' is not an address within the site"
            problems.append(Problem(address.position, told, "link-form", RESTORE))
    for written, owner in _astray(ledger).items():
        told = f"the address '{written}' does not belong to '{owner}'"
        problems.append(Problem(owner.position, told, "link-form", RESTORE))
    return ledger, problems


def _astray(ledger: Ledger) -> Mapping[str, Text]:
    """Return the addresses that are given to an item that they do not belong to, with its id."""
    lines = {str(address): (address, owner) for address, owner in ledger.items.items()}
    owners = frozenset(map(str, ledger.items.values()))
    wrong: dict[str, Text] = {}
    for address, owner in ledger.items.items():
        page, _, anchor = address.partition("#")
        called, of_page = page.rstrip("/").rpartition("/")[2], lines.get(page)
        if not anchor and called != owner and called in owners:
            wrong[address] = owner
        elif anchor and anchor != owner and (of_page is None or of_page[1] != owner):
            # a page is called as its owner is: where its parts say so, too, its own line is wrong, and told once
            wrong.update([of_page if of_page and called == owner else (address, owner)])
    return wrong


def _misplaced(value: Fields) -> Iterator[Problem]:
    """Yield the lines whose id is gone, or that stand in the wrong list; and the list that is called otherwise."""
    for name in value:
        content, missing = value[name], [each for each in Ledger.fields if each not in value]
        if name not in Ledger.fields and len(missing) == 1:
            cure = f"write '{missing[0]}', which is missing here"
            yield Problem(name.position, f"the ledger has no list '{name}'", "known-field", cure)
        if isinstance(content, Fields):
            for address in content:
                if content[address] == "" and has_form(address):
                    told = f"the id of the item is missing after '{address}:'"
                    cure = f"write '{address}: {_part(address)}', if that was its id; or {RESTORE}"
                    yield Problem(address.position, told, "empty-field", cure)
        elif isinstance(content, Listing):
            for address, owner in ((key, each[key]) for each in content if isinstance(each, Fields) for key in each):
                cure = f"move it there, as '{address}: {owner}'"
                yield Problem(address.position, "this line belongs under 'items:'", "shape", cure)


def _part(address: str) -> str:
    """Return the last word of an address: as a rule, the id of what it belongs to."""
    return re.split("[/#]+", address.rstrip("/"))[-1]


def _kept(problem: Problem) -> Problem:
    """Tell a problem of a ledger without advice to take a line away: each was published."""
    place = problem.position
    line = place.document.lines[place.line - 1] if place.document.lines else ""
    first = problem.related and problem.related.position
    if problem.rule == "repeated-key" and first:
        written = {text.partition(": ")[2].strip() for text in (line, place.document.lines[first.line - 1])}
        ends = [owner for owner in written if owner == _part(line.partition(":")[0].strip())]
        if len(written) > 1:
            return problem._replace(cure=f"keep '{ends[0]}', with which the address ends" if ends else RESTORE)
    if problem.rule == "conflict-marks" and problem.cure.startswith("keep one"):
        cure = "keep the lines of both texts, and remove those with '<<<<<<<', '=======' and '>>>>>>>'"
        return problem._replace(cure=cure)
    if "remove" in problem.cure and ("/" in line or problem.rule in {"known-field", "empty-field"}):
        return problem._replace(cure=RESTORE)
    return problem


def has_form(address: str) -> bool:
    """Whether this is an address within the site, as people can type it."""
    return bool(_FORM.fullmatch(address)) and "/.." not in f"/{address}"


def left_out(before: Ledger, ledger: Ledger | None) -> Iterator[str]:
    """Yield each line of an earlier ledger that this one has no more, or has with another item."""
    items, others = (ledger.items, {*ledger.overviews, *ledger.pages}) if ledger else ({}, set())
    for address, owner in before.items.items():
        if items.get(address) != owner:
            yield f"{address}: {owner}"
    yield from (address for address in (*before.overviews, *before.pages) if address not in others | items.keys())


def former(
    ledger: Ledger, addresses: Addresses, live: Collection[Address], by_hand: Container[Address]
) -> Iterator[Former]:
    """Yield where each address leads that was published and is not among those that live. None must be lost."""
    for written, owner in ledger.items.items():
        address = address_of(written)
        if address not in live:
            item, withdrawn = now(owner, addresses.catalogue)
            if item:
                home = addresses.of(item)
                likely = (*_likely(address, owner, item, addresses), home, *_above(home))
                yield Former(address, next(to for to in likely if to in live), item)
            elif withdrawn:
                yield Former(address, addresses.short(withdrawn.id), None, withdrawn)
    moved = Moved(addresses.catalogue, by_hand)
    for written in (*ledger.overviews, *ledger.pages):
        address = address_of(written)
        if address not in live:
            said = moved.of(address)
            renamed = _renamed(address, addresses.catalogue)
            to = said or next(above for above in (*renamed, *_above(address)) if above in live)
            yield Former(address, to, name=to.page if said else "")


def _likely(address: Address, owner: str, item: Item, addresses: Addresses) -> Iterator[Address]:
    """Yield where what stood at an address may stand now, the likeliest first: the same part of the page it became."""
    home = addresses.of(item)
    if address.page.endswith(f"/{owner}/"):
        became = Address(f"{address.page.removesuffix(f'{owner}/')}{item.id}/", address.anchor)
        yield became
        yield from _renamed(became, addresses.catalogue)
        if address.anchor and not home.anchor:
            yield home.at(address.anchor)
            yield from _renamed(home.at(address.anchor), addresses.catalogue)
        if became.page != address.page:
            yield became.at("")


def _renamed(address: Address, catalogue: Catalogue) -> Iterator[Address]:
    """Yield the same part of the page under the name that it has now, where it is called as an item is."""
    if address.anchor in catalogue.left:
        item, _withdrawn = now(address.anchor, catalogue)
        if item:
            yield address.at(item.id)


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
