"""`playbook build`: build the site, whole or not at all."""

import argparse
import os
import sys
from pathlib import Path

from macros.cli.telling import FINE, PROBLEMS, Commands, cannot, command, counted, tell


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    build = command(commands, "build", _run, "build the site into site/", "playbook build")
    build.add_argument("--strict", action="store_true", help="build nothing while there are warnings")
    build.add_argument("--drafts", action="store_true", help="show drafts, too, marked as such")
    build.add_argument("--pdf", action="store_true", help="make PDFs, too, in pdf/ of the site; needs Chromium")
    build.add_argument("--site-dir", metavar="DIR", type=Path, help="where to put the site")


def _run(given: argparse.Namespace) -> int:
    from macros import plugin, printing, project, publish
    from macros.addresses import PDF
    from macros.dates import day_of_build

    found = project.load(given.folder)
    warnings = len(found.problems) - len(found.errors)
    if found.errors or (given.strict and warnings):
        tell(found.problems if given.strict else found.errors)
        return PROBLEMS

    try:
        site = given.site_dir or plugin.site_of(given.folder)
        if publish.holds_something_else(site):
            return cannot(f"{site}: this folder holds something else than a playbook", "name an empty folder")
        with publish.replacing(site) as built:
            made = plugin.build(given.folder, built, drafts=given.drafts, pdf=given.pdf)
            count = printing.print_everything(made.playbook, built, day_of_build(os.environ)) if given.pdf else 0
    except plugin.NotBuilt:
        return PROBLEMS
    except printing.NoPress as error:
        return cannot(str(error), "then build again; without --pdf, the site is built all the same")
    for hint in made.hints:
        print(f"hint: {hint}", file=sys.stderr)
    if warnings:
        print(f"{counted(warnings, 'warning')}; playbook check lists them", file=sys.stderr)
    if given.pdf:
        print(f"{counted(count, 'PDF')} in {site / PDF}", file=sys.stderr)
    print(f"the playbook is in {site}", file=sys.stderr)
    return FINE
