"""Does each reference lead to something of the right kind?"""

from collections.abc import Iterable, Iterator, Sequence

from macros.checks.rule import Finding, one_of, rule
from macros.model import CHANGED, Catalogue, Item, as_meant
from macros.problem import Edit, Related, instead
from macros.source import Text, without


@rule("known-role")
def roles_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every competency belongs to a leader role of the catalogue."""
    named = (competency.role for competency in catalogue.competencies)
    yield from _unknown("role", named, catalogue.leader_roles)


@rule("known-level")
def levels_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Behaviours stand under the leadership levels of the catalogue."""
    named = (level for found in catalogue.competencies for level in (*found.behaviours, *found.not_expected))
    yield from _unknown("level", named, catalogue.leadership_levels)


@rule("known-stance")
def stances_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Sponsor moves stand under the sponsor stances of the catalogue."""
    named = (stance for competency in catalogue.competencies for stance in competency.sponsor_moves)
    yield from _unknown("stance", named, catalogue.stances)


@rule("known-practice")
def practices_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every coaching tip belongs to a coaching practice of the catalogue."""
    named = (tip.practice for competency in catalogue.competencies for tip in competency.coaching_tips)
    yield from _unknown("practice", named, catalogue.practices)


@rule("known-moment")
def moments_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every moment that an item serves is a moment of the catalogue."""
    yield from _unknown("moment", (moment for item in catalogue.items() for moment in item.moments), catalogue.moments)


@rule("known-point")
def points_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """Every point that an item draws on is a point of a source."""
    known = sorted({point.reference for point in catalogue.points()})
    citations = [citation for item in catalogue.items() for citation in item.sources]
    for citation in citations:
        if citation not in known:
            cure, fix = one_of(citation, known), _slip(citation, known, citations)
            if "/" not in citation:
                cure, fix = _whole_point(citation, known)
            yield Finding(citation.position, f"unknown point '{citation}'", cure, fix=fix)


@rule("known-change")
def changes_are_declared_in_known_words(catalogue: Catalogue) -> Iterator[Finding]:
    """An item says of its new words that they are clarified, or that they ask more of a leader."""
    for item in catalogue.items():
        if item.changed and item.changed not in CHANGED:
            fix = as_meant(item.changed.position, item.changed, CHANGED)
            told = f"unknown kind of change '{item.changed}'"
            yield Finding(item.changed.position, told, one_of(item.changed, CHANGED), fix=fix)


@rule("named-once")
def lists_name_each_thing_once(catalogue: Catalogue) -> Iterator[Finding]:
    """An item names each moment that it serves, and each point that it draws on, once."""
    for item in catalogue.items():
        for names in (item.moments, item.sources):
            first: dict[str, Text] = {}
            for name in names:
                known = first.setdefault(name, name)
                if known is not name:
                    told = f"'{name}' is named twice in this list"
                    other = Related(known.position, "first named here")
                    yield Finding(name.position, told, "remove one", other, without(name))


def _unknown(kind: str, named: Iterable[Text], items: Iterable[Item]) -> Iterator[Finding]:
    known, names = [item.id for item in items], list(named)
    for name in names:
        if name and name not in known:
            yield Finding(name.position, f"unknown {kind} '{name}'", one_of(name, known), fix=_slip(name, known, names))


def _slip(name: Text, known: Sequence[str], names: Sequence[str]) -> Edit | None:
    """Write what was meant: only once where the slip is made once, and what was meant is named rightly elsewhere.

    Otherwise it may be the id that a hand slipped on, and an id is for people to put right.
    """
    fix = as_meant(name.position, name, known) if names.count(name) == 1 else None
    return fix if fix and fix.text in names else None


def _whole_point(citation: Text, known: Sequence[str]) -> tuple[str, Edit | None]:
    owners = [reference for reference in known if reference.endswith(f"/{citation}")]
    if not owners:
        return "write 'source-id/point-id'", None
    return f"write '{owners[0]}'", instead(citation.position, citation, owners[0]) if len(owners) == 1 else None
