"""The command, from outside: what people type, and what they get back."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.cli import COMMANDS
from macros.cli.telling import tell
from macros.problem import Document, Position, Problem
from tests.conftest import ROOT, playbook
from tests.projects import build, configuration, edit, project_in

MINIMAL = "format: 1\ntitle: Harbour\nsummary: How crews come home.\nlanguage: en\n"
CONFIGURATION = configuration()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_in(tmp_path)


def test_a_good_project_is_fine() -> None:
    checked = playbook("check")
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "all is well\n")


def test_problems_are_content_and_a_missing_file_is_usage(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("", "utf-8")
    assert playbook("check", "empty.yaml", folder=tmp_path).returncode == 1
    missing = playbook("check", "none.yaml", folder=tmp_path)
    assert missing.returncode == 2
    assert "none.yaml" in missing.stderr
    assert playbook("check", folder=tmp_path).returncode == 2
    assert playbook("check", ".", folder=tmp_path).returncode == 2
    assert playbook("chek", folder=tmp_path).returncode == 2
    assert playbook("check", "--format", "xml", folder=tmp_path).returncode == 2
    assert playbook(folder=tmp_path).returncode == 2
    assert playbook("-C", "nowhere", "check", folder=tmp_path).returncode == 2
    assert playbook("-C", "nowhere", "build", folder=tmp_path).returncode == 2


def test_problems_come_in_four_formats(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(MINIMAL.replace("Harbour", "[x]"), "utf-8")
    text = playbook("check", "a.yaml", folder=tmp_path)
    assert text.stdout.startswith("a.yaml:2:1: 'title' holds a list")
    assert text.stderr.startswith("1 problem to put right\n")
    github = playbook("check", "a.yaml", "--format", "github", folder=tmp_path)
    assert github.stdout.startswith("::error file=a.yaml,line=2,col=1,title=shape::")
    markdown = playbook("check", "a.yaml", "--format", "markdown", folder=tmp_path).stdout
    assert markdown == f"**The check:** 1 problem to put right.\n\n```text\n{text.stdout}```\n\n"
    assert playbook("check", "--format", "markdown").stdout == "**The check:** all is well.\n\n"
    listed = json.loads(playbook("check", "a.yaml", "--format", "json", folder=tmp_path).stdout)
    assert [(found["line"], found["rule"], found["severity"]) for found in listed] == [(2, "shape", "error")]
    assert json.loads(playbook("check", "--format", "json").stdout) == []


def test_nothing_in_a_catalogue_leaves_its_block_in_a_summary(tmp_path: Path) -> None:
    hostile = "```\n<img src=x>\n````` @everyone\n"
    (tmp_path / "a.yaml").write_text(MINIMAL + "".join(f"{line}\n" for line in hostile.split("\n")), "utf-8")
    _head, _empty, fence, *told = (
        playbook("check", "a.yaml", "--format", "markdown", folder=tmp_path).stdout.strip().split("\n")
    )
    assert fence.endswith("text")
    assert told.pop() == fence.removesuffix("text")
    assert any("<img src=x>" in line for line in told)
    assert max(len(run) for line in told for run in re.findall("`+", line)) < len(fence.removesuffix("text"))


def test_a_summary_has_room_for_what_github_takes(capsys: pytest.CaptureFixture[str]) -> None:
    document = Document("a.yaml", ("日本語" * 30,))
    tell([Problem(Position(document), f"𠮷 {number}", "any", "𠮷" * 99) for number in range(9_000)], "markdown")
    told = capsys.readouterr().out
    assert len(told.encode()) < 2**20
    assert re.search(r"\nand \d{4} more: run playbook check\n```\n", told)


def test_a_limit_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(MINIMAL, "utf-8")
    assert playbook("check", "a.yaml", "--limit", "20", folder=tmp_path).returncode == 1
    assert playbook("check", "a.yaml", "--limit", "200", folder=tmp_path).returncode == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    told = playbook(command, "--help").stdout
    assert f"example: playbook {command}" in told


def test_another_project_builds_from_its_catalogue_and_configuration_alone(project: Path) -> None:
    built = playbook("-C", str(project), "build", folder=project.parent)
    assert built.returncode == 0, built.stderr
    page = (project / "site/competencies/read-the-tide/index.html").read_text("utf-8")
    assert "Storm signs" in page
    assert "assets/playbook/playbook.css" in page
    assert (project / "site/index.html").read_text("utf-8").count("Fog comes in") >= 1
    assert not (project / "site/about/rules").exists()
    assert {path.name for path in project.iterdir()} == {"competencies.yaml", "mkdocs.yml", "site"}


def test_pages_about_rules_come_where_they_are_asked_for(tmp_path: Path) -> None:
    site = build(project_in(tmp_path, options="{rules: true}"))
    assert "dekhand" in (site / "about/rules/known-level/index.html").read_text("utf-8")


def test_a_mistake_leaves_the_old_site_as_it_was(project: Path) -> None:
    (project / "content").mkdir()  # MkDocs itself insists on it
    site = build(project)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    edit(project, "role: keep-watch", "role: keep-wach")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    by_mkdocs = subprocess.run(
        mkdocs, cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    for failed in (playbook("build", folder=project), by_mkdocs):
        assert failed.returncode == 1
        assert "competencies.yaml:" in failed.stdout + failed.stderr
        assert "write 'keep-watch'" in failed.stdout + failed.stderr
        assert "Traceback" not in failed.stderr
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_a_page_in_content_takes_the_place_of_a_generated_one(project: Path) -> None:
    (project / "content/roles").mkdir(parents=True)
    (project / "content/roles/index.md").write_text(
        '# Our roles\n\n{{ role_cards() }}\n\n{{ self_check("read-the-tide") }}\n', "utf-8"
    )
    (project / "content/notes.md").write_text("# Notes\n\nSee [the tide](competencies/read-the-tide.md).\n", "utf-8")
    site = build(project)
    roles = (site / "roles/index.html").read_text("utf-8")
    assert "Our roles" in roles
    assert "Keep watch" in roles
    assert 'href="../competencies/read-the-tide/' in (site / "notes/index.html").read_text("utf-8")


def test_a_mistake_in_a_page_stops_the_build_with_its_place(project: Path) -> None:
    (project / "content").mkdir()
    (project / "content/index.md").write_text('# Home\n\n{{ self_chek("read-the-tide") }}\n', "utf-8")
    built = playbook("build", folder=project)
    assert built.returncode == 1
    assert "content/index.md:3:4: no component 'self_chek' [known-component]" in built.stdout
    assert not (project / "site").exists()


def test_a_projects_own_look_goes_before_ours(project: Path) -> None:
    own = project / "overrides/assets/playbook"
    own.mkdir(parents=True)
    (own / "playbook.css").write_text("/* ours */", "utf-8")
    assets = build(project) / "assets/playbook"
    assert (assets / "playbook.css").read_text("utf-8") == "/* ours */"
    assert (assets / "storage.js").is_file()


def test_a_folder_with_other_things_in_it_is_never_replaced(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("documents")
    (elsewhere / "letter.odt").write_text("dear", "utf-8")
    refused = playbook("build", "--site-dir", str(elsewhere), folder=project)
    assert refused.returncode == 2
    assert (elsewhere / "letter.odt").read_text("utf-8") == "dear"


def test_broken_configuration_is_told_without_a_traceback(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: [", "utf-8")
    broken = playbook("build", folder=project)
    assert broken.returncode == 1
    assert "Traceback" not in broken.stderr
    (project / "mkdocs.yml").unlink()
    missing = playbook("build", folder=project)
    assert missing.returncode in {1, 2}
    assert "mkdocs.yml" in missing.stderr


def test_exports_are_written_where_asked(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("out")
    assert playbook("export", "catalogue", str(out / "a/catalogue.json"), folder=project).returncode == 0
    assert json.loads((out / "a/catalogue.json").read_text("utf-8"))["title"] == "The Harbour Book"
    assert playbook("export", "pages", str(out / "pages"), folder=project).returncode == 0
    assert (out / "pages/competencies/read-the-tide/index.md").is_file()


def test_every_target_of_make_is_explained() -> None:
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607
    targets = re.findall(r"^([a-z]+):(?! =)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {"build", "serve", "check", "test", "help"} <= set(targets)
    assert all(f"make {target} " in told for target in targets)


def test_a_reader_who_has_seen_enough_is_no_mistake() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "macros", "explain"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as told:
        assert told.stdout
        assert told.stderr
        told.stdout.close()
        assert told.stderr.read() == b""
    assert told.returncode == 0
