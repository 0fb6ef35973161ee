"""Which texts of a catalogue do readers read, and where does each kind of them stand?

A place is the names of the fields that lead to a text, as the file has them: `competencies.coaching_tips.title`. It is
read from the model, so a new kind of item needs nothing here.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from macros.model.shapes import EntryShape, ListShape, NamedShape, Shape, TextShape
from macros.source import Text

if TYPE_CHECKING:
    from macros.model.entry import Entry


def passages_of(entry: "Entry") -> dict[str, list[Text]]:
    """Group every text that a page shows by its place, in the order of the file."""
    found: dict[str, list[Text]] = {}
    _gather(entry, "", found)
    return found


def places_in(kind: "type[Entry]", above: str = "", *, plain: bool = False) -> Iterator[str]:
    """Yield every place where a text may stand within this kind of entry; `plain` where it is shown as it was typed."""
    for name, _attribute, shape in _fields(kind):  # type: ignore[arg-type] # mypy asks its instances for their hash
        if isinstance(shape, EntryShape):
            yield from places_in(shape.of, f"{above}{name}.", plain=plain)
        elif not (plain and shape.marked):
            yield above + name


@cache
def _fields(kind: "type[Entry]") -> tuple[tuple[str, str, EntryShape | TextShape], ...]:
    """Return the fields that lead to texts: their names in the file and in Python, and what stands in them."""
    found = ((field.name, field.attribute, _innermost(field.shape)) for field in kind.fields.values())
    return tuple(
        (name, attribute, shape)
        for name, attribute, shape in found
        if isinstance(shape, EntryShape) or (isinstance(shape, TextShape) and shape.shown)
    )


def _innermost(shape: Shape) -> Shape:
    while isinstance(shape, ListShape | NamedShape):
        shape = shape.each
    return shape


def _gather(entry: "Entry", above: str, found: dict[str, list[Text]]) -> None:
    told = entry.__dict__
    for name, attribute, shape in _fields(type(entry)):  # type: ignore[arg-type] # the same
        value = told.get(attribute)
        if value:
            place = above + name
            if isinstance(shape, TextShape):
                found.setdefault(place, []).extend(_each(value))
            else:
                for part in _each(value):
                    _gather(part, f"{place}.", found)


def _each(value: Any) -> Iterator[Any]:  # noqa: ANN401 -- a text or an entry, alone, listed or named
    if isinstance(value, tuple):
        for part in value:
            yield from _each(part)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _each(part)
    elif value:
        yield value
