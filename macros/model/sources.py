"""What stands behind a playbook? Documents, and the ideas in them."""

from macros.model.entry import Entry
from macros.model.text import Id, Line, Prose


class Point(Entry):
    """One idea in a source."""

    id: Id
    """Its name within the source."""
    text: Prose
    """The idea, in our own words."""

    _source: str = ""

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

    def settle(self) -> None:
        """Tell the points where they belong."""
        for point in self.points:
            point.learn(_source=self.id)
