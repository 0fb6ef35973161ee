"""How is a phrase made whole? Each stands in the words of the interface, with places to fill: `Self-check: {title}`."""

import re
from collections.abc import Sequence
from functools import reduce

from macros.model import Words


def filled(phrase: str, **parts: object) -> str:
    """Fill the places of a phrase, `{so}`; what is filled in is never read as a place itself."""
    return re.sub(r"\{(\w+)\}", lambda place: str(parts.get(place[1], place[0])), phrase)


def listed(texts: Sequence[str], words: Words) -> str:
    """Say texts one after the other, in one line."""
    return reduce(lambda first, following: filled(words.listed, first=first, next=following), texts) if texts else ""


def titled(title: str, text: str, words: Words) -> str:
    """Say a text after what it is called, in one line."""
    return filled(words.titled, title=title, text=text)
