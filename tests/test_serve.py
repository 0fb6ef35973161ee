"""`make serve` and `mkdocs serve`: an edit of catalogue, page, template or look is shown within seconds."""

import html
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PATIENCE = 30
"""Seconds; far more than is needed, so that a busy machine is no failure."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def shown(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 -- our own server
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""


def eventually(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy all that an editor may edit while the site is shown."""
    for name in ("macros", "overrides", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("competencies.yaml", "mkdocs.yml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


@pytest.fixture(params=["playbook", "mkdocs"])
def server(request: pytest.FixtureRequest, project: Path) -> Iterator[str]:
    port = free_port()
    command = {
        "playbook": [sys.executable, "-m", "macros", "serve", "--port", str(port)],
        "mkdocs": [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
    }[request.param]
    environment = {**os.environ, "PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1"}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command,
        cwd=project,
        env=environment,
        stdout=quiet,
        stderr=quiet,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 -- it takes no lock that another thread could hold
    ) as process:
        yield f"http://127.0.0.1:{port}/playbook/"
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=PATIENCE)
        finally:
            process.kill()  # or else this would wait for ever; of no effect on what has ended


def heed_interrupts() -> None:
    """Be as a command in a terminal: what a shell starts in the background ignores Ctrl+C, and so do its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_edits_are_shown_and_a_mistake_does_not_end_it(server: str, project: Path) -> None:
    def edit(name: str, old: str, new: str) -> None:
        path = project / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    assert eventually(lambda: "<h1" in shown(server))
    edit("competencies.yaml", "I have a one-to-one", "A talk for two")
    assert eventually(lambda: "A talk for two" in shown(server))
    edit("content/index.md", "# Lead so", "# Do lead so")
    assert eventually(lambda: "Do lead so" in shown(server))
    edit("macros/templates/components/card.html.jinja", '<div class="pb-card', '<div class="pb-new pb-card')
    assert eventually(lambda: "pb-new" in shown(server))
    edit("overrides/main.html", '<link rel="stylesheet"', '<link rel="stylesheet" data-new')
    assert eventually(lambda: "data-new" in shown(server))
    edit("competencies.yaml", "role: build-the-culture", "role: nowhere")
    edit("content/index.md", "{{ moment_cards() }}", "{{ momentcards() }}")
    assert eventually(lambda: "no component 'momentcards'" in html.unescape(shown(server)))
    assert "A talk for two" in shown(f"{server}moments/")
    edit("content/index.md", "{{ momentcards() }}", "{{ moment_cards() }}")
    edit("competencies.yaml", "role: nowhere", "role: build-the-culture")
    edit("competencies.yaml", "A talk for two", "A talk between two")
    assert eventually(lambda: "A talk between two" in shown(server))
