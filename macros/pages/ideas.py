"""What do the pages of principles, actions and commitments say?"""

from collections.abc import Iterator, Sequence

from macros.addresses import ACTIONS, COMMITMENTS, PRINCIPLES, Address
from macros.model import Item
from macros.pages.drawing import Playbook
from macros.pages.mine import mine_parts
from macros.pages.page import Page, Section


def principle_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of the principles."""
    words = playbook.words
    yield from _titled(playbook, PRINCIPLES, words.principles, words.principles_summary, playbook.catalogue.principles)


def action_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of the actions."""
    words = playbook.words
    yield from _titled(playbook, ACTIONS, words.actions, words.actions_summary, playbook.catalogue.actions)


def commitment_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of all commitments: those for everyone, then those of each competency."""
    catalogue, words = playbook.catalogue, playbook.words
    draw = playbook.on(COMMITMENTS)
    sections = (
        *draw.section("commitments", words.for_everyone, draw("items", catalogue.commitments), *catalogue.commitments),
        *(
            section
            for found in catalogue.competencies
            for section in draw.section(found.id, found.title, draw("briefs", found.commitments, owner=False))
        ),
    )
    everyone = catalogue.commitments
    position = everyone[0].position if everyone else catalogue.position
    if sections:
        lead = draw("hint", words.commitments_summary) + draw("pages_list", mine_parts(playbook))
        yield Page(COMMITMENTS, words.commitments, words.commitments_summary, lead, sections, position)


def _titled(playbook: Playbook, address: Address, title: str, summary: str, items: Sequence[Item]) -> Iterator[Page]:
    if items:
        draw = playbook.on(address)
        # the item is its own section, so the heading carries the item's id and leaves none to its frame
        sections = tuple(Section(item.id, item.label, draw("item", item, headed=True), (item,)) for item in items)
        yield Page(address, title, summary, lead=draw("hint", summary), sections=sections, position=items[0].position)
