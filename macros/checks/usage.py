"""Is everything that the catalogue sets up put to work?"""

from collections.abc import Collection, Iterator, Sequence

from macros.checks.rule import Finding, rule
from macros.model import Catalogue, Item


@rule("points-taught", of_whole=True)
def points_are_taught(catalogue: Catalogue) -> Iterator[Finding]:
    """Every point of every source is taught by at least one published item.

    The sources were chosen for their ideas; each has to be put to work somewhere.
    """
    for point in catalogue.points():
        if point.id and point.reference not in catalogue.published.teaching:
            yield Finding(
                point.id.position,
                f"nothing teaches '{point.reference}'",
                f"write 'sources: [{point.reference}]' at an item that does, or remove the point",
            )


@rule("source-points", "warning", of_whole=True)
def sources_have_points(catalogue: Catalogue) -> Iterator[Finding]:
    """Every source has at least one point: without any, no item can draw on it."""
    for source in catalogue.sources:
        if source.id and not source.points:
            yield Finding(source.id.position, f"the source '{source.id}' has no points", "add 'points:', or remove it")


@rule("moment-used", "warning", of_whole=True)
def moments_are_served(catalogue: Catalogue) -> Iterator[Finding]:
    """Every moment is served by at least one published item, where any item serves one.

    Whoever opens it looks for something to do.
    """
    shown = catalogue.published
    yield from _unused("nothing serves the moment", shown.moments, shown.serving, "moments: [{id}]")


@rule("practice-used", "warning", of_whole=True)
def practices_have_tips(catalogue: Catalogue) -> Iterator[Finding]:
    """Every coaching practice has at least one published coaching tip, where there are tips.

    Whoever opens it looks for something to try.
    """
    shown = catalogue.published
    used = {tip.practice for competency in shown.competencies for tip in competency.coaching_tips}
    yield from _unused("no coaching tip belongs to the practice", shown.practices, used, "practice: {id}")


def _unused(told: str, items: Sequence[Item], used: Collection[str], line: str) -> Iterator[Finding]:
    known = {item.id for item in items}
    # a name that leads nowhere is told already, and may be meant for what seems unused
    for item in items if used and known.issuperset(used) else ():
        if item.id and item.id not in used:
            cure = f"write '{line.format(id=item.id)}' where it belongs, or remove it"
            yield Finding(item.id.position, f"{told} '{item.id}'", cure)
