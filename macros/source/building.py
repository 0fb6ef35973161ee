"""How do YAML events become values? Positioned, without recursion, with all that a catalogue may not hold told.

It asks `misreadings` about each text on its way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.problem import Document, Position, Problem, Related
from macros.source.decoding import hidden_in
from macros.source.misreadings import Misreadings, entry_within
from macros.source.slips import MOST_TOLD, told
from macros.source.values import Fields, Listing, Text, Value

DEEPEST = 16
"""How deep values may nest; a catalogue needs seven."""

LONGEST = 20_000
"""How many letters a text may have: more is no text to read, and would take time wherever it goes."""

MOST_FIELDS = 1_000
"""How many fields an entry may have; the longest of a catalogue has some hundred, the words of the interface."""


@dataclass
class Builder:
    """Builds values from events, keeping those that are open on a stack."""

    document: Document
    """Where problems are told."""
    lines: Sequence[str]
    """Its lines, mended where that was needed."""
    most_fields: int = MOST_FIELDS
    """How many fields may stand beside each other."""
    problems: list[Problem] = field(default_factory=list)
    root: Value | None = None
    _open: list[Listing | Fields] = field(default_factory=list)
    _keys: list[Text | None] = field(default_factory=list)
    _in_line: list[bool] = field(default_factory=list)
    _documents: int = 0
    _repeats: list[list[Text]] = field(default_factory=list)
    """For each value that is open, the fields that were written in it before."""
    ended: bool = False
    """Whether reading on made no sense: there was more of something than any catalogue has."""
    too_deep: Problem | None = None
    """Where reading ended, because values nest too deep."""
    misreadings: Misreadings = field(init=False)

    def __post_init__(self) -> None:
        """Look out for texts that YAML cuts off."""
        self.misreadings = Misreadings(self.lines)

    def told(self) -> list[Problem]:
        """Return all problems, with what is doubtful as a warning."""
        doubts = [told(doubt, self.document, "warning") for doubt in self.misreadings.doubts]
        return [*self.problems, *doubts]

    def build(self) -> None:
        """Read the lines. Raises MarkedYAMLError where YAML cannot."""
        text = "\n".join(self.lines)
        self.misreadings.hashes = _lines_with(" #", text)
        self.misreadings.tabs = _lines_with("\t", text)
        parser = yaml.CSafeLoader(text)
        try:
            while (event := parser.get_event()) is not None and self._take(event):
                pass
        finally:
            parser.dispose()

    def tell_open(self) -> None:
        """Tell which fields were written twice in what was open when reading ended."""
        for value, repeats in zip(self._open, self._repeats, strict=True):
            self._tell_repeated(value, repeats)

    def _take(self, event: yaml.Event) -> bool:
        """Take one event in, the most frequent kind first; False where reading on makes no sense."""
        match event:
            case yaml.ScalarEvent():
                self._place(self._text(event))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end(self._open.pop(), self._repeats.pop())
                self._keys.pop()
                self._in_line.pop()
            case yaml.MappingStartEvent():
                return self._begin(event, Fields(self._position(event)))
            case yaml.SequenceStartEvent():
                return self._begin(event, Listing(self._position(event)))
            case yaml.AliasEvent():
                told = f"'*{event.anchor}' stands for something written elsewhere"
                self._problem(event, told, "no-alias", "write the text itself, or put it in double quotes")
                self._place(Text(f"*{event.anchor}", self._position(event)))
            case yaml.DocumentStartEvent():
                return self._begin_document(event)
        return not self.ended

    def _text(self, event: yaml.ScalarEvent) -> Text:
        start: Any = event.start_mark
        end: Any = event.end_mark
        value, style = event.value, event.style
        position = self._between(start, end)
        if event.anchor or event.tag:
            self._refuse_labels(event)
        if style == '"' and (hidden := hidden_in(value)):
            told = f"hidden letter U+{ord(hidden):04X}, written with a backslash"
            cure = "delete it, and type what is missing again"
            self.problems.append(Problem(position, told, "hidden-letter", cure))
        if self.misreadings.may_lurk_in(event, start.line, end.line):
            self.misreadings.look(event, start, end, in_line=bool(self._in_line and self._in_line[-1]))
        if len(value) > LONGEST:
            told = f"this text has {len(value):,} letters; no text has more than {LONGEST:,}"
            self.problems.append(Problem(position, told, "file-size", "part it, or take it out"))
            value = value[:LONGEST]
        last = end.line if end.column == 0 and end.line > start.line else end.line + 1
        return Text(value, position, last, plain=not style)

    def _begin_document(self, event: yaml.DocumentStartEvent) -> bool:
        self._documents += 1
        if event.tags or event.version:
            self._problem(event, "a line beginning with '%' gives orders to YAML", "no-directive", "remove that line")
        if self._documents > 1:
            told = "'---' begins a second document in this file"
            self._problem(event, told, "one-document", "remove the line, or put the text in double quotes")
        return self._documents == 1

    def _begin(self, event: yaml.CollectionStartEvent, value: Listing | Fields) -> bool:
        if event.anchor or event.tag:
            self._refuse_labels(event)
        self._place(value)
        self._open.append(value)
        self._keys.append(None)
        self._repeats.append([])
        self._in_line.append(bool(event.flow_style))
        if len(self._open) > DEEPEST:
            told = f"this is nested more than {DEEPEST} levels deep"
            self.too_deep = Problem(value.position, told, "nesting", "move it out, one level at a time")
            return False
        return True

    def _place(self, value: Value) -> None:
        if not self._open:
            self.root = value
            return
        parent, key = self._open[-1], self._keys[-1]
        if isinstance(parent, Listing):
            parent.append(value)
        elif key is None:
            self._keys[-1] = value if isinstance(value, Text) else self._key(value)
        else:
            self._keys[-1] = None
            if key not in parent:
                parent[key] = value
                if len(parent) > self.most_fields:
                    told = f"more than {self.most_fields:,} fields stand here, one beside the other"
                    self.problems.append(Problem(key.position, told, "file-size", "take out what does not belong here"))
                    self.ended = True
            elif key:
                self._repeats[-1].append(key)
                self.ended = self.ended or len(self._repeats[-1]) > MOST_TOLD

    def _key(self, value: Listing | Fields) -> Text:
        told = "a field's name is one word, not a list or fields"
        if not (self.problems and self.problems[-1].position.line == value.position.line):
            self.problems.append(Problem(value.position, told, "field-name", "put the text in double quotes"))
        return Text("", value.position)

    def _end(self, value: Listing | Fields, repeats: list[Text]) -> None:
        if not repeats or not isinstance(value, Fields):
            return
        is_entry = bool(self._open) and isinstance(self._open[-1], Listing) and not self._in_line[-1]
        slip = entry_within(self.lines, next(iter(value)), repeats) if is_entry else None
        if slip:
            self.misreadings.slips.append(slip)
        else:
            self._tell_repeated(value, repeats)

    def _tell_repeated(self, value: Listing | Fields, repeats: list[Text]) -> None:
        for key in repeats:
            first = next(known for known in value if known == key)
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
        self.ended = self.ended or len(self.problems) > MOST_TOLD

    def _position(self, event: yaml.Event) -> Position:
        start: Any = event.start_mark  # libyaml marks every event
        return Position(self.document, start.line + 1, start.column + 1)

    def _between(self, start: Any, end: Any) -> Position:  # noqa: ANN401 -- yaml's marks
        lines, column = self.document.lines, start.column
        line = min(start.line, len(lines) - 1)  # an empty value at a file's end stands after its last line, for libyaml
        stop = end.column if end.line == start.line else len(lines[line])
        return Position(self.document, line + 1, column + 1, stop - column if stop > column else 1)


def _lines_with(mark: str, text: str) -> frozenset[int]:
    found, line, begin = set(), 0, 0
    at = text.find(mark)
    while at >= 0:
        line += text.count("\n", begin, at)
        begin = at
        found.add(line)
        end = text.find("\n", at)
        at = text.find(mark, end) if end >= 0 else end
    return frozenset(found)
