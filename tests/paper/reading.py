"""A PDF as a reader sees it: its letters and codes, and where on the paper they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2
import zxingcpp
from pypdf import PdfReader
from pypdf.generic import Destination

MM = 72 / 25.4
DPI = 150


@dataclass(frozen=True)
class Code:
    """A QR code that was read off a page, and where its middle is, in millimetres from the left and the top."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Sheet:
    """One page of a PDF."""

    page: pypdfium2.PdfPage

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.page.get_size()
        return width / MM, height / MM

    @cached_property
    def text(self) -> str:
        return str(self.page.get_textpage().get_text_range()).replace("\r\n", "\n")

    @cached_property
    def letters(self) -> list[tuple[float, float, float, float]]:
        """The box of each letter: left, top, right, bottom, in millimetres."""
        told = self.page.get_textpage()
        height = self.size[1]
        boxes = (told.get_charbox(number) for number in range(told.count_chars()))
        return [
            (left / MM, height - top / MM, right / MM, height - bottom / MM)
            for left, bottom, right, top in boxes
            if right > left and top > bottom
        ]

    @cached_property
    def picture(self) -> memoryview:
        """The page in grey, row by row."""
        drawn = self.page.render(scale=DPI / 72, grayscale=True)
        return memoryview(bytes(drawn.buffer)).cast("B", (drawn.height, drawn.stride))

    def dark_across(self, y: float) -> list[float]:
        """Return where something dark begins along a line across the page: all in millimetres."""
        row = round(y / 25.4 * DPI)
        dark = {x for x in range(self.picture.shape[1]) if self.picture[row, x] < 200}  # type: ignore[index]
        return [x / DPI * 25.4 for x in sorted(dark) if x - 1 not in dark]

    def codes(self) -> list[Code]:
        found = []
        for read in zxingcpp.read_barcodes(self.picture):
            corners = (read.position.top_left, read.position.bottom_right)
            x, y = (sum(getattr(corner, axis) for corner in corners) / 2 / DPI * 25.4 for axis in ("x", "y"))
            found.append(Code(read.text, x, y))
        return found

    def places_of(self, text: str) -> Iterator[tuple[float, float]]:
        """Yield each place where a text begins, in millimetres from the left and the top."""
        told = self.page.get_textpage()
        search = told.search(text)
        while found := search.get_next():
            left, _bottom, _right, top = told.get_charbox(found[0])
            yield left / MM, self.size[1] - top / MM


def headings_alone(path: Path) -> Iterator[str]:
    """Yield each heading of a PDF with nothing between it and the foot of its page."""
    reader = PdfReader(path)
    sheets = tuple(map(Sheet, pypdfium2.PdfDocument(path)))
    for heading in outline(reader.outline):
        number, top = reader.get_destination_page_number(heading), heading.top
        if number is None or top is None:
            continue
        height = sheets[number].size[1]
        below = height - float(top) / MM + 9  # a line of a heading
        if not any(below < box[1] < height - 22 for box in sheets[number].letters):
            yield str(heading.title)


def outline(entries: Sequence[object]) -> Iterator[Destination]:
    for entry in entries:
        if isinstance(entry, Destination):
            yield entry
        elif isinstance(entry, list):
            yield from outline(entry)
