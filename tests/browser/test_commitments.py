"""A leader chooses what to do by when, is reminded, prints it for a talk, says what came of it; nobody else learns it.

Reminders are read by icalendar, which knows nothing of us.
"""

import json
import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Browser, Page, expect

from macros.model import Catalogue
from tests.browser.conftest import Watched
from tests.browser.fragments import held_by, written
from tests.browser.hands import kept, link_on, opened, press, width_of
from tests.paper.reading import Sheet

TODAY = datetime.now().astimezone().date()
NEXT_WEEK, LAST_WEEK = str(TODAY + timedelta(7)), str(TODAY - timedelta(7))
KEY = "0123456789abcdef"


@pytest.fixture
def mine(old_harbour: str) -> str:
    return f"{old_harbour}commitments/mine/"


def link_to(mine: str, *entries: object, **more: object) -> str:
    return mine + written("commitments", {"e": entries, **more})


def titles(page: Page) -> list[str]:
    return page.locator(".pb-mine__title").all_inner_texts()


def told(event: Event, name: str) -> str:
    return str(event[name])


def reminder(page: Page, at: int = 0) -> Event:
    with page.expect_download() as started:
        page.get_by_role("button", name="Reminder for my calendar").nth(at).click()
    assert started.value.suggested_filename.endswith(".ics")
    return the_event(Path(started.value.path()).read_bytes())


def the_event(file: bytes) -> Event:
    """Read a reminder, and see that its lines are as RFC 5545 has them."""
    assert file.endswith(b"\r\n")
    for line in file.split(b"\r\n"):
        assert len(line) <= 75
        assert not re.search(rb"[\x00-\x1f\x7f]", line)
        line.decode()  # no letter is cut in two
    calendar = Calendar.from_ical(file)
    assert isinstance(calendar, Calendar)
    assert calendar.errors == []
    assert {"VERSION", "PRODID", "METHOD"} <= calendar.keys()
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    assert event.errors == []
    assert {"UID", "DTSTAMP", "SEQUENCE"} <= event.keys()
    (alarm,) = event.walk("VALARM")
    assert {"ACTION", "TRIGGER", "DESCRIPTION"} <= alarm.keys()
    return event


def test_what_was_chosen_on_a_page_is_not_forgotten_by_whoever_comes_back_to_it(
    old_harbour: str, mine: str, desktop: Watched
) -> None:
    page = desktop.page
    page.goto(f"{old_harbour}commitments/")
    # this browser never shows a page again as it was, so it is told that it does (HTML, 7.4.6.1, "persisted")
    page.evaluate("document.addEventListener('click', event => event.preventDefault())")
    for chosen in ("Learn one star by Friday.", "Hang up the table by Friday."):
        link = page.get_by_role("link", name=f"Choose this: {chosen}")
        link.click()
        address = str(link.evaluate("link => link.href"))
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    opened(page, address)
    assert page.url.startswith(mine)
    assert titles(page) == ["Learn one star by Friday.", "Hang up the table by Friday."]


def test_commitments_are_chosen_by_keyboard_alone_and_one_link_restores_them(
    old_harbour: str, mine: str, desktop: Watched, chromium: Browser
) -> None:
    page = desktop.page
    page.goto(f"{old_harbour}commitments/")
    press(page, "^Choose this: Learn one star by Friday.$")
    page.wait_for_url(f"{mine}#**")
    assert titles(page) == ["Learn one star by Friday."]
    press(page, "^Choose from the playbook$")  # what is chosen goes along
    page.wait_for_url(f"{old_harbour}commitments/#**")
    press(page, "^Choose this: Hang up the table by Friday.$")
    page.wait_for_url(f"{mine}#**")
    assert titles(page) == ["Learn one star by Friday.", "Hang up the table by Friday."]
    assert page.locator(".pb-mine__why").nth(1).inner_text() == "Read the tide"
    assert page.locator('[data-pb-of="day"]').first.input_value() == NEXT_WEEK
    expect(page.locator(".pb-mine__many")).to_be_hidden()

    page.wait_for_load_state("networkidle")  # search gets ready by itself
    asked = len(desktop.requests)
    page.get_by_label("In my own words").focus()
    page.keyboard.type("Ring Mrs <b>Weber</b>")
    page.keyboard.press("Enter")
    assert titles(page)[2] == "Ring Mrs <b>Weber</b>"
    expect(page.locator(".pb-mine__many")).to_contain_text("More than 2 at once rarely stick")
    page.locator('[data-pb-of="day"]').last.fill(str(TODAY + timedelta(3)))
    page.get_by_label("What I ask of my leader").fill("One hour")
    press(page, "^Take out: Hang up")
    assert titles(page) == ["Learn one star by Friday.", "Ring Mrs <b>Weber</b>"]
    expect(page.locator(".pb-mine__many")).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "What I chose"

    link = link_on(page)
    page.evaluate("location.hash = '#__content'")  # as the skip link does
    page.wait_for_url(link)
    assert len(titles(page)) == 2
    assert "?" not in link
    assert [entry["d"] for entry in held_by(link)["e"]] == [NEXT_WEEK, str(TODAY + timedelta(3))]
    with chromium.new_context(viewport={"width": 320, "height": 740}) as context:
        fresh = context.new_page()
        fresh.goto(link)
        assert titles(fresh) == titles(page)
        assert fresh.get_by_label("What I ask of my leader").input_value() == "One hour"
        assert kept(fresh) == []
    sheet = page.locator(".pb-sheet")
    assert "Ring Mrs <b>Weber</b>" in str(sheet.text_content())
    press(page, "^Start over$")
    assert titles(page) == []
    assert page.url == mine
    assert "Ring Mrs" not in str(sheet.text_content())
    assert kept(page) == []
    assert desktop.requests[asked:] == []
    assert desktop.complaints == []


def test_each_page_that_shows_commitments_lets_them_be_chosen(address: str, phone: Watched, own: Catalogue) -> None:
    page, competency = phone.page, own.competencies[0]
    moment, workshop = own.moments[0].id, own.workshops[0].id
    for kind in ("", f"competencies/{competency.id}/", f"moments/{moment}/", f"workshops/{workshop}/"):
        page.goto(address + kind)
        ways = page.locator(".pb-choose")
        assert ways.count() == page.locator(".pb-commitment").count() > 0, kind
        place = ways.first.bounding_box()
        assert place
        assert min(place["width"], place["height"]) >= 24
    chosen, question = competency.commitments[0].id, competency.self_check[0].id
    page.goto(page.evaluate("([id, question]) => window.__pb_choose(id, question)", [chosen, question]))
    assert f"{competency.title} · It answers the question: " in page.locator(".pb-mine__why").inner_text()
    assert held_by(page.url)["e"][0].items() >= {"i": chosen, "q": question}.items()
    opened(page, link_to(page.url.partition("#")[0], {"o": "Donaudampfschiff" * 9, "d": LAST_WEEK, "r": "done"}))
    page.get_by_role("button", name="Reminder for my calendar").wait_for()
    page.set_viewport_size({"width": 320, "height": 640})
    phone.enlarge(2)
    assert width_of(page) <= 320
    assert phone.complaints == []


def test_an_old_link_opens_and_says_what_was_replaced_withdrawn_or_never_known(mine: str, desktop: Watched) -> None:
    page = desktop.page
    entries = (
        {"i": "learn-two-stars", "k": KEY, "d": "2020-01-31", "q": "mermaids"},
        {"i": "old-song", "d": "2026-02-30", "t": "25:00", "r": "perhaps", "n": 7},
        {"i": "mermaids"},
        {"i": "constructor"},
        {"o": "  "},
        {"o": ["no text"]},
        None,
        5,
    )
    page.goto(link_to(mine, *entries, a={}))
    assert titles(page) == ["Learn one star by Friday.", "The old song"]  # what was promised stays promised
    assert page.locator('[data-pb="restored"] p').all_inner_texts() == [
        "Learn one star by Friday. has taken the place of what this link named.",
        "No longer part of the playbook: The old song",
        "This link names something that the playbook does not know: mermaids",
        "This link names something that the playbook does not know: constructor",
    ]
    assert [page.locator('[data-pb-of="day"]').nth(at).input_value() for at in (0, 1)] == ["2020-01-31", NEXT_WEEK]
    assert held_by(page.url)["e"][1].keys() == {"o", "k", "d"}
    for broken in ("#commitments.1.AAAA", "#commitments.9.e30", "#commitments.1.e30"):
        opened(page, mine + broken)
        assert (
            page.locator('[data-pb="restored"]').inner_text()
            == "This link is damaged; nothing could be restored from it."
        )
    opened(page, link_to(mine, *({"o": f"Promise {number}"} for number in range(99))))
    assert len(titles(page)) == 12
    expect(page.get_by_label("In my own words")).to_be_hidden()  # a thirteenth would not stand in a link
    assert desktop.complaints == []


def test_nothing_is_kept_without_the_choice_and_all_is_erased_at_a_word(
    old_harbour: str, mine: str, desktop: Watched
) -> None:
    page = desktop.page
    due = page.locator(".pb-due")
    page.goto(link_to(mine, {"i": "learn-one-star", "k": KEY, "d": LAST_WEEK}))
    assert kept(page) == []
    page.goto(old_harbour)
    expect(due).to_be_hidden()
    page.goto(link_to(mine, {"i": "learn-one-star", "k": KEY, "d": LAST_WEEK}))
    page.get_by_label("Keep on this device").check()

    page.goto(old_harbour)
    expect(due).to_contain_text("Your commitment was due on")
    due.get_by_role("link", name="What came of it?").click()
    page.wait_for_url(f"{mine}**")
    assert titles(page) == ["Learn one star by Friday."]
    page.goto(f"{old_harbour}competencies/read-the-tide/")
    page.get_by_role("link", name="Choose this: Hang up").click()
    page.wait_for_url(f"{mine}#**")
    assert titles(page) == ["Learn one star by Friday.", "Hang up the table by Friday."]
    opened(page, link_to(mine, {"i": "learn-one-star"}))
    assert len(titles(page)) == 2
    assert page.locator(".pb-said").inner_text() == "You have chosen this already: Learn one star by Friday."

    # what somebody sent is theirs
    sent = link_to(mine, {"o": "A promise of somebody", "k": KEY[::-1], "d": NEXT_WEEK}, a="Their wish")
    opened(page, sent)
    assert titles(page) == ["A promise of somebody"]
    expect(page.get_by_text("This comes from a link")).to_be_visible()
    page.get_by_role("button", name="Show my own").click()
    assert len(titles(page)) == 2
    opened(page, sent)
    page.get_by_role("button", name="Add it to my own").click()
    opened(page, mine)
    assert titles(page)[2] == "A promise of somebody"
    assert page.get_by_label("What I ask of my leader").input_value() == ""

    page.get_by_role("button", name="Erase all that is kept").click()
    assert kept(page) == []
    opened(page, mine)
    assert titles(page) == []
    page.goto(old_harbour)
    expect(due).to_be_hidden()
    assert desktop.complaints == []


def test_what_came_of_it_is_asked_when_its_day_has_come_and_leads_on(mine: str, desktop: Watched) -> None:
    page = desktop.page
    entries = (
        {"i": "learn-one-star", "k": KEY, "d": str(TODAY - timedelta(9))},
        {"o": "Ring Mrs Weber", "k": KEY[::-1], "d": str(TODAY)},
        {"o": "Later", "d": NEXT_WEEK},
    )
    page.goto(link_to(mine, *entries))
    asked = page.locator(".pb-mine__came")
    assert [each.get_attribute("open") for each in asked.all()] == ["", "", None]
    page.get_by_label("Keep on this device").check()
    first = page.locator(".pb-mine__entries > li").first
    again = first.get_by_role("button", name="Keep it for another week")
    expect(again).to_be_hidden()
    first.get_by_label("In part").check()
    first.get_by_label("In a line of my own").fill("Two of five; ask again")
    assert held_by(page.url)["e"][0]["r"] == "partly"
    again.click()
    assert page.locator('[data-pb-of="day"]').first.input_value() == str(TODAY + timedelta(5))
    assert page.evaluate("document.activeElement.dataset.pbOf") == "day"
    assert held_by(page.url)["e"][0] == {"i": "learn-one-star", "k": KEY, "d": str(TODAY + timedelta(5))}
    earlier = page.locator(".pb-mine__earlier li")
    expect(earlier).to_have_count(1)
    expect(earlier).to_contain_text("In part · Two of five; ask again")

    second = page.locator(".pb-mine__entries > li").nth(1)
    second.get_by_label("Done").check()
    second.get_by_role("button", name="Choose another").click()
    assert page.evaluate("document.activeElement.textContent") == "Choose"
    assert titles(page) == ["Learn one star by Friday.", "Later"]
    page.goto(mine)  # a history is of this device, and no part of a link
    assert page.locator(".pb-mine__earlier span").all_inner_texts() == ["Ring Mrs Weber", "Learn one star by Friday."]
    assert "p" not in held_by(page.url)
    page.get_by_label("Keep on this device").uncheck()
    expect(earlier).to_have_count(0)
    assert desktop.complaints == []


def test_a_reminder_is_an_event_that_a_second_file_moves_and_that_leads_back(mine: str, desktop: Watched) -> None:
    page = desktop.page
    page.goto(
        link_to(mine, {"i": "hang-up-the-table"}, {"o": "Ring; Mrs, Weber", "n": "not for a calendar"}, a="nor this")
    )
    page.wait_for_load_state("networkidle")  # search gets ready by itself
    asked = len(desktop.requests)
    first = reminder(page)
    day = TODAY + timedelta(7)
    assert told(first, "SUMMARY") == "My commitment: Hang up the table by Friday."
    assert told(first, "URL") == mine.replace("commitments/mine/", "competencies/read-the-tide/#hang-up-the-table")
    assert (first.decoded("DTSTART"), first.decoded("DTEND")) == (day, day + timedelta(1))  # a whole day, and no more
    page.locator('[data-pb-of="day"]').first.fill(str(TODAY))
    page.locator('[data-pb-of="time"]').first.fill("14:30")
    second, other = reminder(page), reminder(page, 1)
    assert told(second, "UID") == told(first, "UID")
    assert told(second, "UID") != told(other, "UID")
    assert int(told(second, "SEQUENCE")) >= int(told(first, "SEQUENCE"))
    assert second.decoded("DTSTART") == datetime.combine(TODAY, time(14, 30))  # where the leader is, wherever that is
    assert [url for url in desktop.requests[asked:] if not url.startswith("blob:")] == []

    back = re.search(r"What came of it\? (\S+)$", told(second, "DESCRIPTION"))
    assert back
    assert "not for a calendar" not in json.dumps(held_by(told(other, "DESCRIPTION")))
    assert held_by(back[1]).keys() == {"e"}
    opened(page, back[1])
    assert titles(page) == ["Hang up the table by Friday."]
    assert page.locator(".pb-mine__came").get_attribute("open") == ""
    assert told(reminder(page), "UID") == told(first, "UID")
    assert desktop.complaints == []


HOSTILE = (
    "Grüße, Öl; und \\n kein Umbruch \\",
    "تعهّد: زيارة عميل واحد، ثم اكتب ما قاله" * 4,
    "👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈" * 12,
    "Line one\nLine two\r\nLine three\rLine four\u2028Line five",
    "BEGIN:VEVENT\r\nUID:evil\r\nEND:VCALENDAR",
    "x" * 300,
    "ä" * 300,
    "日本語" * 100,
    "tab\tbell\x07null\x00 end",
)


def test_a_reminder_holds_any_text(mine: str, desktop: Watched) -> None:
    desktop.page.goto(mine)
    write = "told => __pb_calendar({ ...told, made: new Date(), address: 'https://a/' })"
    for text in HOSTILE:
        known = {"uid": "a@b", "day": "2027-12-31", "time": "", "title": text, "lines": [text, "last"]}
        event = the_event(desktop.page.evaluate(write, known).encode())
        meant = re.sub(r"\r\n|[\r\u2028]", "\n", re.sub(r"[\t\x07\x00]", " ", text))
        assert told(event, "SUMMARY") == meant
        assert told(event, "DESCRIPTION") == f"{meant}\nlast"
        assert event.decoded("DTEND") == date(2028, 1, 1)


def printed(chromium: Browser, address: str, size: str, *, scripts: bool) -> list[Sheet]:
    with chromium.new_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        page.goto(address)
        return [*map(Sheet, pypdfium2.PdfDocument(page.pdf(format=size)))]


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_sheet_for_a_talk_is_one_page_and_empty_without_scripts(mine: str, size: str, chromium: Browser) -> None:
    long = "Ring Mrs Weber: how was it? " * 10
    entries = {"o": long, "q": "looked-at-the-table"}, {"o": long, "r": "done", "n": long, "d": LAST_WEEK}
    filled = printed(chromium, link_to(mine, *entries, a=long), size, scripts=True)
    empty = printed(chromium, mine, size, scripts=False)
    assert len(filled) == len(empty) == 1
    for words in ("For the next talk with my leader", "What I ask of my leader", "What came of it?"):
        assert words in filled[0].text
        assert words in empty[0].text
    assert "have you looked at the table" in filled[0].text.replace("\n", " ")
    assert filled[0].text.replace("\n", " ").count("Ring Mrs") == 40
    for control in ("Print the sheet", "Choose", "Keep on this device", "JavaScript"):
        assert control not in filled[0].text + empty[0].text
