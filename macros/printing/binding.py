"""How are printed pages bound? Put together, told apart by title and date, and the same whenever they are made."""

import hashlib
import io
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, ByteStringObject

_HEAD = re.compile(rb"\(node\d{8}\)")
"""What Chromium calls the head of a column or a row, for the cells beside it to name. Text on a page is packed, and so
never looks like this."""


def bound(parts: Sequence[bytes], title: str, day: date) -> bytes:
    """Put PDFs together into one, dated on the day of the build and not on today.

    Chromium writes the time of printing, its own name as a browser, and names for the heads of tables that count what
    it has shown before; all else that it writes is the same each time.
    """
    writer = PdfWriter()
    if len(parts) == 1:
        writer.clone_document_from_reader(PdfReader(io.BytesIO(parts[0])))
    else:
        for part in parts:
            writer.append(PdfReader(io.BytesIO(part)))
            if len(writer.pages) % 2:
                writer.add_blank_page()  # printed on both sides, each part begins on a sheet of its own
    made = datetime(day.year, day.month, day.day, tzinfo=UTC).strftime("D:%Y%m%d%H%M%SZ")
    writer.metadata = {"/Title": title, "/Producer": "playbook", "/CreationDate": made, "/ModDate": made}
    name = ByteStringObject(hashlib.sha256(_written(writer)).digest()[:16])
    writer._ID = ArrayObject((name, name))  # noqa: SLF001 -- a file is known by its contents, ISO 32000-1, 14.4
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    """Write a PDF, with the heads of its tables named by their order: names as long as before, and sorted as before."""
    told = io.BytesIO()
    writer.write(told)
    pdf = told.getvalue()
    order = {name: number for number, name in enumerate(sorted(set(_HEAD.findall(pdf))), 1)}
    return _HEAD.sub(lambda name: b"(node%08d)" % order[name.group()], pdf)


def pages_of_marks(pdf: bytes) -> dict[str, int]:
    """Return the page, counted from 1, on which each place begins that a link within the PDF leads to."""
    reader = PdfReader(io.BytesIO(pdf))
    found = reader.named_destinations.items()
    return {
        _named(name): number + 1
        for name, place in found
        if (number := reader.get_destination_page_number(place)) is not None
    }


def _named(name: str) -> str:
    """Read a name as PDF writes one: a slash before it, and odd letters by their codes."""
    return re.sub(r"#([0-9A-Fa-f]{2})", lambda code: chr(int(code[1], 16)), name.removeprefix("/"))
