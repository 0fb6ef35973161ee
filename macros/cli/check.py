"""`playbook check`: list every problem."""

import argparse
from pathlib import Path

from macros import catalogue
from macros.cli.telling import FINE, PROBLEMS, Commands, command, tell
from macros.problem import errors_in
from macros.source import LIMIT


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    check = command(commands, "check", _run, "list every problem", "playbook check --format github")
    check.add_argument("file", metavar="FILE", nargs="?", type=Path, help="check this catalogue alone")
    check.add_argument("--format", choices=("text", "github", "json"), default="text", help="how to list (text)")
    check.add_argument("--strict", action="store_true", help="count warnings as problems in the exit status")
    check.add_argument("--limit", metavar="BYTES", type=int, default=LIMIT, help=f"how large a file may be ({LIMIT:,})")


def _run(given: argparse.Namespace) -> int:
    if given.file:
        name = given.file.as_posix()
        _catalogue, problems = catalogue.load(given.folder / given.file, name, given.limit)
    else:
        from macros import project

        problems = list(project.load(given.folder, limit=given.limit).problems)
    tell(problems, given.format)
    return PROBLEMS if (problems if given.strict else errors_in(problems)) else FINE
