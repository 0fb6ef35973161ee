"""How does a document become values? YAML events in, positioned values out, without recursion."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.problem import Document, Position, Problem, Related
from macros.source.syntax import explained
from macros.source.values import Fields, Listing, Text, Value

DEEPEST = 16
"""How deep values may nest; a catalogue needs seven."""


def parse(document: Document) -> tuple[Value | None, list[Problem]]:
    """Read a document as one value, with all problems of its syntax.

    The value is None where the document is empty or where its syntax breaks off; nothing is raised.
    """
    builder = _Builder(document)
    with _collector_paused():
        try:
            for event in yaml.parse("\n".join(document.lines), Loader=yaml.CSafeLoader):
                if not builder.take(event):
                    break
        except yaml.MarkedYAMLError as error:
            return None, [*builder.problems, explained(error, document)]
    if builder.root is None and not builder.problems:
        told = Problem(Position(document), "this file is empty", "empty-file", "restore it from an earlier version")
        return None, [told]
    return builder.root, builder.problems


@contextmanager
def _collector_paused() -> Iterator[None]:
    # Each event is an object: the collector would walk over all of them again and again, and find nothing.
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@dataclass
class _Builder:
    """Builds values from events, keeping those that are open on a stack."""

    document: Document
    problems: list[Problem] = field(default_factory=list)
    root: Value | None = None
    _open: list[Listing | Fields] = field(default_factory=list)
    _keys: list[Text | None] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Take one event in; False where reading on makes no sense."""
        match event:
            case yaml.ScalarEvent():
                self._refuse_labels(event)
                self._place(Text(event.value, self._position(event), _last_line(event)))
            case yaml.MappingStartEvent():
                self._refuse_labels(event)
                return self._begin(Fields(self._position(event, 1)))
            case yaml.SequenceStartEvent():
                self._refuse_labels(event)
                return self._begin(Listing(self._position(event, 1)))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()
                self._keys.pop()
            case yaml.AliasEvent():
                told = f"'*{event.anchor}' stands for something written elsewhere"
                self._problem(event, told, "no-alias", "write the text itself, or put it in double quotes")
                self._place(Text(f"*{event.anchor}", self._position(event)))
            case yaml.DocumentStartEvent():
                return self._begin_document(event)
        return True

    def _begin_document(self, event: yaml.DocumentStartEvent) -> bool:
        self._documents += 1
        if event.tags or event.version:
            self._problem(event, "a line beginning with '%' gives orders to YAML", "no-directive", "remove that line")
        if self._documents > 1:
            told = "'---' begins a second document in this file"
            self._problem(event, told, "one-document", "remove the line, or put the text in double quotes")
        return self._documents == 1

    def _begin(self, value: Listing | Fields) -> bool:
        self._place(value)
        self._open.append(value)
        self._keys.append(None)
        if len(self._open) > DEEPEST:
            told = f"this is nested more than {DEEPEST} levels deep"
            self.problems.append(Problem(value.position, told, "nesting", "move it out, one level at a time"))
            return False
        return True

    def _place(self, value: Value) -> None:
        if not self._open:
            self.root = value if self.root is None else self.root
            return
        parent = self._open[-1]
        if isinstance(parent, Listing):
            parent.append(value)
        elif self._keys[-1] is None:
            self._keys[-1] = self._key(value)
        else:
            self._put(parent, self._keys[-1], value)
            self._keys[-1] = None

    def _key(self, value: Value) -> Text:
        if isinstance(value, Text):
            return value
        told = "a field's name is one word, not a list or fields"
        self.problems.append(Problem(value.position, told, "field-name", "put the text in double quotes"))
        return Text("", value.position)

    def _put(self, parent: Fields, key: Text, value: Value) -> None:
        first = next((known for known in parent if known == key), None) if key in parent else None
        if first is None:
            parent[key] = value
        elif key:
            told = f"'{key}' is written twice, first in line {first.position.line}"
            other = Related(first.position, "first written here")
            self.problems.append(Problem(key.position, told, "repeated-key", "keep one", related=other))

    def _refuse_labels(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor:
            told = f"'&{event.anchor}' marks text to be used elsewhere"
            self._problem(event, told, "no-alias", f"remove '&{event.anchor}', or put the text in double quotes")
        if tag and tag != "!":
            told = f"'{tag.replace('tag:yaml.org,2002:', '!!')}' gives an order to YAML"
            self._problem(event, told, "no-tag", "remove it, or put the text in double quotes")

    def _problem(self, event: yaml.Event, told: str, rule: str, cure: str) -> None:
        self.problems.append(Problem(self._position(event), told, rule, cure))

    def _position(self, event: yaml.Event, width: int = 0) -> Position:
        start, end = _marks(event)
        line = self.document.lines[start.line] if start.line < len(self.document.lines) else ""
        stop = end.column if end.line == start.line else len(line)
        return Position(self.document, start.line + 1, start.column + 1, width or max(1, stop - start.column))


def _last_line(event: yaml.ScalarEvent) -> int:
    start, end = _marks(event)
    return int(end.line if end.column == 0 and end.line > start.line else end.line + 1)


def _marks(event: yaml.Event) -> tuple[Any, Any]:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise TypeError("libyaml marks every event")
    return start, end
