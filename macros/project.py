"""What is in this folder, and is all of it right? The catalogue and each hand-written page, checked together."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros import catalogue as catalogues
from macros.inserts import problems_in
from macros.model import Catalogue
from macros.problem import Problem, by_place, errors_in
from macros.source import LIMIT, document_of

CATALOGUE = "competencies.yaml"
PAGES = "content"


@dataclass(frozen=True)
class Project:
    """A folder with a catalogue, and hand-written pages if it wants."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    """Sorted by place; warnings among them."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return errors_in(self.problems)


def load(folder: Path, pages: Path | None = None, limit: int = LIMIT) -> Project:
    """Read the project in `folder`, with its pages in `pages`, and every problem in it.

    Raises OSError where the catalogue is not there.
    """
    catalogue, problems = catalogues.load(folder / CATALOGUE, CATALOGUE, limit)
    for path in pages_of(folder, pages):
        problems += _page_problems(path, name_in(folder, path), catalogue, limit)
    return Project(catalogue, tuple(by_place(problems)))


def pages_of(folder: Path, pages: Path | None = None) -> list[Path]:
    """List the hand-written pages of the project in `folder`, in the order of their names."""
    return sorted((pages or folder / PAGES).rglob("*.md"))


def name_in(folder: Path, path: Path) -> str:
    """Return what people call a file: its path from the project's folder."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()


def _page_problems(path: Path, name: str, catalogue: Catalogue | None, limit: int) -> Iterator[Problem]:
    page, problems = document_of(path, name, limit)
    yield from problems
    if catalogue is not None:
        yield from problems_in(page, catalogue)
