"""What is a workshop? A session for trainers: for whom, with what, and its steps with their minutes.

What it says to the facilitator alone stands in the fields of `FOR_FACILITATORS`; nothing but the facilitator's own page
shows them.
"""

from typing import ClassVar

from macros.model.entry import Item, Setting
from macros.model.text import Count, Difficulty, ItemId, LevelId, Line, Prose, RoleId, Whole

DIFFICULTIES = ("easy", "medium", "hard")
"""How much experience it takes to run a workshop."""

FOR_FACILITATORS = ("preparation", "remote", "tips", "traps", "debrief", "notes")
"""The fields of a workshop and of its steps that participants never see, by the names that an editor writes."""


class Audience(Setting):
    """Whom a workshop is for; everyone where nothing is named."""

    levels: tuple[LevelId, ...] = ()
    """The ids of the leadership levels that it is for; without any, it is for all."""
    roles: tuple[RoleId, ...] = ()
    """The ids of the leader roles that it serves; without any, it serves all."""


class Group(Setting):
    """How many people can take part."""

    from_: Count
    """The fewest with whom it works."""
    to: Count
    """The most with whom it works."""


class Materials(Setting):
    """What to have at hand."""

    both: tuple[Line, ...] = ()
    """What is needed in a room and at a distance alike."""
    in_person: tuple[Line, ...] = ()
    """What is needed in a room only."""
    remote: tuple[Line, ...] = ()
    """What is needed at a distance only."""


class Step(Item):
    """One part of a workshop, with its minutes."""

    kind: ClassVar[str] = "step"
    title: Line
    minutes: Count
    """How long it takes, in whole minutes; when it begins and ends is worked out."""
    text: Prose
    """What happens; participants read it, too."""
    ask: Line | None = None
    """The question that opens it, for all to read."""
    items: tuple[ItemId, ...] = ()
    """The ids of what it puts to work: competencies, tips, questions, commitments … of this playbook."""
    break_after: Count | None = None
    """How many minutes of break follow it."""
    remote: Prose | None = None
    """For the facilitator: how to do it at a distance, where that is different."""
    tips: tuple[Prose, ...] = ()
    """For the facilitator: what makes it go well."""
    traps: tuple[Prose, ...] = ()
    """For the facilitator: what goes wrong, and what to do then."""
    debrief: tuple[Prose, ...] = ()
    """For the facilitator: what to ask or say at its end."""
    notes: Prose | None = None
    """For the facilitator: what to say and to do, in order."""

    @property
    def lasts(self) -> int:
        """Its minutes; 0 where they cannot be read."""
        read: object = self.minutes
        return read if isinstance(read, Whole) else 0

    @property
    def pause(self) -> int:
        """The minutes of break after it; none where it has none."""
        return self.break_after or 0


class Workshop(Item):
    """A session that a trainer can run, with steps that add up."""

    kind: ClassVar[str] = "workshop"
    title: Line
    outcome: Line
    """One line: what participants can do afterwards. Shown on cards and in search results."""
    audience: Audience | None = None
    """Whom it is for; without this, everyone."""
    group: Group | None = None
    """How many people can take part, as in: {from: 6, to: 16}."""
    difficulty: Difficulty | None = None
    """How much experience it takes to run it: easy, medium or hard."""
    materials: Materials | None = None
    """What to have at hand: `both` for either form, `in_person`, `remote`."""
    preparation: tuple[Prose, ...] = ()
    """For the facilitator: what to do before the day."""
    steps: tuple[Step, ...] = ()

    def settle(self) -> None:
        """Tell the steps where they belong."""
        for step in self.steps:
            self._adopt(step)

    def children(self) -> tuple[Item, ...]:
        """Return its steps."""
        return self.steps

    @property
    def levels(self) -> tuple[LevelId, ...]:
        """The ids of the leadership levels that it names; none where it is for all."""
        return self.audience.levels if self.audience else ()

    @property
    def roles(self) -> tuple[RoleId, ...]:
        """The ids of the leader roles that it names; none where it serves all."""
        return self.audience.roles if self.audience else ()

    @property
    def sizes(self) -> tuple[int, int] | None:
        """The fewest and the most people; None where that is not said, or cannot be read."""
        sizes = (self.group.from_, self.group.to) if self.group else ()
        return sizes if len(sizes) == 2 and all(isinstance(size, Whole) for size in sizes) else None  # noqa: PLR2004
