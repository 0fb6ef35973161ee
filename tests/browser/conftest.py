"""A real browser, and a server that sends the policy which the site must live under.

A session and its first page cost 0.4 s of a core, a page in a session that is there 0.16 s. So each worker has one
session of a kind, and the tests that ask for it (`phone`, `desktop`, …) find it as if nobody had been there.
"""

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from socket import socket

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.catalogues import HARBOUR
from tests.conftest import Once
from tests.projects import build, project_in

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
"""`design.md`, The site."""

MOUNT = "/playbook"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
"""As root, and on a machine without a way out: no sandbox, no calls home."""

CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium") or "chromium"
"""The engine that readers have, without the windows around it, which cost a third more."""


@dataclass(frozen=True)
class Reader:
    """What a person reads with."""

    width: int
    height: int
    touches: bool = False
    runs_scripts: bool = True
    wants_rest: bool = False
    """Has asked that nothing moves."""

    def open(self, browser: Browser) -> BrowserContext:
        return browser.new_context(
            viewport=self.size, has_touch=self.touches, is_mobile=self.touches, java_script_enabled=self.runs_scripts
        )

    @property
    def size(self) -> ViewportSize:
        return {"width": self.width, "height": self.height}


class Handler(SimpleHTTPRequestHandler):
    """Serves the site under a path, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"  # one connection for many files
    disable_nagle_algorithm = True  # and no waiting between its head and its body

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(MOUNT))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's own name
        pass


class Server(ThreadingHTTPServer):
    """Serves in silence: a page that is left asks for its files no more."""

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a built site; give its address."""
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{MOUNT}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


WITHDRAWN = """\
withdrawn:
  - {id: star-names, replaced_by: look-up}
  - {id: both-hands, title: Both hands, why: It was two things., split_into: [look-up, steer-by-it]}
  - {id: old-song, title: The old song, why: Nobody sang it., instead: [look-up]}
  - {id: older-song, replaced_by: old-song}
  - {id: learn-two-stars, replaced_by: learn-one-star}
"""


@pytest.fixture(scope="session")
def old_harbour(once: Once) -> Iterator[str]:
    """Serve a playbook with a workshop and commitments, from which things were withdrawn."""

    def fill(folder: Path) -> None:
        build(project_in(folder, f"{HARBOUR}\n{WITHDRAWN}"))

    with serving(once("old-harbour", fill) / "site") as address:
        yield address


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
        self.browser = context.new_cdp_session(self.page)

    def enlarge(self, times: float) -> None:
        """Set letters larger, as a reader does in the browser's own settings."""
        self.browser.send("Page.setFontSizes", {"fontSizes": {"standard": round(16 * times)}})

    def forget(self, reader: Reader) -> None:
        """Be as at the first moment of a session: `test_sessions.py` says what that means."""
        page, context = self.page, self.page.context
        page.goto("about:blank")
        page.unroute_all()
        context.clear_permissions()
        self.browser.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
        page.set_viewport_size(reader.size)
        self.enlarge(1)
        page.emulate_media(
            media="screen",
            color_scheme="light",
            forced_colors="none",
            reduced_motion="reduce" if reader.wants_rest else "no-preference",
        )
        self.requests.clear()
        self.complaints.clear()


@pytest.fixture(scope="session")
def session(chromium: Browser) -> Callable[[Reader], Watched]:
    """Open a session for each kind of reader once, and hand it out as if it had just been opened."""

    @cache
    def opened(reader: Reader) -> Watched:
        return Watched(reader.open(chromium))

    def handed_out(reader: Reader) -> Watched:
        watched = opened(reader)
        watched.forget(reader)
        return watched

    return handed_out


Sessions = Callable[[Reader], Watched]


@pytest.fixture
def phone(session: Sessions) -> Watched:
    return session(Reader(360, 740, touches=True))


@pytest.fixture
def desktop(session: Sessions) -> Watched:
    return session(Reader(1280, 800))


@pytest.fixture
def without_scripts(session: Sessions) -> Watched:
    return session(Reader(360, 740, runs_scripts=False))


@pytest.fixture
def narrow(session: Sessions) -> Watched:
    return session(Reader(360, 740, wants_rest=True))


@pytest.fixture
def wide(session: Sessions) -> Watched:
    return session(Reader(1280, 800, wants_rest=True))


@pytest.fixture(scope="session")
def examined(chromium: Browser) -> Iterator[Page]:
    """A page that axe may be put into: the policy, which the other tests send, would refuse it."""
    with chromium.new_context(bypass_csp=True, reduced_motion="reduce") as context:
        context.add_init_script(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
        yield context.new_page()
