"""What does each page say?

Pages are values made from a catalogue; how they are published is decided elsewhere. Only this floor knows Jinja's
templates.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.pages.cards import card_pages
from macros.pages.care import care_pages
from macros.pages.citing import lasting
from macros.pages.competencies import competency_pages, level_pages, role_pages
from macros.pages.composer import composer_pages
from macros.pages.drawing import Drawing, Playbook
from macros.pages.exports import export_pages
from macros.pages.frameworks import coaching_pages, diagnosis_pages, sponsor_pages
from macros.pages.front import about_pages, home_pages
from macros.pages.growth import growth_pages
from macros.pages.ideas import action_pages, commitment_pages, principle_pages
from macros.pages.looks import kind_called
from macros.pages.mine import mine_parts, my_pages
from macros.pages.moments import moment_pages
from macros.pages.news import groups_of, news_pages
from macros.pages.page import Page, Section
from macros.pages.phrases import titled
from macros.pages.self_check import self_check_pages
from macros.pages.suggesting import flaw_of
from macros.pages.workshops import workshop_pages

__all__ = [
    "Drawing",
    "Page",
    "Playbook",
    "Section",
    "Tab",
    "flaw_of",
    "groups_of",
    "kind_called",
    "lasting",
    "mine_parts",
    "pages_of",
    "tabs_of",
    "titled",
]


@dataclass(frozen=True)
class Tab:
    """A part of the site, as its navigation shows it."""

    title: str
    folder: str
    """The folder of its first page; hand-written pages in that folder belong here, too."""

    pages: tuple[Page, ...]


def tabs_of(playbook: Playbook) -> tuple[Tab, ...]:
    """Draw the whole playbook, in the order of its navigation; parts without content are left out."""
    words = playbook.words
    tabs = (
        (words.home, home_pages),
        (words.leader_roles, role_pages, principle_pages, action_pages),
        (words.competencies, competency_pages, level_pages, growth_pages),
        (words.sponsor, sponsor_pages),
        (words.coaching, coaching_pages),
        (words.self_check, self_check_pages, commitment_pages, my_pages, diagnosis_pages),
        (words.moments, moment_pages),
        (
            words.workshops if playbook.catalogue.workshops else words.cards,
            workshop_pages,
            composer_pages,
            card_pages,
        ),
        (words.about, about_pages, news_pages, export_pages, care_pages),
    )
    made = ((title, tuple(page for make in makers for page in make(playbook))) for title, *makers in tabs)
    return tuple(Tab(title, pages[0].address.page, pages) for title, pages in made if pages)


def pages_of(playbook: Playbook) -> Iterator[Page]:
    """Draw every page of the playbook."""
    return (page for tab in tabs_of(playbook) for page in tab.pages)
