"""Does each reference lead to something of the right kind?"""

from collections.abc import Iterable, Iterator

from macros.checks.rule import Finding, one_of, rule
from macros.model import CHANGED, Catalogue, Item
from macros.problem import Related
from macros.source import Text


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
    known = {point.reference for point in catalogue.points()}
    for item in catalogue.items():
        for citation in item.sources:
            if citation not in known:
                yield Finding(citation.position, f"unknown point '{citation}'", _point_cure(citation, known))


@rule("known-change")
def changes_are_declared_in_known_words(catalogue: Catalogue) -> Iterator[Finding]:
    """An item says of its new words that they are clarified, or that they ask more of a leader."""
    for item in catalogue.items():
        if item.changed and item.changed not in CHANGED:
            yield Finding(
                item.changed.position, f"unknown kind of change '{item.changed}'", one_of(item.changed, CHANGED)
            )


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
                    yield Finding(name.position, told, "remove one", Related(known.position, "first named here"))


def _unknown(kind: str, named: Iterable[Text], items: Iterable[Item]) -> Iterator[Finding]:
    known = [item.id for item in items]
    for name in named:
        if name and name not in known:
            yield Finding(name.position, f"unknown {kind} '{name}'", one_of(name, known))


def _point_cure(citation: str, known: set[str]) -> str:
    if "/" in citation:
        return one_of(citation, sorted(known))
    owners = sorted(reference for reference in known if reference.endswith(f"/{citation}"))
    return f"write '{owners[0]}'" if owners else "write 'source-id/point-id'"
