"""What does the whole playbook say as a book? Every part of it in one document, whose links lead within it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from macros.addresses import BOOK, COMMITMENTS, SAY, SPONSOR
from macros.pages.competencies import competency_pages, role_pages
from macros.pages.drawing import Playbook
from macros.pages.frameworks import coaching_pages, diagnosis_pages, sponsor_pages
from macros.pages.front import source_pages
from macros.pages.ideas import action_pages, commitment_pages, principle_pages
from macros.pages.moments import moment_pages
from macros.pages.page import Page, Section
from macros.pages.workshops import workshop_pages

PARTS: tuple[tuple[Callable[[Playbook], Iterator[Page]], ...], ...] = (
    (moment_pages,),
    (role_pages,),
    (principle_pages,),
    (action_pages,),
    (competency_pages,),
    (sponsor_pages,),
    (coaching_pages,),
    (diagnosis_pages,),
    (commitment_pages,),
    (workshop_pages,),
    (source_pages,),
)
"""What each part is made of: its first page opens it, the others are its chapters."""


@dataclass(frozen=True)
class Part:
    """A part of the book."""

    opening: Page
    chapters: tuple[Page, ...]


@dataclass(frozen=True)
class Book:
    """The whole playbook, in the order in which it is read."""

    playbook: Playbook
    parts: tuple[Part, ...]

    def document(self) -> str:
        """Write the book as HTML."""
        return str(self.playbook.on(BOOK).document("book", parts=self.parts))

    def running_heads(self) -> str:
        """Write the style sheet that lets each page say which chapter it belongs to."""
        near, far = ("right", "left") if self.playbook.rtl else ("left", "right")
        pages = ((number, chapter) for number, chapter in enumerate(self.pages, 1))
        return "".join(
            f".pb-running-{number} {{ page: running-{number}; }}\n"
            f"@page running-{number} {{ @top-{near} {{ content: {_quoted(self.playbook.catalogue.title)}; }} "
            f"@top-{far} {{ content: {_quoted(chapter.short_title or chapter.title)}; }} }}\n"
            for number, chapter in pages
        )

    @property
    def pages(self) -> tuple[Page, ...]:
        """Everything that begins on a page of its own."""
        return tuple(page for part in self.parts for page in (part.opening, *part.chapters))


def book_of(playbook: Playbook, numbers: Mapping[str, int]) -> Book:
    """Make the book of a playbook; `numbers` say on which of its pages each place is, by its mark."""
    pages = [page.address.page for part in PARTS for page in _made(part, playbook)]
    bound = replace(playbook, bound=frozenset(pages), numbers=numbers, edit_base="", suggest=())
    made = (tuple(map(_said_once, _made(part, bound))) for part in PARTS)
    return Book(bound, tuple(Part(found[0], found[1:]) for found in made if found))


def _made(part: tuple[Callable[[Playbook], Iterator[Page]], ...], playbook: Playbook) -> Iterator[Page]:
    """Draw the pages of a part, but for other views of a workshop, and for what all moments have already said."""
    return (page for make in part for page in make(playbook) if page.listed and page.address != SAY)


def _said_once(page: Page) -> Page:
    """Leave out what stands elsewhere in the book: lists of what each competency says, and the questions once more."""
    sections: tuple[Section, ...] = page.sections
    if page.kind in {"sponsor-stance", "coaching-practice"}:
        sections = tuple(each for each in sections if each.level == 2 and each.body)  # noqa: PLR2004 -- h2
    elif page.kind == "leader-role":
        sections = tuple(each for each in sections if each.id != "self-check")
    elif page.address in {SPONSOR, COMMITMENTS}:
        sections = tuple(each for each in sections if each.items or each.id == "stances")
    return replace(page, sections=sections)


def _quoted(text: str) -> str:
    """Write a text as a string of CSS (CSS Syntax 3, consume a string token)."""
    return '"' + re.sub(r'[\\"\x00-\x1f<]', lambda found: f"\\{ord(found[0]):x} ", text) + '"'
