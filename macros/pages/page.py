"""What is a page? A title, and sections with the items in them."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.addresses import Address
from macros.model import Item
from macros.problem import Position

NOTHING = Markup()


@dataclass(frozen=True)
class Section:
    """A part of a page that can be linked to."""

    id: str
    heading: str
    body: Markup
    items: tuple[Item, ...] = ()
    """The items that live here: their ids are ids of elements in the body."""

    level: int = 2
    """2 for a section of the page, 3 for a part of the section before."""

    mark: Markup = NOTHING
    """A picture before the heading."""


@dataclass(frozen=True)
class Page:
    """A page of the playbook, as every way of publishing reads it."""

    address: Address
    title: str
    description: str
    """One line, plain, for search results and link previews."""

    lead: Markup = NOTHING
    """What stands between the title and the first section."""

    sections: tuple[Section, ...] = ()

    position: Position | None = None
    """Where in the catalogue its text is written; None where it is made of many items."""

    kind: str = ""
    """The kind of the item that the page is about; empty for an overview."""

    kicker: Markup = NOTHING
    """What stands above the title."""

    short_title: str = ""
    """What the menu calls it; the title where empty."""

    foot: Markup = NOTHING
    """What stands after the last section."""

    searched: bool = True
    """Whether search finds it."""

    listed: bool = True
    """Whether the sitemap and search engines show it; others are reached from a page, or by their link."""

    within: Address | None = None
    """The page of the menu that it belongs to; None where the menu names the page itself."""

    exported: bool = True
    """Whether other site builders get it."""

    scripts: tuple[str, ...] = ()
    """Scripts of the look that this page needs beside those of every page, by name and in their order."""

    styles: tuple[str, ...] = ()
    """Style sheets of the look that this page needs beside those of every page, by name and in their order."""
