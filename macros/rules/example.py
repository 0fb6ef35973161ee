"""What does a rule look like broken and kept? Files in `examples/`, read as any project's are read.

`NAME.wrong.yaml` and `NAME.right.yaml` are catalogues, `NAME.wrong.md` and `NAME.right.md` are pages of the project
that `playbook init` begins, and `NAME.wrong/` and `NAME.right/` are whole projects.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Literal

from macros import catalogue as catalogues
from macros import project
from macros.inserts import problems_in
from macros.model import Catalogue
from macros.problem import Problem, by_place
from macros.source import document_of
from macros.starter import EXAMPLE

EXAMPLES = Path(__file__).parent / "examples"

LIMIT = 4_000
"""How many bytes a file of an example may have: examples are short, and one of them is too long."""

NEAR = 2
"""How many lines are shown before and after those that matter."""

MOST = 24
"""How many lines are shown at the most."""

ANNOTATION = re.compile(r"\s*(?:#|<!--) problem: (?P<place>\d+:\d+) (?P<rule>[a-z][a-z0-9-]*)")
"""What an example says of itself, for the tests; nobody else is shown it."""


@dataclass(frozen=True)
class Example:
    """A file, or a folder of them, with a mistake in it or without."""

    path: Path

    @property
    def files(self) -> dict[str, Path]:
        """Its files, by what problems call them."""
        if self.path.is_dir():
            return {file.relative_to(self.path).as_posix(): file for file in sorted(self.path.rglob("*.*"))}
        return {project.CATALOGUE if self.path.suffix == ".yaml" else f"{project.PAGES}/page.md": self.path}

    @cached_property
    def problems(self) -> list[Problem]:
        """What is told of it, sorted by place; a rule that speaks on request is asked for in its own example."""
        if self.path.is_dir():
            return list(project.load(self.path, limit=LIMIT).problems)
        (name,) = self.files
        if self.path.suffix == ".yaml":
            return catalogues.load(self.path, name, LIMIT, asked={self.path.name.split(".")[0]})[1]
        page, problems = document_of(self.path, name, LIMIT)
        return by_place([*problems, *problems_in(page, _catalogue_of_pages())])


def example_of(rule: str, side: Literal["wrong", "right"]) -> Example:
    """Return an example of a rule; raises LookupError where nobody has written it."""
    for ending in (".yaml", ".md", ""):
        path = EXAMPLES / f"{rule}.{side}{ending}"
        if path.exists():
            return Example(path)
    raise LookupError(f"nobody has written {EXAMPLES.name}/{rule}.{side}.yaml")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an example, as people are shown it."""

    text: str
    matters: bool = False
    """Whether something is told of it, or the other example has another line in its place."""


LEFT_OUT = Line("…")
"""Stands where lines are left out."""


def shown(example: Example, other: Example) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Yield each file in which two examples of a rule differ, or of which something is told, as name and lines.

    Lines that are the same in both are left out where they are far from those that matter.
    """
    told: dict[str, set[int]] = {}
    for problem in example.problems:
        for place in (problem.position, problem.related.position if problem.related else problem.position):
            told.setdefault(place.file, set()).add(place.line - 1)
    theirs = {name: _lines(path) for name, path in other.files.items()}
    for name, path in example.files.items():
        lines = _lines(path)
        differing, gaps = _differences(lines, theirs.get(name, ()))
        matter = told.get(name, set()) | differing
        if matter or gaps:
            near = tuple(_near([Line(text, number in matter) for number, text in enumerate(lines)], matter | gaps))
            half = MOST // 2
            yield name, near if len(near) <= MOST else (*near[:half], LEFT_OUT, *near[-half:])


def _lines(path: Path) -> tuple[str, ...]:
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return tuple("\n".join(line for line in lines if not ANNOTATION.match(line)).rstrip("\n").split("\n"))


def _differences(lines: tuple[str, ...], others: tuple[str, ...]) -> tuple[set[int], set[int]]:
    """Return which lines the others do not have, and between which the others have more."""
    differing: set[int] = set()
    gaps: set[int] = set()
    for what, start, end, *_ in SequenceMatcher(a=lines, b=others, autojunk=False).get_opcodes():
        if what == "insert":
            gaps |= {start - 1, start} & set(range(len(lines)))
        elif what != "equal":
            differing |= set(range(start, end))
    return differing, gaps


def _near(lines: Sequence[Line], matter: set[int]) -> Iterator[Line]:
    kept = sorted(number for number in range(len(lines)) if any(abs(number - each) <= NEAR for each in matter))
    if kept and kept[0] > 0:
        yield LEFT_OUT
    for number, following in pairwise((*kept, len(lines))):
        yield lines[number]
        if following > number + 1:
            yield LEFT_OUT


@cache
def _catalogue_of_pages() -> Catalogue:
    found, problems = catalogues.load(EXAMPLE / project.CATALOGUE, project.CATALOGUE)
    if found is None or problems:
        raise ValueError(problems)
    return found
