"""What does the project of another organisation hold? A catalogue, how its site is built, a ledger, and a history."""

import subprocess
from pathlib import Path

from macros.ledger import Ledger, ledger_of
from macros.problem import Document
from tests.catalogues import HARBOUR
from tests.conftest import playbook


def configuration(site_url: str = "", options: str = "{}") -> str:
    """Say how a site is built: where it is published, if anywhere, and what is asked of our plugin."""
    address = f"site_url: {site_url}\n" if site_url else ""
    return (
        f"site_name: Harbour\n{address}docs_dir: content\ntheme: {{name: material}}\n"
        f"plugins: [search, playbook: {options}]\n"
    )


def project_in(folder: Path, text: str = HARBOUR, *, site_url: str = "", options: str = "{}") -> Path:
    """Write a project into a folder: a catalogue, and how its site is built."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "competencies.yaml").write_text(text, "utf-8")
    (folder / "mkdocs.yml").write_text(configuration(site_url, options), "utf-8")
    return folder


def edit(project: Path, old: str, new: str, name: str = "competencies.yaml") -> None:
    text = (project / name).read_text("utf-8")
    assert old in text, old
    (project / name).write_text(text.replace(old, new), "utf-8")


def ledger_in(text: str) -> Ledger:
    """Read a record of addresses that has no mistakes."""
    ledger, problems = ledger_of(Document("links.yaml", tuple(text.split("\n"))))
    assert problems == []
    assert ledger
    return ledger


def build(project: Path, *arguments: str, **environment: str) -> Path:
    """Build the site of a project in which nothing is wrong, and return it."""
    built = playbook("build", *arguments, folder=project, minutes=2, **environment)
    assert built.returncode == 0, built.stdout + built.stderr
    return project / "site"


def git(folder: Path, *arguments: str) -> str:
    named = ("-c", "user.name=Mate", "-c", "user.email=mate@harbour.example", "-c", "commit.gpgsign=false")
    command = ["git", *named, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "more")
