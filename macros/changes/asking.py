"""Does a new wording say the same better, or does it ask more of a leader?

The editor says so; where not, it is proposed, with a reason. The words to look for stand in the catalogue's settings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from macros.changes.things import PARTS, Thing

ASKING = ("definition", "text", "do", "avoid", "try", "rhythm", "summary")
"""Fields that ask something of a leader."""

DESCRIBING = frozenset({"leadership-level", "step", "warning-sign", "workshop"})
"""Kinds that describe, and ask nothing."""

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
"""Letters of scripts that put no space between words."""


@dataclass(frozen=True, slots=True)
class Asks:
    """Whether a change asks more of a leader, and who says so."""

    verdict: str
    """`clarified` or `asks-more`."""

    by: Literal["declared", "proposed", "nature"]
    reason: str
    """Why, in one line; of a declared one, what would have been proposed."""

    @property
    def more(self) -> bool:
        """Whether it asks more."""
        return self.verdict == "asks-more"


def asks_of(old: Thing | None, new: Thing, words: Sequence[str]) -> Asks | None:
    """Say whether a change from `old` to `new` asks more; None where the question does not arise."""
    level = new.place.get("level", "")
    if new.kind == "behaviour" and (old is None or level != old.place.get("level")):
        return Asks("asks-more", "nature", f"leaders at the level '{level}' were not asked for it before")
    if old is None or new.kind in PARTS:
        return None
    reasons = tuple(_reasons(old, new, words)) if new.kind not in DESCRIBING else ()
    proposal = "asks-more" if reasons else "clarified"
    reason = "; ".join(reasons) or "no more steps, and no number or word that asks for more"
    if new.declared:
        return Asks(new.declared, "declared", reason if new.declared != proposal else "")
    return Asks(proposal, "proposed", reason) if old.wording != new.wording else None


def _reasons(old: Thing, new: Thing, words: Sequence[str]) -> Iterator[str]:
    steps = len(new.wording.get("do", ())) - len(old.wording.get("do", ()))
    if steps > 0:
        yield f"{steps} more step{'s' if steps > 1 else ''} to do"
    before, after = _asked(old), _asked(new)
    numbers = [number for number in _numbers(after) if number not in _numbers(before)]
    if numbers and len(after) > len(before):
        yield f"longer, with a number that is new: {', '.join(numbers)}"
    told = [word for word in words if _times(word, after) > _times(word, before)]
    if told:
        yield "it now says " + ", ".join(f"“{word}”" for word in told)


def _asked(thing: Thing) -> str:
    return "\n".join(text for name in ASKING for text in thing.wording.get(name, ())).casefold()


def _numbers(text: str) -> list[str]:
    return list(dict.fromkeys(str(int(number)) for number in re.findall(r"\d{1,18}", text)))


def _times(word: str, text: str) -> int:
    sought = re.escape(word.casefold())
    return len(re.findall(sought if _UNSPACED.search(word) else rf"(?<!\w){sought}(?!\w)", text))
