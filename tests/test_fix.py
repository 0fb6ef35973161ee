"""`playbook fix`: cures that are certain, nothing else, and every other byte as it was."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import catalogue
from macros.editing import cured
from macros.model import meant_by
from macros.problem import Problem
from macros.source import decoded
from tests.catalogues import HARBOUR
from tests.conftest import playbook

CERTAIN = {
    "a letter twice": ("    definition: Knows", "    defiinition: Knows"),
    "a letter missing": ("[fog-comes-in]\n      pilot", "[fog-come-in]\n      pilot"),
    "two letters turned": ("    rhythm: Each", "    rhtyhm: Each"),
    "capitals": ("- id: fog-comes-in\n    title", "- id: fog-comes-in\n    Title"),
    "another letter": ("colour: plum\n", "Colour: plum\n"),
    "a point without its source": ("sources: [logbook/look-first]", "sources: [look-first]"),
    "named twice": ("moments: [fog-comes-in]", "moments: [fog-comes-in, fog-comes-in]"),
    "named twice on lines": ("    sources: [logbook/look-first]\n", None),
    "language": ("language: en", "language: EN"),
    "a space of no width": ("Crews come home", "Crews\u200b come home"),
    "an order to turn": ("Crews come home", "Crews \u202ecome home"),
    "no space after a colon": ("    why: Crews", "    why:Crews"),
    "a colon of another script": ("    why: Crews", "    why：Crews"),
    "no space after a dash": ("  - id: skipper", "  -id: skipper"),
    "a bullet": ("  - id: keep-course", "  • id: keep-course"),
    "a dash from a text processor": ("  - id: skipper", "  – id: skipper"),
    "a space that does not break": ("    rhythm: Each", "    rhythm:\u00a0Each"),
    "a tab after a colon": ("    measure: Hours", "    measure:\tHours"),
    "a tab at the beginning": ("    rhythm: Each", "\trhythm: Each"),
    "spaces of another kind": ("    rhythm: Each", "\u00a0\u00a0\u00a0\u00a0rhythm: Each"),
}
"""What was written, and what a hand made of it."""

QUOTED = {
    "a colon in a text": ("Note: crews come home.", '"Note: crews come home."'),
    "a sign that YAML keeps for itself": ("@crews come home", '"@crews come home"'),
    "a text that begins with a per cent sign": ("% of crews: all.", '"% of crews: all."'),
    "an apostrophe in single quotes": ("'Crews don't come home.'", '"Crews don\'t come home."'),
    "backslashes": ('"C:\\sea\\new home"', '"C:\\\\sea\\\\new home"'),
}
"""What a hand wrote as a text, and how it must be written."""

UNCERTAIN = {
    "an id": ("id: read-the-tide", "id: Read-the-Tide"),
    "an id that others name": ("- id: fog-comes-in", "- id: fog-come-in"),
    "a name that stands nowhere else": ("practice: show-the-knot", "practice: show-the-knt"),
    "a word that is far": ("role: keep-watch", "role: keep-going"),
    "a number": ("moments: [fog-comes-in]", "moments: [fog-comes-in-2]"),
    "an empty field": ("why: Crews come home.", "why:"),
    "a letter lost": ("Crews come home", "Crews \x07come home"),
    "two fields on a line": ("home.\n    measure: Hours", "home. measure: Hours"),
    "a remark or a text": ("Crews come home", "Note: home #1"),
    "an alias or emphasis": ("Crews come home", "*Crews* come home"),
    "a quote that is never closed": ("Crews come home.", '"Crews come home.'),
    "a quote that is never opened": ("Crews come home.", 'Note: home."'),
    "a field in quotes": ("why: Crews come home.", '"why: Crews come home."'),
    "a fence": ("    why: Crews come home.\n", "```\n"),
    "a name that no field has": ("    why: Crews", "    whyy:Crews"),
}


def problems_of(data: bytes) -> list[Problem]:
    document, told = decoded(data, "a.yaml")
    return [*told, *catalogue.read(document)[1]]


def slipped(name: str) -> str:
    meant, typed = {**CERTAIN, **UNCERTAIN}[name]
    if typed is None:
        point = "      - logbook/look-first\n"
        return HARBOUR.replace(meant, f"    sources:\n{point}{point}", 1)
    assert meant in HARBOUR
    return HARBOUR.replace(meant, typed, 1)


@pytest.mark.parametrize("name", CERTAIN)
def test_what_is_certain_is_cured_and_nothing_else_changes(name: str) -> None:
    typed = slipped(name)
    result = cured(typed.encode(), problems_of)
    assert result.left == ()
    assert len(result.done) == 1
    expected = HARBOUR
    if CERTAIN[name][1] is None:
        expected = HARBOUR.replace(CERTAIN[name][0], "    sources:\n      - logbook/look-first\n", 1)
    assert result.data.decode() == expected


@pytest.mark.parametrize("name", QUOTED)
def test_a_text_that_can_be_nothing_else_is_put_in_quotes(name: str) -> None:
    typed, meant = QUOTED[name]
    result = cured(HARBOUR.replace("Crews come home.", typed, 1).encode(), problems_of)
    assert result.left == ()
    assert result.data.decode() == HARBOUR.replace("Crews come home.", meant, 1)


@pytest.mark.parametrize("name", UNCERTAIN)
def test_what_is_not_certain_is_left_to_people(name: str) -> None:
    typed = slipped(name).encode()
    result = cured(typed, problems_of)
    assert result.data == typed
    assert result.done == ()
    assert result.left != ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(set(CERTAIN) - {"named twice on lines"})), unique=True, min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.booleans(),
)
def test_any_layout_is_kept(names: list[str], end: str, mark: bool, last: bool) -> None:  # noqa: FBT001 -- drawn by hypothesis
    def laid_out(text: str) -> bytes:
        laid = text if last else text.rstrip("\n")
        return (b"\xef\xbb\xbf" if mark else b"") + laid.replace("\n", end).encode()

    typed = HARBOUR
    for name in names:
        meant, slip = CERTAIN[name]
        typed = typed.replace(meant, slip or "", 1)
    result = cured(laid_out(typed), problems_of)
    assert result.left == ()
    assert result.data == laid_out(HARBOUR)


def test_a_cure_that_would_make_another_problem_is_not_applied() -> None:
    # the field is there already, so its name cannot be what was meant
    typed = HARBOUR.replace("    why:", "    whyy: Because.\n    why:")
    result = cured(typed.encode(), problems_of)
    assert result.data == typed.encode()


@pytest.mark.parametrize(
    ("typed", "words", "meant"),
    [
        ("manger", ("manager", "individual"), "manager"),
        ("Team meeting", ("team-meeting",), "team-meeting"),
        ("coaching-tips", ("coaching_tips",), "coaching_tips"),
        ("mananger", ("manager",), "manager"),
        ("manager-2", ("manager-1",), ""),
        ("level-", ("level-a", "level-b"), ""),
        ("men", ("man",), ""),
        ("manager", ("manager",), ""),
    ],
)
def test_a_word_is_meant_where_there_is_no_doubt(typed: str, words: tuple[str, ...], meant: str) -> None:
    assert meant_by(typed, words) == meant


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "competencies.yaml").write_text(HARBOUR, "utf-8")
    (tmp_path / "content").mkdir()
    return tmp_path


def test_the_command_writes_the_cures_and_tells_each(project: Path) -> None:
    (project / "competencies.yaml").write_text(slipped("two letters turned").replace("why: Crews come home.", "why:"))
    (project / "content/a.md").write_text('# A\n\n{{ self_chek("read-the-tide") }}\n', "utf-8")
    shown = playbook("fix", "--dry-run", folder=project)
    assert "-    rhtyhm: Each Monday, with the mate.\n+    rhythm: Each Monday, with the mate.\n" in shown.stdout
    assert '+{{ self_check("read-the-tide") }}\n' in shown.stdout
    assert "rhtyhm" in (project / "competencies.yaml").read_text("utf-8")
    fixed = playbook("fix", folder=project)
    assert fixed.returncode == 1  # one problem is left, for people
    assert "a competency has no field 'rhtyhm': 'rhtyhm' → 'rhythm' [known-field]\n" in fixed.stdout
    assert "'why' is empty [empty-field]" in fixed.stdout
    assert fixed.stderr.startswith("2 certain cures written\n1 problem to put right\n")
    assert (project / "content/a.md").read_text("utf-8") == '# A\n\n{{ self_check("read-the-tide") }}\n'


def test_one_file_alone_is_fixed_where_it_is_named(project: Path) -> None:
    for name in ("competencies.yaml", "content/a.md"):
        (project / "competencies.yaml").write_text(slipped("language"), "utf-8")
        (project / "content/a.md").write_text('# A\n\n{{ self_chek("read-the-tide") }}\n', "utf-8")
        fixed = playbook("fix", name, folder=project)
        assert fixed.returncode == 0
        assert fixed.stdout.count("→") == 1
        assert fixed.stdout.startswith(f"{name}:")


def test_a_good_file_is_left_alone(project: Path) -> None:
    before = (project / "competencies.yaml").stat()
    fixed = playbook("fix", folder=project)
    assert (fixed.returncode, fixed.stdout, fixed.stderr) == (0, "", "0 certain cures written\nall is well\n")
    after = (project / "competencies.yaml").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert playbook("fix", "none.yaml", folder=project).returncode == 2


def test_a_file_in_another_encoding_is_left_alone(project: Path) -> None:
    for data in (slipped("language").encode("utf-16"), slipped("language").replace("home", "häme").encode("latin-1")):
        (project / "competencies.yaml").write_bytes(data)
        fixed = playbook("fix", folder=project)
        assert fixed.returncode == 1
        assert "[file-encoding]" in fixed.stdout
        assert (project / "competencies.yaml").read_bytes() == data


def test_check_tells_other_programs_what_fix_would_do(project: Path) -> None:
    (project / "competencies.yaml").write_text(slipped("two letters turned"), "utf-8")
    (told,) = json.loads(playbook("check", "--format", "json", folder=project).stdout)
    assert told["help"] == "write 'rhythm'"
    assert told["fix"] == {"line": told["line"], "column": told["column"], "width": 6, "text": "rhythm"}
