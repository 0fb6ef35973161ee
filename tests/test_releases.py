"""Releases: what is recorded, what is told of mistakes in the record, and what readers see of it."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped] # it has no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.changes import changes
from macros.model import Catalogue, Release
from macros.pages import Playbook, pages_of
from macros.releases import NotRecorded, appended, day_for, marks_of, read, release_of
from tests.catalogues import HARBOUR, catalogue_in
from tests.conftest import ROOT, playbook
from tests.golden import GOLDEN
from tests.projects import build, commit, git, project_in
from tests.site.reading import BuiltSite
from tests.test_changes import OLD, edited

PAGES = ROOT / "tests/pages"
REWORDED = edited(("text: Learn one star by Friday.", "text: Learn one star by Friday night."))


def recorded(tmp_path: Path, *texts: str, note: str = "") -> tuple[Path, tuple[Release, ...]]:
    """Record a release for each catalogue, a month apart, and read them back."""
    path = tmp_path / "releases.yaml"
    before: tuple[Release, ...] = ()
    last: Catalogue | None = None
    for month, text in enumerate(texts, 1):
        new = catalogue_in(text)
        release = release_of(f"2026-{month:02}-01", note, changes(last, new), before, new)
        path.write_text(appended(path.read_text("utf-8") if path.exists() else "", release), "utf-8")
        before, problems = read(path, path.name)
        assert problems == []
        last = new
    return path, before


def problems_in(path: Path, *edit: str) -> list[str]:
    if edit:
        text = path.read_text("utf-8")
        assert edit[0] in text
        path.write_text(text.replace(edit[0], edit[1], 1), "utf-8")
    return [problem.rule for problem in read(path, path.name)[1]]


def test_the_first_release_is_a_beginning_and_the_next_says_what_changed(tmp_path: Path) -> None:
    _path, (first, second) = recorded(tmp_path, OLD, REWORDED)
    assert set(first.began_with) == {item.id for item in catalogue_in(OLD).items()}
    assert first.changes == ()
    assert second.began_with == ()
    told = [(each.id, each.kind, each.title, each.what, each.changed) for each in second.changes]
    assert told == [("learn-one-star", "commitment", "Learn one star by Friday night.", ("reworded",), "clarified")]


def test_recording_touches_nothing_that_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, _releases = recorded(tmp_path / "one", OLD)
    two, _releases = recorded(tmp_path / "two", OLD, REWORDED)
    assert two.read_text("utf-8").startswith(one.read_text("utf-8"))


# with these letters begins what was garbled when it was saved, and the check refuses that
GARBLED = "".join(map(chr, range(0xC2, 0xF5)))
LETTERS = st.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters=GARBLED)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=LETTERS, min_size=1, max_size=300))
def test_whatever_an_item_says_can_be_recorded_and_read_back(
    tmp_path_factory: pytest.TempPathFactory, said: str
) -> None:
    path = tmp_path_factory.mktemp("said") / "releases.yaml"
    words = " ".join(said.split()).replace("\\", "").replace('"', "")
    if not words:
        return
    new = catalogue_in(edited(("text: Learn one star by Friday.", f'text: "{words}"')))
    first = release_of("2026-01-01", words, changes(None, new), (), new)
    path.write_text(appended("", first), "utf-8")
    before, problems = read(path, path.name)
    assert problems == []
    second = release_of("2026-02-01", words, changes(catalogue_in(OLD), new), before, new)
    path.write_text(appended(path.read_text("utf-8"), second), "utf-8")
    assert read(path, path.name)[1] == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("learn-one-star,", "learn-a-star,", "release-sealed"),
        ("deckhand, ", "", "release-sealed"),
        ("what: [reworded]", "what: [added]", "release-sealed"),
        ("2026-01-01", "2026-01-02", "release-sealed"),
        ('note: "Stars."', "note: More about stars.", None),
        ("changed: clarified", "chnaged: clarified", "known-field"),
        ("    seal:", "    saw: x\n    seal:", "known-field"),
        ("releases:\n", "releases: none\nx:\n", "known-field"),
        ("format: 1", "format: 2", "known-format"),
        ("date: 2026-01-01", "date: 1 January", "release-date"),
        ("date: 2026-01-01", "date: 2999-01-01", "release-date"),
        ("date: 2026-01-01", "date: 2026-03-01", "release-date"),
    ],
)  # fmt: skip
def test_a_change_by_hand_is_told(tmp_path: Path, old: str, new: str, rule: str | None) -> None:
    path, _releases = recorded(tmp_path, OLD, REWORDED, note="Stars.")
    told = problems_in(path, old, new)
    assert (rule in told) if rule else told == []


def test_a_release_that_is_taken_out_or_made_on_another_branch_is_told(tmp_path: Path) -> None:
    path, _releases = recorded(tmp_path, OLD, REWORDED, OLD)
    text = path.read_text("utf-8")
    parts = re.split(r"(?m)^(?=  - date)", text)
    path.write_text("".join((parts[0], parts[1], parts[3])), "utf-8")
    assert problems_in(path) == ["release-sealed"]


def test_a_release_needs_a_change_and_a_day() -> None:
    new = catalogue_in(OLD)
    first = release_of("2026-01-01", "", changes(None, new), (), new)
    with pytest.raises(NotRecorded, match="nothing has changed"):
        release_of("2026-02-01", "", changes(new, new), (first,), new)
    # what facilitators alone read is nothing of which readers are told
    noted = catalogue_in(edited(("Stand behind them, hands", "Stand before them, hands")))
    with pytest.raises(NotRecorded, match="nothing has changed"):
        release_of("2026-02-01", "", changes(new, noted), (first,), noted)
    for day, told in (("tomorrow", "not a day"), ("2999-01-01", "future"), ("2026-01-01", "last release was")):
        with pytest.raises(NotRecorded, match=told):
            day_for(day, (first,))


def test_marks_count_from_the_last_release(tmp_path: Path) -> None:
    added = edited(("commitments:\n  - id", "commitments:\n  - id: swim\n    text: Swim.\n  - id"))
    both = added.replace("Learn one star by Friday.", "Learn one star.")
    _path, releases = recorded(tmp_path, OLD, added, both)
    assert marks_of(releases, 60) == {"swim": "new", "learn-one-star": "changed"}
    assert marks_of(releases, 10) == {"learn-one-star": "changed"}
    assert marks_of(releases[:1], 60) == {}
    assert marks_of((), 60) == {}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with a history and a first release."""
    project_in(tmp_path, OLD, site_url="https://harbour.example/book/")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    assert playbook("release", "--date", "2026-10-01", "--note", "The first.", folder=tmp_path).returncode == 0
    commit(tmp_path)
    return tmp_path


def test_the_command_records_consumes_declarations_and_leaves_the_rest_alone(project: Path) -> None:
    declared = REWORDED.replace("Friday night.", "Friday night.  # why\n    changed: asks-more  # new")
    (project / "competencies.yaml").write_bytes(declared.replace("\n", "\r\n").encode())
    commit(project)
    done = playbook("release", "--date", "2026-11-02", folder=project)
    assert (done.returncode, done.stderr) == (0, "releases.yaml: the release of 2026-11-02 is recorded, with 1 item\n")
    left = REWORDED.replace("Friday night.", "Friday night.  # why").replace("\n", "\r\n").encode()
    assert (project / "competencies.yaml").read_bytes() == left
    assert "changed: asks-more" in (project / "releases.yaml").read_text("utf-8")
    assert playbook("check", folder=project).stderr == "all is well\n"
    again = playbook("release", "--date", "2026-11-03", folder=project)
    assert again.returncode == 2
    assert "in no commit here" in again.stderr
    commit(project)
    again = playbook("release", "--date", "2026-11-03", folder=project)
    assert (again.returncode, "nothing has changed" in again.stderr) == (2, True)


def test_the_command_refuses_what_it_cannot_know(project: Path, tmp_path: Path) -> None:
    before = (project / "releases.yaml").read_bytes()
    (project / "competencies.yaml").write_text(OLD.replace("role: keep-watch", "role: keep-wach"), "utf-8")
    assert playbook("release", folder=project).returncode == 1
    (project / "competencies.yaml").write_text(REWORDED, "utf-8")
    for arguments in (["--date", "2999-01-01"], ["--date", "soon"], ["--date", "2026-10-01"], ["--since", "--all"]):
        refused = playbook("release", *arguments, folder=project)
        assert refused.returncode == 2, arguments
        assert "Traceback" not in refused.stderr
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{project}", str(tmp_path / "shallow"))
    (tmp_path / "shallow/competencies.yaml").write_text(REWORDED, "utf-8")
    shallow = playbook("release", "--date", "2026-11-02", folder=tmp_path / "shallow")
    assert (shallow.returncode, "cut short" in shallow.stderr) == (2, True)
    assert (project / "releases.yaml").read_bytes() == before


def test_feed_readers_understand_the_feed() -> None:
    read_back = feedparser.parse((GOLDEN / "feed.xml").read_bytes())
    assert not read_back.bozo
    assert read_back.version == "atom10"
    assert read_back.feed.title == "The Harbour Book"
    assert [entry.updated for entry in read_back.entries] == [
        "1912-07-10T00:00:00Z", "1912-05-01T00:00:00Z", "1912-04-02T00:00:00Z"
    ]  # fmt: skip
    assert read_back.feed.updated == read_back.entries[0].updated
    ids = [read_back.feed.id, *(entry.id for entry in read_back.entries)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", id_) for id_ in ids)
    first = read_back.entries[0]
    assert first.title == "1912-07-10: Hours are named now & <said>."
    assert first.link == "https://harbour.example/book/about/changes/#1912-07-10"
    links = re.findall(r'href="([^"]+)"', first.content[0].value)
    assert links
    assert all(link.startswith("https://harbour.example/book/") for link in links)
    assert "&lt;said&gt;" in first.content[0].value


def test_every_entry_of_the_feed_has_what_the_format_asks_for() -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.parse(GOLDEN / "feed.xml").getroot()  # noqa: S314 -- written by ourselves
    for element in (feed, *feed.findall(f"{atom}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{atom}{name}")) == 1
    assert feed.findall(f"{atom}author/{atom}name")


def test_the_site_tells_its_releases(project: Path) -> None:
    (project / "competencies.yaml").write_text(HARBOUR, "utf-8")
    shutil.copy(PAGES / "releases.yaml", project)
    site = build(project)
    assert (site / "feed.xml").read_bytes()[:38] == b'<?xml version="1.0" encoding="utf-8"?>'
    page = (site / "competencies/read-the-tide/index.html").read_text("utf-8")
    assert '<link rel="alternate" type="application/atom+xml" title="What is new" href="../../feed.xml">' in page
    assert page.count('<p class="pb-standing">') == 5
    assert 'href="../../about/changes/"' in page or 'href="../../about/"' in page
    assert BuiltSite(site).broken() == []


def test_without_an_address_there_is_no_feed_and_without_releases_no_news(project: Path) -> None:
    configuration = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(re.sub("site_url.*\n", "", configuration), "utf-8")
    built = playbook("build", folder=project)
    assert "no CASE package and no feed of what is new" in built.stderr
    site = project / "site"
    assert not (site / "feed.xml").exists()
    assert (site / "about/changes/index.html").is_file()
    (project / "releases.yaml").unlink()
    (project / "mkdocs.yml").write_text(configuration, "utf-8")
    assert playbook("build", folder=project).stderr.startswith("the playbook is in ")
    assert not (site / "feed.xml").exists()
    assert not (site / "about/changes").exists()
    assert all("atom+xml" not in path.read_text("utf-8") for path in site.rglob("*.html"))


def test_a_mistake_in_the_record_stops_a_build_with_its_place(project: Path) -> None:
    record = project / "releases.yaml"
    record.write_text(record.read_text("utf-8").replace("deckhand, ", ""), "utf-8")
    for command in ("check", "build"):
        done = playbook(command, folder=project)
        assert done.returncode == 1
        assert (
            "releases.yaml:7:11: the release of 2026-10-01, or one before it, is not as it was recorded" in done.stdout
        )


def test_our_own_record_is_sound_and_marks_nothing_yet(own: Catalogue) -> None:
    releases, problems = read(ROOT / "releases.yaml", "releases.yaml")
    assert problems == []
    assert str(releases[0].date) == "2026-11-24"
    assert releases[0].began_with
    assert len(releases) > 1 or Playbook(own, releases=releases).marks == {}
    assert "about/changes/" in {page.address.page for page in pages_of(Playbook(own, releases=releases))}
