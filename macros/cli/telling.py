"""How does a command speak? Its exit status, its help, and problems in the form that was asked for."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from macros import problem
from macros.problem import Problem, errors_in

if TYPE_CHECKING:
    from macros.model import Catalogue
    from macros.project import Project

FINE, PROBLEMS, USAGE = 0, 1, 2

FORMATS = ("text", "github", "markdown", "json")
"""How problems are told: for a terminal, as annotations, for the summary of a job, for other programs."""

MOST = 250_000
"""How many letters are told in a summary; GitHub takes 1 MiB, and a letter has up to four bytes."""

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 -- it has no public name


def command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], int], does: str, example: str
) -> argparse.ArgumentParser:
    """Add a command, with a help that says what it does and shows an example."""
    added = commands.add_parser(
        name, help=does, description=f"{does[0].upper()}{does[1:]}.", epilog=f"example: {example}"
    )
    added.set_defaults(run=run)
    return added


class Told(Exception):  # noqa: N818 -- no error of the program: the content has problems
    """What is wrong has been told, and nothing more is done."""


def sound(folder: Path) -> "tuple[Project, Catalogue]":
    """Return a project in which nothing is wrong, and its catalogue; raises Told once it has told what is."""
    from macros import project

    found = project.load(folder)
    if found.errors or found.catalogue is None:
        tell(found.errors)
        raise Told
    return found, found.catalogue


def tell(problems: Sequence[Problem], how: str = "text") -> None:
    """Print problems in one of the FORMATS."""
    if how in {"json", "markdown"}:
        print(problem.as_json(problems) if how == "json" else _as_markdown(problems))
        return
    say = problem.as_github if how == "github" else problem.as_text
    for found in problems:
        print(say(found))
    if how == "text":
        print(_summary(problems), file=sys.stderr)
        if problems:
            print("playbook explain NAME tells more about a rule", file=sys.stderr)


def counted(number: int, thing: str) -> str:
    """Say how many there are of a thing: "1 warning", "2 warnings"."""
    return f"{number} {thing}{'s' if number != 1 else ''}"


def _as_markdown(problems: Sequence[Problem]) -> str:
    """Say problems as one block of code: whatever stands in it is no markup, and each caret stands in its place."""
    told: list[str] = []
    room = MOST
    for text in map(problem.as_text, problems):
        room -= len(text)
        if room < 0:
            told.append(f"and {len(problems) - len(told)} more: run playbook check")
            break
        told.append(text)
    text = "\n".join(told)
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])  # longer than any that stands in it
    return f"**The check:** {_summary(problems)}.\n" + (f"\n{fence}text\n{text}\n{fence}\n" if told else "")


def _summary(problems: Sequence[Problem]) -> str:
    errors = len(errors_in(problems))
    warnings = len(problems) - errors
    told = f"{counted(errors, 'problem')} to put right" if errors else "all is well"
    return f"{told}; {counted(warnings, 'warning')} worth a look" if warnings else told


def cannot(told: str, cure: str) -> int:
    """Say why a command cannot do its work, and what to type instead; return the exit status."""
    print(f"playbook: {told}\n   {cure}", file=sys.stderr)
    return USAGE
