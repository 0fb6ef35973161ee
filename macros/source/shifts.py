"""How far in was a line meant to stand? It begins with a tab or a space of another kind, with too many or too few."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from macros.source.slips import NAME, Place, Slip, content_of, indent_of, is_written, names_in

_ODD_SPACE = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_INDENT = re.compile(f" *[{_ODD_SPACE}][ {_ODD_SPACE}]*")
_ODD_GAP = re.compile(f"(?P<before> *(?:- +)*(?:-|[^\\s:\"'\\[{{#]+:)) *(?P<odd>[{_ODD_SPACE}][ {_ODD_SPACE}]*)")
_ODD_START = re.compile(f" *(?:- +)*-?[{_ODD_SPACE[1:]}]| *(?:- +)*-\t")
_ENTRY = re.compile(r" *- +\S")
_ENTRY_NAME = re.compile(r" *- +[\w-]+:")
_TEXT_BELOW = re.compile(r"(?:.*: +)?[|>][-+]?\s*")
NEAR = 40
"""How many lines above one may say how far in it was meant to stand."""


def odd_starts(lines: Sequence[str]) -> Iterator[Slip]:
    """Yield the lines that begin with spaces of another kind, which YAML takes for text."""
    names = names_in("\n".join(lines))
    for at, line in enumerate(lines):
        if line.strip() and _ODD_START.match(line):
            yield from islice(odd_spaces(Place(lines, at, names)), 1)


def odd_spaces(place: Place) -> Iterator[Slip]:
    """Yield what tabs, and spaces of another kind, may stand for: before the line, after its dash or its name."""
    found = _ODD_INDENT.match(place.text)
    if found:
        rest, column = place.text[found.end() :], indent_of(place.text)
        told, rule = _odd(place.text[column])
        # a tab is one step in, and an ideographic space is as wide as two
        width = sum(2 if letter in "\t\u3000" else 1 for letter in found[0])
        is_tab = "\t" in found[0]
        likely = likely_step(place, rest) if is_tab else place.next_to(rest)
        above = content_of(next(place.above, ""))
        for step in place.steps(width, likely):
            # how wide a tab was meant to be, only the line above can say
            is_sure = step == (above if is_tab else width)
            slip = place.slip(column, found.end() - column, told, rule, beginning(step), " " * step + rest)
            yield slip.surely(is_sure)
    gap = _ODD_GAP.match(place.text)
    if gap:
        told, rule = _odd(gap["odd"][0])
        mended = f"{gap['before']} {place.text[gap.end() :]}"
        column, length = gap.start("odd"), len(gap["odd"])
        yield place.slip(column, length, told, rule, "write one space", mended).surely()


def _odd(letter: str) -> tuple[str, str]:
    if letter == "\t":
        return "a tab stands where spaces belong", "no-tab"
    return f"a space of another kind (U+{ord(letter):04X}) stands where plain spaces belong", "plain-space"


def beginning(step: int, line: str = "it") -> str:
    """Say how far in a line must begin."""
    if not step:
        return f"begin {line} at the left edge"
    return f"begin {line} with {step} space{'s' if step != 1 else ''}"


def likely_step(place: Place, rest: str) -> int | None:
    """Say how far in a line was meant to stand that says `rest`, by the lines around it; None where they do not say."""
    above = next(filter(is_written, place.above), "")
    if rest.startswith("- "):
        beside = place.next_to(rest)
        return beside if beside is not None else _like_entries(place, rest)
    name = NAME.match(rest)
    if not name:
        if _TEXT_BELOW.fullmatch(above):
            below = next((line for line in place.below if line.strip()), "")
            return indent_of(below) if indent_of(below) > content_of(above) else content_of(above) + 2
        return None if NAME.match(above) else indent_of(above)
    return _like_fields(place, name[1], rest, above)


def _like_fields(place: Place, name: str, rest: str, above: str) -> int | None:
    """Say how far in a field was meant to stand, by the one above and by others of its name."""
    known, column, is_field = place.names.get(name, ()), content_of(above), NAME.match(above) is not None
    is_under, is_heading = is_field and above.rstrip().endswith(":"), rest.rstrip().endswith(":")
    if is_field and not is_under and (column in known or not known or not is_heading):
        step: int | None = column
    else:
        step = max((other for other in known if other <= column + 2 * is_under), default=None)
    below = next(filter(is_written, place.below), "")
    if step is None or not is_heading:
        return step
    # what stands under it stands further in, but for the dashes of a list
    is_above = indent_of(below) > step - below.lstrip(" ").startswith("- ")
    return step if is_above or (known and below.lstrip(" ").startswith("\t")) else None


def _like_entries(place: Place, rest: str) -> int | None:
    """Say how far in the last entry above stands that begins as this one does: with a field of that name, or a text."""
    name = NAME.match(rest)
    for line in islice(place.above, NEAR):
        if _ENTRY.match(line):
            other = NAME.match(line)
            if (name and name[1]) == (other and other[1]):
                return indent_of(line)
            if not name:
                return None
    return None


def shifts_of(place: Place) -> Iterator[Slip]:
    """Yield how the line, or it with all that stands under it, might stand further in or out."""
    own = indent_of(place.text)
    block = _block(place)
    lengths = sorted({1, _length_of_entry(block), len(block)})
    for step in _by_likeness(place, block, place.steps(own)):
        if step == own:
            continue
        told = "this line is further in than it should be" if step < own else "this line is not far enough in"
        cure = f"{beginning(step)} (there {'are' if own != 1 else 'is'} {own})"
        if step == 0:
            cure = f"{beginning(step)}, without the {own} space{'s' if own != 1 else ''}"
        elif not own and place.is_words:
            cure += "; or remove it, if it belongs to nothing"
        moved = [" " * max(0, indent_of(line) + step - own) + line.lstrip(" ") for line in block]
        for length in lengths:
            yield place.slip(own, 1, told, "indentation", cure, *moved[:length])


def _by_likeness(place: Place, block: Sequence[str], steps: list[int]) -> list[int]:
    """Put first where the entry above has most of the fields that the entry has which begins here."""
    own = indent_of(place.text)
    if not _ENTRY_NAME.match(place.text):
        return steps
    fields, likeness = _fields_of(block), dict[int, int]()
    for at in range(place.at - 1, max(-1, place.at - NEAR), -1):
        line = place.lines[at]
        step = indent_of(line)
        if _ENTRY_NAME.match(line) and step not in likeness and step != own:
            likeness[step] = len(fields & _fields_of(_block(place._replace(at=at))))
    return sorted(steps, key=lambda step: (-likeness.get(step, 0), steps.index(step)))


def _fields_of(block: Iterable[str]) -> set[str]:
    """Return the names of the fields that an entry has, which these lines hold."""
    lines = list(block)
    column = content_of(lines[0])
    return {found[1] for line in lines if (found := NAME.match(line)) and found.start(1) == column}


def _length_of_entry(block: list[str]) -> int:
    """How many lines belong to an entry that stands too far out, so that the entries after it seem to be in it."""
    sign = _ENTRY_NAME.match(block[0])
    same = (at for at, line in enumerate(block) if at and sign and line.lstrip(" ").startswith(sign[0].lstrip(" ")))
    return next(same, len(block))


def _block(place: Place) -> list[str]:
    own = content_of(place.text) if place.text.lstrip().startswith("- ") else indent_of(place.text)
    block = [place.text]
    for line in place.below:
        if line.strip() and indent_of(line) < own:
            break
        block.append(line)
    return block
