"""How is a release recorded? As an entry at the end of the file; what stands above it is never touched."""

import datetime as dt
import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from macros.dates import day_of, latest_today
from macros.model import Catalogue, Record, Release
from macros.problem import Document, Position
from macros.releases.sealing import seal_of
from macros.source import Text

if TYPE_CHECKING:  # a release is read far oftener than recorded
    from macros.changes import Change, Changes

HEAD = """\
# Every release of this playbook, the oldest first. `playbook release` writes it; nobody changes what stands here,
# but for a note that can be put in better words.
format: 1
releases:
"""

WIDTH = 100

TOLD = ("added", "removed", "moved", "renamed", "reworded")
"""Ways to change of which readers are told; references and details are for search and editors."""


class NotRecorded(ValueError):  # noqa: N818 -- it says what is so
    """There is nothing to record, or not on that day; it says why, and what to type."""

    def __init__(self, told: str, cure: str) -> None:
        """Say the fact, and the cure."""
        super().__init__(told)
        self.told, self.cure = told, cure


def day_for(asked: str | None, before: tuple[Release, ...]) -> str:
    """Return the day of the next release: as asked for, or today. Raises NotRecorded where it cannot be that day."""
    day = asked or dt.datetime.now(dt.UTC).date().isoformat()
    meant = day_of(day)
    if meant is None:
        raise NotRecorded(f"'{day}' is not a day", "write year, month and day: --date 2026-11-24")
    if meant > latest_today():
        raise NotRecorded(f"{day} lies in the future", "record a release on its day: leave --date out")
    if before and day <= before[-1].date:
        raise NotRecorded(f"the last release was on {before[-1].date}", "give a later day: --date YYYY-MM-DD")
    return day


def release_of(day: str, note: str, found: "Changes", before: tuple[Release, ...], catalogue: Catalogue) -> Release:
    """Make the release that follows those `before`; the first one is a beginning, in which nothing is new.

    Raises NotRecorded where nothing changed of which a reader is told.
    """
    release = Release()
    release.learn(date=_text(day), note=_text(note) if note else None)
    if before:
        release.learn(changes=tuple(_records(found)))
    else:
        release.learn(began_with=tuple(item.id for item in catalogue.items()))
    if not (release.changes or release.began_with):
        raise NotRecorded("nothing has changed of which a reader would be told", "there is nothing to release")
    release.learn(seal=_text(seal_of(release, before[-1].seal if before else "")))
    return release


def appended(file: str, release: Release) -> str:
    """Return the text of the file with the release at its end."""
    above = file or HEAD
    return "\n".join([above.rstrip("\n"), *_lines(release), ""])


def _records(found: "Changes") -> Iterator[Record]:
    for change in found.things:
        what = tuple(_text(each) for each in change.what if each in TOLD)
        if change.is_item and what:
            record = Record()
            record.learn(id=_text(change.id), kind=_text(change.kind), title=_text(change.title), what=what)
            record.learn(changed=_text(_verdict(change)) or None)
            yield record


def _verdict(change: "Change") -> str:
    return change.asks.verdict if change.asks else ""


def _text(text: str) -> Text:
    return Text(text, Position(Document("")))


def _lines(release: Release) -> Iterator[str]:
    yield f"  - date: {release.date}"
    if release.note:
        yield from _field("    ", "note", release.note)
    yield f"    seal: {_quoted(release.seal)}"
    if release.began_with:
        yield "    began_with: ["
        yield from textwrap.wrap(
            ", ".join(release.began_with),
            WIDTH,
            initial_indent="      ",
            subsequent_indent="      ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield "    ]"
    if release.changes:
        yield "    changes:"
    for record in release.changes:
        yield f"      - id: {record.id}"
        yield f"        kind: {record.kind}"
        yield from _field("        ", "title", record.title)
        yield f"        what: [{', '.join(record.what)}]"
        if record.changed:
            yield f"        changed: {record.changed}"


def _field(indent: str, name: str, text: str) -> Iterable[str]:
    short = f"{indent}{name}: {_quoted(text)}"
    if len(short) <= WIDTH:
        return [short]
    # a folded text is one line again when it is read
    inner = f"{indent}  "
    folded = textwrap.wrap(
        text, WIDTH, initial_indent=inner, subsequent_indent=inner, break_long_words=False, break_on_hyphens=False
    )
    return [f"{indent}{name}: >-", *folded]


def _quoted(text: str) -> str:
    # JSON strings are YAML strings, whatever they hold
    return json.dumps(text, ensure_ascii=False)
