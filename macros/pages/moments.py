"""What do the pages of moments say? What helps in a situation, most practical first."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.addresses import MOMENTS
from macros.model import Item, Moment
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section


def moment_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the moments, and a page for each."""
    moments, words = playbook.catalogue.moments, playbook.words
    if moments:
        draw, first = playbook.on(MOMENTS), moments[0].position
        cards = draw("hint", words.moments_summary) + draw("cards", moments)
        yield Page(MOMENTS, words.moments, words.moments_summary, cards, position=first)
    for moment in moments:
        yield _moment_page(playbook, moment)


def _moment_page(playbook: Playbook, moment: Moment) -> Page:
    address, words = playbook.addresses.of(moment), playbook.words
    draw = playbook.on(address)
    serving = playbook.catalogue.serving.get(moment.id, ())
    return Page(
        address,
        moment.title,
        moment.summary,
        draw("in_this_moment", moment),
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
    return draw.section("competencies", playbook.words.go_deeper, draw("cards", titled))
