"""How is coverage told on a terminal, in Markdown and to other programs? In English, with the catalogue's titles."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.care import Review
from macros.coverage import Coverage, Table
from macros.markup import plain
from macros.model import Item
from macros.problem import columns_of, visible

NONE, NOT_EXPECTED = "none", "-"
"""What stands for nothing: among digits a word is seen."""

_COUNTED = {
    "levels": "Behaviours, by competency and leadership level",
    "stances": "Sponsor moves, by competency and stance",
    "practices": "Coaching tips, by competency and coaching practice",
    "roles": "Competencies that help in each moment, by leader role; and all items that do",
}
_STATES = {"overdue": "Overdue", "soon": "Due soon", "unread": "Not reviewed yet"}


@dataclass(frozen=True)
class _Part:
    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def coverage_text(coverage: Coverage) -> str:
    """Tell it on a terminal, in aligned columns."""
    told = [f"As of {coverage.on}"]
    for part in _parts(coverage):
        told += ["", part.heading, *(_aligned([part.columns, *part.rows]) if part.rows else ["  none"])]
    return "\n".join(told) + "\n"


def coverage_markdown(coverage: Coverage) -> str:
    """Tell it in tables of Markdown, as GitHub reads them."""
    told = [f"As of {coverage.on}"]
    for part in _parts(coverage):
        told += ["", f"## {part.heading}", ""]
        if part.rows:
            ruled = tuple("---" for _column in part.columns)
            told += [f"| {' | '.join(map(_cell, row))} |" for row in (part.columns, ruled, *part.rows)]
        else:
            told.append("none")
    return "\n".join(told) + "\n"


def coverage_json(coverage: Coverage) -> str:
    """Tell it as JSON; days as ISO 8601 writes them."""
    whole = {
        "date": str(coverage.on),
        "tables": [_table(table) for table in coverage.tables],
        "taught_once": [{"point": point.reference, "item": _named(item)} for point, item in coverage.taught_once],
        "few": [{**_named(moment), "items": count} for moment, count in coverage.few],
        "reviews": [_review(review) for review in coverage.reviews],
        "drafts": [_named(item) for item in coverage.drafts],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _parts(coverage: Coverage) -> Iterator[_Part]:
    for table in coverage.tables:
        columns = ("id", *(_title(column) for column in table.columns), "in all", "title")
        rows = ((row.item.id, *map(_count, row.counts), _count(row.total), _title(row.item)) for row in table.rows)
        yield _Part(_COUNTED[table.name], columns, tuple(rows))
    once = ((point.reference, item.id, _place(item)) for point, item in coverage.taught_once)
    yield _Part("Points taught once only", ("point", "taught by", "where"), tuple(once))
    few = ((moment.id, _count(count), _title(moment)) for moment, count in coverage.few)
    yield _Part("Moments with few items", ("id", "items", "title"), tuple(few))
    waiting = (
        (_STATES[found.state], str(found.care.due or ""), found.item.id, _place(found.item), found.care.owner)
        for found in coverage.waiting("overdue", "soon", "unread")
    )
    yield _Part("Not reviewed in time", ("state", "due", "id", "where", "owner"), tuple(waiting))
    drafts = ((item.id, _place(item), _title(item)) for item in coverage.drafts)
    yield _Part("Drafts", ("id", "where", "title"), tuple(drafts))


def _count(count: int | None) -> str:
    return NOT_EXPECTED if count is None else str(count) if count else NONE


def _title(item: Item) -> str:
    return visible(plain(item.label))


def _place(item: Item) -> str:
    return f"{item.position.file}:{item.position.line}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Set rows below each other; numbers end where their heading ends, and the last column is as long as it is."""
    numbers = {NONE, NOT_EXPECTED, *(cell for row in rows for cell in row if cell.isdigit())}
    widths = [max(map(columns_of, column)) for column in zip(*rows, strict=True)]
    counted = [all(cell in numbers for cell in column) for column in zip(*rows[1:], strict=True)]
    for row in rows:
        cells = zip(row[:-1], widths, counted, strict=False)
        yield "  " + "  ".join(_filled(cell, width, to_the_end=count) for cell, width, count in cells) + f"  {row[-1]}"


def _filled(cell: str, width: int, *, to_the_end: bool) -> str:
    spaces = " " * (width - columns_of(cell))
    return f"{spaces}{cell}" if to_the_end else f"{cell}{spaces}"


def _cell(text: str) -> str:
    """Write a text of the catalogue so that Markdown takes it for text."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>()#|!~" else letter for letter in text)


def _named(item: Item) -> dict[str, Any]:
    return {"id": item.id, "title": plain(item.label), "file": item.position.file, "line": item.position.line}


def _table(table: Table) -> dict[str, Any]:
    columns = [{"id": column.id, "title": plain(column.label)} for column in table.columns]
    ids = [column.id for column in table.columns]
    rows = [
        {
            "id": row.item.id,
            "title": plain(row.item.label),
            "counts": dict(zip(ids, row.counts, strict=True)),
            "total": row.total,
        }
        for row in table.rows
    ]
    return {"name": table.name, "columns": columns, "rows": rows}


def _review(review: Review) -> dict[str, Any]:
    care = review.care
    told = {"state": review.state, "owner": care.owner, "reviewed": care.reviewed, "due": care.due}
    return _named(review.item) | {name: str(value) for name, value in told.items() if value}
