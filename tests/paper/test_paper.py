"""What stands on paper: codes lead to the right place, backs lie behind fronts, numbers are right, nothing is cut."""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from macros.addresses import BOOK, HOME, LEVELS, pdfs_of
from macros.pages import Playbook
from macros.pages.book import book_of
from macros.pages.citing import lasting
from macros.pages.printed import handed_out
from macros.printing.binding import bound
from macros.printing.press import press
from tests.catalogues import loaded
from tests.conftest import ROOT, playbook
from tests.paper.shelf import Shelf
from tests.projects import build, project_in

SITE = "https://harbour.example/crew/book/"
EPOCH = "1764064800"
DAY = date(2025, 11, 25)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    project = project_in(tmp_path_factory.mktemp("printed"), site_url=SITE)
    shutil.copy(ROOT / "tests/pages/releases.yaml", project)
    site = build(project, "--pdf", SOURCE_DATE_EPOCH=EPOCH)
    return Shelf(site, Playbook(loaded("harbour"), site=SITE, pdf=True))


def test_there_is_a_pdf_for_each_size_of_paper_of_all_that_the_site_offers(shelf: Shelf) -> None:
    addresses = [BOOK, *(found.address for found in shelf.sets)]
    addresses += [shelf.playbook.addresses.of(item) for item in handed_out(shelf.playbook)]
    packs = list(map(shelf.playbook.addresses.facilitator_of, shelf.playbook.catalogue.workshops))
    assert packs
    assert shelf.paths == sorted(path for address in (*addresses, *packs) for _paper, path in pdfs_of(address))
    linked = (shelf.site / "cards/index.html").read_text("utf-8")
    for address in addresses:
        assert all(f'href="../{path}"' in linked for _paper, path in pdfs_of(address))


def test_only_the_facilitator_s_page_leads_to_what_is_for_the_facilitator(shelf: Shelf) -> None:
    for pack in map(shelf.playbook.addresses.facilitator_of, shelf.playbook.catalogue.workshops):
        for _paper, path in pdfs_of(pack):
            told = path.rpartition("workshops/")[2]
            leading = [page for page in shelf.site.rglob("*.html") if told in page.read_text("utf-8")]
            assert leading == [shelf.site / pack.page / "index.html"]


def test_each_part_of_a_pack_begins_on_a_sheet_of_its_own(shelf: Shelf) -> None:
    for workshop in shelf.playbook.catalogue.workshops:
        for _paper, path in pdfs_of(shelf.playbook.addresses.facilitator_of(workshop)):
            sheets = shelf.open(path)
            own = lasting(shelf.playbook, shelf.playbook.addresses.of(workshop))
            codes = [[code.text for code in sheet.codes()] for sheet in sheets]
            assert [number % 2 for number, found in enumerate(codes) if own in found] == [0, 0]
            backs = [number for number, found in enumerate(codes) if found and own not in found]
            assert backs
            assert all(number % 2 for number in backs)


def test_every_code_gives_the_whole_address_read_back_from_each_page(shelf: Shelf) -> None:
    assert shelf.codes_read() == shelf.codes_wanted()
    assert SITE.endswith("/crew/book/"), "under a path"


def test_beside_a_code_stands_the_address_in_letters(shelf: Shelf) -> None:
    for item in handed_out(shelf.playbook):
        (first, *_others) = shelf.open(pdfs_of(shelf.playbook.addresses.of(item))[0][1])
        said = lasting(shelf.playbook, shelf.playbook.addresses.of(item)).removeprefix("https://").rstrip("/")
        assert said in first.text
        assert "1912-07-10" in first.text


def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_over_its_long_edge(shelf: Shelf) -> None:
    assert shelf.sets
    assert list(shelf.backs_elsewhere()) == []


def test_each_number_in_the_contents_is_the_page_on_which_that_chapter_begins(shelf: Shelf) -> None:
    assert len(book_of(shelf.playbook, {}).pages) > 8
    assert list(shelf.wrong_numbers()) == []


def test_references_in_the_book_give_the_page_on_which_the_item_is(shelf: Shelf) -> None:
    sheets = shelf.open(pdfs_of(BOOK)[0][1])
    texts = [" ".join(sheet.text.split()) for sheet in sheets]
    (moment,) = shelf.playbook.catalogue.moments
    tip = next(item for item in shelf.playbook.catalogue.serving[moment.id] if item.kind == "coaching-tip")
    referred = next(found for text in texts if (found := re.search(rf"{re.escape(str(tip.label))} (\d+)", text)))
    assert tip.label in texts[int(referred[1]) - 1]
    assert re.escape("000") not in "".join(texts)


def test_nothing_is_cut_off_and_no_letter_stands_too_near_an_edge(shelf: Shelf) -> None:
    assert list(shelf.near_an_edge()) == []


def test_every_card_ends_where_it_is_cut(shelf: Shelf) -> None:
    assert list(shelf.over_a_cut()) == []


def test_no_heading_stands_alone_at_the_end_of_a_page(shelf: Shelf) -> None:
    assert list(shelf.headings_alone()) == []


def test_a_page_printed_anew_is_the_same_byte_for_byte(shelf: Shelf) -> None:
    item = handed_out(shelf.playbook)[0]
    address = shelf.playbook.addresses.of(item)
    paper, path = pdfs_of(address)[0]

    def printed() -> bytes:
        with press(shelf.site, SITE) as made:
            return bound([made.print(address.page, paper)], made.page.title(), DAY)

    # in a thread of its own: the browser of other tests may be open in this one
    with ThreadPoolExecutor(1) as pool:
        again = pool.submit(printed).result()
    told = PdfReader(BytesIO(again)).metadata
    assert told is not None
    assert told.creation_date == datetime(2025, 11, 25, tzinfo=UTC)
    assert again == (shelf.site / path).read_bytes()


def test_what_the_browser_has_shown_before_leaves_no_trace(shelf: Shelf) -> None:
    def printed() -> tuple[bytes, bytes]:
        with press(shelf.site, SITE) as made:
            first = made.print(LEVELS.page, "A4")
            made.print(HOME.page, "A4")
            return first, made.print(LEVELS.page, "A4")

    with ThreadPoolExecutor(1) as pool:
        first, later = pool.submit(printed).result()
    assert _heads(first) != _heads(later), "Chromium counts the heads of tables over all that it has shown"
    one, other = (bound([each], "Levels", DAY) for each in (first, later))
    assert len(set(_heads(one))) == len(set(_heads(first))) > 2
    assert one == other


def _heads(pdf: bytes) -> list[bytes]:
    return re.findall(rb"\(node\d+\)", pdf)


def test_links_in_a_pdf_lead_to_the_site(shelf: Shelf) -> None:
    for path in shelf.paths:
        for page in PdfReader(shelf.site / path).pages:
            for link in page.get("/Annots", ()):
                action = link.get_object().get("/A", {})
                assert action.get("/URI", SITE).startswith(("https://", "mailto:")), path
                assert "localhost" not in str(action)


def test_without_an_address_of_the_site_nothing_is_printed(tmp_path: Path) -> None:
    told = playbook("build", "--pdf", folder=project_in(tmp_path))
    assert told.returncode == 2
    assert "site_url" in told.stderr
    assert not (tmp_path / "site").exists()
