"""Where in the file does a new entry go, and is the rest as it was? The result is read again before anybody sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from macros.editing.files import edited
from macros.editing.kinds import written_order
from macros.editing.layout import Written, between_brackets, layout_of
from macros.editing.naming import ids_in
from macros.editing.places import Place
from macros.model import ANCHORS
from macros.problem import Document, Edit, Position
from macros.source import Fields, Listing, Text, Value, closings, decoded, parse


class NotSafe(Exception):  # noqa: N818 -- no error of the program: a layout that it cannot keep
    """The file cannot be changed without changing something else in it."""


@dataclass(frozen=True)
class Addition:
    """A file with one entry more."""

    data: bytes
    document: Document
    line: int
    """Where the entry begins."""
    last_line: int


class Adder:
    """Adds an entry at the end of its list; where there is none yet, it begins where the model has it."""

    def __init__(self, data: bytes, name: str, place: Place, parted: Sequence[str] = ()) -> None:
        """Read the file. Where names part the list, `parted` are they in their order, the one meant put first again.

        Raises NotSafe where the place cannot be found.
        """
        self.data, self.name, self.place, self.parted = data, name, place, parted
        self.document, _problems = decoded(data, name)
        root = parse(self.document)[0]
        path = _path_to(root, place.owner.position) if root is not None else None
        if root is None or path is None:
            raise NotSafe
        self.root: Value = root
        self.path = path
        self.closings = closings(self.document)
        self.layout = layout_of(root, self.document)
        self.taken = {*ANCHORS, *ids_in(root)}

    def tried(self, entry: Mapping[str, Written]) -> Addition:
        """Add an entry without looking whether the rest is as it was."""
        edit = self._edit(entry)
        after = edited(self.data, [edit])
        result, _problems = decoded(after, self.name)
        first, last = edit.position.line, edit.position.line + edit.text.count("\n")
        begins = (line for line in range(first, last + 1) if f"id: {entry.get('id')}" in result.lines[line - 1])
        return Addition(after, result, next(begins, first), last)

    def added(self, entry: Mapping[str, Written]) -> Addition:
        """Add an entry; raises NotSafe where anything else would change."""
        addition = self.tried(entry)
        path = [*self.path, self.place.field, *self.parted[:1]]
        if _plain(parse(addition.document)[0]) != _expected(_plain(self.root), path, entry):
            raise NotSafe
        return addition

    def _edit(self, entry: Mapping[str, Written]) -> Edit:
        """Go down as far as the file has what is named, and add the rest there."""
        names = [self.place.field, *self.parted[:1]]
        orders = [written_order(type(self.place.owner)), self.parted[1:]]
        holder, key = _at(self.root, self.path), None
        for depth, name in enumerate(names):
            rest: Written = [entry]
            for inner in reversed(names[depth + 1 :]):
                rest = {inner: rest}
            if not isinstance(holder, Fields):
                return self._fill(key, holder, {name: rest})
            key = next((known for known in holder if known == name), None)
            if key is None:
                return self._new_field(holder, orders[depth], name, rest)
            holder = holder[key]
        if isinstance(holder, Listing) and holder:
            return self._append(holder, entry)
        return self._fill(key, holder, [entry])

    def _append(self, listing: Listing, entry: Mapping[str, Written]) -> Edit:
        closing = self._closing(listing)
        if closing:
            return Edit(closing, f", {between_brackets(entry)}")
        last = listing[-1].position
        column = listing.position.column - 1
        on_line = [each for each in listing if self._dash_line(each) == each.position.line]
        to_entry = (on_line[-1] if on_line else listing[-1]).position.column - 1 - column
        lines = replace(self.layout, to_entry=to_entry).entry(entry, column)
        apart = len(listing) > 1 and not self.document.lines[self._dash_line(listing[-1]) - 2].strip()
        return self._after(self._last_line(listing), ["", *lines] if apart and last.line > 1 else lines)

    def _new_field(self, holder: Fields, order: Sequence[str], name: str, value: Written) -> Edit:
        closing = self._closing(holder)
        if closing:
            return Edit(closing, f"{', ' if holder else ''}{name}: {between_brackets(value)}")
        before = order[: order.index(name)] if name in order else order
        keys = [key for key in holder if key in before] or list(holder)[-1:]
        # the last in the file, not in the order: an editor may have written them in another
        line = max(self._last_line(key, holder[key]) for key in keys)
        lines = self.layout.field(name, value, holder.position.column - 1)
        apart = (
            holder is self.root
            and len(holder) > 1
            and not self.document.lines[list(holder)[-1].position.line - 2].strip()
        )
        return self._after(line, ["", *lines] if apart else lines)

    def _fill(self, key: Text | None, nothing: Value, value: Written) -> Edit:
        """Write the value of a field that has none yet: nothing, or empty brackets."""
        closing = self._closing(nothing)
        if key is None or nothing or (closing and closing.line != key.position.line):
            raise NotSafe
        _head, *lines = self.layout.field(key, value, key.position.column - 1)
        line = self.document.lines[key.position.line - 1]
        if not closing:
            return self._after(key.position.line, lines)
        start = len(line[: nothing.position.column - 1].rstrip())
        rest = line[closing.column :].rstrip()
        place = Position(self.document, closing.line, start + 1, len(line) - start)
        return Edit(place, "\n".join([rest, *lines]))

    def _after(self, line: int, lines: Sequence[str]) -> Edit:
        place = Position(self.document, line, len(self.document.lines[line - 1]) + 1, 0)
        return Edit(place, "".join(f"\n{each}" for each in lines))

    def _closing(self, value: Value) -> Position | None:
        found = self.closings.get((value.position.line, value.position.column))
        is_text = isinstance(value, Text)
        return Position(self.document, found[0], found[1], 0) if found and not is_text else None

    def _dash_line(self, value: Value) -> int:
        """Find the line of the dash before an entry: its own, or one above it."""
        line = value.position.line
        while "-" not in self.document.lines[line - 1][: value.position.column - 1] and line > 1:
            line -= 1
            if self.document.lines[line - 1].lstrip().startswith("-"):
                break
        return line

    def _last_line(self, *values: Value) -> int:
        return max(self._end_of(value) for value in values)

    def _end_of(self, value: Value) -> int:
        closing = self._closing(value)
        if closing:
            return closing.line
        if isinstance(value, Text):
            line = value.last_line
            # a block of text ends before the empty lines after it, unless it keeps them
            while (
                line > value.position.line and not value.endswith("\n\n") and not self.document.lines[line - 1].strip()
            ):
                line -= 1
            return line
        inner = [*value, *value.values()] if isinstance(value, Fields) else value
        return max([value.position.line, *(self._end_of(each) for each in inner)])


def _path_to(value: Value, place: Position) -> list[str | int] | None:
    """Find the fields that begin at a place."""
    if isinstance(value, Fields) and (value.position.line, value.position.column) == (place.line, place.column):
        return []
    pairs: list[tuple[str | int, Value]] = []
    if isinstance(value, Fields):
        pairs = [(str(key), each) for key, each in value.items()]
    elif isinstance(value, Listing):
        pairs = list(enumerate(value))
    for step, each in pairs:
        path = _path_to(each, place)
        if path is not None:
            return [step, *path]
    return None


def _at(value: Value, path: Sequence[str | int]) -> Value:
    for step in path:
        if isinstance(value, Fields):
            value = next(each for key, each in value.items() if key == step)
        elif isinstance(value, Listing) and isinstance(step, int):
            value = value[step]
    return value


def _plain(value: Value | None) -> Any:  # noqa: ANN401 -- as deep as the file
    if isinstance(value, Fields):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, Listing) else str(value)


def _expected(whole: Any, path: Sequence[str | int], entry: Written) -> Any:  # noqa: ANN401 -- as deep as the file
    """Add the entry to what was read before."""
    if not path:
        return [*(whole or []), entry]
    step, *rest = path
    if isinstance(step, int):
        return [_expected(each, rest, entry) if place == step else each for place, each in enumerate(whole)]
    return {**(whole or {}), step: _expected((whole or {}).get(step), rest, entry)}
