"""Who looks after what, when it is due, and what is thin: on a terminal, in Markdown, in JSON and on a page."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from macros.care import care_of, is_tended, reviews
from macros.coverage import coverage_of
from macros.dates import Interval, day_of, day_of_build, interval_of, latest_today
from macros.exports.coverage_report import coverage_markdown, coverage_text
from macros.model import Catalogue
from tests.catalogues import catalogue_in, loaded
from tests.conftest import playbook
from tests.projects import build, project_in

HEAD = "format: 1\ntitle: Harbour\nsummary: One line.\nlanguage: en\n"
TENDED = """\
owner: the crew
reviewed: 2026-01-31
review_every: 1 year
leader_roles:
  - id: keep-watch
    owner: the watch
    review_every: 1 month
    title: Keep watch
    summary: One line.
    text: What it is.
moments:
  - id: fog-comes-in
    title: Fog comes in
    summary: One line.
competencies:
  - id: read-the-tide
    reviewed: 2026-03-15
    role: keep-watch
    title: Read the tide
    definition: Knows when to sail.
    why: Crews come home.
    warning_signs:
      - id: boats-wait-in-mud
        text: Boats wait in the mud.
      - id: ropes-are-wet
        review_every: 2 weeks
        text: Ropes are wet.
"""


def read(text: str) -> Catalogue:
    return catalogue_in(HEAD + text)


def state_of(found: Catalogue, on: date) -> dict[str, str]:
    return {str(review.item.id): review.state for review in reviews(found, on)}


@pytest.mark.parametrize(
    ("start", "interval", "end"),
    [
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2028-01-31", "1 month", "2028-02-29"),
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2026-11-24", "12 months", "2027-11-24"),
        ("2026-02-27", "2 weeks", "2026-03-13"),
        ("2026-12-31", "1 day", "2027-01-01"),
        ("2026-01-01", "90 days", "2026-04-01"),
    ],
)
def test_an_interval_ends_on_a_day_of_the_calendar(start: str, interval: str, end: str) -> None:
    day, length = day_of(start), interval_of(interval)
    assert day
    assert length
    assert str(length.after(day)) == end


@pytest.mark.parametrize("text", ["2026-02-30", "2026-2-3", "20260203", "2026-W05-1", "24.11.2026", "२०२६-०१-०१", ""])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    "text", ["0 days", "year", "1.5 years", "-1 month", "1000 days", "6 Monate", "6  months", "६ months"]
)
def test_what_is_no_interval_is_none(text: str) -> None:
    assert interval_of(text) is None


def test_the_day_of_a_build_is_the_one_that_it_states() -> None:
    assert day_of_build({"SOURCE_DATE_EPOCH": "1795564799"}) == date(2026, 11, 24)
    assert day_of_build({"SOURCE_DATE_EPOCH": "1795564800"}) == date(2026, 11, 25)
    assert day_of_build({}) <= latest_today()


def test_what_an_item_does_not_say_its_owners_say() -> None:
    found = read(TENDED)
    told = {str(id_): care_of(item, found) for id_, item in found.by_id.items()}
    assert (told["fog-comes-in"].owner, told["fog-comes-in"].due) == ("the crew", date(2027, 1, 31))
    assert (told["keep-watch"].owner, told["keep-watch"].due) == ("the watch", date(2026, 2, 28))
    assert (told["read-the-tide"].owner, told["read-the-tide"].due) == ("the watch", date(2026, 4, 15))
    assert told["boats-wait-in-mud"] == told["read-the-tide"]
    assert (told["ropes-are-wet"].reviewed, told["ropes-are-wet"].due) == (date(2026, 3, 15), date(2026, 3, 29))


def test_an_item_is_due_soon_until_its_day_and_overdue_from_the_next() -> None:
    found = read(TENDED)
    assert state_of(found, date(2026, 11, 30))["fog-comes-in"] == "fine"
    assert state_of(found, date(2026, 12, 2))["fog-comes-in"] == "soon"
    assert state_of(found, date(2027, 1, 31))["fog-comes-in"] == "soon"
    assert state_of(found, date(2027, 2, 1))["fog-comes-in"] == "overdue"


def test_items_are_listed_once_each_and_what_has_waited_longest_comes_first() -> None:
    listed = list(state_of(read(TENDED), date(2026, 11, 24)))
    assert listed == ["keep-watch", "ropes-are-wet", "read-the-tide", "fog-comes-in"]


def test_what_was_never_reviewed_is_told_apart() -> None:
    found = read(TENDED.replace("reviewed: 2026-01-31\n", ""))
    assert state_of(found, date(2026, 11, 24))["fog-comes-in"] == "unread"
    never_due = read("reviewed: 2001-01-31\nmoments:\n  - {id: fog, title: Fog, summary: One line.}\n")
    assert reviews(never_due, date(2026, 11, 24)) == ()
    assert is_tended(never_due)
    assert not is_tended(read(""))
    assert Interval() == Interval(0, 0)


def test_drafts_wait_for_no_review() -> None:
    found = read(TENDED.replace("  - id: fog-comes-in\n", "  - id: fog-comes-in\n    status: draft\n"))
    coverage = coverage_of(found, date(2026, 11, 24))
    assert "fog-comes-in" not in {review.item.id for review in coverage.reviews}
    assert [item.id for item in coverage.drafts] == ["fog-comes-in"]


def test_coverage_counts_what_is_there(harbour: Catalogue) -> None:
    coverage = coverage_of(harbour, date(2026, 11, 24))
    counts = {table.name: [(row.item.id, row.counts, row.total) for row in table.rows] for table in coverage.tables}
    assert counts == {
        "levels": [("read-the-tide", (None, 1, 2), 3)],
        "stances": [("read-the-tide", (1, 0), 1)],
        "practices": [("read-the-tide", (1,), 1)],
        "roles": [("fog-comes-in", (1, 0), 7)],
    }
    assert coverage.taught_once == ()
    assert coverage.few == ()


def test_points_taught_once_and_moments_with_few_items_are_named() -> None:
    text = (
        "sources:\n  - {id: log, title: Log, by: us, points: [{id: look, text: Look.}]}\n"
        "moments:\n  - {id: fog, title: Fog, summary: One line., sources: [log/look]}\n"
    )
    coverage = coverage_of(read(text), date(2026, 11, 24))
    assert [(point.reference, item.id) for point, item in coverage.taught_once] == [("log/look", "fog")]
    assert [(moment.id, count) for moment, count in coverage.few] == [("fog", 0)]
    told = coverage_text(coverage)
    assert re.search(r"log/look +fog +competencies\.yaml:8", told)


def test_columns_stand_below_each_other_whatever_the_script() -> None:
    first = coverage_text(coverage_of(loaded("shokudo"), date(2026, 11, 24))).split("\n\n")[1].split("\n")[1:]
    ends = [re.search(r"(?:\d+|none|-)  \S+$", line) for line in first[1:]]
    assert all(ends)
    assert len({match.start() + len(match[0].split()[0]) for match in ends if match}) == 1


def test_nothing_in_a_title_is_markup_in_the_report() -> None:
    text = 'moments:\n  - id: fog\n    title: "a | b <img src=x>"\n    summary: One line.\n'
    told = coverage_markdown(coverage_of(read(text), date(2026, 11, 24)))
    assert r"| a \| b \<img src=x\> |" in told


def test_the_command_tells_it_in_three_ways_for_any_day(tmp_path: Path) -> None:
    (tmp_path / "competencies.yaml").write_text(HEAD + TENDED, "utf-8")
    text = playbook("coverage", "--on", "2027-02-01", folder=tmp_path)
    assert (text.returncode, text.stderr) == (0, "")
    assert re.search(r"Overdue +2027-01-31 +fog-comes-in +competencies\.yaml:16  the crew", text.stdout)
    stated = playbook("coverage", "--format", "json", folder=tmp_path, SOURCE_DATE_EPOCH="1795564799")
    told = json.loads(stated.stdout)
    assert told["date"] == "2026-11-24"
    assert {review["id"]: review["state"] for review in told["reviews"]}["fog-comes-in"] == "fine"
    assert "| keep-watch |" in playbook("coverage", "--format", "markdown", folder=tmp_path).stdout.replace("\\", "")
    wrong = playbook("coverage", "--on", "24.11.2026", folder=tmp_path)
    assert wrong.returncode == 2
    assert "write it as in: 2026-11-24" in wrong.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_in(tmp_path, HEAD + TENDED)


def test_the_page_for_editors_is_that_of_the_day_of_the_build_and_search_leaves_it_out(project: Path) -> None:
    site = build(project, SOURCE_DATE_EPOCH="1795564799")
    page = (site / "about/care/index.html").read_text("utf-8")
    assert "As of 2026-11-24" in page
    assert page.count("pb-state--overdue") == 3
    assert "about/care" not in (site / "search/playbook.json").read_text("utf-8")
    assert "about/care" not in (site / "search/search_index.json").read_text("utf-8")
    competency = (site / "competencies/read-the-tide/index.html").read_text("utf-8")
    assert "Looked after by the watch · Last reviewed: 2026-03-15" in competency


def test_an_organisation_may_keep_its_care_to_itself(tmp_path: Path) -> None:
    site = build(project_in(tmp_path, HEAD + TENDED, options="{coverage: false}"))
    assert not (site / "about/care").exists()
