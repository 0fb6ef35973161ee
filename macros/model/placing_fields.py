"""Which fields stand where no such field belongs: too far in or out, in the wrong entry, or without the line above?"""

from macros.model.homes import Standing, last_in
from macros.model.meant import meant_by
from macros.model.moves import Move, has, move_out, move_under, move_under_lost, settle_moves
from macros.model.placed import Placed
from macros.model.placing_names import settle_nameless
from macros.model.placing_texts import settle_swallowed
from macros.model.shapes import EntryShape
from macros.source import Text, Value


def settle_fields(found: Placed, group: Standing) -> None:
    """Put fields where they belong that such an entry does not have."""
    settle_nameless(found, group)
    settle_swallowed(found, group)
    free = [name for name in group.kind.fields if name not in group.fields]
    moves: list[tuple[Text, Move]] = []
    before: Text | None = None
    for key, value in group.fields.items():
        if key in group.kind.fields:
            before = key
        elif not meant_by(key, free) and (move := _move_of(found, group, key, value, before)):
            moves.append((key, move))
    settle_moves(found, group.fields, moves)


def _move_of(found: Placed, group: Standing, key: Text, value: Value, before: Text | None) -> Move | None:
    """Say where a field belongs that such an entry does not have; `before` is the last above that it has."""
    if before is not None and group.fields[before] == "":
        shape = group.kind.fields[before].shape
        if isinstance(shape, EntryShape) and key in shape.of.fields:
            return Move(group, before)
    if move := move_under(found, group, key, key, value):
        return move
    if move := move_under_lost(group, value):
        return move
    for last in last_in(group, before) if before is not None else ():
        if key not in last.fields and has(last, key, value):
            return Move(last, inwards=True)
    return move_out(key, value, group.outwards())
