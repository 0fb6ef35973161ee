"""Each rule is known by name, says one sentence, and shows what it looks like broken and kept."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checks import RULES as CHECKED
from macros.problem import Problem, as_text
from macros.rules import Example, Rule, rules, shown
from macros.rules.example import ANNOTATION, EXAMPLES, LIMIT
from tests.conftest import ROOT, playbook

RULES = rules()

HOW_TO_ADD = """

Rule '{name}': {missing}.
A rule needs three things (CONTRIBUTING, "For those who change the machinery"):
 1. a sentence: the docstring of its function in macros/checks/, or an entry in macros/rules/sentences.py;
 2. macros/rules/examples/{name}.wrong.yaml: what it looks like broken, with a line
    '# problem: line:column {name}' at its end for each problem that it must report;
 3. macros/rules/examples/{name}.right.yaml: the same, put right: nothing is told of it.
Instead of .yaml it may be .md (a page), or a folder {name}.wrong/ with a whole project.
Further examples go to tests/problems/.
"""


def lacking(name: str, missing: str) -> str:
    return HOW_TO_ADD.format(name=name, missing=missing)


def each_rule() -> list[object]:
    return [pytest.param(rule, id=rule.name) for rule in RULES.values()]


def annotated(example: Example) -> list[str]:
    return [
        f"{name}:{found['place']} {found['rule']}"
        for name, path in example.files.items()
        for line in path.read_text("utf-8", errors="replace").splitlines()
        if (found := ANNOTATION.match(line))
    ]


def told(problems: list[Problem]) -> list[str]:
    return [f"{found.position.file}:{found.position.line}:{found.position.column} {found.rule}" for found in problems]


def example(rule: Rule, side: str) -> Example:
    try:
        return rule.wrong if side == "wrong" else rule.right
    except LookupError as error:
        raise AssertionError(lacking(rule.name, str(error))) from error


def rules_made_in(path: Path) -> Iterator[str]:
    """Yield the rules that a module names where it makes problems: as third argument, or as what it calls `rule`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[_, _, rule, *_]) if re.search(
                "problem$", called, re.IGNORECASE
            ):
                yield from texts_in(rule)
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=args) if re.search(
                "slip$|^quoted$", called, re.IGNORECASE
            ):
                yield from (text for each in args for text in texts_in(each) if re.fullmatch("[a-z]+(-[a-z]+)*", text))
            case ast.Return(value=ast.Tuple(elts=[_, rule])):
                yield from filter(None, texts_in(rule))
            case ast.Assign(targets=[ast.Name(id="rule")], value=value) | ast.keyword(arg="rule", value=value):
                yield from texts_in(value)


def texts_in(node: ast.expr) -> Iterator[str]:
    for part in [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]:
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


MADE = {name: path.relative_to(ROOT) for path in (ROOT / "macros").rglob("*.py") for name in set(rules_made_in(path))}


@pytest.mark.parametrize("name", sorted(MADE))
def test_no_problem_is_made_of_a_rule_that_nobody_knows(name: str) -> None:
    assert name in RULES, lacking(name, f"problems of it are made in {MADE[name]}, but nothing says what it is")


@pytest.mark.parametrize("rule", each_rule())
def test_a_rule_has_a_name_a_sentence_and_somebody_who_tells_it(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9-]*", rule.name)
    assert re.fullmatch(r"[A-Z'][^\n]+\.", rule.sentence), lacking(rule.name, "its sentence is not one sentence")
    assert re.fullmatch(r"([A-Z'][^\n]+\.)?", rule.why)
    assert rule.name in CHECKED or rule.name in MADE, f"nothing tells '{rule.name}': remove its entry"


@pytest.mark.parametrize("rule", each_rule())
def test_a_wrong_example_is_told_exactly_as_its_comments_say(rule: Rule) -> None:
    wrong = example(rule, "wrong")
    problems = wrong.problems
    assert told(problems) == annotated(wrong), lacking(rule.name, f"{wrong.path.name} is not told as its comments say")
    assert rule.name in {found.rule for found in problems}, lacking(rule.name, "its wrong example does not break it")
    assert all(found.severity == rule.severity for found in problems if found.rule == rule.name)
    assert all(found.cure for found in problems)


@pytest.mark.parametrize("rule", each_rule())
def test_of_a_right_example_nothing_is_told(rule: Rule) -> None:
    right = example(rule, "right")
    assert [as_text(found) for found in right.problems] == [], lacking(rule.name, f"{right.path.name} is not right")


@pytest.mark.parametrize("rule", each_rule())
def test_a_wrong_and_a_right_example_show_the_few_lines_in_which_they_differ(rule: Rule) -> None:
    wrong, right = (dict(shown(*pair)) for pair in ((rule.wrong, rule.right), (rule.right, rule.wrong)))
    assert wrong != right
    assert wrong
    assert right
    assert any(line.matters for lines in wrong.values() for line in lines)
    for lines in (*wrong.values(), *right.values()):
        assert len(lines) <= 25
        assert not any(ANNOTATION.match(line.text) for line in lines)


def test_every_example_belongs_to_a_rule() -> None:
    named = {path.name.split(".")[0] for path in EXAMPLES.iterdir()}
    assert named == set(RULES), f"examples of no rule, or a rule without: {sorted(named ^ set(RULES))}"
    assert LIMIT < 10_000


def test_a_rule_is_explained_on_a_terminal() -> None:
    explained = playbook("explain", "known-level")
    assert explained.returncode == 0, explained.stderr
    assert RULES["known-level"].sentence in explained.stdout
    assert "competencies.yaml:22:7: unknown level 'dekhand' [known-level]" in explained.stdout
    assert "      dekhand:\n" in explained.stdout
    assert "      deckhand:\n" in explained.stdout


def test_all_rules_are_listed_on_a_terminal() -> None:
    listed = playbook("explain").stdout
    assert all(f"{rule.name} " in listed and rule.sentence in listed for rule in RULES.values())


def test_an_unknown_rule_is_usage_and_the_nearest_is_named() -> None:
    unknown = playbook("explain", "known-levle")
    assert unknown.returncode == 2
    assert unknown.stdout == ""
    assert "known-level" in unknown.stderr


def test_whoever_meets_a_problem_is_told_how_to_learn_more(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: 1\n", "utf-8")
    assert "playbook explain NAME" in playbook("check", "a.yaml", folder=tmp_path).stderr
