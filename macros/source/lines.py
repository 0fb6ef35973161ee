"""Which slips could the beginning of a line hold? Spaces, dashes, the field's name and its colon.

Only a line that YAML cannot read is looked at; `recovery` tries which of the slips explains it.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from macros.source.shifts import odd_spaces
from macros.source.slips import BULLETS, NAME, NO_DASH, Place, Slip, content_of, indent_of, is_written
from macros.source.spans import broken_names, spans
from macros.source.strays import strays
from macros.source.texts import text_slips

_DASH = re.compile(
    rf"(?P<indent> *)(?P<sign>[{BULLETS}]\s*|\*  *|\+ (?! )|o\t\s*|\d{{1,3}}[.)]\s+|--+ +|-(?=[^\s-]))(?P<rest>\S.*)"
)
_OTHER_SIGN = re.compile(
    r"(?P<indent> *)(?P<sign>[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?|[a-zA-Z][.)]|\(\w{1,2}\))\s+(?P<rest>\S.*)"
)
"""Signs that a text may begin with, too: they are looked at only where YAML cannot read the line."""
_TWICE = re.compile(r"(?P<indent> *)- +- +(?=[^\W\d][\w-]*:(?: |$))")
_ENTRY_WORD = re.compile(r"(?P<head> *- )(?P<text>[\w-]+) *")
_ENTRY_FIELD = re.compile(r" *([^\W\d][\w-]*): +(?:(?!: ).)+")
_ENTRY_TEXT = re.compile(r" *[\w\"'\[](?:(?!:(?: |$)).)*")
_FIELD = re.compile(r" *(?:- +)*[^\W\d][\w-]*: +(.*?) *")
_WIDE = re.compile(r"(?P<before> *- ) +(?=[^\W\d][\w-]*:(?: |$))")
_COLON = re.compile(
    r"(?P<before> *(?:- +)*)(?P<mark>\*\*|__|[“”\"'`:]?)(?P<name>[^\W\d][\w-]*)(?P<close>\*\*|__|[“”\"'`]?)"
    r"(?P<sign> *(?:::+|[:：﹕∶;=,]|->|=>| [-–—])(?:\*\*|__)? *| +|$)(?P<rest>.*)"
)
_ADDRESS = re.compile(r"(?P<before> *[^\s:]+/(?:#[\w-]+)?):(?P<rest>[^\s/].*)")
"""An address of the site, as records have them in place of a field's name, with what belongs to it."""
_ADDRESS_ALONE = re.compile(r"(?P<before> *(?P<page>(?:[\w.-]+/)+)(?:#(?P<part>[\w.-]+))?)(?: +(?P<rest>[\w-]+))?")
"""The same without the colon, or with nothing at all after it."""
_ALSO_IN_TEXTS = frozenset({"", "-", "–", "—", ";", "=", ","})
"""Signs that a name is taken for only where fields of that name are known."""

_COLONS = frozenset(":：﹕∶")
"""Signs that cannot be meant for anything but the colon after a field's name."""

_BREAK = re.compile(r"(?:---|\.\.\.)(?=\s|$)")


def breaks(lines: Sequence[str]) -> Iterator[Slip]:
    """Yield the lines at which YAML takes a file to end, though it goes on."""
    written = [at for at, line in enumerate(lines) if line.strip() and not line.startswith(("#", "%"))]
    for at in written:
        sign = _BREAK.match(lines[at])
        is_edge = (at == written[0] and sign and sign[0] == "---") or at == written[-1]
        if sign and not is_edge:
            told = f"'{sign[0]}' ends the catalogue here, though the file goes on"
            rest = lines[at][3:].strip()
            yield Slip(at, 0, 3, told, "one-document", "remove this line" if not rest else f"write '{rest}'", (rest,))


def slips_in(place: Place) -> Iterator[Slip]:
    """Yield what the hand may have slipped on in the line, apart from its indentation."""
    for kind in _KINDS:
        yield from kind(place)


def dashes(place: Place) -> Iterator[Slip]:
    """Yield how the sign at its beginning may be meant as a dash of a list."""
    twice = _TWICE.match(place.text)
    if twice:
        mended = f"{twice['indent']}- {place.text[twice.end() :]}"
        column = len(twice["indent"]) + 2
        yield place.slip(column, 1, "a second dash stands here", "list-dash", f"write '{mended.strip()}'", mended)
    found = _DASH.match(place.text)
    if found:
        sign = found["sign"].strip()
        mended = f"{found['indent']}- {found['rest']}"
        told = f"'{sign}' does not begin an entry of a list" if sign != "-" else "a space is missing after this dash"
        cure, is_entry = f"write '{mended.strip()}'", place.stands_in_list
        yield place.slip(len(found["indent"]), len(sign), told, "list-dash", cure, mended).surely(is_entry)


def _wide_dashes(place: Place) -> Iterator[Slip]:
    found = _WIDE.match(place.text)
    if found:
        mended = f"{found['before']}{place.text[found.end() :]}"
        told = "more than one space stands after this dash"
        yield place.slip(found.end("before"), 1, told, "list-dash", f"write '{mended.strip()}'", mended)


def _no_dashes(place: Place) -> Iterator[Slip]:
    own, name = indent_of(place.text), _ENTRY_FIELD.fullmatch(place.text)
    if _begins_entry(place, own, name[1]) if name else _ENTRY_TEXT.fullmatch(place.text) and place.stands_in_list:
        mended = f"{' ' * own}- {place.text[own:]}"
        yield place.slip(own, 1, NO_DASH, "list-dash", f"write '{mended.strip()}'", mended)


def _begins_entry(place: Place, own: int, name: str) -> bool:
    """Whether entries of such a list begin with that field, or the other fields stand as if a dash were before it."""
    if any(line.startswith(f"{' ' * own}- {name}:") for line in place.lines):
        return True
    above, below = (next(filter(is_written, side), "") for side in (place.above, place.below))
    return above.endswith(":") and NAME.match(below) is not None and indent_of(below) == own + 2


def _no_names(place: Place) -> Iterator[Slip]:
    """Yield that the name of the first field is missing in an entry, where others like it begin with one."""
    found, below = _ENTRY_WORD.fullmatch(place.text), next(place.below, "")
    if not found or not NAME.match(below) or indent_of(below) != found.start("text"):
        return
    others = (NAME.match(line) for line in place.lines if line.startswith(found["head"]))
    name = next((other[1] for other in others if other), "")
    if name:
        mended = f"{found['head']}{name}: {found['text']}"
        told, cure = f"'{name}:' is missing before '{found['text']}'", f"write '{mended.strip()}'"
        yield place.slip(found.start("text"), len(found["text"]), told, "field-name", cure, mended)


def _other_signs(place: Place) -> Iterator[Slip]:
    found = _OTHER_SIGN.fullmatch(place.text)
    if found and place.stands_in_list:
        mended = f"{found['indent']}- {found['rest']}"
        told = f"'{found['sign']}' does not begin an entry of a list"
        column, cure = len(found["indent"]), f"write '{mended.strip()}'"
        yield place.slip(column, len(found["sign"]), told, "list-dash", cure, mended)


def colons(place: Place) -> Iterator[Slip]:
    """Yield how its beginning may be meant as a field's name and a colon."""
    dashed = [slip.mended[0] for slip in dashes(place)]
    for text in (place.text, *dashed):
        found = _COLON.fullmatch(text)
        if not found:
            continue
        name, sign, rest = found["name"], found["sign"].strip(), found["rest"]
        if found["mark"] and not found["close"] and rest.endswith(found["mark"]) and rest.count(found["mark"]) == 1:
            rest = rest.removesuffix(found["mark"])  # one pair of them stands around the whole line
        plain = not found["mark"] and not found["close"]
        is_right = plain and sign == ":" and (not rest or found["sign"].endswith(" "))
        is_name = _is_known(place, found) or (not rest and plain and _heads_lines(place))
        if is_right or (sign in _ALSO_IN_TEXTS and not is_name):
            continue
        mended = f"{found['before']}{name}: {rest}".rstrip()
        inside = text_slips(Place((mended,), 0, place.names))
        told, column = _missing(name, sign, plain=plain), found.start("sign" if plain else "mark")
        is_sure = plain and sign in _COLONS
        for whole in (mended, *(slip.mended[0] for slip in inside)):
            cure = f"write '{whole.strip()}'"
            if not sign and not rest and place.at and not place.text.startswith(" ") and place.lines[place.at - 1]:
                cure += "; or remove the line, if it came here by accident"
            yield place.slip(column, max(1, len(sign)), told, "field-name", cure, whole).surely(is_sure)


def _addresses(place: Place) -> Iterator[Slip]:
    found = _ADDRESS.fullmatch(place.text)
    if found:
        mended = f"{found['before']}: {found['rest']}"
        told = f"a space is missing after '{found['before'].strip()}:'"
        yield place.slip(found.end("before"), 1, told, "field-name", f"write '{mended.strip()}'", mended).surely()
    alone = _ADDRESS_ALONE.fullmatch(place.text)
    if alone:
        address, part = alone["before"].strip(), alone["part"] or alone["page"].rstrip("/").split("/")[-1]
        mended = f"{alone['before']}: {alone['rest'] or part}"
        told = f"a colon {'is' if alone['rest'] else 'and an id are'} missing after '{address}'"
        cure = f"write '{mended.strip()}'"
        if not alone["rest"]:
            cure += ", if that was its id; or restore the line from an earlier version"
        column = alone.end("before") - 1
        yield place.slip(column, 1, told, "field-name", cure, mended).surely(alone["rest"] is not None)


def _is_known(place: Place, found: re.Match[str]) -> bool:
    """Whether fields of that name stand as far in elsewhere, or beside the line, so that this may be one."""
    columns = place.names.get(found["name"], ())
    if found.start("name") in columns or indent_of(place.text) in columns:
        return True
    above = next(filter(is_written, place.above), "")
    field = _FIELD.match(above)
    return bool(columns and field) and (content_of(above) == found.start("name") or not field or " " not in field[1])


def _heads_lines(place: Place) -> bool:
    """Whether a part of the file may begin here, with fields or entries further in below."""
    below = next((line for line in place.below if line.strip()), "")
    if place.at and belong_together(place.lines[place.at - 1], indent_of(place.text), below):
        return False
    if not place.text.startswith(" "):
        return below.startswith(" ")
    return indent_of(below) > indent_of(place.text) and (bool(NAME.match(below)) or below.lstrip().startswith("- "))


def belong_together(above: str, own: int, below: str) -> bool:
    """Whether nothing can begin between two lines: fields of one entry, lines of one text, entries of one list."""
    if not is_written(above) or not below:
        return False
    step, is_entry = indent_of(below), below.lstrip(" ").startswith("- ")
    if above.rstrip().endswith(":"):
        return step >= content_of(above) + (not is_entry) and not content_of(above) < own < step
    if is_entry:
        return above.startswith(" " * step + "- ")
    return step > 0 and step == content_of(above)


def _missing(name: str, sign: str, *, plain: bool) -> str:
    if not plain:
        return f"the field's name '{name}' is not written plainly"
    if sign == ":":
        return f"a space is missing after '{name}:'"
    if not sign:
        return f"a colon is missing after '{name}'"
    return f"'{sign}' stands after '{name}' where a colon and a space belong"


_KINDS: tuple[Callable[[Place], Iterator[Slip]], ...] = (
    odd_spaces,
    broken_names,
    _no_names,
    colons,
    _addresses,
    dashes,
    _other_signs,
    _wide_dashes,
    spans,
    text_slips,
    strays,
    _no_dashes,
)
