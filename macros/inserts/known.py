"""Which components may a hand-written page embed? Each by its name, with what it takes and how it is drawn."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup


class Insert(NamedTuple):
    """A component that hand-written pages may embed."""

    takes: tuple[str, ...]
    """The kinds of the items whose ids it takes, in order: "competency", "competency|leader-role"; "*" is any."""

    draw: "Callable[..., Markup]"
    needs: int = 0
    """How many of the ids must be there."""

    within_text: bool = False
    """Whether it may stand within a sentence."""

    once: bool = False
    """Whether it may stand on a page once only."""

    styles: tuple[str, ...] = ()
    """Style sheets of the look that it needs beside those of every page."""


INSERTS: dict[str, Insert] = {
    "role_cards": Insert((), lambda draw: draw("role_cards", draw.catalogue.leader_roles)),
    "level_cards": Insert((), lambda draw: draw("cards", draw.catalogue.leadership_levels)),
    "competency_cards": Insert(
        ("leader-role",),
        lambda draw, role=None: draw(
            "cards", draw.catalogue.competencies_of(role) if role else draw.catalogue.competencies
        ),
    ),
    "stance_cards": Insert((), lambda draw: draw("cards", draw.catalogue.stances)),
    "practice_cards": Insert((), lambda draw: draw("cards", draw.catalogue.practices)),
    "moment_cards": Insert((), lambda draw: draw("cards", draw.catalogue.moments)),
    "roles_picture": Insert((), lambda draw: draw("roles_picture", draw.catalogue.leader_roles)),
    "stances_picture": Insert((), lambda draw: draw("stances_picture", draw.catalogue.stances)),
    "service_picture": Insert((), lambda draw: draw("service_picture", draw.catalogue.leadership_levels)),
    "matrix_picture": Insert((), lambda draw: draw("matrix_picture")),
    "lens": Insert((), lambda draw: draw("lens"), once=True),
    "matrix": Insert((), lambda draw: draw("matrix")),
    "principles": Insert((), lambda draw: draw("items", draw.catalogue.principles)),
    "actions": Insert((), lambda draw: draw("items", draw.catalogue.actions)),
    "five_minutes": Insert((), lambda draw: draw("five_minutes")),
    "behaviours": Insert(
        ("competency", "leadership-level"),
        lambda draw, competency, level: draw("items", competency.behaviours.get(level.id, ())),
        needs=2,
    ),
    "warning_signs": Insert(("competency",), lambda draw, of: draw("items", of.warning_signs), needs=1),
    "sponsor_moves": Insert(
        ("competency", "sponsor-stance"),
        lambda draw, competency, stance: draw("items", competency.sponsor_moves.get(stance.id, ())),
        needs=2,
    ),
    "coaching_tips": Insert(("competency",), lambda draw, of: draw("items", of.coaching_tips), needs=1),
    "self_check": Insert(("competency|sponsor-stance",), lambda draw, of: draw("items", of.self_check), needs=1),
    "commitments": Insert(
        ("competency",),
        lambda draw, of=None: draw("items", of.commitments if of else draw.catalogue.commitments),
    ),
    "coaching_tip": Insert(("coaching-tip",), lambda draw, tip: draw("items", (tip,)), needs=1),
    "workshop_cards": Insert((), lambda draw: draw("workshop_cards", draw.catalogue.workshops), styles=("workshops",)),
    "agenda": Insert(("workshop",), lambda draw, workshop: draw("agenda", workshop), needs=1, styles=("workshops",)),
    "item": Insert(("*",), lambda draw, item: draw("items", (item,)), needs=1),
    "brief": Insert(("*",), lambda draw, item: draw("briefs", (item,), owner=False), needs=1),
    "link": Insert(("*",), lambda draw, item: draw("link_within_text", item), needs=1, within_text=True),
}
"""All that a hand-written page may embed, by name."""
