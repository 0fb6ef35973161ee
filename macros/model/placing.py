"""Does each field and each entry stand where such ones stand? What does not is told once, and put where it belongs.

Asked only of a file in which something is wrong: what stands in the wrong place looks like many mistakes, and is one.
"""

from macros.model.entry import Entry
from macros.model.homes import Standing, listed_in
from macros.model.placed import Placed
from macros.model.placing_entries import settle_entries
from macros.model.placing_fields import settle_fields
from macros.model.placing_names import settle_names
from macros.model.shapes import EntryShape, ListShape, NamedShape, Shape
from macros.model.wanted import by_ids, under_ids
from macros.source import Fields, Listing, Text, Value


def placed(kind: type[Entry], fields: Fields) -> Placed:
    """Put what stands in the wrong place of a file where it belongs, as far as that is certain; say what it was."""
    found = Placed(kind, fields)
    _settle(found, found.root)
    return found


def _settle(found: Placed, group: Standing) -> None:
    settle_fields(found, group)
    for key, value in list(group.fields.items()):
        field = group.kind.fields.get(key)
        if field:
            _settle_value(found, group, key, field.shape, value)


def _settle_value(found: Placed, group: Standing, key: Text, shape: Shape, value: Value) -> None:
    of = listed_in(shape)
    if value and not shape.fits(value):
        _sharpen(found, key, shape, value)
    elif isinstance(shape, EntryShape) and isinstance(value, Fields):
        _settle(found, Standing(shape.of, value, group))
    elif isinstance(shape, ListShape) and isinstance(value, Listing):
        settle_entries(found, group, key, of, value)
        for entry in value:
            if of and isinstance(entry, Fields):
                _settle(found, Standing(of, entry, group))
    elif isinstance(shape, NamedShape) and isinstance(value, Fields):
        settle_names(found, group, key, shape, value)
        for name, content in list(value.items()):
            _settle_value(found, group, name, shape.each, content)


def _sharpen(found: Placed, key: Text, shape: Shape, value: Value) -> None:
    """Keep what to write in place of a value of another form, if that can be said by the ids of the file."""
    cure = ""
    if isinstance(shape, NamedShape) and (ids := found.ids_for(shape)):
        cure = under_ids(value, found.named[ids[0]].called(), ids)
    elif isinstance(shape, EntryShape):
        known = [(name, found.ids_for(field.shape)) for name, field in shape.of.fields.items()]
        cure = by_ids(key, value, shape.of, known)
    if cure:
        found.cures[key.position] = cure
