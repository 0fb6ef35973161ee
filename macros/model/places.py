"""Where in its file is a part of a text written?

Text that is folded over lines has lost them; the document has not. Words are the same in both, and in the same order.
"""

import re
from bisect import bisect_right
from itertools import islice

from macros.problem import Position
from macros.source import Text

_WORD = re.compile(r"\S+")


class Places:
    """The places of the words of a text, found once, so that asking for many takes no longer."""

    def __init__(self, text: Text) -> None:
        """Find where each word is written: the first of the text is the first in the file, and so on."""
        self.text = text
        self.words = list(_WORD.finditer(text))
        self.starts = [word.start() for word in self.words]
        self.written: list[tuple[int, re.Match[str]]] = []
        lines, first = text.position.document.lines, text.position.line
        for number in range(first, min(text.last_line, len(lines)) + 1):
            column = text.position.column - 1 if number == first else 0
            # no more than the text has: a text that is too long is cut off, and its line is not
            found = list(islice(_WORD.finditer(lines[number - 1], column), len(self.words) + 1))
            if number == first and text.last_line > first and found and found[0][0].startswith((">", "|")):
                continue  # the sign of a text that begins on the next line
            self.written += [(number, word) for word in found]

    def of(self, start: int, end: int) -> Position:
        """Return where the part from letter `start` to letter `end` is written, as far as its first line goes."""
        first = self._found(start)
        if first is None:
            return self.text.position
        line, column = first
        last = self._found(end - 1)
        written = self.text.position.document.lines[line - 1].rstrip()
        stop = min(last[1] + 1, len(written)) if last and last[0] == line else len(written)
        return Position(self.text.position.document, line, column + 1, max(1, stop - column))

    def _found(self, letter: int) -> tuple[int, int] | None:
        """Return the line and the column, from 0, of a letter; None where it is written otherwise, as a code."""
        number = bisect_right(self.starts, letter) - 1
        if not 0 <= number < len(self.written):
            return None
        line, written = self.written[number]
        at = written[0].find(self.words[number][0])
        return (line, written.start() + at + letter - self.starts[number]) if at >= 0 else None
