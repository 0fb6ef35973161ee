"""Which items can a catalogue hold? Each with its fields, as editors see them."""

from collections.abc import Mapping
from typing import ClassVar

from macros.model.entry import Item
from macros.model.shapes import NO_FIELDS
from macros.model.text import (
    AdvisedId,
    BehaviourId,
    Colour,
    LevelId,
    Line,
    Picture,
    PracticeId,
    Prose,
    RoleId,
    ShapeName,
    StanceId,
)


class LeadershipLevel(Item):
    """How far a leader's work reaches, lowest first."""

    kind: ClassVar[str] = "leadership-level"
    title: Line
    summary: Line
    """One line for cards and search results."""
    text: Prose


class LeaderRole(Item):
    """One of the few roles that a leader plays; it groups competencies."""

    kind: ClassVar[str] = "leader-role"
    title: Line
    summary: Line
    """One line for cards and search results."""
    text: Prose
    colour: Colour | None = None
    """Its colour everywhere, by name."""
    shape: ShapeName | None = None
    """Its shape everywhere, by name: nobody has to tell colours apart."""


class Principle(Item):
    """An idea that holds over all competencies."""

    kind: ClassVar[str] = "principle"
    title: Line
    summary: Line
    """One line for cards and search results."""
    text: Prose
    picture: Picture | None = None
    """The name of a picture that shows it."""
    try_: Prose | None = None
    """One thing to try this week, to see the idea at work."""


class Behaviour(Item):
    """Something that a colleague can see or hear, at one leadership level."""

    kind: ClassVar[str] = "behaviour"
    text: Prose
    """Begins with a verb: what is seen or heard."""
    builds_on: BehaviourId | None = None
    """The id of a behaviour of the same competency, at a lower leadership level, of which this is more. Without it,
    the behaviour is new at its level."""


class WarningSign(Item):
    """What is seen where the competency is missing."""

    kind: ClassVar[str] = "warning-sign"
    text: Prose


class SponsorMove(Item):
    """One thing that a leader does in a sponsor stance."""

    kind: ClassVar[str] = "sponsor-move"
    text: Prose
    say: Line | None = None
    """Words to say aloud."""


class CoachingTip(Item):
    """One thing to do in a conversation, with words to say."""

    kind: ClassVar[str] = "coaching-tip"
    practice: PracticeId
    """The id of the coaching practice that it belongs to."""
    title: Line
    text: Prose
    say: Line | None = None
    """Words to open with."""


class SelfCheckQuestion(Item):
    """A question that leaders answer about their own last month; "no" is an honest answer."""

    kind: ClassVar[str] = "self-check-question"
    text: Prose
    advise: tuple[AdvisedId, ...] = ()
    """What is advised where this matters and is rare: ids of a coaching tip, a sponsor move, a commitment. What it does
    not name is chosen among those that stand nearest."""


class Commitment(Item):
    """Something small enough for this week."""

    kind: ClassVar[str] = "commitment"
    text: Prose


class SponsorStance(Item):
    """One side of being a sponsor: what a leader says, does, or honours."""

    kind: ClassVar[str] = "sponsor-stance"
    title: Line
    motto: Line
    """Its meaning in two or three words."""
    summary: Line
    """One line for cards and search results."""
    text: Prose
    do: tuple[Prose, ...] = ()
    avoid: tuple[Prose, ...] = ()
    self_check: tuple[SelfCheckQuestion, ...] = ()
    colour: Colour | None = None
    """Its colour everywhere, by name."""
    shape: ShapeName | None = None
    """Its shape everywhere, by name: nobody has to tell colours apart."""

    def settle(self) -> None:
        """Tell the questions where they belong."""
        for question in self.self_check:
            self._adopt(question, stance=self.id)

    def children(self) -> tuple[Item, ...]:
        """Return its self-check questions."""
        return self.self_check


class CoachingPractice(Item):
    """One of the ways to coach: what to do, what to say, what to avoid, and what it pays."""

    kind: ClassVar[str] = "coaching-practice"
    title: Line
    summary: Line
    """One line for cards and search results."""
    text: Prose
    do: tuple[Prose, ...] = ()
    say: tuple[Line, ...] = ()
    avoid: tuple[Prose, ...] = ()
    pays: Prose | None = None


class Action(Item):
    """Something that every leader can do for customers, whatever the role."""

    kind: ClassVar[str] = "action"
    title: Line
    summary: Line
    """One line for cards and search results."""
    do: tuple[Prose, ...] = ()
    say: tuple[Line, ...] = ()
    avoid: tuple[Prose, ...] = ()


class DiagnosisQuestion(Item):
    """What to ask leaders before booking training."""

    kind: ClassVar[str] = "diagnosis-question"
    text: Prose
    listen_for: Prose | None = None
    """What a good answer sounds like."""
    if_not: Prose | None = None
    """What to put right first where the answer is no."""


class Moment(Item):
    """A situation that a leader is in."""

    kind: ClassVar[str] = "moment"
    title: Line
    """As a leader would say it: "A customer has complained"."""
    summary: Line
    """One line for cards and search results."""
    do: tuple[Prose, ...] = ()
    """What to do now, in order; short enough for one screen of a phone."""
    say: tuple[Line, ...] = ()
    avoid: tuple[Prose, ...] = ()


class Competency(Item):
    """A named, observable capability of a leader."""

    kind: ClassVar[str] = "competency"
    role: RoleId
    """The id of the leader role that it belongs to."""
    title: Line
    definition: Prose
    """What a leader does, in one sentence. Shown on cards and in search results."""
    why: Prose
    """Why it matters to customers."""
    measure: Prose | None = None
    """What to count or hear, to see it improve."""
    rhythm: Prose | None = None
    """When to look at the measure, and with whom."""
    behaviours: Mapping[LevelId, tuple[Behaviour, ...]] = NO_FIELDS
    """What colleagues can see or hear, for each leadership level."""
    not_expected: Mapping[LevelId, Prose] = NO_FIELDS
    """For a leadership level of which nothing is expected: why."""
    warning_signs: tuple[WarningSign, ...] = ()
    sponsor_moves: Mapping[StanceId, tuple[SponsorMove, ...]] = NO_FIELDS
    """What a leader does as a sponsor, for each sponsor stance."""
    coaching_tips: tuple[CoachingTip, ...] = ()
    self_check: tuple[SelfCheckQuestion, ...] = ()
    commitments: tuple[Commitment, ...] = ()

    def settle(self) -> None:
        """Tell the items of this competency where they belong."""
        for level, behaviours in self.behaviours.items():
            for behaviour in behaviours:
                self._adopt(behaviour, level=level)
        for stance, moves in self.sponsor_moves.items():
            for move in moves:
                self._adopt(move, stance=stance)
        for child in (*self.warning_signs, *self.coaching_tips, *self.self_check, *self.commitments):
            self._adopt(child)
        self.learn(_parent=self.role)

    def children(self) -> tuple[Item, ...]:
        """Return all that belongs to it, in the order of its page."""
        behaviours = (item for items in self.behaviours.values() for item in items)
        moves = (item for items in self.sponsor_moves.values() for item in items)
        return (
            *behaviours,
            *self.warning_signs,
            *moves,
            *self.coaching_tips,
            *self.self_check,
            *self.commitments,
        )


ADVISED = (CoachingTip, SponsorMove, Commitment)
"""What can be advised after a self-check, one of each, in the order in which it is shown."""
