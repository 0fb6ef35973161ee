"""Which day does a text mean, and which day is it? Knows the calendar and nothing of catalogues."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INTERVAL = re.compile(r"([1-9][0-9]{0,2}) (day|week|month|year)s?")
_EASTERNMOST = timezone(timedelta(hours=14))
"""Where each day begins first (Kiribati)."""


class Interval(NamedTuple):
    """A length of time, as people agree on one."""

    months: int = 0
    days: int = 0

    def after(self, day: date) -> date:
        """Return the day that lies so long after another; at the end of a month, the last that there is."""
        year, month = divmod(day.year * 12 + day.month - 1 + self.months, 12)
        last = monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last)) + timedelta(days=self.days)


def day_of(text: str) -> date | None:
    """Read a day as ISO 8601 writes it, `2026-11-24`; None where there is no such day."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def interval_of(text: str) -> Interval | None:
    """Read an interval: `90 days`, `2 weeks`, `6 months`, `1 year`; None where it is not one."""
    found = _INTERVAL.fullmatch(text)
    if not found:
        return None
    count = int(found[1])
    return {
        "day": Interval(days=count),
        "week": Interval(days=7 * count),
        "month": Interval(months=count),
        "year": Interval(months=12 * count),
    }[found[2]]


def day_of_build(environment: Mapping[str, str]) -> date:
    """Return the day on which a build says that it was made, in UTC."""
    return time_of_build(environment).date()


def time_of_build(environment: Mapping[str, str]) -> datetime:
    """Return when a build says that it was made: SOURCE_DATE_EPOCH, or else the beginning of today (both UTC).

    Source: reproducible-builds.org, "SOURCE_DATE_EPOCH specification".
    """
    stated = environment.get("SOURCE_DATE_EPOCH", "")
    if re.fullmatch(r"[0-9]{1,11}", stated):
        return datetime.fromtimestamp(int(stated), UTC)
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def latest_today() -> date:
    """Return what is today where the day begins first: a later day has come nowhere."""
    return datetime.now(_EASTERNMOST).date()
