"""`playbook explain`: say what a rule asks for, with a wrong and a right example."""

import argparse
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from macros.cli.telling import FINE, Commands, cannot, command
from macros.problem import as_text, visible

if TYPE_CHECKING:
    from macros.rules import Example, Rule


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    explain = command(commands, "explain", _run, "say more about a rule", "playbook explain known-level")
    explain.add_argument("rule", metavar="RULE", nargs="?", help="its name, as a problem shows it; without it, all")


def _run(given: argparse.Namespace) -> int:
    from macros.rules import rules

    known = rules()
    if given.rule is None:
        wide = max(map(len, known))
        print("\n".join(f"{rule.name:{wide}}  {rule.sentence}" for rule in known.values()))
        return FINE
    name = given.rule.strip("[]").lower()
    if name not in known:
        near = get_close_matches(name, known) or [found for found in known if name in found]
        cure = f"write one of: {', '.join(near)}" if near else "list them all with: playbook explain"
        return cannot(f"there is no rule '{visible(given.rule)}'", cure)
    print("\n\n".join(_explained(known[name])))
    return FINE


def _explained(rule: "Rule") -> Iterator[str]:
    yield f"{rule.name} ({rule.severity})"
    yield "\n".join(said for said in (rule.sentence, rule.why) if said)
    yield "Wrong:"
    yield from _shown(rule.wrong, rule.right)
    yield "What is told of it:"
    for problem in rule.wrong.problems:
        yield _indented(as_text(problem).split("\n"))
    yield "Right:"
    yield from _shown(rule.right, rule.wrong)


def _shown(example: "Example", other: "Example") -> Iterator[str]:
    from macros.rules import shown

    for name, lines in shown(example, other):
        texts = [visible(line.text) for line in lines]
        yield _indented([f"{name}:", *texts] if len(example.files) > 1 else texts)


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"    {line}".rstrip() for line in lines)
