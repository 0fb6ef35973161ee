"""Is this file a catalogue? Source, model and checks in one call."""

import re
from collections.abc import Container
from pathlib import Path

from macros.checks import broken_rules
from macros.model import Catalogue, catalogue_of
from macros.problem import Document, Problem, by_place
from macros.source import LIMIT, Reading, document_of, parse


def load(
    path: Path, name: str, limit: int = LIMIT, asked: Container[str] = ()
) -> tuple[Catalogue | None, list[Problem]]:
    """Read the file at `path`, called `name` in problems, with every problem in it, sorted by place.

    Rules that speak on request do so where `asked` names them. The catalogue is there as far as it could be read; build
    from it only where there is no error.
    Raises OSError where the file is not there.
    """
    document, problems = document_of(path, name, limit)
    catalogue, found = (None, []) if problems and not document.lines else read(document, asked)
    return catalogue, by_place([*problems, *found])


def read(document: Document, asked: Container[str] = ()) -> tuple[Catalogue | None, list[Problem]]:
    """Read a document as a catalogue, with every problem in it."""
    reading = parse(document)
    catalogue, shape = catalogue_of(reading.value, document)
    rules = broken_rules(catalogue, whole=reading.is_whole, asked=asked) if catalogue else ()
    known = catalogue.by_id if catalogue else {}
    found = [*shape, *rules]
    stated = _ids_in(document) if any(problem.rule.startswith("known-") for problem in found) else frozenset()
    found = [problem for problem in found if not _follows(problem, reading, known, stated)]
    return catalogue, [*reading.problems, *found]


def _ids_in(document: Document) -> frozenset[str]:
    """Return every id that is written on a line of its own, whether it could be read or not."""
    return frozenset(found[1] for line in document.lines if "id:" in line and (found := _ID.match(line)))


_ID = re.compile(r"[\s-]*+id:\s*+[\"']?([^\s\"'#]++)[\"']?\s*(?:#.*)?$")


def _follows(problem: Problem, reading: Reading, known: Container[str], stated: Container[str]) -> bool:
    """Whether a problem is there only because something else, told as well, could not be read as it stands.

    `known` are the ids that could be read, `stated` those that stand in the file.
    """
    line = problem.position.line
    if line in reading.mended or line in reading.lost:
        return True
    named = re.search("'([^']+)'", problem.text)
    if problem.rule == "required-field":
        unread = (problem.position.document.lines[lost - 1] for lost in reading.lost if lost > line)
        return named is not None and any(re.search(rf"\b{named[1]}\b", text) for text in unread)
    if named is None or named[1] in known or not problem.rule.startswith("known-") or problem.rule == "known-point":
        return False
    return named[1] in stated  # then what is wrong is told where it stands
