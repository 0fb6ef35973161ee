"""Which text took the next one for its own, since the line with that one's name is lost?"""

from macros.model.blocks import at
from macros.model.homes import Standing
from macros.model.placed import Placed
from macros.model.shapes import TextShape
from macros.problem import Position
from macros.source import Text


def settle_swallowed(found: Placed, group: Standing) -> None:
    """Part a text that goes on below its line where the only text that is missing seems to stand."""
    missing = [name for name in group.kind.required if name not in group.fields]
    shape = group.kind.fields[missing[0]].shape if len(missing) == 1 else None
    if not isinstance(shape, TextShape) or not shape.marked:
        return
    for key, value in list(group.fields.items()):
        field = group.kind.fields.get(key)
        is_line = field and isinstance(field.shape, TextShape) and not field.shape.marked
        if is_line and isinstance(value, Text) and value.plain and value.last_line > value.position.line:
            _part(found, group, key, value, missing[0])
            return


def _part(found: Placed, group: Standing, key: Text, value: Text, name: str) -> None:
    document, line = value.position.document, value.position.line
    first = document.lines[line - 1][value.position.column - 1 :].strip()
    if not value.startswith(first):
        return
    below = document.lines[line]
    place = Position(document, line + 1, len(below) - len(below.lstrip()) + 1, max(1, len(below.strip())))
    group.fields[key] = Text(first, value.position, plain=True)
    group.fields[Text(name, place)] = Text(value[len(first) :].strip(), place, value.last_line)
    margin = group.fields.position.column - 1
    found.tell(place, f"the line '{name}:' is missing above this text", f"write '{name}: >-' above it, {at(margin)}")
