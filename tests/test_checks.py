"""What the rules promise beyond their examples: warnings stop nothing, and other names, other words are left alone."""

import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from macros import catalogue
from macros.checks import RULES, likeness
from macros.checks import rule as rule_module
from macros.checks.likeness import Known, difference, skeleton
from macros.checks.rule import Finding, Rule, one_of, rule
from macros.dates import latest_today
from macros.model import Catalogue
from macros.problem import Document, Problem, by_place
from tests.conftest import ROOT, playbook
from tests.test_cli import CONFIGURATION

WARNED = (ROOT / "macros/rules/examples/practice-used.wrong.yaml").read_text("utf-8")
WRONG = WARNED.replace("title: Keep watch", "title:")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "macros/rules/examples/practice-used.wrong.yaml", tmp_path / "competencies.yaml")
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    return tmp_path


def test_warnings_stop_a_check_only_where_that_is_asked_for(project: Path) -> None:
    checked = playbook("check", folder=project)
    assert (checked.returncode, checked.stderr.splitlines()[0]) == (0, "all is well; 1 warning worth a look")
    assert checked.stdout.startswith("competencies.yaml:19:11: warning: no coaching tip")
    strict = playbook("check", "--strict", folder=project)
    assert (strict.returncode, strict.stdout) == (1, checked.stdout)


def test_problems_and_warnings_are_counted_apart(project: Path) -> None:
    (project / "competencies.yaml").write_text(WRONG, "utf-8")
    checked = playbook("check", folder=project)
    assert (checked.returncode, checked.stderr.splitlines()[0]) == (1, "1 problem to put right; 1 warning worth a look")
    listed = json.loads(playbook("check", "--format", "json", folder=project).stdout)
    assert [found["severity"] for found in listed] == ["error", "warning"]


def test_a_build_tells_warnings_in_one_line_and_goes_on(project: Path) -> None:
    built = playbook("build", folder=project)
    assert built.returncode == 0
    assert "1 warning; playbook check lists them\n" in built.stderr
    assert built.stdout == ""
    assert playbook("export", "catalogue", "out.json", folder=project).returncode == 0
    shutil.rmtree(project / "site")
    strict = playbook("build", "--strict", folder=project)
    assert strict.returncode == 1
    assert "[practice-used]" in strict.stdout
    assert not (project / "site").exists()


def test_a_build_that_must_stop_tells_its_errors_alone(project: Path) -> None:
    (project / "competencies.yaml").write_text(WRONG, "utf-8")
    built = playbook("build", folder=project)
    assert built.returncode == 1
    assert "[empty-field]" in built.stdout
    assert "[practice-used]" not in built.stdout


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("keep-w\N{CYRILLIC SMALL LETTER A}tch", "keep-watch", "(U+0430, Cyrillic small letter a)"),
        ("keep-w\N{GREEK SMALL LETTER ALPHA}tch", "keep-watch", "(U+03B1, Greek small letter alpha)"),
        ("one\N{EN DASH}to-one", "one-to-one", "(U+2013, En dash)"),
        ("step-1", "step-l", "the digit '1'"),
        ("t00l", "tool", "the digit '0'"),
        ("modem", "modern", "'m' where the other has 'rn'"),
        ("Keep-Watch", "keep-watch", "capital letters"),
        ("KEEP-WATCH", "Keep-Watch", "capital letters"),
        ("\N{FULLWIDTH LATIN SMALL LETTER K}eep-watch", "keep-watch", "only looks like 'k'"),
        ("\N{CYRILLIC CAPITAL LETTER KA}eep-watch", "keep-watch", "(U+041A, Cyrillic capital letter ka)"),
        (
            "h\u00fct\N{EN DASH}a",
            "h\u00fct-a",
            "(U+2013, En dash)",
        ),
        ("step-l", "step-1", "by 'l' where the other has the digit '1'"),
        ("tool", "t00l", "by 'o' where the other has the digit '0'"),
        ("TOOL", "t00l", "by 'o' where the other has the digit '0'"),
        ("t00l", "TOOL", "the digit '0' where the other has 'o'"),
        ("to0-1", "TO0-l", "the digit '1' where the other has 'l'"),
        ("modern", "modem", "by 'rn' where the other has 'm'"),
        ("keep-vvatch", "keep-watch", "by 'vv' where the other has 'w'"),
        ("keep-watch", "keep-vvatch", "by 'w' where the other has 'vv'"),
        ("tool", "t\N{CYRILLIC SMALL LETTER O}\N{CYRILLIC SMALL LETTER O}l", "by letters that look alike"),
    ],
)
def test_names_that_look_alike_are_told_apart_by_their_letters(one: str, other: str, told: str) -> None:
    assert skeleton(one) == skeleton(other)
    assert difference(one, other).startswith("by ")
    assert told in difference(one, other)


@pytest.mark.parametrize(
    "other",
    [
        "step\N{MINUS SIGN}one",
        "\N{CYRILLIC SMALL LETTER DZE}t\N{CYRILLIC SMALL LETTER IE}p-on\N{GREEK SMALL LETTER EPSILON}",
    ],
)
def test_letters_of_other_scripts_and_dashes_are_seen_as_what_they_pass_for(other: str) -> None:
    assert skeleton(other) == "step-one"


def test_the_nearest_name_is_looked_for_only_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("foggy", "ebb-tide", "watch")
    monkeypatch.setattr(likeness, "MOST_COMPARED", 2 * len(names))
    known = Known(names)
    for _ in range(2):
        assert (known.cure("ebb-tidee"), known.meant_by("ebb-tidee")) == ("write 'ebb-tide'", "ebb-tide")
    assert (known.cure("ebb-tidee"), known.meant_by("ebb-tidee")) == (
        "write the id of one that is there, or add it",
        "",
    )


NUMBERS = [str(number) for number in range(25)]


@pytest.mark.parametrize(
    ("word", "known", "cure"),
    [
        ("WATCHED", ["watch", "fog"], "write 'watch', if that is meant"),
        ("wachted", ["watch", "fog"], "write one of: watch, fog"),
        ("roles/watch/#fog", ["watch", "ice"], "write 'watch'"),
        ("wat ch", ["watched", "watch"], "write 'watch'"),
        ("angle", ["bangles", "angel"], "write 'angel'"),
        ("https://harbour.example/levels/fog/#tide", ["tide", "fog"], "write 'tide'"),
        ("levels/fog?x=1", ["tide", "fog"], "write 'fog'"),
        ("levels/frog-pond", ["tide", "fog"], "write one of: tide, fog"),
        ("storm", ["fog"], "write 'fog', the only one there is"),
        ("storm", ["fog", "ice"], "write one of: fog, ice"),
        ("x", NUMBERS[:24], f"write one of: {', '.join(NUMBERS[:24])}"),
        ("x", NUMBERS, "write the id of one that is there, or add it"),
        ("x", [], "write the id of one that is there, or add it"),
    ],
)
def test_a_cure_names_the_nearest_word_or_all_where_they_are_few(word: str, known: list[str], cure: str) -> None:
    assert one_of(word, known) == cure


def test_a_function_becomes_a_rule_with_its_docstring_and_stays_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_module, "RULES", {})

    def find(_catalogue: Catalogue) -> Iterator[Finding]:
        """
        All is well.

        Or so it seems.
        """
        yield from ()

    assert rule("all-well")(find) is find
    assert rule("seems-well", "warning", of_whole=True, on_request=True)(find) is find
    told = "All is well.\n\n        Or so it seems."
    assert list(rule_module.RULES.values()) == [
        Rule("all-well", told, find, "error", of_whole=False, on_request=False),
        Rule("seems-well", told, find, "warning", of_whole=True, on_request=True),
    ]


HEAD = "format: 1\ntitle: Harbour\nsummary: One line.\nlanguage: en\n"


def problems_of(text: str) -> list[Problem]:
    """Return what is told of a catalogue that goes on like this."""
    return by_place(catalogue.read(Document("a.yaml", tuple((HEAD + text).split("\n"))))[1])


def told(text: str) -> list[str]:
    """Return the rules that are told of a catalogue that goes on like this."""
    return [problem.rule for problem in problems_of(text)]


def words(*numbers: int) -> str:
    return " ".join(f"word{number}" for number in numbers)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (words(*range(6)), words(*range(6)), ["text-once"]),
        (words(*range(5)), words(*range(5)), []),
        (words(*range(6)), words(0, 1, 12, 3, 4, 5), ["text-once"]),
        (words(*range(10)), words(*range(8), 18, 19).upper(), ["text-once"]),
        (words(*range(10)), words(0, 1, 2, 13, 4, 5, 6, 17, 8, 9), ["text-once"]),
        (words(*range(29)), words(*range(23), *range(53, 59)), []),
        (words(*range(8)), words(*range(12)), ["text-once"]),
        (words(*range(8)), words(*range(13)), []),
        (words(*range(160)), words(*range(120), *range(420, 460)), ["text-once"]),
        (words(*range(160)), words(*range(119), *range(419, 460)), []),
        (words(*range(10)), words(*reversed(range(10))), []),
        ("\u5ba2\u3092\u5f85\u305f\u305b\u306a\u3044", "\u5ba2\u3092\u5f85\u305f\u305b\u306a\u3044", ["text-once"]),
    ],
)
def test_two_texts_are_one_where_four_of_five_words_are_the_same(one: str, other: str, expected: list[str]) -> None:
    texts = (("another", words(*range(900, 912))), ("one", one), ("other", other))
    items = "".join(f"- {{id: {id_}, text: {text}}}\n" for id_, text in texts)
    assert told(f"commitments:\n{items}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "sources: [{{id: log, title: Log, by: Us, points: [{{id: one, text: {0}}}, {{id: two, text: {0}}}]}}]",
        "moments: [{{id: one, title: A, summary: B., say: [{0}]}}, {{id: two, title: C, summary: D., say: [E., {0}]}}]",
    ],
)
def test_words_to_say_and_points_are_said_once_as_texts_are(text: str) -> None:
    assert "text-once" in told(text.format(words(*range(6))))


def test_a_review_may_have_been_today_and_not_tomorrow() -> None:
    day = latest_today()
    assert told(f"reviewed: {day}\n") == []
    assert told(f"reviewed: {day + timedelta(days=1)}\n") == ["review-day"]


@pytest.mark.parametrize(("letters", "expected"), [(60, []), (61, ["id-form"])])
def test_an_id_has_sixty_letters_at_most(letters: int, expected: list[str]) -> None:
    assert told(f"commitments:\n- {{id: {'a' * letters}, text: Do it.}}\n") == expected


TIP = """\
coaching:
  title: Coaching
  summary: One line.
  text: What it is.
  practices: [{id: ask, title: Ask, summary: One., text: It is.}]
leader_roles: [{id: watch, title: Watch, summary: One line., text: What it is.}]
competencies:
- id: tide
  role: watch
  title: Tide
  definition: Sails.
  why: They wait.
  coaching_tips: [{id: hour, practice: ask, title: Hour, text: Ask.}]
"""


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", []),
        ("settings: {at_least: {say: 0}}\n", []),
        ("settings: {at_least: {say: 1}}\n", ["words-to-say"]),
        ("settings: {at_least: {moments: 1}}\n", []),
        ("settings: {at_least: {moments: 1}}\nmoments: [{id: fog, title: Fog, summary: One.}]\n", ["moments-named"]),
    ],
)
def test_no_more_is_asked_for_than_the_settings_say_and_no_moments_where_there_are_none(
    settings: str, expected: list[str]
) -> None:
    assert told(f"{settings}{TIP}") == expected


def test_what_is_missing_is_told_where_every_line_could_be_read_and_nowhere_else() -> None:
    broken = (ROOT / "tests/problems/whole-catalogue-alone.yaml").read_text("utf-8").removeprefix(HEAD)
    assert told(broken) == ["indentation"]
    assert set(told(broken.replace("      do:", "    do:"))) == {rule.name for rule in RULES.values() if rule.of_whole}


ASKED = """\
reflection:
  how_often: {never: Never, often: Often}
  rare_up_to: never
  how_much: {little: A little, much: Much}
  matters_from: much
"""


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("commitments: [{id: , text: Do it.}, {id: , text: Do that.}]", 2),
        ("commitments: [{id: one, text: }, {id: two, text: }]", 2),
        ("sources: [{id: , title: , by: Us}, {id: , title: , by: Us}]", 4),
        ("sources: [{id: log, title: Log, by: Us, points: [{id: , text: }, {id: , text: }]}]", 4),
        (
            "moments: [{id: fog, title: Fog, summary: One., moments: [fog, '', '']}, {id: , title: A, summary: B.}]",
            3,
        ),
        ("moments: [{id: fog, title: Fog, summary: One., sources: ['', '']}]", 2),
        ("withdrawn: [{id: , title: One, why: It went.}, {id: , title: Two, why: It went.}]", 2),
        ("withdrawn: [{id: one, replaced_by: }]", 1),
        ("withdrawn: [{id: , title: One, split_into: ['', '']}]", 3),
        ("workshops: [{id: , title: One, outcome: , group: {from: , to: 2}, steps: []}]", 3),
        ("principles: [{id: one, title: , summary: , text: }]", 3),
        (f"{ASKED}  ahead: [{{stance: , of: , text: One.}}, {{stance: , of: , text: Two.}}]", 4),
        ("workshops: [{id: , title: Watch, outcome: Looks., difficulty: }]", 2),
        ("reviewed: \nreview_every: ", 2),
    ],
)
def test_what_is_empty_is_told_once_and_nothing_else_of_it(text: str, times: int) -> None:
    assert told(text) == ["empty-field"] * times


def test_of_a_language_that_is_empty_nothing_else_is_told() -> None:
    lines = (HEAD.replace("language: en", "language:")).split("\n")
    assert [problem.rule for problem in catalogue.read(Document("a.yaml", tuple(lines)))[1]] == ["empty-field"]


TWO_WORDS = "write small letters and hyphens: 'two-words'"
FOREIGN = "by '\u0435' (U+0435, Cyrillic small letter ie)"
ALIKE = "write another id here, which nobody takes for the other"


@pytest.mark.parametrize(
    ("ids", "fact", "cure"),
    [
        (
            ["Keep_Watch!"],
            "the id 'Keep_Watch!' holds more than small letters, digits and hyphens",
            "write 'keep-watch'",
        ),
        (["Index"], "the id 'Index' holds more than small letters, digits and hyphens", TWO_WORDS),
        (["Sources"], "the id 'Sources' holds more than small letters, digits and hyphens", TWO_WORDS),
        (["\u5ba2"], "the id '\u5ba2' holds more than small letters, digits and hyphens", TWO_WORDS),
        (["1St-"], "the id '1St-' holds more than small letters, digits and hyphens", "write 'st'"),
        (
            ["keep watch", "keep-watch"],
            "the id 'keep watch' holds more than small letters, digits and hyphens",
            "write another id, since 'keep-watch' is taken",
        ),
        (["k\u0435"], f"the id 'k\u0435' differs from 'ke' {FOREIGN}, which only looks like 'e'", "write 'ke'"),
        (["keep", "Keep"], "the id 'Keep' differs from 'keep', in line 6, by capital letters", ALIKE),
        (["Keep", "keep"], "the id 'Keep' differs from 'keep', in line 7, by capital letters", ALIKE),
        (
            ["step-l", "step-1"],
            "the id 'step-1' differs from 'step-l', in line 6, by the digit '1' where the other has 'l'",
            ALIKE,
        ),
        (
            ["con"],
            "'con' is a name that computers keep for themselves, and cannot be an id",
            "write a second word: 'con-…'",
        ),
        (
            ["sources"],
            "'sources' is the name of a part of each page, and cannot be an id",
            "write a second word: 'sources-…'",
        ),
        (
            ["keep", "keep"],
            "the id 'keep' belongs to another item, in line 6",
            "write another id here; or keep one of the two, if they are one",
        ),
    ],
)
def test_an_id_is_told_once_with_what_is_wrong_and_one_to_write(ids: list[str], fact: str, cure: str) -> None:
    items = "".join(f"- {{id: {id_!r}, text: Do {number}.}}\n" for number, id_ in enumerate(ids))
    assert [(found.text, found.cure) for found in problems_of(f"commitments:\n{items}")] == [(fact, cure)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("commitments:\n- {id: Keep-Watch, text: A.}\n- {id: KEEP-WATCH, text: B.}", ["id-form 6", "distinct-id 7"]),
        ("sources:\n- {id: Log, title: Log, by: Us}", ["id-form 6", "source-points 6"]),
        (
            """
sources: [{id: log, title: Log, by: Us, points: [{id: A-b, text: A.}]}]
commitments: [{id: one, text: Do it., sources: [log/A-b]}]""",
            ["id-form 6"],
        ),
        ("sources:\n- {id: log, title: Log, by: Us, points: [{id: , text: A.}]}", ["empty-field 6"]),
    ],
)
def test_every_id_is_looked_at_and_told_once(text: str, expected: list[str]) -> None:
    assert sorted(f"{found.rule} {found.position.line}" for found in problems_of(text)) == sorted(expected)


def test_points_of_one_source_have_ids_of_their_own() -> None:
    points = "{id: one, text: One.}, {id: one, text: Two.}, {id: One, text: Three.}"
    found = problems_of(f"sources: [{{id: log, title: Log, by: Us, points: [{points}]}}]")
    assert [(problem.rule, problem.text) for problem in found if problem.rule != "points-taught"] == [
        ("unique-id", "the id 'one' belongs to another point of this source, in line 5"),
        ("distinct-id", "the id 'One' differs from 'one', in line 5, by capital letters"),
    ]


ADDRESS = "remove the link; one leads to an item, or to an 'https://' or 'mailto:' address"


@pytest.mark.parametrize(
    ("target", "cure"),
    [
        ("javascript:alert(1)", ADDRESS),
        ("ftp:tides", ADDRESS),
        ("tide", "write one of: keep-watch, look-out"),
        ("KEEP-WATCH", "write 'keep-watch'"),
        ("http://harbour.example/http://", "write 'https://harbour.example/http://', if the page is there"),
        ("x:/keep-watch", "write 'keep-watch'"),
    ],
)
def test_a_link_that_leads_nowhere_is_cured(target: str, cure: str) -> None:
    text = f"{{id: keep-watch, text: 'Look [out]({target}) now.'}}, {{id: look-out, text: Look.}}"
    assert [problem.cure for problem in problems_of(f"commitments: [{text}]")] == [cure]


@pytest.mark.parametrize(("tag", "fixed"), [("EN", "en"), ("en_GB", "en-GB"), ("De-at", "de-at"), ("English", None)])
def test_the_tag_of_a_language_is_put_right_where_that_is_certain(tag: str, fixed: str | None) -> None:
    lines = HEAD.replace("language: en", f"language: {tag}").split("\n")
    (problem,) = catalogue.read(Document("a.yaml", tuple(lines)))[1]
    assert (problem.rule, problem.fix and problem.fix.text) == ("known-language", fixed)


def competencies(*roles: str) -> str:
    """Return roles that there are, a moment, and a competency of each of these roles."""
    items = [
        f"- {{id: {name}, role: {role}, title: {name}, definition: Does {name}., why: Crews need {name}.}}\n"
        for name, role in zip(("one", "two", "three"), roles, strict=False)
    ]
    known = [
        f"- {{id: {id_}, title: {id_}, summary: One., text: It is.}}\n" for id_ in ("tide", "keep-watch", "mend-net")
    ]
    moments = "moments: [{id: mend-nets, title: Nets, summary: One.}]\n"
    return f"leader_roles:\n{''.join(known)}{moments}competencies:\n{''.join(items)}"


@pytest.mark.parametrize(
    ("roles", "cure", "certain"),
    [
        (("keep-wathc", "keep-watch"), "write 'keep-watch'", "keep-watch"),
        (("keep-wathc",), "write 'keep-watch'", None),
        (("mend-nets", "mend-net"), "write 'mend-net'", None),
        (("snow", "''"), "write one of: tide, keep-watch, mend-net", None),
        (
            ("tide oder keep-watch",),
            "write 'tide' and 'keep-watch' as entries of their own; or one of them, if this is no list",
            None,
        ),
        (("tide sowie keep-watch",), "write one of: tide, keep-watch, mend-net", None),
        (("''",), "write its text", None),
    ],
)
def test_a_name_is_put_right_where_the_slip_is_certain(roles: tuple[str, ...], cure: str, certain: str | None) -> None:
    problem = problems_of(competencies(*roles))[0]
    assert (problem.cure, problem.fix and problem.fix.text) == (cure, certain)


@pytest.mark.parametrize(
    ("cited", "cure"),
    [
        (("aaaa/first-entry",), "write 'zzzz/first-entry'"),
        (("aaaa/first-tide", "aaaa/first-tides"), "write 'aaaa/first-tides'"),
        (("nnnn.first-entry",), "write 'zzzz/first-entry'"),
        (("zzzz : first-entry",), "write 'zzzz/first-entry'"),
        (
            ("nnnn/nothing-here",),
            "write one of: aaaa/first-entries, aaaa/first-tides, zzzz/first-entry, zzzz/first-tide",
        ),
    ],
)
def test_a_point_under_another_source_is_likelier_than_another_point(cited: tuple[str, ...], cure: str) -> None:
    points = {"aaaa": ("first-entries", "first-tides"), "zzzz": ("first-entry", "first-tide")}
    listed = {id_: ", ".join(f"{{id: {each}, text: {id_} {each}.}}" for each in found) for id_, found in points.items()}
    sources = "".join(f"- {{id: {id_}, title: {id_}, by: Us, points: [{found}]}}\n" for id_, found in listed.items())
    items = "".join(
        f"- {{id: do-{number}, text: Do it., sources: [{point!r}]}}\n" for number, point in enumerate(cited)
    )
    found = [each for each in problems_of(f"sources:\n{sources}commitments:\n{items}") if each.rule == "known-point"]
    assert [problem.cure for problem in found] == [cure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "reflection: {how_often: {}, rare_up_to: a, how_much: {}, matters_from: a}",
            {"known-step"},
        ),
        ("sources: [{id: Log, title: Log, by: Us, points: [{id: A_b, text: It is.}]}]", {"id-form", "points-taught"}),
        ("moments: [{id: con, title: Con, summary: One.}]", {"free-id"}),
        (
            "moments: [{id: fog, title: Fog, summary: One., moments: [snow]}, {id: ice, title: Ice, summary: Two.}]",
            {"known-moment"},
        ),
        ("settings: {words: {home: , about: '{x}'}}", {"empty-field", "word-places"}),
        ("withdrawn: [{id: one, title: One, why: Gone.}, {id: one, title: One, why: Gone.}]", {"withdrawn-id"}),
        ("withdrawn: [{id: one, replaced_by: two}, {id: two, replaced_by: one}]", {"withdrawn-leads-on"}),
        ("workshops: [{id: one, title: One, outcome: Looks., group: {from: 2, to: 2}}]", {"workshop-steps"}),
        ("workshops: [{id: one, title: One, outcome: Looks., group: {from: a, to: 2}}]", {"shape", "workshop-steps"}),
    ],
)
def test_small_catalogues_are_judged_as_large_ones(text: str, expected: set[str]) -> None:
    assert set(told(text)) == expected


@pytest.mark.parametrize(("one", "other"), [("step-1", "step-2"), ("keep-watch", "keep-match"), ("a-10", "a-100")])
def test_other_names_are_other_names(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)
