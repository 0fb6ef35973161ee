"""The floors of `macros/` hold: imports only go down, and each module is short and minds its own business."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MANUAL = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("`macros/` reads from the ground up:\n\n")[2]
FLOORS = (*re.findall(r"(?m)^\| `(\w+)`", MANUAL.partition("\n\n")[0]), "__main__")
"""From the ground up, as CONTRIBUTING lists them; each imports only from those before it."""

GUARDED = {
    "yaml": "source",
    "markdown": "markup",
    "segno": "pages",
    "mkdocs": "plugin",
    "subprocess": "history",
    "playwright": "printing",
    "pypdf": "printing",
    "spellchecker": "checks",
}
"""Packages that one floor alone knows."""

MODULES = sorted((ROOT / "macros").rglob("*.py"))


def floor_of(path: Path) -> str:
    return path.relative_to(ROOT / "macros").parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_module_stands_on_a_floor() -> None:
    assert {floor_of(path) for path in MODULES} == {*FLOORS, "__init__"}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_only_go_down(path: Path) -> None:
    floor = floor_of(path)
    if floor == "__init__":
        assert not list(imports_of(path))
        return
    below = {*FLOORS[: FLOORS.index(floor)], floor}
    ours = [name.split(".")[1] for name in imports_of(path) if name.startswith("macros.")]
    assert set(ours) <= below


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_package_is_known_to_one_floor(path: Path) -> None:
    for name in imports_of(path):
        owner = GUARDED.get(re.split(r"[._]", name)[0])
        assert owner in {None, floor_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_can_be_read_in_one_go(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250
