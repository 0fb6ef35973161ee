"""Is everything in the sources put to work?"""

from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.model import Catalogue


@rule("points-taught")
def points_are_taught(catalogue: Catalogue) -> Iterator[Finding]:
    """Every point of every source is taught by at least one published item."""
    for point in catalogue.points():
        if point.id and point.reference not in catalogue.published.teaching:
            yield Finding(
                point.id.position,
                f"nothing teaches '{point.reference}'",
                f"write 'sources: [{point.reference}]' at an item that does, or remove the point",
            )
