"""Which problems are two sides of one slip? What is missing in one place is what another place tells of."""

import re
from collections.abc import Sequence

from macros.checks.rule import ONLY
from macros.problem import Document, Position, Problem
from macros.source import Reading, indent_of

_NO_ID = re.compile(r"this (?P<kind>.+) has no 'id'|'id' is empty")
_UNKNOWN = re.compile(r"unknown (?P<kind>\w+) '(?P<id>[\w-]+)'|this link leads to '(?P<linked>[\w-]+)'")
_NO_FIELD = re.compile(r"this .+ has no '(?P<name>[^']+)'")

_MISSING = frozenset({"required-field", "empty-field"})
_MISREAD = frozenset({"field-name", "indentation"})


def as_one(document: Document, reading: Reading, found: Sequence[Problem]) -> list[Problem]:
    """Return the problems of a document, where two are one told as one."""
    return _with_names(_with_lost_lines(document, reading, found))


def _with_names(found: Sequence[Problem]) -> list[Problem]:
    """Give the item that has no id the one that others name, if that is the only one that nothing has."""
    nameless = [told for told in found if told.rule in _MISSING and _NO_ID.fullmatch(told.text)]
    unknown = [(told, named) for told in found if (named := _UNKNOWN.match(told.text)) and not _is_near(told)]
    ids = {named["id"] or named["linked"] for _told, named in unknown}
    if len(nameless) != 1 or len(ids) != 1:
        return list(found)
    owner, id_ = nameless[0], ids.pop()
    kind = (_NO_ID.fullmatch(owner.text) or {"kind": None})["kind"]
    if not all(_may_be(named["kind"], kind) for _told, named in unknown):
        return list(found)
    verb = "add a line" if owner.rule == "required-field" else "write"
    named_at = unknown[0][0].position
    told = owner._replace(cure=f"{verb} 'id: {id_}', as line {named_at.line} calls it")
    echoes = [problem for problem, _named in unknown]
    return [told if problem is owner else problem for problem in found if problem not in echoes]


def _is_near(problem: Problem) -> bool:
    """Whether the cure names something that is there."""
    return problem.cure.startswith("write '") and not problem.cure.endswith(ONLY)


def _may_be(named: str | None, kind: str | None) -> bool:
    """Whether what a reference names ("role") may be an item of a kind ("leader role"); an item may be any."""
    return named in {None, "item"} or kind is None or kind.endswith(named or "")


def _with_lost_lines(document: Document, reading: Reading, found: Sequence[Problem]) -> list[Problem]:
    """Where the words of a text stand in an entry that has no text, its field's name is what is missing."""
    kept = list(found)
    for lost in reading.lost:
        missing = [(told, named) for told in kept if (named := _NO_FIELD.fullmatch(told.text))]
        within = [pair for pair in missing if _holds(document, pair[0].position, lost.start)]
        beside = [told for told in kept if told.position.line == lost.start and told.rule in _MISREAD]
        line = document.lines[lost.start - 1]
        if len(within) != 1 or not beside or ":" in line or line.lstrip().startswith("- "):
            continue
        (owner, named), own = within[0], indent_of(line)
        step = owner.position.column - 1
        told = f"the line '{named['name']}:' is missing above this text"
        begin = "at the left edge" if not step else f"with {step} spaces before it"
        place = Position(document, lost.start, own + 1, max(1, len(line) - own))
        one = Problem(place, told, "field-name", f"write '{named['name']}: >-' above it, {begin}")
        kept = [one if problem is beside[0] else problem for problem in kept if problem not in [owner, *beside[1:]]]
    return kept


def _holds(document: Document, entry: Position, line: int) -> bool:
    """Whether a line stands in the entry that begins at a place."""
    between = (each for each in document.lines[entry.line : line] if each.strip())
    return line > entry.line and all(indent_of(each) >= entry.column - 1 for each in between)
