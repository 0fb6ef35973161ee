"""Which catalogues are the tests about, and how is one read: from its file, or from any text?"""

from functools import cache
from pathlib import Path

from macros import catalogue
from macros.model import Catalogue
from macros.problem import Document, Problem, errors_in
from tests.other_catalogues import OTHERS

HERE = Path(__file__).parent

FILES = {
    "own": HERE.parent / "competencies.yaml",
    "harbour": HERE / "pages/competencies.yaml",
    **{name: HERE / "other_catalogues" / name / "competencies.yaml" for name in OTHERS},
}
"""Each by its name: our own, a small one of another trade, and those of other organisations."""

HARBOUR = FILES["harbour"].read_text("utf-8")

Found = tuple[Catalogue | None, list[Problem]]


@cache
def loaded(name: str) -> Catalogue:
    return _sound(catalogue.load(FILES[name], "competencies.yaml"))


def catalogue_in(text: str) -> Catalogue:
    return _sound(read(text))


def read(text: str) -> Found:
    return catalogue.read(Document("competencies.yaml", tuple(text.split("\n"))))


def _sound(found: Found) -> Catalogue:
    """Return a catalogue that has no mistakes; advice about writing is none."""
    read_so_far, problems = found
    assert errors_in(problems) == ()
    assert read_so_far is not None
    return read_so_far
