"""What stands where something was published once? Notes on pages that live on, and pages that lead on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from macros.addresses import Address
from macros.ledger import Former, now
from macros.markup import plain
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section


def with_notes(page: Page, gone: Iterable[Former], playbook: Playbook) -> Page:
    """Return a page that still answers to what once stood on it: each old anchor leads on, or says why it cannot."""
    parts, notes = _parted(page.address, gone)
    draw = playbook.on(page.address)
    lead = draw("former_parts", parts) + page.lead if parts else page.lead
    section = Section("no-longer-here", playbook.words.no_longer_here, draw("former_notes", notes))
    return replace(page, lead=lead, sections=(*page.sections, section) if notes else page.sections)


def notes_on(address: Address, gone: Iterable[Former], draw: Drawing) -> Markup:
    """Draw what a hand-written page has to say about what once stood at its address."""
    parts, notes = _parted(address, gone)
    return (draw("former_parts", parts) if parts else Markup()) + (draw("former_notes", notes) if notes else Markup())


def tombstone_pages(playbook: Playbook, ids: Iterable[str]) -> Iterator[Page]:
    """Yield a page for each of these ids that was withdrawn and not replaced: why, and what to read instead."""
    words = playbook.words
    for id_ in ids:
        item, withdrawn = now(id_, playbook.catalogue)
        if item is None and withdrawn and withdrawn.id == id_ and withdrawn.title and withdrawn.why:
            address = playbook.addresses.short(id_)
            lead = playbook.on(address)("withdrawn", withdrawn)
            yield Page(address, withdrawn.title, words.withdrawn, lead, position=withdrawn.position)


def leading_on(playbook: Playbook, gone: Iterable[Former], ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield a path and HTML for each old page and each short address: it leads where its item is now."""
    for page, formers in groupby(sorted(gone, key=lambda former: former.address), lambda former: former.address.page):
        there = tuple(formers)
        yield _file(playbook, Address(page), there[0].to, there[0].title, there)
    for id_ in ids:
        item, _withdrawn = now(id_, playbook.catalogue)
        if item:
            yield _file(playbook, playbook.addresses.short(id_), playbook.addresses.of(item), item.label, ())


def _file(playbook: Playbook, address: Address, to: Address, title: str, there: tuple[Former, ...]) -> tuple[str, str]:
    title = plain(title) or playbook.catalogue.title
    text = playbook.on(address).document("leads_on", to=to, title=title, formers=there)
    return f"{address.page}index.html", text


def _parted(address: Address, gone: Iterable[Former]) -> tuple[list[Former], list[Former]]:
    """Part what is still on this page under another name from what is elsewhere."""
    there = tuple(gone)
    parts = [former for former in there if former.to.page == address.page]
    return parts, [former for former in there if former.to.page != address.page]
