"""Where does a field belong that stands in the wrong place, and what is told of it? Found, put there, and told once."""

from collections.abc import Iterable
from typing import NamedTuple

from macros.model.blocks import STEP, Block, at, block_of, is_end
from macros.model.homes import Standing, may_hold
from macros.model.placed import Placed, named_from
from macros.model.shapes import EntryShape, NamedShape
from macros.problem import Position
from macros.source import Fields, Listing, Text, Value


class Move(NamedTuple):
    """Where a field belongs."""

    to: Standing
    under: str = ""
    """The field there that holds such names; it belongs beside the fields there where this is empty."""

    is_lost: bool = False
    """Whether that field's line is not there."""

    inwards: bool = False
    """Whether it belongs to an entry above that has ended, and not to one around it."""


def move_under(found: Placed, group: Standing, key: Text, name: Text, value: Value) -> Move | None:
    """Say under which field of a group a name belongs that stands under `key` there, by the kind of what it names."""
    under = found.field_for(group, name, value)
    if not under or under == key or not may_hold(group.kind.fields[under].shape, value):
        return None
    is_lost = under not in group.fields
    here = group.kind.fields.get(key)
    # where both may hold it, it is the name that is wrong
    return None if here and not is_lost and may_hold(here.shape, value) else Move(group, under, is_lost=is_lost)


def move_out(key: Text, value: Value, around: Iterable[Standing]) -> Move | None:
    """Say to which of the groups around it a field belongs, the nearest first."""
    for group in around:
        if has(group, key, value) and (key not in group.fields or isinstance(group.fields[key], Listing)):
            return Move(group)
    return None


def has(group: Standing, key: Text, value: Value) -> bool:
    """Whether such entries have a field of that name and form."""
    field = group.kind.fields.get(key)
    return field is not None and field.shape.fits(value)


def move_under_lost(group: Standing, value: Value) -> Move | None:
    """Say under which field a field belongs whose line seems to be lost: all that follows here would stand in it."""
    strange = [each for each in group.fields if each not in group.kind.fields]
    are_last = len(strange) > 1 and list(group.fields)[-len(strange) :] == strange
    around = group.around if are_last else None
    for name, field in around.kind.fields.items() if around else ():
        if around and name not in around.fields and isinstance(field.shape, EntryShape):
            own = field.shape.of.fields
            if all(each in own and own[each].shape.fits(group.fields[each]) for each in strange):
                return Move(around, name, is_lost=True)
    missing = [name for name in group.kind.required if name not in group.fields]
    shapes = [group.kind.fields[name].shape for name in missing]
    named = [
        name
        for name, shape in zip(missing, shapes, strict=True)
        if isinstance(shape, NamedShape) and shape.each.fits(value)
    ]
    return Move(group, named[0], is_lost=True) if len(named) == 1 else None


def settle_moves(found: Placed, fields: Fields, moves: list[tuple[Text, Move]]) -> None:
    """Put fields where they belong, and tell it once of those that stand next to each other."""
    run: list[tuple[Text, Block]] = []
    for number, (key, move) in enumerate(moves):
        held, wanted = _target(move, key)
        value = fields.pop(key)
        _give_back(move, held, key, value)
        block = block_of(key.position, value)
        other = held.setdefault(key, value)
        if other is not value:
            extend(other, value)
        run.append((key, block))
        if number + 1 == len(moves) or moves[number + 1][1] != move:
            whole = run[0][1]
            for _key, more in run[1:]:
                whole = whole.with_(more) if move.is_lost or more.spaces != wanted else whole
            told, cure = _told(found, (run[0][0], whole), move, wanted, other.position if other is not value else None)
            if cure:
                found.tell(named_from(run[0][0], whole), told, cure)
                found.lines.update(name.position.line for name, _block in run)
            run = []


def _give_back(move: Move, held: Fields, key: Text, value: Value) -> None:
    """Put beside a field what stands in it only since its line is too far out."""
    under = move.to.kind.fields[move.under].shape if move.under else None
    kind = under.of if isinstance(under, EntryShape) else move.to.kind
    field = None if move.under and not isinstance(under, EntryShape) else kind.fields.get(key)
    if not isinstance(value, Fields) or not field:
        return
    own = field.shape.of.fields if isinstance(field.shape, EntryShape) else {}
    swallowed: list[Text] = []
    for name in reversed(value):
        if name in own or name in held or name not in kind.fields or not kind.fields[name].shape.fits(value[name]):
            break
        swallowed.append(name)
    for name in reversed(swallowed):
        held[name] = value.pop(name)


def _target(move: Move, key: Text) -> tuple[Fields, int]:
    """Return the fields that a field belongs to, and how far in these begin."""
    fields, margin = move.to.fields, move.to.fields.position.column - 1
    if not move.under:
        return fields, margin
    for name, value in fields.items():
        if name == move.under and isinstance(value, Fields):
            return value, margin + STEP if move.is_lost else value.position.column - 1
    name = next((name for name in fields if name == move.under), Text(move.under, key.position))
    held = fields[name] = Fields(key.position)
    return held, margin + STEP


def _told(
    found: Placed, moved_from: tuple[Text, Block], move: Move, wanted: int, there: Position | None
) -> tuple[str, str]:
    """Return the fact and the cure; `there` is where such a field stands already."""
    key, block = moved_from
    moved, holder = block.to(wanted), move.to.kind.named()
    kind = found.named.get(key)
    told = (
        f"'{key}' is {kind.named()}, and belongs under '{move.under}'"
        if kind
        else f"'{key}' belongs under '{move.under}'"
    )
    if move.is_lost:
        cure = f"write '{move.under}:' above it, {at(move.to.fields.position.column - 1)}"
        cure = f"{cure}; and {moved}" if moved else cure
    elif move.under:
        cure = moved or f"move {block.called()} under '{move.under}:'"
    else:
        told = f"'{key}' is a field of {holder}, and does not stand in {'it' if holder.is_setting else 'one'}"
        cure = moved
        if there:
            cure = f"put its entries under '{key}:', among those from line {there.line} on"
        elif not move.inwards and not is_end(block, wanted):
            cure = f"move {block.called()} to the other fields of {holder.the}, and write '{key}:' {at(wanted)}"
    return told, cure


def extend(held: Value, value: Value) -> None:
    """Add the entries of a list to those of another."""
    if isinstance(held, Listing) and isinstance(value, Listing):
        held += value
