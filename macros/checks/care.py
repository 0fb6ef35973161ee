"""Is it said so that a calendar can keep it, when each item was reviewed and how often it should be?"""

from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.dates import day_of, days_meant, interval_of, latest_today, month_of
from macros.model import Catalogue, Tended
from macros.source import Text


@rule("review-day")
def reviews_were_on_a_day(catalogue: Catalogue) -> Iterator[Finding]:
    """The day of a review is a day of the calendar, as 2026-11-24, and has come."""
    for tended in _tended(catalogue):
        if not tended.reviewed:
            continue
        day = day_of(tended.reviewed)
        if day is None:
            yield _no_day(tended.reviewed)
        elif day > latest_today():
            told = f"the day {tended.reviewed} has not come yet"
            yield Finding(tended.reviewed.position, told, "write the day on which somebody read it through")


@rule("review-interval")
def reviews_come_at_intervals(catalogue: Catalogue) -> Iterator[Finding]:
    """How often something is reviewed is a number of days, weeks, months or years."""
    for tended in _tended(catalogue):
        if tended.review_every and interval_of(tended.review_every) is None:
            told = f"'{tended.review_every}' is not a length of time"
            cure = "write a whole number up to 999 and a unit in English: 90 days, 2 weeks, 6 months, 1 year"
            yield Finding(tended.review_every.position, told, cure)


def _no_day(text: Text) -> Finding:
    """Tell what is wrong with a day, and what to write; never a day of ours, which somebody might keep."""
    told = f"'{text}' is not a day of the calendar, written as year-month-day"
    cure = "write year, month and day in digits, with hyphens: YYYY-MM-DD"
    if meant := days_meant(text):
        cure = f"write {' or '.join(map(str, meant))}"
    elif month := month_of(text):
        told, cure = f"{told}: {month}", "write the day on which somebody read it through"
    return Finding(text.position, told, cure)


def _tended(catalogue: Catalogue) -> Iterator[Tended]:
    yield catalogue
    yield from catalogue.items()
