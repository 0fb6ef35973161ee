"""What stands on a page whose questions a leader answers? A form for screen and paper; and, as data, what scripts know.

What an answer tells is worked out in the reader's browser (`overrides/assets/playbook/answers.js`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from markupsafe import Markup

from macros.addresses import DIAGNOSIS, SPONSOR_CHECK, Address
from macros.markup import plain
from macros.model import DiagnosisQuestion, Reflection, SelfCheckQuestion, place_in
from macros.pages.drawing import Drawing, Playbook
from macros.pages.page import Page
from macros.pages.phrases import filled

SCRIPTS = (
    *("fragment", "keeping", "days", "led", "drawing"),
    *("answers", "result-picture", "result", "sharing", "answering"),
)
STYLES = ("controls", "handout", "reflection")


@dataclass(frozen=True)
class Scale:
    """On what a question is answered."""

    label: str
    steps: Mapping[str, str]
    """What can be answered, by the key under which it is kept, the lowest first."""
    turn: int
    """The place of the step at which its meaning changes."""


@dataclass(frozen=True)
class Group:
    """Questions under one heading."""

    id: str
    title: str
    questions: Sequence[SelfCheckQuestion | DiagnosisQuestion]


@dataclass(frozen=True)
class Check:
    """A page with questions to answer."""

    playbook: Playbook
    reflection: Reflection
    address: Address
    groups: Sequence[Group]

    @cached_property
    def count(self) -> int:
        """How many questions there are."""
        return sum(len(group.questions) for group in self.groups)

    @property
    def is_diagnosis(self) -> bool:
        """Whether leaders answer about what there is, before they book training; else about their own last month."""
        return self.address == DIAGNOSIS

    @cached_property
    def draw(self) -> Drawing:
        """Draws on this page."""
        return self.playbook.on(self.address)

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        """How often, and how much it matters; or how near an answer of the diagnosis is."""
        words, reflection = self.playbook.words, self.reflection
        labels = (words.answer_how_often, words.answer_how_much, words.diagnosis_answer)
        made = [
            Scale(label, {str(key): str(each) for key, each in steps.items()}, place_in(steps, turn))
            for label, (_name, steps, turn) in zip(labels, reflection.thresholds(), strict=False)
        ]
        return tuple(made[2:] if self.is_diagnosis else made[:2])

    @cached_property
    def turns(self) -> tuple[str, ...]:
        """What the step is called at which the meaning of each scale changes."""
        return tuple(list(scale.steps.values())[scale.turn] for scale in self.scales)

    def questions_of(self, group: Group) -> Markup:
        """Draw the questions of a group, numbered through the page."""
        before = 0
        for other in self.groups:
            if other is group:
                break
            before += len(other.questions)
        return self.draw("check_questions", group.questions, before, self.count, self.scales)

    def lead(self) -> Markup:
        """Draw what stands above the questions."""
        words = self.playbook.words
        minutes = max(1, round(self.count * self.reflection.takes / 60))
        told = words.diagnosis_count if self.is_diagnosis else words.answer_count
        return self.draw("check_lead", filled(told, count=self.count, minutes=minutes))

    def foot(self) -> Markup:
        """Draw what stands below them: how to score on paper, what helps, and where the result comes."""
        words, draw = self.playbook.words, self.draw
        if self.is_diagnosis:
            paper = filled(words.diagnosis_paper, answer=self.turns[0])
            more = draw("check_recommendations", self.groups[0].questions, self.reflection.diagnosis)
        else:
            often, much = self.turns
            paper = filled(words.answer_paper, often=often, much=much)
            advice = self.playbook.advice
            more = draw("check_advice", [(question, advice.get(question.id, ())) for question in self._questions])
            more += draw("check_ahead", self._ahead)
        return draw("check_paper", paper, self.count) + draw("check_result") + more + draw("check_data", self.known())

    def known(self) -> dict[str, Any]:
        """Return what scripts know of the page."""
        catalogue = self.playbook.catalogue
        old = self.playbook.old_ids
        return {
            "page": self.address.page,
            "scales": [{"steps": list(scale.steps.items()), "turn": scale.turn} for scale in self.scales],
            "groups": [
                {"id": group.id, "title": group.title, "questions": [str(each.id) for each in group.questions]}
                for group in self.groups
            ],
            "elsewhere": list(self._elsewhere()),
            **old,
            "items": {id_: {"title": plain(catalogue.by_id[id_].label)} for ids in old["led"].values() for id_ in ids},
            "words": self._words(),
            "rtl": self.playbook.rtl,
        }

    @property
    def _questions(self) -> Iterator[SelfCheckQuestion | DiagnosisQuestion]:
        return (question for group in self.groups for question in group.questions)

    @property
    def _ahead(self) -> list[object]:
        shown = {group.id for group in self.groups}
        return [each for each in self.reflection.ahead if {each.stance, each.of} <= shown]

    def _elsewhere(self) -> Iterator[dict[str, Any]]:
        """Yield the other pages that ask what this one does not, each with its questions."""
        here = {question.id for question in self._questions}
        for page, title, questions in asked_in(self.playbook):
            if there := [str(question.id) for question in questions if question.id not in here]:
                yield {"title": title, "url": page.seen_from(self.address.page), "questions": there}

    def _words(self) -> dict[str, str]:
        words = self.playbook.words
        return {
            "advice": words.advice,
            "advice-more": words.advice_more,
            "advice-none": words.advice_none,
            "ahead": words.result_ahead,
            "about": words.result_about,
            "answered": words.result_answered,
            "foreign": words.answer_foreign,
            "cleared": words.answer_cleared,
            "day": words.result_day,
            "day-form": "\u2066{day}\u2069" if self.playbook.rtl else "{day}",
            "elsewhere": words.answer_elsewhere,
            "empty": words.result_empty,
            "from": words.answer_from,
            "back": words.answer_back,
            "kept-of": words.answer_kept_of,
            "listed": words.listed,
            "much": words.result_much,
            "none-strong": words.result_strong_none,
            "none-wanting": words.result_wanting_none,
            "often": words.result_often,
            "of": words.answer_number,
            "other-scale": words.answer_other_scale,
            "picture": words.result_picture,
            "picture-told": words.result_picture_told,
            "progress": words.answer_progress,
            "question": words.result_question,
            "said": words.result_said,
            "side-by-side": words.result_side_by_side,
            "so-far": words.diagnosis_so_far,
            "stands-out": words.result_stands_out,
            "strong": words.result_strong,
            "table": words.result_table,
            "take": words.answer_take,
            "trend": words.result_trend,
            "wanting": words.result_wanting,
            "why": words.diagnosis_why if self.is_diagnosis else words.advice_why,
        }


def asked_in(
    playbook: Playbook,
) -> Iterator[tuple[Address, str, Sequence[SelfCheckQuestion | DiagnosisQuestion]]]:
    """Yield the smallest pages on which questions are asked, with what each is called."""
    catalogue, words, addresses = playbook.catalogue, playbook.words, playbook.addresses
    for competency in catalogue.competencies:
        title = filled(words.self_check_of, title=competency.title)
        yield addresses.self_check_of(competency), title, competency.self_check
    sponsor_check, address = sponsor_check_way(playbook)
    for stance in catalogue.stances:
        yield address, sponsor_check, stance.self_check
    if catalogue.diagnosis:
        yield DIAGNOSIS, words.diagnosis, catalogue.diagnosis.questions


def sponsor_check_way(playbook: Playbook) -> tuple[str, Address]:
    """Return what the page with the questions of all stances is called, and where it is."""
    return filled(playbook.words.self_check_of, title=playbook.words.sponsor), SPONSOR_CHECK


def with_answers(page: Page, check: Check) -> Page:
    """Return a page with what stands above its questions, and what they need in a browser."""
    return replace(page, lead=page.lead + check.lead(), scripts=SCRIPTS, styles=STYLES)
