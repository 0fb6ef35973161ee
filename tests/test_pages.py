"""What pages say: a small catalogue in, whole pages out."""

import html
import re

import pytest

from macros.addresses import SELF_CHECK, SPONSOR_CHECK
from macros.model import ANCHORS, Catalogue, Words
from macros.pages import Playbook, pages_of
from tests.catalogues import HARBOUR
from tests.conftest import ROOT
from tests.golden import GOLDEN, drawn

PAGES = dict(drawn())


@pytest.mark.parametrize("name", sorted({*PAGES, *(path.name for path in GOLDEN.glob("*"))}))
def test_a_page_says_what_was_blessed(name: str) -> None:
    golden = GOLDEN / name
    assert PAGES.get(name) == (golden.read_bytes().decode() if golden.exists() else None), "if it is right: make bless"


def test_every_item_stands_on_its_page_once(own: Catalogue) -> None:
    playbook = Playbook(own)
    pages = {page.address.page: playbook.on(page.address).whole(page) for page in pages_of(playbook)}
    for item in own.items():
        address = playbook.addresses.of(item)
        assert address.page in pages
        if address.anchor:
            assert len(re.findall(rf'id="{address.anchor}"', pages[address.page])) == 1


def test_sponsors_are_asked_where_competencies_ask_nothing(own: Catalogue) -> None:
    silent = own.but(competencies=tuple(each.but(self_check=()) for each in own.competencies), workshops=())
    pages = {page.address: page for page in pages_of(Playbook(silent))}
    assert {SELF_CHECK, SPONSOR_CHECK} <= pages.keys()
    assert [section.id for section in pages[SPONSOR_CHECK].sections] == [stance.id for stance in own.stances]


def test_no_two_elements_of_a_page_have_one_id(own: Catalogue) -> None:
    playbook = Playbook(own)
    for page in pages_of(playbook):
        ids = re.findall(r' id="([^"]+)"', playbook.on(page.address).whole(page))
        assert len(ids) == len(set(ids)), page.address


def test_sections_are_called_by_reserved_names_or_ids(own: Catalogue) -> None:
    known = ANCHORS | set(own.by_id) | {source.id for source in own.sources}
    for page in pages_of(Playbook(own)):
        assert {section.id for section in page.sections} <= known


def test_text_of_the_catalogue_is_never_markup() -> None:
    page = PAGES["competencies--read-the-tide.html"]
    assert "when to &lt;stay&gt;" in page
    assert "<stay>" not in page


def test_words_of_the_interface_come_from_the_settings() -> None:
    assert "Storm signs" in PAGES["competencies--read-the-tide.html"]
    assert "Warning signs" not in PAGES["competencies--read-the-tide.html"]


def test_every_item_has_an_edit_link_to_its_own_line(harbour: Catalogue) -> None:
    lines = HARBOUR.splitlines()
    playbook = Playbook(harbour, edit_base="https://example.org/edit/")
    everything = "".join(PAGES.values())
    with_own_page = {page.position for page in pages_of(playbook)}
    for item in harbour.items():
        assert f"id: {item.id}" in lines[item.position.line - 1]
        assert playbook.edit_link(item.position) in everything or item.position in with_own_page


def test_links_lead_both_ways(own: Catalogue) -> None:
    playbook = Playbook(own)
    pages = {page.address.page: str(playbook.on(page.address).whole(page)) for page in pages_of(playbook)}

    def links(here: str, there: str) -> bool:
        target = html.escape(playbook.addresses.of_id(there).seen_from(playbook.addresses.of_id(here).page))
        return f'href="{target}' in pages[playbook.addresses.of_id(here).page]

    for competency in own.competencies:
        assert links(competency.id, competency.role)
        assert links(competency.role, competency.id)
        for moment in competency.moments:
            assert links(competency.id, moment)
            assert links(moment, competency.id)
        for child in competency.children():
            for moment in child.moments:
                assert links(competency.id, moment)
                assert links(moment, child.id)
            for other in (child.stance, getattr(child, "practice", None), child.level):
                if other:
                    assert links(other, child.id)
    sources = pages["about/sources/"]
    for item in own.items():
        target = playbook.addresses.of(item).seen_from("about/sources/")
        assert not item.sources or f'href="{target}"' in sources


def test_every_word_of_the_interface_is_used(own: Catalogue) -> None:
    machinery = [path for path in (ROOT / "macros").rglob("*") if path.suffix in {".py", ".jinja"}]
    said = "".join(path.read_text("utf-8") for path in machinery)
    kinds = {f"kind_{item.kind.replace('-', '_')}" for item in own.items()}
    assert [word for word in Words.fields if not re.search(rf"words\.{word}\b", said) and word not in kinds] == []
