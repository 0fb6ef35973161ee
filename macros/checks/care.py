"""Is it said so that a calendar can keep it, when each item was reviewed and how often it should be?"""

from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.dates import day_of, interval_of, latest_today
from macros.model import Catalogue, Tended


@rule("review-day")
def reviews_were_on_a_day(catalogue: Catalogue) -> Iterator[Finding]:
    """The day of a review is a day of the calendar, as 2026-11-24, and has come."""
    for tended in _tended(catalogue):
        if not tended.reviewed:
            continue
        day = day_of(tended.reviewed)
        if day is None:
            told = f"'{tended.reviewed}' is not a day of the calendar, written as year-month-day"
            yield Finding(tended.reviewed.position, told, "write it as in: 2026-11-24")
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


def _tended(catalogue: Catalogue) -> Iterator[Tended]:
    yield catalogue
    yield from catalogue.items()
