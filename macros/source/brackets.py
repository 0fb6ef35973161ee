"""How was a list in brackets meant, or what stands in braces, which YAML cannot read, or reads otherwise?"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.source.quoting import quoted, written
from macros.source.slips import Slip

COLON = re.compile(r":(?= |$)")
CUT = re.compile(r" #(?=[^\s#])")
CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
SIGNS = "@`%&*!|>,?{}[]-"
_ENTRY = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^,;\s"\'][^,;"]*')
_CLOSED_EARLY = re.compile(
    r"(?P<list>\[(?=[^\]]*[,/-])[\w/, -]+)\](?P<comma> *,)? *(?P<rest>[\w/-]+(?:, *[\w/-]+)*)\]?"
)
"""A list of ids that goes on after its bracket; what is in brackets at the beginning of a sentence is no such thing."""
_NO_COMMA = re.compile(r"(?<![,{\s]) +(?=(?P<name>[^\W\d][\w.-]*):(?: |$))")
_TIGHT = re.compile(r"(?P<before>[{,] *)(?P<name>[^\W\d][\w.-]*):(?=[^\s:/,}])")
COMMAS = re.compile(r",(?:\s*,)+ *")
_SENTENCE = (".]", "?]", "!]")
_HEAD = re.compile(r" *(?:- +)*(?:[\w-]+: +)?")
_SINGLES = re.compile(r"\['[^\"]*'\]")
_BETWEEN = "', '"
_CURLY_TEXT = re.compile(r"[“„](?P<text>[^“”„\"]*)[”“\"](?=\s*[,\]])")
_WORDS = re.compile(r"[\w/:-]+|\"[^\"]*\"|'[^']*'")
_NO_TEXT = re.compile(r"[“”„]|\" +\"")
"""What says that quotes within quotes are none of a text: one is a curly one, or a comma is missing."""
_HALF_QUOTED = re.compile(
    r'(?P<begin>[\[{ ]*(?:[\w.-]+: +)?)(?:"(?=[^"]*$)|(?=[^"]*"[\]} ]*$))(?P<text>[^"“”„\[\]{}]*?)"?(?P<end>[\]} ]*)'
)
_KEY_PRESS = 2
"""So many letters are no entry: a finger came down on them."""


class Meant(NamedTuple):
    """What is wrong `at` a letter of a text, and how the text was meant."""

    at: int
    told: str
    rule: str
    text: str
    cure: str = ""
    """What to do, where that is not to write the text."""


def in_brackets(typed: str) -> Iterator[Meant]:
    """Yield how a text was meant that begins with a bracket or a brace."""
    opening, closing = ("[", "]") if typed[0] == "[" else ("{", "}")
    what = "this list" if opening == "[" else "what stands in these braces"
    second = typed.find(opening, 1)
    if second > 0 and typed.endswith(closing) and typed.count(opening) == typed.count(closing) + 1:
        whole = typed[:second] + typed[second + 1 :]
        yield Meant(second, f"a second '{opening}' stands here", "closed-bracket", whole)
    if cut := CUT.search(typed):
        told = f"{what} ends before ' #': YAML takes the rest of the line for a remark"
        yield Meant(cut.start() + 1, told, "remark", f"{opening}{_parted(typed.strip('[]{}'))}{closing}")
    if early := _CLOSED_EARLY.fullmatch(typed):
        more = "" if len(early["rest"]) <= _KEY_PRESS and not early["comma"] else f", {early['rest']}"
        told = "this list goes on after its ']'"
        yield Meant(early.end("list"), told, "closed-bracket", f"{early['list']}{more}]")
    if (bare := typed.rstrip(",.; ")) != typed and bare.endswith(closing):
        yield Meant(len(bare), f"'{typed[len(bare) :].strip()}' stands after {what}", "list-comma", bare)
    yield from quotes_within(typed)
    if opening == "{" and (gap := _NO_COMMA.search(typed)):
        yield Meant(gap.start(), f"a comma is missing before '{gap['name']}'", "list-comma", _NO_COMMA.sub(", ", typed))
    body, _, remark = typed.partition(" #")
    inner = body.rstrip()[1:].rstrip("]})").rstrip()
    tail = f" #{remark}" if remark else ""
    whole = f"{opening}{inner}{closing}{tail}"
    if body.rstrip().endswith(("]", "}", ")")):
        yield Meant(0, "these brackets do not match", "closed-bracket", whole)
    else:
        cure = f"write '{closing}' where the list ends"
        yield Meant(0, f"this '{opening}' is never closed", "closed-bracket", whole, cure)
    if opening == "[":
        told = "the entries of this list are not parted by single commas"
        yield Meant(0, told, "list-comma", f"[{_parted(inner)}]{tail}")
    elif commas := COMMAS.search(typed):
        yield Meant(commas.start(), "more than one comma stands here", "list-comma", COMMAS.sub(", ", typed))
    if typed[-1] not in "]}" or typed.count("[") > 1 or opening == "{":
        yield Meant(0, f"text cannot begin with '{opening}'", "quoted-text", quoted(typed), written(typed))


def quotes_within(typed: str) -> Iterator[Meant]:
    """Yield how the quotes of a list were meant, or of a line of one: one is missing, or some stand within a text."""
    if _SINGLES.fullmatch(typed) and any("'" in part for part in typed[2:-2].split(_BETWEEN)):
        whole = f"[{', '.join(map(quoted, typed[2:-2].split(_BETWEEN)))}]"
        told = "the apostrophe ends this text, since it stands in single quotes"
        yield Meant(typed.index("'", 2), told, "closed-quote", whole)
    entries = typed.split(",")
    odd = [at for at, entry in enumerate(entries) if entry.count('"') % 2]
    if len(odd) == 1 and (typed.endswith(_SENTENCE) and odd[0] < len(entries) - 1):
        told, end = 'this " is never closed', len(typed.rstrip("]"))
        yield Meant(typed.index('"'), told, "closed-quote", f'{typed[:end]}"{typed[end:]}')
    elif len(odd) == 1 and (closed := _with_its_quote(entries[odd[0]])):
        at = sum(len(entry) + 1 for entry in entries[: odd[0]]) + entries[odd[0]].index('"')
        whole = ",".join([*entries[: odd[0]], closed, *entries[odd[0] + 1 :]])
        yield Meant(at, 'a " is missing in this entry', "closed-quote", whole)
    if typed[:1] in ("[", "{") and not _NO_TEXT.search(typed) and (inner := _quotes_in_a_text(typed)):
        told = "this quote ends the text in which it stands"
        whole = "".join(f"\\{letter}" if at in inner else letter for at, letter in enumerate(typed))
        yield Meant(inner[0], told, "closed-quote", whole)


def _with_its_quote(entry: str) -> str:
    found = _HALF_QUOTED.fullmatch(entry)
    return f'{found["begin"]}"{found["text"]}"{found["end"]}' if found and found["text"] else ""


def _quotes_in_a_text(typed: str) -> list[int]:
    """Return where quotes stand within quotes: neither a bracket nor a comma stands outside of them."""
    inside, inner = False, list[int]()
    for found in re.finditer(r'(?<!\\)"', typed):
        before, after = typed[: found.start()].rstrip()[-1:], typed[found.end() :].lstrip()[:1]
        if not inside:
            inside = before in "[{,:"
        elif after in ",]}":
            inside = False
        else:
            inner.append(found.start())
    return inner


def entry_slips(line: str, value: str, start: Any, *, in_line: bool) -> Iterator[Slip]:  # noqa: ANN401 -- yaml's mark
    """Yield what is wrong with an entry of a list, or with a text that was meant for a list; it begins at `start`."""
    before, rest = line[: start.column], line[start.column :]
    told, rule, mended = "", "list-comma", line
    if not in_line and (sign := opened(value)):
        told, rule, mended = f"'{sign}' is missing before this", "closed-bracket", f"{before}{sign}{rest}"
    elif in_line and (tight := _TIGHT.sub(r"\g<before>\g<name>: ", line)) != line:
        told, rule, mended = f"a space is missing after '{value.partition(':')[0]}:'", "field-name", tight
    elif in_line and value[:1] in "“„" and (curly := _CURLY_TEXT.match(rest)) and "," in curly["text"]:
        told = "curly quotes do not quote a text here, so the comma in it makes two entries of it"
        rule, mended = "curly-quotes", f"{before}{quoted(curly['text'])}{rest[curly.end() :]}"
    elif value.endswith('"') and value[0] not in "“„" and (in_line or _HEAD.fullmatch(before)):
        told, cure = "this quote was never opened", 'write a " before the text that it ends, or remove it'
        yield Slip(start.line, start.column + len(value) - 1, 1, told, "closed-quote", cure, ())
    elif not in_line and value.endswith(("]", "}")):
        told, cure = f"this '{value[-1]}' closes nothing", "remove it; or write the other one before the list"
        yield Slip(start.line, start.column + len(value) - 1, 1, told, "closed-bracket", cure, ())
    elif in_line and "; " in value:
        told = "a semicolon stands in this entry; commas part the entries of a list"
        if rest.startswith(value) and all(map(_WORDS.fullmatch, value.split("; "))) and not re.search("[“”„]", line):
            mended = f"{before}{value.replace(';', ',')}{rest.removeprefix(value)}"
        else:
            cure = "write commas, or put the text in double quotes"
            yield Slip(start.line, start.column, 1, told, rule, cure, ())
    if mended != line:
        begin = re.search(r"[\[{]", mended)
        cure = f"write {mended[begin.start() :] if begin else mended.strip()}"
        yield Slip(start.line, start.column, 1, told, rule, cure, (mended,))


def opened(typed: str) -> str:
    """Return the bracket that is missing before a list of words that ends with its own; nothing for another text."""
    if typed.endswith("]") and "[" not in typed:
        entries = [entry.strip() for entry in typed[:-1].split(",")]
        return "[" if len(entries) > 1 or _WORDS.fullmatch(entries[0]) else ""
    return "{" if typed.endswith("}") and "{" not in typed and COLON.search(typed) else ""


def _parted(inner: str) -> str:
    entries = (entry.strip() for entry in _ENTRY.findall(re.sub("[“”„‟]", '"', inner)))
    return ", ".join(_entry(entry) for entry in entries if entry)


def _entry(entry: str) -> str:
    if entry[0] in CLOSED:
        return entry
    return quoted(entry) if COLON.search(entry) or " #" in entry or entry[0] in f"{SIGNS}#" else entry
