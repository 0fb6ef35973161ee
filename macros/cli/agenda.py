"""`playbook agenda`: write the agenda of a workshop for an invitation, with clock times for a start."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.cli.telling import FINE, Commands, cannot, command, sound
from macros.problem import visible

if TYPE_CHECKING:
    from macros.model import Workshop


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    does = "write the agenda of a workshop, for an invitation"
    agenda = command(commands, "agenda", _run, does, "playbook agenda leading-well --at 9:30")
    agenda.add_argument("id", metavar="ID", help="the id of the workshop")
    agenda.add_argument("--at", metavar="TIME", type=_time, help="when it starts: 9:30 (times run from the start)")


def _run(given: argparse.Namespace) -> int:
    _project, catalogue = sound(given.folder)
    known = {str(workshop.id): workshop for workshop in catalogue.workshops}
    if given.id not in known:
        there = f"write one of: {', '.join(known)}" if known else "write one first: playbook new workshop"
        return cannot(f"there is no workshop '{visible(given.id)}'", there)
    print("\n".join(_lines(known[given.id], given.at)))
    return FINE


def _lines(workshop: "Workshop", at: int | None) -> Iterator[str]:
    from macros.agenda import agenda_of, clock, running

    def time(after: int) -> str:
        if at is None:
            return f"{running(after):>5}"
        days, shown = clock(at, after)
        return f"{shown} (day {days + 1})" if days else shown

    agenda = agenda_of(workshop)
    yield visible(workshop.title)
    for slot in agenda.slots:
        yield f"{time(slot.begins)}  {visible(slot.step.title)} ({slot.step.minutes} min)"
        if slot.step.pause and slot is not agenda.slots[-1]:
            yield f"{time(slot.ends)}  break ({slot.step.pause} min)"
    yield f"{time(agenda.minutes)}  end ({agenda.minutes} min in all)"


def _time(text: str) -> int:
    from macros.agenda import minutes_at

    minutes = minutes_at(text)
    if minutes is None:
        raise argparse.ArgumentTypeError(f"'{text}' is not a time of day; write it as in: 9:30 or 14:00")
    return minutes
