"""Agendas add up: running times, breaks, and clock times across midnight."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.agenda import DAY, agenda_of, clock, laid_out, minutes_at, running
from macros.model import Catalogue, Step, Whole
from tests.conftest import playbook

FOLDER = Path(__file__).parent / "pages"
MINUTES = st.integers(1, 600)
STEPS = st.lists(st.tuples(MINUTES, st.none() | MINUTES), max_size=30)


def steps(planned: list[tuple[int, int | None]]) -> list[Step]:
    made = []
    for minutes, pause in planned:
        step = Step()
        step.learn(minutes=Whole(minutes), break_after=pause)
        made.append(step)
    return made


@given(STEPS)
def test_each_step_begins_when_the_one_before_it_and_its_break_are_over(planned: list[tuple[int, int | None]]) -> None:
    slots = laid_out(steps(planned)).slots
    assert [slot.begins for slot in slots] == [
        sum(minutes + (pause or 0) for minutes, pause in planned[:place]) for place in range(len(planned))
    ]
    assert all(one.resumes == other.begins for one, other in pairwise(slots))


@given(STEPS)
def test_the_whole_is_the_work_and_the_breaks_between(planned: list[tuple[int, int | None]]) -> None:
    agenda = laid_out(steps(planned))
    assert agenda.work == sum(minutes for minutes, _pause in planned)
    assert agenda.pauses == sum(pause or 0 for _minutes, pause in planned[:-1])
    assert agenda.minutes == agenda.work + agenda.pauses


@given(st.integers(0, DAY - 1), st.integers(0, 5 * DAY))
def test_the_clock_shows_what_a_calendar_would(start: int, after: int) -> None:
    began = datetime(2026, 11, 25) + timedelta(minutes=start)  # noqa: DTZ001 -- a day without a change of hours
    then = began + timedelta(minutes=after)
    assert clock(start, after) == ((then.date() - began.date()).days, f"{then:%H:%M}")
    assert minutes_at(clock(start)[1]) == start


@pytest.mark.parametrize("text", ["24:00", "9", "9:60", "-1:00", "09:30 ", "٩:٣٠", "9:3", ""])
def test_what_is_no_time_of_day_is_told(text: str) -> None:
    assert minutes_at(text) is None


def test_running_times_count_on_past_a_day() -> None:
    assert [running(minutes) for minutes in (0, 9, 60, 75, 1500)] == ["0:00", "0:09", "1:00", "1:15", "25:00"]


def test_a_workshop_of_the_small_catalogue_adds_up(harbour: Catalogue) -> None:
    agenda = agenda_of(harbour.workshops[0])
    assert (agenda.work, agenda.pauses, agenda.minutes) == (65, 10, 75)


def test_the_command_writes_an_agenda_for_an_invitation() -> None:
    told = playbook("agenda", "night-watch", "--at", "23:10", folder=FOLDER)
    assert told.stdout.splitlines() == [
        "The night watch",
        "23:10  Look up (25 min)",
        "23:35  break (10 min)",
        "23:45  Steer by it (40 min)",
        "00:25 (day 2)  end (75 min in all)",
    ]
    assert playbook("agenda", "night-watch", folder=FOLDER).stdout.splitlines()[1] == " 0:00  Look up (25 min)"


def test_the_command_names_the_workshops_and_the_form_of_a_time() -> None:
    told = playbook("agenda", "day-watch", folder=FOLDER)
    assert (told.returncode, "write one of: night-watch" in told.stderr) == (2, True)
    told = playbook("agenda", "night-watch", "--at", "25:00", folder=FOLDER)
    assert (told.returncode, "write it as in: 9:30" in told.stderr) == (2, True)


def test_our_own_workshops_take_the_time_that_they_promise(own: Catalogue) -> None:
    assert len(own.workshops) >= 4
    for workshop in own.workshops:
        agenda = agenda_of(workshop)
        assert 60 <= agenda.minutes <= 240
        assert workshop.sizes is not None
        # nobody listens for two hours without a break
        ends = [slot.ends for slot in agenda.slots if slot.step.pause]
        assert all(later - earlier <= 120 for earlier, later in zip([0, *ends], [*ends, agenda.minutes], strict=True))


def test_our_own_workshops_can_be_run_in_both_forms_and_end_in_commitments(own: Catalogue) -> None:
    for workshop in own.workshops:
        assert workshop.materials
        assert workshop.materials.in_person
        assert workshop.materials.remote
        assert workshop.preparation
        assert len(own.commitments_of(workshop)) >= 3
        for step in workshop.steps:
            assert step.ask
            assert step.ask.endswith("?")
            assert step.notes
            assert step.debrief
            assert step.tips
            assert step.traps
            assert step.remote
