"""What was in the playbook once, and where do its readers go now?"""

from macros.model.entry import Entry
from macros.model.text import Id, Line, Prose, Reference


class Withdrawn(Entry):
    """Something that was published and is no longer there. Its id is never used again."""

    id: Id
    """The id that it had."""
    replaced_by: Reference | None = None
    """The id of what took its place: old links lead there."""
    split_into: tuple[Reference, ...] = ()
    """The ids of what it was split into: old links lead to a page that lists them."""
    title: Line | None = None
    """What it was called, where no single item took its place."""
    why: Prose | None = None
    """Why it went, for a reader who follows an old link."""
    instead: tuple[Reference, ...] = ()
    """The ids of what to read instead."""

    @property
    def became(self) -> tuple[Reference, ...]:
        """The ids of what took its place: one, or all parts of it; none where nothing did."""
        return (self.replaced_by,) if self.replaced_by else self.split_into
