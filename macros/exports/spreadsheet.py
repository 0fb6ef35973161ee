"""`catalogue.xlsx`: a workbook with a sheet for each kind of item, and one for the sources; for people.

Headings are words of the interface, and what belongs together is named by its title. Every cell is text, but for
minutes: people add them up.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import TypeAlias

from macros.agenda import agenda_of
from macros.exports.facts import facts_of, text_in
from macros.markup import plain
from macros.model import Catalogue, Item, Words, Workshop
from macros.pages import Playbook, lasting
from macros.pages.looks import kind_called
from macros.problem import columns_of

Cell: TypeAlias = str | int
Row = Sequence[Cell]

LONGEST_NAME, LONGEST_CELL = 31, 32_767
"""How many letters the name of a sheet and a cell may have (Microsoft, "Excel specifications and limits")."""

NARROWEST, WIDEST = 12, 60
"""How many letters wide a column is at the least and at the most."""


def catalogue_xlsx(playbook: Playbook, made: datetime) -> bytes:
    """Write the workbook; it says that it was made at `made`, so that two of one catalogue are the same."""
    # slow to load, and only a build and this export need it
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 -- it has no types

    written = BytesIO()
    workbook = Workbook(written, {"in_memory": True})
    workbook.set_properties({"title": playbook.catalogue.title, "created": made.replace(tzinfo=None)})
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    cell = workbook.add_format({"text_wrap": True, "valign": "top"})
    used: set[str] = set()
    for title, columns, rows in _sheets(playbook):
        lines: list[Row] = [columns, *rows]
        sheet = workbook.add_worksheet(sheet_name(title, used))
        if playbook.rtl:
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        for column, width in enumerate(_widths(lines)):
            sheet.set_column(column, column, width)
        for number, row in enumerate(lines):
            for column, value in enumerate(row):
                form = cell if number else head
                if isinstance(value, int):
                    sheet.write_number(number, column, value, form)
                elif value:
                    sheet.write_string(number, column, fitting(value), form)
                else:
                    sheet.write_blank(number, column, None, form)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    workbook.close()
    return written.getvalue()


def sheet_name(title: str, used: set[str]) -> str:
    """Return a name that Excel takes for a sheet, unlike those in `used`, whatever the case; it is added to them."""
    # "History" is a name that Excel keeps for itself
    clean = " ".join(re.sub(r"[\[\]:*?/\\]", " ", title).split()).strip("'")[:LONGEST_NAME].strip("' ") or "1"
    name, number = clean, 1
    while name.casefold() in used | {"history"}:
        number += 1
        name = f"{clean[: LONGEST_NAME - len(str(number)) - 1]} {number}"
    used.add(name.casefold())
    return name


def fitting(text: str) -> str:
    """Return a text that a cell can hold; what is cut ends in an ellipsis."""
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"


def _sheets(playbook: Playbook) -> Iterator[tuple[str, list[str], list[list[Cell]]]]:
    catalogue, words = playbook.catalogue, playbook.words
    by_kind: dict[str, list[Item]] = {}
    for item in catalogue.items():
        by_kind.setdefault(item.kind, []).append(item)
    for kind, items in by_kind.items():
        rows = [_row(item, playbook) for item in items]
        called = {key: heading for key, heading in headings(words).items() if any(row.get(key) for row in rows)}
        yield kind_called(kind, words), list(called.values()), [[row.get(key, "") for key in called] for row in rows]
    points: list[list[Cell]] = [
        [source.title, source.by, plain(point.text)] for source in catalogue.sources for point in source.points
    ]
    if points:
        yield words.sources, [words.kind_source, words.column_by, words.column_point], points


def headings(words: Words) -> dict[str, str]:
    """Return the heading of each column by its key, in the order of columns: first what one reads."""
    return {
        "parent": words.column_part_of,
        "level": words.kind_leadership_level,
        "stance": words.kind_sponsor_stance,
        "builds_on": words.column_builds_on,
        "practice": words.kind_coaching_practice,
        "title": words.column_title,
        "motto": words.column_motto,
        "summary": words.column_summary,
        "text": words.column_text,
        "outcome": words.column_outcome,
        "minutes": words.column_minutes,
        "break_after": words.column_break,
        "ask": words.column_ask,
        "why": words.why,
        "measure": words.measure,
        "rhythm": words.rhythm,
        "do": words.do,
        "say": words.say,
        "avoid": words.avoid,
        "try": words.try_this,
        "pays": words.pays,
        "listen_for": words.listen_for,
        "if_not": words.if_not,
        "items": words.column_items,
        "moments": words.moments,
        "sources": words.sources,
        "id": words.column_id,
        "address": words.column_address,
    }


def _row(item: Item, playbook: Playbook) -> dict[str, Cell]:
    facts = facts_of(item, playbook.addresses)
    told: dict[str, Cell] = {key: value if isinstance(value, int) else text_in(value) for key, value in facts.items()}
    if told["text"] in (told.get("summary"), told.get("outcome")):
        del told["text"]
    if isinstance(item, Workshop):
        told["minutes"] = agenda_of(item).minutes
    for key in ("parent", "level", "stance", "builds_on", "practice"):
        told[key] = _called(facts.get(key), playbook.catalogue)
    for key in ("moments", "items"):
        told[key] = "\n".join(_called(id_, playbook.catalogue) for id_ in text_in(facts.get(key)).split("\n"))
    told["sources"] = "\n".join(plain(playbook.points[citation].text) for citation in item.sources)
    told["address"] = lasting(playbook, playbook.addresses.of(item))
    return told


def _called(id_: object, catalogue: Catalogue) -> str:
    found = catalogue.by_id.get(str(id_))
    return plain(found.label) if found else ""


def _widths(rows: Sequence[Row]) -> Iterator[int]:
    for column in zip(*rows, strict=True):
        longest = max(columns_of(line) for value in column for line in str(value).split("\n"))
        yield min(WIDEST, max(NARROWEST, longest + 2))
