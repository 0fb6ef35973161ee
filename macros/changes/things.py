"""What in a catalogue can change? Everything that has a name, with its words, its place and what it refers to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.addresses import COACHING, DIAGNOSIS, HOME, SPONSOR, Address, Addresses
from macros.markup import plain
from macros.model import FOR_FACILITATORS, Catalogue, Entry, Framework, Item, Source
from macros.source import Text

WORDING = (
    "title",
    "motto",
    "summary",
    "outcome",
    "definition",
    "text",
    "why",
    "measure",
    "rhythm",
    "not_expected",
    "do",
    "say",
    "avoid",
    "try",
    "listen_for",
    "if_not",
    "pays",
    "ask",
    *FOR_FACILITATORS,
)
"""Fields that are read, by readers or by facilitators alone, by the names that an editor writes."""

REFERENCES = ("moments", "sources", "items", "builds_on", "advise")
PLACES = ("role", "practice")
_SEEN_ELSEWHERE = {"id", "keywords", "changed", "points", *WORDING, *REFERENCES, *PLACES}

PARTS = frozenset({"part", "point", "source"})
"""What a thing is called that is no item."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name, as it stands in one catalogue."""

    id: str
    """As others refer to it; of a point, `source-id/point-id`."""

    kind: str
    """The kind of an item; or `source`, `point`, or `part` for a framework and for the catalogue itself."""

    title: str
    """What to call it in a list, plain."""

    url: str
    """Where it lives on the site, from its root."""

    place: Mapping[str, str]
    """What it belongs to: the ids of its competency or role, level, stance, practice."""

    wording: Mapping[str, tuple[str, ...]]
    """Its words, by field; more than one text where the field is a list."""

    references: Mapping[str, tuple[str, ...]]
    keywords: tuple[str, ...]
    details: Mapping[str, str]
    """Its other fields, each as one text."""

    declared: str = ""
    """What its editor says of its new words."""


def things_in(catalogue: Catalogue | None) -> dict[tuple[str, str], Thing]:
    """Return every thing by its kind of name and its name, in the order of the file; none where there is no catalogue.

    Things without a name, and all but the first of several with one name, cannot be told apart and are left out.
    """
    found: dict[tuple[str, str], Thing] = {}
    for thing in _things(catalogue) if catalogue else ():
        if thing.id:
            found.setdefault((thing.kind if thing.kind in PARTS else "item", thing.id), thing)
    return found


def _things(catalogue: Catalogue) -> Iterator[Thing]:
    addresses = Addresses(catalogue)
    yield _part(catalogue, "catalogue", HOME)
    frameworks: tuple[tuple[str, Framework | None, Address], ...] = (
        ("sponsor", catalogue.sponsor, SPONSOR),
        ("coaching", catalogue.coaching, COACHING),
        ("diagnosis", catalogue.diagnosis, DIAGNOSIS),
    )
    for name, framework, address in frameworks:
        if framework:
            yield _part(framework, name, address)
    for source in catalogue.sources:
        yield from _source(source, addresses)
    for item in catalogue.items():
        yield _item(item, addresses)


def _part(entry: Catalogue | Framework, name: str, address: Address) -> Thing:
    keywords = entry.keywords if isinstance(entry, Framework) else ()
    details = {} if isinstance(entry, Framework) else {"language": str(entry.language)}
    return Thing(name, "part", str(entry.title), address.url, {}, _wording(entry), {}, _told(keywords), details)


def _source(source: Source, addresses: Addresses) -> Iterator[Thing]:
    details = {"by": str(source.by)}
    where = addresses.of_source(source).url
    yield Thing(str(source.id), "source", str(source.title), where, {}, _wording(source), {}, (), details)
    for point in source.points:
        if point.id:
            where = addresses.of_point(point).url
            yield Thing(point.reference, "point", plain(point.text), where, {}, _wording(point), {}, (), {})


def _item(item: Item, addresses: Addresses) -> Thing:
    place = {"parent": item.parent, "level": item.level, "stance": item.stance}
    place |= {name: getattr(item, name, None) for name in PLACES}
    if place["role"]:
        place["parent"] = None  # it is the role
    return Thing(
        str(item.id),
        item.kind,
        _one_line(plain(item.label)),
        addresses.of(item).url,
        {name: str(value) for name, value in place.items() if value},
        _wording(item),
        {name: tuple(dict.fromkeys(_told(getattr(item, name, ())))) for name in REFERENCES},
        _told(item.keywords),
        dict(_details(item)),
        str(item.changed or ""),
    )


def _wording(entry: Entry) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for called, field in entry.fields.items():
        value = getattr(entry, field.attribute)
        if called in WORDING and isinstance(value, Mapping):
            found |= {f"{called}: {key}": (_one_line(text),) for key, text in value.items()}
        elif called in WORDING:
            found[called] = _told(value)
    return {called: texts for called, texts in found.items() if texts}


def _details(item: Item) -> Iterator[tuple[str, str]]:
    for called, field in item.fields.items():
        value = getattr(item, field.attribute)
        if called in _SEEN_ELSEWHERE or value is None or _holds_items(value):
            continue
        if isinstance(value, Entry):
            inner = ((f"{called}: {name}", getattr(value, each.attribute)) for name, each in value.fields.items())
            yield from ((name, _as_one(part)) for name, part in inner if part)
        else:
            yield called, _as_one(value)


def _as_one(value: object) -> str:
    return ", ".join(_told(value)) if isinstance(value, tuple) else _one_line(str(value))


def _holds_items(value: object) -> bool:
    within = value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else ()
    return any(_holds_items(each) if isinstance(each, tuple) else isinstance(each, Entry) for each in within)


def _told(value: object) -> tuple[str, ...]:
    if isinstance(value, Text):
        return (_one_line(value),) if value else ()
    return tuple(_one_line(str(text)) for text in value) if isinstance(value, tuple) else ()


def _one_line(text: str) -> str:
    return " ".join(text.split())
