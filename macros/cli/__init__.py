"""The `playbook` command: what people type, and what they get back.

One module a command; each says its arguments in `add`. A command is imported when it is asked for, and what only one
needs when that one runs: MkDocs alone takes longer to start than a whole check.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from macros.cli.telling import FINE, PROBLEMS, Told, cannot

COMMANDS = (
    "build",
    "serve",
    "check",
    "new",
    "coverage",
    "fix",
    "changes",
    "release",
    "links",
    "agenda",
    "explain",
    "schema",
    "export",
    "init",
)
"""The modules of commands, in the order of `playbook --help`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    gc.disable()  # what is imported stays, and is nothing to collect
    given = parser(words).parse_args(words)
    gc.enable()
    run: Callable[[argparse.Namespace], int] = given.run
    status = PROBLEMS
    try:
        with suppress(Told):
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


def parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return what reads the command line; where `words` name a command, it knows no other."""
    parser = argparse.ArgumentParser(
        prog="playbook", description="Make a leadership playbook from a catalogue of competencies."
    )
    parser.add_argument("-C", dest="folder", metavar="DIR", type=Path, default=Path(), help="act on another folder")
    # with its name said, argparse need not format a whole usage to find it
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, prog="playbook")
    first = words[2:3] if words[:1] == ["-C"] else words[:1]
    for command in [word for word in first if word in COMMANDS] or COMMANDS:
        import_module(f"macros.cli.{command}").add(commands)
    return parser
