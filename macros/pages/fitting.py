"""For which level and role is each thing, and where are levels compared? What templates can ask about it."""

from typing import TYPE_CHECKING, Any

from macros.growth import is_comparable

if TYPE_CHECKING:
    from macros.pages.drawing import Playbook


def seen_by_level(playbook: "Playbook") -> dict[str, Any]:
    """Name what templates can ask about levels and roles."""
    catalogue = playbook.catalogue
    return {
        "in_role_order": [found for role in catalogue.leader_roles for found in catalogue.competencies_of(role)],
        "is_comparable": is_comparable,
        "levels_of": lambda found: [
            level.title for level in catalogue.leadership_levels if found.behaviours.get(level.id)
        ],
        "side_by_side": playbook.addresses.side_by_side,
    }
