"""Which slips could the text of a field hold? Quotes, brackets, and letters that mean something to YAML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.source.quoting import quoted, written
from macros.source.slips import Place, Slip

_PARTS = re.compile(r"(?P<head> *(?:- +)*(?:(?:[^\W\d][\w-]*|\"[^\"]*\"|'[^']*') *: +)?)(?P<text>\S.*?) *$")
_PARTED_SIGN = re.compile(r"([|>]) +([-+])")
"""What says that a text follows on the next lines, written in two."""
_COLON = re.compile(r":(?= |$)")
_CUT = re.compile(r" #(?=[^\s#])")
_CURLY = "“”„‟«»‘’‚"
_DOUBLE = re.compile("[“”„‟«»]")
"""Quotes that are no apostrophe either: within a text, they quote a part of it."""
_SIGNS = "@`%&*!|>,?{}[]-"
_FIELD = re.compile(r"[.!?\"'] +[^\W\d][\w-]*$")
"""What may be a field's name, after a text that has come to its end."""
_SECOND = re.compile(r"(?P<first>\S+(?= )|.*(?:[.!?\"')\]](?= )|\S(?=  ))) +(?P<name>[\w-]+)")
"""One field after another: the text of the first is one word, has come to its end, or a gap is left after it."""
_NEVER_MEANT = "@`%"
"""Signs with which YAML never begins a text, and that mean nothing else there."""
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_ESCAPE = re.compile(r"\\(?![0abt\tnvfre \"/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})")
_SINGLE = re.compile(r"\\\\|\\(?!\")")
"""A backslash, or two that stand for one."""
_ENTRY = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^,;\s"\'][^,;"]*')


_HALF_CURLY = re.compile(r"\"([^\"“”„]*)[“”](?=\s*(?:[,\]]|$))")
_CLOSED_EARLY = re.compile(
    r"(?P<list>\[(?=[^\]]*[,/-])[\w/, -]+)\](?P<comma> *,)? *(?P<rest>[\w/-]+(?:, *[\w/-]+)*)\]?"
)
"""A list of ids that goes on after its bracket; what is in brackets at the beginning of a sentence is no such thing."""
_COMMAS = re.compile(r",(?:\s*,)+ *")
_ENDS = "]}"
_KEY_PRESS = 2
"""So many letters are no entry: a finger came down on them."""


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
    if not text.head.strip() and (commas := _COMMAS.search(text.text)):
        mended = _COMMAS.sub(", ", text.text)
        yield text.slip(
            commas.start(), "the entries of this list are not parted by single commas", "list-comma", mended
        )
    if first in _CLOSED:
        yield from _quotes(text, first)
        return
    if first in _CURLY:
        bare = text.text.strip(_CURLY + '"')
        inner = text.text if _DOUBLE.search(bare) else bare
        yield text.quoted(0, "curly quotes do not quote a text here", "quoted-text", inner)
    elif first in "[{":
        yield from _brackets(text)
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
    first, colon = text.text[0], _COLON.search(text.text)
    if colon:
        before = text.text[: colon.start()]
        name = before.split(" ")[-1]
        if name in text.place.names and (second := _SECOND.fullmatch(before)):
            told, cure = "a second field stands on this line", f"begin a new line before '{name}:'"
            yield text.slip(second.start("name"), told, "field-name", second["first"], cure)
        told = "': ' stands in this text, so YAML takes what is before it for a field's name"
        is_field = name in text.place.names or _FIELD.search(before)
        yield text.quoted(colon.start(), told, "quoted-text", text.text).surely(text.is_all_text and not is_field)
    elif first in _SIGNS:
        told = f"text cannot begin with '{first}'"
        yield text.quoted(0, told, "quoted-text", text.text).surely(text.is_all_text and first in _NEVER_MEANT)


def closed_by(place: Place, quote: str, column: int) -> Slip:
    """Tell that the quote at `column` is not closed, with it closed at the end of the line."""
    text = place.text[column + 1 :].rstrip()
    told = f"this {quote} is never closed"
    return place.slip(column, 1, told, "closed-quote", written(text), place.text[:column] + quoted(text))


def _quotes(text: _Text, quote: str) -> Iterator[Slip]:
    typed = text.text
    closed = _CLOSED[quote].match(typed)
    if closed is None:
        inner = typed[1:-1] if typed[-1] in _CURLY else typed[1:]
        yield text.quoted(0, f"this {quote} is never closed", "closed-quote", inner)
        return
    rest = typed[closed.end() :].strip()
    if rest and (mended := _HALF_CURLY.sub(r'"\1"', typed)) != typed:
        at = next(at for at, pair in enumerate(zip(typed, mended, strict=True)) if pair[0] != pair[1])
        yield text.slip(at, f"'{typed[at]}' does not close this text, since it began with '\"'", "closed-quote", mended)
    escape = _ESCAPE.search(closed.group())
    if rest and not rest.startswith("#"):
        told = f"the text goes on after its closing {quote}"
        if quote == "'" and typed.endswith("'"):
            told = "the apostrophe ends this text, since it stands in single quotes"
        inner = typed[1:-1] if typed.endswith(quote) else typed
        is_sure = text.is_all_text and quote == "'" and typed.endswith("'")
        yield text.quoted(closed.end() - 1, told, "closed-quote", inner).surely(is_sure)
    elif escape:
        told = "a backslash in double quotes stands for a special letter"
        yield text.slip(escape.start(), told, "quoted-text", _SINGLE.sub(r"\\\\", typed)).surely()


def _brackets(text: _Text) -> Iterator[Slip]:
    typed = text.text
    opening, closing = ("[", "]") if typed[0] == "[" else ("{", "}")
    cut = _CUT.search(typed)
    if cut:
        told = "the list ends before ' #': YAML takes the rest of the line for a remark"
        mended = f"{opening}{_parted(typed.strip('[]{}'))}{closing}"
        yield text.slip(cut.start() + 1, told, "remark", mended)
    if early := _CLOSED_EARLY.fullmatch(typed):
        more = "" if len(early["rest"]) <= _KEY_PRESS and not early["comma"] else f", {early['rest']}"
        yield text.slip(
            early.end("list"), "this list goes on after its ']'", "closed-bracket", f"{early['list']}{more}]"
        )
    body, _, remark = typed.partition(" #")
    inner = body.rstrip()[1:].rstrip("]})").rstrip()
    tail = f" #{remark}" if remark else ""
    whole = f"{opening}{inner}{closing}{tail}"
    if body.rstrip().endswith(("]", "}", ")")):
        yield text.slip(0, "these brackets do not match", "closed-bracket", whole)
    else:
        cure = f"write '{closing}' where the list ends"
        yield text.slip(0, f"this '{opening}' is never closed", "closed-bracket", whole, cure)
    told = "the entries of this list are not parted by single commas"
    yield text.slip(0, told, "list-comma", f"{opening}{_parted(inner)}{closing}{tail}")
    if typed[-1] not in "]}" or typed.count("[") > 1 or opening == "{":
        yield text.quoted(0, f"text cannot begin with '{opening}'", "quoted-text", typed)


def _parted(inner: str) -> str:
    entries = (entry.strip() for entry in _ENTRY.findall(re.sub("[“”„‟]", '"', inner)))
    return ", ".join(_entry(entry) for entry in entries if entry)


def _entry(entry: str) -> str:
    if entry[0] in _CLOSED:
        return entry
    return quoted(entry) if _COLON.search(entry) or " #" in entry or entry[0] in f"{_SIGNS}#" else entry
