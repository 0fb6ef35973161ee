"""Which names does the eye take for one another, and which letter is to blame?

Source: Unicode Technical Standard 39, "Unicode Security Mechanisms", section 4 (skeletons). Its table knows thousands
of pairs in all scripts; a name may hold small letters, digits and hyphens only, so what passes for these suffices.
"""

import unicodedata
from collections.abc import Iterable
from functools import cached_property

from macros.checks.rule import one_of
from macros.model import meant_by

MOST_COMPARED = 30_000
"""How many known names are compared with unknown ones, in all, to find the nearest."""

_CYRILLIC = str.maketrans("авгезикмнорстухіјѕһԁԛԝӏ", "abre3ukmhopctyxijshdqwl")
_GREEK = str.maketrans("αβγεικνορστυχωη", "abyeikvopotuxwn")
_OTHERS = str.maketrans("օոսհցզıɑɡɩ", "onuhgqiagi")  # noqa: RUF001 -- look-alikes are what this is about
_DASHES = str.maketrans("‐‑‒–—―−", "-------")  # noqa: RUF001 -- the same
_LOOKS = _CYRILLIC | _GREEK | _OTHERS | _DASHES
_FOLDS = str.maketrans("01", "ol")


def retyped(name: str) -> str:
    """Return the name in plain small letters, each letter of another script as the one that it passes for."""
    if name.isascii():
        return name.lower()
    parts = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).translate(_LOOKS)


def has_accents(name: str) -> bool:
    """Whether letters have signs that anybody sees: such a letter is not one of another script that passes for it."""
    return any(map(unicodedata.combining, unicodedata.normalize("NFD", name)))


def skeleton(name: str) -> str:
    """Return what the eye sees: two names that look alike have one skeleton."""
    return retyped(name).translate(_FOLDS).replace("rn", "m").replace("vv", "w")


class Known:
    """Names that there are, to look up what somebody meant who wrote another."""

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names in their order."""
        self.names = dict.fromkeys(names)
        self._left = MOST_COMPARED

    @cached_property
    def _seen(self) -> dict[str, str]:
        return {skeleton(name): name for name in self.names}

    def alike(self, name: str) -> str:
        """Return the name that `name` looks like, or nothing."""
        return self._seen.get(skeleton(name), "")

    def cure(self, name: str) -> str:
        """Say what to write instead of `name`; the nearest is looked for only so often, since that takes time."""
        self._left -= len(self.names)
        return one_of(name, self.names if self._left >= 0 else ())

    def meant_by(self, name: str) -> str:
        """Return the one that `name` surely stands for, or nothing; this, too, is looked for only so often."""
        return meant_by(name, self.names) if self._left >= 0 else ""


def difference(name: str, other: str) -> str:
    """Say which letters part two names that look alike."""
    if name.lower() == other.lower():
        return "by capital letters"
    foreign = next((letter for letter in name if not letter.isascii() and letter not in other), "")
    if foreign:
        called = unicodedata.name(foreign).capitalize()
        return f"by '{foreign}' (U+{ord(foreign):04X}, {called}), which only looks like '{retyped(foreign)}'"
    name, other = name.lower(), other.lower()
    pairs = ("0", "o"), ("1", "l"), ("rn", "m"), ("vv", "w")
    for mine, theirs in (*pairs, *(pair[::-1] for pair in pairs)):
        if name.count(mine) > other.count(mine) and theirs in other:
            return f"by {_spelt(mine)} where the other has {_spelt(theirs)}"
    return "by letters that look alike"


def _spelt(letters: str) -> str:
    return f"the digit '{letters}'" if letters.isdigit() else f"'{letters}'"
