"""What is in this folder, and is all of it right? Catalogue, pages, ledger and releases, checked together."""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from macros import catalogue as catalogues
from macros.addresses import SHORT, Address, Addresses
from macros.catalogue import ids_in, unread_ids
from macros.elders import newer_told
from macros.inserts import problems_in
from macros.ledger import Ledger, has_form, ledger_of
from macros.lost import lost, unrecorded
from macros.manuscript import Site, addresses_in, link_problems, untitled
from macros.model import Catalogue, Release
from macros.moved import HOME, Moved
from macros.problem import Document, Position, Problem, by_place, errors_in
from macros.releases import FILE, read
from macros.source import LIMIT, Text, document_of

CATALOGUE = "competencies.yaml"
LEDGER = "links.yaml"
PAGES = "content"

_AGAIN = re.compile(r"write '([\w-]+)' again\b")
_NAMED = re.compile(r"'([\w-]+)'")


class Project(NamedTuple):
    """A folder with a catalogue, and releases and hand-written pages if it wants."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    """Sorted by place; warnings among them."""

    ledger: Ledger | None = None
    """Every address ever published; None where the project keeps no record of them."""

    by_hand: frozenset[Address] = frozenset()
    """The addresses of hand-written pages, and of their headings."""

    releases: tuple[Release, ...] = ()
    """The oldest first."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return errors_in(self.problems)


def load(folder: Path, pages: Path | None = None, limit: int = LIMIT, asked: Container[str] = ()) -> Project:
    """Read the project in `folder`, with its pages in `pages`, and every problem in it.

    Rules that speak on request do so where `asked` names them. Raises OSError where the catalogue is not there.
    """
    catalogue, problems = catalogues.load(folder / CATALOGUE, CATALOGUE, limit, asked)
    unread = unread_ids(catalogue.position.document, problems, ids_in(catalogue)) if catalogue and problems else ()
    by_hand: dict[Address, Position] = {}
    written = pages or folder / PAGES
    documents: dict[str, Document] = {}
    unsure: set[Address] = set()
    for path in pages_of(folder, pages):
        page, found = document_of(path, name_in(folder, path), limit)
        found += (told for told in problems_in(page, catalogue) if not _echoes(told, unread)) if catalogue else ()
        within = path.relative_to(written).as_posix()
        places = dict(addresses_in(page, within))
        documents[within], address = page, next(iter(places))
        unsure |= {address} if errors_in(found) else set()
        problems += [*found, *_page_problems(page, address, by_hand), *(() if found else untitled(page))]
        by_hand.update(places)
    if catalogue and documents:
        addresses = Addresses(catalogue)
        site = Site(
            documents,
            by_hand,
            _files_in(written),
            addresses.is_page,
            addresses.pages,
            unsure,
            catalogue.by_id,
            addresses.parts_at,
        )
        problems += _link_problems(documents, site)
    releases, amiss = read(folder / FILE, FILE, limit)
    problems += amiss
    ledger = None
    if (folder / LEDGER).is_file():
        record, found = document_of(folder / LEDGER, LEDGER, limit)
        ledger, told_of = ledger_of(record)
        problems += [*found, *told_of]
        if ledger and catalogue and not found and not told_of:
            problems = [*newer_told(problems, ledger, catalogue)]
            gone = [*lost(ledger, catalogue, by_hand, problems)]
            problems = [*_but_echoes(problems, gone), *gone]
            problems += unrecorded(ledger, () if amiss else _released(releases), catalogue.by_id)
    elif catalogue:
        problems += Moved(catalogue, by_hand).problems((), catalogue.moved)
    return Project(catalogue, tuple(by_place(problems)), ledger, frozenset(by_hand), releases)


def pages_of(folder: Path, pages: Path | None = None) -> list[Path]:
    """List the hand-written pages of the project in `folder`, in the order of their names."""
    return sorted((pages or folder / PAGES).rglob("*.md"))


def name_in(folder: Path, path: Path) -> str:
    """Return what people call a file: its path from the project's folder."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()


def _page_problems(page: Document, address: Address, others: Collection[Address]) -> Iterator[Problem]:
    """Yield what is wrong with the address of a hand-written page: it is in print as long as that of an item."""
    place, cure = Position(page, 1), "give the file another name"
    if not has_form(address.page or HOME):
        told = f"the address '{address.page}' holds more than letters, digits, '-', '_' and '.'"
        yield Problem(place, told, "page-address", "name the file with small letters and hyphens: 'two-words.md'")
    elif address.page.startswith(SHORT.page):
        told = f"what stands under '{SHORT.page}' are the short addresses of items"
        yield Problem(place, told, "page-address", "move the file to another folder")
    for other in others:
        if not other.anchor and other != address and other.page.casefold() == address.page.casefold():
            told = f"the address '{address.page}' differs from '{other.page}' by capital letters alone"
            yield Problem(place, told, "page-address", cure)


def _echoes(problem: Problem, unread: Collection[str]) -> bool:
    """Whether a page is told only of an id that was not read, which is told in the catalogue."""
    return problem.rule == "known-id" and any(f"'{id_}'" in problem.text for id_ in unread)


def _but_echoes(problems: Iterable[Problem], gone: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what names an id that is to be written again where it was."""
    again = {found[1] for each in gone if (found := _AGAIN.match(each.cure))}
    for problem in problems:
        named = problem.rule.startswith("known-") and _NAMED.search(problem.text)
        if not (named and named[1] in again):
            yield problem


def _link_problems(pages: Mapping[str, Document], site: Site) -> Iterator[Problem]:
    """Yield the links of hand-written pages that lead nowhere."""
    for path, page in pages.items():
        yield from link_problems(page, path, site)


def _files_in(folder: Path) -> frozenset[str]:
    """Return what stands in the folder of pages and is none."""
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.suffix != ".md")


def _released(releases: Iterable[Release]) -> Iterator[Text]:
    for release in releases:
        yield from release.began_with
        yield from (record.id for record in release.changes)
