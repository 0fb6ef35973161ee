"""`playbook coverage`: show what is thin, and what is due to be read again."""

import argparse
import os
import sys
from datetime import date

from macros.cli.telling import FINE, Commands, command, sound


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    does = "show what is thin, and what is due to be read again"
    coverage = command(commands, "coverage", _run, does, "playbook coverage --on 2027-06-30")
    coverage.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="how to list (text)")
    coverage.add_argument("--on", metavar="DATE", type=_day, help="look at it as on this day: 2026-11-24 (today)")


def _run(given: argparse.Namespace) -> int:
    from macros.coverage import coverage_of
    from macros.dates import day_of_build
    from macros.exports.coverage_report import coverage_json, coverage_markdown, coverage_text

    _project, catalogue = sound(given.folder)
    coverage = coverage_of(catalogue, given.on or day_of_build(os.environ))
    how = {"text": coverage_text, "markdown": coverage_markdown, "json": coverage_json}
    sys.stdout.write(how[given.format](coverage))
    return FINE


def _day(text: str) -> date:
    from macros.dates import day_of

    day = day_of(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write it as in: 2026-11-24")
    return day
