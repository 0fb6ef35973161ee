"""What do pages ask of a catalogue over and over? Each thing is worked out once, by whoever asks first."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.addresses import Addresses
from macros.advice import advice_in
from macros.model import Catalogue, ChangeSettings, Item, Point, Release, Source, Words
from macros.moved import old_ids
from macros.pages.writing import is_right_to_left
from macros.releases import Mark, marks_of


@dataclass(frozen=True)
class Known:
    """What is known of a catalogue."""

    catalogue: Catalogue

    releases: tuple[Release, ...] = ()
    """What was published, the oldest first."""

    @cached_property
    def addresses(self) -> Addresses:
        """Where everything lives."""
        return Addresses(self.catalogue)

    @cached_property
    def words(self) -> Words:
        """The words of the interface."""
        settings = self.catalogue.settings
        return settings.words if settings and settings.words else Words()

    @cached_property
    def rtl(self) -> bool:
        """Whether its language is written from right to left."""
        return is_right_to_left(self.catalogue.language)

    @cached_property
    def points(self) -> dict[str, Point]:
        """Every point by how items cite it: `source-id/point-id`."""
        return {point.reference: point for point in self.catalogue.points()}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id."""
        return {source.id: source for source in self.catalogue.sources}

    @cached_property
    def advice(self) -> dict[str, tuple[Item, ...]]:
        """What is advised for each self-check question, by its id."""
        return advice_in(self.catalogue)

    @cached_property
    def old_ids(self) -> dict[str, Any]:
        """What scripts know of ids that were withdrawn."""
        return old_ids(self.catalogue)

    @cached_property
    def marks(self) -> dict[str, Mark]:
        """What is marked as new or changed, by its id."""
        settings = self.catalogue.settings
        return marks_of(self.releases, ((settings and settings.changes) or ChangeSettings()).marked_for)
