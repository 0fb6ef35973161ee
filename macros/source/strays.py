"""What came along by accident? Signs of a mail, a proposal or a web page before a line, and lines that are none."""

import re
from collections.abc import Iterator

from macros.source.slips import NAME, Place, Slip, content_of, indent_of, is_written
from macros.source.syntax import NO_FIELD

_BEFORE = re.compile(r"(?P<gap> *)(?P<sign>\+|-(?= {3})|>+|\d{1,5}|[^\W\d_]|[`\xb4~^°\\/|<;.,]+) (?P<rest> *[^\s>+].*)")
_ALONE = re.compile(r"\s*(?:```\w*|[`\xb4*_=~^°\\/|<>+;!?-]+|<!--.*-->|//.*|@@ .*|diff --git .*)\s*")
_MERGE = re.compile(r"\s*([<>=|])\1{4,}(?: .*)?")
_LIST = re.compile(r"\s*\[[^\[\]]*\]\s*")
_MEANT = re.compile(r":(?= |$)| - ")
"""What says that a line of words was meant for a field or an entry."""
_ENTRY = re.compile(r" *- \S")
_ADDRESS = re.compile(r" *[^\s:]+/(?:#[\w-]+)?: \S")


def strays(place: Place) -> Iterator[Slip]:
    """Yield what does not belong to the line, or that the line does not belong here."""
    yield from _signs_before(place)
    text, own = place.text.strip(), indent_of(place.text)
    if _MERGE.fullmatch(place.text):
        told, cure = "a mark of a merge was left behind", "remove this line, and keep one of the two texts around it"
        yield place.slip(own, len(text), told, "conflict-marks", cure, "")
    elif text and _ALONE.fullmatch(place.text):
        told = f"'{text[:20]}' is neither a field nor an entry"
        cure = "remove this line; or begin it with '# ', if it is a remark"
        yield place.slip(own, len(text), told, "field-name", cure, "")
    elif _LIST.fullmatch(place.text):
        told, cure = (
            "this list does not say which field it belongs to",
            f"write the field's name before it: 'name: {text}'",
        )
        yield place.slip(own, len(text), told, "field-name", cure, "")


def words_alone(place: Place) -> Iterator[Slip]:
    """Yield that the line is neither a field nor an entry, nor belongs to the text above it."""
    text, own = place.text.strip(), indent_of(place.text)
    above = next(filter(is_written, place.above), "")
    if text[:1].isalpha() and not _MEANT.search(text) and own <= indent_of(above):
        yield place.slip(own, 1, *NO_FIELD, "")


def _signs_before(place: Place) -> Iterator[Slip]:
    found = _BEFORE.fullmatch(place.text)
    rest = found["rest"] if found else ""
    name = NAME.match(rest)
    if not found or not (_ENTRY.match(rest) or _ADDRESS.match(rest) or (name and name[1] in place.names)):
        return
    told, cure = f"'{found['sign']}' stands before this line", f"write '{rest.strip()}'"
    column = found.start("rest") + indent_of(rest)
    same = list(_same_below(place, found["sign"]))
    # whoever answers a mail leaves no space before what was at the left edge
    above = None if rest.startswith(" ") else content_of(next(place.above, ""))
    for step in place.steps(column, place.next_to(rest.strip()) or above):
        first = " " * step + rest.strip()
        more = [" " * max(0, other + step - column) + text for other, text in same]
        yield place.slip(len(found["gap"]), len(found["sign"]), told, "indentation", cure, first, *more)


def _same_below(place: Place, sign: str) -> Iterator[tuple[int, str]]:
    """Yield how far in the lines right below stand, and what they say, as long as they begin with such a sign."""
    for line in place.below:
        found = _BEFORE.fullmatch(line)
        if not found or (found["sign"] != sign and not (found["sign"].isdigit() and sign.isdigit())):
            return
        yield found.start("rest") + indent_of(found["rest"]), found["rest"].strip()
