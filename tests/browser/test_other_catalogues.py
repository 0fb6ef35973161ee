"""What a person sees of another organisation's playbook, in Chromium."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Watched, serving
from tests.browser.hands import width_of
from tests.conftest import Built
from tests.other_catalogues import OTHERS


@pytest.fixture(scope="module")
def there(other: str, other_site: Built) -> Iterator[tuple[str, list[str]]]:
    """Serve a site; give its address, and the longest page of each kind. A page that only leads on is none."""
    site = other_site(other)
    longest: dict[str, tuple[int, str]] = {}
    for path in site.rglob("*.html"):
        if 'http-equiv="refresh"' in path.read_text("utf-8"):
            continue
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        kind = f"{name.split('/')[0]} {name.count('/')}"
        longest[kind] = max(longest.get(kind, (0, "")), (path.stat().st_size, name))
    with serving(site) as address:
        yield address, sorted(name for _size, name in longest.values())


def test_every_kind_of_page_fits_a_small_phone(there: tuple[str, list[str]], phone: Watched) -> None:
    address, names = there
    phone.page.set_viewport_size({"width": 320, "height": 640})
    for name in names:
        phone.page.goto(address + name)
        assert width_of(phone.page) <= 320, name
        assert phone.page.locator("h1").count() == 1, name
        assert phone.page.locator("h1").is_visible(), name
        cut = phone.page.evaluate(
            "[...document.querySelectorAll('article :is(h1, h2, h3, p, td, th, dd, figure)')].filter(each => {"
            " const place = each.getBoundingClientRect();"
            " return place.width && (place.left < -1 || place.right > 321 || each.scrollWidth > each.clientWidth + 1)"
            "}).map(each => each.textContent)"
        )
        assert cut == [], name
    assert phone.complaints == []


def test_every_kind_of_page_fits_a_desk_and_its_pictures_hold_their_words(
    there: tuple[str, list[str]], desktop: Watched
) -> None:
    address, names = there
    for name in names:
        desktop.page.goto(address + name)
        assert width_of(desktop.page) <= 1280, name
        tabs = desktop.page.locator(".md-tabs")
        assert tabs.is_visible(), name
        assert tabs.locator("a").count() >= 3, name
        outside = desktop.page.evaluate(
            "[...document.querySelectorAll('.pb-picture text')].filter(each => {"
            " const word = each.getBoundingClientRect(), frame = each.closest('svg').getBoundingClientRect();"
            " return word.left < frame.left - 1 || word.right > frame.right + 1"
            "   || word.top < frame.top - 1 || word.bottom > frame.bottom + 1"
            "}).map(each => each.textContent)"
        )
        assert outside == [], name
    assert desktop.complaints == []


def test_text_stands_on_its_own_side(other: str, there: tuple[str, list[str]], desktop: Watched) -> None:
    rtl = OTHERS[other][1] == "rtl"
    page = desktop.page
    page.goto(there[0] + "roles/")
    heading = page.locator("article h1").bounding_box()
    article = page.locator("article").bounding_box()
    assert heading
    assert article
    words = page.evaluate(
        "() => { const all = document.createRange(); all.selectNodeContents(document.querySelector('article h1'));"
        " const place = all.getBoundingClientRect(); return [place.left, place.right] }"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('article')).direction") == OTHERS[other][1]
    if rtl:
        assert heading["x"] + heading["width"] - words[1] < 80
    else:
        assert words[0] - heading["x"] < 80
    # the list of pages stands before the text
    menu = page.locator(".md-sidebar--primary").bounding_box()
    assert menu
    assert (menu["x"] > article["x"]) == rtl


def test_the_menu_opens_on_the_side_where_reading_begins(
    other: str, there: tuple[str, list[str]], phone: Watched
) -> None:
    page = phone.page
    page.goto(there[0])
    page.locator(".md-header [for=__drawer]:visible, .md-header [data-pb-opens=menu]:visible").first.tap()
    drawer = page.locator(".md-sidebar--primary")
    page.wait_for_function(
        "() => { const place = document.querySelector('.md-sidebar--primary').getBoundingClientRect();"
        " return place.left >= 0 && place.right <= innerWidth }"
    )
    place = drawer.bounding_box()
    assert place
    assert (place["x"] > 10) == (OTHERS[other][1] == "rtl")
    for part in page.locator(".md-tabs__link").all_text_contents():
        assert drawer.get_by_text(part.strip(), exact=True).first.is_visible(), part
    assert phone.complaints == []


def test_search_answers_in_the_language(other: str, there: tuple[str, list[str]], desktop: Watched) -> None:
    page = desktop.page
    page.goto(there[0])
    page.locator(".md-search__input").click()
    page.keyboard.type("qxqx")
    page.wait_for_function("() => document.querySelector('.md-search-result__meta').textContent.trim().length > 3")
    told = page.locator(".md-search-result__meta").inner_text()
    english = {"matching", "documents", "initializing", "search", "type"}
    assert not english & set(told.lower().split()), told
    assert OTHERS[other][0] not in {"ar", "ja"} or not any(letter.isascii() and letter.isalpha() for letter in told)
    assert desktop.complaints == []
