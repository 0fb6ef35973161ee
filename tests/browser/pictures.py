"""Takes the pictures of the README from the built site; run by `make pictures`."""

import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM, MOUNT, Handler
from tests.conftest import ROOT

PICTURES = ROOT / "pictures"


def take(browser: Browser, address: str) -> None:
    """Take each picture: a name, a page, a size, a scheme, and what is typed into the search."""
    shots = (
        ("home-on-a-phone", "", (360, 740), "light", ""),
        ("moment-on-a-phone", "moments/complaint/", (360, 740), "light", ""),
        ("competency-on-a-phone", "competencies/keep-promises/", (360, 740), "dark", ""),
        ("home", "", (1280, 860), "light", ""),
        ("search", "", (1280, 860), "dark", "angry customer"),
    )
    for name, page_of, (width, height), scheme, typed in shots:
        dark = "dark" if scheme == "dark" else "light"
        with browser.new_context(viewport={"width": width, "height": height}, color_scheme=dark) as context:
            page = context.new_page()
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
    site: Path = ROOT / "site"
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            take(browser, f"http://127.0.0.1:{server.server_port}{MOUNT}/")
            browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
