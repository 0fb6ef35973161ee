"""Wherever a hand slips in a small text, that is told at the line of the slip, and the rest is read as it was meant."""

import re

import pytest

from macros.problem import Document
from macros.source import parse
from tests.everywhere import ELSEWHERE, KINDS, NAME, OF_EVERYWHERE, RIGHT, told_of_kind
from tests.everywhere.small import MANY, OF_SMALL, SMALL, title_of, told_of_many, told_of_text
from tests.told import blessed

TOLD = blessed(OF_EVERYWHERE)
TOLD_OF_SMALL = blessed(OF_SMALL)

MOST_ELSEWHERE = 0.05
"""How many of the slips that are told may be told at other lines than their own: nobody can say where a text was meant
to begin."""


def test_the_text_in_which_slips_are_made_has_none() -> None:
    assert parse(Document(NAME, RIGHT)).problems == []


@pytest.mark.parametrize("kind", sorted({*KINDS, *TOLD}))
def test_what_comes_of_a_slip_wherever_it_is_made_was_blessed(kind: str) -> None:
    told = told_of_kind(kind) if kind in KINDS else ""
    assert told == TOLD.get(kind), "if it is right: make bless, and read tests/everywhere/told.txt"


@pytest.mark.parametrize("text", SMALL, ids=title_of)
def test_all_that_is_told_of_a_small_text_was_blessed(text: str) -> None:
    assert told_of_text(text) == TOLD_OF_SMALL.get(title_of(text)), "if it is right: make bless, and read small.txt"


@pytest.mark.parametrize("line", MANY, ids=title_of)
def test_what_is_told_of_a_hundred_slips_was_blessed(line: str) -> None:
    assert told_of_many(line) == TOLD_OF_SMALL.get(title_of(line)), "if it is right: make bless, and read small.txt"


def test_no_small_text_is_there_twice_or_blessed_and_gone() -> None:
    assert [title_of(text) for text in (*SMALL, *MANY)] == list(TOLD_OF_SMALL)


def test_nearly_all_slips_that_are_told_are_told_at_their_own_line() -> None:
    lines = [line for told in TOLD.values() for line in told.splitlines()]
    alone = [line for line in lines if re.match(r"  \d+: ", line)]
    together = sum(len(re.findall(r" \d+:\d+", line)) for line in lines if re.match(r"  [a-z]", line))
    elsewhere = sum(f"| {ELSEWHERE}" in line for line in alone)
    assert elsewhere < MOST_ELSEWHERE * (len(alone) + together)
