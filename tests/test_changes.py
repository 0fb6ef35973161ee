"""`playbook changes`: an edit in, what people read about it out."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.changes import Asks, Changes, changes
from macros.changes.in_json import in_json
from macros.changes.in_markdown import in_markdown
from macros.changes.in_text import in_text
from macros.changes.wording import runs
from macros.exports.catalogue_json import catalogue_json
from macros.model import Catalogue
from macros.pages import Playbook
from tests.catalogues import FILES, HARBOUR, read
from tests.conftest import playbook
from tests.projects import commit, git

WORDS = "settings:\n  changes:\n    asks_more_words: [always, each single]\n"
OLD = HARBOUR.replace("settings:\n", WORDS, 1)


def known(text: str) -> Catalogue:
    """Read a catalogue as far as it can be read."""
    found, _problems = read(text)
    assert found is not None
    return found


def edited(*edits: tuple[str, str]) -> str:
    text = OLD
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def compared(*edits: tuple[str, str]) -> Changes:
    return changes(known(OLD), known(edited(*edits)))


TOLD = [
    pytest.param(("text: Learn one star by Friday.", "text: Learn one star by Friday night."), """\
what changes: 1 reworded

learn-one-star (commitment: reworded)
  text
    was: Learn one star by Friday.
    now: Learn one star by Friday [+night+].
  clarified, it seems: no more steps, and no number or word that asks for more. Declare it: write `changed: clarified`

addresses:
  pages with other content: commitments/""", id="a clearer word"),
    pytest.param(("text: Reads the table aloud.", "text: Reads each single table aloud."), """\
what changes: 1 reworded, 1 asking more of leaders

reads-the-table-aloud (behaviour in Read the tide, Skipper: reworded)
  text
    was: Reads [-the-] table aloud.
    now: Reads [+each single+] table aloud.
  asks more of leaders, it seems: it now says “each single”. Declare it: write `changed: asks-more`

addresses:
  pages with other content: competencies/read-the-tide/""", id="a word that asks more"),
    pytest.param(("do: [Stop the engine., Listen.]", "do: [Stop the engine., Ring the bell., Listen.]"), """\
what changes: 1 reworded, 1 asking more of leaders

fog-comes-in (moment: reworded)
  do
    now: [+Ring the bell.+]
  asks more of leaders, it seems: 1 more step to do. Declare it: write `changed: asks-more`

addresses:
  pages with other content: moments/fog-comes-in/""", id="one more step"),
    pytest.param(("text: Learn one star by Friday.", "text: Learn 3 stars by Friday.\n    changed: clarified"), """\
what changes: 1 reworded

learn-one-star (commitment: reworded)
  text
    was: Learn [-one star-] by Friday.
    now: Learn [+3 stars+] by Friday.
  clarified, as declared

addresses:
  pages with other content: commitments/""", id="declared"),
    pytest.param(("text: Learn one star by Friday.", "text: Always learn one star.\n    changed: clarified"), """\
what changes: 1 reworded

learn-one-star (commitment: reworded)
  text
    was: [-Learn-] one star [-by Friday-].
    now: [+Always learn+] one star.
  clarified, as declared, though by its words it would be called otherwise: it now says “always”

addresses:
  pages with other content: commitments/""", id="declared, with a doubt"),
    pytest.param(("title: Show the knot", "title: Show the knots\n      keywords: [rope]"), """\
what changes: 1 renamed, keywords of 1 item

show-the-knot (coaching practice: renamed)
  title
    was: Show the [-knot-]
    now: Show the [+knots+]
  clarified, it seems: no more steps, and no number or word that asks for more. Declare it: write `changed: clarified`

found under other keywords: show-the-knot

addresses:
  pages with other content: coaching/show-the-knot/""", id="another title"),
    pytest.param(("  - id: learn-one-star\n", "  - id: learn-a-star\n"), """\
what changes: 1 added, 1 removed

learn-a-star (commitment: added)
  Learn one star by Friday.

learn-one-star (commitment: removed)
  Learn one star by Friday.

addresses:
  gone: commitments/#learn-one-star
  pages with other content: commitments/""", id="another id"),
    pytest.param(("      skipper:\n        - id: reads-the", "      deckhand:\n        - id: reads-the"), """\
what changes: 1 moved, 1 asking more of leaders

reads-the-table-aloud (behaviour in Read the tide, Deckhand: moved)
  leadership level: skipper → deckhand
  asks more of leaders: leaders at the level 'deckhand' were not asked for it before

addresses:
  pages with other content: competencies/read-the-tide/""", id="another level"),
    pytest.param((
        "    sources: [logbook/look-first]\n    moments: [fog-comes-in]\n    behaviours", "    behaviours"
    ), """\
what changes: 1 with other references

read-the-tide (competency in Keep watch: with other references)
  moments: no longer fog-comes-in
  sources: no longer logbook/look-first

addresses:
  pages with other content: competencies/read-the-tide/""", id="references"),
    pytest.param(("          builds_on: reads-the-table-aloud\n", ""), """\
what changes: 1 with other references

corrects-the-table (behaviour in Read the tide, Pilot: with other references)
  builds_on: no longer reads-the-table-aloud

addresses:
  pages with other content: competencies/read-the-tide/""", id="what it builds on"),
    pytest.param(("    warning_signs: Storm signs\n", "    warning_signs: Signs\n"), """\
what changes: 1 setting

settings that changed: words""", id="a setting"),
    pytest.param(("    colour: plum\n", "    colour: teal\n    changed: asks-more\n"), """\
what changes: 1 with other details

keep-watch (leader role: with other details)
  colour: plum → teal

'changed:' is written, but no word changed; remove it: keep-watch

addresses:
  pages with other content: roles/keep-watch/""", id="a detail, and a needless declaration"),
    pytest.param(("        text: Look before you sail.", "        text: Look well before you sail."), """\
what changes: 1 reworded

logbook/look-first (point: reworded)
  text
    was: Look before you sail.
    now: Look [+well+] before you sail.

addresses:
  pages with other content: about/sources/""", id="a point"),
    pytest.param(("        minutes: 25\n", "        minutes: 30\n"), """\
what changes: 1 with other details

look-up (step in The night watch: with other details)
  minutes: 25 → 30

addresses:
  pages with other content: workshops/night-watch/""", id="minutes"),
    pytest.param(("      from: 3\n", "      from: 4\n"), """\
what changes: 1 with other details

night-watch (workshop: with other details)
  group: from: 3 → 4

addresses:
  pages with other content: workshops/night-watch/""", id="a group"),
    pytest.param(("learn-one-star, hang-up-the-table]", "hang-up-the-table]"), """\
what changes: 1 with other references

steer-by-it (step in The night watch: with other references)
  items: no longer learn-one-star

addresses:
  pages with other content: workshops/night-watch/""", id="what a step shows"),
    pytest.param(("Stand behind them, hands", "Stand always behind them, hands"), """\
what changes: 1 with other details

steer-by-it (step in The night watch: with other details)
  notes
    was: Stand behind them, hands in your pockets.
    now: Stand [+always+] behind them, hands in your pockets.

addresses:
  pages with other content: workshops/night-watch/""", id="a facilitator's note, of which no reader is told"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), TOLD)
def test_an_edit_is_told_in_words(edit: tuple[str, str], told: str) -> None:
    assert in_text(compared(edit)) == told


HOSTILE = (
    "@octocat #12 octo/repo#3 https://evil.example www.evil.example me@evil.example :tada: <b>bold</b> <!-- x "
    "![p](https://evil.example/p.png) [l](https://evil.example) `code` $x$ ::error::x ##[group]x deadbeefdeadbeef &amp;"
)


def test_markdown_marks_the_changed_words() -> None:
    told = in_markdown(compared(("text: Reads the table aloud.", "text: Reads the table aloud, to all.")))
    assert told.startswith("**What this changes in the playbook:** 1 reworded.\n\n- `reads-the-table-aloud` (")
    shown = next(line for line in told.splitlines() if line.startswith("  - text: "))
    assert shown.replace("\u200b", "") == "  - text: Reads the table aloud**, to all**\\."
    # signs stand beside a letter or what is taken for one, or GitHub would show them as they are
    assert "**\u200b" in shown


def test_text_of_the_catalogue_does_nothing_in_a_comment_or_log() -> None:
    hostile = json.dumps(HOSTILE)
    found = compared(
        ("text: Learn one star by Friday.", f"text: {hostile}"),
        ("title: Show the knot", f"title: {hostile}"),
        ("colour: plum", f"colour: {hostile}"),
        ("moments: [fog-comes-in]\n    behaviours", f"moments: [{hostile}]\n    behaviours"),
        ("id: hang-up-the-table", f"id: {hostile}"),
    )
    told = in_markdown(found)
    outside = re.sub(r"`[^`]*`", "", re.sub(r"\\.", "·", told))
    assert not re.search(r"(?<!\w)[@#][\w]|https?:/|www\.|\w@\w|:\w+:|<(?!/?(details|summary)>)|!\[|\]\(|::", outside)
    assert "deadbeef" not in outside
    assert not re.search(r"^\s*(::|##\[)|##\[", told, re.MULTILINE)
    assert not re.search(r"^\s*::|##\[", in_text(found), re.MULTILINE)
    assert HOSTILE in [
        each["new"] for thing in json.loads(in_json(found, "a", "b"))["things"] for each in thing.get("wording", ())
    ]


def test_a_comment_stays_below_what_github_takes() -> None:
    line = "      - id: sign-{0}\n        text: {1}\n"
    signs = "".join(line.format(number, "Sails @ night. " * 40) for number in range(400))
    told = in_markdown(compared(("    warning_signs:\n      -", f"    warning_signs:\n{signs}      -")))
    assert len(told.encode("utf-16-le")) // 2 < 65_536
    assert re.search(r"- … and \d+ more: run `playbook changes`", told)
    assert told.splitlines()[0] == "**What this changes in the playbook:** 400 added."
    assert told.count("<details>") == told.count("</details>") == 2


def test_json_says_all_of_it() -> None:
    edit = ("text: Reads the table aloud.", "text: Always reads the table aloud.")
    told = json.loads(in_json(compared(edit), "old.yaml", "new.yaml"))
    assert (told["format"], told["old"], told["new"]) == (1, "old.yaml", "new.yaml")
    assert told["things"] == [
        {
            "id": "reads-the-table-aloud",
            "kind": "behaviour",
            "title": "Always reads the table aloud.",
            "what": ["reworded"],
            "within": ["Read the tide", "Skipper"],
            "wording": [{"field": "text", "old": "Reads the table aloud.", "new": "Always reads the table aloud."}],
            "asks": {"verdict": "asks-more", "by": "proposed", "reason": "it now says “always”"},
            "old_url": "competencies/read-the-tide/#reads-the-table-aloud",
            "url": "competencies/read-the-tide/#reads-the-table-aloud",
        }
    ]
    assert told["addresses"] == {"gone": [], "moved": [], "touched": ["competencies/read-the-tide/"]}


def test_words_are_parted_in_any_script() -> None:
    told = [(run.how, "".join(run.tokens)) for run in runs("毎朝、店の前に立つ。", "毎朝、店の中に立つ。")]
    assert told == [("kept", "毎朝、店の"), ("gone", "前"), ("come", "中"), ("kept", "に立つ。")]


def test_a_draft_counts_as_added_on_the_day_it_is_published() -> None:
    draft = edited(("  - id: learn-one-star\n", "  - id: learn-one-star\n    status: draft\n"))
    found = changes(known(draft), known(OLD))
    assert [(change.id, change.what) for change in found.things] == [("learn-one-star", ("added",))]
    found = changes(known(draft), known(draft.replace("Learn one star", "Learn two stars")))
    assert (found.things, found.drafts) == ((), ("learn-one-star",))
    assert "drafts that are new or different, and not published yet: learn-one-star" in in_text(found)


@pytest.mark.parametrize(
    ("name", "word", "old", "new"),
    [
        ("krankenhaushygiene", "immer", "Fragt nach.", "Fragt immer nach."),
        ("madrasa", "دائمًا", "يسأل.", "يسأل دائمًا."),
        ("shokudo", "必ず", "声をかける。", "必ず声をかける。"),
        ("vikoba", "lazima", "Anauliza.", "Ni lazima aulize."),
    ],
)
def test_each_catalogue_has_its_own_words_that_ask_for_more(name: str, word: str, old: str, new: str) -> None:
    head = FILES[name].read_text("utf-8").split("\nleadership_levels:")[0]
    question = "\ncommitments:\n  - id: ask\n    text: {}\n"
    (change,) = changes(known(head + question.format(old)), known(head + question.format(new))).things
    assert change.asks == Asks("asks-more", "proposed", f"it now says “{word}”")


@given(st.text(alphabet="ab, .日م-", max_size=40), st.text(alphabet="ab, .日م-", max_size=40))
def test_no_word_is_lost_between_two_wordings(old: str, new: str) -> None:
    found = runs(old, new)
    for side, text in (("gone", old), ("come", new)):
        said = "".join(token.strip() for run in found if run.how in {"kept", side} for token in run.tokens)
        assert said == "".join(text.split())


LINES = OLD.split("\n")


@st.composite
def some_edits(draw: Callable[[st.SearchStrategy[set[int]]], set[int]]) -> str:
    """Leave some lines out, and change some texts; the catalogue may be wrong after that."""
    numbers = st.sets(st.integers(min_value=5, max_value=len(LINES) - 1), max_size=6)
    without, other = draw(numbers), draw(numbers)
    kept = [
        re.sub(r"((?:text|title|say|summary|level|practice|role): .*)$", r"\1 or so", line) if at in other else line
        for at, line in enumerate(LINES)
        if at not in without
    ]
    return "\n".join(kept)


def exported(found: Catalogue) -> dict[str, object]:
    """Return what other programs read of each item: another way to see which are different."""
    items = json.loads(catalogue_json(found, Playbook(found).addresses))["items"]
    for item in items:
        if item["kind"] == "workshop":
            item.pop("minutes", None)  # the sum of its steps, which are items themselves
    return {item["id"]: item for item in reversed(items) if item.get("id")}


@settings(max_examples=150, deadline=None)
@given(some_edits())
def test_every_item_that_is_different_is_named(text: str) -> None:
    before = known(OLD)
    after, _problems = read(text)
    if after is None:
        return
    assert not changes(after, after)
    found = changes(before, after)
    one, other = exported(before), exported(after)
    different = {id_ for id_ in {*one, *other} if one.get(id_) != other.get(id_)}
    assert different <= {change.id for change in found.things}
    assert {change.id for change in found.that_were("added") if change.is_item} == {*other} - {*one}
    assert {change.id for change in found.that_were("removed") if change.is_item} == {*one} - {*other}


def test_nothing_differs_in_the_same_catalogue(own: Catalogue) -> None:
    found = changes(own, own)
    assert not found
    assert in_text(found) == "what changes: nothing"
    added = changes(None, own).that_were("added")
    assert {change.id for change in added if change.is_item} == {item.id for item in own.items()}


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Make a project with a history: nothing, then a catalogue, then another wording."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Harbour\n", "utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    commit(tmp_path)
    (tmp_path / "competencies.yaml").write_text(OLD, "utf-8")
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "wording")
    (tmp_path / "competencies.yaml").write_text(edited(("title: Show the knot", "title: Show the knots")), "utf-8")
    commit(tmp_path)
    return tmp_path


def test_revisions_and_files_can_be_compared(history: Path) -> None:
    def said(*arguments: str) -> str:
        done = playbook("changes", *arguments, folder=history)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()[0]

    assert said() == said("main") == said("HEAD~1", "HEAD") == "what changes: 1 renamed"
    assert said("HEAD") == said("main", "HEAD~1") == "what changes: nothing"
    assert said("main:competencies.yaml") == "what changes: 1 renamed"
    assert said("HEAD~2") == "HEAD~2 has no competencies.yaml"
    shutil.copy(history / "competencies.yaml", history / "other.yaml")
    assert said("other.yaml") == "what changes: nothing"
    (history / "other.yaml").write_text(OLD.replace("role: keep-watch", "role: keep-wach"), "utf-8")
    assert said("HEAD~1", "other.yaml") == "other.yaml has 1 problem and is compared as far as it can be read"


def test_what_is_no_revision_is_usage_and_what_cannot_be_read_is_content(history: Path, tmp_path: Path) -> None:
    for asked in ("none.yaml", "--output=pwned", "-1", "main --output=pwned", "$(touch pwned)", "HEAD:none:x\n", ""):
        done = playbook("changes", "--", asked, "HEAD", folder=history)
        assert done.returncode in ({2} if asked and "HEAD" not in asked else {0, 2}), asked
        assert "Traceback" not in done.stderr
    assert not list(tmp_path.rglob("pwned"))
    (history / "competencies.yaml").write_text("title: [", "utf-8")
    broken = playbook("changes", folder=history)
    assert (broken.returncode, broken.stdout) == (1, "")
    assert broken.stderr == "competencies.yaml cannot be read, so nothing can be compared: run playbook check\n"


def test_a_folder_without_history_is_told_what_to_type(tmp_path: Path) -> None:
    (tmp_path / "competencies.yaml").write_text(OLD, "utf-8")
    done = playbook("changes", folder=tmp_path)
    assert done.returncode == 2
    assert "playbook changes OLD" in done.stderr
