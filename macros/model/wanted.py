"""What is to be written where a value has another form than is meant? As near to what stands there as can be.

Asked only of what is wrong, so that a file in order never loads it.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from macros.model.meant import meant_by
from macros.model.mending import closest
from macros.model.shapes import EntryShape, ListShape, Shape, TextShape
from macros.source import Fields, Listing, Text, Value, on_one_line

if TYPE_CHECKING:
    from macros.model.entry import Entry

MOST_CHOICES = 6
"""How many words a cure offers to choose from."""

_PARTING = re.compile(r"\s*[,;]\s*")


def instead_of_text(name: str, value: Listing | Fields, *, is_name: bool) -> str:
    """Say what to write where one text is meant; `is_name` where it is the id of something."""
    texts = [str(entry) for entry in value if isinstance(entry, Text) and entry] if isinstance(value, Listing) else []
    if len(texts) == len(value) == 1:
        return f"write '{name}: {texts[0]}'"
    if is_name and texts and len(texts) == len(value) <= MOST_CHOICES:
        return f"write one of them alone: {_either(f'{name}: {text}' for text in texts)}"
    if isinstance(value, Listing):
        return f"write one text right after '{name}: ', without brackets or dashes"
    return f"write the text right after '{name}: '"


def instead_of_list(name: str, value: Text | Fields, each: Shape) -> str:
    """Say what to write where a list is meant; `name` is empty where that is an entry of another list."""
    if isinstance(value, Text) and isinstance(each, TextShape) and not each.shown:
        listed = ", ".join(on_one_line(part, listed=True) for part in _PARTING.split(value.strip("[](){} ")) if part)
        return f"write '{name}: [{listed}]'" if name else f"write '- [{listed}]'"
    if isinstance(each, EntryShape):
        first = next(iter(value), "") if isinstance(value, Fields) else ""
        if first and first in each.of.fields:
            return f"write '- {first}:', and begin the lines below it two spaces further in"
        begin = next(iter(each.of.required), "")
        return f"write each entry on lines of its own, indented, after '- ': '- {begin}: …'"
    return "write each entry on a line of its own, indented, after '- '"


def instead_of_fields(name: str, value: Text | Listing, of: "type[Entry]") -> str:
    """Say what to write where fields are meant; `name` is empty where they are an entry of a list."""
    names = of.required or tuple(of.fields)
    counts = re.findall(r"\d+", value) if isinstance(value, Text) else []
    shapes = [of.fields[each].shape for each in names]
    are_numbers = all(isinstance(shape, TextShape) and shape.type == "integer" for shape in shapes)
    if name and are_numbers and len(counts) == len(names):
        told = ", ".join(f"{each}: {count}" for each, count in zip(names, counts, strict=True))
        return f"write '{name}: {{{told}}}'"
    if isinstance(value, Listing) and all(isinstance(shape, ListShape) for shape in shapes):
        return f"write above its entries which they are: {_either(f'{each}:' for each in names[:MOST_CHOICES])}"
    listed = ", ".join(f"'{each}: …'" for each in names[:MOST_CHOICES])
    return f"write its fields one a line, indented: {listed}" if name else f"write its fields after '- ': {listed}"


def by_ids(name: str, value: Value, of: "type[Entry]", ids: Sequence[tuple[str, Collection[str]]]) -> str:
    """Say which field is meant by ids that stand where fields are meant; nothing where that is not certain.

    `ids` are the fields that hold such, with all ids that they can hold.
    """
    typed = list(value) if isinstance(value, Listing) else [value]
    for field, known in ids:
        meant = [
            str(id_) if id_ in known else meant_by(id_, known) or closest(id_, known)
            for id_ in typed
            if isinstance(id_, Text)
        ]
        if meant and len(meant) == len(typed) and all(meant):
            is_list = isinstance(of.fields[field].shape, ListShape)
            told = f"[{', '.join(meant)}]" if is_list else meant[0]
            return f"write '{name}: {{{field}: {told}}}'"
    return ""


def under_ids(value: Value, called: str, ids: Sequence[str]) -> str:
    """Say under which ids it is to stand, where nothing says so."""
    some = ids[:MOST_CHOICES]
    if isinstance(value, Listing):
        return f"write the {called} above its entries: {_either(f'{id_}:' for id_ in some)}"
    return f"write the {called} before it, on a line of its own: {_either(f'{id_}: …' for id_ in some)}"


def _either(choices: Iterable[str]) -> str:
    *some, last = (f"'{choice}'" for choice in choices)
    return f"{', '.join(some)} or {last}" if some else last
