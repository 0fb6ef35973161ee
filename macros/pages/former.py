"""What stands where something was published once? Notes on pages that live on, and pages that lead on."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from macros.addresses import Address
from macros.ledger import Former
from macros.markup import plain
from macros.moved import now
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section


def with_notes(page: Page, gone: Iterable[Former], playbook: Playbook) -> Page:
    """Return a page that still answers to what once stood on it: each old anchor leads on, or says why it cannot."""
    parts, notes = _parted(page.address, gone)
    draw = playbook.on(page.address)
    sections = []
    for section in page.sections:
        headed = [former for former in parts if former.to.anchor == section.id]
        body, parts = _beside(section.body, [former for former in parts if former not in headed], draw)
        mark = draw("former_parts", headed) + section.mark if headed else section.mark
        sections.append(replace(section, body=body, mark=mark))
    lead, parts = _beside(page.lead, parts, draw)
    lead = draw("former_parts", parts) + lead if parts else lead
    if notes:
        sections.append(Section("no-longer-here", playbook.words.no_longer_here, draw("former_notes", notes)))
    return replace(page, lead=lead, sections=tuple(sections))


def notes_on(address: Address, html: str, gone: Iterable[Former], draw: Drawing) -> Markup:
    """Return a hand-written page with what it has to say about what once stood at its address."""
    parts, notes = _parted(address, gone)
    whole, parts = _beside(Markup(html), parts, draw)  # noqa: S704 -- drawn by MkDocs, or with autoescape
    before = draw("former_parts", parts) if parts else Markup()
    return before + whole + (draw("former_notes", notes) if notes else Markup())


def tombstone_pages(playbook: Playbook, ids: Iterable[str]) -> Iterator[Page]:
    """Yield a page for each of these ids that no single item replaced: why, or into what; and what to read instead."""
    words = playbook.words
    for id_ in ids:
        item, withdrawn = now(id_, playbook.catalogue)
        if item is None and withdrawn and withdrawn.id == id_ and withdrawn.title:
            address = playbook.addresses.short(id_)
            lead = playbook.on(address)("withdrawn", withdrawn)
            told = words.split_into if withdrawn.split_into else words.withdrawn
            yield Page(address, withdrawn.title, told, lead, position=withdrawn.position)


def leading_on(
    playbook: Playbook, gone: Iterable[Former], ids: Iterable[str], live: Collection[Address]
) -> Iterator[tuple[str, str]]:
    """Yield a path and HTML for each old page and each short address: it leads where its item is now."""
    addresses = playbook.addresses
    for page, formers in groupby(sorted(gone, key=lambda former: former.address), lambda former: former.address.page):
        there = tuple(formers)
        yield _file(playbook, Address(page), there[0].to, there[0].title, there)
    for id_ in ids:
        item, withdrawn = now(id_, playbook.catalogue)
        short = addresses.short(id_)
        if item:
            home = addresses.of(item)
            # an item has no page where the playbook draws none of its kind
            yield _file(playbook, short, home if home.at("") in live else Address(""), item.label, ())
        elif withdrawn and withdrawn.id != id_:
            yield _file(playbook, short, addresses.short(withdrawn.id), withdrawn.title or "", ())


def _file(playbook: Playbook, address: Address, to: Address, title: str, there: tuple[Former, ...]) -> tuple[str, str]:
    title = plain(title) or playbook.catalogue.title
    text = playbook.on(address).document("leads_on", to=to, title=title, formers=there)
    return f"{address.page}index.html", text


def _parted(address: Address, gone: Iterable[Former]) -> tuple[list[Former], list[Former]]:
    """Part what is still on this page under another name from what is elsewhere."""
    there = tuple(gone)
    parts = [former for former in there if former.to.page == address.page]
    return parts, [former for former in there if former.to.page != address.page]


def _beside(html: Markup, parts: list[Former], draw: Drawing) -> tuple[Markup, list[Former]]:
    """Put each old anchor beside what stands in its place; return those whose place is not in this piece, too."""
    left = []
    for former in parts:
        place = re.search(rf'<[^<>]* id="{re.escape(former.to.anchor)}"[^<>]*>', html) if former.to.anchor else None
        if place:
            html = html[: place.end()] + draw("former_parts", [former]) + html[place.end() :]
        else:
            left.append(former)
    return html, left
