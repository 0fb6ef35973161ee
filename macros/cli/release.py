"""`playbook release`: record what is published, and when."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from macros.cli.telling import FINE, Commands, cannot, command, counted, sound
from macros.problem import Edit, Position

if TYPE_CHECKING:
    from macros.history import Version
    from macros.model import Catalogue, Release


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    example = 'playbook release --note "Three tips for complaints on the phone."'
    release = command(commands, "release", _run, "record what is published, and when", example)
    release.add_argument("--date", metavar="YYYY-MM-DD", help="the day of the release (today)")
    release.add_argument("--note", metavar="TEXT", default="", help="what it brings, in a line for those who read")
    release.add_argument("--since", metavar="OLD", help="a file or a git revision (the last release)")


def _run(given: argparse.Namespace) -> int:
    from macros.changes import changes
    from macros.history import NotKnown
    from macros.project import CATALOGUE
    from macros.releases import FILE, NotRecorded, appended, day_for, release_of

    project, catalogue = sound(given.folder)
    try:
        day = day_for(given.date, project.releases)
        old = _old(given.folder, given.since, project.releases)
        differences = changes(old.catalogue, catalogue)
        release = release_of(day, " ".join(given.note.split()), differences, project.releases, catalogue.published)
    except (NotKnown, NotRecorded) as error:
        return cannot(error.told, error.cure)
    path = given.folder / FILE
    path.write_text(appended(path.read_text("utf-8") if path.exists() else "", release), "utf-8", newline="\n")
    items = counted(len(release.changes) or len(release.began_with), "item")
    print(f"{FILE}: the release of {day} is recorded, with {items}", file=sys.stderr)
    for change in differences.things if project.releases else ():
        if change.asks and change.asks.by == "proposed":
            print(f"{change.id}: says nothing of its change; recorded as '{change.asks.verdict}'", file=sys.stderr)
    for line in _take_down_declarations(given.folder / CATALOGUE, catalogue):
        print(f"{CATALOGUE}:{line}: remove 'changed:' here by hand", file=sys.stderr)
    return FINE


def _old(folder: Path, since: str | None, releases: "tuple[Release, ...]") -> "Version":
    """Read the catalogue as it was at the last release; as it was `since`, if that is asked for."""
    from macros.history import NotKnown, Version, commit_with, version_of
    from macros.project import CATALOGUE
    from macros.releases import FILE

    if not since and not releases:
        return Version(CATALOGUE)
    since = since or commit_with(folder, FILE, releases[-1].seal)
    if not since:
        told = f"the release of {releases[-1].date} is in no commit here, so there is nothing to compare with"
        raise NotKnown(told, f"commit {FILE} first, or name the old catalogue: --since FILE-OR-REVISION")
    old = version_of(folder, since, CATALOGUE)
    if not old.is_readable:
        raise NotKnown(f"the catalogue of {old.name} cannot be read", "name another: --since FILE-OR-REVISION")
    return old


def _take_down_declarations(path: Path, catalogue: "Catalogue") -> list[int]:
    """Remove the lines `changed: …`, and no other letter; return the lines from which it must be done by hand."""
    from macros.editing import edited, put

    declared = [item.changed.position for item in catalogue.items() if item.changed]
    kept, edits = [], []
    for position in declared:
        line = position.document.lines[position.line - 1]
        if line.lstrip(" ").startswith("changed:"):
            edits.append(Edit(Position(position.document, position.line, 1, len(line) + 1), ""))
        else:
            kept.append(position.line)
    before = path.read_bytes()
    put(path, before, edited(before, edits))
    return kept
