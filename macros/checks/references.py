"""Does each reference lead to something of the right kind?"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from macros.checks.likeness import Known, difference
from macros.checks.rule import Finding, one_of, rule
from macros.model import CHANGED, Behaviour, Catalogue, Item, as_meant
from macros.problem import Edit, Position, Related, instead
from macros.source import Text, without

LONGEST_JOINT = 4
"""Words of so many letters may join two names: "and", "oder"."""


@rule("known-role")
def roles_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every competency belongs to a leader role of the catalogue, and a workshop serves none but those.

    A competency without its role is on no page that leads to it.
    """
    served = (role for workshop in catalogue.workshops for role in workshop.roles)
    named = (*(competency.role for competency in catalogue.competencies), *served)
    yield from unknown_names("role", named, catalogue.leader_roles, catalogue)


@rule("known-level")
def levels_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Behaviours stand under the leadership levels of the catalogue, and a workshop is for none but those.

    What stands under another name would be on no page.
    """
    shown = (level for found in catalogue.competencies for level in (*found.behaviours, *found.not_expected))
    meant = (level for workshop in catalogue.workshops for level in workshop.levels)
    yield from unknown_names("level", (*shown, *meant), catalogue.leadership_levels, catalogue)


@rule("known-stance")
def stances_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Sponsor moves stand under the sponsor stances of the catalogue, and no others run ahead of each other.

    What stands under another name would be on no page.
    """
    moved = (stance for competency in catalogue.competencies for stance in competency.sponsor_moves)
    ahead = catalogue.reflection.ahead if catalogue.reflection else ()
    compared = (stance for each in ahead for stance in (each.stance, each.of))
    yield from unknown_names("stance", (*moved, *compared), catalogue.stances, catalogue)


@rule("known-practice")
def practices_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every coaching tip belongs to a coaching practice of the catalogue.

    A tip is listed under its practice; under another name nobody would find it.
    """
    named = (tip.practice for competency in catalogue.competencies for tip in competency.coaching_tips)
    yield from unknown_names("practice", named, catalogue.practices, catalogue)


@rule("known-moment")
def moments_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every moment that an item serves is a moment of the catalogue.

    The item would be missing from the page of the moment that was meant.
    """
    named = (moment for item in catalogue.items() for moment in item.moments)
    yield from unknown_names("moment", named, catalogue.moments, catalogue)


@rule("known-behaviour")
def foundations_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """What a behaviour builds on is a behaviour of the catalogue.

    The page of levels side by side shows the two beside each other.
    """
    known = [item for item in catalogue.items() if isinstance(item, Behaviour)]
    named = [item.builds_on for item in known if item.builds_on]
    yield from unknown_names("behaviour", named, known, catalogue)


@rule("known-item")
def shown_items_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """What a step of a workshop shows is an item of the catalogue, and no workshop or step.

    The page of the workshop leads there; what only a facilitator reads is never shown by another item.
    """
    hidden = {item.id: item for workshop in catalogue.workshops for item in (workshop, *workshop.children())}
    named = [id_ for workshop in catalogue.workshops for step in workshop.steps for id_ in step.items]
    for id_ in named:
        if id_ in hidden:
            told = f"'{id_}' is {_a(hidden[id_].called())}, and a step shows none"
            cure = "write the id of a tip, a question, a commitment, a competency …"
            yield Finding(id_.position, told, cure, _related(hidden[id_]))
    shown = (item for item in catalogue.by_id.values() if item.id not in hidden)
    yield from unknown_names("item", (id_ for id_ in named if id_ not in hidden), shown, catalogue)


@rule("known-point")
def points_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every point that an item draws on is a point of a source.

    The page says what an item draws on, and has to lead there.
    """
    known = Known(point.reference for point in catalogue.points() if point.id)
    citations = [citation for item in catalogue.items() for citation in item.sources]
    for citation in citations:
        if citation not in known.names:
            yield _unknown_point(citation, known, catalogue, citations)


@rule("known-change")
def changes_are_declared_in_known_words(catalogue: Catalogue) -> Iterator[Finding]:
    """An item says of its new words that they are clarified, or that they ask more of a leader.

    Readers who know the item are told whether they are asked for more.
    """
    for item in catalogue.items():
        if item.changed and item.changed not in CHANGED:
            fix = as_meant(item.changed.position, item.changed, CHANGED)
            told = f"unknown kind of change '{item.changed}'"
            yield Finding(item.changed.position, told, one_of(item.changed, CHANGED), fix=fix)


_NAMING = ("moments", "sources", "keywords", "levels", "roles", "items", "advise", "split_into", "instead")


@rule("named-once")
def lists_name_each_thing_once(catalogue: Catalogue) -> Iterator[Finding]:
    """An item names each moment that it serves, each point that it draws on and each of its keywords once.

    A workshop names each level and role once, a step each item that it shows, a question each that it advises, and
    what was withdrawn each item that it was split into, or to read instead.

    Twice is a slip of the hand; often another one was meant.
    """
    for entry in (*catalogue.items(), *catalogue.withdrawn):
        for names in (getattr(entry, name, ()) for name in _NAMING):
            first: dict[str, Text] = {}
            for name in names:
                known = first.setdefault(name.casefold(), name)
                if known is not name:
                    told = f"'{name}' is named twice in this list"
                    other = Related(known.position, "first named here")
                    yield Finding(name.position, told, "remove one", other, without(name))


def unknown_names(kind: str, named: Iterable[Text], items: Iterable[Item], catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong with the names that are none of these items: unknown, of another kind, or withdrawn."""
    known, names = Known(item.id for item in items), list(named)
    for name in names:
        if not name or name in known.names:
            continue
        other, alike = catalogue.by_id.get(name), known.alike(name)
        if name in catalogue.left and not other:
            yield withdrawn(name, name.position, known, catalogue)
            continue
        told, here = f"unknown {kind} '{name}'", None
        if other:
            told, here = f"'{name}' is {_a(other.called())}, not {_a(kind)}", _related(other)
        elif alike:
            told = f"{told}: it differs from '{alike}' {difference(name, alike)}"
        several = _several(name, known.names)
        cure = f"write '{alike}'" if alike else several or known.cure(name)
        yield Finding(name.position, told, cure, here, None if other else _slip(name, known, names))


def withdrawn(name: str, position: Position, known: Known, catalogue: Catalogue) -> Finding:
    """Say of a name that it was withdrawn, and what to write instead where that is known."""
    gone = catalogue.left[name]
    there = gone.replaced_by in known.names
    cure = f"write '{gone.replaced_by}', which replaced it" if there else "take it out here, or write another"
    return Finding(position, f"'{name}' was withdrawn", cure, Related(gone.id.position, "withdrawn here"))


def _several(name: str, names: Container[str]) -> str:
    """Say what to write where two or more that there are stand in one entry, with no comma or no list around them."""
    parts = [part for part in re.split(r"[\s,;|，、&+]+", name) if part in names or len(part) > LONGEST_JOINT]  # noqa: RUF001 -- a comma
    if len(parts) > 1 and all(part in names for part in parts):
        return f"write {' and '.join(map(repr, parts))} as entries of their own; or one of them, if this is no list"
    return ""


def _unknown_point(citation: Text, known: Known, catalogue: Catalogue, citations: Sequence[str]) -> Finding:
    item, alike = catalogue.by_id.get(citation), known.alike(citation)
    source = next((source for source in catalogue.sources if source.id == citation), None)
    point = re.split(r"[/\\.:]", citation)[-1]
    owners = [name for name in known.names if name.endswith(f"/{point}")]
    parted = re.sub(r"\s*[/\\.:]\s*", "/", citation)
    told, cure, here, fix = f"unknown point '{citation}'", "write 'source-id/point-id'", None, None
    if source:
        told = f"'{citation}' is a whole source, not a point of it"
        cure = one_of(citation, (point.reference for point in source.points if point.id))
    elif parted in known.names:
        cure, fix = f"write '{parted}'", instead(citation.position, citation, parted)
    elif several := _several(citation, known.names):
        cure = several
    elif owners and "/" not in citation:
        cure = f"write '{owners[0]}'"
        fix = instead(citation.position, citation, owners[0]) if len(owners) == 1 else None
    elif item:
        told, here = f"'{citation}' is {_a(item.called())}, not a point", _related(item)
    elif alike:
        told, cure = f"{told}: it differs from '{alike}' {difference(citation, alike)}", f"write '{alike}'"
        fix = _slip(citation, known, citations)
    elif "/" in citation:
        cure, fix = known.cure(citation), _slip(citation, known, citations)
        # the right point under the wrong source is likelier than another point of this one
        cure = f"write '{owners[0]}'" if not fix and len(owners) == 1 else cure
    return Finding(citation.position, told, cure, here, fix)


def _slip(name: Text, known: Known, names: Sequence[str]) -> Edit | None:
    """Write what was meant: only once where the slip is made once, and what was meant is named rightly elsewhere.

    Otherwise it may be the id that a hand slipped on, and an id is for people to put right.
    """
    meant = known.meant_by(name)
    return instead(name.position, name, meant) if meant and names.count(name) == 1 and meant in names else None


def _related(item: Item) -> Related:
    return Related(item.id.position, f"this {item.called()}")


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
