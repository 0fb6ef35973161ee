"""What do the pages of roles, competencies and leadership levels say?"""

from collections.abc import Iterator

from markupsafe import Markup

from macros.addresses import COMPETENCIES, LEVELS, ROLES
from macros.markup import plain
from macros.model import Competency, Item, LeaderRole, LeadershipLevel
from macros.pages.drawing import Drawing, Playbook
from macros.pages.growth import side_by_side_way, step_ways
from macros.pages.page import Page, Section
from macros.pages.phrases import filled, titled


def role_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the leader roles, and a page for each."""
    roles, words = playbook.catalogue.leader_roles, playbook.words
    if roles:
        draw = playbook.on(ROLES)
        lead = (
            draw("hint", words.leader_roles_summary)
            + draw("lens")
            + draw("roles_picture", roles)
            + draw("role_cards", roles)
        )
        yield Page(ROLES, words.leader_roles, words.leader_roles_summary, lead, (), roles[0].position)
    for role in roles:
        yield _role_page(playbook, role)


def competency_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the competencies, and a page for each, role by role."""
    catalogue, words = playbook.catalogue, playbook.words
    if not catalogue.competencies:
        return
    draw = playbook.on(COMPETENCIES)
    by_role = [(role, catalogue.competencies_of(role)) for role in catalogue.leader_roles]
    sections = tuple(
        section
        for role, found in by_role
        for section in draw.section(role.id, role.title, draw("cards", found), marked=role)
    )
    first = catalogue.competencies[0].position
    levels = catalogue.leadership_levels
    by_level = [(words.by_level, LEVELS)] if levels else []
    lead = (
        draw("hint", words.competencies_summary)
        + draw("lens")
        + draw("ways", [*by_level, *step_ways(playbook, levels)])
    )
    yield Page(COMPETENCIES, words.competencies, words.competencies_summary, lead, sections, first)
    for _role, found in by_role:
        for competency in found:
            yield _competency_page(playbook, competency)


def level_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the matrix of competencies by leadership level, and a page for each level."""
    levels, words = playbook.catalogue.leadership_levels, playbook.words
    if not levels or not playbook.catalogue.competencies:
        return
    draw = playbook.on(LEVELS)
    lead = draw("hint", words.by_level_summary) + draw("cards", levels) + draw("ways", step_ways(playbook, levels))
    lead += draw("lens") + draw("matrix_picture")
    sections = draw.section("competencies", words.competencies, draw("matrix"))
    yield Page(LEVELS, words.by_level, words.by_level_summary, lead, sections, levels[0].position)
    for level in levels:
        yield _level_page(playbook, level)


def _role_page(playbook: Playbook, role: LeaderRole) -> Page:
    address, words = playbook.addresses.of(role), playbook.words
    draw = playbook.on(address)
    competencies = playbook.catalogue.competencies_of(role)
    self_check = [(playbook.addresses.self_check_of(role), filled(words.self_check_of, title=role.title), "")]
    questions = any(competency.self_check for competency in competencies)
    return Page(
        address,
        role.title,
        role.summary,
        draw("prose_block", role.text) + draw("facts", role),
        (
            *draw.section("competencies", words.competencies, draw("cards", competencies)),
            *(draw.section("self-check", words.self_check, draw("pages_list", self_check)) if questions else ()),
            *draw.section("drawn-on", words.draws_on, draw("drawn_on", role)),
        ),
        role.position,
        role.kind,
        draw("kicker", role),
    )


def _competency_page(playbook: Playbook, competency: Competency) -> Page:
    address, words = playbook.addresses.of(competency), playbook.words
    draw = playbook.on(address)
    return Page(
        address,
        competency.title,
        plain(competency.definition),
        draw("definition", competency) + _glance(playbook, draw, competency) + draw("lens"),
        (
            *draw.section("why", words.why, draw("prose_block", competency.why)),
            *_behaviours(playbook, draw, competency),
            *_items(draw, "warning-signs", words.warning_signs, competency.warning_signs),
            *_moves(playbook, draw, competency),
            *_items(draw, "coaching-tips", words.coaching_tips, competency.coaching_tips),
            *_items(draw, "self-check", words.self_check, competency.self_check),
            *_items(draw, "commitments", words.commitments, competency.commitments),
            *draw.section("measure", words.measure, draw("measure", competency)),
            *draw.section("moments", words.moments, draw("facts", competency)),
            *draw.section("drawn-on", words.draws_on, draw("drawn_on", competency)),
        ),
        competency.position,
        competency.kind,
        draw("kicker", competency),
        foot=draw("looked_after", competency),
    )


def _glance(playbook: Playbook, draw: Drawing, competency: Competency) -> Markup:
    words = playbook.words
    parts = (
        ("behaviours", words.behaviours, sum(map(len, competency.behaviours.values()))),
        ("warning-signs", words.warning_signs, len(competency.warning_signs)),
        ("sponsor-moves", words.sponsor_moves, sum(map(len, competency.sponsor_moves.values()))),
        ("coaching-tips", words.coaching_tips, len(competency.coaching_tips)),
        ("self-check", words.self_check, len(competency.self_check)),
        ("commitments", words.commitments, len(competency.commitments)),
    )
    return draw("at_a_glance", [part for part in parts if part[2]])


def _items(draw: Drawing, id_: str, heading: str, items: tuple[Item, ...]) -> tuple[Section, ...]:
    return draw.section(id_, heading, draw("items", items), *items)


def _behaviours(playbook: Playbook, draw: Drawing, competency: Competency) -> Iterator[Section]:
    if competency.behaviours or competency.not_expected:
        yield Section("behaviours", playbook.words.behaviours, draw("ways", side_by_side_way(playbook, competency)))
    for level in playbook.catalogue.leadership_levels:
        shown, reason = competency.behaviours.get(level.id, ()), competency.not_expected.get(level.id)
        body = draw("not_expected", reason) if reason else draw("items", shown)
        yield from draw.section(level.id, level.title, body, *shown, level=3)


def _moves(playbook: Playbook, draw: Drawing, competency: Competency) -> Iterator[Section]:
    if competency.sponsor_moves:
        yield Section("sponsor-moves", playbook.words.sponsor_moves, Markup())
    for stance in playbook.catalogue.stances:
        heading = titled(stance.title, stance.motto, playbook.words)
        moves = competency.sponsor_moves.get(stance.id, ())
        yield from draw.section(stance.id, heading, draw("items", moves), *moves, level=3, marked=stance)


def _level_page(playbook: Playbook, level: LeadershipLevel) -> Page:
    address = playbook.addresses.of(level)
    draw = playbook.on(address)
    sections = tuple(
        section
        for competency in playbook.catalogue.competencies
        for section in draw.section(competency.id, competency.title, _at_level(draw, competency, level))
    )
    ways = step_ways(playbook, _with_next(level, playbook.catalogue.leadership_levels))
    lead = draw("prose_block", level.text) + draw("facts", level) + draw("ways", ways) + draw("lens")
    return Page(address, level.title, level.summary, lead, sections, level.position, level.kind, draw("kicker", level))


def _with_next(level: LeadershipLevel, levels: tuple[LeadershipLevel, ...]) -> tuple[LeadershipLevel, ...]:
    place = levels.index(level)
    return levels[place : place + 2]


def _at_level(draw: Drawing, competency: Competency, level: LeadershipLevel) -> Markup:
    reason = competency.not_expected.get(level.id)
    if reason:
        return draw("not_expected", reason)
    return draw("briefs", competency.behaviours.get(level.id, ()), owner=False)
