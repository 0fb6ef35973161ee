"""A trainer composes a session: by keyboard alone, with right sums and clock times, and one link that restores it."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Watched
from tests.browser.hands import copied, granted, link_on, press, width_of
from tests.catalogues import HARBOUR


@pytest.fixture
def composer(old_harbour: str) -> str:
    return f"{old_harbour}composer/"


def rows(page: Page) -> list[str]:
    return [
        " | ".join(cells.locator("td:visible").all_inner_texts())
        for cells in page.locator(".pb-composer .pb-agenda tbody tr").all()
    ]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('aria-label')"))


def test_a_session_is_composed_by_keyboard_alone_and_a_fresh_browser_restores_it(
    composer: str, desktop: Watched, chromium: Browser
) -> None:
    page = desktop.page
    page.goto(composer)
    page.locator('[data-pb="title"]').focus()
    page.keyboard.type("An evening at sea")
    page.locator('[data-pb="start"]').focus()
    page.keyboard.type("1130PM" if "M" in page.evaluate("new Date(0).toLocaleTimeString()") else "2330")
    assert page.locator('[data-pb="start"]').input_value() == "23:30"
    page.locator('[data-pb="find"]').focus()
    page.keyboard.type("night watch")
    press(page, "^Add: The night watch$")
    assert "The night watch" not in page.locator('[data-pb="entries"]').inner_text()  # its steps are what takes time
    page.locator('[data-pb="own"]').focus()
    page.keyboard.type("Tea <b>and</b> names")
    page.keyboard.press("Enter")
    titles = page.locator(".pb-composer__title").all_inner_texts()
    assert titles == ["Look up", "Steer by it", "Tea <b>and</b> names"]

    press(page, "^Move up: Tea")
    assert focused(page).startswith("Move up: Tea")
    page.keyboard.press("Enter")
    assert page.locator(".pb-said").inner_text() == "Tea <b>and</b> names: now 1 of 3"
    assert rows(page) == [
        "0:00 | 23:30 | Tea <b>and</b> names | 10 min",
        "0:10 | 23:40 | Look up | 25 min",
        "0:35 | 00:05 (day 2) | Break | 10 min",
        "0:45 | 00:15 (day 2) | Steer by it | 40 min",
        "1:25 | 00:55 (day 2) | In all | 85 min",
    ]
    page.get_by_label(re.compile("^Minutes: Tea")).fill("5")
    assert rows(page)[-1] == "1:20 | 00:50 (day 2) | In all | 80 min"
    assert "A lantern" in page.locator(".pb-composer .pb-materials").inner_text()

    link = link_on(page)
    assert link == page.url
    assert "#session.1." in link
    assert "?" not in link
    expected = rows(page)
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        fresh = context.new_page()
        fresh.goto(link)
        fresh.locator(".pb-composer__title").first.wait_for()
        assert rows(fresh) == expected
        assert fresh.locator('[data-pb="title"]').input_value() == "An evening at sea"
        assert width_of(fresh) <= 360

    press(page, "^Take out: Tea")
    assert page.locator(".pb-composer__title").all_inner_texts() == ["Look up", "Steer by it"]
    assert focused(page) == "Take out: Look up"
    assert desktop.complaints == []
    assert all(asked.startswith(composer.removesuffix("composer/")) for asked in desktop.requests)


def test_titles_come_first_more_is_shown_on_demand_and_what_was_added_is_told(address: str, phone: Watched) -> None:
    page = phone.page
    page.goto(f"{address}composer/")
    found, count, more = (page.locator(f'[data-pb="{name}"]') for name in ("found", "count", "more"))
    assert found.locator("small").first.inner_text() == "Workshop", "what sessions are made of comes first"
    every = int(re.findall(r"\d+", count.inner_text())[0])
    assert every > found.locator("li").count() == 12
    more.focus()
    page.keyboard.press("Enter")
    assert found.locator("li").count() == 24
    assert focused(page) == found.locator("button").nth(12).get_attribute("aria-label")
    page.locator('[data-pb="find"]').fill("promise")
    titles = [title.casefold() for title in found.locator("a").all_inner_texts()]
    holding = ["promise" in title for title in titles]
    assert holding == sorted(holding, reverse=True)
    assert holding[0]
    page.locator('[data-pb="kind"]').select_option(label="Commitment")
    page.locator('[data-pb="find"]').fill("")
    while more.is_visible():
        more.click()
    assert found.locator("li").count() == int(re.findall(r"\d+", count.inner_text())[0]) > 12
    found.locator("button").first.click()
    told = page.locator(".pb-said")
    assert told.inner_text().startswith("Added: ")
    box = told.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 740, "it is told where the reader looks"
    assert phone.complaints == []


def test_an_old_link_opens_and_says_what_was_replaced_withdrawn_or_never_known(composer: str, desktop: Watched) -> None:
    page = desktop.page
    page.goto(composer)
    old = {
        "t": "Old",
        "s": "09:00",
        "e": [
            ["star-names", 15, 0],
            ["old-song", 5, 0],
            ["older-song", 5, 0],
            ["mermaids", 5, 0],
            ["both-hands", 30, 0],
            ["look-up", 20, 5],
            "x",
            ["steer-by-it", -3, 1e9],
        ],
    }
    page.locator(".pb-composer__found li").first.wait_for()
    link = page.evaluate("old => window.__pb_fragment.written('session', 1, old)", old)
    page.evaluate("hash => { location.hash = hash }", link)
    page.locator(".pb-composer__title").first.wait_for()
    told = page.locator('[data-pb="restored"] p').all_inner_texts()
    assert "Look up has taken the place of what this link named." in told
    assert "No longer part of the playbook: The old song" in told
    assert "No longer part of the playbook: older-song" in told
    assert "This link names something that the playbook does not know: mermaids" in told
    assert rows(page)[0] == "0:00 | 09:00 | Look up | 15 min"
    titles = page.locator(".pb-composer__title").all_inner_texts()
    assert titles == ["Look up", "Look up", "Steer by it", "Look up", "Steer by it"]
    assert rows(page)[-1] == "1:10 | 10:10 | In all | 70 min"
    page.evaluate("location.hash = '#session.1.AAAA'")
    page.locator("text=This link is damaged").wait_for()
    assert desktop.complaints == []


def test_on_paper_there_is_the_agenda_and_the_handout_and_nothing_else(composer: str, desktop: Watched) -> None:
    page = desktop.page
    page.goto(composer)
    page.locator('[data-pb="find"]').fill("night watch")
    page.get_by_role("button", name="Add: The night watch").click()
    page.locator('[data-pb="title"]').fill("An evening at sea")
    page.emulate_media(media="print")
    assert page.locator(".pb-composer__printed").inner_text() == "An evening at sea"
    assert page.locator(".pb-composer__agenda").is_visible()
    assert page.locator(".pb-composer__pack").is_visible()
    handout = page.locator(".pb-composer__pack").inner_text()
    assert "Everyone finds one star" in handout
    assert "Read the tide" in handout, "what the step works with"
    assert "/playbook/go/look-up" in handout
    assert not page.locator(".pb-composer button:visible").all()


def test_nothing_for_facilitators_can_be_composed(composer: str, desktop: Watched) -> None:
    page = desktop.page
    page.goto(composer)
    items = page.evaluate("fetch('items.js').then(found => found.text())")
    for secret in (
        "Wait until their eyes",
        "whole sky",
        "Lamps out",
        "Stand behind them",
        "Hide the compass",
        "own windows",
    ):
        assert secret in HARBOUR
        assert secret not in items


def test_without_scripts_the_page_says_what_it_needs(composer: str, without_scripts: Watched) -> None:
    without_scripts.page.goto(composer)
    assert "Composing needs JavaScript" in without_scripts.page.locator("article").inner_text()
    assert not without_scripts.page.locator(".pb-composer").is_visible()


def test_the_link_is_copied_as_everything_else_is(composer: str, desktop: Watched) -> None:
    page = desktop.page
    page.goto(composer)
    granted(page.context)
    page.locator('[data-pb="find"]').fill("night watch")
    page.get_by_role("button", name="Add: The night watch").click()
    page.get_by_role("button", name="Copy the link", exact=True).click()
    assert copied(page) == page.url
    assert page.locator(".pb-cite button").get_attribute("aria-label") == "Copy"
