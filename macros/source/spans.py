"""Which slips go over several lines? A name broken in two, and texts that go on below the line they begin in."""

import re
from collections.abc import Iterator

from macros.source.quoting import quoted, written
from macros.source.slips import Place, Slip, content_of, indent_of

_HEAD = r"(?P<head> *(?:- +)*(?:[^\W\d][\w-]*: +)?)"
_SIGN = re.compile(_HEAD + r"(?P<sign>[>|](?:[-+]|[–—−] *|(?= ))) *(?P<text>.*?) *")
_TEXT = re.compile(_HEAD + r"(?P<text>[^\s>|\"'\[{#&*!%@`].*?) *")
_NAME = re.compile(r" *(?P<name>[\w-]+):(?= |$)")
_OPEN = re.compile(_HEAD + r"(?P<sign>[\"'\[{])(?P<rest>.*)")
_ENDS = {"[": "]", "{": "}"}
_CUT = re.compile(r" #[^\s#]+")
_NO_TEXT = re.compile(r" *(?:- +)*[^\W\d][\w-]*: *")
_COLON = re.compile(r":(?= |$)")

FARTHEST = 9
"""How many lines below its first a text may hold what YAML stumbles over."""

MOST_LINES = 40
"""How many lines a text in quotes, or a list in brackets, is looked for that is never closed."""


def spans(place: Place) -> Iterator[Slip]:
    """Yield the slips that concern the text in the line and below it."""
    yield from _texts_beside_their_sign(place)
    yield from _late_colons(place)
    yield from _late_ends(place)
    yield from _remarks_between(place)


def broken_names(place: Place) -> Iterator[Slip]:
    """Yield that a field's name is broken over the line and the next."""
    first, below = place.text.strip(), place.lines[place.at + 1 : place.at + 2]
    rest = _NAME.match(below[0]) if below and re.fullmatch(r"[^\W\d][\w-]*", first) else None
    if rest and first + rest["name"] in place.names:
        name, own = first + rest["name"], indent_of(place.text)
        mended = f"{' ' * own}{name}{below[0][rest.end('name') :]}"
        told, cure = f"the name '{name}' is broken over two lines", f"write '{mended.strip()}' on one line"
        yield place.slip(own, len(first), told, "field-name", cure, mended, "")


def _texts_beside_their_sign(place: Place) -> Iterator[Slip]:
    found = _SIGN.fullmatch(place.text)
    more = _lines_below(place) if found else []
    if found and found["text"] in {"-", "+"}:
        return  # a sign written in two
    # without more lines, a single sign may belong to the text
    if not found or not (more or len(found["sign"]) > 1):
        return
    sign, text, column = found["sign"].strip(), found["text"], found.start("sign")
    meant = sign[0] + sign[1:].replace("–", "-").replace("—", "-").replace("−", "-")
    if text:
        told = f"the text begins on the line of '{meant}'"
        cure = f"write '{meant}' alone, and the text on the next lines, two spaces further in"
        yield place.slip(column, len(sign), told, "quoted-text", cure, *_in_quotes(found["head"], [text, *more]))
    else:
        told = f"'{sign}' is no sign that a text follows on the next lines"
        yield place.slip(column, len(sign), told, "quoted-text", f"write '{meant}'", found["head"] + meant)


def _late_colons(place: Place) -> Iterator[Slip]:
    colon = _COLON.search(place.text)
    before = place.text[content_of(place.text) : colon.start()].strip() if colon else ""
    if not colon or before in place.names:
        return
    for at in range(place.at - 1, max(0, place.at - FARTHEST), -1):
        line = place.lines[at]
        if (
            at == place.at - 1
            and " " in before
            and not place.text.lstrip().startswith("- ")
            and _NO_TEXT.fullmatch(line)
        ):
            yield _text_below(at, line)
            return
        found = _TEXT.fullmatch(line)
        if not line.strip() or (found and content_of(line) >= indent_of(place.text)):
            return
        if found and found["head"].strip():
            yield _text_around(place, at, found["head"], found["text"])
            return


def _remarks_between(place: Place) -> Iterator[Slip]:
    """Yield that a text goes on below ' #', where YAML takes it to have ended."""
    found = _TEXT.fullmatch(place.text)
    parts = [found["text"], *_lines_below(place)] if found and found["head"].strip() else []
    cut = next(filter(None, map(_CUT.search, parts[:-1])), None)
    if found and cut:
        told = (
            f"the text ends before '{cut[0]}', though it goes on below: YAML takes the rest of that line for a remark"
        )
        mended = _in_quotes(found["head"], parts)
        yield place.slip(len(found["head"]), 1, told, "remark", written(" ".join(parts)), *mended)


def _text_below(at: int, line: str) -> Slip:
    told, mended = "a text with ': ' in it begins on the next line", f"{line.rstrip()} >-"
    cure = f"write '{mended.strip()}'"
    return Slip(at, indent_of(line), len(line.strip()), told, "quoted-text", cure, (mended,))


def _text_around(place: Place, at: int, head: str, first: str) -> Slip:
    parts = [first, *_lines_below(place._replace(at=at))]
    whole = " ".join(parts)
    told = "': ' stands in this text further down, so YAML takes what is before it for a field's name"
    return Slip(at, len(head), 1, told, "quoted-text", written(whole), tuple(_in_quotes(head, parts)))


def _late_ends(place: Place) -> Iterator[Slip]:
    """Yield what may end on a line further down: a text in quotes, or a list in brackets."""
    found = _OPEN.fullmatch(place.text)
    below = place.lines[place.at + 1 : place.at + 1 + len(_lines_below(place))] if found else ()
    if not found or not 0 < len(below) < MOST_LINES:
        return
    sign = found["sign"]
    end = _ENDS.get(sign, sign)
    if end in found["rest"] or any(end in line for line in below):
        return
    is_text = end == sign
    told = f"this {sign} is never closed" if is_text else f"this '{sign}' is never closed"
    cure = f"write {sign} where the text ends" if is_text else f"write '{end}' where the list ends"
    rule = "closed-quote" if is_text else "closed-bracket"
    mended = (place.text, *below[:-1], below[-1].rstrip() + end)
    yield place.slip(found.start("sign"), 1, told, rule, cure, *mended)


def _lines_below(place: Place) -> list[str]:
    """Return what stands below a line and further in than its field or its dash, up to the next empty line."""
    own, more = content_of(place.text) if ":" in place.text else indent_of(place.text), list[str]()
    for below in place.below:
        if not below.strip() or indent_of(below) <= own:
            break
        more.append(below.strip())
    return more


def _in_quotes(head: str, parts: list[str]) -> Iterator[str]:
    margin = " " * (len(head) + 2)
    for number, part in enumerate(parts):
        inner = quoted(part)[1:-1]
        begin, end = f'{head}"' if not number else margin, '"' if number == len(parts) - 1 else ""
        yield f"{begin}{inner}{end}"
