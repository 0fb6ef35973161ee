"""Where does a field belong that stands in the wrong place, and what is told of it? Found, put there, and told once."""

from collections.abc import Iterable
from typing import NamedTuple

from macros.model.blocks import STEP, Block, at, block_of, is_end
from macros.model.homes import Standing, may_hold
from macros.model.placed import Placed, named_from
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


def settle_moves(found: Placed, fields: Fields, moves: list[tuple[Text, Move]]) -> None:
    """Put fields where they belong, and tell it once of those that stand next to each other."""
    first: tuple[Text, Block] | None = None
    for number, (key, move) in enumerate(moves):
        held, wanted = _target(move, key)
        block, value = block_of(key.position, fields[key]), fields.pop(key)
        other = held.setdefault(key, value)
        if other is not value:
            extend(other, value)
        found.lines.add(key.position.line)
        if first is None:
            first = key, block
        elif move.is_lost or block.spaces != wanted:
            first = first[0], first[1].with_(block)
        if number + 1 == len(moves) or moves[number + 1][1] != move:
            there = other.position if other is not value else None
            found.tell(named_from(*first), *_told(found, first, move, wanted, there))
            first = None


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
    if move.is_lost and kind:
        told = f"'{key}' is {kind.named()}, and belongs under '{move.under}'"
        cure = f"write '{move.under}:' above it, {at(move.to.fields.position.column - 1)}"
        cure = f"{cure}; and {moved}" if moved else cure
    elif move.under:
        told = f"'{key}' is {kind.named()}, and belongs" if kind else f"'{key}' belongs"
        told = f"{told} under '{move.under}'"
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
