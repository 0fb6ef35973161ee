"""Where is a catalogue thin? Counts and lists; how they are shown is decided elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from macros.care import Review, reviews
from macros.model import Catalogue, Competency, Item, LeaderRole, Moment, Point

FEW = 5
"""A moment served by fewer items than this is listed."""


@dataclass(frozen=True)
class Row:
    """One line of a table."""

    item: Item
    counts: tuple[int | None, ...]
    """One for each column; None where nothing is expected."""
    total: int


@dataclass(frozen=True)
class Table:
    """How much there is of something, row by row."""

    name: str
    """What its columns are: levels, stances, practices or roles."""
    columns: tuple[Item, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Coverage:
    """What is thin in a catalogue on some day. Only what is published counts."""

    on: date
    tables: tuple[Table, ...]
    """Those that have rows and columns."""
    taught_once: tuple[tuple[Point, Item], ...]
    """Points that one item alone teaches, with that item."""
    few: tuple[tuple[Moment, int], ...]
    """Moments with few items, and how many."""
    reviews: tuple[Review, ...]
    """What has to be read through from time to time, first what has waited longest."""
    drafts: tuple[Item, ...]
    """What is not published yet."""

    def waiting(self, *states: str) -> tuple[Review, ...]:
        """Return the reviews in these states."""
        return tuple(review for review in self.reviews if review.state in states)


def coverage_of(catalogue: Catalogue, on: date) -> Coverage:
    """Look at a catalogue as it is on a day."""
    shown = catalogue.published
    tables = (*_by_competency(shown), _by_moment(shown))
    once = ((point, shown.teaching.get(point.reference, ())) for point in shown.points())
    served = ((moment, len(shown.serving.get(moment.id, ()))) for moment in shown.moments)
    return Coverage(
        on,
        tuple(table for table in tables if table.columns and table.rows),
        tuple((point, teaching[0]) for point, teaching in once if len(teaching) == 1),
        tuple((moment, count) for moment, count in served if count < FEW),
        reviews(shown, on),
        tuple(item for item in catalogue.items() if item.is_draft),
    )


def _by_competency(catalogue: Catalogue) -> Iterator[Table]:
    levels, stances, practices = catalogue.leadership_levels, catalogue.stances, catalogue.practices

    def tips(competency: Competency, practice: Item) -> int:
        return sum(tip.practice == practice.id for tip in competency.coaching_tips)

    yield _table("levels", catalogue, levels, _behaviours)
    yield _table("stances", catalogue, stances, lambda found, stance: len(found.sponsor_moves.get(stance.id, ())))
    yield _table("practices", catalogue, practices, tips)


def _table(
    name: str, catalogue: Catalogue, columns: Sequence[Item], count: Callable[[Competency, Item], int | None]
) -> Table:
    rows = []
    for competency in catalogue.competencies:
        counts = tuple(count(competency, column) for column in columns)
        rows.append(Row(competency, counts, sum(filter(None, counts))))
    return Table(name, tuple(columns), tuple(rows))


def _behaviours(competency: Competency, level: Item) -> int | None:
    shown = competency.behaviours.get(level.id, ())
    return len(shown) if shown or level.id not in competency.not_expected else None


def _by_moment(catalogue: Catalogue) -> Table:
    """Count for each moment the competencies of each role that help in it; its total is that of all items."""
    rows = []
    for moment in catalogue.moments:
        serving = catalogue.serving.get(moment.id, ())
        helping = {found.id if isinstance(found, Competency) else found.parent for found in serving}
        counts = tuple(_among(catalogue, role, helping) for role in catalogue.leader_roles)
        rows.append(Row(moment, counts, len(serving)))
    return Table("roles", catalogue.leader_roles, tuple(rows))


def _among(catalogue: Catalogue, role: LeaderRole, ids: Iterable[str | None]) -> int:
    known = set(ids)
    return sum(competency.id in known for competency in catalogue.competencies_of(role))
