"""When does each step of a workshop begin and end? Sums and clock times, worked out from the minutes of its steps.

It knows no clock: the time at which a workshop begins is told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from macros.model import Step, Workshop

HOUR, DAY = 60, 24 * 60


@dataclass(frozen=True, slots=True)
class Slot:
    """A step in its place; times are minutes from the beginning of the workshop."""

    step: Step
    begins: int

    @property
    def ends(self) -> int:
        """When the step is over, and its break, if it has one, begins."""
        return self.begins + self.step.lasts

    @property
    def resumes(self) -> int:
        """When its break is over; when it ends, where it has none."""
        return self.ends + self.step.pause


@dataclass(frozen=True, slots=True)
class Agenda:
    """The steps of a workshop, one after the other."""

    slots: tuple[Slot, ...]

    @property
    def work(self) -> int:
        """The minutes of all steps, without the breaks."""
        return sum(slot.step.lasts for slot in self.slots)

    @property
    def pauses(self) -> int:
        """The minutes of the breaks between steps; what follows the last step is no part of the workshop."""
        return self.minutes - self.work

    @property
    def minutes(self) -> int:
        """The minutes from the beginning to the end, breaks included."""
        return self.slots[-1].ends if self.slots else 0


def agenda_of(workshop: Workshop) -> Agenda:
    """Lay out the steps of a workshop in their order."""
    return laid_out(workshop.steps)


def laid_out(steps: Iterable[Step]) -> Agenda:
    """Lay out steps in their order, each when the one before it, and its break, is over."""
    planned = tuple(steps)
    begins = accumulate((step.lasts + step.pause for step in planned), initial=0)
    return Agenda(tuple(Slot(step, start) for step, start in zip(planned, begins, strict=False)))


def running(minutes: int) -> str:
    """Say how long after the beginning something is, in hours and minutes: 1:05."""
    return f"{minutes // HOUR}:{minutes % HOUR:02}"


def clock(start: int, after: int = 0) -> tuple[int, str]:
    """Return the time `after` minutes from a start, itself in minutes from midnight: how many days on, and HH:MM."""
    days, minute = divmod(start + after, DAY)
    return days, f"{minute // HOUR:02}:{minute % HOUR:02}"


def minutes_at(time: str) -> int | None:
    """Read a time of day as minutes from midnight; None where it is none: 9:00, 09:30 and 23:59 are."""
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", time, re.ASCII)
    return int(found[1]) * HOUR + int(found[2]) if found else None
