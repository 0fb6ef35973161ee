"""Where may a new entry stand, and what may it refer to?"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.editing.kinds import within
from macros.model import COLOURS, DIFFICULTIES, PICTURES, SHAPES, Catalogue, Entry, Item, Step, Workshop


@dataclass(frozen=True)
class Place:
    """A list in the catalogue that takes entries of some kind."""

    owner: Entry
    """What the list belongs to."""

    called: str
    """What people type for the owner: its id, the name of its part, or nothing for the whole catalogue."""

    label: str
    """What people call the owner."""

    field: str
    parted_by: str = ""
    """The kind of names that part the list, or nothing."""


def places_of(kind: type[Entry], catalogue: Catalogue) -> list[Place]:
    """Return all places that an entry of this kind may have, in the order of the file."""
    return list(_places(kind, catalogue, "", ""))


def _places(kind: type[Entry], owner: Entry, called: str, label: str) -> Iterator[Place]:
    for inner in within(type(owner)):
        if inner.of is kind:
            yield Place(owner, called, label, inner.field, inner.parted_by)
    for field in owner.fields.values():
        value = getattr(owner, field.attribute)
        if isinstance(value, Entry):
            yield from _places(kind, value, field.name, str(getattr(value, "title", field.name)))
        for entry in value if isinstance(value, tuple) else ():
            if isinstance(entry, Entry):
                id_ = str(getattr(entry, "id", ""))
                yield from _places(kind, entry, id_, str(getattr(entry, "title", id_)))


def choices(catalogue: Catalogue, names: str) -> dict[str, str]:
    """Return what a reference may name, each with what people call it; nothing where it is no reference."""
    known = {"colour": COLOURS, "shape": SHAPES, "picture": PICTURES, "difficulty": DIFFICULTIES}
    if names in known:
        return dict.fromkeys(known[names], "")
    if names == "point":
        return {point.reference: str(point.text) for point in catalogue.points()}
    shown = (item for item in catalogue.items() if item.kind == names or (names == "item" and _can_be_shown(item)))
    return {str(item.id): str(item.label) for item in shown}


def _can_be_shown(item: Item) -> bool:
    """Whether a step of a workshop can show it."""
    return not isinstance(item, Workshop | Step)
