"""Where does each list or group of fields end that stands in brackets? Its value knows only where it begins."""

from typing import Any

import yaml

from macros.problem import Document


def closings(document: Document) -> dict[tuple[int, int], tuple[int, int]]:
    """Return line and column of each closing bracket, by line and column of the opening one, all counted from 1.

    The document must be one that YAML can read.
    """
    found: dict[tuple[int, int], tuple[int, int]] = {}
    opened: list[tuple[int, int]] = []
    for event in yaml.parse("\n".join(document.lines), Loader=yaml.CSafeLoader):
        start: Any = event.start_mark  # libyaml marks every event
        end: Any = event.end_mark
        place = start.line + 1, start.column + 1
        if isinstance(event, yaml.CollectionStartEvent):
            opened.append(place)
        elif isinstance(event, yaml.CollectionEndEvent):
            opening = opened.pop()
            # a block ends where the next thing begins, and no letter belongs to that end
            if end.index > start.index:
                found[opening] = place
    return found
