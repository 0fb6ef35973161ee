"""Takes the pictures of the README from the built site; run by `make pictures`."""

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM, serving
from tests.conftest import ROOT

PICTURES = ROOT / "pictures"


def take(browser: Browser, address: str) -> None:
    """Take each picture: a name, a page, a size, a scheme, and what is typed into the search."""
    shots = (
        ("home-on-a-phone", "", (360, 740), False, ""),
        ("moment-on-a-phone", "moments/complaint/", (360, 740), False, ""),
        ("competency-on-a-phone", "competencies/keep-promises/", (360, 740), True, ""),
        ("home", "", (1280, 860), False, ""),
        ("search", "", (1280, 860), True, "angry customer"),
    )
    for name, page_of, (width, height), dark, typed in shots:
        with browser.new_context(viewport={"width": width, "height": height}) as context:
            page = context.new_page()
            page.emulate_media(color_scheme="dark" if dark else "light")
            page.goto(address + page_of)
            if typed:
                page.locator(".md-search__input").click()
                page.keyboard.type(typed)
                page.locator(".md-search-result__item").first.wait_for()
            page.wait_for_timeout(500)
            page.screenshot(path=PICTURES / f"{name}.png")


def main() -> None:
    """Serve the built site and take the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with serving(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        take(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
