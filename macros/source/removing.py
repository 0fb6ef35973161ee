"""How is an entry taken out of a list, with the sign that parts it from the others?"""

import re

from macros.problem import Edit, Position
from macros.source.values import Text


def without(entry: Text) -> Edit | None:
    """Take a text out of its list; None where more than it stands on its lines, or where it cannot be seen."""
    document, line, column = entry.position.document, entry.position.line, entry.position.column
    if entry.last_line != line or line > len(document.lines):
        return None
    width = entry.position.width
    before, after = document.lines[line - 1][: column - 1], document.lines[line - 1][column - 1 + width :]
    if before.strip() == "-" and not after.strip():
        return Edit(Position(document, line, 1, len(document.lines[line - 1]) + 1), "")
    comma = re.search(r"\s*,\s*$", before)
    if comma:
        return Edit(Position(document, line, comma.start() + 1, column - 1 - comma.start() + width), "")
    comma = re.match(r"\s*,\s*", after)
    return Edit(Position(document, line, column, width + comma.end()), "") if comma else None
