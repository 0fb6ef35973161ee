"""What is printed of a playbook? The book, handouts and cards, on each size of paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from macros.addresses import BOOK, pdfs_of
from macros.pages import Playbook
from macros.pages.book import book_of
from macros.pages.printed import printed
from macros.printing.press import NoPress, Press, press

PASSES = 4
"""After two, the numbers are right; more only where the numbers themselves moved a chapter."""


def print_everything(playbook: Playbook, folder: Path, day: date) -> int:
    """Write the PDFs of a built site beside its pages, and return how many; raises NoPress."""
    if not playbook.site:
        raise NoPress("mkdocs.yml has no 'site_url', so nothing on paper could say where it is from; write it")
    count = 0
    with press(folder, playbook.site) as made:
        for path, pdf in _printed(playbook, made, day):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(pdf)
            count += 1
    return count


def _printed(playbook: Playbook, made: Press, day: date) -> Iterator[tuple[str, bytes]]:
    from macros.printing.binding import bound  # noqa: PLC0415 -- after the press has told what is lacking

    (main,) = (made.folder / "assets/stylesheets").glob("main.*.min.css")
    made.loose["assets/stylesheets/main.css"] = main.read_text("utf-8")
    for paper, path in pdfs_of(BOOK):
        yield path, bound([_book(playbook, made, paper)], playbook.catalogue.title, day)
    for each in printed(playbook):
        for paper, path in pdfs_of(each.address):
            parts = [made.print(page.page, paper) for page in each.pages]
            yield path, bound(parts, made.page.title(), day)


def _book(playbook: Playbook, made: Press, paper: str) -> bytes:
    """Print the book until its contents give the pages on which its chapters are: Chromium cannot look them up."""
    from macros.printing.binding import pages_of_marks  # noqa: PLC0415 -- the same

    numbers: dict[str, int] = {}
    for _again in range(PASSES):
        book = book_of(playbook, numbers)
        made.loose.update({BOOK.page: book.document(), f"{BOOK.page}running.css": book.running_heads()})
        pdf = made.print(BOOK.page, paper)
        found = pages_of_marks(pdf)
        if found == numbers:
            break
        numbers = found
    return pdf
