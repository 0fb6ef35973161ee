"""The machinery knows no name of our catalogue: another organisation's must build without touching code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model import Catalogue
from tests.conftest import ROOT

MACHINERY = sorted(
    path
    for folder in ("macros", "overrides")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".jinja", ".html", ".js", ".css"}
)


def texts_of(path: Path) -> Iterator[str]:
    """Yield what a file says: in Python its strings, elsewhere all that stands in quotes or between tags."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        yield from (
            node.value
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        )
    else:
        yield from (part for found in re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'|>([^<>{}]+)<", text) for part in found)


@pytest.fixture(scope="session")
def names(own: Catalogue) -> set[str]:
    ids = {str(item.id) for item in own.items()} | {source.id for source in own.sources}
    titles = {str(title) for item in own.items() if (title := getattr(item, "title", None))}
    return ids | titles | {point.reference for point in own.points()}


@pytest.mark.parametrize("path", MACHINERY, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_name_of_the_catalogue_stands_in_the_machinery(path: Path, names: set[str]) -> None:
    said = {text.strip() for text in texts_of(path)}
    assert not said & names
    whole = path.read_text("utf-8")
    # an id of several words cannot be there by chance, wherever it stands
    there = [name for name in names if "-" in name and name in whole]
    assert not [name for name in there if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", whole)]


def test_the_guard_itself_sees_a_name(tmp_path: Path, own: Catalogue, names: set[str]) -> None:
    spoilt = tmp_path / "spoilt.py"
    spoilt.write_text(f'LEVEL = "{own.leadership_levels[0].id}"\n', "utf-8")
    with pytest.raises(AssertionError):
        test_no_name_of_the_catalogue_stands_in_the_machinery(spoilt, names)
