"""Each file in problems/ and inserts/ holds a mistake, and reports exactly what its comments say: no more, no less.

The first example of each rule stands in `macros/rules/examples/` (`test_rules.py`); here are further ones.
"""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import catalogue
from macros.inserts import problems_in
from macros.model import Catalogue
from macros.problem import Document, Position, Problem, Related, as_github, as_json, as_text, by_place
from macros.source import document_of
from tests.told import OF_EXAMPLES, blessed, mistakes, told_of

HERE = Path(__file__).parent
PROBLEMS = sorted((HERE / "problems").glob("*.yaml"))
INSERTS = sorted((HERE / "inserts").glob("*.md"))
MISTAKES = mistakes()
BLESSED = blessed(OF_EXAMPLES)


def annotated(path: Path) -> list[str]:
    return re.findall(r"problem: (\d+:\d+ [a-z0-9-]+)", path.read_text("utf-8"))


def told(problems: list[Problem]) -> list[str]:
    return [f"{found.position.line}:{found.position.column} {found.rule}" for found in problems]


@pytest.mark.parametrize("path", PROBLEMS, ids=lambda path: path.stem)
def test_a_mistake_in_a_catalogue_is_reported_where_it_stands(path: Path) -> None:
    _catalogue, problems = catalogue.load(path, path.name)
    assert told(problems) == annotated(path)


@pytest.mark.parametrize("path", INSERTS, ids=lambda path: path.stem)
def test_a_mistake_in_a_page_is_reported_where_it_stands(path: Path, harbour: Catalogue) -> None:
    page, problems = document_of(path, path.name)
    assert told(by_place([*problems, *problems_in(page, harbour)])) == annotated(path)


@pytest.mark.parametrize("path", [*PROBLEMS, *INSERTS], ids=lambda path: path.stem)
def test_every_problem_has_a_cure_and_shows_its_line(path: Path, harbour: Catalogue) -> None:
    problems = catalogue.load(path, path.name)[1] if path.suffix == ".yaml" else []
    if path.suffix == ".md":
        problems = list(problems_in(document_of(path, path.name)[0], harbour))
    lines = path.read_text("utf-8").split("\n")
    for problem in problems:
        assert problem.cure
        first, excerpt, caret, *other, cure = as_text(problem).split("\n")
        assert len(other) == (2 if problem.related else 0)
        assert first.startswith(f"{path.name}:{problem.position.line}:{problem.position.column}: ")
        assert excerpt.split("| ", 1)[1][:40] == lines[problem.position.line - 1].replace("\t", " ")[:40]
        assert caret.endswith("^")
        assert cure.strip() == problem.cure


@pytest.mark.parametrize("name", sorted({*MISTAKES, *BLESSED}))
def test_each_mistake_is_told_in_the_words_that_were_blessed(name: str) -> None:
    told = told_of(MISTAKES[name]) if name in MISTAKES else ""
    assert told == BLESSED.get(name), "if they are right: make bless, and read tests/problems/told.txt"


def test_the_example_of_the_contract_reads_as_agreed() -> None:
    document = Document("competencies.yaml", (*[""] * 40, "        manger:"))
    position = Position(document, 41, 9, 6)
    problem = Problem(position, "unknown level 'manger'", "known-level", "write 'manager'")
    assert as_text(problem) == (
        "competencies.yaml:41:9: unknown level 'manger' [known-level]\n"
        "   41 |         manger:\n"
        "      |         ^^^^^^\n"
        "   write 'manager'"
    )
    assert as_github(problem) == (
        "::error file=competencies.yaml,line=41,col=9,title=known-level::unknown level 'manger'. write 'manager'"
    )
    assert json.loads(as_json([problem])) == [
        {
            "file": "competencies.yaml",
            "line": 41,
            "column": 9,
            "rule": "known-level",
            "message": "unknown level 'manger'",
            "severity": "error",
            "help": "write 'manager'",
        }
    ]


def test_where_two_places_disagree_both_are_shown() -> None:
    document = Document("a.yaml", ("title: Harbour", "", "title: Twice"))
    other = Related(Position(document, 1, 1, 5), "first written here")
    problem = Problem(Position(document, 3, 1, 5), "twice", "repeated-key", "keep one", related=other)
    assert as_text(problem) == (
        "a.yaml:3:1: twice [repeated-key]\n"
        "    3 | title: Twice\n"
        "      | ^^^^^\n"
        "    1 | title: Harbour\n"
        "      | ^^^^^ first written here\n"
        "   keep one"
    )
    assert as_github(problem).endswith("::twice. keep one (line 1: first written here)")
    assert json.loads(as_json([problem]))[0]["related"] == {
        "file": "a.yaml",
        "line": 1,
        "column": 1,
        "message": "first written here",
    }
    elsewhere = Problem(Position(Document("b.md")), "twice", "repeated-key", "keep one", related=other)
    assert "first written here, in a.yaml" in as_text(elsewhere)


def test_a_warning_is_called_one_in_every_format() -> None:
    problem = Problem(Position(Document("a.yaml")), "long", "short-item", "shorten it", "warning")
    assert as_text(problem) == "a.yaml:1:1: warning: long [short-item]\n   shorten it"
    assert as_github(problem).startswith("::warning file=a.yaml,line=1,col=1,title=short-item::long")
    assert json.loads(as_json([problem]))[0]["severity"] == "warning"


def test_nothing_that_an_editor_types_commands_a_terminal_or_a_ci_log() -> None:
    document = Document("a.yaml", ("\x1b[2J \u202eevil ##[add-mask]a",))
    problem = Problem(Position(document, 1, 1), "unknown '\n::set-output name=x::y'", "known-level", "write\r\n::stop")
    assert "\x1b" not in as_text(problem)
    assert "\u202e" not in as_text(problem)
    assert "##[" not in as_text(problem)
    assert len(as_text(problem).split("\n")) == 4
    assert not any(line.strip().startswith("::") for line in as_text(problem).split("\n"))
    assert as_github(problem).count("\n") == 0


# Source: actions/toolkit, `escapeData` and `escapeProperty`.
ESCAPED = {"%0A": "\n", "%0D": "\r", "%3A": ":", "%2C": ",", "%25": "%"}


@given(st.text(), st.text(), st.text(), st.text())
def test_an_annotation_says_what_was_written_and_ends_nowhere_else(name: str, fact: str, rule: str, cure: str) -> None:
    problem = Problem(Position(Document(name), 4, 2), fact, rule, cure)
    said = as_github(problem)
    assert "\n" not in said
    assert "\r" not in said
    command, properties, message = re.fullmatch(r"::(\w+) ([^\n]*?)::(.*)", said, re.DOTALL).groups()  # type: ignore[union-attr] # it has this form
    assert command == "error"
    read = dict(each.split("=", 1) for each in properties.split(","))
    codes = re.compile("|".join(ESCAPED))
    assert {key: codes.sub(lambda code: ESCAPED[code[0]], value) for key, value in read.items()} == {
        "file": name,
        "line": "4",
        "col": "2",
        "title": rule,
    }
    assert codes.sub(lambda code: ESCAPED[code[0]], message) == (f"{fact}. {cure}" if cure else fact)


def test_a_caret_stands_under_wide_letters() -> None:
    document = Document("a.yaml", ("title: 日本 x",))
    _first, excerpt, caret = as_text(Problem(Position(document, 1, 11), "here", "any")).split("\n")
    assert excerpt.index("x") + 2 == caret.index("^")  # two letters before it are two columns wide
