"""What is a release? A day, and what it changed in words; never edited once it is recorded."""

from macros.model.entry import Entry
from macros.model.text import Day, Id, Line, Prose, Reference, Version


class Record(Entry):
    """What a release changed in one item, in the words of that day."""

    id: Id
    kind: Reference
    title: Line
    """What it was called, or what it said."""
    what: tuple[Reference, ...] = ()
    """How it changed: added, removed, moved, renamed, reworded."""
    changed: Reference | None = None
    """Whether it was clarified, or asks more of a leader."""


class Release(Entry):
    """What was published on one day."""

    date: Day
    """The day, as 2026-11-24."""
    note: Prose | None = None
    """What it brings, in a sentence or two for those who read the playbook."""
    seal: Line
    """Proves that nobody changed this release, nor one before it."""
    began_with: tuple[Id, ...] = ()
    """In the first release: every item that there was."""
    changes: tuple[Record, ...] = ()


class Releases(Entry):
    """Every release, the oldest first."""

    format: Version
    releases: tuple[Release, ...] = ()
