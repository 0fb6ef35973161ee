"""What do Home and the pages about the playbook say, where a project has not written its own?"""

from collections.abc import Iterator

from macros.addresses import ABOUT, CARE, EXPORTS, HOME, NEWS, SOURCES
from macros.pages.drawing import Playbook
from macros.pages.mine import mine_parts
from macros.pages.moments import say_it_parts
from macros.pages.page import Page


def home_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield Home: it starts from what a leader has in hand."""
    catalogue, words = playbook.catalogue, playbook.words
    draw = playbook.on(HOME)
    in_front = draw("cards", catalogue.moments)
    if parts := say_it_parts(playbook):
        in_front += draw("pages_list", parts)
    in_five = draw("five_minutes")
    if parts := mine_parts(playbook):
        in_five += draw("pages_list", parts)
    sections = (
        *draw.section("moments", words.what_is_in_front, in_front),
        *draw.section("roles", words.your_role, draw("lens") + draw("role_cards", catalogue.leader_roles)),
        *draw.section("levels", words.your_level, draw("cards", catalogue.leadership_levels)),
        *draw.section("five-minutes", words.five_minutes, in_five),
    )
    lead = draw("prose_block", catalogue.summary)
    yield Page(HOME, catalogue.title, catalogue.summary, lead, sections, catalogue.position, short_title=words.home)


def about_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page about the playbook, and the page of its sources."""
    catalogue, words = playbook.catalogue, playbook.words
    parts = [(SOURCES, words.sources, words.sources_summary)] if catalogue.sources else []
    parts += [(NEWS, words.news, words.news_summary)] if playbook.releases else []
    parts += [(EXPORTS, words.exports, words.exports_summary)]
    parts += [(CARE, words.care, words.care_summary)] if playbook.coverage else []
    lead = playbook.on(ABOUT)("prose_block", catalogue.summary) + playbook.on(ABOUT)("pages_list", parts)
    yield Page(ABOUT, words.about, catalogue.summary, lead, position=catalogue.position)
    yield from source_pages(playbook)


def source_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of the sources; none where nothing is cited."""
    catalogue, words = playbook.catalogue, playbook.words
    if not catalogue.sources:
        return
    summary = words.sources_summary
    draw = playbook.on(SOURCES)
    sections = tuple(
        section
        for source in catalogue.sources
        for section in draw.section(source.id, source.title, draw("source_points", source))
    )
    yield Page(SOURCES, words.sources, summary, draw("hint", summary), sections, catalogue.sources[0].position)
