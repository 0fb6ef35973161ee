"""What do the self-check pages say? All questions of a competency, and of a role, on one page."""

from collections.abc import Iterator

from macros.addresses import SELF_CHECK
from macros.model import Competency, LeaderRole
from macros.pages.drawing import Playbook
from macros.pages.mine import mine_parts
from macros.pages.page import Page
from macros.pages.phrases import filled


def self_check_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the self-checks, and a page for each role and competency with questions."""
    catalogue, words = playbook.catalogue, playbook.words
    asked = [
        (role, tuple(found for found in catalogue.competencies_of(role) if found.self_check))
        for role in catalogue.leader_roles
    ]
    if not any(competencies for _role, competencies in asked):
        return
    draw = playbook.on(SELF_CHECK)
    sections = tuple(
        section
        for role, competencies in asked
        for section in draw.section(role.id, role.title, draw("self_checks", role, competencies), marked=role)
    )
    stances = [stance for stance in catalogue.stances if stance.self_check]
    sections += draw.section("stances", words.sponsor, draw("cards", stances))
    lead, position = draw("hint", words.self_check_summary), catalogue.leader_roles[0].position
    if parts := mine_parts(playbook):
        lead += draw("pages_list", parts)
    lead += draw("lens")
    yield Page(SELF_CHECK, words.self_check, words.self_check_summary, lead, sections, position)
    for role, competencies in asked:
        if competencies:
            yield _page(playbook, role, competencies)
        for competency in competencies:
            yield _page(playbook, competency, (competency,))


def _page(playbook: Playbook, owner: LeaderRole | Competency, competencies: tuple[Competency, ...]) -> Page:
    address, words = playbook.addresses.self_check_of(owner), playbook.words
    draw = playbook.on(address)
    title = filled(words.self_check_of, title=owner.title)
    sections = tuple(
        section
        for found in competencies
        for section in draw.section(found.id, found.title, draw("questions", found.self_check))
    )
    lead = draw("hint", words.self_check_summary) + draw("back_to", owner)
    return Page(address, title, words.self_check_summary, lead, sections, owner.position, short_title=owner.title)
