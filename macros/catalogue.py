"""Is this file a catalogue? Source, model and checks in one call."""

import re
from collections.abc import Container
from pathlib import Path

from macros.checks import broken_rules
from macros.model import Catalogue, catalogue_of
from macros.problem import Document, Problem, by_place
from macros.source import LIMIT, Reading, document_of, parse


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
    reading = parse(document)
    catalogue, shape = catalogue_of(reading.value, document)
    rules = broken_rules(catalogue, whole=reading.is_whole) if catalogue else ()
    # what was withdrawn is stated in the file, and is no item that could not be read
    known = {*catalogue.by_id, *(gone.id for gone in catalogue.withdrawn)} if catalogue else set()
    found = [problem for problem in (*shape, *rules) if not _follows(problem, reading, known)]
    return catalogue, [*reading.problems, *found]


def _follows(problem: Problem, reading: Reading, known: Container[str]) -> bool:
    """Whether a problem is there only because something else, told as well, could not be read as it stands."""
    line = problem.position.line
    if line in reading.mended or line in reading.lost:
        return True
    named = re.search("'([^']+)'", problem.text)
    if problem.rule == "required-field":
        unread = (problem.position.document.lines[lost - 1] for lost in reading.lost if lost > line)
        return named is not None and any(re.search(rf"\b{named[1]}\b", text) for text in unread)
    if named is None or named[1] in known or not problem.rule.startswith("known-") or problem.rule == "known-point":
        return False
    # the id stands in the file, so what is wrong is told where it stands
    stated = re.compile(rf"^[\s-]*id:\s*[\"']?{re.escape(named[1])}[\"']?\s*(?:#.*)?$", re.MULTILINE)
    return bool(stated.search("\n".join(problem.position.document.lines)))
