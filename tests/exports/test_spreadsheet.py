"""The workbook, read back by another library than the one that writes it."""

import warnings
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from macros.agenda import agenda_of
from macros.exports.facts import KEYS
from macros.exports.spreadsheet import catalogue_xlsx, fitting, headings, sheet_name
from macros.model import Words
from macros.pages import Playbook
from macros.pages.looks import kind_called
from tests.exports.conftest import MADE


@pytest.fixture(scope="session")
def read(book: Playbook) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return load_workbook(BytesIO(catalogue_xlsx(book, MADE)))


def test_there_is_a_sheet_for_each_kind_and_a_row_for_each_item(book: Playbook, read: Workbook) -> None:
    kinds = list(dict.fromkeys(item.kind for item in book.catalogue.items()))
    names = [sheet_name(kind_called(kind, book.words), set()) for kind in kinds]
    assert read.sheetnames[: len(kinds)] == names
    assert len(read.sheetnames) == len(kinds) + any(source.points for source in book.catalogue.sources)
    for kind, name in zip(kinds, names, strict=True):
        head, *rows = read[name].iter_rows(values_only=True)
        ids = [row[head.index(str(book.words.column_id))] for row in rows]
        assert ids == [item.id for item in book.catalogue.items() if item.kind == kind]
        assert all(len(str(cell)) for cell in head)


def test_names_of_sheets_are_legal(read: Workbook) -> None:
    for name in read.sheetnames:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
    assert len({name.casefold() for name in read.sheetnames}) == len(read.sheetnames)


def test_every_cell_but_minutes_is_text_and_the_head_stays_in_sight(book: Playbook, read: Workbook) -> None:
    minutes = {str(book.words.column_minutes), str(book.words.column_break)}
    for sheet in read.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        assert bool(sheet.sheet_view.rightToLeft) is book.rtl
        for head, *cells in sheet.iter_cols():
            told = {cell.data_type for cell in cells if cell.value is not None}
            assert told <= ({"n"} if head.value in minutes else {"s"}), head.value
        for row in sheet.iter_rows():
            assert all(cell.alignment.wrap_text for cell in row if cell.value is not None)
        assert all(12 <= dimension.width <= 62 for dimension in sheet.column_dimensions.values())


def test_the_minutes_of_a_workshop_are_those_of_its_steps_and_breaks(book: Playbook, read: Workbook) -> None:
    for workshop in book.catalogue.workshops:
        rows = [
            dict(zip(next(sheet.values), row, strict=True))
            for kind in (workshop.kind, "step")
            for sheet in [read[sheet_name(kind_called(kind, book.words), set())]]
            for row in sheet.iter_rows(min_row=2, values_only=True)
        ]
        id_, minutes = str(book.words.column_id), str(book.words.column_minutes)
        told = {row[id_]: row for row in rows}
        assert told[workshop.id][minutes] == agenda_of(workshop).minutes
        assert [told[step.id][minutes] for step in workshop.steps] == [step.minutes for step in workshop.steps]
        assert str(book.words.column_text) not in told[workshop.id], "its outcome says it"


def test_what_looks_like_a_formula_is_a_text(hostile_book: Playbook) -> None:
    read = load_workbook(BytesIO(catalogue_xlsx(hostile_book, MADE)))
    cells = [cell for row in read["Competency"].iter_rows() for cell in row]
    (title,) = (cell for cell in cells if str(cell.value).startswith("=HYPERLINK"))
    assert (title.data_type, title.value) == ("s", "=HYPERLINK(<b>)\\")


def test_its_dates_are_those_of_the_build(book: Playbook) -> None:
    content = catalogue_xlsx(book, datetime(2026, 11, 25, tzinfo=UTC))
    with ZipFile(BytesIO(content)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert load_workbook(BytesIO(content)).properties.created == datetime(2026, 11, 25)  # noqa: DTZ001 -- as it is stored


def test_any_title_becomes_the_name_of_a_sheet() -> None:
    used: set[str] = set()
    titles = ["History", "a/b", "A\\B", "'", "", "x" * 40, "X" * 40, "日本語" * 20]
    names = [sheet_name(title, used) for title in titles]
    assert names[:5] == ["History 2", "a b", "A B 2", "1", "1 2"]
    assert all(len(name) <= 31 for name in names)
    assert len({name.casefold() for name in names}) == len(titles)


def test_a_text_longer_than_a_cell_is_cut_in_sight() -> None:
    assert fitting("x" * 32_767) == "x" * 32_767
    assert fitting("x" * 40_000) == "x" * 32_766 + "…"


def test_every_fact_has_a_column() -> None:
    assert set(KEYS) - {"kind", "url"} | {"address"} == set(headings(Words()))
