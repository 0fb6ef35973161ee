"""Where may entries of each kind stand, and which kind of entry do these fields make? From the model's shapes alone."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from macros.model.entry import Entry
from macros.model.shapes import EntryShape, ListShape, NamedShape, Shape, TextShape
from macros.source import Fields, Listing, Text, Value


class Home(NamedTuple):
    """A field that holds entries of one kind, in a list."""

    owner: type[Entry]
    field: str
    of: type[Entry]


class Standing(NamedTuple):
    """An entry as it was written, of the kind that is meant where it stands, with those around it."""

    kind: type[Entry]
    fields: Fields
    around: "Standing | None" = None

    def outwards(self) -> "Iterator[Standing]":
        """Yield those around it, the nearest first."""
        group = self.around
        while group:
            yield group
            group = group.around


def listed_in(shape: Shape) -> type[Entry] | None:
    """Return the kind of the entries that a list holds; None for any other shape."""
    return shape.each.of if isinstance(shape, ListShape) and isinstance(shape.each, EntryShape) else None


def groups_in(group: Standing) -> Iterator[Standing]:
    """Yield a group and all that stand in it, as far as they have the form that is meant."""
    yield group
    for key, value in group.fields.items():
        field = group.kind.fields.get(key)
        for kind, fields in _entries(field.shape, value) if field else ():
            yield from groups_in(Standing(kind, fields, group))


def cited_in(group: Standing) -> Iterator[tuple[str, Text]]:
    """Yield the ids that the fields of a group name, each with the kind of what is meant there."""
    for key, value in group.fields.items():
        field = group.kind.fields.get(key)
        shape: Shape | None = field.shape if field else None
        if isinstance(shape, NamedShape) and isinstance(value, Fields):
            shape, value = shape.name, Listing(value.position, tuple(value))  # noqa: PLW2901 -- the names, as values
        shape = shape.each if isinstance(shape, ListShape) else shape
        if isinstance(shape, TextShape) and shape.names:
            for id_ in value if isinstance(value, Listing) else (value,):
                if isinstance(id_, Text):
                    yield shape.names, id_


def last_in(group: Standing, key: Text) -> Iterator[Standing]:
    """Yield the group that ends a field's value, then the one that ends that, and so on."""
    field, value = group.kind.fields.get(key), group.fields[key]
    entries = list(_entries(field.shape, value)) if field else []
    if entries and entries[-1][1]:
        last = Standing(*entries[-1], group)
        yield last
        yield from last_in(last, next(reversed(last.fields)))


def _entries(shape: Shape, value: Value) -> Iterator[tuple[type[Entry], Fields]]:
    if isinstance(shape, EntryShape) and isinstance(value, Fields):
        yield shape.of, value
    elif isinstance(shape, ListShape) and isinstance(value, Listing):
        for entry in value:
            yield from _entries(shape.each, entry)
    elif isinstance(shape, NamedShape) and isinstance(value, Fields):
        for content in value.values():
            yield from _entries(shape.each, content)


def homes_in(kind: type[Entry]) -> tuple[Home, ...]:
    """Return every field of this kind, and of those within it, that holds a list of entries."""
    found: dict[Home, None] = {}
    kinds: list[type[Entry]] = [kind]
    for owner in kinds:
        for field in owner.fields.values():
            inner: Any = field.shape
            while isinstance(inner, NamedShape):
                inner = inner.each
            of = listed_in(inner) or (inner.of if isinstance(inner, EntryShape) else None)
            if of and of not in kinds:
                kinds.append(of)
            if of and listed_in(field.shape):
                found[Home(owner, field.name, of)] = None
    return tuple(found)


def lacks(kind: type[Entry], keys: Collection[str]) -> tuple[list[str], list[str]]:
    """Return the fields that such an entry does not have, and those that it must have, and that are not there."""
    return [key for key in keys if key not in kind.fields], [name for name in kind.required if name not in keys]


def beginning(keys: Iterable[Text], kind: type[Entry]) -> list[Text]:
    """Return the fields at the beginning that make a whole entry of this kind; none where they do not."""
    found: list[Text] = []
    for key in keys:
        if key not in kind.fields:
            break
        found.append(key)
    return found if all(name in found for name in kind.required) else []


def may_hold(shape: Shape, value: Value) -> bool:
    """Whether a value may stand under one of the names that a field holds: entries with fields that such ones have."""
    of = listed_in(shape.each) if isinstance(shape, NamedShape) else None
    entries = value if isinstance(value, Listing) else ()
    return of is None or all(isinstance(entry, Fields) and lacks(of, entry) == ([], []) for entry in entries)


def held_in(fields: Fields, name: str) -> Value | None:
    """Return what stands in the field of that name."""
    return next((value for key, value in fields.items() if key == name), None)
