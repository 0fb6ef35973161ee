"""`playbook changes`: say in words what differs between two catalogues."""

import argparse
import sys

from macros.cli.telling import FINE, PROBLEMS, Commands, cannot, command, counted
from macros.problem import errors_in


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    changes = command(
        commands,
        "changes",
        _run,
        "say in words what differs between two catalogues",
        "playbook changes main --format markdown",
    )
    old = "a file or a git revision (where the work here left the main branch)"
    changes.add_argument("old", metavar="OLD", nargs="?", help=old)
    changes.add_argument("new", metavar="NEW", nargs="?", help="a file or a git revision (the catalogue as it is now)")
    changes.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="how to say it (text)")


def _run(given: argparse.Namespace) -> int:
    from macros.changes import changes
    from macros.changes.in_json import in_json
    from macros.changes.in_markdown import in_markdown
    from macros.changes.in_text import in_text
    from macros.history import NotKnown, Version, branching_point, version_of
    from macros.project import CATALOGUE

    try:
        asked = given.old or branching_point(given.folder)
        if not asked:
            return cannot("there is no history to compare with", "name a file: playbook changes OLD")
        old = version_of(given.folder, asked, CATALOGUE)
        new = version_of(given.folder, given.new or CATALOGUE, CATALOGUE)
    except NotKnown as error:
        return cannot(error.told, error.cure)

    def noted(version: Version) -> str:
        if not version.is_there:
            return f"{version.name} has no {CATALOGUE}"
        if not version.is_readable:
            return f"{version.name} cannot be read, so nothing can be compared: run playbook check"
        count = len(errors_in(version.problems))
        told = f"{version.name} has {counted(count, 'problem')}"
        return f"{told} and is compared as far as it can be read" if count else ""

    notes = tuple(note for note in map(noted, (old, new)) if note)
    if not (old.is_readable and new.is_readable):
        print("\n".join(notes), file=sys.stderr)
        return PROBLEMS
    found = changes(old.catalogue, new.catalogue)
    match given.format:
        case "markdown":
            print(in_markdown(found, notes), end="")
        case "json":
            print(in_json(found, old.name, new.name, notes))
        case _:
            print(in_text(found, notes))
    return FINE
