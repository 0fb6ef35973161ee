"""What stands under the ids of levels, of stances … and where such an id is missing, or stands as something else?"""

from collections.abc import Iterable

from macros.model.blocks import at
from macros.model.homes import Standing
from macros.model.meant import meant_by
from macros.model.moves import Move, extend, move_out, move_under, settle_moves
from macros.model.placed import Placed
from macros.model.shapes import NamedShape
from macros.model.wanted import under_ids
from macros.source import Fields, Listing, Text, Value


def settle_nameless(found: Placed, group: Standing) -> None:
    """Put a list under the id that is missing above it, where the next such ids stand beside its field."""
    for key, value in list(group.fields.items()):
        field = group.kind.fields.get(key)
        ids = found.ids_for(field.shape) if field and isinstance(field.shape, NamedShape) else []
        beside = [name for name in group.fields if name in ids and name not in group.kind.fields]
        if not beside or not isinstance(value, Listing) or not value:
            continue
        others = [id_ for id_ in ids if id_ not in beside]
        held = group.fields[key] = Fields(value.position)
        if others:
            held[Text(others[0], value.position)] = value
        for name in beside:
            held[name] = group.fields.pop(name)
        found.lines.update(name.position.line for name in beside)
        called = found.named[ids[0]].called()
        found.tell(value.position, f"no {called} stands above these entries", under_ids(value, called, others or ids))


def settle_names(found: Placed, group: Standing, key: Text, shape: NamedShape, names: Fields) -> None:
    """Put what stands among the ids of levels, of stances … and is none, or is one and stands as an entry."""
    known = found.ids_for(shape)
    moves: list[tuple[Text, Move]] = []
    for name, value in list(names.items()) if known else ():
        if name in known and value and not shape.each.fits(value) and (under := found.field_for(group, name, value)):
            moves.append((name, Move(group, under, is_lost=under not in group.fields)))
        elif name in known:
            _settle_listed_names(found, known, names, value)
        elif not meant_by(name, known):
            move = move_under(found, group, key, name, value)
            move = move or move_out(name, value, (group, *group.outwards()))
            moves += [(name, move)] if move else []
    settle_moves(found, names, moves)


def _settle_listed_names(found: Placed, known: Iterable[str], names: Fields, value: Value) -> None:
    """Put the id of a level, of a stance … that stands as an entry of a list beside the one above."""
    if not isinstance(value, Listing):
        return
    here: Value = value
    for entry in list(value):
        name = next(iter(entry)) if isinstance(entry, Fields) and len(entry) == 1 else None
        if isinstance(entry, Fields) and name is not None and name in known:
            here = names.setdefault(name, Listing(name.position))
            extend(here, entry[name])
            told = f"'{name}' is {found.named[name].named()}, and stands here as an entry of a list"
            found.tell(name.position, told, f"write '{name}:' without '- ', {at(names.position.column - 1)}")
        elif here is value:
            continue
        else:
            extend(here, Listing(entry.position, (entry,)))
        value.remove(entry)
