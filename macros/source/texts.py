"""Which slips could the text of a field hold? Quotes, brackets, and letters that mean something to YAML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.source.brackets import CLOSED, COLON, COMMAS, SIGNS, in_brackets, opened, quotes_within
from macros.source.quoting import quoted, written
from macros.source.slips import Place, Slip

_PARTS = re.compile(r"(?P<head> *(?:- +)*(?:(?:[^\W\d][\w-]*|\"[^\"]*\"|'[^']*') *: +)?)(?P<text>\S.*?) *$")
_PARTED_SIGN = re.compile(r"([|>]) +([-+])")
"""What says that a text follows on the next lines, written in two."""
_CURLY = "“”„‟«»‘’‚"
_DOUBLE = re.compile("[“”„‟«»]")
"""Quotes that are no apostrophe either: within a text, they quote a part of it."""
_FIELD = re.compile(r"[.!?\"'] +[^\W\d][\w-]*$")
"""What may be a field's name, after a text that has come to its end."""
_SECOND = re.compile(r"(?P<first>\S+(?= )|.*(?:[.!?\"')\]](?= )|\S(?=  ))) +(?P<name>[\w-]+)")
"""One field after another: the text of the first is one word, has come to its end, or a gap is left after it."""
_NEVER_MEANT = "@`%"
"""Signs with which YAML never begins a text, and that mean nothing else there."""
_ESCAPE = re.compile(r"\\(?![0abt\tnvfre \"/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})")
_SINGLE = re.compile(r"\\\\|\\(?!\")")
"""A backslash, or two that stand for one."""


_HALF_CURLY = re.compile(r"\"([^\"“”„]*)[“”](?=\s*(?:[,\]]|$))")
_ENDS = "]}"
_TABLE = re.compile(r"\| *(?P<text>[^|]*[^|\s]) *\|")
_WORD = re.compile(r"([\w/-]+) *:")
_AFTER = re.compile(r"[.,;:!?]")
"""A sign that stands after the quotes, and belongs into them or nowhere."""


@dataclass(frozen=True)
class _Text:
    """The text in a line, after dashes and the field's name."""

    place: Place
    head: str
    text: str

    def slip(self, at: int, told: str, rule: str, mended: str, cure: str = "") -> Slip:
        """Tell a slip `at` letters into the text."""
        column, cure = len(self.head) + at, cure or f"write {mended}"
        return self.place.slip(column, 1, told, rule, cure, self.head + mended)

    @property
    def is_all_text(self) -> bool:
        """Whether it belongs to a field or an entry, and nothing in it may be meant as a remark or as quotes."""
        return self.head.strip() != "" and " #" not in self.text and self.text.count('"') % 2 == 0

    def quoted(self, at: int, told: str, rule: str, inner: str) -> Slip:
        """Tell a slip that quotes put right."""
        return self.slip(at, told, rule, quoted(inner), written(inner))


def text_slips(place: Place) -> Iterator[Slip]:
    """Yield what the hand may have slipped on in the text of a field or an entry."""
    found = _PARTS.match(place.text)
    if not found:
        return
    text = _Text(place, found["head"], found["text"])
    if sign := _PARTED_SIGN.fullmatch(text.text):
        yield text.slip(1, f"a space stands within '{sign[1]}{sign[2]}'", "quoted-text", f"{sign[1]}{sign[2]}")
        return
    first = text.text[0]
    if not text.head.strip() and first in _ENDS:
        yield from _ends(text)
        return
    if not text.head.strip() and (commas := COMMAS.search(text.text)):
        mended = COMMAS.sub(", ", text.text)
        yield text.slip(
            commas.start(), "the entries of this list are not parted by single commas", "list-comma", mended
        )
    if not text.head.strip() and "," in text.text:
        yield from (text.slip(*meant) for meant in quotes_within(text.text))
    if first in CLOSED:
        yield from _quotes(text, first)
        return
    if first in _CURLY:
        bare = text.text.strip(_CURLY + '"')
        inner = text.text if _DOUBLE.search(bare) else bare
        yield text.quoted(0, "curly quotes do not quote a text here", "quoted-text", inner)
    elif first in "[{":
        yield from (text.slip(*meant) for meant in in_brackets(text.text))
        return
    yield from _odd_signs(text)


def _ends(text: _Text) -> Iterator[Slip]:
    """Yield how the line may end a list of several lines."""
    for end in _ENDS:
        if text.text != end:
            same = text.text[0] == end
            told = f"this list goes on after its '{end}'" if same else "these brackets do not match"
            yield text.slip(int(same), told, "closed-bracket", end)


def _odd_signs(text: _Text) -> Iterator[Slip]:
    first, colon = text.text[0], COLON.search(text.text)
    if sign := opened(text.text):
        yield text.slip(0, f"'{sign}' is missing before this", "closed-bracket", f"{sign}{text.text}")
    if text.head.strip() and text.text.endswith('"') and text.text.count('"') == 1:
        told, inner = "this quote was never opened", text.text[:-1]
        yield text.quoted(len(text.text) - 1, told, "closed-quote", inner)
    if text.head.strip() and (word := _WORD.fullmatch(text.text)) and word[1] not in text.place.names:
        yield text.slip(len(word[1]), "a colon stands after this text", "quoted-text", word[1]).surely()
    if colon:
        before = text.text[: colon.start()]
        name = before.split(" ")[-1]
        if name in text.place.names and (second := _SECOND.fullmatch(before)):
            told, cure = "a second field stands on this line", f"begin a new line before '{name}:'"
            yield text.slip(second.start("name"), told, "field-name", second["first"], cure)
        told = "': ' stands in this text, so YAML takes what is before it for a field's name"
        is_field = name in text.place.names or _FIELD.search(before)
        yield text.quoted(colon.start(), told, "quoted-text", text.text).surely(text.is_all_text and not is_field)
    elif first in SIGNS:
        yield from _stray_signs(text, first)
        told = f"text cannot begin with '{first}'"
        yield text.quoted(0, told, "quoted-text", text.text).surely(text.is_all_text and first in _NEVER_MEANT)


def _stray_signs(text: _Text, first: str) -> Iterator[Slip]:
    """Yield what the sign before the text may have come from: a mail, a table, a list."""
    place, rest = text.place, text.text[1:].lstrip()
    if (
        first == ">"
        and text.head.strip()
        and text.text.startswith("> ")
        and not COLON.search(rest)
        and " #" not in rest
    ):
        cure = f"remove it; or {written(text.text)}, if readers are to see it"
        yield text.slip(0, "'>' stands before this text, as in an answered mail", "quoted-text", rest, cure)
    elif table := _TABLE.fullmatch(text.text):
        above = next(place.above, "").strip()
        mended = f"- {table['text']}" if above.endswith(":") and not text.head.strip() else table["text"]
        told = "this stands between the bars of a table"
        yield text.slip(0, told, "quoted-text", mended, f"write '{mended}'")
    elif text.text.startswith("- ") and text.head.strip().endswith(":"):
        told = f"a list cannot begin on the line of '{text.head.strip().removeprefix('- ')}'"
        if next(filter(str.strip, place.below), "").lstrip().startswith("- "):
            yield text.slip(0, told, "indentation", "", "begin a new line before the '-', two spaces further in")
        elif not COLON.search(rest) and " #" not in rest:
            cure = "remove the '-'; or begin a new line before it, if this is a list"
            yield text.slip(0, told, "indentation", rest, cure)


def closed_by(place: Place, quote: str, column: int) -> Slip:
    """Tell that the quote at `column` is not closed, with it closed at the end of the line."""
    text = place.text[column + 1 :].rstrip()
    told = f"this {quote} is never closed"
    return place.slip(column, 1, told, "closed-quote", written(text), place.text[:column] + quoted(text))


def _quotes(text: _Text, quote: str) -> Iterator[Slip]:
    typed = text.text
    closed = CLOSED[quote].match(typed)
    if closed is None:
        inner = typed[1:-1] if typed[-1] in f"{_CURLY}\"'" and len(typed) > 1 else typed[1:]
        yield text.quoted(0, f"this {quote} is never closed", "closed-quote", inner)
        return
    rest = typed[closed.end() :].strip()
    if rest and (mended := _HALF_CURLY.sub(r'"\1"', typed)) != typed:
        at = next(at for at, pair in enumerate(zip(typed, mended, strict=True)) if pair[0] != pair[1])
        yield text.slip(at, f"'{typed[at]}' does not close this text, since it began with '\"'", "closed-quote", mended)
    if rest == "]" and text.head.strip():
        yield text.slip(0, "'[' is missing before this", "closed-bracket", f"[{typed}")
    if _AFTER.fullmatch(rest):
        is_end = rest in ".!?" and typed[closed.end() - 2] not in ".!?"
        mended = f"{typed[: closed.end() - 1]}{rest}{quote}" if is_end else typed[: closed.end()]
        cure = f"write '{rest}' before the quote" if is_end else f"remove the '{rest}' after the quote"
        yield text.slip(closed.end(), f"'{rest}' stands after the closing {quote}", "closed-quote", mended, cure)
    escape = _ESCAPE.search(closed.group())
    if rest and not rest.startswith("#"):
        told = f"the text goes on after its closing {quote}"
        if quote == "'" and typed.endswith("'"):
            told = "the apostrophe ends this text, since it stands in single quotes"
        inner = typed[1:-1] if typed.endswith((quote, *_CURLY)) else typed
        if quote == '"' and typed.count(quote) % 2 and not typed.endswith((quote, *_CURLY)):
            told, inner = 'this " is never closed', typed[1:]
        is_sure = text.is_all_text and quote == "'" and typed.endswith("'")
        yield text.quoted(closed.end() - 1, told, "closed-quote", inner).surely(is_sure)
    elif escape:
        told = "a backslash in double quotes stands for a special letter"
        yield text.slip(escape.start(), told, "quoted-text", _SINGLE.sub(r"\\\\", typed)).surely()
