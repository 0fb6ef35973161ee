"""What is in this folder, and is all of it right? Catalogue, pages, ledger and releases, checked together."""

import re
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros import catalogue as catalogues
from macros.addresses import SHORT, Address
from macros.inserts import problems_in
from macros.ledger import Ledger, has_form, ledger_of, lost
from macros.model import Catalogue, Release
from macros.moved import HOME
from macros.problem import Document, Position, Problem, by_place, errors_in
from macros.releases import FILE, read
from macros.source import LIMIT, document_of

CATALOGUE = "competencies.yaml"
LEDGER = "links.yaml"
PAGES = "content"

_HEADING_ID = re.compile(r"#{1,6}\s.*\{[^{}]*#([\w-]+)[^{}]*\}\s*")


@dataclass(frozen=True)
class Project:
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
    by_hand: set[Address] = set()
    written = pages or folder / PAGES
    for path in pages_of(folder, pages):
        page, found = document_of(path, name_in(folder, path), limit)
        problems += found
        problems += problems_in(page, catalogue) if catalogue else ()
        addresses = list(_addresses_in(page, path.relative_to(written)))
        problems += _page_problems(page, addresses[0], by_hand)
        by_hand.update(addresses)
    releases, found = read(folder / FILE, FILE, limit)
    problems += found
    ledger = None
    if (folder / LEDGER).is_file():
        record, found = document_of(folder / LEDGER, LEDGER, limit)
        problems += found
        ledger, found = ledger_of(record)
        problems += found
        problems += lost(ledger, catalogue.published, by_hand) if ledger and catalogue else ()
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


def _addresses_in(page: Document, path: Path) -> Iterator[Address]:
    """Yield where MkDocs puts a hand-written page, and each heading that has an id."""
    folder = path.parent if path.stem in {"index", "README"} else path.with_suffix("")
    address = Address("" if folder == Path() else f"{folder.as_posix()}/")
    yield address
    for line in page.lines:
        if heading := _HEADING_ID.fullmatch(line):
            yield address.at(heading[1])
