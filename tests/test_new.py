"""`playbook new`: an item in the right place, and every other byte of the file as it was."""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros import catalogue
from macros.editing import Form, NotSafe, additions, kinds, meant_kind, places_of
from macros.editing.kinds import text_shape
from macros.editing.layout import Digits
from macros.model import Catalogue
from macros.source import Fields, Listing, decoded, parse
from tests.catalogues import FILES
from tests.conftest import ROOT, playbook
from tests.other_catalogues import OTHERS

CATALOGUES = {
    "starter": ROOT / "macros/starter/project/competencies.yaml",
    **{name: FILES[name] for name in ("harbour", *OTHERS)},
}
LAYOUTS: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda data: data,
    "CRLF, BOM": lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
    "no last line end": lambda data: data.rstrip(b"\n"),
    "four spaces": lambda data: re.sub(rb"(?m)^ +", lambda found: found[0] * 2, data).replace(b"- ", b"-   "),
}
HARD = (
    "Say: “now” #1, as long as it takes [to be] folded & written over two lines; 12:30, yes or no, *whatever* they "
    'say, "in quotes" or not.'
)


def forms(data: bytes, found: Catalogue) -> Iterator[Form]:
    """Yield a filled form for the first and the last place of each kind."""
    for kind in kinds().values():
        places = places_of(kind, found)
        for place in {id(place): place for place in (*places[:1], *places[-1:])}.values():
            form = Form(data, "a.yaml", found, kind, place)
            if place.parted_by:
                names = found.leadership_levels if "level" in place.parted_by else found.stances
                if not names:
                    continue
                form.parted = str(names[-1].id)
            for name in form.fields():
                choices = form.choices(name)
                is_reference = bool(text_shape(kind, name).names)
                is_number = text_shape(kind, name).type == "integer"
                texts = list(choices)[-2:] if is_reference else [Digits("10")] if is_number else [HARD, "No"]
                if texts:
                    form.values[name] = texts if form.is_list(name) else texts[0]
            if not form.missing():
                yield form


def inserted(before: bytes, after: bytes) -> bytes:
    """Return what is new in `after`, once it is sure that nothing else is."""
    start = next((place for place, byte in enumerate(before) if after[place] != byte), len(before))
    added = len(after) - len(before)
    assert after[:start] + after[start + added :] == before
    return after[start : start + added]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", CATALOGUES)
def test_every_kind_can_be_added_and_every_other_byte_stays(name: str, layout: str) -> None:
    data = LAYOUTS[layout](CATALOGUES[name].read_bytes())
    found, problems = catalogue.read(decoded(data, "a.yaml")[0])
    assert found is not None
    assert problems == []
    added = set()
    for form in forms(data, found):
        addition = form.addition()
        new = inserted(data, addition.data)
        assert b"id: " + form.id.encode() in new
        assert (b"\r\n" in new) == (layout == "CRLF, BOM")
        assert f"id: {form.id}" in addition.document.lines[addition.line - 1]
        if layout == "as it is":
            assert {told.rule for told in form.to_do()} <= LATER | WORDED
        added.add(form.kind)
    assert len(added) >= 5


LATER = {
    *("enough-items", "level-answered", "moments-named", "words-to-say"),
    *("points-taught", "source-points", "moment-used", "practice-used"),
    *("workshop-steps", "workshop-commits", "break-between"),
}
"""Rules that ask for more items: what an editor does next."""

WORDED = {
    "said-once",
    "short-sentence",
    "short-text",
    "few-sentences",
    "yes-or-no",
    "verb-first",
    "one-question",
    "plain-line",
}
"""Rules about words: these tests say the same in every field, and much of it."""


def test_every_kind_can_be_added_to_our_own_catalogue(own: Catalogue) -> None:
    data = (ROOT / "competencies.yaml").read_bytes()
    added = set()
    for form in forms(data, own):
        if form.kind not in added:
            lines = inserted(data, form.addition().data).decode().split("\n")
            assert max(map(len, lines)) <= 110  # as long as the lines around it
            added.add(form.kind)
    assert added == set(kinds().values())


WIDE = "\n  -   id: a\n      title: A\n      summary: >-\n        B\n"
BRACKETS = "\n  - id: a\n    title: A\n    summary: B\n    do: [\n      C,\n    ] # so\n"
APART = "\n  - id: a\n    title: A\n    summary: B\n\n  - id: b\n    title: A\n    summary: B\n"
HEAD = "format: 1\ntitle: T\nsummary: S\nlanguage: en\nmoments:"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (" []\nactions: []\n", "\n  - id: x\n    title: X\n    summary: Y\nactions: []\n"),
        (" [] # none yet\n", " # none yet\n  - id: x\n    title: X\n    summary: Y\n"),
        (" [{id: a, title: A, summary: B}]\n", " [{id: a, title: A, summary: B}, {id: x, title: X, summary: Y}]\n"),
        (
            "\n- id: a\n  title: A\n  summary: B",
            "\n- id: a\n  title: A\n  summary: B\n- id: x\n  title: X\n  summary: Y",
        ),
        (f"{WIDE}\n# end\n", f"{WIDE}  -   id: x\n      title: X\n      summary: Y\n\n# end\n"),
        (f"{BRACKETS}  # more\n", f"{BRACKETS}  - id: x\n    title: X\n    summary: Y\n  # more\n"),
        (APART, f"{APART}\n  - id: x\n    title: X\n    summary: Y\n"),
    ],
    ids=["empty", "empty with a remark", "in brackets", "at the edge", "wide", "brackets over lines", "apart"],
)
def test_what_is_added_looks_as_its_neighbours(before: str, after: str) -> None:
    assert moment_added(HEAD + before) == HEAD + after


def test_a_list_that_is_not_there_yet_begins_where_the_model_has_it() -> None:
    text = HEAD.removesuffix("moments:") + "competencies: []\n"
    wanted = HEAD + "\n  - id: x\n    title: X\n    summary: Y\ncompetencies: []\n"
    assert moment_added(text) == wanted


def moment_added(text: str) -> str:
    found, _problems = catalogue.read(decoded(text.encode(), "a.yaml")[0])
    assert found is not None
    kind = meant_kind("moment")
    assert kind is not None
    form = Form(text.encode(), "a.yaml", found, kind, places_of(kind, found)[0])
    form.put("title", ["X"])
    form.put("summary", ["Y"])
    return form.addition().data.decode()


def test_what_cannot_be_kept_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    # the net under the rope: an edit that spoils something else is never returned
    monkeypatch.setattr(additions, "_expected", lambda *_: {})
    with pytest.raises(NotSafe):
        moment_added(HEAD + " []\n")


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("en", "Stand beside them once", "stand-beside-them-once"),
        ("en", "Don't promise", "dont-promise"),
        ("en", "Fog comes in", "fog-comes-in-2"),
        ("en", "100 days", "days"),
        ("de", "Hände größer", "haende-groesser"),
        ("fr", "Écouter à fond", "ecouter-a-fond"),
        ("ja", "食堂", "shitang"),
        ("en", "🚢", "ship"),
        ("en", "…", "moment"),
        ("en", "Practices", "practices-2"),
    ],
)
def test_an_id_is_made_of_the_title(language: str, title: str, expected: str, harbour: Catalogue) -> None:
    data = CATALOGUES["harbour"].read_bytes()
    kind = meant_kind("moment")
    assert kind is not None
    form = Form(data, "a.yaml", harbour.but(language=language), kind, places_of(kind, harbour)[0])
    form.put("title", [title])
    assert form.id == expected


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(CATALOGUES["harbour"], tmp_path)
    (tmp_path / "competencies.yaml").chmod(0o640)
    return tmp_path


TIP = (
    "new", "tip", "--in", "read-the-tide", "--set", "practice=show-the-knot", "--set", "title=Tie it twice",
    "--set", "text=Once for them, once with them.", "--set", "moments=fog-comes-in",
)  # fmt: skip


def test_a_tip_is_written_from_arguments(project: Path) -> None:
    file = project / "competencies.yaml"
    before = file.read_bytes()
    written = playbook(*TIP, folder=project)
    assert written.returncode == 0, written.stderr
    line = int(re.fullmatch(r"'tie-it-twice' is written in line (\d+) of competencies.yaml\n", written.stdout)[1])  # type: ignore[index]
    assert file.read_text("utf-8").split("\n")[line - 1] == "      - id: tie-it-twice"
    assert b"practice: show-the-knot" in inserted(before, file.read_bytes())
    assert file.stat().st_mode & 0o777 == 0o640
    assert playbook("check", folder=project).returncode == 0


def test_what_is_missing_or_wrong_is_told_and_nothing_is_written(project: Path) -> None:
    before = (project / "competencies.yaml").read_bytes()
    for arguments, status, told in (
        (TIP[:6], 2, "add --set title=… --set text=…"),
        (("new", "question", "--set", "text=X"), 2, "write --in with one of: sponsor, call-out, "),
        (
            ("new", "behaviour", "--in", "read-the-tide", "--set", "text=X"),
            2,
            "write --set level=… with one of: deckhand",
        ),
        (("new", "tipp"), 2, "there is no kind 'tipp'"),
        ((*TIP, "--set", "colour=red"), 2, "a coaching tip has no field 'colour'"),
        ((*TIP, "--set", "practice=show-the-knt"), 1, "unknown practice 'show-the-knot show-the-knt' [known-practice]"),
        ((*TIP, "--set", "id=Tie It"), 1, "the id 'Tie It' holds more than small letters, digits and hyphens"),
        ((*TIP, "--set", "id=fog-comes-in"), 1, "the id 'fog-comes-in' belongs to another item"),
    ):
        refused = playbook(*arguments, folder=project)
        assert refused.returncode == status
        assert told in refused.stdout + refused.stderr
        assert "Traceback" not in refused.stderr
        assert (project / "competencies.yaml").read_bytes() == before


def test_a_file_with_a_mistake_of_syntax_is_not_touched(project: Path) -> None:
    file = project / "competencies.yaml"
    file.write_bytes(file.read_bytes().replace(b"why: Crews", b'why: "Crews'))
    before = file.read_bytes()
    refused = playbook(*TIP, folder=project)
    assert refused.returncode == 1
    assert "[closed-quote]" in refused.stdout
    assert "nothing is written" in refused.stderr
    assert file.read_bytes() == before


def test_a_competency_begins_as_a_draft(project: Path) -> None:
    new = (
        "new",
        "competency",
        "--set",
        "role=keep-watch",
        "--set",
        "title=Hear the bell",
        "--set",
        "definition=Hears.",
    )
    assert playbook(*new, "--set", "why=So.", folder=project).returncode == 0
    text = (project / "competencies.yaml").read_text("utf-8")
    assert text.count("status: draft") == 1
    assert playbook("check", folder=project).returncode == 0
    assert playbook(*new, "--set", "why=So.", "--no-draft", folder=project).returncode == 0
    text = (project / "competencies.yaml").read_text("utf-8")
    assert (text.count("status: draft"), text.count("id: hear-the-bell-2")) == (1, 1)
    value = parse(decoded(text.encode(), "a.yaml")[0])[0]
    assert isinstance(value, Fields)
    listed = next(each for key, each in value.items() if key == "competencies")
    assert isinstance(listed, Listing)
    assert len(listed) == 3


LISTENING = (
    "import signal, sys; from macros.cli import main;"
    "signal.signal(signal.SIGINT, signal.default_int_handler); sys.exit(main())"
)
"""Runs the command so that it hears Ctrl+C, even where the tests themselves run in the background and do not."""


def talked(project: Path, *arguments: str, answers: list[str], interrupt: bool = False) -> tuple[int, str]:
    """Run the command in a terminal, answering each question."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", LISTENING, *arguments],
        cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb"},
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    heard = ""
    end = time.monotonic() + 60
    left = list(answers)
    while time.monotonic() < end:
        ready, _, _ = select.select([ours], [], [], 0.2)
        try:
            heard += os.read(ours, 65536).decode("utf-8", errors="replace") if ready else ""
        except OSError:  # the other side has closed
            break
        if heard.replace("\x1b[?2004h", "").rstrip().endswith(">") and not ready:
            if left:
                os.write(ours, f"{left.pop(0)}\n".encode())
                heard += "\n"
            elif interrupt:
                process.send_signal(signal.SIGINT)
                interrupt = False
    os.close(ours)
    return process.wait(timeout=20), heard


def test_in_a_terminal_it_asks_shows_and_writes(project: Path) -> None:
    file = project / "competencies.yaml"
    before = file.read_bytes()
    answers = [
        "1",  # practice, by its number
        "",  # a title is needed, so it asks again
        "Tie it twice",
        "",  # no keywords
        "Once for them: once with them.",
        "Watch my hands.",
        "",  # no sources
        "fog-come-in",  # told as the check tells it, and asked again
        "1",
        "",  # the id as it is proposed
        "",  # yes, write it
    ]
    status, heard = talked(project, "new", "tip", "--in", "read-the-tide", answers=answers)
    assert status == 0, heard
    assert "The id of the coaching practice that it belongs to." in heard
    assert "this one is needed" in heard
    assert "unknown moment 'fog-come-in' [known-moment]" in heard
    assert "| " + "      - id: tie-it-twice" in heard
    assert "is written in line" in heard
    assert inserted(before, file.read_bytes())
    assert (
        "\n      - id: tie-it-twice"
        "\n        practice: show-the-knot\n        title: Tie it twice\n"
        '        text: "Once for them: once with them."\n        say: Watch my hands.\n'
        "        moments: [fog-comes-in]\n"
    ) in file.read_text("utf-8")


def test_ctrl_c_leaves_the_file_as_it_was(project: Path) -> None:
    file = project / "competencies.yaml"
    before = file.read_bytes()
    status, heard = talked(project, "new", "moment", answers=["Storm", "", "Hold on."], interrupt=True)
    assert status == 130
    assert "nothing is written" in heard
    assert "Traceback" not in heard
    assert file.read_bytes() == before
    assert [path.name for path in project.iterdir()] == ["competencies.yaml"]
