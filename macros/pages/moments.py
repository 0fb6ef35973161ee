"""What do the pages of moments say? What helps in a situation, most practical first."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.addresses import MOMENTS, SAY, Address
from macros.model import Item, Moment
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section


def moment_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the moments, and a page for each."""
    moments, words = playbook.catalogue.moments, playbook.words
    if moments:
        draw, first = playbook.on(MOMENTS), moments[0].position
        cards = draw("hint", words.moments_summary) + draw("lens") + draw("cards", moments)
        foot = draw("pages_list", parts) if (parts := say_it_parts(playbook)) else Markup()
        yield Page(MOMENTS, words.moments, words.moments_summary, cards, position=first, foot=foot)
        yield from _say_it_pages(playbook)
    for moment in moments:
        yield _moment_page(playbook, moment)


def say_it_parts(playbook: Playbook) -> list[tuple[Address, str, str]]:
    """Return how the page of all words to say is listed on others; nothing where there is no such page."""
    words = playbook.words
    return [(SAY, words.say_it, words.say_it_summary)] if any(_to_say(playbook).values()) else []


def _to_say(playbook: Playbook) -> dict[str, tuple[Item, ...]]:
    """Return what has words to say in each moment, by its id; the moment itself comes first."""
    catalogue = playbook.catalogue
    return {
        moment.id: tuple(item for item in (moment, *catalogue.serving.get(moment.id, ())) if getattr(item, "say", None))
        for moment in catalogue.moments
    }


def _say_it_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of all words to say, moment by moment; none where no moment has any."""
    catalogue, words, draw = playbook.catalogue, playbook.words, playbook.on(SAY)
    by_moment = _to_say(playbook)
    if any(by_moment.values()):
        listed = {item.id for items in by_moment.values() for item in items}
        others = [item for item in catalogue.items() if getattr(item, "say", None) and item.id not in listed]
        sections = [
            section
            for moment in catalogue.moments
            for section in draw.section(moment.id, moment.title, draw("say_it", by_moment[moment.id]))
        ]
        sections += draw.section("whenever", words.say_it_whenever, draw("say_it", others))
        parts = [(section.id, section.heading, 0) for section in sections]
        lead = draw("hint", words.say_it_summary) + draw("lens") + draw("at_a_glance", parts)
        yield Page(SAY, words.say_it, words.say_it_summary, lead, tuple(sections), catalogue.moments[0].position)


def _moment_page(playbook: Playbook, moment: Moment) -> Page:
    address, words = playbook.addresses.of(moment), playbook.words
    draw = playbook.on(address)
    serving = playbook.catalogue.serving.get(moment.id, ())
    return Page(
        address,
        moment.title,
        moment.summary,
        draw("in_this_moment", moment) + draw("lens"),
        (
            *_of_kind(draw, "coaching-tips", words.coaching_tips, serving, "coaching-tip"),
            *_of_kind(draw, "sponsor-moves", words.sponsor_moves, serving, "sponsor-move"),
            *_of_kind(draw, "self-check", words.self_check, serving, "self-check-question", "diagnosis-question"),
            *_of_kind(draw, "commitments", words.commitments, serving, "commitment"),
            *_of_kind(draw, "behaviours", words.behaviours, serving, "behaviour"),
            *_of_kind(draw, "warning-signs", words.warning_signs, serving, "warning-sign"),
            *_pages_for(playbook, draw, serving),
            *draw.section("drawn-on", words.draws_on, draw("drawn_on", moment) if moment.sources else Markup()),
        ),
        moment.position,
        moment.kind,
    )


def _of_kind(draw: Drawing, id_: str, heading: str, serving: tuple[Item, ...], *kinds: str) -> tuple[Section, ...]:
    return draw.section(id_, heading, draw("briefs", [item for item in serving if item.kind in kinds]))


def _pages_for(playbook: Playbook, draw: Drawing, serving: tuple[Item, ...]) -> tuple[Section, ...]:
    titled = [item for item in serving if hasattr(item, "title") and item.kind != "coaching-tip"]
    # a book has its cards where its parts begin
    return draw.section(
        "competencies", playbook.words.go_deeper, draw("references" if playbook.bound else "cards", titled)
    )
