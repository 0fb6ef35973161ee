"""For which level and role is each thing, and where are levels compared? What templates can ask about it."""

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from macros.growth import is_comparable
from macros.model import Catalogue, Competency, Item, LeaderRole, LeadershipLevel, Moment

if TYPE_CHECKING:
    from macros.pages.drawing import Playbook

PARTS = (LeadershipLevel, LeaderRole, Competency, Moment)
"""Kinds that a part of a page may be about as a whole."""


def roles_of(item: Item, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of the roles that a thing is for: of a moment, those that name it and whose competencies do."""
    if isinstance(item, LeaderRole):
        return (str(item.id),)
    if isinstance(item, Competency):
        return (str(item.role),)
    if isinstance(item, Moment):
        serving = catalogue.serving.get(item.id, ())
        named = {
            role for each in serving if isinstance(each, LeaderRole | Competency) for role in roles_of(each, catalogue)
        }
        return tuple(str(role.id) for role in catalogue.leader_roles if role.id in named)
    parent = catalogue.by_id.get(item.parent or "")
    return roles_of(parent, catalogue) if parent else ()


def level_of(item: Item) -> str:
    """Return the id of the leadership level that a thing is for; empty where it is for all."""
    return str((item.id if isinstance(item, LeadershipLevel) else item.level) or "")


def seen_by_level(playbook: "Playbook") -> dict[str, Any]:
    """Name what templates can ask about levels and roles."""
    catalogue = playbook.catalogue
    return {
        "fits": lambda item: _fits(item, catalogue),
        "is_comparable": is_comparable,
        "part_fits": lambda id_: _fits(item, catalogue) if isinstance(item := catalogue.by_id.get(id_), PARTS) else "",
        "levels_of": lambda found: [
            level.title for level in catalogue.leadership_levels if found.behaviours.get(level.id)
        ],
        "side_by_side": playbook.addresses.side_by_side,
    }


def _fits(item: Item, catalogue: Catalogue) -> Markup:
    """Say as attributes for whom a thing is; `lens.js` reads them. What is for no role says so: it gives way."""
    level = Markup(' data-pb-level="{}"').format(level_of(item)) if level_of(item) else Markup()
    return level + Markup(' data-pb-role="{}"').format(" ".join(roles_of(item, catalogue)))
