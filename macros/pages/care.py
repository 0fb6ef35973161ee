"""What does the page for editors say? What is due to be read again, and where the playbook is thin."""

from collections.abc import Iterator

from macros.addresses import CARE
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page, Section
from macros.pages.phrases import filled


def care_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page about the care for the playbook, where it is wanted."""
    coverage, words = playbook.coverage, playbook.words
    if coverage is None:
        return
    draw = playbook.on(CARE)
    lead = draw("hint", words.care_summary) + draw("hint", filled(words.as_of, date=playbook.day(coverage.on)))
    if coverage.drafts:
        lead += draw("hint", filled(words.drafts_count, count=len(coverage.drafts)))
    states = {
        "overdue": words.overdue,
        "soon": words.due_soon,
        "unread": words.not_reviewed,
    }
    waiting = coverage.waiting(*states)
    due = draw("reviews", waiting, states) if waiting else draw("hint", words.nothing_due)
    sections = (
        *draw.section("due", words.due_heading, due),
        *_tables(playbook, draw),
        *draw.section("taught-once", words.taught_once, draw("taught_once", coverage.taught_once)),
    )
    yield Page(
        CARE,
        words.care,
        words.care_summary,
        lead,
        sections,
        playbook.catalogue.position,
        searched=False,
        styles=("editors",),
    )


def _tables(playbook: Playbook, draw: Drawing) -> Iterator[Section]:
    words = playbook.words
    headed = {
        "levels": (words.by_level, words.behaviours, words.in_all),
        "stances": (words.stances, words.sponsor_moves, words.in_all),
        "practices": (words.practices, words.coaching_tips, words.in_all),
        "roles": (words.moments, words.competencies, words.all_items),
    }
    for table in playbook.coverage.tables if playbook.coverage else ():
        heading, counted, total = headed[table.name]
        id_ = "moments" if table.name == "roles" else table.name
        yield from draw.section(id_, heading, draw("coverage_table", table, counted, total))
