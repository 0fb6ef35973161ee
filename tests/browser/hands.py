"""What do a reader's hands do on any page, and what is there then to read, to keep and to paste?"""

import re

from playwright.sync_api import BrowserContext, Locator, Page


def opened(page: Page, address: str) -> None:
    """Open an address from anywhere else: a fragment alone opens no page anew."""
    page.goto("about:blank")
    page.goto(address)


def press(page: Page, label: str) -> None:
    """Go to a control by Tab alone, and press it."""
    for _stop in range(400):
        page.keyboard.press("Tab")
        here = page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")
        if re.search(label, here.strip()):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no Tab stop is called '{label}'")


def ask(page: Page, words: str) -> Locator:
    """Search once, and not with each letter: results change under nobody's hands."""
    field = page.locator(".md-search__input")
    field.fill(words)
    field.press("End")
    results = page.locator(".md-search-result__link")
    results.or_(page.get_by_text("No matching documents")).first.wait_for()
    return results


def link_on(page: Page) -> str:
    """Return the link that holds what a reader made."""
    return page.locator('[data-pb="link"]').input_value()


def made_link(page: Page) -> str:
    """Have a link made of one's answers."""
    page.get_by_role("button", name="Make a link").click()
    return link_on(page)


def granted(context: BrowserContext) -> None:
    """Let pages write to the clipboard, and a test read it."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def copied(page: Page) -> str:
    """Return what was copied once the page has said so."""
    page.get_by_role("status").get_by_text("Copied").wait_for()
    return clipboard(page)


def kept(page: Page) -> list[str]:
    """Name all that the browser keeps of a reader."""
    keys: list[str] = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return sorted(key.rpartition(".")[2] for key in keys if ".kept." in key)


def width_of(page: Page) -> int:
    """Measure how wide a page is: wider than its window, it moves sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth"))
