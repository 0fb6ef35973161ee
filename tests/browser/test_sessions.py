"""A session that many tests share is to each as if it had just been opened."""

import re

from playwright.sync_api import Page

from tests.browser.conftest import Reader, Sessions
from tests.conftest import ROOT

STATE = """async () => ({
  kept: [localStorage.length, sessionStorage.length, document.cookie, history.state, window.left ?? null],
  looks: ["print", "(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-reduced-motion: reduce)"]
    .map(asked => matchMedia(asked).matches),
  letters: getComputedStyle(document.documentElement).fontSize,
  place: [innerWidth, innerHeight, scrollX, scrollY, location.hash],
  touched: [...document.querySelectorAll(":hover, :focus, :target, [open]")].map(each => each.outerHTML.slice(0, 99)),
  granted: (await navigator.permissions.query({ name: "geolocation" })).state,
  scheme: document.body.dataset.mdColorScheme,
})"""


def test_nothing_of_a_test_reaches_the_next(address: str, session: Sessions) -> None:
    def state(page: Page) -> object:
        page.goto(f"{address}roles/")
        page.wait_for_function("typeof component$ !== 'undefined'")
        return page.evaluate(STATE)

    reader = Reader(1000, 700)
    watched = session(reader)
    page = watched.page
    fresh = state(page)
    page.get_by_title("Switch to dark colours").click()
    page.evaluate(
        "() => { localStorage.setItem('a', 'b'); sessionStorage.setItem('a', 'b'); document.cookie = 'a=b';"
        " window.left = 1; location.hash = 'x'; scrollTo(0, 200) }"
    )
    page.emulate_media(media="print", color_scheme="dark", forced_colors="active", reduced_motion="reduce")
    page.set_viewport_size({"width": 500, "height": 500})
    page.context.grant_permissions(["geolocation"])
    page.route("**/*", lambda route: route.abort())
    page.mouse.move(200, 300)
    watched.enlarge(2)
    page.evaluate("console.error('left')")
    watched = session(reader)
    assert watched.page is page
    assert (watched.requests, watched.complaints) == ([], [])
    assert state(page) == fresh
    assert watched.complaints == []


def test_what_a_session_cannot_forget_no_test_teaches_a_shared_one() -> None:
    for path in (ROOT / "tests/browser").glob("test_*.py"):
        taught = re.findall(r"\.page\.(?:on|once|add_init_script|expose_\w+)\(", path.read_text("utf-8"))
        assert taught == [], f"{path.name}: open a session of your own, with `chromium.new_context`"
