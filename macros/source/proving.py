"""Is a line that is offered as a cure read as it was meant? It is read before it is told."""

from collections.abc import Iterator
from itertools import pairwise

import yaml

from macros.source.quoting import QUOTE_IT
from macros.source.slips import Slip

_IN_WORDS = {
    "closed-quote": "write one quote before each text and one after it, and none within",
    "list-comma": "write one comma between two entries, and quotes around what holds more than words",
    "closed-bracket": "write one bracket before the list and one after it",
}
"""What to do, by the rule, where the line that would be offered is not read as it was meant."""


def is_sound(slip: Slip) -> bool:
    """Whether the line that a slip offers holds no quote, bracket or name that came into a text by mistake."""
    if len(slip.mended) != 1 or not slip.cure.startswith("write "):
        return True
    for event, after in pairwise([*_events(slip.mended[0].strip()), None]):
        if not isinstance(event, yaml.ScalarEvent):
            continue
        is_quoted = event.style == '"'
        if event.value.count('"') % 2 and '"' in {event.value[0], event.value[-1]}:
            return False
        if (
            is_quoted
            and len(event.value) > 1
            and (_is_half(event.value) or (event.value.endswith(":") and " " not in event.value))
        ):
            return False
        if isinstance(after, yaml.ScalarEvent) and after.value == "" and not after.style and ": " in event.value:
            return False
    return True


def _is_half(text: str) -> bool:
    """Whether a bracket at an edge of a text has no other in it."""
    return any(
        (text.startswith(one) and other not in text) or (text.endswith(other) and one not in text)
        for one, other in ("[]", "{}")
    )


def _events(line: str) -> Iterator[yaml.Event]:
    """Yield what YAML reads in a line; nothing where it is a part of something that goes on."""
    try:
        yield from list(yaml.parse(line, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError:
        return


def in_words(slip: Slip) -> Slip:
    """Say in words what to do, where no line can be offered."""
    return slip._replace(cure=_IN_WORDS.get(slip.rule, QUOTE_IT), certain=False)
