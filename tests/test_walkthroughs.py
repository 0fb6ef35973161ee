"""Each walk-through in CONTRIBUTING, done step by step in a fresh clone, prints what CONTRIBUTING says."""

import re
import shlex
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.conftest import ROOT, playbook
from tests.projects import commit, git

MANUAL = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

TIP, COMPETENCY = "put-your-own-task-first", "keep-promises"
WITHDRAWN = "ask-what-calm-cost"  # no other item names it
"""What the walk-throughs are about: ids, since these last when words change."""

Edit: TypeAlias = Callable[[str], str]


def section(heading: str) -> str:
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL)
    assert found, f"CONTRIBUTING has no section '{heading}'"
    return found[1]


def blocks(heading: str, language: str) -> list[str]:
    """Return the blocks of a language in a section, as they would be typed: without what the list indents them by."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", section(heading), re.MULTILINE | re.DOTALL)
    return [re.sub(rf"(?m)^{indent}", "", text) for indent, text in found]


def item_in(text: str, id_: str) -> str:
    found = re.search(rf"^( +)- id: {id_}\n(?:\1 .*\n|\n)*", text, re.MULTILINE)
    assert found, id_
    return found[0]


def says(told: str, promised: str) -> bool:
    """Whether a command told what was promised; `…` stands for any words, and a number for any other."""
    form = re.escape(promised.strip()).replace("…", ".*")
    return bool(re.fullmatch(re.sub(r"(?:\\ )*\d+", r" *\\d+", form), told.strip(), re.DOTALL))


def done(folder: Path, session: str) -> None:
    """Type the commands of a session, and compare what they print."""
    for command, promised in re.findall(r"^\$ playbook (.*)\n((?:(?!\$ ).*\n?)*)", session, re.MULTILINE):
        ran = playbook(*shlex.split(command), folder=folder)
        told = ran.stdout + ran.stderr
        assert says(told, promised), f"{command}:\n{told}"


def with_sentence(text: str) -> str:
    old = item_in(text, TIP)
    return text.replace(old, re.sub(r"(?m)^(( +)text: >-\n(?:\2  .*\n)+)", r"\1\2  Read both aloud.\n", old, count=1))


def without_text(text: str) -> str:
    old = item_in(text, TIP)
    return text.replace(old, re.sub(r"(?m)^(( +)text:) >-\n(?:\2  .*\n)+", r"\1\n", old, count=1))


def with_tip(text: str) -> str:
    (tip,) = blocks("Add one tip", "yaml")
    there = re.search(
        r"^      coaching_tips:\n|^    coaching_tips:\n", text[text.index(f"- id: {COMPETENCY}\n") :], re.MULTILINE
    )
    assert there
    at = text.index(f"- id: {COMPETENCY}\n") + there.end()
    return text[:at] + tip + text[at:]


def published(text: str) -> str:
    whole = item_in(text, "welcome-the-newcomer")
    return text.replace(whole, whole.replace("    status: draft\n", ""))


def without_item(text: str) -> str:
    return text.replace(item_in(text, WITHDRAWN), "")


def told_where(text: str) -> str:
    declared = blocks("Withdraw an item, or replace it", "yaml")[0]
    return text if "\nwithdrawn:\n" in text else text + declared


def the_same(text: str) -> str:
    return text


WALKS: dict[str, Sequence[Edit]] = {
    "Change one sentence": (with_sentence, without_text),
    "Add one tip": (with_tip,),
    "Add a competency, a moment, a role": (the_same, published),
    "Withdraw an item, or replace it": (without_item, told_where),
}
"""What is edited before each session of a walk-through."""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Make what `git clone` leaves, with what is not committed yet."""
    folder = tmp_path / "clone"
    for name in git(ROOT, "ls-files", "-z").split("\0"):
        if name.partition("/")[0] in {"competencies.yaml", "links.yaml", "releases.yaml", "mkdocs.yml", "content"}:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    commit(folder)
    return folder


@pytest.mark.parametrize("heading", WALKS)
def test_a_walk_through_does_what_it_says(heading: str, clone: Path) -> None:
    sessions, catalogue = blocks(heading, "console"), clone / "competencies.yaml"
    assert len(sessions) == len(WALKS[heading])
    for edit, session in zip(WALKS[heading], sessions, strict=True):
        before = catalogue.read_text("utf-8")
        after = edit(before)
        assert after != before or edit is the_same
        catalogue.write_text(after, "utf-8")
        done(clone, session)
