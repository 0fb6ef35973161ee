"""What do the self-check pages say? All questions of a competency, of a role, and of a sponsor, each on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from macros.addresses import SELF_CHECK, SPONSOR, SPONSOR_CHECK
from macros.model import Competency, LeaderRole
from macros.pages.drawing import Playbook
from macros.pages.mine import mine_parts
from macros.pages.page import Page
from macros.pages.phrases import filled, titled
from macros.pages.reflecting import Check, Group, sponsor_check_way, with_answers


def self_check_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the self-checks, and a page for each role, competency and sponsor with questions."""
    catalogue, words = playbook.catalogue, playbook.words
    asked = [
        (role, tuple(found for found in catalogue.competencies_of(role) if found.self_check))
        for role in catalogue.leader_roles
    ]
    stances = [stance for stance in catalogue.stances if stance.self_check]
    if not stances and not any(competencies for _role, competencies in asked):
        return
    draw = playbook.on(SELF_CHECK)
    sections = tuple(
        section
        for role, competencies in asked
        for section in draw.section(role.id, role.title, draw("self_checks", role, competencies), marked=role)
    )
    whole = draw("ways", [sponsor_check_way(playbook)]) if stances else Markup()
    sections += draw.section("stances", words.sponsor, whole + draw("cards", stances))
    first = next(iter((*catalogue.leader_roles, *stances)))
    lead, position = draw("hint", words.self_check_summary), first.position
    if parts := mine_parts(playbook):
        lead += draw("pages_list", parts)
    lead += draw("lens")
    yield Page(SELF_CHECK, words.self_check, words.self_check_summary, lead, sections, position)
    for role, competencies in asked:
        if competencies:
            yield _page_of(playbook, role, competencies)
        for competency in competencies:
            yield _page_of(playbook, competency, (competency,))
    if stances and catalogue.sponsor:
        groups = [Group(stance.id, titled(stance.title, stance.motto, words), stance.self_check) for stance in stances]
        back = playbook.on(SPONSOR_CHECK)("ways", ((catalogue.sponsor.title, SPONSOR),))
        page = Page(SPONSOR_CHECK, words.sponsor, "", back, position=catalogue.sponsor.position)
        yield _with_questions(playbook, page, groups)


def _page_of(playbook: Playbook, owner: LeaderRole | Competency, competencies: tuple[Competency, ...]) -> Page:
    address = playbook.addresses.self_check_of(owner)
    groups = [Group(found.id, found.title, found.self_check) for found in competencies]
    page = Page(address, owner.title, "", playbook.on(address)("back_to", owner), position=owner.position)
    return _with_questions(playbook, page, groups)


def _with_questions(playbook: Playbook, page: Page, groups: Sequence[Group]) -> Page:
    """Return a page about what its title says, with questions: to answer, where the catalogue says how."""
    draw, words, reflection = playbook.on(page.address), playbook.words, playbook.catalogue.reflection
    check = Check(playbook, reflection, page.address, groups) if reflection else None
    drawn = ((group, check.questions_of(group) if check else draw("questions", group.questions)) for group in groups)
    whole = replace(
        page,
        title=filled(words.self_check_of, title=page.title),
        short_title=page.title,
        description=words.self_check_summary,
        lead=draw("hint", words.self_check_summary) + page.lead,
        sections=tuple(section for group, body in drawn for section in draw.section(group.id, group.title, body)),
        foot=check.foot() if check else Markup(),
    )
    return with_answers(whole, check) if check else whole
