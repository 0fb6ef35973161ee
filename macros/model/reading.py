"""Is this value a catalogue? Positioned values in; a catalogue out, and all that is wrong with its shape."""

from macros.model.catalogue import Catalogue
from macros.problem import Document, Position, Problem
from macros.source import Fields, Text, Value

FORMAT = "1"
"""The version of the format that this generator reads."""


def catalogue_of(value: Value | None, document: Document) -> tuple[Catalogue | None, list[Problem]]:
    """Read a value as a catalogue, as far as it can be read.

    What is wrong with its shape is told and left out. The catalogue is None where nothing could be read.
    """
    if value is None:
        return None, []
    if not isinstance(value, Fields):
        told = "this file holds no fields at its left edge"
        return None, [Problem(value.position, told, "shape", "begin each part at the left edge: 'competencies:'")]
    unknown = _format_problem(value, document)
    if unknown:
        return None, [unknown]
    problems: list[Problem] = []
    return Catalogue.read(value, problems), problems


def _format_problem(value: Fields, document: Document) -> Problem | None:
    key = next((key for key in value if key == "format"), None)
    if key is None:
        told = "this file does not say which version of the catalogue format it is written in"
        return Problem(Position(document), told, "known-format", f"write 'format: {FORMAT}' as its first line")
    stated = value[key]
    if isinstance(stated, Text) and stated == FORMAT:
        return None
    named = f"'{stated}'" if isinstance(stated, Text) else "not one text"
    told = f"the catalogue format is {named}; this generator reads '{FORMAT}'"
    return Problem(stated.position, told, "known-format", f"write 'format: {FORMAT}', or use a generator that reads it")
