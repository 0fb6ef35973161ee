"""How is a page of a built site printed? By Chromium, which is shown the files as if they were published already."""

import mimetypes
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
"""Only pages of our own are shown, and nothing is fetched: there is nothing to keep in a sandbox, and no call home."""


class NoPress(Exception):  # noqa: N818 -- it says what is so
    """There is nothing to print with; the text says what is lacking."""


@dataclass(frozen=True)
class Press:
    """A browser that prints the pages of one site."""

    page: "Page"
    folder: Path
    site: str
    """Where the site will be, so that links in a PDF lead there."""

    loose: dict[str, str] = field(default_factory=dict)
    """Texts that are shown at paths where the site has no file."""

    def print(self, path: str, paper: str) -> bytes:
        """Return the page at this path as a PDF, on paper of this size."""
        self.page.goto(urljoin(self.site, path))
        return self.page.pdf(format=paper, prefer_css_page_size=True, print_background=True, outline=True, tagged=True)

    def answer(self, route: "Route") -> None:
        """Answer what the browser asks for, from the files of the site and nothing else."""
        url = route.request.url.partition("#")[0].partition("?")[0]
        path = unquote(url.removeprefix(self.site))
        file = self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        kind = mimetypes.guess_type(file.name)[0] or "text/html"
        if path in self.loose:
            route.fulfill(body=self.loose[path], content_type=f"{kind}; charset=utf-8")
        elif url.startswith(self.site) and file.is_file():
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            route.abort()


@contextmanager
def press(folder: Path, site: str) -> Iterator[Press]:
    """Start a browser for the built site in a folder; raises NoPress where there is none."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- not needed to build a site
    except ImportError as error:
        raise NoPress("PDFs need the package playwright: pip install 'leadership-playbook[pdf]'") from error
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), "")
    if not browser:
        raise NoPress(f"PDFs need Chromium; none of these is installed: {', '.join(BROWSERS)}")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=list(ARGUMENTS))
        context = chromium.new_context(java_script_enabled=False)  # paper runs no scripts
        made = Press(context.new_page(), folder, site)
        context.route("**/*", lambda route: made.answer(route))  # noqa: PLW0108 -- playwright marks what it is given
        yield made
        chromium.close()
