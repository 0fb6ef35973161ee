"""`playbook schema`: write what VS Code needs, to complete keys and ids and to mark slips as they are typed."""

import argparse
from pathlib import Path

from macros.cli.telling import FINE, Commands, command


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    schema = command(commands, "schema", _run, "write the JSON Schema that editing programs read", "playbook schema")
    schema.add_argument("to", metavar="PATH", nargs="?", type=Path, help="the file to write (competencies.schema.json)")


def _run(given: argparse.Namespace) -> int:
    print(write(given.folder, given.to))
    return FINE


def write(folder: Path, to: Path | None = None) -> Path:
    """Write the schema of the project in a folder, and return where. Raises OSError."""
    from macros import project
    from macros.exports import write
    from macros.exports.json_schema import SCHEMA, json_schema

    # with whatever ids can be read: a catalogue with mistakes needs the help most
    found = project.load(folder).catalogue
    path = to or folder / SCHEMA
    write(path, json_schema(found))
    return path
