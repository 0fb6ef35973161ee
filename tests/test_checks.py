"""What the rules promise beyond their examples: warnings stop nothing, and other names, other words are left alone."""

import json
import shutil
from pathlib import Path

import pytest

from macros.checks.likeness import difference, skeleton
from tests.conftest import ROOT, playbook
from tests.test_cli import CONFIGURATION

WARNED = (ROOT / "macros/rules/examples/practice-used.wrong.yaml").read_text("utf-8")
WRONG = WARNED.replace("title: Keep watch", "title:")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "macros/rules/examples/practice-used.wrong.yaml", tmp_path / "competencies.yaml")
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    return tmp_path


def test_warnings_stop_a_check_only_where_that_is_asked_for(project: Path) -> None:
    checked = playbook("check", folder=project)
    assert (checked.returncode, checked.stderr.splitlines()[0]) == (0, "all is well; 1 warning worth a look")
    assert checked.stdout.startswith("competencies.yaml:19:11: warning: no coaching tip")
    strict = playbook("check", "--strict", folder=project)
    assert (strict.returncode, strict.stdout) == (1, checked.stdout)


def test_problems_and_warnings_are_counted_apart(project: Path) -> None:
    (project / "competencies.yaml").write_text(WRONG, "utf-8")
    checked = playbook("check", folder=project)
    assert (checked.returncode, checked.stderr.splitlines()[0]) == (1, "1 problem to put right; 1 warning worth a look")
    listed = json.loads(playbook("check", "--format", "json", folder=project).stdout)
    assert [found["severity"] for found in listed] == ["error", "warning"]


def test_a_build_tells_warnings_in_one_line_and_goes_on(project: Path) -> None:
    built = playbook("build", folder=project)
    assert built.returncode == 0
    assert "1 warning; playbook check lists them\n" in built.stderr
    assert built.stdout == ""
    assert playbook("export", "catalogue", "out.json", folder=project).returncode == 0
    shutil.rmtree(project / "site")
    strict = playbook("build", "--strict", folder=project)
    assert strict.returncode == 1
    assert "[practice-used]" in strict.stdout
    assert not (project / "site").exists()


def test_a_build_that_must_stop_tells_its_errors_alone(project: Path) -> None:
    (project / "competencies.yaml").write_text(WRONG, "utf-8")
    built = playbook("build", folder=project)
    assert built.returncode == 1
    assert "[empty-field]" in built.stdout
    assert "[practice-used]" not in built.stdout


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("keep-w\N{CYRILLIC SMALL LETTER A}tch", "keep-watch", "(U+0430, Cyrillic small letter a)"),
        ("keep-w\N{GREEK SMALL LETTER ALPHA}tch", "keep-watch", "(U+03B1, Greek small letter alpha)"),
        ("one\N{EN DASH}to-one", "one-to-one", "(U+2013, En dash)"),
        ("step-1", "step-l", "the digit '1'"),
        ("t00l", "tool", "the digit '0'"),
        ("modem", "modern", "'m' where the other has 'rn'"),
        ("Keep-Watch", "keep-watch", "capital letters"),
        ("\N{FULLWIDTH LATIN SMALL LETTER K}eep-watch", "keep-watch", "only looks like 'k'"),
    ],
)
def test_names_that_look_alike_are_told_apart_by_their_letters(one: str, other: str, told: str) -> None:
    assert skeleton(one) == skeleton(other)
    assert told in difference(one, other)


@pytest.mark.parametrize(("one", "other"), [("step-1", "step-2"), ("keep-watch", "keep-match"), ("a-10", "a-100")])
def test_other_names_are_other_names(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)
