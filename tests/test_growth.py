"""What each leadership level adds: what grows out of something lower, and what is new."""

import re

import pytest

from macros.editing import Form, places_of
from macros.growth import is_comparable, levels_of, rows_of, steps_of, steps_to
from macros.model import Behaviour, Catalogue
from macros.pages import Playbook, pages_of
from tests import catalogues
from tests.catalogues import HARBOUR
from tests.conftest import ROOT

HEAD = (ROOT / "macros/rules/examples/builds-on-lower.right.yaml").read_text("utf-8").partition("    behaviours:")[0]
LEVELS = HEAD.replace("leader_roles:", "  - id: pilot\n    title: Pilot\n    summary: X.\n    text: Y.\nleader_roles:")


def read(*behaviours: str, more: str = "") -> Catalogue:
    """Read a catalogue with behaviours, each written as `level id` or `level id < what it builds on`."""
    lines: dict[str, list[str]] = {}
    for written in behaviours:
        level, id_, *builds_on = written.replace("<", "").split()
        lines.setdefault(level, []).append(f"        - id: {id_}\n          text: Does {id_}.")
        lines[level] += [f"          builds_on: {name}" for name in builds_on]
    told = "".join(f"      {level}:\n" + "\n".join(found) + "\n" for level, found in lines.items())
    text = f"{LEVELS}    behaviours:\n{told}{more}"
    found, problems = catalogues.read(text)
    assert found is not None
    assert problems == []
    return found


def told(found: Catalogue) -> list[str]:
    return [
        f"{step.lower.id} to {step.upper.id}: "
        + ", ".join([*(f"{was.id} > {now.id}" for was, now in step.grown), *(f"new {each.id}" for each in step.new)])
        for step in steps_of(found.competencies[0], found)
    ]


TOLD = {
    "nothing is told of one level": ([["skipper", "a"]], []),
    "what builds on nothing is new": ([["deckhand", "a"], ["skipper", "b"]], ["deckhand to skipper: new b"]),
    "what grows comes before what is new": (
        [["deckhand", "a"], ["skipper", "b"], ["skipper", "c", "a"]],
        ["deckhand to skipper: a > c, new b"],
    ),
    "several may grow out of one": (
        [["deckhand", "a"], ["skipper", "b", "a"], ["skipper", "c", "a"]],
        ["deckhand to skipper: a > b, a > c"],
    ),
    "a level without behaviours is stepped over": (
        [["deckhand", "a"], ["pilot", "b", "a"]],
        ["deckhand to pilot: a > b"],
    ),
    "what skips a level grows all the same": (
        [["deckhand", "a"], ["skipper", "b"], ["pilot", "c", "a"]],
        ["deckhand to skipper: new b", "skipper to pilot: a > c"],
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_step_says_what_grows_and_what_is_new(name: str) -> None:
    behaviours, expected = TOLD[name]
    assert told(read(*(" ".join(each) for each in behaviours))) == expected


def test_rows_hold_what_grows_out_of_each_other_through_all_levels() -> None:
    found = read("deckhand a", "deckhand b", "skipper c < a", "skipper d", "pilot e < c", "pilot f < a", "pilot g < d")
    threads, alone = rows_of(found.competencies[0], found)
    shown = [{level: [each.id for each in row[level]] for level in row} for row in (*threads, alone)]
    assert shown == [
        {"deckhand": ["a"], "skipper": ["c"], "pilot": ["e", "f"]},
        {"skipper": ["d"], "pilot": ["g"]},
        {"deckhand": ["b"]},
    ]


def test_a_level_of_which_nothing_is_expected_is_shown_and_adds_nothing() -> None:
    found = read("skipper a", "pilot b", more="    not_expected:\n      deckhand: The skipper decides.\n")
    competency = found.competencies[0]
    assert [level.id for level in levels_of(competency, found)] == ["deckhand", "skipper", "pilot"]
    assert told(found) == ["skipper to pilot: new b"]
    assert [[step.count for step in steps_to(level, found)] for level in found.leadership_levels] == [[], [1], [1]]
    assert is_comparable(competency)
    assert not is_comparable(read("skipper a").competencies[0])


def test_every_behaviour_above_the_lowest_level_is_told_once_on_the_way_up(own: Catalogue) -> None:
    for competency in own.competencies:
        steps = steps_of(competency, own)
        first = {each.id for each in competency.behaviours[steps[0].lower.id]}
        reached = [each.id for step in steps for each in (*(now for _was, now in step.grown), *step.new)]
        behaviours = [each.id for each in competency.children() if isinstance(each, Behaviour)]
        assert sorted(reached) == sorted(set(behaviours) - first)
        assert any(step.grown for step in steps), f"{competency.id}: nothing in it grows"


def test_each_comparable_competency_and_each_step_has_a_page_that_others_lead_to(own: Catalogue) -> None:
    playbook = Playbook(own)
    pages = {page.address: str(playbook.on(page.address).whole(page)) for page in pages_of(playbook)}
    for competency in own.competencies:
        there, home = playbook.addresses.side_by_side(competency), playbook.addresses.of(competency)
        assert f'href="{there.seen_from(home.page)}"' in pages[home]
        for behaviour in (each for each in competency.children() if isinstance(each, Behaviour)):
            assert f'href="../#{behaviour.id}"' in pages[there]
        for reason in competency.not_expected.values():
            assert reason.partition("(")[0].partition(".")[0] in re.sub("<[^>]+>", "", pages[there])
    for level in own.leadership_levels[1:]:
        step = playbook.addresses.step_to(level)
        for page in ("levels/", f"levels/{level.id}/", "competencies/"):
            links = [html for address, html in pages.items() if address.page == page]
            assert f'href="{step.seen_from(page)}"' in links[0], page


def test_a_new_behaviour_is_offered_what_it_can_build_on_and_nothing_else(harbour: Catalogue) -> None:
    (place,) = places_of(Behaviour, harbour)
    for level, possible in (("deckhand", []), ("skipper", []), ("pilot", ["reads-the-table-aloud"])):
        form = Form(HARBOUR.encode(), "a.yaml", harbour, Behaviour, place, level)
        assert list(form.choices("builds_on")) == possible
        assert ("builds_on" in form.fields()) == bool(possible)
