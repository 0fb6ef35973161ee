"""What did the parser stumble over, in the editor's words, and at the line that a person must change?"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import yaml

from macros.problem import Document, Position, Problem

QUOTE_IT = "put the whole text in double quotes"
NO_FIELD = (
    "this line has no ': ' between a field's name and its text",
    "field-name",
    "remove the line, if it came here by accident; or write 'name: text', with a space after the colon",
)
"""What is told of a line of words alone."""
TAB_CURE = "write spaces, as many as the lines beside it begin with"
LINE_UP = "line it up with the fields of the same item: spaces at the start of a line say what belongs to what"


@dataclass(frozen=True)
class _Stumble:
    """Where the parser stood (`here`), and where what it was reading began (`began`)."""

    here: Position
    began: Position

    def letter(self) -> str:
        return self.text()[:1]

    def text(self) -> str:
        return _line(self.here)[self.here.column - 1 :]

    def before(self) -> str:
        return _line(self.here)[: self.here.column - 1]


def explained(error: yaml.MarkedYAMLError, document: Document) -> Problem:
    """Say a parser's error as a problem with a cure."""
    mark: Any = error.problem_mark  # libyaml marks every error
    here = _position(mark, document)
    stumble = _Stumble(here, _position(error.context_mark, document) if error.context_mark else here)
    for sign, explain in _EXPLANATIONS:
        if sign in f"{error.context}: {error.problem}":
            return explain(stumble)
    return _lost(stumble)


def _position(mark: yaml.Mark, document: Document) -> Position:
    line = min(mark.line, len(document.lines) - 1)
    # the end of the file is no place to point at: the last line with something in it is
    while line and not document.lines[line].strip():
        line -= 1
    column = mark.column if line == mark.line else 0
    return Position(document, line + 1, column + 1)


def _line(place: Position) -> str:
    return place.document.lines[place.line - 1]


def _colon(stumble: _Stumble) -> Problem:
    if ": " in stumble.before() or stumble.before().rstrip().endswith(":"):
        told = "a second ': ' stands in this line, so YAML takes the text before it for a field's name"
        return Problem(stumble.here, told, "quoted-text", QUOTE_IT)
    previous = Position(stumble.here.document, max(1, stumble.here.line - 1))
    if _line(previous).strip() and ": " not in _line(previous) and not _line(previous).rstrip().endswith(":"):
        return Problem(previous, *NO_FIELD)
    return Problem(stumble.here, "this field is further in than its neighbours", "indentation", LINE_UP)


def _unclosed(bracket: str, stumble: _Stumble) -> Problem:
    told = f"this '{'[' if bracket == ']' else '{'}' is never closed"
    return Problem(stumble.began, told, "closed-bracket", f"write '{bracket}' where the list ends")


def _open_quote(stumble: _Stumble) -> Problem:
    quote = _line(stumble.began)[stumble.began.column - 1 : stumble.began.column]
    return Problem(stumble.began, f"this {quote} is never closed", "closed-quote", f"write {quote} where the text ends")


def _start(stumble: _Stumble) -> Problem:
    if stumble.letter() == "\t":
        return Problem(stumble.here, "a tab stands where spaces belong", "no-tab", TAB_CURE)
    return Problem(stumble.here, f"text cannot begin with '{stumble.letter()}'", "quoted-text", QUOTE_IT)


def _special(stumble: _Stumble) -> Problem:
    letter = _line(stumble.began)[stumble.began.column - 1 : stumble.began.column]
    return Problem(stumble.began, f"text cannot begin with '{letter}'", "quoted-text", QUOTE_IT)


def _block(stumble: _Stumble) -> Problem:
    if stumble.letter() == "\t":
        return _start(stumble)
    return _special(stumble)


def _escape(stumble: _Stumble) -> Problem:
    told = "a backslash in double quotes stands for a special letter"
    return Problem(stumble.here, told, "quoted-text", "write two backslashes, or use single quotes")


def _no_colon(stumble: _Stumble) -> Problem:
    return Problem(stumble.began, *NO_FIELD)


def _key(stumble: _Stumble) -> Problem:
    before = stumble.before().rstrip()
    if f"{stumble.text()} ".startswith("- "):
        told = "a list begins here, but the lines around it are fields"
        return Problem(stumble.here, told, "indentation", "indent the list under the field that it belongs to")
    if before.endswith('"') or "'" in before:
        told = "the text goes on after its closing quote"
        return Problem(stumble.here, told, "closed-quote", "put all of the text between one pair of double quotes")
    return Problem(stumble.here, "this does not line up with the lines above", "indentation", LINE_UP)


def _dash(stumble: _Stumble) -> Problem:
    told = "this line is as far in as the list above, but does not begin with '- '"
    return Problem(stumble.here, told, "indentation", "begin it with '- ', or line it up with the item it belongs to")


def _late_list(stumble: _Stumble) -> Problem:
    told = "a list cannot begin on the line of its field"
    return Problem(stumble.here, told, "indentation", "begin the list on the next line; or put text in double quotes")


def _second(stumble: _Stumble) -> Problem:
    document = stumble.here.document
    for line in range(stumble.here.line, 0, -1):
        sign = document.lines[line - 1][:3]
        if sign == "...":
            return Problem(
                Position(document, line), "the file goes on after its end", "one-document", "remove this line"
            )
        if sign[:1] == "%":
            return _directive(Position(document, line))
    return _lost(stumble)


def _directive(place: Position) -> Problem:
    told = "a line beginning with '%' gives orders to YAML"
    return Problem(place, told, "no-directive", "remove that line")


def _lost(stumble: _Stumble) -> Problem:
    told = "YAML cannot read this line"
    return Problem(stumble.here, told, "syntax", "compare it with the same field of another item, letter by letter")


_EXPLANATIONS: tuple[tuple[str, Callable[[_Stumble], Problem]], ...] = (
    ("mapping values are not allowed", _colon),
    ("expected ',' or ']'", partial(_unclosed, "]")),
    ("expected ',' or '}'", partial(_unclosed, "}")),
    ("scanning a quoted scalar: found unexpected end", _open_quote),
    ("scanning a quoted scalar: found unexpected document", _open_quote),
    ("unknown escape", _escape),
    ("hexdecimal number", _escape),
    ("scanning a simple key: could not find expected ':'", _no_colon),
    ("scanning for the next token", _start),
    ("scanning a block scalar", _block),
    ("scanning an alias", _special),
    ("scanning an anchor", _special),
    ("scanning a tag", _special),
    ("scanning a directive", _special),
    ("parsing a block mapping: did not find expected key", _key),
    ("expected '-' indicator", _dash),
    ("block sequence entries are not allowed", _late_list),
    ("expected <document start>", _second),
)
"""Signs in libyaml's messages (its scanner.c and parser.c), the first that fits."""
