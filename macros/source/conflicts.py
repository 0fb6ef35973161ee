"""Which lines did an unfinished merge leave behind?"""

import re
from collections.abc import Sequence

from macros.problem import Document, Position, Problem
from macros.source.slips import MOST_TOLD

_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?$")
_SIGNS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


def without_conflicts(document: Document) -> tuple[Sequence[str], list[Problem]]:
    """Return the lines of a document without the marks of merge conflicts, and all but the first text between them."""
    if not any(line.startswith(_SIGNS) for line in document.lines):
        return document.lines, []
    lines, problems = list(document.lines), list[Problem]()
    state = ""
    closing = [at for at, line in enumerate(lines) if line.startswith(">>>>>>>") and _MARK.match(line)]
    for at, line in enumerate(lines):
        mark = line[:1] if _MARK.match(line) else ""
        if len(problems) > MOST_TOLD:
            return ("",) * len(lines), problems
        if mark and (mark == "<" or not state):
            told = "two people changed this place, and both texts stand here" if mark == "<" else "a mark of a merge"
            problems.append(_problem(document, at, told, line))
        if mark:
            # a mark without its end says nothing about the lines after it
            ended = any(at < end for end in closing[-1:])
            state = {"<": "first", ">": ""}.get(mark, "second") if ended else ""
        if mark or state == "second":
            lines[at] = ""
    return lines, problems


def _problem(document: Document, at: int, told: str, line: str) -> Problem:
    cure = "keep one of the two texts, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'"
    if not line.startswith("<"):
        told, cure = f"{told} was left behind", "remove this line"
    return Problem(Position(document, at + 1, 1, len(line)), told, "conflict-marks", cure)
