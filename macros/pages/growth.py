"""What do pages say of how levels differ? All levels of a competency side by side, and each step over all of them."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.addresses import Address
from macros.growth import Step, is_comparable, level_below, levels_of, rows_of, steps_of, steps_to
from macros.model import Competency, LeadershipLevel
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page
from macros.pages.phrases import filled


def growth_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield a page for each step from level to level, and one for each competency that can be compared."""
    catalogue = playbook.catalogue
    for level in catalogue.leadership_levels:
        if steps := steps_to(level, catalogue):
            yield _step_page(playbook, level, steps)
    for competency in catalogue.competencies:
        if is_comparable(competency):
            yield _side_by_side(playbook, competency)


def step_ways(playbook: Playbook, levels: Iterable[LeadershipLevel]) -> list[tuple[str, Address]]:
    """Return links to the pages of the steps that lead to these levels; none leads to the lowest."""
    catalogue, phrase = playbook.catalogue, playbook.words.level_step
    return [
        (_called(phrase, lower, upper), playbook.addresses.step_to(upper))
        for upper in levels
        if (lower := level_below(upper, catalogue))
        and any(found.behaviours.get(upper.id) for found in catalogue.in_role_order)
    ]


def side_by_side_way(playbook: Playbook, competency: Competency) -> list[tuple[str, Address]]:
    """Return the link to the page that compares the levels of a competency; none where there is nothing to compare."""
    there = [playbook.addresses.side_by_side(competency)] if is_comparable(competency) else []
    return [(playbook.words.level_by_level, address) for address in there]


def _called(phrase: str, lower: LeadershipLevel, upper: LeadershipLevel) -> str:
    return filled(phrase, lower=lower.title, upper=upper.title)


def _step_page(playbook: Playbook, level: LeadershipLevel, steps: tuple[Step, ...]) -> Page:
    address, words, lower = playbook.addresses.step_to(level), playbook.words, steps[0].lower
    draw = playbook.on(address)
    ways = [(each.title, playbook.addresses.of(each)) for each in (lower, level)]
    lead = draw("hint", words.level_step_summary) + draw("ways", ways)
    lead += draw("lens") + draw(
        "at_a_glance", [(step.competency.id, step.competency.title, step.count) for step in steps]
    )
    sections = tuple(
        section
        for step in steps
        for section in draw.section(step.competency.id, step.competency.title, _over_all(playbook, draw, step))
    )
    return Page(
        address,
        _called(words.level_step_title, lower, level),
        words.level_step_summary,
        lead,
        sections,
        level.position,
        short_title=_called(words.level_step, lower, level),
        styles=("levels",),
    )


def _over_all(playbook: Playbook, draw: Drawing, step: Step) -> Markup:
    competency = step.competency
    reason = competency.not_expected.get(step.lower.id)
    before = draw("not_expected_below", step.lower, reason) if reason else Markup()
    return before + draw("added", step) + draw("ways", side_by_side_way(playbook, competency))


def _side_by_side(playbook: Playbook, competency: Competency) -> Page:
    address, words, catalogue = playbook.addresses.side_by_side(competency), playbook.words, playbook.catalogue
    draw, steps = playbook.on(address), steps_of(competency, catalogue)
    threads, alone = rows_of(competency, catalogue)
    table = draw("side_by_side", competency, levels_of(competency, catalogue), threads, alone)
    lead = (
        draw("definition", competency)
        + draw("hint", words.level_by_level_summary)
        + draw("back_to", competency)
        + draw("lens")
    )
    sections = draw.section("side-by-side", words.side_by_side, table)
    for step in steps:
        everywhere = [(words.in_each_competency, way) for _called, way in step_ways(playbook, [step.upper])]
        body = draw("added", step) + draw("ways", everywhere)
        sections += draw.section(step.upper.id, _called(words.level_step_title, step.lower, step.upper), body)
    return Page(
        address,
        filled(words.level_by_level_of, title=competency.title),
        words.level_by_level_summary,
        lead,
        sections,
        competency.position,
        kicker=draw("kicker", competency),
        within=playbook.addresses.of(competency),
        styles=("levels",),
    )
