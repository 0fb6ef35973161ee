"""What do the pages of cards say? Every card of a set, sheet by sheet; and where all is that is ready to print."""

from collections.abc import Iterator

from macros.addresses import CARDS
from macros.pages.card_sets import CardSet, grouped_sets
from macros.pages.drawing import Playbook
from macros.pages.page import Page
from macros.pages.phrases import filled
from macros.pages.printed import handed_out


def card_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the overview of the cards, and a page for each set."""
    groups = tuple(grouped_sets(playbook))
    if not groups:
        return
    words, draw = playbook.words, playbook.on(CARDS)
    sections = tuple(
        section for id_, heading, sets in groups for section in draw.section(id_, heading, draw("card_sets", sets))
    )
    if playbook.pdf:
        sections += draw.section("pdf", words.pdf, draw("ready_to_print", handed_out(playbook)))
    lead = draw("hint", words.cards_summary) + draw("hint", words.cards_how)
    position = groups[0][2][0].cards[0].position
    yield Page(CARDS, words.cards, words.cards_summary, lead, sections, position)
    yield from (_page(playbook, found) for _id, _heading, sets in groups for found in sets)


def _page(playbook: Playbook, found: CardSet) -> Page:
    draw, words = playbook.on(found.address), playbook.words
    return Page(
        found.address,
        filled(words.cards_of, title=found.title),
        words.cards_summary,
        draw("card_set_lead", found) + draw("sheets", found.sheets),
        position=found.cards[0].position,
        searched=False,
        within=CARDS,
        styles=("cards",),
    )
