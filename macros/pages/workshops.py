"""What do the pages of workshops say? To participants, to the facilitator, on paper and on the wall.

What is for the facilitator stands on that page alone: no other component here reads it.
"""

from collections.abc import Iterator

from markupsafe import Markup

from macros.addresses import CARDS, COMPOSER, RUN, WORKSHOPS, Address
from macros.model import Item, Step, Workshop
from macros.pages.card_sets import grouped_sets
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section
from macros.pages.phrases import filled

_LOOK = ("workshops",)
"""The style sheet of all pages here."""


def workshop_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the workshops, and four pages for each."""
    workshops, words = playbook.catalogue.workshops, playbook.words
    if workshops:
        draw, first = playbook.on(WORKSHOPS), workshops[0].position
        lead = draw("hint", words.workshops_summary) + draw("ways", _for_trainers(playbook))
        lead += draw("workshop_cards", workshops)
        lead += draw("run_hint", RUN)
        yield Page(WORKSHOPS, words.workshops, words.workshops_summary, lead, position=first, styles=_LOOK)
    for workshop in workshops:
        yield _participants_page(playbook, workshop)
        yield _facilitator_page(playbook, workshop)
        yield _handout_page(playbook, workshop)
        yield _projector_page(playbook, workshop)


def _for_trainers(playbook: Playbook) -> Iterator[tuple[str, Address]]:
    """Yield what else a trainer finds here."""
    yield playbook.words.compose, COMPOSER
    if next(grouped_sets(playbook), None):
        yield playbook.words.cards, CARDS


def _participants_page(playbook: Playbook, workshop: Workshop) -> Page:
    address, words = playbook.addresses.of(workshop), playbook.words
    draw = playbook.on(address)
    ways = (
        (words.handout, playbook.addresses.handout_of(workshop)),
        (words.projector, playbook.addresses.projector_of(workshop)),
    )
    lead = draw("outcome", workshop) + draw("workshop_facts", workshop)
    shown = _shown_in_steps(playbook, workshop)
    return Page(
        address,
        workshop.title,
        workshop.outcome,
        lead + draw("ways", ways) + draw("facts", workshop),
        (
            *draw.section("agenda", words.agenda, draw("agenda", workshop)),
            Section("steps", words.step_by_step, Markup()),
            *(Section(step.id, step.title, draw("step", step, items), (step,), level=3) for step, items in shown),
            *_commitments(playbook, draw, workshop),
            *draw.section("drawn-on", words.draws_on, draw("drawn_on", workshop)),
        ),
        workshop.position,
        workshop.kind,
        draw("kicker", workshop),
        foot=draw("looked_after", workshop),
        styles=_LOOK,
    )


def _facilitator_page(playbook: Playbook, workshop: Workshop) -> Page:
    address, words = playbook.addresses.facilitator_of(workshop), playbook.words
    draw = playbook.on(address)
    ways = (
        (words.participants_page, playbook.addresses.of(workshop)),
        (words.handout, playbook.addresses.handout_of(workshop)),
        (words.projector, playbook.addresses.projector_of(workshop)),
    )
    lead = draw("unlisted") + draw("outcome", workshop) + draw("workshop_facts", workshop) + draw("ways", ways)
    preparation = draw("points_list", "", workshop.preparation, "do")
    shown = _shown_in_steps(playbook, workshop)
    materials = draw("materials", workshop.materials) if workshop.materials else Markup()
    return Page(
        address,
        filled(words.facilitator_of, title=workshop.title),
        words.facilitator_summary,
        lead,
        (
            *draw.section("preparation", words.preparation, preparation),
            *draw.section("materials", words.materials, materials),
            *draw.section("agenda", words.agenda, draw("agenda", workshop, clock=True)),
            Section("steps", words.step_by_step, Markup()),
            *(Section(step.id, step.title, draw("step_to_run", step, items), level=3) for step, items in shown),
            *_commitments(playbook, draw, workshop),
        ),
        workshop.position,
        foot=draw("to_run", workshop),
        searched=False,
        listed=False,
        within=playbook.addresses.of(workshop),
        exported=False,
        scripts=("clock", "agenda"),
        styles=_LOOK,
    )


def _handout_page(playbook: Playbook, workshop: Workshop) -> Page:
    address, words = playbook.addresses.handout_of(workshop), playbook.words
    draw = playbook.on(address)
    shown = _shown_in_steps(playbook, workshop)
    commitments = playbook.catalogue.commitments_of(workshop)
    choices = draw("handout_choices", commitments) if commitments else Markup()
    return Page(
        address,
        filled(words.handout_of, title=workshop.title),
        words.handout_summary,
        draw("outcome", workshop) + draw("ways", ((words.participants_page, playbook.addresses.of(workshop)),)),
        (
            *(
                section
                for step, items in shown
                if step.ask or items
                for section in draw.section(step.id, step.title, draw("handout_step", step, items))
            ),
            *draw.section("commitments", words.commitments, choices),
        ),
        workshop.position,
        searched=False,
        listed=False,
        within=playbook.addresses.of(workshop),
        styles=(*_LOOK, "handout"),
    )


def _shown_in_steps(playbook: Playbook, workshop: Workshop) -> Iterator[tuple[Step, tuple[Item, ...]]]:
    """Yield each step with what it shows, but for commitments, which stand together at the end of the page."""
    for step in workshop.steps:
        items = (playbook.catalogue.by_id[id_] for id_ in step.items)
        yield step, tuple(item for item in items if item.kind != "commitment")


def _projector_page(playbook: Playbook, workshop: Workshop) -> Page:
    address, words = playbook.addresses.projector_of(workshop), playbook.words
    draw = playbook.on(address)
    ways = ((words.participants_page, playbook.addresses.of(workshop)),)
    return Page(
        address,
        filled(words.projector_of, title=workshop.title),
        words.projector_summary,
        draw("slides_lead", workshop, ways),
        tuple(Section(step.id, step.title, draw("slide", step)) for step in workshop.steps),
        workshop.position,
        foot=draw("slides_controls", workshop),
        searched=False,
        listed=False,
        within=playbook.addresses.of(workshop),
        scripts=("projector",),
        styles=(*_LOOK, "projector"),
    )


def _commitments(playbook: Playbook, draw: Drawing, workshop: Workshop) -> tuple[Section, ...]:
    found = playbook.catalogue.commitments_of(workshop)
    return draw.section("commitments", playbook.words.commitments, draw("briefs", found, owner=False))
