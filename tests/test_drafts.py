"""A draft is checked like everything else, and nothing of it leaves the building."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.exports.files import export_files
from macros.exports.linked_data import linked_data
from macros.inserts import problems_in
from macros.model import Catalogue
from macros.pages import Playbook, pages_of
from macros.problem import Problem
from macros.search import search_index
from macros.source import document_of
from tests import catalogues
from tests.catalogues import HARBOUR
from tests.conftest import playbook
from tests.projects import build, project_in

IDS = re.findall(r"- id: (\S+)", HARBOUR.partition("leadership_levels:")[2])
WITHOUT_WORKSHOPS = HARBOUR.partition("\nworkshops:\n")[0] + "\n"
"""The same, without what leans on nearly all of it."""


def with_draft(*ids: str, text: str = WITHOUT_WORKSHOPS) -> str:
    """Make drafts of items of the small catalogue."""
    for id_ in ids:
        text = re.sub(rf"(?m)^( *)- id: {id_}$", r"\g<0>\n\1  status: draft", text)
    return text


def read(text: str) -> tuple[Catalogue, list[Problem]]:
    found, problems = catalogues.read(text)
    assert found is not None
    return found, problems


def leaves_the_building(shown: Catalogue) -> Iterator[str]:
    book = Playbook(shown, site="https://site.example/")
    pages = list(pages_of(book))
    yield from (str(book.on(page.address).whole(page)) for page in pages)
    yield str(search_index(book, pages, ()))
    for path, content in export_files(book, datetime(2026, 11, 25, tzinfo=UTC)).items():
        if path.endswith(".xlsx"):
            with ZipFile(BytesIO(content)) as packed:
                yield from (packed.read(name).decode() for name in packed.namelist())
        else:
            yield content.decode()
    yield from (linked_data(page, book) for page in pages)


@pytest.mark.parametrize("id_", IDS)
def test_whatever_is_a_draft_is_published_nowhere_or_is_missed_somewhere(id_: str) -> None:
    found, problems = read(with_draft(id_, text=HARBOUR))
    assert {problem.rule for problem in problems} <= {"no-draft", "break-between"}
    assert id_ in found.drafts
    assert not set(found.drafts) & set(found.published.by_id)
    if not problems:
        gone = {kept for kept in found.drafts if kept != "deckhand"}  # a word that stands in the texts, too
        for text in leaves_the_building(found.published):
            assert not [kept for kept in gone if kept in text]


def test_what_belongs_to_a_draft_is_kept_with_it() -> None:
    found, problems = read(with_draft("read-the-tide", "is-the-chart-new"))
    assert problems == []
    assert "hang-up-the-table" in found.by_id
    assert "hang-up-the-table" not in found.published.by_id
    assert found.published.serving == {}
    assert found.published.published is found.published


def test_a_catalogue_without_drafts_is_published_as_it_is(harbour: Catalogue) -> None:
    assert harbour.published is harbour


def test_a_draft_says_how_to_publish_it_where_something_leans_on_it() -> None:
    _found, (problem,) = read(with_draft("read-the-tide"))
    assert problem.text == "'read-the-tide' is a draft, and what refers to it is published"
    line = with_draft("read-the-tide").split("\n").index("    status: draft") + 1
    assert problem.cure == f"publish it (remove 'status: draft' in line {line}), or do not refer to it here"
    _found, problems = read(with_draft("read-the-tide").replace("(read-the-tide)", "(name-the-hour)"))
    assert problems[0].text.startswith("'name-the-hour' belongs to 'read-the-tide', which is a draft")


def test_a_hand_written_page_embeds_no_draft(tmp_path: Path) -> None:
    found, _problems = read(with_draft("read-the-tide"))
    page = tmp_path / "page.md"
    page.write_text('# A page\n\n{{ self_check("read-the-tide") }}\n\nSee {{ link("name-the-hour") }}.\n', "utf-8")
    problems = list(problems_in(document_of(page, "page.md")[0], found))
    assert [(problem.position.line, problem.rule) for problem in problems] == [(3, "no-draft"), (5, "no-draft")]


def test_a_draft_may_be_incomplete_and_counts_for_nothing() -> None:
    asked = "settings:\n  at_least:\n    warning_signs: 2\n"
    assert [problem.rule for problem in read(WITHOUT_WORKSHOPS.replace("settings:\n", asked))[1]] == ["enough-items"]
    finished = with_draft("read-the-tide", "is-the-chart-new")
    assert read(finished.replace("settings:\n", asked))[1] == []
    alone = with_draft("fog-comes-in", "read-the-tide", "is-the-chart-new")
    alone = alone.replace("    try: Ask what would stop us.\n    sources: [logbook/look-first]\n", "")
    assert [problem.rule for problem in read(alone)[1]] == ["points-taught"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with drafts of several kinds, each with words that stand nowhere else."""
    text = with_draft("is-the-chart-new", "hang-up-the-table", "hands-learn-slowly")
    text += "  - id: secret-signals\n    status: draft\n    role: keep-watch\n    title: Whisperword\n"
    text += (
        "    definition: Whisperword.\n    why: Whisperword.\n    keywords: [whisperword]\n    measure: Whisperword.\n"
    )
    text += "    self_check:\n      - id: secret-question\n        text: Whisperword?\n"
    text = text.replace("Hang up the table by Friday.", "Whisperword.").replace("Show it three times.", "Whisperword.")
    return project_in(tmp_path, text)


def test_no_byte_of_a_site_or_an_export_tells_of_a_draft(project: Path) -> None:
    build(project)
    assert playbook("export", "pages", "out", folder=project).returncode == 0
    assert playbook("export", "catalogue", "out/catalogue.json", folder=project).returncode == 0
    written = [path for part in ("site", "out") for path in (project / part).rglob("*") if path.is_file()]
    assert len(written) > 50
    told = re.compile(
        rb"whisperword|secret-signals|secret-question|is-the-chart-new|hang-up-the-table|hands-learn-slowly",
        re.IGNORECASE,
    )
    assert [path for path in written if told.search(path.read_bytes())] == []


def test_an_editor_can_see_drafts_marked_as_such(project: Path) -> None:
    build(project, "--drafts")
    page = (project / "site/competencies/secret-signals/index.html").read_text("utf-8")
    assert '<p class="pb-standing pb-standing--draft">Draft</p>' in page
    shutil.rmtree(project / "site")
    build(project)
    assert not (project / "site/competencies/secret-signals").exists()


def test_the_check_says_how_many_drafts_there_are(project: Path) -> None:
    checked = playbook("check", folder=project)
    assert (checked.returncode, checked.stderr) == (0, "all is well\n4 drafts are kept from the site\n")
