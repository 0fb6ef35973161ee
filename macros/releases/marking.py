"""Which items are new or changed? Those of the latest releases, counted from the last one and never from today."""

import datetime as dt
from typing import Literal

from macros.dates import day_of
from macros.model import Release

Mark = Literal["new", "changed"]


def marks_of(releases: tuple[Release, ...], days: int) -> dict[str, Mark]:
    """Return the mark of each item that a release of the last `days` added or changed."""
    marks: dict[str, Mark] = {}
    last = day_of(releases[-1].date) if releases else None
    for release in releases:
        day = day_of(release.date)
        if last is None or day is None or last - day > dt.timedelta(days=days):
            continue
        for record in release.changes:
            if "added" in record.what:
                marks[record.id] = "new"
            elif "removed" in record.what:
                marks.pop(record.id, None)
            else:
                marks.setdefault(record.id, "changed")
    return marks
