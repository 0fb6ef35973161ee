"""All PDFs of a site, and what must hold of each: codes, backs, numbers, edges. Each promise yields what breaks it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2

from macros.addresses import BOOK, Address, pdfs_of
from macros.model import Item
from macros.pages import Playbook
from macros.pages.book import book_of
from macros.pages.card_sets import CardSet, cards_about, grouped_sets
from macros.pages.printed import handed_out
from tests.paper.reading import Sheet, headings_alone

EDGE = 5
"""Millimetres at the edge of a sheet that no letter comes into: many printers leave them white."""

HEAD = 75
"""Millimetres from the top within which a chapter begins."""

NEAR = 0.3
"""Millimetres by which a mark may stand elsewhere: two dots of the picture."""


@dataclass(frozen=True)
class Shelf:
    """The PDFs of a site."""

    site: Path
    playbook: Playbook

    def open(self, path: str) -> tuple[Sheet, ...]:
        return tuple(map(Sheet, pypdfium2.PdfDocument(self.site / path)))

    @cached_property
    def paths(self) -> list[str]:
        return sorted(path.relative_to(self.site).as_posix() for path in (self.site / "pdf").rglob("*.pdf"))

    @cached_property
    def sets(self) -> list[CardSet]:
        return [found for _id, _heading, sets in grouped_sets(self.playbook) for found in sets]

    def codes_wanted(self) -> dict[str, list[str]]:
        """Say which addresses the codes of each PDF must give."""
        addresses, catalogue = self.playbook.addresses, self.playbook.catalogue
        items: dict[Address, tuple[Item, ...]] = {addresses.of(item): (item,) for item in handed_out(self.playbook)}
        items |= {found.address: found.cards for found in self.sets}
        for workshop in catalogue.workshops:
            items[addresses.facilitator_of(workshop)] = (workshop, workshop, *cards_about(workshop, catalogue))
        wanted = {address: sorted(map(self._short, shown)) for address, shown in items.items()}
        wanted[BOOK] = [self.playbook.site]
        return {path: codes for address, codes in wanted.items() for _paper, path in pdfs_of(address)}

    def codes_read(self) -> dict[str, list[str]]:
        """Read every code of every PDF off its picture."""
        return {path: sorted(code.text for sheet in self.open(path) for code in sheet.codes()) for path in self.paths}

    def backs_elsewhere(self) -> Iterator[str]:
        """Yield cards whose backs would not lie behind them once the sheet is turned over its long edge."""
        for found in self.sets:
            for _paper, path in pdfs_of(found.address):
                sheets = self.open(path)
                if len(sheets) != 2 * len(found.sheets):
                    yield f"{path}: {len(sheets)} pages"
                    continue
                for number, cards in enumerate(found.sheets):
                    told = self._backs_elsewhere(cards, *sheets[2 * number : 2 * number + 2])
                    yield from (f"{path}: sheet {number + 1}: {each}" for each in told)

    def _backs_elsewhere(self, cards: tuple[Item, ...], front: Sheet, back: Sheet) -> Iterator[str]:
        width, height = front.size
        marks = [width / 2 + x for x in (-90, 0, 90)]
        for side in (front, back):
            found = side.dark_across(height / 2 - 125)  # where the upright marks are
            if len(found) != len(marks) or any(abs(x - at) > NEAR for x, at in zip(found, marks, strict=True)):
                yield f"marks at {found}"
        codes = {code.text: code for code in back.codes()}
        for card in cards:
            code = codes.get(self._short(card))
            if code is None:
                yield f"{card.id}: no code"
                continue
            before = width - code.x > width / 2, int((code.y - (height / 2 - 120)) // 80)
            # several questions begin alike: one of them must stand before this code
            begins = front.places_of(str(card.label)[:24].rsplit(" ", 1)[0])
            if before not in {(x > width / 2, int((y - (height / 2 - 120)) // 80)) for x, y in begins}:
                yield card.id

    def wrong_numbers(self) -> Iterator[str]:
        """Yield chapters that do not begin on the page which the contents of the book give."""
        pages = book_of(self.playbook, {}).pages
        for _paper, path in pdfs_of(BOOK):
            sheets = self.open(path)
            texts = [" ".join(sheet.text.split()) for sheet in sheets]
            contents, after = " ".join(texts[1:4]), 0
            for page in pages:
                title = " ".join(page.title.split())
                entry = re.compile(rf"{re.escape(title)} (\d+)").search(contents, after)
                if entry is None:
                    yield f"{path}: {title}: not in the contents"
                    continue
                after, number = entry.end(), int(entry[1])
                tops = [top for _left, top in sheets[number - 1].places_of(title.split(" ")[0])]
                if title not in texts[number - 1] or min(tops) > HEAD:
                    yield f"{path}: {title}: not at the head of page {number}"

    def near_an_edge(self) -> Iterator[str]:
        """Yield pages with letters that are cut off, or too near an edge to be printed."""
        for path in self.paths:
            for number, sheet in enumerate(self.open(path), 1):
                width, height = sheet.size
                if any(min(box[0], box[1], width - box[2], height - box[3]) < EDGE for box in sheet.letters):
                    yield f"{path}: page {number}"

    def over_a_cut(self) -> Iterator[str]:
        """Yield pages of cards with a letter that is cut through."""
        for path in (path for found in self.sets for _paper, path in pdfs_of(found.address)):
            for number, sheet in enumerate(self.open(path), 1):
                width, height = sheet.size
                cells = [
                    [((x - (width / 2 - 90)) // 90, (y - (height / 2 - 120)) // 80) for x, y in (box[:2], box[2:])]
                    for box in sheet.letters
                ]
                if any(begins != ends for begins, ends in cells):
                    yield f"{path}: page {number}"

    def headings_alone(self) -> Iterator[str]:
        """Yield headings with nothing between them and the foot of their page."""
        for path in (path for path in self.paths if "/cards/" not in path):
            yield from (f"{path}: {title}" for title in headings_alone(self.site / path))

    def _short(self, item: Item) -> str:
        return f"{self.playbook.site}go/{item.id}/"
