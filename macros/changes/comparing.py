"""What is different from one catalogue to the other? Each thing that changed, and how."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeAlias

from macros.changes.asking import asks_of
from macros.changes.difference import Change, Changes, Difference, What
from macros.changes.things import Thing, things_in
from macros.model import FOR_FACILITATORS, Catalogue, Entry, Settings

_Name: TypeAlias = tuple[str, str]

MOST_ALIGNED = 100
"""How many texts of one list are aligned; a longer list is compared text by text, from the top."""


def changes(old: Catalogue | None, new: Catalogue | None) -> Changes:
    """Compare two catalogues; None is one in which nothing stands yet. Takes time in proportion to their size."""
    every_old, every_new = things_in(old), things_in(new)
    before, after = _published(old, every_old), _published(new, every_new)
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


def _published(catalogue: Catalogue | None, things: dict[_Name, Thing]) -> dict[_Name, Thing]:
    drafts = catalogue.drafts if catalogue else {}
    return {name: thing for name, thing in things.items() if name[0] != "item" or thing.id not in drafts}


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
        ("reworded", any(each.field not in {"title", *FOR_FACILITATORS} for each in wording)),
        ("referring", references),
        # of what facilitators alone read, readers are told nothing
        ("detailed", details or any(each.field in FOR_FACILITATORS for each in wording)),
    )
    what = tuple(name for name, holds in told if holds)
    asks = asks_of(old, new, words) if moves or {"renamed", "reworded"} & set(what) else None
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
    told = {name: _plain(getattr(settings, name)) for name in settings.fields} if settings else {}
    if catalogue and catalogue.reflection:  # the order of its steps has a meaning
        told["reflection"] = [
            _plain(catalogue.reflection),
            *(list(scale) for _, scale, _ in catalogue.reflection.thresholds()),
        ]
    return {name: value for name, value in told.items() if value}


def _plain(value: object) -> object:
    """Return a setting as values that are equal wherever they were written."""
    if isinstance(value, Entry):
        return {name: _plain(getattr(value, field.attribute)) for name, field in value.fields.items()}
    if isinstance(value, tuple):
        return tuple(_plain(each) for each in value)
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
