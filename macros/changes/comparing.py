"""What is different from one catalogue to the other? Each thing that changed, and how."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from macros.changes.asking import Asks, asks_of
from macros.changes.things import PARTS, Thing, things_in
from macros.model import Catalogue, Entry, Settings

What = Literal["added", "removed", "moved", "renamed", "reworded", "referring", "detailed"]

MOST_ALIGNED = 100
"""How many texts of one list are aligned; a longer list is compared text by text, from the top."""


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


def changes(old: Catalogue | None, new: Catalogue | None) -> Changes:
    """Compare two catalogues; None is one in which nothing stands yet. Takes time in proportion to their size."""
    every_old, every_new = things_in(old), things_in(new)
    before, after = things_in(old and old.published), things_in(new and new.published)
    titles = {thing.id: thing.title for thing in (*before.values(), *after.values())}
    words = _asking_words(new)
    found = [_change(before.get(name), thing, titles, words) for name, thing in after.items()]
    found += [_gone(thing, titles) for name, thing in before.items() if name not in after]
    told = tuple(change for change in found if change.what)
    reworded = {change.id for change in told if {"moved", "renamed", "reworded"} & set(change.what)}
    return Changes(
        told,
        tuple(thing.id for name, thing in after.items() if name in before and before[name].keywords != thing.keywords),
        tuple(_settings(old, new)),
        tuple(_reordered(old, new)),
        tuple(every_new[name].id for name in every_new if name not in after and every_old.get(name) != every_new[name]),
        tuple(thing.id for thing in after.values() if thing.declared and thing.id not in reworded),
    )


def _change(old: Thing | None, new: Thing, titles: Mapping[str, str], words: Sequence[str]) -> Change:
    within = _within(new, titles)
    if old is None:
        asks = asks_of(None, new, words)
        return Change(new.id, new.kind, new.title, ("added",), within, asks=asks, url=new.url)
    moves = tuple(_differences({"kind": old.kind, **old.place}, {"kind": new.kind, **new.place}))
    wording = tuple(_reworded(old, new))
    references = tuple(_references(old, new))
    details = tuple(_differences(old.details, new.details))
    told: tuple[tuple[What, object], ...] = (
        ("moved", moves or old.url != new.url),
        ("renamed", any(each.field == "title" for each in wording)),
        ("reworded", any(each.field != "title" for each in wording)),
        ("referring", references),
        ("detailed", details),
    )
    what = tuple(name for name, holds in told if holds)
    asks = asks_of(old, new, words) if moves or wording else None
    return Change(
        new.id, new.kind, new.title, what, within, moves, wording, references, details, asks, old.url, new.url
    )


def _gone(old: Thing, titles: Mapping[str, str]) -> Change:
    return Change(old.id, old.kind, old.title, ("removed",), _within(old, titles), old_url=old.url)


def _within(thing: Thing, titles: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        titles.get(id_, id_) for name in ("role", "parent", "level", "stance") if (id_ := thing.place.get(name))
    )


def _reworded(old: Thing, new: Thing) -> Iterator[Difference]:
    for field in dict.fromkeys((*old.wording, *new.wording)):
        before, after = old.wording.get(field, ()), new.wording.get(field, ())
        if before != after:
            yield from (Difference(field, one, other) for one, other in _aligned(before, after))


def _aligned(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Pair the texts of two lists that are not the same in both."""
    if len(before) + len(after) > MOST_ALIGNED:
        yield from ((one, other) for one, other in zip_longest(before, after, fillvalue="") if one != other)
        return
    for how, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how != "equal":
            yield from zip_longest(before[i:j], after[k:m], fillvalue="")


def _references(old: Thing, new: Thing) -> Iterator[Difference]:
    for field in new.references:
        before, after = old.references.get(field, ()), new.references[field]
        yield from (Difference(field, lost, "") for lost in _without(before, after))
        yield from (Difference(field, "", gained) for gained in _without(after, before))


def _without(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    known = set(others)
    return tuple(name for name in names if name not in known)


def _differences(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    for field in dict.fromkeys((*old, *new)):
        if old.get(field, "") != new.get(field, ""):
            yield Difference(field, old.get(field, ""), new.get(field, ""))


def _settings(old: Catalogue | None, new: Catalogue | None) -> Iterator[str]:
    before, after = _set(old), _set(new)
    yield from (name for name in dict.fromkeys((*before, *after)) if before.get(name) != after.get(name))


def _set(catalogue: Catalogue | None) -> dict[str, object]:
    settings = catalogue.settings if catalogue else None
    return {name: value for name in settings.fields if (value := _plain(getattr(settings, name)))} if settings else {}


def _plain(value: object) -> object:
    """Return a setting as values that are equal wherever they were written."""
    if isinstance(value, Entry):
        return {name: _plain(getattr(value, field.attribute)) for name, field in value.fields.items()}
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    return value


def _asking_words(catalogue: Catalogue | None) -> tuple[str, ...]:
    settings: Settings | None = catalogue.settings if catalogue else None
    return settings.changes.asks_more_words if settings and settings.changes else ()


def _reordered(old: Catalogue | None, new: Catalogue | None) -> Iterator[str]:
    before, after = (
        [str(level.id) for level in catalogue.leadership_levels] if catalogue else [] for catalogue in (old, new)
    )
    both = set(before) & set(after)
    if [id_ for id_ in before if id_ in both] != [id_ for id_ in after if id_ in both]:
        yield "leadership-level"


def _each(urls: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(urls)))
