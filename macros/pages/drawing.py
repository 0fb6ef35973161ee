"""How is a page drawn? By components: Jinja macros that see the catalogue from the page they stand on."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from macros import markup
from macros.addresses import Address, point_anchor
from macros.agenda import agenda_of, running
from macros.care import care_of
from macros.coverage import Coverage
from macros.model import Catalogue, Item, Point, Source
from macros.moved import items_now
from macros.pages import pictures
from macros.pages.citing import absolute
from macros.pages.fitting import seen_by_level
from macros.pages.known import Known
from macros.pages.looks import difficulty_word, kind_called, kind_word, look_of
from macros.pages.page import NOTHING, Page, Section
from macros.pages.paper import mark_of, seen_on_paper
from macros.pages.phrases import filled, listed, titled
from macros.pages.suggesting import Suggestion, suggestion
from macros.problem import Position, visible


@dataclass(frozen=True)
class Playbook(Known):
    """A catalogue, ready to be drawn."""

    edit_base: str = ""
    """The address under which the catalogue can be edited, with a slash at its end; empty for no edit links."""

    coverage: Coverage | None = None
    """What the page for editors shows; None for no such page."""

    site: str = ""
    """The address of the site, with a slash at its end; empty where it is not known."""

    suggest: tuple[str, ...] = ()
    """Where readers suggest a change: addresses of forms and mailboxes, with places for `{id}` and `{url}`."""

    built: date | None = None
    """The day on which the site is built: its version, where nothing was released."""

    licence: str = ""
    """What may be done with the texts, in a line; empty where nothing is said."""

    downloads: Mapping[str, int] = field(default_factory=dict)
    """The files to have: how many bytes each has, by its path from the site's root; 0 where none knows that yet."""

    pdf: bool = False
    """Whether its PDFs stand beside its pages."""

    bound: frozenset[str] = frozenset()
    """Pages that stand in one document together: links to them lead within it, and lists refer to its pages."""

    numbers: Mapping[str, int] = field(default_factory=dict)
    """On which page of that document each place is, by its mark, as far as it is known."""

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
        environment.globals.update(
            catalogue=self.catalogue, words=self.words, point_anchor=point_anchor, pictures=pictures, filled=filled
        )
        environment.globals.update(agenda_of=agenda_of, running=running)
        environment.filters["plain"] = markup.plain
        environment.filters["visible"] = visible
        return environment

    def edit_link(self, position: Position | None) -> str:
        """Return where the line at `position` can be edited; empty where edit links are not wanted."""
        if not (self.edit_base and position):
            return ""
        return f"{urljoin(self.edit_base, position.file)}#L{position.line}"

    def day(self, day: date) -> str:
        """Write a day as ISO 8601 does, held together where text runs from right to left."""
        return f"\u2066{day}\u2069" if self.rtl else str(day)

    def suggestions(self, address: Address) -> tuple[Suggestion, ...]:
        """Return the links by which a reader suggests a change to what lives at this address."""
        id_ = address.anchor or self.addresses.id_at(address.page)
        return tuple(suggestion(way, id_, urljoin(self.site, address.url), self.words) for way in self.suggest)

    def on(self, address: Address) -> "Drawing":
        """Begin to draw a page at this address."""
        return Drawing(self, address.page)

    def abroad(self) -> "Drawing":
        """Begin to draw what is read outside of the site: every link is a whole address."""
        return Drawing(self, "", self.site)


@dataclass(frozen=True)
class Drawing:
    """Draws components as they look on one page: with its links, and ids for the items that live there."""

    playbook: Playbook
    page: str
    site: str = ""
    """What links begin with; empty where they lead from the page."""

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
        return self.document("page", page=page)

    def document(self, template: str, **shown: object) -> Markup:
        """Draw a template that is no component."""
        drawn = self.playbook.environment.get_template(f"{template}.html.jinja").render(self._sight, **shown)
        return Markup(drawn)  # noqa: S704 -- drawn with autoescape

    def section(
        self, id_: str, heading: str, body: Markup, *items: Item, level: int = 2, marked: Item | None = None
    ) -> tuple[Section, ...]:
        """Make a section, with the mark of an item before its heading; none where there is nothing in it."""
        mark = self("mark", marked) if marked else NOTHING
        return (Section(id_, heading, body, items, level, mark),) if body.strip() else ()

    @cached_property
    def _sight(self) -> dict[str, Any]:
        """Name what templates can ask about the catalogue, answered as this page sees it."""
        addresses, catalogue, words = self.playbook.addresses, self.catalogue, self.playbook.words

        def seen(address: Address) -> str:
            if self.playbook.bound:
                within = address.page in self.playbook.bound
                return f"#{mark_of(self.playbook, address)}" if within else absolute(self.playbook, address)
            return urljoin(self.site, address.url) if self.site else address.seen_from(self.page)

        def resolve(target: str) -> str:
            return target if ":" in target else seen(addresses.of_id(target))

        def point_of(citation: str) -> Point:
            return self.playbook.points[citation]

        def source_of(citation: str) -> Source:
            return self.playbook.sources[citation.partition("/")[0]]

        def x_of(x: float, width: float = 0) -> float:
            return pictures.WIDTH - x - width if self.playbook.rtl else x

        return (
            seen_on_paper(self.playbook)
            | seen_by_level(self.playbook)
            | {
                "rtl": self.playbook.rtl,
                "x_of": x_of,
                "listed": lambda texts: listed(texts, words),
                "services_of": lambda titles: [
                    filled(words.works_for, one=one, other=other) for other, one in pairwise(titles)
                ],
                "with_something_to_do": lambda found: [
                    each for each in found if each.self_check or each.coaching_tips or each.commitments
                ],
                "titled": lambda title, text: titled(title, text, words),
                "titles_of": lambda items: [item.title for item in items],
                "texts_of": lambda stances: [(stance.title, stance.motto) for stance in stances],
                "served_first": lambda levels: [words.those_served, *(level.title for level in levels)],
                "day": self.playbook.day,
                "care_of": lambda item: care_of(item, catalogue),
                "edit": lambda entry: self.playbook.edit_link(entry.position),
                "inline": lambda text: markup.inline(text, resolve),
                "kind_called": lambda kind: kind_called(kind, words),
                "kind_word": lambda item: kind_word(item, words),
                "look_of": lambda item: look_of(item, catalogue),
                "difficulty_word": lambda workshop: difficulty_word(workshop, words),
                "item_of": lambda id_: catalogue.by_id[id_],
                "items_of": lambda step: [catalogue.by_id[id_] for id_ in step.items],
                "link": lambda item: seen(addresses.of(item)),
                "link_at": lambda item, anchor: seen(addresses.of(item).at(anchor)),
                "link_to": seen,
                "link_to_file": lambda path: posixpath.relpath(path, self.page or "."),
                "items_now": lambda ids: items_now(ids, catalogue),
                "link_to_point": lambda point: seen(addresses.of_point(point)),
                "lives_here": lambda item: addresses.of(item).page == self.page,
                "news_of": lambda item: {"new": words.new, "changed": words.changed}.get(
                    self.playbook.marks.get(item.id, "")
                ),
                "point_of": point_of,
                "address_of": addresses.of,
                "prose": lambda text: markup.prose(text, resolve),
                "self_check_of": lambda owner: seen(addresses.self_check_of(owner)),
                "source_of": source_of,
                "suggestions": lambda item: self.playbook.suggestions(addresses.of(item)),
            }
        )
