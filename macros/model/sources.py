"""What stands behind a playbook? Documents, and the ideas in them."""

from typing import Any

from pydantic import PrivateAttr

from macros.model.entry import Entry
from macros.model.text import Id, Line, Prose


class Point(Entry):
    """One idea in a source."""

    id: Id
    """Its name within the source."""
    text: Prose
    """The idea, in our own words."""

    _source: str = PrivateAttr(default="")

    @property
    def reference(self) -> str:
        """How items cite it: `source-id/point-id`."""
        return f"{self._source}/{self.id}"


class Source(Entry):
    """A document behind the playbook."""

    id: Id
    title: Line
    by: Line
    """Who wrote it, and where it appeared."""
    points: tuple[Point, ...] = ()
    """The ideas in it; each must be taught by at least one item."""

    def model_post_init(self, _context: Any, /) -> None:  # noqa: ANN401 -- pydantic's own signature
        """Tell the points where they belong."""
        for point in self.points:
            point._source = self.id  # noqa: SLF001 -- told once, by the source that has just been read
