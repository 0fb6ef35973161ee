"""How do YAML events become values? Positioned, without recursion, with all that a catalogue may not hold told.

It asks `misreadings` about each text on its way.
"""

from collections.abc import Callable, Sequence
from typing import Any

import yaml

from macros.problem import Document, Position, Problem, Related
from macros.source.decoding import hidden_in
from macros.source.misreadings import Misreadings
from macros.source.quoting import written
from macros.source.repeats import entry_within, joined
from macros.source.slips import MOST_TOLD, told
from macros.source.values import Fields, Listing, Text, Value

DEEPEST = 16
"""How deep values may nest; a catalogue needs seven."""

LONGEST = 20_000
"""How many letters a text may have: more is no text to read, and would take time wherever it goes."""

MOST_ENTRIES = 5_000
"""How many entries a list may have, where no entry may have more fields than that."""

MOST_FIELDS = 1_000
"""How many fields an entry may have; the longest of a catalogue has some hundred, the words of the interface."""


class _Open:
    """A list or a group of fields that has begun and not ended."""

    __slots__ = ("in_line", "key", "repeats", "value")

    def __init__(self, value: Listing | Fields, *, in_line: bool) -> None:
        self.value, self.in_line = value, in_line
        self.key: Text | None = None
        """The field whose value comes next."""
        self.repeats: list[tuple[Text, Value]] = []
        """The fields that were written in it before, with what they hold now."""


class Builder:
    """Builds values from events, keeping those that are open on a stack.

    Each file has thousands of texts, so the way of a text through here is as short as can be.
    """

    def __init__(self, document: Document, lines: Sequence[str], most_fields: int = MOST_FIELDS) -> None:
        """Tell problems at places of a document, whose `lines` may have been mended."""
        self.document, self.lines = document, lines
        self._most_fields, self._most_entries = most_fields, max(most_fields, MOST_ENTRIES)
        self.problems: list[Problem] = []
        self.root: Value | None = None
        self.ended = False
        """Whether reading on made no sense: there was more of something than any catalogue has."""
        self.too_deep: Problem | None = None
        """Where reading ended, because values nest too deep."""
        self._text = "\n".join(lines)
        self.misreadings = Misreadings(lines, self._text)
        self._within: _Open | None = None
        self._around: list[_Open] = []
        """What is open around that, the outermost first."""
        self._documents = 0
        self._is_over = False

    def told(self) -> list[Problem]:
        """Return all problems, with what is doubtful as a warning."""
        doubts = [told(doubt, self.document, "warning") for doubt in self.misreadings.doubts]
        return [*self.problems, *doubts]

    def build(self) -> None:
        """Read the lines. Raises MarkedYAMLError where YAML cannot."""
        take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_text,
            yaml.MappingStartEvent: self._begin_fields,
            yaml.SequenceStartEvent: self._begin_list,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._begin_document,
        }
        parser = yaml.CSafeLoader(self._text)
        try:
            while not self._is_over and (event := parser.get_event()) is not None:
                if taken := take.get(type(event)):
                    taken(event)
        finally:
            parser.dispose()

    def tell_open(self) -> None:
        """Tell which fields were written twice in what was open when reading ended."""
        for each in (*self._around, *((self._within,) if self._within else ())):
            self._tell_repeated(each)

    def _refuse(self, value: Value, told: str) -> None:
        self.problems.append(Problem(value.position, told, "file-size", "take out what does not belong here"))
        self._end_reading()

    def _end_reading(self) -> None:
        self.ended = self._is_over = True

    def _take_text(self, event: yaml.ScalarEvent) -> None:
        start: Any = event.start_mark  # libyaml marks every event
        end: Any = event.end_mark
        value, style, line, column = event.value, event.style, start.line, start.column
        if end.line == line < len(self.document.lines):
            position, last = Position(self.document, line + 1, column + 1, end.column - column or 1), line + 1
        else:
            position = self._to_line_end(line, column)
            last = end.line if end.column == 0 and end.line > line else end.line + 1
        if event.anchor or event.tag:
            self._refuse_labels(event)
        if style == '"' and (hidden := hidden_in(value)):
            told = f"hidden letter U+{ord(hidden):04X}, written with a backslash"
            cure = "delete it, and type what is missing again"
            self.problems.append(Problem(position, told, "hidden-letter", cure))
        if self.misreadings.may_lurk_in(event, line, end.line):
            self.misreadings.look(event, start, end, in_line=self._within is not None and self._within.in_line)
            if len(self.misreadings.slips) > MOST_TOLD:
                self._is_over = True
        if len(value) > LONGEST:
            told = f"this text has {len(value):,} letters; no text has more than {LONGEST:,}"
            self.problems.append(Problem(position, told, "file-size", "part it, or take it out"))
            value = value[:LONGEST]
        self._place(Text(value, position, last, plain=not style))

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        told = f"'*{event.anchor}' stands for something written elsewhere"
        self._problem(event, told, "no-alias", "write the text itself, or put it in double quotes")
        self._place(Text(f"*{event.anchor}", self._position(event)))

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if event.tags or event.version:
            self._problem(event, "a line beginning with '%' gives orders to YAML", "no-directive", "remove that line")
        if self._documents > 1:
            told = "'---' begins a second document in this file"
            self._problem(event, told, "one-document", "remove the line, or put the text in double quotes")
            self._is_over = True

    def _begin_fields(self, event: yaml.MappingStartEvent) -> None:
        self._begin(event, Fields(self._position(event)))

    def _begin_list(self, event: yaml.SequenceStartEvent) -> None:
        self._begin(event, Listing(self._position(event)))

    def _begin(self, event: yaml.CollectionStartEvent, value: Listing | Fields) -> None:
        if event.anchor or event.tag:
            self._refuse_labels(event)
        self._place(value)
        if self._within:
            self._around.append(self._within)
        self._within = _Open(value, in_line=bool(event.flow_style))
        if len(self._around) >= DEEPEST:
            told = f"this is nested more than {DEEPEST} levels deep"
            self.too_deep = Problem(value.position, told, "nesting", "move it out, one level at a time")
            self._is_over = True

    def _place(self, value: Value) -> None:
        within = self._within
        if within is None:
            self.root = value
        elif isinstance(within.value, Listing):
            within.value.append(value)
            if len(within.value) > self._most_entries:
                self._refuse(value, f"more than {self._most_entries:,} entries stand in this list")
        elif within.key is None:
            within.key = value if isinstance(value, Text) else self._key(value)
        else:
            key, within.key = within.key, None
            self._place_field(within, within.value, key, value)

    def _place_field(self, within: _Open, fields: Fields, key: Text, value: Value) -> None:
        if fields.setdefault(key, value) is value:
            if len(fields) > self._most_fields:
                self._refuse(key, f"more than {self._most_fields:,} fields stand here, one beside the other")
        elif key:
            within.repeats.append((key, value))
            if len(within.repeats) > MOST_TOLD:
                self._end_reading()

    def _key(self, value: Listing | Fields) -> Text:
        told = "a field's name is one word, not a list or fields"
        if not (self.problems and self.problems[-1].position.line == value.position.line):
            self.problems.append(Problem(value.position, told, "field-name", "put the text in double quotes"))
        return Text("", value.position)

    def _end(self, _event: yaml.CollectionEndEvent) -> None:
        ended, self._within = self._within, self._around.pop() if self._around else None
        if ended and ended.repeats:
            self._judge_repeated(ended)

    def _judge_repeated(self, ended: _Open) -> None:
        is_entry = self._within is not None and isinstance(self._within.value, Listing) and not ended.in_line
        first = next(key for key in ended.value if isinstance(key, Text))
        repeats = [key for key, _value in ended.repeats]
        slip = entry_within(self.lines, first, repeats) if is_entry else None
        if slip:
            self.misreadings.slips.append(slip)
        else:
            self._tell_repeated(ended)

    def _tell_repeated(self, ended: _Open) -> None:
        fields = ended.value if isinstance(ended.value, Fields) else {}
        for key, value in ended.repeats:
            first = next(known for known in fields if known == key)
            told = f"'{key}' is written twice, first in line {first.position.line}"
            cure, other = joined(key, fields[first], value), Related(first.position, "first written here")
            self.problems.append(Problem(key.position, told, "repeated-key", cure or "keep one", related=other))

    def _refuse_labels(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor:
            told = f"'&{event.anchor}' marks text to be used elsewhere"
            self._problem(event, told, "no-alias", f"remove '&{event.anchor}', or put the text in double quotes")
        if tag and tag != "!":
            told = f"'{tag.replace('tag:yaml.org,2002:', '!!')}' gives an order to YAML"
            cure = "remove it, or put the text in double quotes"
            if tag[1:2].isupper() and isinstance(event, yaml.ScalarEvent) and event.value:
                cure = written(f"{tag} {event.value}")
            self._problem(event, told, "no-tag", cure)

    def _problem(self, event: yaml.Event, told: str, rule: str, cure: str) -> None:
        position = self._position(event)
        last = self.problems[-1] if self.problems else None
        if last and rule == last.rule == "no-alias" and last.position.line == position.line:
            return  # whoever changes the line sees the others
        self.problems.append(Problem(position, told, rule, cure))
        if len(self.problems) > MOST_TOLD:
            self._end_reading()

    def _position(self, event: yaml.Event) -> Position:
        start: Any = event.start_mark
        return Position(self.document, start.line + 1, start.column + 1)

    def _to_line_end(self, line: int, column: int) -> Position:
        lines = self.document.lines
        if line >= len(lines):  # an empty value at a file's end stands after its last line, for libyaml
            return Position(self.document, len(lines), column + 1)
        return Position(self.document, line + 1, column + 1, max(1, len(lines[line]) - column))
