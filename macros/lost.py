"""Which published addresses would lead nowhere, and where does a hand put that right?

Nobody edits the ledger. So what is gone is told in the catalogue or in a page: at what seems to have taken its place,
or where the catalogue says what was withdrawn.
"""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from difflib import get_close_matches

from macros.addresses import SOURCES, Address, point_anchor
from macros.catalogue import ids_in, unread_ids
from macros.ledger import RESTORE, Ledger
from macros.model import Catalogue
from macros.moved import Moved, address_of
from macros.problem import Document, Position, Problem, Related, errors_in
from macros.source import Text


def lost(
    ledger: Ledger, catalogue: Catalogue, by_hand: Mapping[Address, Position], told: Collection[Problem] = ()
) -> Iterator[Problem]:
    """Yield a problem for each published address that would lead nowhere, where a hand can put it right.

    `by_hand` are the addresses of hand-written pages, with their places. `told` is what is known to be wrong: an item
    whose id is wrong, or that could not be read, is not told once more as gone.
    """
    yield from _lost_items(ledger, catalogue, told)
    moved = Moved(catalogue, by_hand)
    yield from _lost_ideas(ledger, catalogue, moved, told)
    yield from moved.problems(ledger.items, {*ledger.overviews, *ledger.pages})
    recorded = frozenset(address_of(address) for address in ledger.pages)
    amiss = {problem.position.file for problem in errors_in(told)}
    for address in ledger.pages:
        was = address_of(address)
        if was in by_hand or moved.of(was):
            continue
        page = {each: place for each, place in by_hand.items() if each.page == was.page}
        if any(place.file in amiss for place in page.values()):
            continue
        fresh = {each.anchor: place for each, place in page.items() if each.anchor and each not in recorded}
        near = next(iter(fresh)) if len(fresh) == 1 else _nearest(was.anchor, fresh)
        place = fresh[near] if near else next(iter(page.values()), address.position)
        fact = f"'{address}' was published, and nothing stands there now"
        cure = "give the page, or its heading, that name again; or write under 'moved:' in the catalogue"
        cure += f" '{address}: …' and its new address"
        yield Problem(place, fact, "published-link", cure, related=_recorded(address, place))


def unrecorded(ledger: Ledger, released: Iterable[Text], live: Container[str]) -> Iterator[Problem]:
    """Yield the released items that are gone and of which the ledger knows no address: nothing else remembers it."""
    owners = frozenset(ledger.items.values())
    place = next(iter(ledger.items), None)
    for id_ in dict.fromkeys(released):
        if id_ not in owners and id_ not in live and place is not None:
            fact = f"'{id_}' was released, and the address that it had is missing here"
            other = Related(id_.position, "released here")
            yield Problem(place.position, fact, "published-link", RESTORE, related=other)


def _lost_items(ledger: Ledger, catalogue: Catalogue, told: Collection[Problem]) -> Iterator[Problem]:
    left = catalogue.left.keys() | catalogue.published.by_id.keys()
    gone: dict[str, Text] = {}
    for address, owner in ledger.items.items():
        if owner in left:
            continue
        called = re.split("[/#]", address.rstrip("/"))[-1]
        if called in left and _nearest(called, [owner]):
            fact = f"the address '{address}' does not belong to '{owner}', which is no item"
            yield Problem(owner.position, fact, "published-link", f"write '{address}: {called}'")
        else:
            gone.setdefault(str(owner), address)
    if not gone:
        return
    document = catalogue.position.document
    unread, owners = unread_ids(document, told, ids_in(catalogue)), frozenset(ledger.items.values())
    wrong = {(problem.position.line, problem.position.column) for problem in errors_in(told)}
    ids = [*(item.id for item in catalogue.items()), *(withdrawn.id for withdrawn in catalogue.withdrawn)]
    told_ids = {str(id_): id_.position for id_ in ids if (id_.position.line, id_.position.column) in wrong}
    fresh = {str(id_): id_.position for id_ in ids if id_ not in owners} | told_ids
    heirs = _heirs(gone, fresh, ledger, catalogue)
    withdrawn = _place_of_withdrawn(document)
    for id_, address in gone.items():
        if id_ in unread:
            continue
        if draft := catalogue.drafts.get(id_):
            place = draft.status.position if draft.status else draft.id.position
            fact, cure = (
                f"'{id_}' was published, and cannot be a draft again",
                f"remove 'status: draft' from '{draft.id}'",
            )
        else:
            near = _nearest(id_, fresh) or next((each for each in told_ids if each in fresh), "")
            heir = heirs.get(id_, "") if not near and heirs.get(id_) in fresh else ""
            place = fresh.pop(near or heir) if near or heir else withdrawn or _place_above(address, ledger, catalogue)
            if near in told_ids:
                continue
            fact = f"'{id_}' was published, and is neither in the catalogue nor withdrawn"
            cure = f"write '{id_}' again" if near else "restore it"
            cure = f"write '{id_}' again, if '{heir}' is the same" if heir else cure
        cure += f"; or write under 'withdrawn:' in the catalogue '- id: {id_}' and what replaced it"
        yield Problem(place, fact, "published-link", cure, related=_recorded(address, place))


def _lost_ideas(ledger: Ledger, catalogue: Catalogue, moved: Moved, told: Collection[Problem]) -> Iterator[Problem]:
    """Yield the sources, and points of those that are left, that are gone: their links lead to the list of all."""
    sources = {str(source.id): source.id for source in catalogue.sources}
    points = {point_anchor(point.reference): point.id for point in catalogue.points()}
    recorded = [address for address in ledger.overviews if address.startswith(f"{SOURCES.page}#")]
    names = frozenset(address.partition("#")[2] for address in recorded)
    fresh = {name: id_.position for name, id_ in (sources | points).items() if name not in names}
    # where the catalogue has a mistake, the idea may only not have been read
    is_read = not any(problem.position.file == catalogue.position.file for problem in errors_in(told))
    for address in recorded if is_read else ():
        name = address.partition("#")[2]
        source, _, point = name.partition("--")
        is_told = point and source not in sources
        if name in sources or name in points or is_told or moved.of(address_of(address)):
            continue
        near = _nearest(name, fresh)
        place = fresh.pop(near) if near else sources[source].position if point else catalogue.position
        fact = f"'{name.replace('--', '/')}' was published, and is gone"
        cure = "give it that id again" if near else "restore it"
        cure += f"; or write under 'moved:' in the catalogue '{address}: …' and the id of what took its place"
        yield Problem(place, fact, "published-link", cure, "warning", related=_recorded(address, place))


def _heirs(
    gone: Mapping[str, Text], fresh: Mapping[str, Position], ledger: Ledger, catalogue: Catalogue
) -> dict[str, str]:
    """Say what alone is new where alone something is gone: most likely the same under another name."""
    pages: dict[str, list[str]] = {}
    for id_, address in gone.items():
        if owner := ledger.owner_of_page(address):
            pages.setdefault(owner, []).append(id_)
    heirs = {}
    for owner, ids in pages.items():
        new = [each for each in fresh if each in catalogue.by_id and catalogue.by_id[each].parent == owner]
        if len(ids) == len(new) == 1:
            heirs[ids[0]] = new[0]
    return heirs


def _nearest(name: str, names: Collection[str]) -> str:
    return next(iter(get_close_matches(name, names, n=1)), "")


def _recorded(address: Text, place: Position) -> Related | None:
    return Related(address.position, "published here") if place != address.position else None


def _place_of_withdrawn(document: Document) -> Position | None:
    """Find where the catalogue says what was withdrawn."""
    at = next((at for at, line in enumerate(document.lines, 1) if line.startswith("withdrawn:")), None)
    return Position(document, at, 1, len("withdrawn:")) if at else None


def _place_above(address: Text, ledger: Ledger, catalogue: Catalogue) -> Position:
    """Find the item on whose page the address was, or the end of the catalogue."""
    if owner := catalogue.by_id.get(ledger.owner_of_page(address)):
        return owner.id.position
    document = catalogue.position.document
    last = max((at for at, line in enumerate(document.lines, 1) if line.strip() and line[0] != "#"), default=1)
    return Position(document, last)
