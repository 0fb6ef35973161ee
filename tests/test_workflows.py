"""What GitHub does for the playbook, and what it may do: each promise of `.github/`, and of the hooks of pre-commit.

`make lint` has zizmor and the schemas of GitHub judge the same files.
"""

import io
import json
import os
import re
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.cli import parser
from tests.catalogues import HARBOUR
from tests.conftest import ROOT, playbook
from tests.projects import commit, git

Workflow = dict[str, Any]
FOLDER = ROOT / ".github/workflows"
NAMES = sorted(path.name for path in FOLDER.glob("*.yml"))
STRANGERS = {"pull_request"}
"""Events of which a stranger may be the cause, and whose code then runs."""


def read(name: str) -> Workflow:
    workflow: Workflow = yaml.load((FOLDER / name).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 -- text stays text
    return workflow


def steps(workflow: Workflow) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def script(name: str, step: str) -> str:
    (found,) = [each["run"] for each in steps(read(name)) if each["name"] == step]
    return str(found)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_each_action_is_pinned_by_its_commit_with_its_version_beside_it(name: str) -> None:
    for line in re.findall(r"uses:.*", (FOLDER / name).read_text("utf-8")):
        assert re.fullmatch(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_an_action_has_one_version_everywhere() -> None:
    used = {step["uses"] for each in NAMES for step in steps(read(each)) if "uses" in step}
    assert len(used) == len({action.partition("@")[0] for action in used})


def test_each_job_has_an_end_and_only_the_rights_that_it_names(name: str) -> None:
    workflow = read(name)
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert 0 < int(job["timeout-minutes"]) <= 30
        assert job["permissions"]


def test_where_a_stranger_s_code_runs_there_are_no_secrets_and_nothing_can_be_written() -> None:
    running = [each for each in NAMES if STRANGERS & set(read(each)["on"])]
    assert running == ["check.yml"]
    for each in running:
        text = (FOLDER / each).read_text("utf-8")
        assert not re.search(r"secrets\.|github\.token|GH_TOKEN|GITHUB_TOKEN", text)
        assert [job["permissions"] for job in read(each)["jobs"].values()] == [{"contents": "read"}] * 2
    assert not any("pull_request_target" in read(each)["on"] for each in NAMES)


def test_no_checkout_leaves_its_credentials_behind(name: str) -> None:
    for step in steps(read(name)):
        if "actions/checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


def test_the_comment_is_written_by_a_job_that_takes_out_nothing() -> None:
    workflow = read("comment.yml")
    assert set(workflow["on"]) == {"workflow_run"}
    assert [step.get("uses", "") for step in steps(workflow)] == [""]
    assert not re.search(r"\bgit\b", script("comment.yml", "Write the comment, or bring it up to date"))


def test_nothing_that_a_stranger_names_is_written_into_a_script(name: str) -> None:
    for step in steps(read(name)):
        assert "${{" not in step.get("run", "")


def test_each_command_that_is_ours_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):(?! =)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    hooks = [".pre-commit-hooks.yaml", ".pre-commit-config.yaml"]
    lines = [step["run"] for each in NAMES for step in steps(read(each)) if "run" in step]
    lines += re.findall(r"entry: (.*)", "\n".join((ROOT / hook).read_text("utf-8") for hook in hooks))
    commands = [line.strip() for run in lines for line in re.sub(r"\\\n", " ", run).split("\n")]
    asked = []
    for command in commands:
        if made := re.match(r"make\b ?([\w./]*)", command):
            assert made[1] in {"", ".venv/.ready", *targets}
        if said := re.search(r"(?:^|/)playbook (?=[a-z])(.*?)(?= \|\|| >|$)", command):
            asked.append(parser().parse_args(shlex.split(said[1])).run.__module__.rpartition(".")[2])
    assert sorted(asked) == ["changes", "check", "check", "check", "check", "links", "links"]


# Code owners and hooks


def tracked() -> list[str]:
    return subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")  # noqa: S607 -- git is where the reader has it


def owner_of(path: str) -> str:
    """Return who is asked of a file: the last line counts."""
    return [owner for pattern, owner in owners() if fits(path, pattern)][-1]


def owners() -> list[tuple[str, str]]:
    lines = (ROOT / ".github/CODEOWNERS").read_text("utf-8").split("\n")
    return [(line.split()[0], line.split()[1]) for line in lines if line and not line.startswith("#")]


def fits(path: str, pattern: str) -> bool:
    return fnmatch(f"/{path}", f"{pattern}*" if pattern.endswith("/") else pattern)


def test_what_is_published_can_be_printed_and_taken_away_and_is_kept_beside_the_run() -> None:
    build = read("publish.yml")["jobs"]["build"]
    assert any("make published" in step.get("run", "") for step in build["steps"])
    made = re.search(r"^published:.*\n\t.*playbook build (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert made is not None
    assert made[1].split() == ["--pdf", "--offline", "offline"]
    kept = [step["with"]["path"] for step in build["steps"] if "upload" in step.get("uses", "")]
    assert kept == ["site/", "site/pdf/", "offline/playbook.zip"]


def test_each_line_of_the_code_owners_is_about_something() -> None:
    files = [path for path in tracked() if path]
    for pattern, _owner in owners():
        assert any(fits(path, pattern) for path in files), pattern


def test_the_content_team_reads_the_content_and_others_the_machinery() -> None:
    edited = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader)["edit_uri"]  # noqa: S506 -- text stays text
    organisation = edited.split("/")[3]
    content, machinery = f"@{organisation}/content-team", f"@{organisation}/machinery"
    assert {owner for _pattern, owner in owners()} == {content, machinery}
    for path in ("competencies.yaml", "content/index.md", "links.yaml", "releases.yaml"):
        assert owner_of(path) == content
    for path in ("macros/problem.py", "overrides/main.html", "tests/conftest.py", ".github/workflows/check.yml"):
        assert owner_of(path) == machinery


def test_a_hook_looks_at_all_that_the_check_reads_and_at_nothing_else() -> None:
    (ours,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    (theirs,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert ours["hooks"][0]["files"] == theirs["files"]
    read_by_it = [path for path in tracked() if re.search(theirs["files"], path)]
    pages = [path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.md")]
    assert sorted(read_by_it) == sorted(["competencies.yaml", "links.yaml", "releases.yaml", *pages])


# The comment: the step's own script, run with a stand-in for GitHub's answers.

ANSWERS = """\
#!/usr/bin/env python3
import json, os, pathlib, sys
here = pathlib.Path(__file__).parent
path = sys.argv[2].removeprefix("repos/o/r/")
if "--method" in sys.argv:
    (here / "posted").write_text(json.dumps([sys.argv[4], path, json.load(sys.stdin)["body"]]))
else:
    sys.stdout.buffer.write((here / path.split("?")[0].replace("/", "--")).read_bytes())
"""


class GitHub:
    """Answers as GitHub does, of pull request 7, whose check left a comment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "gh").write_text(ANSWERS, "utf-8")
        (folder / "gh").chmod(0o755)
        self.says("pulls/7", {"state": "open", "head": {"sha": "abc"}})
        self.says("issues/7/comments", [[], []])
        self.left({"number": "7\n", "changes.md": "**One** change.\n"})

    def says(self, path: str, answer: object) -> None:
        (self.folder / path.replace("/", "--")).write_text(json.dumps(answer), "utf-8")

    def left(self, files: dict[str, str], name: str = "changes") -> None:
        kept = io.BytesIO()
        with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, text in files.items():
                archive.writestr(path, text)
        (self.folder / "actions--artifacts--5--zip").write_bytes(kept.getvalue())
        self.says(
            "actions/runs/3/artifacts",
            {"artifacts": [{"id": 5, "name": name, "size_in_bytes": len(kept.getvalue())}]},
        )

    def posted(self) -> list[str]:
        """Run the step; return how and where it wrote, and what; nothing where it did not."""
        done = subprocess.run(
            [sys.executable, "-c", script("comment.yml", "Write the comment, or bring it up to date")],
            env={
                **os.environ,
                "PATH": f"{self.folder}:{os.environ['PATH']}",
                "REPOSITORY": "o/r",
                "RUN": "3",
                "HEAD": "abc",
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        written = self.folder / "posted"
        return [*json.loads(written.read_text("utf-8"))] if written.exists() else []


@pytest.fixture
def github(tmp_path_factory: pytest.TempPathFactory) -> GitHub:
    return GitHub(tmp_path_factory.mktemp("github"))


MARK = "<!-- what this changes in the playbook -->\n"


def test_a_comment_is_written_once_and_then_brought_up_to_date(github: GitHub) -> None:
    assert github.posted() == ["POST", "issues/7/comments", f"{MARK}**One** change.\n"]
    bot = {"login": "github-actions[bot]"}
    others = [
        {"id": 1, "user": {"login": "somebody"}, "body": MARK},
        {"id": 2, "user": bot, "body": "x"},
        {"id": 4, "user": None, "body": MARK},
    ]
    github.says("issues/7/comments", [others, [{"id": 3, "user": bot, "body": f"{MARK}old"}]])
    assert github.posted()[:2] == ["PATCH", "issues/comments/3"]


@pytest.mark.parametrize("number", ["8; rm -rf /", "../../x", "", "0", "7 8", "\u0667", "1" * 12, "--input"])
def test_a_number_that_is_none_writes_nothing(github: GitHub, number: str) -> None:
    github.left({"number": number, "changes.md": "x"})
    assert github.posted() == []


@pytest.mark.parametrize(
    "pull", [{"state": "open", "head": {"sha": "def"}}, {"state": "closed", "head": {"sha": "abc"}}]
)
def test_no_other_pull_request_is_commented_on(github: GitHub, pull: object) -> None:
    github.says("pulls/7", pull)
    assert github.posted() == []


def test_nothing_is_written_where_the_check_left_nothing(github: GitHub) -> None:
    github.left({"number": "7", "changes.md": "x"}, name="other")
    assert github.posted() == []


def test_a_comment_is_as_short_as_github_takes_it_whatever_was_left(github: GitHub) -> None:
    github.left({"number": "7", "changes.md": "a" * 50_000_000})
    assert len(github.posted()[2]) < 65_536


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "<details open><summary>x</summary></details>",
        "<!-- x -->",
        "[pay here](https://evil.example)",
        "![pixel](https://evil.example/p.png)",
        "[x][y]\n\n[y]: /evil/r",
        "https://evil.example www.evil.example WWW.evil.example",
        "@everyone a@b.example",
        "\\\\<b>\\\\](/evil)",
        "${{ secrets.X }} $(id) `id`",
    ],
)
def test_what_a_stranger_says_is_inert(github: GitHub, hostile: str) -> None:
    github.left({"number": "7", "changes.md": hostile})
    said = github.posted()[2].removeprefix(MARK)
    assert not re.search(r"<(?!/?(?:details|summary)>)[!/a-z]|\][(\[:]|//|@\w|www\.", said, re.IGNORECASE)
    assert said.replace("\u200b", "") == hostile


# What changes: the step's own script, in a repository of its own.


def test_what_changes_is_told_with_its_number_and_in_the_summary(published: Path) -> None:
    base = git(published, "rev-parse", "HEAD").strip()
    catalogue = published / "competencies.yaml"
    written = catalogue.read_text("utf-8")
    for text, told in ((written.replace("tide", "flood"), "read-the-flood"), ("title: [", "can be told once")):
        catalogue.write_text(text, "utf-8")
        git(published, "commit", "--quiet", "--all", "--message", "x")
        runner = published.parent / told
        runner.mkdir()
        done = subprocess.run(
            ["bash", "-e", "-c", script("check.yml", "Say in words what changes")],  # noqa: S607 -- bash is where the reader has it
            cwd=published,
            env={
                **os.environ,
                "RUNNER_TEMP": str(runner),
                "GITHUB_STEP_SUMMARY": str(runner / "summary"),
                "NUMBER": "7",
                "BASE": base,
                "HEAD": git(published, "rev-parse", "HEAD").strip(),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert (runner / "changes/number").read_text("utf-8") == "7\n"
        assert told in (runner / "changes/changes.md").read_text("utf-8")
        assert (runner / "summary").read_text("utf-8") == (runner / "changes/changes.md").read_text("utf-8")


def test_a_comment_of_the_playbook_s_own_looks_as_it_was_written(github: GitHub, published: Path) -> None:
    catalogue = published / "competencies.yaml"
    catalogue.write_text(catalogue.read_text("utf-8").replace("tide", "<b>@you</b> [x](//y.example)"), "utf-8")
    said = playbook("changes", "HEAD", "--format", "markdown", folder=published).stdout
    assert "you" in said
    github.left({"number": "7", "changes.md": said})
    assert github.posted()[2].removeprefix(MARK).replace("\u200b", "") == said.replace("\u200b", "")


# The record of addresses: the step's own script, in a repository of its own.


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Make a repository whose playbook was published, with a branch `main` on a server of its own."""
    project = tmp_path / "project"
    (project / ".venv/bin").mkdir(parents=True)
    (project / ".venv/bin/playbook").write_text(
        f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m macros "$@"\n', "utf-8"
    )
    (project / ".venv/bin/playbook").chmod(0o755)
    (project / ".gitignore").write_text(".venv\n", "utf-8")
    (project / "competencies.yaml").write_text(HARBOUR, "utf-8")
    (project / "links.yaml").write_text("format: 1\noverviews:\n  - ./\n", "utf-8")
    (tmp_path / "gh").write_text(
        f'#!/bin/sh\necho "$*" >> {tmp_path}/asked\n'
        f'case "$2" in list) cat {tmp_path}/open;; create) echo 1 > {tmp_path}/open;; esac\n',
        "utf-8",
    )
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "open").write_text("0\n", "utf-8")
    git(tmp_path, "init", "--quiet", "--bare", "server.git")
    git(project, "init", "--quiet", "--initial-branch", "main")
    git(project, "remote", "add", "origin", str(tmp_path / "server.git"))
    push(project)
    return project


def push(project: Path) -> None:
    commit(project)
    git(project, "push", "--quiet", "origin", "HEAD:main")


def record(project: Path) -> subprocess.CompletedProcess[str]:
    """Run the step in a fresh state of main."""
    git(project, "switch", "--quiet", "--force-create", "main", "origin/main")
    subprocess.run(["git", "branch", "-D", "record-addresses"], cwd=project, capture_output=True, check=False)  # noqa: S607 -- git is where the reader has it
    path = f"{project.parent}:{os.environ['PATH']}"
    environment = {"PATH": path, "RUNNER_TEMP": str(project.parent), "BRANCH": "record-addresses", "GH_TOKEN": "x"}
    return subprocess.run(
        ["bash", "-e", "-c", script("publish.yml", "Propose the addresses that are not recorded yet")],  # noqa: S607 -- bash is where the reader has it
        cwd=project,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def recorded(project: Path, branch: str = "record-addresses") -> str:
    git(project, "fetch", "--quiet", "origin", branch)
    return git(project, "show", "FETCH_HEAD:links.yaml")


def test_new_addresses_are_proposed_once_and_main_is_left_alone(published: Path) -> None:
    done = record(published)
    assert done.returncode == 0, done.stderr
    assert "competencies/read-the-tide/: read-the-tide" in recorded(published)
    assert "read-the-tide" not in recorded(published, "main")
    done = record(published)
    assert done.returncode == 0, done.stderr
    asked = (published.parent / "asked").read_text("utf-8").split("\n")
    assert len([line for line in asked if line.startswith("pr create --head record-addresses --base main")]) == 1


def test_what_was_proposed_stays_so_when_it_is_gone_from_main(published: Path) -> None:
    assert record(published).returncode == 0
    catalogue = published / "competencies.yaml"
    git(published, "switch", "--quiet", "main")
    written = catalogue.read_text("utf-8")
    assert written.count("read-the-tide") > 1
    catalogue.write_text(written.replace("read-the-tide", "read-the-tides"), "utf-8")
    push(published)
    done = record(published)
    assert "read-the-tide" in recorded(published)
    assert "read-the-tide" in done.stdout + done.stderr, "somebody is told that its readers are led nowhere"


def test_where_nothing_is_new_nothing_is_proposed(published: Path) -> None:
    assert record(published).returncode == 0
    git(published, "switch", "--quiet", "main")
    (published / "links.yaml").write_text(recorded(published), "utf-8")
    push(published)
    (published.parent / "open").write_text("0\n", "utf-8")
    (published.parent / "asked").unlink()
    assert record(published).returncode == 0
    assert "create" not in (published.parent / "asked").read_text("utf-8")
