"""How is a picture laid out? SVG breaks no lines and knows no columns, so places are reckoned here.

Lengths are in units of a picture that is 340 wide: the width of a small phone, so that letters keep their size there.
"""

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 340
LEADING = 1.3
"""The distance of two lines, in heights of a letter."""
SOFT = "\u00ad"
"""A soft hyphen: shows an author's wish where a long word may be broken."""
_WIDE = "\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60"
_CLOSING = (
    "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01\u300d\u300f\uff09\u3011\u3009\u300b\u201d\u2019\u30fc"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7"
)
"""What begins no line: marks that close, and small kana."""
_PIECE = re.compile(rf"(\s*)([{_WIDE}][{_CLOSING}]*|[^\s{_WIDE}]+)")
"""What stays together in a line, with the space before it."""


@dataclass(frozen=True)
class Line:
    """One line of text, by its middle and its base."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Slice:
    """A slice of a wheel: its outline, and where its mark stands."""

    path: str
    x: float
    y: float


@dataclass(frozen=True)
class Bar:
    """A bar with words in it, drawn around the middle of the picture."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Circle:
    """A circle with words in it."""

    x: float
    y: float
    radius: float
    title: tuple[Line, ...]
    motto: tuple[Line, ...]


def broken(text: str, width: float, size: float) -> tuple[str, ...]:
    """Break a text into lines of at most `width`: at its spaces, between wide letters, and within a word too long."""
    lines = [""]
    for space, piece in _PIECE.findall(text):
        for number, part in enumerate(_cut(piece, width, size)):
            longer = f"{lines[-1]}{' ' if space and lines[-1] and not number else ''}{part}"
            if not lines[-1] or (not number and _length(longer, size) <= width):
                lines[-1] = longer
            else:
                lines.append(part)
    return tuple(lines)


def block(text: str, x: float, middle: float, width: float, size: float) -> tuple[Line, ...]:
    """Set a text in lines around the height `middle`."""
    lines = broken(text, width, size)
    top = middle - (len(lines) - 1) * size * LEADING / 2 + size * 0.35
    return tuple(Line(x, round(top + number * size * LEADING, 1), line) for number, line in enumerate(lines))


def wheel(parts: int, x: float, y: float, radius: float, hole: float) -> tuple[Slice, ...]:
    """Cut a ring into equal slices, clockwise from the top."""
    gap = 0.02

    def at(turn: float, distance: float) -> str:
        angle = math.tau * turn - math.pi / 2
        return f"{x + distance * math.cos(angle):.1f} {y + distance * math.sin(angle):.1f}"

    slices = []
    for part in range(parts):
        start, end = (part + gap) / parts, (part + 1 - gap) / parts
        large = int(end - start > 1 / 2)
        path = (
            f"M{at(start, radius)}A{radius} {radius} 0 {large} 1 {at(end, radius)}"
            f"L{at(end, hole)}A{hole} {hole} 0 {large} 0 {at(start, hole)}Z"
        )
        middle = at((start + end) / 2, (radius + hole) / 2).split()
        slices.append(Slice(path, float(middle[0]), float(middle[1])))
    return tuple(slices)


def ladder(texts: Sequence[str], size: float = 15, gap: float = 20) -> tuple[Bar, ...]:
    """Lay bars below each other, each narrower than the one above."""
    narrowest, widest, top = 170, WIDTH - 12, 6.0
    bars = []
    for number, text in enumerate(texts):
        width = widest - (widest - narrowest) * number / max(1, len(texts) - 1)
        height = max(42.0, round(len(broken(text, width - 16, size)) * size * LEADING + 12, 1))
        lines = block(text, WIDTH / 2, top + height / 2, width - 16, size)
        bars.append(Bar(round((WIDTH - width) / 2, 1), top, round(width, 1), height, lines))
        top = round(top + height + gap, 1)
    return tuple(bars)


def chain(texts: Sequence[tuple[str, str]]) -> tuple[Circle, ...]:
    """Lay circles that share an edge with their neighbours: in a row, or below each other where words need the room."""
    overlap = 0.14
    across = (WIDTH - 8) / (len(texts) - (len(texts) - 1) * overlap)
    inner = across * (1 - overlap) - 14
    words = [word for title, motto in texts for word in (*broken(title, 1, 15), *broken(motto, 1, 12.5))]
    in_a_row = max(_length(word, 15) for word in words) <= inner
    diameter = across if in_a_row else 150.0
    circles = []
    for number, (title, motto) in enumerate(texts):
        along = 4 + diameter / 2 + number * diameter * (1 - overlap)
        x, y = (along, 4 + diameter / 2) if in_a_row else (WIDTH / 2, along)
        width = inner if in_a_row else 126
        words_in = _stacked(title, motto, x, y, width)
        circles.append(Circle(round(x, 1), round(y, 1), round(diameter / 2, 1), *words_in))
    return tuple(circles)


def _stacked(title: str, motto: str, x: float, y: float, width: float) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Set a title and its motto below it, both together around the height `y`."""
    above, below = (len(broken(text, width, size)) * size * LEADING for text, size in ((title, 15), (motto, 12.5)))
    top = y - (above + below + 4) / 2
    return (
        block(title, x, top + above / 2, width, 15),
        block(motto, x, top + above + 4 + below / 2, width, 12.5),
    )


def listed(texts: Sequence[str], x: float, top: float, width: float, size: float) -> tuple[tuple[Line, ...], ...]:
    """Set texts below each other, each in as many lines as it needs."""
    blocks = []
    for text in texts:
        height = len(broken(text, width, size)) * size * LEADING + 9
        blocks.append(block(text, x, top + height / 2, width, size))
        top = round(top + height, 1)
    return tuple(blocks)


def _length(text: str, size: float) -> float:
    """Estimate the width of a line: letters of a sans serif, a little generously."""
    return sum(size * (1.0 if _is_wide(letter) else 0.56) for letter in text)


def _cut(word: str, width: float, size: float) -> list[str]:
    """Cut a word that is too long for a line: where its author allows it, or else where the line ends."""
    if _length(word.replace(SOFT, ""), size) <= width:
        return [word.replace(SOFT, "")]
    parts = [""]
    for syllable in word.split(SOFT) if SOFT in word else word:
        if parts[-1] and _length(f"{parts[-1]}{syllable}-", size) > width:
            parts.append("")
        parts[-1] += syllable
    hyphen = "-" if word[0].isascii() or unicodedata.name(word[0], "").startswith("LATIN") else ""
    return [*(f"{part}{hyphen}" for part in parts[:-1]), parts[-1]]


def _is_wide(text: str) -> bool:
    return any(unicodedata.east_asian_width(letter) in "WF" for letter in text)
