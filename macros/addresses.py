"""Where does an item live on the site?

The one maker of links. An address depends on ids alone: never on titles, texts or the order of the file.
"""

import posixpath
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from macros.model import ANCHORS, Catalogue, Competency, Item, LeaderRole, LeadershipLevel, Point, Source, Workshop


class Address(NamedTuple):
    """A page of the site, or an element on it."""

    page: str
    """The page's folder from the site's root, with a slash at its end; empty for Home."""

    anchor: str = ""
    """The id of an element on the page; empty for the page as a whole."""

    @property
    def url(self) -> str:
        """The address from the site's root."""
        return f"{self.page}#{self.anchor}" if self.anchor else self.page

    def seen_from(self, page: str) -> str:
        """Return the address as a link on `page` writes it, right wherever the site is mounted."""
        fragment = f"#{self.anchor}" if self.anchor else ""
        if self.page == page and fragment:
            return fragment
        way = posixpath.relpath(self.page or ".", page or ".")
        return f"{way}/{fragment}"

    @property
    def file(self) -> str:
        """The file that a page of the playbook pretends to be, so that hand-written pages can link to it."""
        # an overview is the index of its folder: that makes it the page of its part in the navigation
        is_overview = self.page.count("/") < 2 or self.page == RULES.page  # noqa: PLR2004
        return f"{self.page}index.md" if is_overview else f"{self.page.rstrip('/')}.md"

    def at(self, anchor: str) -> "Address":
        """Return the address of an element on the same page."""
        return Address(self.page, anchor)


HOME = Address("")
ROLES = Address("roles/")
PRINCIPLES = Address("principles/")
ACTIONS = Address("actions/")
COMPETENCIES = Address("competencies/")
LEVELS = Address("levels/")
SPONSOR = Address("sponsor/")
COACHING = Address("coaching/")
SELF_CHECK = Address("self-check/")
SPONSOR_CHECK = Address("self-check/stances/")
"""No item can be called "stances"."""
DIAGNOSIS = Address("diagnosis/")
COMMITMENTS = Address("commitments/")
MINE = Address("commitments/mine/")
MOMENTS = Address("moments/")
SAY = Address("moments/say/")
"""No item can be called "say" (`model/anchors.py`)."""
WORKSHOPS = Address("workshops/")
COMPOSER = Address("composer/")
RUN = "facilitator/"
"""What stands behind the address of a workshop, for whoever runs it."""
CARDS = Address("cards/")
ABOUT = Address("about/")
SOURCES = Address("about/sources/")
RULES = Address("about/rules/")
SHORT = Address("go/")
CARE = Address("about/care/")
NEWS = Address("about/changes/")
EXPORTS = Address("about/exports/")

COMPOSER_ITEMS = f"{COMPOSER.page}items.js"
"""The file with what can be composed, from the site's root."""

PDF = "pdf/"
"""The folder with what is ready to print, from the site's root."""

OFFLINE = "playbook.zip"
"""The file with the offline edition, from the site's root; in letters that every system has, and so for every title."""

OVERVIEWS = frozenset(
    {HOME, ROLES, PRINCIPLES, ACTIONS, COMPETENCIES, LEVELS, SPONSOR, COACHING, SELF_CHECK, DIAGNOSIS, COMMITMENTS}
    | {MINE, SPONSOR_CHECK, MOMENTS, SAY, WORKSHOPS, COMPOSER, CARDS, ABOUT, SOURCES, RULES, CARE, NEWS, EXPORTS}
)
"""The pages that are about no item."""

FEED = "feed.xml"
"""The file with the feed of all releases, from the site's root."""

CATALOGUE_JSON = "catalogue.json"
CATALOGUE_SCHEMA = "catalogue.schema.json"
TABLE = "catalogue.csv"
SPREADSHEET = "catalogue.xlsx"
MOODLE = "moodle.csv"
CASE = "case.json"
"""The files for other systems, from the site's root."""


BOOK = Address("book/")
"""Where the whole playbook would be if it were a page: its PDFs are named after it."""

PAPERS = {"A4": "a4", "Letter": "letter"}
"""Sizes of paper, each with the folder of what is ready to print on it."""


def pdfs_of(address: Address) -> tuple[tuple[str, str], ...]:
    """Return where a page is ready to print: for each size of paper, the file's path from the site's root."""
    return tuple((size, f"{PDF}{folder}/{address.page.rstrip('/')}.pdf") for size, folder in PAPERS.items())


def point_anchor(reference: str) -> str:
    """Return the anchor of a point; no id holds two hyphens in a row, so no two anchors are the same."""
    return reference.replace("/", "--")


class Addresses:
    """Where everything in a catalogue lives."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Know the addresses of a catalogue."""
        self.catalogue = catalogue

    def of(self, item: Item) -> Address:
        """Return where an item lives."""
        return self._places[item.id]

    def of_id(self, id_: str) -> Address:
        """Return where the item with this id lives; raises KeyError where there is none."""
        return self._places[id_]

    def id_at(self, page: str) -> str:
        """Return the id of the item that a page is about; empty for a page about several, or about none."""
        return self._owners.get(Address(page), "")

    def is_page(self, address: Address) -> bool:
        """Whether the playbook has a page there, as far as its address tells: parts of a page are not looked at."""
        overview, _, name = address.page.removesuffix("/").rpartition("/")
        above = Address(f"{overview}/")
        if above in {SELF_CHECK, SHORT} and address not in OVERVIEWS:
            return name in self.catalogue.by_id
        return address in OVERVIEWS or address in self._owners or above in self._owners or above == RULES

    def pages(self) -> Iterator[Address]:
        """Yield the pages that a writer may want to lead to: those of items, and those that list them."""
        yield from OVERVIEWS
        yield from self._owners

    def parts_at(self, address: Address) -> frozenset[str] | None:
        """Return what parts a page may have; None where nobody can say: it may be written by hand, or by a script."""
        if address == SOURCES:
            points = {point_anchor(point.reference) for point in self.catalogue.points()}
            return frozenset(points.union(str(source.id) for source in self.catalogue.sources))
        return ANCHORS.union(map(str, self.catalogue.by_id)) if address in self._owners else None

    def of_point(self, point: Point) -> Address:
        """Return where a point stands."""
        return SOURCES.at(point_anchor(point.reference))

    def of_source(self, source: Source) -> Address:
        """Return where a source stands."""
        return SOURCES.at(source.id)

    def self_check_of(self, item: LeaderRole | Competency) -> Address:
        """Return the page with the self-check questions of a role or a competency."""
        return Address(f"{SELF_CHECK.page}{item.id}/")

    def side_by_side(self, competency: Competency) -> Address:
        """Return the page that compares the levels of a competency."""
        return Address(f"{COMPETENCIES.page}{competency.id}/levels/")

    def step_to(self, level: LeadershipLevel) -> Address:
        """Return the page about what changes for whoever comes to a level from the one below."""
        return Address(f"{LEVELS.page}{level.id}/what-changes/")

    def facilitator_of(self, workshop: Workshop) -> Address:
        """Return the page for whoever runs a workshop."""
        return Address(f"{WORKSHOPS.page}{workshop.id}/{RUN}")

    def handout_of(self, workshop: Workshop) -> Address:
        """Return the page that participants of a workshop hold on paper."""
        return Address(f"{WORKSHOPS.page}{workshop.id}/handout/")

    def projector_of(self, workshop: Workshop) -> Address:
        """Return the page that shows a workshop on a wall, step by step."""
        return Address(f"{WORKSHOPS.page}{workshop.id}/projector/")

    def views_of(self, workshop: Workshop) -> tuple[Address, ...]:
        """Return the pages of a workshop beside its own."""
        return self.facilitator_of(workshop), self.handout_of(workshop), self.projector_of(workshop)

    def cards_of(self, item: Item) -> Address:
        """Return the page with the cards about an item."""
        return Address(f"{CARDS.page}{item.id}/")

    def short(self, id_: str) -> Address:
        """Return the short address of an item, good for print: it lasts when the item moves, and when it goes."""
        return Address(f"{SHORT.page}{id_}/")

    @cached_property
    def _places(self) -> dict[str, Address]:
        return {str(item.id): address for item, address in self.placed()}

    @cached_property
    def _owners(self) -> dict[Address, str]:
        own = {address: str(item.id) for item, address in self.placed() if not address.anchor}
        workshops = self.catalogue.workshops
        return own | {view: str(workshop.id) for workshop in workshops for view in self.views_of(workshop)}

    def placed(self) -> Iterator[tuple[Item, Address]]:
        """Yield each item with its address, also those whose id another one has."""
        catalogue = self.catalogue
        for overview, owners in (
            (LEVELS, catalogue.leadership_levels),
            (ROLES, catalogue.leader_roles),
            (COMPETENCIES, catalogue.competencies),
            (SPONSOR, catalogue.stances),
            (COACHING, catalogue.practices),
            (MOMENTS, catalogue.moments),
            (WORKSHOPS, catalogue.workshops),
        ):
            for owner in owners:
                page = Address(f"{overview.page}{owner.id}/")
                yield owner, page
                for child in owner.children():
                    yield child, page.at(child.id)
        for overview, members in (
            (PRINCIPLES, catalogue.principles),
            (ACTIONS, catalogue.actions),
            (COMMITMENTS, catalogue.commitments),
            (SPONSOR, catalogue.sponsor.principles if catalogue.sponsor else ()),
            (SPONSOR, catalogue.sponsor.questions if catalogue.sponsor else ()),
            (COACHING, catalogue.coaching.principles if catalogue.coaching else ()),
            (DIAGNOSIS, catalogue.diagnosis.principles if catalogue.diagnosis else ()),
            (DIAGNOSIS, catalogue.diagnosis.questions if catalogue.diagnosis else ()),
        ):
            for member in members:
                yield member, overview.at(member.id)
