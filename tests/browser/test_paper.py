"""What a page shows on paper and what on a screen, and that every card of ours has room for its words."""

from macros.model import Catalogue
from macros.pages import Playbook
from macros.pages.card_sets import grouped_sets
from tests.browser.conftest import Watched

CROWDED = """
    [...document.querySelectorAll(".pb-face")].filter((face) => {
      const text = face.querySelector(".pb-face__text"), room = text.getBoundingClientRect()
      const parts = [...text.children].map((part) => part.getBoundingClientRect())
      const over = parts.some((part) => part.top < room.top - 1 || part.bottom > room.bottom + 1)
      return over || face.scrollHeight > face.clientHeight || face.scrollWidth > face.clientWidth
    }).map((face) => face.innerText)
"""
"""What stands on the sides of cards where words reach over their room."""


def test_a_code_and_the_address_show_on_paper_alone_and_navigation_on_a_screen_alone(
    address: str, desktop: Watched, own: Catalogue
) -> None:
    page, competency = desktop.page, own.competencies[0]
    page.goto(f"{address}competencies/{competency.id}/")
    on_paper = [page.locator(f".{name}").first for name in ("pb-qr", "pb-paper-head", "pb-paper-foot")]
    on_screen = [page.locator(name).first for name in (".md-header", ".md-tabs", ".pb-suggest", ".pb-to-print")]
    assert not any(part.is_visible() for part in on_paper)
    assert all(part.is_visible() for part in on_screen)
    page.emulate_media(media="print")
    assert all(part.is_visible() for part in on_paper)
    assert not any(part.is_visible() for part in on_screen)
    assert f"/go/{competency.id}" in page.locator(".pb-paper-foot").inner_text()


def test_every_card_has_room_for_its_words(address: str, desktop: Watched, own: Catalogue) -> None:
    crowded, left = {}, {card.id for *_, sets in grouped_sets(Playbook(own)) for found in sets for card in found.cards}
    desktop.page.emulate_media(media="print")
    for *_, sets in grouped_sets(Playbook(own)):
        for found in sets:
            if left.intersection(card.id for card in found.cards):
                desktop.page.goto(address + found.address.page)
                left.difference_update(card.id for card in found.cards)
                if over := desktop.page.evaluate(CROWDED):
                    crowded[found.title] = over
    assert crowded == {}
    assert left == set()
