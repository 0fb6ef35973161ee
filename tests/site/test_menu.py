"""What the menu says: each entry once, in words that tell it from its neighbours, and where the reader is."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest

from macros.model import Catalogue
from macros.pages import Playbook
from macros.pages.card_sets import grouped_sets
from tests.conftest import Built
from tests.site.menu import Menu
from tests.site.reading import HOST, BuiltSite


def menus(folder: Path) -> Iterator[tuple[str, Menu]]:
    """Read the menu of every page, with the page's folder."""
    for path in sorted(folder.rglob("index.html")):
        html = path.read_text("utf-8")
        if "http-equiv" not in html:
            yield path.parent.relative_to(folder).as_posix(), Menu.of(html)


def path_of(html: str) -> list[str]:
    """Read the way that leads to a page, from Home."""
    path = html.split('class="md-path"')[1].split("</nav>", maxsplit=1)[0]
    return re.findall(r'<span class="md-ellipsis">([^<]+)</span>', path)


def test_no_two_entries_of_one_level_of_the_menu_carry_the_same_words(folder: Path) -> None:
    found = list(menus(folder))
    assert len(found) > 10
    told = [
        f"{page}: {link.words}"
        for page, menu in found
        for level in menu.levels
        for link in level
        if [other.words for other in level].count(link.words) > 1
    ]
    assert told == []
    assert all(link.words for _page, menu in found for link in menu.links)


def test_the_menu_marks_one_entry_on_each_page_and_names_no_page_twice(folder: Path) -> None:
    listed = _listed(folder)
    for page, menu in menus(folder):
        url = urljoin(HOST, f"{page}/" if page != "." else "")
        targets = [urljoin(url, link.url) for link in menu.links if not link.url.startswith("#")]
        assert len(targets) == len(set(targets)), page
        marked = [(urljoin(url, link.url), link.marked) for link in menu.links if link.marked]
        # what stands where something was withdrawn belongs nowhere
        assert len(marked) == 1 or (url not in listed and not marked and page.startswith("go/")), page
        for target, how in marked:
            assert how == ("page" if target == url else "true"), page


def _listed(folder: Path) -> set[str]:
    places = re.findall(r"<loc>([^<]+)</loc>", (folder / "sitemap.xml").read_text("utf-8"))
    return {urljoin(HOST, place.partition("/playbook/")[2]) for place in places}


def test_the_menu_of_workshops_names_each_workshop_the_composer_and_the_cards_once(site: Path, own: Catalogue) -> None:
    menu = Menu.of((site / "workshops/index.html").read_text("utf-8"))
    pages = [link.words for link in menu.levels[1]]
    assert pages == [*(workshop.title for workshop in own.workshops), "Compose a session", "Cards"]


def test_each_set_of_cards_is_reached_from_the_overview_and_from_where_all_of_it_stands(
    built: BuiltSite, own: Catalogue
) -> None:
    sets = [found for _id, _heading, sets in grouped_sets(Playbook(own)) for found in sets]
    sitemap = (built.folder / "sitemap.xml").read_text("utf-8")
    assert len(sets) > 30
    for found in sets:
        url = f"{HOST}{found.address.url}"
        assert url in built.pages[f"{HOST}cards/"].links
        assert url in built.pages[f"{HOST}{found.home.page}"].links, found.address
        assert f"{HOST}{found.home.page}" in built.pages[url].links
        assert f"/playbook/{found.address.url}</loc>" in sitemap
        html = built.file_at(url).read_text("utf-8")
        assert path_of(html) == ["Home", "Workshops", "Cards"]
        assert "md-footer__link" not in html, "a set has none before it and none after"


def test_a_view_of_a_workshop_stands_below_it(site: Path, own: Catalogue) -> None:
    for workshop in own.workshops:
        for view in ("facilitator", "handout", "projector"):
            html = (site / "workshops" / workshop.id / view / "index.html").read_text("utf-8")
            assert path_of(html) == ["Home", "Workshops", workshop.title]
            assert html.count("md-tabs__item--active") == 1


def test_search_finds_the_cards_and_no_single_set(site: Path) -> None:
    entries = json.loads((site / "search/playbook.json").read_text("utf-8"))["entries"]
    assert [entry["location"] for entry in entries if entry["location"].startswith("cards/")] == ["cards/"]


@pytest.mark.parametrize(("name", "cards"), [("shokudo", "カード"), ("vikoba", "Kadi")])
def test_without_workshops_the_cards_are_a_tab_of_their_own(name: str, cards: str, other_site: Built) -> None:
    folder = other_site(name)
    assert not (folder / "workshops").exists()
    one = next(path for path in sorted((folder / "cards").glob("*/index.html")))
    for path, how in ((folder / "cards/index.html", "page"), (one, "true")):
        html = path.read_text("utf-8")
        assert [link.words for link in Menu.of(html).levels[0]].count(cards) == 1
        assert [(link.words, link.marked) for link in Menu.of(html).links if link.marked] == [(cards, how)]
        tabs = re.findall(r'<a href="[^"]+" aria-current="(\w+)" class="md-tabs__link">\s*(\S+)\s*</a>', html)
        assert tabs == [(how, cards)]
    assert path_of(one.read_text("utf-8"))[1:] == [cards]
