"""What do the pages of the sponsor framework, of coaching and of the leadership diagnosis say?"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from macros.addresses import COACHING, DIAGNOSIS, SPONSOR, Address
from macros.model import CoachingPractice, Competency, Framework, Item, SponsorStance
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section
from macros.pages.phrases import titled
from macros.pages.reflecting import Check, Group, sponsor_check_way, with_answers


def sponsor_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of the sponsor framework, and a page for each stance."""
    sponsor, words = playbook.catalogue.sponsor, playbook.words
    if sponsor is None:
        return
    draw = playbook.on(SPONSOR)
    stances = draw("stances_picture", sponsor.stances) + draw("cards", sponsor.stances)
    yield _framework_page(
        playbook,
        SPONSOR,
        sponsor,
        (
            *draw.section("stances", words.stances, stances),
            *_principles(draw, words.principles, sponsor),
            *draw.section("questions", words.hard_questions, draw("items", sponsor.questions), *sponsor.questions),
            *draw.section("competencies", words.in_each_competency, draw("moves_table")),
        ),
        words.sponsor,
    )
    for stance in sponsor.stances:
        yield _stance_page(playbook, stance)


def coaching_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of coaching, and a page for each practice."""
    coaching, words = playbook.catalogue.coaching, playbook.words
    if coaching is None:
        return
    draw = playbook.on(COACHING)
    sections = (
        *draw.section("practices", words.practices, draw("cards", coaching.practices)),
        *_principles(draw, words.principles, coaching),
    )
    yield _framework_page(playbook, COACHING, coaching, sections, words.coaching)
    for practice in coaching.practices:
        yield _practice_page(playbook, practice)


def diagnosis_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of the leadership diagnosis."""
    diagnosis, words = playbook.catalogue.diagnosis, playbook.words
    if diagnosis is None:
        return
    draw = playbook.on(DIAGNOSIS)
    reflection, groups = playbook.catalogue.reflection, [Group("questions", words.questions, diagnosis.questions)]
    # in the book, all is for reading
    asked = reflection and reflection.diagnosis and diagnosis.questions and not playbook.bound
    check = Check(playbook, reflection, DIAGNOSIS, groups) if reflection and asked else None
    questions = diagnosis.questions
    drawn = draw("check_diagnosis", questions, check.scales) + check.foot() if check else draw("items", questions)
    sections = (
        *draw.section("questions", words.questions, drawn, *questions),
        *_principles(draw, words.principles, diagnosis),
    )
    page = _framework_page(playbook, DIAGNOSIS, diagnosis, sections, words.diagnosis)
    yield with_answers(page, check) if check else page


def _framework_page(
    playbook: Playbook,
    address: Address,
    framework: Framework,
    sections: tuple[Section, ...],
    short_title: str,
) -> Page:
    lead = playbook.on(address)("prose_block", framework.text)
    title, summary = framework.title, framework.summary
    return Page(address, title, summary, lead, sections, framework.position, short_title=short_title)


def _principles(draw: Drawing, heading: str, framework: Framework) -> tuple[Section, ...]:
    return draw.section("principles", heading, draw("items", framework.principles), *framework.principles)


def _stance_page(playbook: Playbook, stance: SponsorStance) -> Page:
    address, words = playbook.addresses.of(stance), playbook.words
    draw = playbook.on(address)
    moves = [(found, found.sponsor_moves.get(stance.id, ())) for found in playbook.catalogue.competencies]
    return Page(
        address,
        titled(stance.title, stance.motto, words),
        stance.summary,
        draw("prose_block", stance.text) + draw("facts", stance) + draw("lens"),
        (
            *draw.section("do", words.do, draw("points_list", "", stance.do, "do")),
            *draw.section("avoid", words.avoid, draw("points_list", "", stance.avoid, "avoid")),
            *draw.section(
                "self-check",
                words.self_check,
                draw("items", stance.self_check) + _whole_check(draw, stance),
                *stance.self_check,
            ),
            *_by_competency(draw, "sponsor-moves", words.sponsor_moves, moves),
            *draw.section("drawn-on", words.draws_on, draw("drawn_on", stance)),
        ),
        stance.position,
        stance.kind,
        draw("kicker", stance),
        short_title=stance.title,
    )


def _whole_check(draw: Drawing, stance: SponsorStance) -> Markup:
    return draw("ways", [sponsor_check_way(draw.playbook)]) if stance.self_check else Markup()


def _practice_page(playbook: Playbook, practice: CoachingPractice) -> Page:
    address, words = playbook.addresses.of(practice), playbook.words
    draw = playbook.on(address)
    tips = [
        (found, tuple(tip for tip in found.coaching_tips if tip.practice == practice.id))
        for found in playbook.catalogue.competencies
    ]
    pays = draw("prose_block", practice.pays) if practice.pays else Markup()
    return Page(
        address,
        practice.title,
        practice.summary,
        draw("prose_block", practice.text) + draw("facts", practice) + draw("lens"),
        (
            *draw.section("do", words.do, draw("points_list", "", practice.do, "do")),
            *draw.section("say", words.say, draw("say", practice.say, headed=True) if practice.say else Markup()),
            *draw.section("avoid", words.avoid, draw("points_list", "", practice.avoid, "avoid")),
            *draw.section("pays", words.pays, pays),
            *_by_competency(draw, "coaching-tips", words.coaching_tips, tips),
            *draw.section("drawn-on", words.draws_on, draw("drawn_on", practice)),
        ),
        practice.position,
        practice.kind,
        draw("kicker", practice),
    )


def _by_competency(
    draw: Drawing, id_: str, heading: str, items: Sequence[tuple[Competency, Sequence[Item]]]
) -> Iterator[Section]:
    if any(found for _competency, found in items):
        yield Section(id_, heading, Markup())
    for competency, found in items:
        yield from draw.section(competency.id, competency.title, draw("briefs", found, owner=False), level=3)
