"""What is told of the mistakes in our examples and tests, word for word. `make bless` renews all files of it."""

import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.inserts import problems_in
from macros.problem import Problem, as_text, by_place
from macros.rules import Example
from macros.rules.example import EXAMPLES
from macros.source import document_of
from tests.catalogues import loaded
from tests.everywhere import KINDS, OF_EVERYWHERE, told_of_kind
from tests.everywhere.small import MANY, OF_SMALL, SMALL, title_of, told_of_many, told_of_text
from tests.mistakes import BASE
from tests.mistakes.every import SLIPS, problems_of

HERE = Path(__file__).parent

OF_EXAMPLES = HERE / "problems/told.txt"
OF_SLIPS = HERE / "mistakes/told.txt"

BEGIN = "=== "
"""With this and the name of a file begins what is told of it."""


def mistakes() -> dict[str, Path]:
    """Return all examples of mistakes, by their names."""
    found = (*EXAMPLES.glob("*.wrong*"), *HERE.glob("problems/*.yaml"), *HERE.glob("inserts/*.md"))
    return {path.name: path for path in sorted(found, key=lambda path: path.name)}


def told_of(path: Path) -> str:
    """Return what is told of an example."""
    if path.parent.name == "inserts":
        page, problems = document_of(path, path.name)
        problems = by_place([*problems, *problems_in(page, loaded("harbour"))])
    else:
        problems = Example(path).problems
    return as_told(problems)


def as_told(problems: Iterable[Problem]) -> str:
    """Return problems as people read them; and what `playbook fix` would write where it is sure."""
    return "".join(f"{as_text(problem)}\n{_fix(problem)}" for problem in problems)


def blessed(file: Path) -> dict[str, str]:
    """Return what was told of each mistake when somebody last read it."""
    _, *parts = re.split(f"^{BEGIN}(.*)\n", file.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def bless() -> None:
    """Accept what is told now."""
    _write(OF_EXAMPLES, {name: told_of(path) for name, path in mistakes().items()})
    with TemporaryDirectory() as folder:
        copy = shutil.copytree(BASE, Path(folder, "project"))
        _write(OF_SLIPS, {name: as_told(problems_of(slip, copy)) for name, slip in SLIPS.items()})
    _write(OF_EVERYWHERE, {kind: told_of_kind(kind) for kind in KINDS})
    small = {title_of(text): told_of_text(text) for text in SMALL}
    _write(OF_SMALL, small | {title_of(line): told_of_many(line) for line in MANY})


def _write(file: Path, told: Mapping[str, str]) -> None:
    file.write_text("".join(f"{BEGIN}{name}\n{text}" for name, text in told.items()), "utf-8")


def _fix(problem: Problem) -> str:
    if not problem.fix:
        return ""
    _, line, column, width = problem.fix.position
    return f"   certain, at {line}:{column}, in place of {width} letters: {problem.fix.text!r}\n"
