"""Does another entry begin in what YAML took for one? So it seems where fields in it are written a second time."""

import re
from collections.abc import Sequence

from macros.source.slips import NAME, Slip, content_of, indent_of
from macros.source.values import Fields, Listing, Text, Value

MOST_JOINED = 200
"""How many entries are taken over from a list that is written a second time."""

_ENTRY = re.compile(r" *- \S")


def entry_within(lines: Sequence[str], first: Text, repeats: Sequence[Text]) -> Slip | None:
    """Say where another entry begins in what YAML took for one, because fields in it are written a second time.

    It begins without its dash where the `first` field is written again; or its first line stands too far in.
    """
    place = repeats[0].position
    if len(repeats) < 2 or place.column < 3:  # noqa: PLR2004 -- one field may be a slip of its own; a dash takes two columns
        return None
    step, line = place.column - 3, lines[place.line - 1]
    if repeats[0] == first:
        told = f"another entry seems to begin here: '{first}' is written again"
        mended = f"{' ' * step}- {line.lstrip(' ')}"
        cure = f"write '{mended.strip()}'" + (f", and begin it with {step} spaces" if step else "")
        return Slip(place.line - 1, place.column - 1, len(first), told, "list-dash", cure, (mended,))
    above = lines[place.line - 2]
    if content_of(above) > place.column - 1 and NAME.match(above) and _ENTRY.match(above):
        own = indent_of(above)
        told, cure = "this line is further in than it should be", f"begin it with {step} spaces (there are {own})"
        return Slip(place.line - 2, own, 1, told, "indentation", cure, (" " * step + above.lstrip(" "),))
    return None


def joined(name: str, first: Value, second: Value) -> str:
    """Put what a field holds that is written twice into one, and say so; nothing where one of the two must go."""
    if isinstance(first, Listing) and isinstance(second, Listing):
        first += [entry for entry in second[:MOST_JOINED] if entry not in first[:MOST_JOINED]]
        return f"put the entries of both under one '{name}:'"
    if isinstance(first, Fields) and isinstance(second, Fields):
        for key, value in second.items():
            first.setdefault(key, value)
        return f"put the fields of both under one '{name}:'"
    return ""
