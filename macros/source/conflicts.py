"""Which lines did an unfinished merge leave behind?"""

import re
from collections.abc import Sequence

from macros.problem import Document, Position, Problem
from macros.source.slips import MOST_TOLD

_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})( |$)")
_SIGNS = frozenset("<|=>")


def without_conflicts(document: Document) -> tuple[Sequence[str], list[Problem]]:
    """Return the lines of a document without the marks of merge conflicts, and all but the first text between them."""
    marks = {at: line[0] for at, line in enumerate(document.lines) if line[:1] in _SIGNS and _MARK.match(line)}
    if not marks:
        return document.lines, []
    lines, problems = list(document.lines), list[Problem]()
    last = max((at for at, mark in marks.items() if mark == ">"), default=-1)
    state = ""
    for at in range(len(lines)):
        mark = marks.get(at)
        if len(problems) > MOST_TOLD:
            return ("",) * len(lines), problems
        if mark and (mark == "<" or not state):
            problems.append(_problem(document, at, mark))
        if mark == "<":
            # a mark without its end says nothing about the lines after it
            state = "first" if at < last else ""
        elif mark:
            state = "second" if state and mark != ">" else ""
        if mark or state == "second":
            lines[at] = ""
    return lines, problems


def _problem(document: Document, at: int, mark: str) -> Problem:
    told, cure = "a mark of a merge was left behind", "remove this line"
    if mark == "<":
        told = "two people changed this place, and both texts stand here"
        cure = "keep one of the two texts, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'"
    return Problem(Position(document, at + 1, 1, len(document.lines[at])), told, "conflict-marks", cure)
