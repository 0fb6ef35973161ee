"""What is a change? How one thing is different, and all changes together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from macros.changes.asking import Asks
from macros.changes.things import PARTS

What: TypeAlias = Literal["added", "removed", "moved", "renamed", "reworded", "referring", "detailed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What stood in a field, and what stands there now; empty where there was or is nothing."""

    field: str
    """As an editor writes it."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """How one thing is different; in the words of the new catalogue, or of the old where it is gone."""

    id: str
    kind: str
    title: str
    what: tuple[What, ...]
    within: tuple[str, ...] = ()
    """The titles of what it belongs to."""

    moves: tuple[Difference, ...] = ()
    wording: tuple[Difference, ...] = ()
    references: tuple[Difference, ...] = ()
    """One for each moment and point that it gained or lost."""

    details: tuple[Difference, ...] = ()
    asks: Asks | None = None
    old_url: str = ""
    """Where it lived on the site, from its root; empty where it is new."""

    url: str = ""
    """Where it lives now; empty where it is gone."""

    @property
    def is_item(self) -> bool:
        """Whether it is an item: not a source, a point, or a part of the catalogue."""
        return self.kind not in PARTS

    @property
    def asks_more(self) -> bool:
        """Whether it asks more of a leader, as far as it is known."""
        return self.asks is not None and self.asks.more


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is different. False where nothing is."""

    things: tuple[Change, ...] = ()
    """In the order of the new catalogue, then what is gone."""

    keywords: tuple[str, ...] = ()
    """The ids of what is found under other words now."""

    settings: tuple[str, ...] = ()
    """The names of settings that are different."""

    reordered: tuple[str, ...] = ()
    """The kinds whose order means something, and is another now."""

    drafts: tuple[str, ...] = ()
    """The ids of what is new or different, and not published yet."""

    idle: tuple[str, ...] = ()
    """The ids of items that declare a change, though they are new or as they were."""

    def __bool__(self) -> bool:
        return bool(self.things or self.keywords or self.settings or self.reordered or self.drafts)

    def that_were(self, what: What) -> tuple[Change, ...]:
        """Return all that changed in one way."""
        return tuple(change for change in self.things if what in change.what)

    @property
    def asking_more(self) -> tuple[Change, ...]:
        """What asks more of a leader."""
        return tuple(change for change in self.things if change.asks_more)

    @property
    def asking_no_more(self) -> tuple[Change, ...]:
        """All other changes."""
        return tuple(change for change in self.things if not change.asks_more)

    @property
    def gone(self) -> tuple[str, ...]:
        """The addresses that lead nowhere now."""
        return _each(change.old_url for change in self.things if not change.url)

    @property
    def moved(self) -> tuple[tuple[str, str], ...]:
        """The addresses that changed, each with the one that took its place."""
        both = ((change.old_url, change.url) for change in self.things if change.old_url and change.url)
        return tuple(dict.fromkeys((old, new) for old, new in both if old != new))

    @property
    def touched(self) -> tuple[str, ...]:
        """The pages whose content changed, each once."""
        return _each(
            url.partition("#")[0] or "./" for change in self.things for url in (change.url, change.old_url) if url
        )


def _each(urls: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(urls)))
