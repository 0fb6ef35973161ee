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

_CYRILLIC = dict(zip("авгезикмнорстухіјѕһԁԛԝӏ", "abre3ukmhopctyxijshdqwl", strict=True))
_GREEK = dict(zip("αβγεικνορστυχωη", "abyeikvopotuxwn", strict=True))
_OTHERS = dict(zip("օոսհցզıɑɡɩ", "onuhgqiagi", strict=True))  # noqa: RUF001 -- look-alikes are what this is about
_DASHES = dict.fromkeys("‐‑‒–—―−_", "-")  # noqa: RUF001 -- the same
_DIGITS = {"0": "o", "1": "l"}
_LOOKS = str.maketrans(_CYRILLIC | _GREEK | _OTHERS | _DASHES)
_FOLDS = str.maketrans(_DIGITS)


def retyped(name: str) -> str:
    """Return the name in plain small letters, each letter of another script as the one that it passes for."""
    if name.isascii():
        return name.lower()
    parts = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).translate(_LOOKS)


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
        return one_of(name, self.names) if self._left >= 0 else "write the id of one that is there, or add it"

    def meant_by(self, name: str) -> str:
        """Return the one that `name` surely stands for, or nothing; this, too, is looked for only so often."""
        return meant_by(name, self.names) if self._left >= 0 else ""


def difference(name: str, other: str) -> str:
    """Say which letters part two names that look alike."""
    if name.lower() == other.lower():
        return "by capital letters"
    foreign = next((letter for letter in name if not letter.isascii()), "")
    if foreign:
        called = unicodedata.name(foreign, "letter").capitalize()
        return f"by '{foreign}' (U+{ord(foreign):04X}, {called}), which only looks like '{retyped(foreign)}'"
    for mine, theirs in (("0", "o"), ("o", "0"), ("1", "l"), ("l", "1"), ("rn", "m"), ("m", "rn")):
        if name.lower().count(mine) > other.lower().count(mine) and theirs in other.lower():
            return f"by {_spelt(mine)} where the other has {_spelt(theirs)}"
    return "by letters that look alike"


def _spelt(letters: str) -> str:
    return f"the digit '{letters}'" if letters.isdigit() else f"'{letters}'"
