"""`playbook build`: build the site, whole or not at all."""

import argparse
import os
import shutil
import sys
from pathlib import Path

from macros.cli.telling import FINE, PROBLEMS, Commands, cannot, command, counted, tell


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    build = command(commands, "build", _run, "build the site into site/", "playbook build")
    build.add_argument("--strict", action="store_true", help="build nothing while there are warnings")
    build.add_argument("--drafts", action="store_true", help="show drafts, too, marked as such")
    build.add_argument("--pdf", action="store_true", help="make PDFs, too, in pdf/ of the site; needs Chromium")
    build.add_argument(
        "--offline", metavar="DIR", type=Path, help="make a folder that opens without a server, too, and a zip of it"
    )
    build.add_argument("--site-dir", metavar="DIR", type=Path, help="where to put the site")


def _run(given: argparse.Namespace) -> int:
    from macros import plugin, project, publish
    from macros.addresses import OFFLINE

    found = project.load(given.folder)
    warnings = len(found.problems) - len(found.errors)
    if found.errors or (given.strict and warnings):
        tell(found.problems if given.strict else found.errors)
        return PROBLEMS

    try:
        site = given.site_dir or plugin.site_of(given.folder)
    except plugin.NotBuilt:
        return PROBLEMS
    if publish.holds_something_else(site):
        return _elsewhere(site, "this folder holds something else than a playbook")
    if given.offline and publish.holds_something_else(given.offline, OFFLINE):
        return _elsewhere(given.offline, "this folder holds something else than an offline edition")
    if given.offline and _within(site, given.offline):
        return _elsewhere(given.offline, f"the offline edition cannot be in one folder with the site, {site}")
    return _build(given, site, warnings)


def _build(given: argparse.Namespace, site: Path, warnings: int) -> int:
    from macros import offline, plugin, printing, publish
    from macros.addresses import OFFLINE, PDF
    from macros.dates import day_of_build, time_of_build

    count = 0
    hints: tuple[str, ...] = ()
    try:
        with publish.replacing(site) as built:
            made = plugin.build(given.folder, built, drafts=given.drafts, pdf=given.pdf, offline=bool(given.offline))
            if given.pdf:
                count = printing.print_everything(made.playbook, built, day_of_build(os.environ))
            if given.offline:
                with publish.replacing(given.offline) as beside:
                    hints = offline.write_edition(made.playbook, built, beside, time_of_build(os.environ))
                    shutil.copyfile(beside / OFFLINE, built / OFFLINE)
    except plugin.NotBuilt:
        return PROBLEMS
    except printing.NoPress as error:
        return cannot(str(error), "then build again; without --pdf, the site is built all the same")
    for hint in (*made.hints, *hints):
        print(f"hint: {hint}", file=sys.stderr)
    if warnings:
        print(f"{counted(warnings, 'warning')}; playbook check lists them", file=sys.stderr)
    if given.pdf:
        print(f"{counted(count, 'PDF')} in {site / PDF}", file=sys.stderr)
    if given.offline:
        print(f"the offline edition begins with {given.offline / offline.BEGIN}", file=sys.stderr)
        print(f"the same to hand on is {given.offline / OFFLINE}", file=sys.stderr)
    print(f"the playbook is in {site}", file=sys.stderr)
    return FINE


def _elsewhere(folder: Path, told: str) -> int:
    return cannot(f"{folder}: {told}", "name an empty folder")


def _within(one: Path, other: Path) -> bool:
    """Whether one of two folders holds the other."""
    one, other = one.resolve(), other.resolve()
    return one.is_relative_to(other) or other.is_relative_to(one)
