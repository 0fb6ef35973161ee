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

    of: type[Entry] | None
    """Of which kind its entries are; None where they are texts."""
    above: Fields | None = None
    """The entry above."""

    def inner(self) -> Standing | None:
        """Return the entry above, as one in which others may stand."""
        return Standing(self.of, self.above, self.group) if self.above and self.of else None


class _Stray(NamedTuple):
    """An entry of another kind."""

    entry: Fields
    own: list[Text]
    """Its fields; those after them belong to the entry above."""
    home: Home


def settle_entries(found: Placed, group: Standing, key: Text, of: type[Entry] | None, entries: Listing) -> None:
    """Put entries of a list where such ones stand; it is told once of those that follow each other."""
    place, run, last = _Place(group, key, of), list[_Stray](), len(entries) - 1
    for number, entry in enumerate(list(entries)):
        home = _home_of(found, place, entry) if isinstance(entry, Fields) else None
        if run and home is None and isinstance(entry, Fields) and _goes_on(place, run[0].home, entry):
            home = run[0].home
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
    unknown, missing = lacks(place.of, entry) if place.of else (list(entry), [])
    if len(unknown) + len(missing) < FEWEST_FAULTS:
        return _home_by_name(found, place, entry)
    fitting = [home for home in found.homes if home.of is not place.of and _fits(entry, home, place)]
    if not unknown:  # only the line above it can be lost, with which the others of its kind began
        fitting = [home for home in fitting if _is_lost(home, place)]
    inner = [home for home in fitting if home.owner is place.of and place.above]
    last = next(reversed(place.above)) if place.above else ""
    around = [
        [home for home in fitting if home.owner is group.kind and home.field != place.key]
        for group in (place.group, *place.group.outwards())
    ]
    absent = [home for home in around[0] if home.field not in place.group.fields]
    for homes in ([home for home in inner if home.field == last], inner, absent, *around, fitting):
        kinds = {home.of for home in homes}
        if len(kinds) > 1:
            homes = [home for home in homes if _is_cited(found, entry, home)]  # noqa: PLW2901 -- those that are named so
            kinds = {home.of for home in homes}
        if len(kinds) == 1:
            return homes[0]
    return None


def _home_by_name(found: Placed, place: _Place, entry: Fields) -> Home | None:
    """Say where an entry belongs that might stand here, but is named elsewhere as one of a kind that is not there."""
    id_ = held_in(entry, "id")
    cited = found.cited.get(str(id_), set()) if isinstance(id_, Text) else set()
    if not cited or not place.above or getattr(place.of, "kind", "") in cited:
        return None
    homes = (home for home in found.homes if _is_lost(home, place) and getattr(home.of, "kind", "") in cited)
    return next((home for home in homes if _fits(entry, home, place)), None)


def _is_cited(found: Placed, entry: Fields, home: Home) -> bool:
    """Whether something else names the entry as one of that kind."""
    id_ = held_in(entry, "id")
    return isinstance(id_, Text) and getattr(home.of, "kind", "") in found.cited.get(str(id_), ())


def _goes_on(place: _Place, home: Home, entry: Fields) -> bool:
    """Whether an entry belongs to those above it, over which a line was lost, though it might stand here, too."""
    is_lost = home.owner is place.group.kind and home.field not in place.group.fields
    return is_lost and len(beginning(entry, home.of)) == len(entry)


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
    return bool(own) and all(above and place.of and key in place.of.fields and key not in above for key in rest)


def _settle(found: Placed, place: _Place, run: list[_Stray], *, is_last: bool) -> None:
    first, home = run[0].entry, run[0].home
    inner = place.inner() if home.owner is place.of else None
    around = (place.group, *place.group.outwards())
    owner = inner or next((group for group in around if group.kind is home.owner), None)
    blocks = [block_of(stray.entry.position, [stray.entry[key] for key in stray.own]) for stray in run]
    block = blocks[0].with_(blocks[-1])
    if owner is None:
        cure = f"move it ({block.called()}) under '{home.field}:' of {home.owner.named()}"
    elif owner is inner:
        cure = _cure_inside(owner, home, block, place)
    else:
        cure = _cure_beside(
            owner, home, block, is_lost=is_last and owner is place.group, is_outer=is_last and owner is not place.group
        )
    told = f"this looks like {home.of.named()}, and stands under '{place.key}'"
    if cure:
        found.tell(begins_at(first.position, block), told, cure)
        above = (
            [place.above] if place.above and is_last else []
        )  # how far in this stands was judged by the first of them
        found.lines.update(entry.position.line for entry in (*above, *(stray.entry for stray in run)))
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


def _cure_beside(owner: Standing, home: Home, block: Block, *, is_lost: bool, is_outer: bool) -> str:
    """Say where to put it.

    `is_lost` where the line above it seems to be, `is_outer` where its list may only seem to have ended above.
    """
    there = held_in(owner.fields, home.field)
    entries = [entry for entry in there if isinstance(entry, Fields)] if isinstance(there, Listing) else []
    if entries and is_outer and block.is_entry:
        moved = block.to(block_of(entries[0].position, entries[0]).spaces)
        return f"{moved}: it belongs to '{home.field}', from line {entries[0].position.line} on" if moved else ""
    if there is not None:
        return f"move it ({block.called()}) under '{home.field}:', among those from line {there.position.line} on"
    margin = owner.fields.position.column - 1
    if is_lost or (is_outer and block.spaces <= margin + STEP):
        return f"write the line '{home.field}:' above it, {at(margin)}"
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
