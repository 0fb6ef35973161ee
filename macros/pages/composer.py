"""What does the page say on which trainers compose a session of their own? Its parts; a script puts them to work."""

from collections.abc import Iterator

from macros.addresses import COMPOSER, COMPOSER_ITEMS
from macros.pages.drawing import Playbook
from macros.pages.page import Page


def composer_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of the composer; none where there are no workshops."""
    words = playbook.words
    if playbook.catalogue.workshops:
        lead = playbook.on(COMPOSER)("composer", COMPOSER_ITEMS)
        scripts = ("clock", "fragment", "led", "drawing", "composer-agenda", "composer")
        position = playbook.catalogue.workshops[0].position
        told = words.compose, words.compose_summary
        yield Page(COMPOSER, *told, lead, (), position, scripts=scripts, styles=("workshops", "controls", "composer"))
