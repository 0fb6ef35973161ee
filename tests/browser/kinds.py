"""Which kinds of pages are there? One of each; but for the projector, which has no frame (`test_workshops.py`)."""

from macros.model import Catalogue

KINDS = (
    "",
    "roles/",
    "roles/{role}/",
    "principles/",
    "actions/",
    "competencies/",
    "competencies/{competency}/",
    "competencies/{competency}/levels/",
    "levels/",
    "levels/{level}/",
    "levels/{upper}/what-changes/",
    "sponsor/",
    "sponsor/{stance}/",
    "coaching/",
    "coaching/{practice}/",
    "self-check/",
    "self-check/{role}/",
    "self-check/{competency}/",
    "self-check/stances/",
    "commitments/",
    "commitments/mine/",
    "diagnosis/",
    "moments/",
    "moments/say/",
    "moments/{moment}/",
    "workshops/",
    "workshops/{workshop}/",
    "workshops/{workshop}/facilitator/",
    "workshops/{workshop}/handout/",
    "composer/",
    "cards/",
    "cards/{competency}/",
    "about/",
    "about/sources/",
    "about/exports/",
    "about/care/",
    "about/rules/",
    "about/rules/known-level/",
    "404.html",
)

ANSWERED = ("self-check/{competency}/", "self-check/stances/", "diagnosis/")
"""Those whose questions can be answered; that of a role has the parts of the sponsor's."""


def page_of(kind: str, own: Catalogue) -> str:
    return kind.format(
        role=own.leader_roles[0].id,
        competency=own.competencies[0].id,
        level=own.leadership_levels[0].id,
        upper=own.leadership_levels[1].id,
        stance=own.stances[0].id,
        practice=own.practices[0].id,
        moment=own.moments[0].id,
        workshop=own.workshops[0].id,
    )
