"""What does each leadership level add to the one below it? What grows out of something lower, and what is new."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from macros.model import Behaviour, Catalogue, Competency, LeadershipLevel

Row: TypeAlias = Mapping[str, tuple[Behaviour, ...]]
"""Behaviours by the id of their level."""


@dataclass(frozen=True, slots=True)
class Step:
    """The way from one leadership level to a higher one, in one competency."""

    competency: Competency
    lower: LeadershipLevel
    upper: LeadershipLevel
    grown: tuple[tuple[Behaviour, Behaviour], ...]
    """What was done at a lower level, each with what it grows into at the upper one."""

    new: tuple[Behaviour, ...]
    """What builds on nothing lower."""

    @property
    def count(self) -> int:
        """How much is added in all."""
        return len(self.grown) + len(self.new)


def is_comparable(competency: Competency) -> bool:
    """Whether it shows behaviours at two levels or more, so that they can stand side by side."""
    return sum(1 for behaviours in competency.behaviours.values() if behaviours) > 1


def levels_of(competency: Competency, catalogue: Catalogue) -> tuple[LeadershipLevel, ...]:
    """Return the levels at which it shows behaviours or says why it shows none, lowest first."""
    answered = (competency.behaviours, competency.not_expected)
    return tuple(level for level in catalogue.leadership_levels if any(said.get(level.id) for said in answered))


def steps_of(competency: Competency, catalogue: Catalogue) -> tuple[Step, ...]:
    """Return each step between levels that are neighbours in this competency: others show no behaviours."""
    shown = [level for level in catalogue.leadership_levels if competency.behaviours.get(level.id)]
    return tuple(_step(competency, lower, upper, catalogue) for lower, upper in pairwise(shown))


def level_below(upper: LeadershipLevel, catalogue: Catalogue) -> LeadershipLevel | None:
    """Return the level right below another; None for the lowest."""
    return next((low for low, high in pairwise(catalogue.leadership_levels) if high.id == upper.id), None)


def steps_to(upper: LeadershipLevel, catalogue: Catalogue) -> tuple[Step, ...]:
    """Return the step from the level below, for each competency that shows behaviours at the upper one, by role.

    There is none to the lowest level.
    """
    lower = level_below(upper, catalogue)
    shown = (found for found in catalogue.in_role_order if found.behaviours.get(upper.id))
    return tuple(_step(found, lower, upper, catalogue) for found in shown) if lower else ()


def rows_of(competency: Competency, catalogue: Catalogue) -> tuple[tuple[Row, ...], Row]:
    """Return the behaviours as rows of what grows out of each other; and those that stand by themselves."""
    known = {str(each.id): each for level in competency.behaviours.values() for each in level}
    families: dict[str, list[Behaviour]] = {}
    for level in catalogue.leadership_levels:
        for behaviour in competency.behaviours.get(level.id, ()):
            families.setdefault(_root(behaviour, known), []).append(behaviour)
    threads = tuple(_row(family) for family in families.values() if len(family) > 1)
    return threads, _row([family[0] for family in families.values() if len(family) == 1])


def _step(competency: Competency, lower: LeadershipLevel, upper: LeadershipLevel, catalogue: Catalogue) -> Step:
    below = {str(each.id): each for each in catalogue.foundations(competency, upper.id)}
    reached = competency.behaviours.get(upper.id, ())
    grown = tuple((was, now) for now in reached if (was := below.get(now.builds_on or "")))
    stages = {now.id for _was, now in grown}
    return Step(competency, lower, upper, grown, tuple(each for each in reached if each.id not in stages))


def _root(behaviour: Behaviour, known: Mapping[str, Behaviour]) -> str:
    """Return the id of the lowest behaviour that this one builds on, step by step; its own where it builds on none."""
    while behaviour.builds_on and behaviour.builds_on in known:
        behaviour = known[behaviour.builds_on]
    return str(behaviour.id)


def _row(behaviours: list[Behaviour]) -> Row:
    row: dict[str, tuple[Behaviour, ...]] = {}
    for behaviour in behaviours:
        level = str(behaviour.level)
        row[level] = (*row.get(level, ()), behaviour)
    return row
