"""`playbook check`: list every problem."""

import argparse
import gc
import sys
from importlib.util import find_spec
from pathlib import Path

from macros import catalogue
from macros.cli.telling import FINE, FORMATS, PROBLEMS, Commands, cannot, command, tell
from macros.problem import errors_in
from macros.source import LIMIT


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    check = command(commands, "check", _run, "list every problem", "playbook check --format github")
    check.add_argument("file", metavar="FILE", nargs="?", type=Path, help="check this catalogue alone")
    check.add_argument("--format", choices=FORMATS, default="text", help="how to list (text)")
    check.add_argument("--strict", action="store_true", help="count warnings as problems in the exit status")
    check.add_argument("--spelling", action="store_true", help="look each word up in a dictionary, too")
    check.add_argument("--limit", metavar="BYTES", type=int, default=LIMIT, help=f"how large a file may be ({LIMIT:,})")


def _run(given: argparse.Namespace) -> int:
    if given.spelling and not find_spec("spellchecker"):
        return cannot("there is no dictionary to check the spelling by", "install one: pip install pyspellchecker")
    asked = {"spelling"} if given.spelling else ()
    gc.disable()  # the process ends before there is anything worth collecting
    if given.file:
        name = given.file.as_posix()
        found, problems = catalogue.load(given.folder / given.file, name, given.limit, asked)
    else:
        from macros import project

        whole = project.load(given.folder, limit=given.limit, asked=asked)
        found, problems = whole.catalogue, list(whole.problems)
    gc.freeze()  # nor need Python walk over all of it once more when it ends
    tell(problems, given.format)
    drafts = sum(item.is_draft for item in found.items()) if found else 0
    if drafts and given.format == "text":
        print(f"{drafts} draft{'s are' if drafts > 1 else ' is'} kept from the site", file=sys.stderr)
    return PROBLEMS if (problems if given.strict else errors_in(problems)) else FINE
