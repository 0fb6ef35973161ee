"""Who looks after each item, and when is it due to be read through again? Knows no clock: the day is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from macros.dates import Interval, day_of, interval_of
from macros.model import Catalogue, Competency, Item, Tended

State = Literal["overdue", "soon", "unread", "fine"]

SOON = timedelta(days=60)
"""How long before it is due something is called due soon."""


@dataclass(frozen=True)
class Care:
    """Who looks after something, and when it was read through."""

    owner: str = ""
    reviewed: date | None = None
    every: Interval | None = None

    @property
    def due(self) -> date | None:
        """The day until which it should be read again; None where nobody has said how often, or it never was."""
        return self.every.after(self.reviewed) if self.every and self.reviewed else None

    def state(self, on: date) -> State:
        """Say how it stands on a day; `unread` is what should be reviewed from time to time and never was."""
        if self.due is None:
            return "unread" if self.every else "fine"
        if self.due < on:
            return "overdue"
        return "soon" if self.due <= on + SOON else "fine"


@dataclass(frozen=True)
class Review:
    """An item that has to be read through from time to time."""

    item: Item
    care: Care
    state: State


def care_of(item: Item, catalogue: Catalogue) -> Care:
    """Return who looks after an item; what it does not say, its owners say, and at last the catalogue."""
    said = tuple(_upwards(item, catalogue))
    reviewed = (day_of(tended.reviewed) for tended in said if tended.reviewed)
    every = (interval_of(tended.review_every) for tended in said if tended.review_every)
    owner = (str(tended.owner) for tended in said if tended.owner)
    return Care(next(owner, ""), next(reviewed, None), next(every, None))


def reviews(catalogue: Catalogue, on: date) -> tuple[Review, ...]:
    """Return every item that is read through on its own, as it stands on a day; first what has waited longest.

    These are the items that belong to no other but a leader role, and those within them that say something themselves.
    """
    found = ((item, care_of(item, catalogue)) for item in _stand_alone(catalogue))
    listed = [Review(item, care, care.state(on)) for item, care in found if care.every]
    return tuple(sorted(listed, key=lambda review: review.care.due or date.max))


def is_tended(catalogue: Catalogue) -> bool:
    """Tell whether anybody says who looks after anything, or when."""
    return any(_says_something(tended) for tended in (catalogue, *catalogue.items()))


def _stand_alone(catalogue: Catalogue) -> Iterator[Item]:
    for item in catalogue.items():
        if item.parent is None or isinstance(item, Competency) or _says_something(item):
            yield item


def _says_something(tended: Tended) -> bool:
    return bool(tended.owner or tended.reviewed or tended.review_every)


def _upwards(item: Item, catalogue: Catalogue) -> Iterator[Tended]:
    yield item
    parent = catalogue.by_id.get(item.parent) if item.parent else None
    if parent:
        yield parent
        role = catalogue.by_id.get(parent.parent) if parent.parent else None
        if role:
            yield role
    yield catalogue
