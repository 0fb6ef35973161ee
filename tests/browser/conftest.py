"""A real browser, and a server that sends the policy which the site must live under."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
"""`design.md`, The site."""

MOUNT = "/playbook"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
"""As root, and on a machine without a way out: no sandbox, no calls home."""

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"


class Handler(SimpleHTTPRequestHandler):
    """Serves the site under a path, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(MOUNT))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's own name
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{MOUNT}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Watched:
    """A page, and everything that it asked for or that the policy refused."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Watched]:
    with chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as context:
        yield Watched(context)


@pytest.fixture
def desktop(chromium: Browser) -> Iterator[Watched]:
    with chromium.new_context(viewport={"width": 1280, "height": 800}) as context:
        yield Watched(context)


@pytest.fixture
def without_scripts(chromium: Browser) -> Iterator[Watched]:
    with chromium.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False) as context:
        yield Watched(context)
