"""Which kinds of entry can be added to a catalogue, and in which order are their fields written?"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model import Catalogue, Entry, Item, Point, Source
from macros.model.shapes import EntryShape, ListShape, NamedShape, Shape, TextShape

AT_THE_END = ("sources", "moments")
"""What every item has and an editor writes last, before the items within it."""

UNASKED = "advise"
"""What the playbook finds by itself, and an editor writes only who knows better."""

BESIDE_THE_NAME = "keywords"
"""What every item has and an editor writes right after its name."""


@dataclass(frozen=True)
class Within:
    """A list of entries within an entry."""

    field: str
    of: type[Entry]
    parted_by: str = ""
    """The kind of names that part it (behaviours stand under leadership levels), or nothing."""


def within(entry: type[Entry]) -> Iterator[Within]:
    """Yield the lists of entries that a kind of entry has."""
    for name, field in entry.fields.items():
        match field.shape:
            case ListShape(each=EntryShape(of=of)):
                yield Within(name, of)
            case NamedShape(name=TextShape(names=names), each=ListShape(each=EntryShape(of=of))):
                yield Within(name, of, names)


def parts(entry: type[Entry]) -> Iterator[type[Entry]]:
    """Yield the kinds of entry that stand alone in a field of an entry."""
    for field in entry.fields.values():
        if isinstance(field.shape, EntryShape):
            yield field.shape.of


def kind_of(entry: type[Entry]) -> str:
    """Return the name of a kind, as `catalogue.json` has it."""
    return entry.called().replace(" ", "-")


def kinds() -> dict[str, type[Entry]]:
    """Return every kind that can be added, by its name, those within another after it."""
    found: dict[str, type[Entry]] = {}
    waiting: list[type[Entry]] = [Catalogue]
    for entry in waiting:
        waiting += parts(entry)
        for inner in within(entry):
            if issubclass(inner.of, (Item, Source, Point)) and inner.of not in waiting:
                found[kind_of(inner.of)] = inner.of
                waiting.append(inner.of)
    return found


def meant_kind(word: str) -> type[Entry] | None:
    """Return the kind that a word names: by its whole name, or by its last part where one kind comes first (`tip`)."""
    known = kinds()
    short = {name.rpartition("-")[2]: entry for name, entry in reversed(known.items())}
    return {**short, **known}.get(word.lower().replace(" ", "-").replace("_", "-"))


def written_order(entry: type[Entry]) -> tuple[str, ...]:
    """Return the names of all fields in the order in which an editor finds them in the file."""
    inner = {each.field for each in within(entry)} if entry is not Catalogue else set()
    shared = set(Item.fields) - {"id"} if issubclass(entry, Item) else set()
    names = [name for name in entry.fields if name not in shared | inner and name != "id"]
    first = ["id"] if "id" in entry.fields else []
    if BESIDE_THE_NAME in shared:
        place = names.index("title") + 1 if "title" in names else 0
        names.insert(place, BESIDE_THE_NAME)
    last = [name for name in AT_THE_END if name in shared]
    rest = [name for name in Item.fields if name in shared - {*last, BESIDE_THE_NAME}]
    return (*first, *names, *last, *rest, *(name for name in entry.fields if name in inner))


def asked(entry: type[Entry]) -> tuple[str, ...]:
    """Return the fields that an editor is asked for, in their order; neither the id nor the items within it."""
    shared = set(Item.fields) - {*AT_THE_END, BESIDE_THE_NAME} if issubclass(entry, Item) else set()
    inner = {each.field for each in within(entry)}
    return tuple(
        name
        for name in written_order(entry)
        if name not in {"id", UNASKED, *shared, *inner} and is_text(entry.fields[name].shape)
    )


def is_text(shape: Shape) -> bool:
    """Whether a field holds a text, or a list of texts."""
    return isinstance(shape.each if isinstance(shape, ListShape) else shape, TextShape)


def text_shape(entry: type[Entry], name: str) -> TextShape:
    """Return the shape of the text, or of each text, that a field holds."""
    shape = entry.fields[name].shape
    each = shape.each if isinstance(shape, ListShape) else shape
    return each if isinstance(each, TextShape) else TextShape(str)
