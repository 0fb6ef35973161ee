"""What several tests stand on: our own catalogue, our own site, and a small catalogue of another trade."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from macros import catalogue
from macros.model import Catalogue
from macros.problem import errors_in

ROOT = Path(__file__).parent.parent


def playbook(*arguments: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="session")
def own() -> Catalogue:
    found, problems = catalogue.load(ROOT / "competencies.yaml", "competencies.yaml")
    assert errors_in(problems) == ()
    assert found is not None
    return found


@pytest.fixture(scope="session")
def harbour() -> Catalogue:
    found, problems = catalogue.load(ROOT / "tests/pages/competencies.yaml", "competencies.yaml")
    assert errors_in(problems) == ()
    assert found is not None
    return found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build our own playbook once for each process of the tests."""
    folder = tmp_path_factory.mktemp("own") / "site"
    built = playbook("build", "--site-dir", str(folder))
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="session")
def other_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Build a project of `other_catalogues/` from a copy that stands alone, once for each process of the tests."""

    @cache
    def build(name: str) -> Path:
        folder = tmp_path_factory.mktemp(name) / "project"
        shutil.copytree(ROOT / "tests/other_catalogues" / name, folder)
        built = playbook("-C", str(folder), "build", folder=folder.parent)
        assert built.returncode == 0, built.stderr
        return folder / "site"

    return build
