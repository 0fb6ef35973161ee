"""What several tests stand on: our own catalogue, our own site, and a small catalogue of another trade."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from macros.model import Catalogue
from tests.catalogues import loaded
from tests.other_catalogues import OTHERS

ROOT = Path(__file__).parent.parent

PUBLISHED = next(
    line.removeprefix("site_url: ")
    for line in (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
    if line.startswith("site_url: ")
)
"""Where our own playbook is published: under a path."""

Once = Callable[[str, Callable[[Path], None]], Path]
"""Gives a folder of that name, which it has had filled."""

Built = Callable[[str], Path]
"""Gives the site of a project of `other_catalogues/`."""


def playbook(
    *arguments: str, folder: Path = ROOT, minutes: int = 2, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a person does, for so many minutes at the most."""
    return subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60 * minutes,
    )


@pytest.fixture(scope="session")
def own() -> Catalogue:
    return loaded("own")


@pytest.fixture(scope="session")
def harbour() -> Catalogue:
    return loaded("harbour")


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make a folder once for all processes of the tests: the first that asks for it fills it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, fill: Callable[[Path], None]) -> Path:
        folder, unfinished = shared / name, shared / f"{name}.unfinished"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                shutil.rmtree(unfinished, ignore_errors=True)
                unfinished.mkdir()
                fill(unfinished)
                unfinished.rename(folder)
        return folder

    return made


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """Build our own playbook. It is read by many tests: who changes it makes a copy."""

    def build(folder: Path) -> None:
        built = playbook("build", "--site-dir", str(folder / "site"), "--offline", str(folder / "offline"))
        assert built.returncode == 0, built.stderr

    return once("own", build) / "site"


@pytest.fixture(scope="session")
def offline(site: Path) -> Path:
    """Give our own offline edition, which was built with the site: the folder, and beside it the archive."""
    return site.parent / "offline"


@pytest.fixture(scope="session", params=OTHERS)
def other(request: pytest.FixtureRequest) -> str:
    """Name each catalogue of another organisation."""
    return str(request.param)


@pytest.fixture(scope="session")
def other_site(once: Once) -> Built:
    """Build a project of `other_catalogues/` from a copy that stands alone."""

    @cache
    def site_of(name: str) -> Path:
        def build(folder: Path) -> None:
            shutil.copytree(ROOT / "tests/other_catalogues" / name, folder / "project")
            built = playbook("-C", str(folder / "project"), "build", "--offline", "offline", folder=folder)
            assert built.returncode == 0, built.stderr

        return once(name, build) / "project/site"

    return site_of
