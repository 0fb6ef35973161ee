"""Is this file a catalogue? Source, model and checks in one call."""

from collections.abc import Container, Sequence
from pathlib import Path

from macros.catalogue.echoes import Echoes, ids_in, unread_ids
from macros.checks import broken_rules
from macros.model import Catalogue, catalogue_of
from macros.problem import Document, Problem, by_place, errors_in
from macros.source import LIMIT, Fields, Reading, document_of, parse

__all__ = ["ids_in", "load", "read", "unread_ids"]


def load(
    path: Path, name: str, limit: int = LIMIT, asked: Container[str] = ()
) -> tuple[Catalogue | None, list[Problem]]:
    """Read the file at `path`, called `name` in problems, with every problem in it, sorted by place.

    Rules that speak on request do so where `asked` names them. The catalogue is there as far as it could be read; build
    from it only where there is no error.
    Raises OSError where the file is not there.
    """
    document, problems = document_of(path, name, limit)
    catalogue, found = (None, []) if problems and not any(document.lines) else read(document, problems, asked)
    return catalogue, by_place([*problems, *found])


def read(
    document: Document, before: Sequence[Problem] = (), asked: Container[str] = ()
) -> tuple[Catalogue | None, list[Problem]]:
    """Read a document as a catalogue, with every problem in it but those `before`, which its letters have."""
    reading = parse(document)
    catalogue, found = _judged(reading, document, asked)
    if not found:
        return catalogue, found
    # a file in order never needs them
    from macros.catalogue.joined import as_one  # noqa: PLC0415
    from macros.model.placing import placed  # noqa: PLC0415

    # what stands in the wrong place is never told as advice alone
    moved = None
    if isinstance(reading.value, Fields) and errors_in(found) and not _is_huge(reading):
        moved = placed(Catalogue, reading.value)
    if moved and moved.problems:
        reading = moved.without_guesses(reading)
        catalogue, found = _judged(reading, document, asked)
    # what was withdrawn stands in the file with its id, and is no reason to keep silent about who still names it
    known = ids_in(catalogue) if catalogue else frozenset[str]()
    placing = moved.told_beside(reading) if moved else []
    found = [moved.sharpened(problem) for problem in found] if moved else found
    echoes = Echoes(document, reading, before, [*before, *placing, *found], known)
    return catalogue, [*placing, *as_one(document, reading, [told for told in found if not echoes.has(told)])]


def _judged(reading: Reading, document: Document, asked: Container[str]) -> tuple[Catalogue | None, list[Problem]]:
    """Return what a document says, with what is wrong in it: its syntax, its shape, and the rules that it breaks."""
    catalogue, shape = catalogue_of(reading.value, document)
    rules = broken_rules(catalogue, whole=reading.is_whole, asked=asked) if catalogue else ()
    return catalogue, [*reading.problems, *shape, *rules]


def _is_huge(reading: Reading) -> bool:
    """Whether more stands in a file than anybody wrote by hand."""
    return any(problem.rule == "file-size" for problem in reading.problems)
