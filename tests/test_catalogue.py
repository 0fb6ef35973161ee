"""Our own catalogue: all of it taught, complete, and told when it is not."""

import re
from collections import Counter
from pathlib import Path

import pytest

from macros.markup import plain
from macros.model import Catalogue
from tests.catalogues import FILES, read
from tests.conftest import ROOT

TEXT = FILES["own"].read_text("utf-8")


def problems_of(text: str) -> list[str]:
    return [f"{problem.rule} {problem.text}" for problem in read(text)[1]]


def test_it_holds_what_the_brief_asks_for(own: Catalogue) -> None:
    kinds = Counter(item.kind for item in own.items())
    assert len(list(own.points())) == 89
    assert len(own.sources) == 5
    assert (kinds["leader-role"], kinds["leadership-level"], kinds["sponsor-stance"]) == (3, 3, 3)
    assert (kinds["coaching-practice"], kinds["action"]) == (4, 4)
    assert kinds["competency"] >= 12
    assert kinds["moment"] >= 11
    assert kinds["diagnosis-question"] >= 5
    assert all(len(own.competencies_of(role)) == 4 for role in own.leader_roles)


def test_each_competency_is_whole(own: Catalogue) -> None:
    for competency in own.competencies:
        for level in own.leadership_levels:
            assert len(competency.behaviours.get(level.id, ())) >= 3 or competency.not_expected[level.id]
        for stance in own.stances:
            moves = competency.sponsor_moves[stance.id]
            assert len(moves) >= 2
            assert all(move.say for move in moves)
        assert len(competency.warning_signs) >= 2
        assert len(competency.coaching_tips) >= 3
        assert len({tip.practice for tip in competency.coaching_tips}) >= 3
        assert len(competency.self_check) >= 4
        assert len(competency.commitments) >= 2
        assert competency.measure
        assert competency.rhythm


def test_each_practice_says_what_to_do_say_and_avoid_and_what_it_pays(own: Catalogue) -> None:
    for practice in own.practices:
        assert practice.do
        assert practice.say
        assert practice.avoid
        assert practice.pays


def test_each_point_that_loses_its_last_item_is_named(own: Catalogue) -> None:
    for point in own.points():
        without = re.sub(
            rf"(?<=[\[ ]){re.escape(point.reference)}(?=[\],\n])(, |)", f"{own.sources[0].points[0].reference}\\1", TEXT
        )
        if point.reference == own.sources[0].points[0].reference:
            continue
        assert f"points-taught nothing teaches '{point.reference}'" in problems_of(without)


def test_removing_the_only_item_that_teaches_a_point_is_told(own: Catalogue) -> None:
    taught_once = {point: items[0] for point, items in own.teaching.items() if len(items) == 1}
    assert taught_once
    lines = TEXT.split("\n")
    for point, item in taught_once.items():
        start = item.position.line - 1
        indent = item.position.column - 3
        end = next(
            number
            for number in range(start + 1, len(lines) + 1)
            if number == len(lines)
            or (lines[number].strip() and len(lines[number]) - len(lines[number].lstrip()) <= indent)
        )
        told = problems_of("\n".join([*lines[:start], *lines[end:]]))
        assert f"points-taught nothing teaches '{point}'" in told, item.id


def test_no_two_items_say_the_same(own: Catalogue) -> None:
    said = Counter(plain(item.label).lower() for item in own.items())
    assert [text for text, times in said.items() if times > 1] == []


def test_sentences_are_short_on_average(own: Catalogue) -> None:
    sentences = [
        sentence
        for item in own.items()
        for name in ("text", "say", "definition", "why", "summary")
        if isinstance(text := getattr(item, name, None), str)
        for sentence in re.split(r"(?<=[.!?])”?\s+", plain(text))
        if sentence.strip()
    ]
    assert sum(len(sentence.split()) for sentence in sentences) / len(sentences) < 18
    assert max(len(sentence.split()) for sentence in sentences) <= 35


def test_questions_can_be_answered(own: Catalogue) -> None:
    for item in own.items():
        if item.kind == "self-check-question":
            assert item.label.rstrip("”").endswith("?")


@pytest.mark.parametrize("item", ["competencies.yaml", "README.md", "content/index.md"])
def test_no_borrowed_quotation_marks_are_mixed(item: str) -> None:
    text = Path(ROOT, item).read_text("utf-8")
    assert text.count("“") == text.count("”")
