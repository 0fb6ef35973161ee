"""What is a catalogue? All of `competencies.yaml`, as a frozen value."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from typing import Any

from macros.model.entry import Item, Setting, Tended
from macros.model.items import (
    Action,
    Behaviour,
    CoachingPractice,
    Commitment,
    Competency,
    DiagnosisQuestion,
    LeaderRole,
    LeadershipLevel,
    Moment,
    Principle,
    SelfCheckQuestion,
    SponsorStance,
)
from macros.model.passages import passages_of, places_in
from macros.model.reflection import Reflection
from macros.model.settings import Settings
from macros.model.shapes import NO_FIELDS
from macros.model.sources import Point, Source
from macros.model.text import Keyword, Line, Prose, Version
from macros.model.withdrawn import Withdrawn
from macros.model.workshops import Workshop
from macros.source import Text


class Framework(Setting):
    """Something that stands beside the competencies and has a page of its own."""

    title: Line
    summary: Line
    """One line for cards and search results."""
    text: Prose
    principles: tuple[Principle, ...] = ()
    """The ideas behind it."""
    keywords: tuple[Keyword, ...] = ()
    """What people may type who look for it, where its own text has other words; search finds it, no page shows it."""


class Sponsor(Framework):
    """The sponsor framework: its stances, and the questions to every leader."""

    stances: tuple[SponsorStance, ...] = ()
    questions: tuple[SelfCheckQuestion, ...] = ()


class Coaching(Framework):
    """Leaders as coaches."""

    practices: tuple[CoachingPractice, ...] = ()


class Diagnosis(Framework):
    """The leadership diagnosis, to run before booking training."""

    questions: tuple[DiagnosisQuestion, ...] = ()


class Catalogue(Tended):
    """Everything that a playbook teaches."""

    format: Version
    """The version of this format."""
    title: Line
    """What the playbook is called."""
    summary: Line
    """One line about the playbook, shown on Home and in link previews."""
    language: Keyword
    """The language it is written in, as a BCP 47 tag: en, de, pt-BR."""
    settings: Settings | None = None
    sources: tuple[Source, ...] = ()
    leadership_levels: tuple[LeadershipLevel, ...] = ()
    leader_roles: tuple[LeaderRole, ...] = ()
    principles: tuple[Principle, ...] = ()
    sponsor: Sponsor | None = None
    coaching: Coaching | None = None
    actions: tuple[Action, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    diagnosis: Diagnosis | None = None
    reflection: Reflection | None = None
    moments: tuple[Moment, ...] = ()
    competencies: tuple[Competency, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    """Sessions for trainers."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """What was published once: why it went, or what took its place. Old links lead on from here."""
    moved: Mapping[Keyword, Keyword] = NO_FIELDS
    """Published addresses that belong to no item, such as those of hand-written pages, and where each leads now."""

    def items(self) -> Iterator[Item]:
        """Yield every item, parents before their children, in the order of the file."""
        for item in self._top():
            yield item
            yield from item.children()

    def _top(self) -> Iterator[Item]:
        yield from self.leadership_levels
        yield from self.leader_roles
        yield from self.principles
        yield from self.sponsor.principles if self.sponsor else ()
        yield from self.stances
        yield from self.sponsor.questions if self.sponsor else ()
        yield from self.coaching.principles if self.coaching else ()
        yield from self.practices
        yield from self.actions
        yield from self.commitments
        yield from self.diagnosis.principles if self.diagnosis else ()
        yield from self.diagnosis.questions if self.diagnosis else ()
        yield from self.moments
        yield from self.competencies
        yield from self.workshops

    def points(self) -> Iterator[Point]:
        """Yield every point of every source."""
        for source in self.sources:
            yield from source.points

    @property
    def stances(self) -> tuple[SponsorStance, ...]:
        """The sponsor stances; none where there is no sponsor framework."""
        return self.sponsor.stances if self.sponsor else ()

    @property
    def practices(self) -> tuple[CoachingPractice, ...]:
        """The coaching practices; none where there is no coaching."""
        return self.coaching.practices if self.coaching else ()

    @cached_property
    def passages(self) -> dict[str, list[Text]]:
        """Every text that a page shows, grouped by where such texts stand: `competencies.coaching_tips.title`."""
        return passages_of(self)

    @cached_property
    def marked(self) -> tuple[Text, ...]:
        """The texts that a page shows in which a sign may mean more than itself: a star, an address, a dash …"""
        # asked of each text of a catalogue: one sign after the other takes half the time of a pattern
        return tuple(
            text
            for texts in self.passages.values()
            for text in texts
            if "[" in text
            or "*" in text
            or "<" in text
            or "&" in text
            or "{{" in text
            or "//" in text
            or "www." in text
            or "- " in text
        )

    @cached_property
    def plain(self) -> tuple[Text, ...]:
        """The texts that a page shows as they were typed, such as titles."""
        places = self.passages.keys() & places_in(Catalogue, plain=True)
        return tuple(text for place, texts in self.passages.items() if place in places for text in texts)

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Every item by its id; the first where an id is not unique."""
        found: dict[str, Item] = {}
        for item in self.items():
            found.setdefault(item.id, item)
        return found

    @cached_property
    def left(self) -> dict[str, Withdrawn]:
        """What was withdrawn, by the id that it had; the first where an id is not unique."""
        found: dict[str, Withdrawn] = {}
        for gone in self.withdrawn:
            found.setdefault(gone.id, gone)
        return found

    @cached_property
    def drafts(self) -> dict[str, Item]:
        """What is not published, by its id: each item that is a draft or belongs to one, with that draft."""
        return {kept.id: draft for draft in self.items() if draft.is_draft for kept in (draft, *draft.children())}

    @cached_property
    def published(self) -> "Catalogue":
        """The same catalogue without its drafts, and without what belongs to them."""
        return self.without_drafts() if self.drafts else self

    @cached_property
    def serving(self) -> dict[str, tuple[Item, ...]]:
        """The items that serve each moment, by the moment's id."""
        return _grouped((moment, item) for item in self.items() for moment in item.moments)

    @cached_property
    def teaching(self) -> dict[str, tuple[Item, ...]]:
        """The items that teach each point, by `source-id/point-id`."""
        return _grouped((point, item) for item in self.items() for point in item.sources)

    def competencies_of(self, role: LeaderRole) -> tuple[Competency, ...]:
        """Return the competencies of a leader role, in their order."""
        return tuple(competency for competency in self.competencies if competency.role == role.id)

    @cached_property
    def in_role_order(self) -> tuple[Competency, ...]:
        """Every competency, by leader role."""
        return tuple(found for role in self.leader_roles for found in self.competencies_of(role))

    def foundations(self, competency: Competency, level: str) -> tuple[Behaviour, ...]:
        """Return what a behaviour at a level can build on: all of the competency at lower levels, lowest first."""
        lower = takewhile(lambda id_: id_ != level, (each.id for each in self.leadership_levels))
        return tuple(behaviour for id_ in lower for behaviour in competency.behaviours.get(id_, ()))

    def commitments_of(self, workshop: Workshop) -> tuple[Item, ...]:
        """Return the commitments that the steps of a workshop show, each once."""
        shown = dict.fromkeys(str(id_) for step in workshop.steps for id_ in step.items)
        found = (self.by_id.get(id_) for id_ in shown)
        return tuple(item for item in found if isinstance(item, Commitment))


def _grouped(pairs: Iterator[tuple[Any, Item]]) -> dict[str, tuple[Item, ...]]:
    groups: dict[str, dict[str, Item]] = {}
    for name, item in pairs:
        groups.setdefault(str(name), {})[item.id] = item
    return {name: tuple(group.values()) for name, group in groups.items()}
