"""Is this value a catalogue, or a record of releases? Positioned values in; an entry out, and what is wrong with it."""

from typing import TypeVar

from macros.model.catalogue import Catalogue
from macros.model.entry import Entry
from macros.model.meant import meant_by
from macros.model.releases import Release, Releases
from macros.problem import Document, Position, Problem
from macros.source import Fields, Text, Value

FORMAT = "1"
"""The version of the format that this generator reads."""

_Whole = TypeVar("_Whole", bound=Entry)


def catalogue_of(value: Value | None, document: Document) -> tuple[Catalogue | None, list[Problem]]:
    """Read a value as a catalogue, as far as it can be read.

    What is wrong with its shape is told and left out. The catalogue is None where nothing could be read.
    """
    return _whole(Catalogue, value, document)


def releases_of(value: Value | None, document: Document) -> tuple[tuple[Release, ...], list[Problem]]:
    """Read a value as a record of releases, as far as it can be read."""
    found, problems = _whole(Releases, value, document)
    return found.releases if found else (), problems


def _whole(kind: type[_Whole], value: Value | None, document: Document) -> tuple[_Whole | None, list[Problem]]:
    if value is None:
        return None, []
    if not isinstance(value, Fields):
        told = "this file holds no fields at its left edge"
        cure = f"begin each part at the left edge: '{list(kind.fields)[-1]}:'"
        return None, [Problem(value.position, told, "shape", cure)]
    unknown = _format_problem(value, document, kind.called())
    if unknown:
        return None, [unknown]
    problems: list[Problem] = []
    return kind.read(value, problems), problems


def _format_problem(value: Fields, document: Document, called: str) -> Problem | None:
    key = next((key for key in value if key == "format"), None)
    if key is None:
        told = f"this file does not say which version of the {called} format it is written in"
        slip = next((key for key in value if meant_by(key, ["format"])), None)
        place = slip.position if slip else Position(document)
        return Problem(place, told, "known-format", f"write 'format: {FORMAT}'{'' if slip else ' as its first line'}")
    stated = value[key]
    if isinstance(stated, Text) and stated == FORMAT:
        return None
    named = f"'{stated}'" if isinstance(stated, Text) else "not one text"
    told = f"the {called} format is {named}; this generator reads '{FORMAT}'"
    return Problem(stated.position, told, "known-format", f"write 'format: {FORMAT}', or use a generator that reads it")
