"""What people get wrong in a playbook is found, told once, and told at the line that they must change."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from macros import project
from macros.problem import as_github, as_json, as_text
from tests.conftest import ROOT
from tests.mistakes import BASE, CATALOGUE, Slip, each
from tests.mistakes.afresh import AFRESH_RIGHT
from tests.mistakes.every import SLIPS, problems_of
from tests.mistakes.good import GOOD
from tests.mistakes.hostile import HEAVY, HOSTILE
from tests.mistakes.writing import WRITING
from tests.told import OF_SLIPS, as_told, blessed

RIGHT = dict(each(GOOD, AFRESH_RIGHT))
TOLD = blessed(OF_SLIPS)
ILL_WRITTEN = dict(each(WRITING))

MOST_SECONDS = 2.0
"""How much time of a processor such a file may take: a second, and another one where all processors are busy."""

MOST_MEGABYTES = 200

MEASURED = """
import sys
from macros.cli import main
status = main()
print(open("/proc/self/status").read(), file=sys.stderr)
sys.exit(status)
"""
"""`playbook`, with what Linux knows of its memory at the end."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project in which the mistakes are made."""
    return shutil.copytree(BASE, tmp_path_factory.mktemp("mistakes") / "project")


def test_the_project_in_which_mistakes_are_made_has_none(folder: Path) -> None:
    assert project.load(folder).problems == ()


@pytest.mark.parametrize("name", SLIPS)
def test_a_mistake_is_told_once_and_at_the_line_to_change(name: str, folder: Path) -> None:
    slip = SLIPS[name]
    problems = problems_of(slip, folder)
    told = "\n".join(map(as_text, problems))
    lines = {found.position.line for found in problems if found.position.file == slip.file}
    assert lines & slip.lines, f"line {sorted(slip.lines)} of {slip.file} is not named:\n{told}"
    assert not slip.problems or len(problems) == slip.problems, f"told {len(problems)} times:\n{told}"
    assert all(found.cure for found in problems)
    assert as_told(problems) == TOLD.get(name), "if the words are right: make bless, and read tests/mistakes/told.txt"


def test_nothing_is_blessed_of_a_mistake_that_nobody_makes() -> None:
    assert set(TOLD) == set(SLIPS)


@pytest.mark.parametrize("name", RIGHT)
def test_of_an_unusual_file_that_is_right_nothing_is_told(name: str, folder: Path) -> None:
    assert [as_text(found) for found in problems_of(RIGHT[name], folder)] == []


@pytest.mark.parametrize("name", ILL_WRITTEN)
def test_what_is_ill_written_is_told_by_the_limits_of_our_own_catalogue(name: str, folder: Path) -> None:
    slip = ILL_WRITTEN[name]
    ours = (ROOT / CATALOGUE).read_text("utf-8")
    limits = ours[ours.index("  writing:\n") : ours.index("\nsources:\n")].rstrip("\n") + "\n"
    before, after = (
        {found.position.line: as_text(found) for found in problems_of(one, folder)}
        for one in (
            Slip("\nsources:\n", f"{limits}\nsources:\n"),
            replace(slip, also=(("\nsources:\n", f"{limits}\nsources:\n"),)),
        )
    )
    told = {line - limits.count("\n") for line in after.keys() - before.keys()}
    assert told & slip.lines, "\n".join(after.values())
    assert len(told) == 1


def test_ten_mistakes_in_ten_places_are_ten_problems_in_one_run(folder: Path) -> None:
    ten = [
        ("owner: the library board", "owner:the library board"),
        ("- [reader, borrower, visitor]", "- [reader, borrower, visitor"),
        ("text: Whoever comes through the door is greeted first.", "text: Whoever comes in: greet them."),
        ("    title: Keep order", "    titel: Keep order"),
        ("- Ask one reader what", "• Ask one reader what"),
        ("title: Skills need time", "title: 1984"),
        ("practice: thank-by-name", "practice: thank-by-nam"),
        ("    definition: Looks before asking the reader to pay.\n", ""),
        ("            and stays there", "\tand stays there"),
        ("- id: bills-come-back-torn", "- id: readers-wait-in-coats"),
    ]
    slip = Slip(*ten[0], also=tuple(ten[1:]))
    problems = problems_of(slip, folder)
    assert len(problems) == len(ten), "\n".join(map(as_text, problems))
    assert len({found.position.line for found in problems}) == len(ten)


@pytest.mark.parametrize("name", dict(each(HOSTILE)))
def test_what_a_file_says_is_no_command_in_a_log(name: str, folder: Path) -> None:
    problems = problems_of(SLIPS[name], folder)
    for found in problems:
        assert as_github(found).startswith((f"::{found.severity} file=",))
        assert as_github(found).count("\n") == 0
        assert all(line.isprintable() and not line.startswith("::") for line in as_text(found).split("\n"))
        assert "##[" not in as_text(found)
    assert len(json.loads(as_json(problems))) == len(problems)


@pytest.mark.parametrize("name", HEAVY)
def test_a_file_made_to_wear_out_the_reader_is_told_in_a_second_and_in_little_memory(name: str, tmp_path: Path) -> None:
    (tmp_path / CATALOGUE).write_bytes(HEAVY[name])
    before = os.times()
    run = subprocess.run(
        [sys.executable, "-c", MEASURED, "-C", tmp_path, "check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    after = os.times()
    assert run.returncode == 1
    assert f"{CATALOGUE}:" in run.stdout
    assert "Traceback" not in run.stderr
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    assert seconds < MOST_SECONDS
    peak = next(line for line in run.stderr.splitlines() if line.startswith("VmHWM"))
    assert int(peak.split()[1]) < MOST_MEGABYTES * 1024
