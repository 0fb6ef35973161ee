"""Is this file a catalogue? Source, model and checks in one call."""

from pathlib import Path

from macros.checks import broken_rules
from macros.model import Catalogue, catalogue_of
from macros.problem import Document, Problem, by_place
from macros.source import LIMIT, document_of, parse


def load(path: Path, name: str, limit: int = LIMIT) -> tuple[Catalogue | None, list[Problem]]:
    """Read the file at `path`, called `name` in problems, with every problem in it, sorted by place.

    The catalogue is there as far as it could be read; build from it only where there is no error.
    Raises OSError where the file is not there.
    """
    document, problems = document_of(path, name, limit)
    catalogue, found = (None, []) if problems and not document.lines else read(document)
    return catalogue, by_place([*problems, *found])


def read(document: Document) -> tuple[Catalogue | None, list[Problem]]:
    """Read a document as a catalogue, with every problem in it."""
    value, problems = parse(document)
    catalogue, shape = catalogue_of(value, document)
    rules = broken_rules(catalogue) if catalogue else ()
    return catalogue, [*problems, *shape, *rules]
