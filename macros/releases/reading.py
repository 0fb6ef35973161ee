"""Which releases does a file hold, and what is wrong with it?"""

from collections.abc import Iterator
from pathlib import Path

from macros.dates import day_of, latest_today
from macros.model import Release, releases_of
from macros.problem import Document, Problem, Related, by_place
from macros.releases.sealing import seal_of
from macros.source import LIMIT, document_of, parse

FILE = "releases.yaml"
MOST_IDS = 1_000_000


def read(path: Path, name: str, limit: int = LIMIT) -> tuple[tuple[Release, ...], list[Problem]]:
    """Read the releases at `path`, the oldest first, with every problem in them; none where there is no file."""
    if not path.exists():
        return (), []
    document, problems = document_of(path, name, limit)
    if problems and not document.lines:
        return (), problems
    releases, found = _read(document)
    return releases, by_place([*problems, *found])


def _read(document: Document) -> tuple[tuple[Release, ...], list[Problem]]:
    value, problems, *_ = parse(document, MOST_IDS)
    releases, shape = releases_of(value, document)
    if problems or shape:
        # what is half read breaks every seal: one mistake is told, and not its echo
        return releases, [*problems, *shape]
    return releases, [*_dates(releases)] or [*_seals(releases)]


def _dates(releases: tuple[Release, ...]) -> Iterator[Problem]:
    last: Release | None = None
    for release in releases:
        day, position = day_of(release.date), release.date.position
        if day is None:
            told = f"'{release.date}' is not a day"
            yield Problem(position, told, "release-date", "write year, month and day: 2026-11-24")
        elif day > latest_today():
            told = f"the release of {release.date} lies in the future"
            yield Problem(position, told, "release-date", "restore the line from an earlier version of this file")
        elif last is not None and (before := day_of(last.date)) is not None and day <= before:
            related = Related(last.date.position, "the release before it")
            told = f"the release of {release.date} stands after that of {last.date}"
            yield Problem(position, told, "release-date", "keep releases in their order, one a day", related=related)
        last = release


def _seals(releases: tuple[Release, ...]) -> Iterator[Problem]:
    before = ""
    for release in releases:
        if release.seal != seal_of(release, before):
            told = f"the release of {release.date}, or one before it, is not as it was recorded"
            cure = "restore it from an earlier version of this file; only a note may be changed"
            yield Problem(release.seal.position, told, "release-sealed", cure)
            return
        before = release.seal
