"""Does what grows from level to level grow out of something lower?"""

from collections.abc import Iterator

from macros.checks.rule import Finding, one_of, rule
from macros.model import Behaviour, Catalogue
from macros.problem import Related


@rule("builds-on-lower")
def behaviours_build_on_lower_levels(catalogue: Catalogue) -> Iterator[Finding]:
    """A behaviour builds on one of the same competency, at a lower leadership level.

    It is shown as what the other grows into; what is of the same level or of another competency stands beside it.
    """
    for competency in catalogue.competencies:
        for level, behaviours in competency.behaviours.items():
            possible = catalogue.foundations(competency, level)
            for behaviour in behaviours:
                named = behaviour.builds_on
                other = catalogue.by_id.get(named) if named else None
                if named and isinstance(other, Behaviour) and other not in possible:
                    fact = _why_not(behaviour, other)
                    lower = [found.id for found in possible]
                    cure = f"{one_of(named, lower)}, or remove the line" if lower else "remove the line"
                    yield Finding(named.position, fact, cure, Related(other.id.position, "this behaviour"))


def _why_not(behaviour: Behaviour, other: Behaviour) -> str:
    if other is behaviour:
        return f"'{other.id}' builds on itself"
    if other.parent != behaviour.parent:
        return f"'{other.id}' belongs to '{other.parent}', another competency"
    return f"'{other.id}' is at the level '{other.level}', which is not below '{behaviour.level}'"
