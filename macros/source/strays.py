"""What came along by accident? Signs of a mail, a proposal or a web page before a line, and lines that are none."""

import re
from collections.abc import Iterator
from itertools import takewhile

from macros.source.shifts import beginning
from macros.source.slips import NAME, Place, Slip, content_of, indent_of, is_written
from macros.source.syntax import NO_FIELD

_BEFORE = re.compile(
    r"(?P<gap> *)(?P<sign>\+|-(?= {3})|>+|\d{1,5}|[^\W\d_]|[*`\xb4~^°\\/|<;.,]+) (?P<rest> *[^\s>+].*)"
)
_ALONE = re.compile(r"\s*(?:```\w*|[`\xb4*_=~^°\\/|<>+;!?-]+|<!--.*-->|//.*|@@ .*|diff --git .*)\s*")
_MAIL = re.compile(r">+ ?[^\s>]")
_MERGE = re.compile(r"\s*([<>=|])\1{4,}(?: .*)?")
_LIST = re.compile(r"\s*\[[^\[\]]*\]\s*")
_WORD = re.compile(r" *[^\W_]+ *")
_ID = re.compile(r" *(?:- +)*[^\s:]+: +[\w-]+ *")
_ENDED = re.compile(r"[.?!:\"'”)\]}]\s*$")
"""A line after which no text goes on."""
_BELOW = re.compile(r"(?:.*: +)?[|>][-+]?\s*")
_MORE = re.compile(r"[^\W\d_A-Z]\S* \S")
"""Words that may go on with a text: more than one, and no capital at the beginning."""
NOT_HERE = "this line is neither a field nor an entry", "field-name"
_ENTRY = re.compile(r" *- \S")
_ADDRESS = re.compile(r" *[^\s:]+/(?:#[\w-]+)?: \S")


def strays(place: Place) -> Iterator[Slip]:
    """Yield what does not belong to the line, or that the line does not belong here."""
    yield from signs_before(place)
    text, own = place.text.strip(), indent_of(place.text)
    if _MERGE.fullmatch(place.text):
        told, cure = "a mark of a merge was left behind", "remove this line, and keep one of the two texts around it"
        yield place.slip(own, len(text), told, "conflict-marks", cure, "")
    elif text and _ALONE.fullmatch(place.text):
        yield _removed(place, f"'{text[:20]}' is neither a field nor an entry", "field-name")
    elif _MAIL.match(place.text) and not _is_field(place):
        count = 1 + sum(1 for _ in takewhile(_MAIL.match, place.below))
        told, cure = "'>' begins a line of an answered mail", "remove this line"
        cure = cure if count == 1 else f"remove these {count} lines"
        yield place.slip(0, 1, told, "field-name", cure, *("" for _ in range(count)))
    elif _LIST.fullmatch(place.text):
        told, cure = (
            "this list does not say which field it belongs to",
            f"write the field's name before it: 'name: {text}'",
        )
        yield place.slip(own, len(text), told, "field-name", cure, "")


def _is_field(place: Place) -> bool:
    """Whether a field of a known name, or an entry, stands after the sign."""
    return next(signs_before(place), None) is not None


def lines_alone(place: Place) -> Iterator[Slip]:
    """Yield that the line, with those below it, came here by accident: words at the left edge that end no text.

    Further in, it is one word, below one that is no text.
    """
    before = next(place.above, "")
    if _WORD.fullmatch(place.text) and _ID.fullmatch(before) and indent_of(place.text) <= content_of(before):
        yield _removed(place, *NOT_HERE)
        return
    if not _is_alone(place.text, place):
        return
    is_more = _MORE.match(place.text)
    last = next(filter(is_written, place.above), "")
    if _BELOW.fullmatch(last) or not (NAME.match(last) or _ENTRY.match(last) or before.strip()):
        return  # a text begins below that line, or goes on after an empty one
    if before.strip() and not _ENDED.search(before) and (_ENDED.search(place.text) or is_more):
        return  # a text may go on that slid to the left
    told = _removed(place, *NOT_HERE)
    if len(told.mended) > 1 or not is_more:
        yield told


def words_alone(place: Place) -> Iterator[Slip]:
    """Yield that the line is neither a field nor an entry, nor belongs to the text above it."""
    own = indent_of(place.text)
    above = next(filter(is_written, place.above), "")
    if place.is_words and own <= indent_of(above):
        yield place.slip(own, 1, *NO_FIELD, "")


def _is_alone(line: str, place: Place) -> bool:
    return not line.startswith(" ") and Place((line,), 0, place.names).is_words


def _removed(place: Place, told: str, rule: str) -> Slip:
    """Take a line out, with the words alone that stand below it."""
    own, count = indent_of(place.text), 1
    for line in place.below:
        if not _is_alone(line, place):
            break
        count += 1
    cure = "remove this line" if count == 1 else f"remove these {count} lines"
    return place.slip(own, len(place.text.strip()), told, rule, cure, *("" for _ in range(count)))


def signs_before(place: Place) -> Iterator[Slip]:
    """Yield how the line may be meant without the sign before it, and those below with the same sign."""
    found = _BEFORE.fullmatch(place.text)
    rest = found["rest"] if found else ""
    name = NAME.match(rest)
    is_field = name and found and (name[1] in place.names or found["sign"] in {"+", ">"})
    if not found or not (_ENTRY.match(rest) or _ADDRESS.match(rest) or is_field):
        return
    told, column = f"'{found['sign']}' stands before this line", found.start("rest") + indent_of(rest)
    gap, width = len(found["gap"]), len(found["sign"])
    same = list(_same_below(place, found["sign"]))
    after = place.lines[place.at + 1 + len(same) : place.at + 2 + len(same)]
    if found["sign"] == "-" and after and after[0].startswith("+"):
        told, cure = "'-' marks this line as one that is replaced", "remove this line"
        if same:
            cure = f"remove these {len(same) + 1} lines"
        yield place.slip(gap, width, told, "indentation", cure, "", *("" for _ in same))
        return
    # whoever answers a mail leaves no space before what was at the left edge
    above = None if rest.startswith(" ") else content_of(next(place.above, ""))
    # a proposal shows its sign before all that stood in the line
    shown = column - width if found["sign"] in "+-" else column
    for step in place.steps(shown, place.next_to(rest.strip()) or above):
        first = " " * step + rest.strip()
        more = [" " * max(0, other + step - column) + text for other, text in same]
        cure = f"remove it, and {beginning(step, 'the line')}"
        yield place.slip(gap, width, told, "indentation", cure, first, *more)


def _same_below(place: Place, sign: str) -> Iterator[tuple[int, str]]:
    """Yield how far in the lines right below stand, and what they say, as long as they begin with such a sign."""
    for line in place.below:
        found = _BEFORE.fullmatch(line)
        if not found or (found["sign"] != sign and not (found["sign"].isdigit() and sign.isdigit())):
            return
        yield found.start("rest") + indent_of(found["rest"]), found["rest"].strip()
