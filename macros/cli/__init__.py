"""The `playbook` command: what people type, and what they get back.

One module a command; each says its arguments in `add`. What only one command needs is imported when that command
runs: MkDocs alone takes longer to start than a whole check.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from macros.cli import (
    agenda,
    build,
    changes,
    check,
    coverage,
    explain,
    export,
    fix,
    init,
    links,
    new,
    release,
    schema,
    serve,
)
from macros.cli.telling import FINE, cannot

COMMANDS = (build, serve, check, new, coverage, fix, changes, release, links, agenda, explain, schema, export, init)
"""In the order of `playbook --help`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    given = parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        status = run(given)
        sys.stdout.flush()
    except FileNotFoundError as error:
        return cannot(f"{error.filename}: there is no such file or folder", "name the folder with: playbook -C DIR …")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more as it ends
        return FINE  # whoever reads has seen enough: `playbook check | head`
    except OSError as error:
        return cannot(f"{error.filename}: {error.strerror}", "check the name, and whether you may read and write it")
    return status


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    parser = argparse.ArgumentParser(
        prog="playbook", description="Make a leadership playbook from a catalogue of competencies."
    )
    parser.add_argument("-C", dest="folder", metavar="DIR", type=Path, default=Path(), help="act on another folder")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return parser
