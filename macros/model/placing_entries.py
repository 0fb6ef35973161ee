"""Which entries of a list are of another kind than those that are listed there, and where do such ones stand?"""

from typing import NamedTuple

from macros.model.blocks import STEP, Block, at, begins_at, block_of
from macros.model.entry import Entry
from macros.model.homes import Home, Standing, beginning, held_in, lacks
from macros.model.placed import Placed
from macros.source import Fields, Listing, Text, Value

FEWEST_FAULTS = 2
"""A single field that is too many, or missing, is a slip of its own."""


class _Place(NamedTuple):
    """A place in a list of entries of one kind."""

    group: Standing
    """To which the list belongs."""

    key: Text
    """The field that holds it, or the name in that field."""

    of: type[Entry]
    above: Fields | None = None
    """The entry above."""

    def inner(self) -> Standing | None:
        """Return the entry above, as one in which others may stand."""
        return Standing(self.of, self.above, self.group) if self.above else None


class _Stray(NamedTuple):
    """An entry of another kind."""

    entry: Fields
    own: list[Text]
    """Its fields; those after them belong to the entry above."""
    home: Home


def settle_entries(found: Placed, group: Standing, key: Text, of: type[Entry], entries: Listing) -> None:
    """Put entries of a list where such ones stand; it is told once of those that follow each other."""
    place, run, last = _Place(group, key, of), list[_Stray](), len(entries) - 1
    for number, entry in enumerate(list(entries)):
        home = _home_of(found, place, entry) if isinstance(entry, Fields) else None
        if run and (home is None or home != run[0].home):
            _settle(found, place, run, is_last=False)
            run = []
        if home and isinstance(entry, Fields):
            entries.remove(entry)
            run.append(_Stray(entry, beginning(entry, home.of), home))
            if number == last:
                _settle(found, place, run, is_last=True)
        elif isinstance(entry, Fields):
            place = place._replace(above=entry)


def _home_of(found: Placed, place: _Place, entry: Fields) -> Home | None:
    """Say where an entry belongs, if it is of another kind than those that are listed here."""
    unknown, missing = lacks(place.of, entry)
    if len(unknown) + len(missing) < FEWEST_FAULTS:
        return None
    fitting = [home for home in found.homes if home.of is not place.of and _fits(entry, home, place)]
    if not unknown:  # only the line above it can be lost, with which the others of its kind began
        fitting = [home for home in fitting if _is_lost(home, place)]
    inner = [home for home in fitting if home.owner is place.of and place.above]
    last = next(reversed(place.above)) if place.above else ""
    around = (
        [home for home in fitting if home.owner is group.kind and home.field != place.key]
        for group in (place.group, *place.group.outwards())
    )
    for homes in ([home for home in inner if home.field == last], inner, *around, fitting):
        if len({home.of for home in homes}) == 1:
            return homes[0]
    return None


def _is_lost(home: Home, place: _Place) -> bool:
    is_beside = home.owner is place.group.kind and home.field not in place.group.fields
    return is_beside and place.above is not None and len(home.of.required) >= FEWEST_FAULTS


def _fits(entry: Fields, home: Home, place: _Place) -> bool:
    """Whether its fields make an entry of that kind; the last of them may belong to the entry above."""
    own = beginning(entry, home.of)
    if not all(home.of.fields[key].shape.fits(entry[key]) for key in own):
        return False
    above = place.above if home.owner is place.of else None
    rest = list(entry)[len(own) :]
    return bool(own) and all(above and key in place.of.fields and key not in above for key in rest)


def _settle(found: Placed, place: _Place, run: list[_Stray], *, is_last: bool) -> None:
    first, home = run[0].entry, run[0].home
    inner = place.inner() if home.owner is place.of else None
    around = (place.group, *place.group.outwards())
    owner = inner or next((group for group in around if group.kind is home.owner), None)
    blocks = [block_of(stray.entry.position, [stray.entry[key] for key in stray.own]) for stray in run]
    block = blocks[0].with_(blocks[-1])
    found.lines.update(stray.entry.position.line for stray in run)
    if owner is None:
        cure = f"move it ({block.called()}) under '{home.field}:' of {home.owner.named()}"
    elif owner is inner:
        cure = _cure_inside(owner, home, block, place)
    else:
        cure = _cure_beside(owner, home, block, is_lost=is_last and owner is place.group)
    told = f"this looks like {home.of.named()}, and stands under '{place.key}'"
    found.tell(begins_at(first.position, block), told, cure)
    if owner:
        _put(run, owner.fields, home.field)


def _cure_inside(owner: Standing, home: Home, block: Block, place: _Place) -> str:
    """Say how to put it into the entry above."""
    there, margin = held_in(owner.fields, home.field), owner.fields.position.column - 1
    if there is None:
        step = block.spaces - (place.key.position.column - 1) if block.is_entry else STEP
        moved = block.to(margin + max(step, 0))
        return f"write '{home.field}:' above it, {at(margin)}; and {moved}"
    entries = [entry for entry in there if isinstance(entry, Fields)] if isinstance(there, Listing) else []
    wanted = block_of(entries[0].position, entries[0]).spaces if entries else margin + STEP
    return f"{block.to(wanted)}: it belongs to '{home.field}' of {home.owner.named().the} above"


def _cure_beside(owner: Standing, home: Home, block: Block, *, is_lost: bool) -> str:
    """Say where to put it; `is_lost` where the line above it seems to be."""
    there = held_in(owner.fields, home.field)
    if there is not None:
        return f"move it ({block.called()}) under '{home.field}:', among those from line {there.position.line} on"
    if is_lost:
        return f"write the line '{home.field}:' above it, {at(owner.fields.position.column - 1)}"
    return f"move it ({block.called()}) under a line '{home.field}:' of {home.owner.named().the}"


def _put(run: list[_Stray], fields: Fields, name: str) -> None:
    there = held_in(fields, name)
    held = there if isinstance(there, Listing) else Listing(run[0].entry.position)
    if held is not there:
        fields[next((key for key in fields if key == name), Text(name, held.position))] = held
    for stray in run:
        rest: dict[Text, Value] = {key: stray.entry.pop(key) for key in list(stray.entry) if key not in stray.own}
        held.append(stray.entry)
        fields.update(rest)
