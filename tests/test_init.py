"""`playbook init` begins a project that is right from the first minute."""

from pathlib import Path

from macros import catalogue
from macros.model import Catalogue
from tests.conftest import playbook
from tests.site.reading import BuiltSite


def test_a_new_project_is_checked_clean_and_builds(tmp_path: Path) -> None:
    begun = playbook("init", "ours", folder=tmp_path)
    assert begun.returncode == 0, begun.stderr
    assert begun.stdout.splitlines() == [
        "ours/.vscode/extensions.json",
        "ours/.vscode/settings.json",
        "ours/competencies.yaml",
        "ours/content/about/index.md",
        "ours/mkdocs.yml",
        "ours/competencies.schema.json",
    ]
    assert "playbook -C ours serve" in begun.stderr
    assert playbook("-C", "ours", "check", folder=tmp_path).stderr == "all is well\n"
    built = playbook("-C", "ours", "build", folder=tmp_path)
    assert built.returncode == 0, built.stderr
    site = BuiltSite(tmp_path / "ours/site")
    assert site.broken() == []
    assert "This page is written by hand" in (tmp_path / "ours/site/about/index.html").read_text("utf-8")


def test_it_shows_every_kind_of_item_and_is_not_about_our_subject(tmp_path: Path, own: Catalogue) -> None:
    playbook("init", ".", folder=tmp_path)
    found, _problems = catalogue.load(tmp_path / "competencies.yaml", "competencies.yaml")
    assert found
    assert {item.kind for item in found.items()} == {item.kind for item in own.items()}
    assert not {str(item.id) for item in found.items()} & {str(item.id) for item in own.items()}
    assert found.settings


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    (tmp_path / "folder").mkdir()
    refused = playbook("init", ".", folder=tmp_path)
    assert refused.returncode == 2
    assert "name a new folder" in refused.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"letter.txt", "folder"}
    assert playbook("init", "letter.txt", folder=tmp_path).returncode == 2
    assert (tmp_path / "letter.txt").read_text("utf-8") == "dear"
    (tmp_path / "folder/.git").mkdir()
    assert playbook("-C", "folder", "init", ".", folder=tmp_path).returncode == 0
    again = playbook("init", "folder", folder=tmp_path)
    assert again.returncode == 2
