"""`playbook init`: begin a playbook in a new folder."""

import argparse
import sys
from pathlib import Path

from macros.cli import schema
from macros.cli.telling import FINE, Commands, cannot, command


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    init = command(commands, "init", _run, "begin a playbook in a new folder", "playbook init our-playbook")
    init.add_argument("to", metavar="DIR", type=Path, help="an empty folder, or one that is not there yet")


def _run(given: argparse.Namespace) -> int:
    from macros import starter

    folder = given.folder / given.to
    if not starter.is_empty(folder):
        return cannot(f"{folder}: something is there already, and nothing is overwritten", "name a new folder")
    for path in starter.begin(folder):
        print(path)
    print(schema.write(folder))
    print(f"read {folder / 'competencies.yaml'}, then run: playbook -C {folder} serve", file=sys.stderr)
    return FINE
