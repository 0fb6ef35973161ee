"""Which lines within a text were not meant as a part of it, or stand where other programs would not take them for one?

All but the last are given the lines below the one that the text begins on, and the number of the first, from 0 on.
"""

from collections.abc import Iterable, Iterator, Mapping

from macros.source.slips import NAME, Slip, indent_of

_OPENED = {'"': "\n", "]": "[", "}": "{"}
"""What must stand in a text that ends with that sign; a quote must not stand alone."""

_CURLY = frozenset("“„”«»")


def fields_within(lines: Iterable[str], at: int, names: Mapping[str, int], outer: int) -> Iterator[Slip]:
    """Yield what looks like a field, where a text stands below '>-'; `names` says how often each is one in the file."""
    for number, line, step in _lines_of(lines, at):
        found = NAME.match(line) if indent_of(line) == step else None
        if found and found.group(1).islower() and names.get(found.group(1), 0) > 1:
            told = f"'{found.group(1)}:' stands as far in as the text above, and so belongs to it"
            cure = f"if it is a field, begin it with {outer} spaces"
            yield Slip(number, indent_of(line), len(found.group(1)), told, "indentation", cure, ())


def remarks_within(lines: Iterable[str], at: int) -> Iterator[Slip]:
    """Yield what looks like a remark, where a text stands below '>-' or '|'."""
    for number, line, _step in _lines_of(lines, at):
        if line.lstrip().startswith("# "):
            told = "this line is part of the text above, and no remark"
            cure = "if it is a remark, move it above the field that holds the text"
            yield Slip(number, indent_of(line), len(line.strip()), told, "remark", cure, ())


def left_behind(lines: Iterable[str], at: int, least: int) -> Iterator[Slip]:
    """Yield the first line of a text in quotes that begins with fewer spaces than YAML asks for."""
    for number, line in enumerate(lines, at):
        if line.strip() and indent_of(line) < least:
            told = "this line belongs to the text in quotes above, and is not far enough in for that"
            cure = f"begin it with {least + 1} spaces or more (there are {indent_of(line)})"
            yield Slip(number, 0, max(1, indent_of(line)), told, "indentation", cure, ())
            return


def _lines_of(lines: Iterable[str], at: int) -> Iterator[tuple[int, str, int]]:
    """Yield the lines of a text below '>-' or '|', with their numbers and how far in the first of them stands."""
    step = 0
    for number, line in enumerate(lines, at):
        if not line.strip():
            continue
        step = step or indent_of(line)
        if indent_of(line) < step:
            return
        yield number, line, step


def may_be_listed(value: str, *, in_line: bool) -> bool:
    """Whether an entry in brackets may be several, or a text a list; or a sign ends it that nothing begins."""
    last = value[-1:]
    if last == '"' and not _CURLY.isdisjoint(value[1:]):
        return False  # a straight quote may close a text that a curly one begins
    if last in _OPENED and value.count(last) == 1:
        return _OPENED[last] not in value and not value[-2:-1].isdigit()
    return in_line and (":" in value or "; " in value or value[:1] in _CURLY)
