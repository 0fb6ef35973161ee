"""What holds for readers with a keyboard, a screen reader, weak sight, or little patience for things that move."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model import Catalogue
from tests.browser.axe import judge
from tests.browser.conftest import Watched
from tests.browser.fragments import written
from tests.browser.hands import ask, made_link
from tests.browser.kinds import ANSWERED, KINDS, page_of

WALK = """async () => {
  const stop = document.activeElement
  const walked = (window.walked ??= new Map())
  // a field for a day or a time holds several stops, and no more than that: from a trap nobody comes out
  window.again = stop && stop === window.last ? (window.again ?? 0) + 1 : 0
  if (window.again && window.again < 6) return ""
  window.last = stop
  if (!stop || stop === document.body || walked.has(stop)) return null
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(stop)
  walked.set(stop, [outlineStyle, outlineWidth, outlineColor, boxShadow].join(" "))
  const look = () => [...stop.getClientRects()].some(box => {
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return box.width > 0 && box.height > 0 && stop.contains(there)
  })
  // after scrolling, the bundle moves its columns with the next frame
  for (let frames = 0; frames < 3 && !look(); frames++) await new Promise(requestAnimationFrame)
  const seen = look()
  const shown = stop.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const lined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
  return seen && shown && lined ? "" : `seen ${seen}, shown ${shown}, lined ${lined}: ${stop.outerHTML.slice(0, 200)}`
}"""

CONTROLS = """() => {
  const stops = document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")
  window.controls = [...stops].filter(stop =>
    stop.tabIndex >= 0 && stop.checkVisibility({ opacityProperty: false, visibilityProperty: true })
      && stop.getClientRects().length && !stop.closest("[inert]"))
  return window.controls.length
}"""

MISSED = """() => {
  // of the radio buttons of a group, one is a stop; arrows lead to the others
  const groups = new Set([...window.walked.keys()].filter(stop => stop.type === "radio").map(stop => stop.name))
  const reached = stop => window.walked.has(stop) || (stop.type === "radio" && groups.has(stop.name))
  return window.controls.filter(stop => !reached(stop)).map(stop => stop.outerHTML.slice(0, 200))
}"""

UNMARKED = """() => {
  document.activeElement.blur()
  return [...window.walked].filter(([stop, focused]) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(stop)
    return [outlineStyle, outlineWidth, outlineColor, boxShadow].join(" ") === focused
  }).map(([stop]) => stop.outerHTML.slice(0, 200))
}"""

NAMES = """navs => navs.map(nav =>
  nav.ariaLabel || document.getElementById(nav.getAttribute("aria-labelledby")).innerText)"""

FOCUSED = "() => document.activeElement.getAttribute('aria-label') || document.activeElement.tagName"


def ready(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_function("typeof component$ !== 'undefined' && document.documentElement.classList.contains('js')")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_fault(kind: str, width: int, address: str, examined: Page, own: Catalogue) -> None:
    examined.set_viewport_size({"width": width, "height": 740})
    ready(examined, address + page_of(kind, own))
    judge(examined, "plain")
    examined.keyboard.press("Control+k")
    ask(examined, "listen")
    judge(examined, "search")
    examined.keyboard.press("Escape")
    if width == 360:
        examined.get_by_role("button", name="Menu", exact=True).click()
        judge(examined, "menu")


ANSWER = """part => {
  const asked = [...document.querySelectorAll("[data-pb-asked]")]
  for (const [at, one] of asked.slice(0, asked.length * part).entries()) {
    for (const scale of one.querySelectorAll("[data-pb-scale]")) {
      const steps = scale.querySelectorAll("input")
      steps[(at + at * scale.dataset.pbScale) % steps.length].click()
    }
  }
  for (const details of document.querySelectorAll(".pb-result details")) details.open = true
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ANSWERED)
def test_axe_finds_no_fault_in_what_answers_tell(
    kind: str, width: int, address: str, examined: Page, own: Catalogue
) -> None:
    examined.set_viewport_size({"width": width, "height": 740})
    ready(examined, address + page_of(kind, own))
    examined.evaluate(ANSWER, 0.5)
    judge(examined, "half answered")
    examined.evaluate(ANSWER, 1)
    link = made_link(examined)
    judge(examined, "answered")
    examined.goto("about:blank")
    ready(examined, link)
    examined.locator(".pb-opened button").first.wait_for()
    judge(examined, "shared")


@pytest.mark.parametrize("kind", ["competencies/{competency}/", "levels/", "moments/", "moments/{moment}/"])
def test_axe_finds_no_fault_where_what_fits_stands_first(
    kind: str, address: str, examined: Page, own: Catalogue
) -> None:
    examined.set_viewport_size({"width": 360, "height": 740})
    lens = f"?level={own.leadership_levels[1].id}&role={own.leader_roles[1].id}"
    ready(examined, address + page_of(kind, own) + lens)
    assert examined.locator(".pb-fit").count() > 0
    judge(examined, "what fits first")


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_fault_in_commitments_chosen_kept_due_and_sent(
    width: int, address: str, examined: Page, own: Catalogue
) -> None:
    mine = f"{address}commitments/mine/"
    chosen, question = own.competencies[0].commitments[0].id, own.competencies[0].self_check[0].id
    due = {"i": chosen, "q": question, "k": "0123456789abcdef", "d": "2026-01-31", "r": "partly", "n": "Two of five"}
    examined.set_viewport_size({"width": width, "height": 740})
    ready(examined, mine + written("commitments", {"e": [due, {"i": "mermaids"}, {"o": "Ring Mrs Weber"}]}))
    judge(examined, "due")
    examined.get_by_label("Keep on this device").check()
    examined.get_by_role("button", name="Keep it for another week").click()
    judge(examined, "kept, with a history")
    examined.goto("about:blank")
    ready(examined, mine + written("commitments", {"e": [{**due, "k": "fedcba9876543210"}]}))
    judge(examined, "sent")
    examined.get_by_role("button", name="Show my own").click()
    examined.get_by_role("button", name="Erase all that is kept").click()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_tab_reaches_every_control_and_nothing_unseen(
    kind: str, width: int, address: str, wide: Watched, own: Catalogue
) -> None:
    page = wide.page
    page.set_viewport_size({"width": width, "height": 740})
    ready(page, address + page_of(kind, own))
    assert page.evaluate(CONTROLS) > 10
    faults = []
    while True:
        page.keyboard.press("Tab")
        told = page.evaluate(WALK)
        if told is None:
            break
        faults += [told] if told else []
    assert faults == []
    assert page.evaluate(MISSED) == []
    assert page.evaluate(UNMARKED) == []
    assert wide.complaints == []


@pytest.mark.parametrize("kind", ["", "about/", "404.html"])
def test_the_first_stop_leads_past_the_header(kind: str, address: str, narrow: Watched) -> None:
    ready(narrow.page, address + kind)
    narrow.page.keyboard.press("Tab")
    expect(narrow.page.get_by_role("link", name="Skip to content")).to_be_focused()
    narrow.page.keyboard.press("Enter")
    expect(narrow.page.locator("article")).to_be_focused()
    narrow.page.keyboard.press("Tab")
    assert narrow.page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_by_keyboard(key: str, address: str, narrow: Watched) -> None:
    page = narrow.page
    ready(page, address + "moments/")
    opener = page.get_by_role("button", name="Menu", exact=True)
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == "Menu":
            break
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press(key)
    menu = page.get_by_role("dialog", name="Menu")
    expect(menu.get_by_role("button", name="Close menu")).to_be_focused()
    expect(page.locator("[data-pb-opens=menu]")).to_have_attribute("aria-expanded", "true")
    expect(menu.locator("[aria-current=page]")).to_have_text("Moments")
    for _ in range(60):  # round and round, and never behind the menu
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('body, [role=dialog] *')")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(menu).to_have_count(0)
    assert narrow.complaints == []


def test_the_menu_leads_to_a_part_of_the_page(address: str, narrow: Watched) -> None:
    page = narrow.page
    ready(page, address)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.locator(".pb-menu__sections a").first.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_search_on_a_phone_opens_and_closes_by_keyboard(address: str, narrow: Watched) -> None:
    page = narrow.page
    ready(page, address)
    opener = page.get_by_role("button", name="Search", exact=True)
    opener.press("Enter")
    search = page.get_by_role("dialog", name="Search")
    expect(search.get_by_role("textbox", name="Search")).to_be_focused()
    ask(page, "listen")
    expect(search.get_by_role("status")).to_have_text(re.compile(r"\d+ matching"))
    page.keyboard.press("Tab")
    expect(search.get_by_role("button", name="Clear")).to_be_focused()
    page.keyboard.press("Tab")
    expect(search.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(search.get_by_role("button", name="Clear")).to_be_focused()
    page.keyboard.press("Space")
    expect(search.get_by_role("textbox", name="Search")).to_have_value("")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    assert narrow.complaints == []


def test_search_beside_the_page_opens_and_closes_by_keyboard(address: str, wide: Watched) -> None:
    page = wide.page
    ready(page, address)
    search = page.get_by_role("search", name="Search")
    query = search.get_by_role("textbox", name="Search")
    output = search.locator(".md-search__output")
    link = page.get_by_role("article").get_by_role("link").first
    link.focus()
    page.keyboard.press("Control+k")
    expect(query).to_be_focused()
    ask(page, "listen")
    expect(search.get_by_role("status")).to_have_text(re.compile(r"\d+ matching"))
    page.keyboard.press("ArrowDown")
    expect(search.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    expect(output).to_be_hidden()
    # reached by Tab, the field keeps the focus, and searches again once there are words
    query.focus()
    expect(output).to_be_visible()
    page.keyboard.press("Escape")
    expect(query).to_be_focused()
    page.wait_for_timeout(50)
    expect(output).to_be_hidden()
    page.keyboard.type("er")
    expect(output).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(output).to_be_hidden()
    assert not query.evaluate("field => field === document.activeElement")
    assert wide.complaints == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_colours_change_by_keyboard_and_back(key: str, address: str, wide: Watched) -> None:
    ready(wide.page, address)
    wide.page.get_by_role("button", name="Switch to dark colours").press(key)
    expect(wide.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(wide.page.get_by_role("button", name="Switch to light colours")).to_be_focused()
    wide.page.keyboard.press(key)
    expect(wide.page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("key", ["p", "n", ",", ".", "f", "s", "/"])
def test_no_single_key_sets_anything_off(key: str, address: str, wide: Watched) -> None:
    """People who speak to their browser, or who lean on a key, stay where they are (WCAG 2.1.4)."""
    ready(wide.page, address + "roles/")
    wide.page.keyboard.press(key)
    wide.page.wait_for_timeout(50)
    assert wide.page.url == address + "roles/"
    expect(wide.page.locator(".md-search__output")).to_be_hidden()


@pytest.mark.parametrize("kind", KINDS)
def test_landmarks_are_named_apart(kind: str, address: str, wide: Watched, own: Catalogue) -> None:
    page = wide.page
    ready(page, address + page_of(kind, own))
    for landmark in (page.get_by_role("banner"), page.get_by_role("main"), page.get_by_role("contentinfo")):
        expect(landmark).to_have_count(1)
    expect(page.get_by_role("search", name="Search")).to_have_count(1)
    names = page.locator("nav").evaluate_all(NAMES)
    assert len(names) >= 2
    assert len(names) == len(set(names))
    assert page.locator("h1:visible").count() == 1


def test_a_page_that_is_not_there_leads_on(address: str, narrow: Watched) -> None:
    page = narrow.page
    ready(page, address + "404.html")
    article = page.get_by_role("article")
    for name in ("Home", "Moments"):
        expect(article.get_by_role("link", name=name, exact=True)).to_be_visible()
    article.get_by_role("button", name="Search").press("Enter")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(article.get_by_role("button", name="Search")).to_be_focused()
    article.get_by_role("link", name="Moments", exact=True).click()
    expect(page).to_have_url(address + "moments/")


def test_the_menu_opens_by_keyboard_without_scripts(address: str, without_scripts: Watched) -> None:
    page = without_scripts.page
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("#__menu a").first.is_visible()
    page.keyboard.press("Space")
    page.locator("#__menu a").first.wait_for(state="hidden")


def test_colours_of_the_system_keep_focus_and_icons(address: str, chromium: Browser) -> None:
    with chromium.new_context(forced_colors="active", viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        ready(page, address + "sponsor/")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        line = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert line == "solid"
        black_or_white = {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}
        words = "all => all.map(text => getComputedStyle(text).fill)"
        assert set(page.locator(".pb-picture text").evaluate_all(words)) <= black_or_white
        icon = "getComputedStyle(document.querySelector('.md-path__item:nth-child(2)'), '::before').backgroundColor"
        assert page.evaluate(icon) == page.evaluate("getComputedStyle(document.body).color")


def test_nothing_moves_for_those_who_asked_for_rest(address: str, wide: Watched) -> None:
    ready(wide.page, address)
    moving = "() => [...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration))"
    assert wide.page.evaluate(f"({moving})().length") == 0
