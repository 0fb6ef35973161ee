"""The offline edition in a browser and with nothing else: no server, no network, each page opened as a file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model import Catalogue
from tests.browser.conftest import Watched
from tests.browser.hands import ask, clipboard, copied, granted, link_on, made_link, opened
from tests.browser.kinds import KINDS, page_of
from tests.conftest import PUBLISHED, Built

QUERIES = ("angry customer", "praise", "1:1", "complant", "zzzz")


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Watched]:
    """Open one session for all: what it keeps, it keeps for files alone."""
    with chromium.new_context(viewport={"width": 1280, "height": 800}) as context:
        granted(context)
        yield Watched(context)


def at(folder: Path, page: str) -> str:
    return (folder / "playbook/pages" / page / "index.html").as_uri()


def is_fine(reader: Watched) -> bool:
    return reader.complaints == [] and all(url.startswith(("file:", "data:", "blob:")) for url in reader.requests)


def found(page: Page, query: str) -> list[tuple[str, str]]:
    """Search, and say what each result leads to and shows."""
    links = "all => all.map(link => [link.href, link.querySelector('article').innerHTML])"
    there: list[tuple[str, str]] = ask(page, query).evaluate_all(links)
    return [(re.sub(r".*/(playbook/pages|playbook)/", "", url).replace("index.html", ""), html) for url, html in there]


def test_every_kind_of_page_works_from_a_file(reader: Watched, offline: Path, own: Catalogue) -> None:
    page = reader.page
    page.goto((offline / "playbook/index.html").as_uri())
    page.wait_for_url(at(offline, ""))
    for kind in (*KINDS, "workshops/{workshop}/projector/", "about/changes/"):
        if kind == "404.html":
            continue
        page.goto(at(offline, page_of(kind, own)))
        assert page.locator("h1").count() == 1, kind
        folders = (
            "all => all.filter(link => link.protocol === 'file:' && !/\\.\\w+$/.test(link.pathname)).map(a => a.href)"
        )
        assert page.locator("a[href]").evaluate_all(folders) == [], kind
        assert is_fine(reader), (kind, reader.complaints, reader.requests)
    assert not any(re.search(r"search/playbook|search-(engine|answer)", url) for url in reader.requests)


def test_search_finds_what_it_finds_online(reader: Watched, address: str, desktop: Watched, offline: Path) -> None:
    for query in QUERIES:
        reader.page.goto(at(offline, "moments/one-to-one"))
        desktop.page.goto(f"{address}moments/one-to-one/")
        here, there = found(reader.page, query), found(desktop.page, query)
        assert here == there, query
        assert bool(here) == (query != "zzzz"), query
    assert is_fine(reader), (reader.complaints, reader.requests)


def test_enter_opens_the_best_and_a_short_address_leads_to_its_item(
    reader: Watched, offline: Path, own: Catalogue
) -> None:
    page, moment, tip = reader.page, own.moments[0], own.competencies[0].coaching_tips[0]
    page.goto(at(offline, "about/sources"))
    found(page, moment.title)
    page.keyboard.press("Enter")
    page.wait_for_url(f"file:**/moments/{moment.id}/index.html?*")
    page.goto(at(offline, f"go/{tip.id}"))
    page.wait_for_url(f"file:**/competencies/{own.competencies[0].id}/index.html#{tip.id}")
    assert page.locator(f"#{tip.id}").is_visible()
    assert is_fine(reader), (reader.complaints, reader.requests)


def test_a_choice_of_colours_lasts_and_the_menu_opens(reader: Watched, offline: Path) -> None:
    page = reader.page
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(at(offline, "roles"))
    page.locator("[data-pb-colours]:visible").click()
    page.goto(at(offline, "levels"))
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.locator("[data-pb-opens=menu]").click()
    page.get_by_role("dialog").get_by_role("link", name="Moments").first.click()
    page.wait_for_url("file:**/moments/index.html")
    page.locator("[data-pb-colours]:visible").click()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert is_fine(reader), (reader.complaints, reader.requests)


def test_a_lens_stays_from_file_to_file(reader: Watched, offline: Path, own: Catalogue) -> None:
    page, level, moment = reader.page, own.leadership_levels[-1], own.moments[0]
    page.goto(at(offline, "competencies"))
    page.locator('[data-pb="level"]').select_option(level.id)
    page.wait_for_url(f"{at(offline, 'competencies')}?level={level.id}")
    page.locator(".md-tabs").get_by_role("link", name="Moments").click()
    page.wait_for_url(f"{at(offline, 'moments')}?level={level.id}")
    results = found(page, moment.title)
    assert results[0][0].startswith(f"moments/{moment.id}/?h=")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(re.compile(rf"^file:.*/moments/{moment.id}/index\.html\?.*level={level.id}"))
    assert is_fine(reader), (reader.complaints, reader.requests)


def test_what_is_composed_stays_in_the_folder_and_what_is_copied_is_for_others(
    reader: Watched, offline: Path, own: Catalogue
) -> None:
    page = reader.page
    page.goto(at(offline, "composer"))
    page.locator('[data-pb="found"] button').first.click()
    entries = page.locator('[data-pb="entries"] a')
    titles = entries.all_inner_texts()
    assert titles
    expect(entries.first).to_have_attribute("href", re.compile(r"^file:.*/index\.html(#[a-z-]+)?$"))
    assert page.url.startswith(at(offline, "composer") + "#session.")
    link = link_on(page)
    assert link == f"{PUBLISHED}composer/{page.url.partition('index.html')[2]}"
    short = page.locator(".pb-composer__address").first.text_content()
    assert str(short).startswith(f"{PUBLISHED.removeprefix('https://')}go/")
    page.reload()
    entries.first.wait_for()
    assert entries.all_inner_texts() == titles

    tip = own.competencies[0].coaching_tips[0]
    page.goto(at(offline, f"competencies/{own.competencies[0].id}"))
    page.locator(f"#{tip.id}").get_by_role("button", name="Copy the link to this").click()
    assert copied(page) == f"{PUBLISHED}go/{tip.id}/"
    assert is_fine(reader), (reader.complaints, reader.requests)


def test_a_commitment_is_chosen_kept_and_remembered_in_the_folder(
    reader: Watched, offline: Path, own: Catalogue
) -> None:
    page, wish = reader.page, next(each for each in own.competencies[0].commitments)
    page.goto(at(offline, f"competencies/{own.competencies[0].id}"))
    page.locator(f"#{wish.id} .pb-choose").click()
    page.wait_for_url(f"{at(offline, 'commitments/mine')}#commitments.**")
    title = page.locator(".pb-mine__title")
    assert title.inner_text() == wish.text
    link = link_on(page)
    assert link == f"{PUBLISHED}commitments/mine/{page.url.partition('index.html')[2]}"
    with page.expect_download() as started:
        page.get_by_role("button", name="Reminder for my calendar").click()
    event = Path(started.value.path()).read_text("utf-8").replace("\n ", "").replace("\r", "")
    assert link.partition("#")[0] in event
    page.locator('[data-pb="keep"]').check()
    page.goto(at(offline, ""))
    page.goto(at(offline, "commitments/mine"))
    assert title.inner_text() == wish.text
    title.get_by_role("link").click()
    page.wait_for_url(f"file:**/index.html#{wish.id}")
    page.go_back()
    page.locator('[data-pb="keep"]').uncheck()
    opened(page, at(offline, "commitments/mine"))
    assert title.count() == 0
    assert is_fine(reader), (reader.complaints, reader.requests)


def test_where_nobody_knows_the_site_a_copied_link_opens_the_file(reader: Watched, other_site: Built) -> None:
    page, folder = reader.page, other_site("madrasa").parents[1] / "offline"
    page.goto(at(folder, "competencies"))
    results = found(page, "الطلاب")
    assert results
    page.goto(at(folder, results[0][0].partition("?")[0]))
    button = page.locator(".pb-copy--link").first
    button.evaluate("button => button.click()")
    page.wait_for_function("document.querySelector('[data-pb-copied]').textContent")
    link = clipboard(page)
    assert link.endswith("/index.html")
    page.goto(link)
    page.wait_for_url("file:**/index.html#*")
    assert is_fine(reader), (reader.complaints, reader.requests)


def test_a_self_check_is_answered_from_a_file_and_shared_by_a_link_to_the_site(
    reader: Watched, offline: Path, own: Catalogue
) -> None:
    page, competency = reader.page, own.competencies[0]
    page.goto(at(offline, f"self-check/{competency.id}"))
    for scale, key in enumerate(("not-once", "very-much")):
        page.locator(f'[data-pb-scale="{scale}"] [value="{key}"]').first.check()
    assert page.locator("[data-pb-advised]").count() == 1
    assert made_link(page).startswith(f"{PUBLISHED}self-check/{competency.id}/#answers.1.")
    page.get_by_role("link", name="Choose this").click()
    page.get_by_text(competency.self_check[0].text).first.wait_for()
    assert is_fine(reader), (reader.complaints, reader.requests)
