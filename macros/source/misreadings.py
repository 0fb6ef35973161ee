"""What did YAML take, without a word, for something else than was meant?

Such a slip breaks nothing: a text is cut off, a list becomes one text, a field disappears in the text above it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

import yaml

from macros.source.inside import fields_within, left_behind, may_be_listed, remarks_within
from macros.source.quoting import quoted, written
from macros.source.slips import (
    BULLETS,
    MOST_TOLD,
    NAME,
    NO_DASH,
    Names,
    Place,
    Slip,
    content_of,
    indent_of,
    lines_with,
    names_in,
)

_ODD_START = re.compile(rf"[{BULLETS}“„‘*+]|-\S|[^\W\d][\w-]*(?:[:：]|\s*=\s)\S|\d+[.)] ")
_ARROW = re.compile(r"[-=]+> *")
_ENTRY = re.compile(r" *- \S")
_ODD_SPACES = frozenset("\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000")
_CURLY = re.compile(r"“[^“”]*[”\"]|„[^„“”]*[“”]|‘[^‘’]*’|\"[^\"”]*”")
_REMARK = re.compile(r"(?P<gap>\s+)#(?P<text>.*)")
MOST_LINES = 1_000
"""How many lines of one text are looked at: one with more of them is too long for any catalogue."""

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


class Misreadings:
    """Looks at each scalar as it is read, and keeps what is doubtful."""

    def __init__(self, lines: Sequence[str], text: str) -> None:
        """Look out in these lines, which `text` holds as one."""
        self.lines = lines
        self.slips: list[Slip] = []
        """Slips that change what the file holds: its lines must be mended and read again."""
        self.doubts: list[Slip] = []
        """What may be meant as it stands."""
        self._text = text
        # their numbers, counted from 0
        self._hashes, self._tabs = lines_with(" #", text), lines_with("\t", text)

    def may_lurk_in(self, event: yaml.ScalarEvent, first: int, last: int) -> bool:
        """Whether a scalar on these lines is worth a look: one on a line, without an odd sign, is not."""
        if first != last or first in self._hashes or first in self._tabs:
            return True
        value: str = event.value
        if event.style:  # what stands in quotes is what it seems
            return False
        if not value[:1].isalpha() or event.tag is not None:
            return True
        if value[-1] in '"]}':
            return True
        return ":" in value or "=" in value or ";" in value or "：" in value

    def look(self, event: yaml.ScalarEvent, start: Any, end: Any, *, in_line: bool) -> None:  # noqa: ANN401 -- yaml's marks
        """Look at a scalar; `in_line` where it is an entry of a list in brackets."""
        if start.line in self._tabs:
            self._tab(start)
        if event.style in ("", None):
            self._unquoted(event, start, end, in_line=in_line)
        elif event.style in "|>":
            if ": " in event.value or "# " in event.value:
                first, inside = start.line + 1, self.lines[start.line + 1 : min(end.line + 1, start.line + MOST_LINES)]
                self._take(fields_within(inside, first, self._counted, content_of(self.lines[start.line])))
                self._take(remarks_within(inside, first))
        elif start.line != end.line:
            self._unclosed(event.style, start, end, in_line=in_line)

    def _unquoted(self, event: yaml.ScalarEvent, start: Any, end: Any, *, in_line: bool) -> None:  # noqa: ANN401
        if event.tag == "!":
            line = self.lines[start.line]
            text = line[start.column :].strip()
            self._doubt(self._slip(start, "text cannot begin with '!'", "quoted-text", written(text)))
        if start.line != end.line or _ODD_START.match(event.value):
            self._plain(event.value, start, end, in_line=in_line)
        if end.line in self._hashes:
            self._cut(event.value, start, end)
        if event.value[:1] in _ODD_SPACES and start.line == end.line:
            self._odd_space(event.value, start)
        if "\t" in event.value:
            told = "a tab stands in this text"
            self._doubt(self._slip(start, told, "no-tab", "write a space in its place"))
        if may_be_listed(event.value, in_line=in_line) and start.line == end.line:
            from macros.source.brackets import entry_slips  # noqa: PLC0415 -- a file in order hardly needs it

            self._take_listed(entry_slips(self.lines[start.line], event.value, start, in_line=in_line))

    def _take_listed(self, found: Iterable[Slip]) -> None:
        for slip in found:
            if not slip.mended:
                self._doubt(slip)
            elif not any(other.line == slip.line for other in self.slips):
                self.slips.append(slip)

    def _odd_space(self, value: str, start: Any) -> None:  # noqa: ANN401
        line, inner = self.lines[start.line], value.lstrip()
        if line.startswith(value, start.column):
            told = f"a space of another kind (U+{ord(value[0]):04X}) stands where plain spaces belong"
            mended = line[: start.column] + inner + line[start.column + len(value) :]
            width = len(value) - len(inner)
            self.slips.append(self._slip(start, told, "plain-space", "delete it", mended, width=width).surely())

    @cached_property
    def _counted(self) -> Counter[str]:
        return Counter(NAME.findall(self._text))

    @cached_property
    def names(self) -> Names:
        """The names that fields have in this file."""
        return names_in(self._text)

    def _take(self, doubts: Iterable[Slip]) -> None:
        for doubt in doubts:
            self._doubt(doubt)

    def _doubt(self, slip: Slip) -> None:
        if len(self.doubts) < MOST_TOLD:
            self.doubts.append(slip)

    def _slip(self, start: Any, told: str, rule: str, cure: str, *mended: str, width: int = 1) -> Slip:  # noqa: ANN401
        return Slip(start.line, start.column, width, told, rule, cure, mended)

    def _tab(self, start: Any) -> None:  # noqa: ANN401
        line = self.lines[start.line]
        before = line[: start.column]
        if "\t" in before and not before.strip():
            from macros.source.shifts import beginning, likely_step  # noqa: PLC0415 -- a file in order never needs it

            step = likely_step(Place(self.lines, start.line, self.names), line.lstrip())
            cure = "write spaces" if step is None else beginning(step)
            self._doubt(self._slip(start, "a tab stands where spaces belong", "no-tab", cure))
        elif before.endswith("\t"):
            mended = f"{before.rstrip()} {line[start.column :]}"
            told, cure = "a tab stands where a space belongs", "write one space"
            self.slips.append(Slip(start.line, len(before.rstrip()), 1, told, "no-tab", cure, (mended,)).surely())

    def _plain(self, value: str, start: Any, end: Any, *, in_line: bool) -> None:  # noqa: ANN401
        before = self.lines[start.line][: start.column]
        if not in_line:
            own_line = not before.strip(" ")
            # whatever stands before it on its line, nobody can have meant the text itself for a field
            looked_at = range(start.line + (not own_line), min(end.line + 1, len(self.lines), start.line + MOST_LINES))
            found = list(self._lines_of(start, looked_at, own_line=own_line)) if looked_at else []
            if looked_at and not before.rstrip().endswith("-"):
                self._list_within(looked_at)
            self.slips += found
            if found:
                return
        arrow = _ARROW.match(value)
        if arrow and start.line != end.line:
            told = f"'{arrow[0].strip()}' is part of this text; '>-' says that a text follows on the next lines"
            self._doubt(self._slip(start, told, "quoted-text", "write '>-'", width=len(arrow[0].strip())))
        if in_line and value[:1] in "“„" and not re.search('[“”"]', value[1:]):
            told, cure = f"this {value[0]} is never closed, and is no quote to YAML", written(value[1:])
            self._doubt(self._slip(start, told, "curly-quotes", cure))
        if _CURLY.fullmatch(value):
            inner = value[1:-1]
            told = "curly quotes do not quote a text here; they are part of it"
            slip = self._slip(
                start, told, "curly-quotes", f"{written(inner)}, unless readers are to see them", width=len(value)
            )
            self._doubt(slip)

    def _lines_of(self, start: Any, looked_at: Iterable[int], *, own_line: bool) -> Iterator[Slip]:  # noqa: ANN401
        from macros.source.lines import colons, dashes  # noqa: PLC0415 -- a file in order hardly needs it
        from macros.source.strays import signs_before  # noqa: PLC0415 -- the same

        dash = self.lines[start.line][: start.column].rstrip(" ").endswith("-")
        first = self.lines[start.line]
        below = (self.lines[at] for at in looked_at if at > start.line)
        is_entry = own_line and any(line.startswith(" " * start.column + "- ") for line in below)
        if is_entry and next(dashes(Place(self.lines, start.line, self.names)), None) is None:
            mended = f"{first[: start.column]}- {first[start.column :]}"
            yield Slip(start.line, start.column, 1, NO_DASH, "list-dash", f"write '{mended.strip()}'", (mended,))
            return
        for at in looked_at:
            place = Place(self.lines, at, self.names)
            if dash and _ENTRY.match(place.text):
                step = indent_of(self.lines[start.line])
                told = "this entry is further in than the one above, so YAML takes it for the end of that one"
                cure = f"begin it with {step} spaces (there are {indent_of(place.text)})"
                yield Slip(at, 0, indent_of(place.text), told, "indentation", cure, (" " * step + place.text.lstrip(),))
                continue
            found = next(chain(dashes(place), signs_before(place)), None) if own_line or dash else None
            if found is None and (place.text.strip().split(":")[0] in self.names or own_line):
                found = next((slip for slip in colons(place) if self._is_field(place.text)), None)
            if found:
                yield found

    def _list_within(self, looked_at: Iterable[int]) -> None:
        from macros.source.lines import dashes  # noqa: PLC0415 -- the same

        places = [Place(self.lines, at, self.names) for at in looked_at]
        listed = [place for place in places if _ENTRY.match(place.text) or next(dashes(place), None)]
        if len(listed) > 1:
            told = "a list begins here within a text, and YAML joins its lines"
            cure = "write '|' after the field's name, and begin the text on the next line"
            self._doubt(Slip(listed[0].at, indent_of(listed[0].text), 1, told, "list-dash", cure, ()))

    def _is_field(self, line: str) -> bool:
        name = re.match(r"[\w-]*", line.strip())
        return name is not None and name.group().lower() not in _SCHEMES

    def _cut(self, value: str, start: Any, end: Any) -> None:  # noqa: ANN401
        line = self.lines[end.line]
        found = _REMARK.fullmatch(line[end.column :])
        if not found:
            return
        mark = end.column + len(found["gap"])
        joined = found["text"][:1].strip() != "" and len(found["gap"]) == 1
        text = f"{value} #{found['text']}".strip()
        told = "the text ends before ' #': YAML takes the rest of the line for a remark"
        if joined and start.line == end.line and found["text"][:1] not in "#!":
            mended = f"{line[: start.column]} {quoted(text)}" if not value else f"{line[: start.column]}{quoted(text)}"
            self.slips.append(Slip(end.line, mark, 1, told, "remark", written(text), (mended,)))
        elif len(found["gap"]) == 1 and " " in value.strip():
            cure = f"{written(text)}; before a remark, type two spaces"
            self._doubt(Slip(end.line, mark, 1, told, "remark", cure, ()))

    def _unclosed(self, quote: str, start: Any, end: Any, *, in_line: bool) -> None:  # noqa: ANN401
        step = content_of(self.lines[start.line])
        inside = self.lines[start.line + 1 : end.line + 1]
        if any(NAME.match(line) and indent_of(line) <= step for line in inside):
            from macros.source.texts import closed_by  # noqa: PLC0415 -- a file in order never needs it

            slip = closed_by(Place(self.lines, start.line, self.names), quote, start.column)
            self.slips.append(slip)
        elif not in_line:
            first = self.lines[start.line]
            least = 1 + (step if step < start.column else indent_of(first))
            self._take(left_behind(inside[:MOST_LINES], start.line + 1, least))
