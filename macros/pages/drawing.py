"""How is a page drawn? By components: Jinja macros that see the catalogue from the page they stand on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from macros import markup
from macros.addresses import Address, Addresses, point_anchor
from macros.model import Catalogue, Item, Point, Source, Words
from macros.pages.page import Page, Section
from macros.problem import Position


@dataclass(frozen=True)
class Playbook:
    """A catalogue, ready to be drawn."""

    catalogue: Catalogue

    edit_base: str = ""
    """The address under which the catalogue can be edited, with a slash at its end; empty for no edit links."""

    @cached_property
    def addresses(self) -> Addresses:
        """Where everything lives."""
        return Addresses(self.catalogue)

    @cached_property
    def words(self) -> Words:
        """The words of the interface."""
        settings = self.catalogue.settings
        return settings.words if settings and settings.words else Words.model_construct()

    @cached_property
    def points(self) -> dict[str, Point]:
        """Every point by how items cite it: `source-id/point-id`."""
        return {point.reference: point for point in self.catalogue.points()}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id."""
        return {source.id: source for source in self.catalogue.sources}

    @cached_property
    def environment(self) -> Environment:
        """Our own templates; text is escaped, and a missing name is an error."""
        environment = Environment(
            loader=PackageLoader("macros"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(catalogue=self.catalogue, words=self.words, point_anchor=point_anchor)
        environment.filters["plain"] = markup.plain
        return environment

    def edit_link(self, position: Position | None) -> str:
        """Return where the line at `position` can be edited; empty where edit links are not wanted."""
        if not (self.edit_base and position):
            return ""
        return f"{urljoin(self.edit_base, position.file)}#L{position.line}"

    def on(self, address: Address) -> "Drawing":
        """Begin to draw a page at this address."""
        return Drawing(self, address.page)


@dataclass(frozen=True)
class Drawing:
    """Draws components as they look on one page: with its links, and ids for the items that live there."""

    playbook: Playbook
    page: str

    @property
    def catalogue(self) -> Catalogue:
        """What there is to draw."""
        return self.playbook.catalogue

    def __call__(self, component: str, *shown: object, **options: object) -> Markup:
        """Draw a component."""
        module = self.playbook.environment.get_template(f"components/{component}.html.jinja").make_module(self._sight)
        return Markup(getattr(module, component)(*shown, **options))  # noqa: S704 -- drawn with autoescape

    def whole(self, page: Page) -> Markup:
        """Draw a page: its title, its lead and its sections."""
        template = self.playbook.environment.get_template("page.html.jinja")
        return Markup(template.render(self._sight, page=page))  # noqa: S704 -- drawn with autoescape

    def section(self, id_: str, heading: str, body: Markup, *items: Item, level: int = 2) -> tuple[Section, ...]:
        """Make a section; none where there is nothing in it."""
        return (Section(id_, heading, body, items, level),) if body.strip() else ()

    @cached_property
    def _sight(self) -> dict[str, Callable[..., Any]]:
        """Name what templates can ask about the catalogue, answered as this page sees it."""
        addresses, catalogue = self.playbook.addresses, self.catalogue

        def seen(address: Address) -> str:
            return address.seen_from(self.page)

        def resolve(target: str) -> str:
            return target if ":" in target else seen(addresses.of_id(target))

        def point_of(citation: str) -> Point:
            return self.playbook.points[citation]

        def source_of(citation: str) -> Source:
            return self.playbook.sources[citation.partition("/")[0]]

        return {
            "edit": lambda entry: self.playbook.edit_link(entry.position),
            "inline": lambda text: markup.inline(text, resolve),
            "item_of": lambda id_: catalogue.by_id[id_],
            "link": lambda item: seen(addresses.of(item)),
            "link_at": lambda item, anchor: seen(addresses.of(item).at(anchor)),
            "link_to": seen,
            "link_to_point": lambda point: seen(addresses.of_point(point)),
            "lives_here": lambda item: addresses.of(item).page == self.page,
            "point_of": point_of,
            "prose": lambda text: markup.prose(text, resolve),
            "self_check_of": lambda owner: seen(addresses.self_check_of(owner)),
            "source_of": source_of,
        }
