"""Which day does a text mean, and which day is it? Knows the calendar and nothing of catalogues."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INTERVAL = re.compile(r"([1-9][0-9]{0,2}) (day|week|month|year)s?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_YEAR = 4
"""How many digits a year has, and neither a month nor a day."""
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


def days_meant(text: str) -> tuple[date, ...]:
    """Return the days that a text may mean which is written otherwise: 1.9.2026, 2026/09/01, 1 September 2026.

    They are two where nobody can say which number is the month: 1/9/2026. There are none where it means no day.
    """
    year = next((int(found) for found in re.findall(r"\d+", text) if len(found) == _YEAR), 0)
    others = [int(found) for found in re.findall(r"\d+", text) if len(found) < _YEAR]
    month = next(
        (at for at, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name[:3]}[a-z]*\b", text, re.IGNORECASE)), 0
    )
    if not year or len(others) != (1 if month else 2):
        return ()
    if month:
        pairs = [(month, others[0])]
    elif re.match(rf"\D*\d{{{_YEAR}}}", text):
        pairs = [(others[0], others[1]), (others[1], others[0])]
        pairs = pairs if others[0] > len(_MONTHS) else pairs[:1]
    else:
        pairs = [(others[1], others[0]), (others[0], others[1])][: 1 if "." in text else 2]
    days = (day_of(f"{year:04}-{month:02}-{day:02}") for month, day in pairs)
    return tuple(dict.fromkeys(day for day in days if day))


def month_of(text: str) -> str:
    """Say how long the month is in which a text puts a day that this month does not have: 2026-11-31."""
    year, month = (int(text[:4]), int(text[5:7])) if _DAY.fullmatch(text) else (0, 0)
    if not year or not 1 <= month <= len(_MONTHS) or day_of(text):
        return ""
    return f"{_MONTHS[month - 1]} {year} has {monthrange(year, month)[1]} days"


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
