"""What does the page of what is new say? Every release, the latest first; in it, what asks more of leaders first."""

from collections.abc import Iterator

from macros.addresses import FEED, NEWS
from macros.model import Record, Release, Words
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section


def news_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of all releases; none where nothing is recorded."""
    if playbook.releases:
        words, draw = playbook.words, playbook.on(NEWS)
        sections = (section for release in reversed(playbook.releases) for section in _section(draw, release, words))
        lead = draw("hint", words.news_summary) + (draw("feed_link", FEED) if playbook.site else "")
        yield Page(NEWS, words.news, words.news_summary, lead, tuple(sections), playbook.releases[-1].position)


def groups_of(release: Release, words: Words) -> tuple[tuple[str, tuple[Record, ...]], ...]:
    """Return what a release changed, in groups with a heading each: what asks more stands apart, and first."""
    groups: dict[str, list[Record]] = {words.asks_more: [], words.new: [], words.changed: [], words.taken_out: []}
    for record in release.changes:
        groups[_heading(record, words)].append(record)
    return tuple((heading, tuple(records)) for heading, records in groups.items() if records)


def _heading(record: Record, words: Words) -> str:
    if "removed" in record.what:
        return words.taken_out
    if record.changed == "asks-more":
        return words.asks_more
    return words.new if "added" in record.what else words.changed


def _section(draw: Drawing, release: Release, words: Words) -> tuple[Section, ...]:
    day = str(release.date)
    return draw.section(day, day, draw("release", release, groups_of(release, words)))
