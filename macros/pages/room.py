"""How large can letters be on a card? By how many there are on a side, and in how many pieces."""

import unicodedata
from collections.abc import Iterator

from macros.markup import plain
from macros.model import Item

FRONT = ("title", "text", "summary", "do")
BACK = ("say", "listen_for", "if_not")
"""What stands on each side, where an item has it; a summary only where there is no text."""

SIZES = ("short", "long", "longer", "longest")
"""Sizes of letters, by the texts that they are for; `cards.css` knows how large each is."""

_ROOM = {FRONT: (150, 330, 540), BACK: (110, 185, 330)}
"""Up to how many letters a side holds in each size but the last; the back has a foot, and so less room."""

_PIECE = 40
"""How many letters of room the space between two pieces takes, with the line that is not full."""


def size_of_side(item: Item, fields: tuple[str, ...]) -> str:
    """Return the name of the size in which a side of a card holds these fields of an item."""
    pieces = [_width(text) + _PIECE for text in _texts(item, fields)]
    room = sum(pieces) - _PIECE
    return next((name for most, name in zip(_ROOM[fields], SIZES, strict=False) if room <= most), SIZES[-1])


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _texts(item: Item, fields: tuple[str, ...]) -> Iterator[str]:
    for field in fields:
        value = getattr(item, field, None) or ()
        if not (field == "summary" and hasattr(item, "text")):
            yield from (plain(text) for text in ((value,) if isinstance(value, str) else value))
