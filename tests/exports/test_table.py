"""The flat table: every item, every fact, and nothing that a spreadsheet would run."""

import csv
from io import StringIO

from macros.exports.facts import KEYS, facts_of, text_in
from macros.exports.table import catalogue_csv, shown
from macros.pages import Playbook
from tests.exports.conftest import SITE


def rows_of(book: Playbook) -> list[dict[str, str]]:
    written = catalogue_csv(book)
    assert written.startswith("\ufeff")
    return list(csv.DictReader(StringIO(written.removeprefix("\ufeff"), newline=""), strict=True))


def test_every_item_is_a_row_with_all_its_facts(book: Playbook) -> None:
    rows = rows_of(book)
    assert list(rows[0]) == [*KEYS, "address"]
    assert [row["id"] for row in rows] == [item.id for item in book.catalogue.items()]
    for row, item in zip(rows, book.catalogue.items(), strict=True):
        facts = facts_of(item, book.addresses)
        assert {key: row[key] for key in KEYS} == {key: shown(text_in(facts.get(key))) for key in KEYS}
        assert row["address"] == f"{SITE}go/{item.id}/"


def test_no_cell_runs_when_it_is_opened(book: Playbook) -> None:
    cells = [cell for row in rows_of(book) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))] == []


def test_an_apostrophe_shows_what_would_be_a_formula(hostile_book: Playbook) -> None:
    titles = {row["id"]: row["title"] for row in rows_of(hostile_book)}
    assert titles["read-the-tide"] == "'=HYPERLINK(<b>)\\"


def test_lines_end_as_rfc_4180_says(book: Playbook) -> None:
    lines = catalogue_csv(book).split("\r\n")
    assert lines[-1] == ""
    assert len(lines) - 2 == len(list(book.catalogue.items()))
