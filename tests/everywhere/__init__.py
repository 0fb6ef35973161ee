"""Slips made everywhere: of each kind, at each place of a small text where a hand may make it; and what is told.

The text (`right.yaml`) holds every way to write something. What comes of the slips stands in `told.txt`: for each kind
the words, then the places that are told, by rule and by what comes of it, as `line:column` (and `+width`). A slip has
a line of its own there where more is told than that slip, or at another line than its own. `make bless` renews it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TypeAlias

from macros.editing import edited
from macros.problem import Document, Problem
from macros.source import Reading, parse

HERE = Path(__file__).parent
OF_EVERYWHERE = HERE / "told.txt"
NAME = "right.yaml"
RIGHT = tuple((HERE / NAME).read_text("utf-8").removesuffix("\n").split("\n"))

Lines: TypeAlias = tuple[str, ...]

ELSEWHERE = "ELSEWHERE"
"""Marks a slip that is told, but not at its own line."""

UNTOLD = "untold"
"""Nothing is told, though something else is read than was meant: a text with other letters, as a rule."""

HARMLESS = "as meant, untold"

_QUOTED = re.compile(r"(?<=').+?(?='(?!\w))")
_NUMBER = re.compile(r"\b\d+\b")


@dataclass(frozen=True)
class Slip:
    """The whole text with one slip in it."""

    lines: Lines
    line: int
    """The line that must be changed, counted from 1."""

    meant: Lines = RIGHT

    count: int = 1
    """How many lines must be changed, from that one on."""

    @property
    def reading(self) -> Reading:
        """What is read."""
        return _reading(self.lines)

    def comes_of_it(self) -> str:
        """Say whether all is read as it was meant; which lines were lost, or read otherwise than they stand."""
        reading = self.reading
        if reading.value == _reading(self.meant).value:
            return "as meant" if reading.problems else HARMLESS
        lost = " ".join(f"{part.start}-{part.stop - 1}" for part in reading.lost)
        return f"lost {lost}" if lost else "read otherwise" if reading.problems else UNTOLD

    def is_told_alone(self) -> bool:
        """Whether nothing is told but the slip, once at each line."""
        told = [problem.position.line for problem in self.reading.problems]
        return len(told) <= self.count and set(told) <= self._own

    def is_told_elsewhere(self) -> bool:
        """Whether something is told, but not at the lines of the slip."""
        told = {problem.position.line for problem in self.reading.problems}
        return bool(told) and not told & self._own

    @property
    def _own(self) -> set[int]:
        return set(range(self.line, self.line + self.count))

    def rules(self) -> str:
        """Say of which rules something is told, and what `playbook fix` makes of it."""
        return "; ".join(f"{problem.rule}{self._fixed(problem)}" for problem in self.reading.problems)

    def places(self) -> str:
        """Say where something is told."""
        return " ".join(_place(problem) for problem in self.reading.problems) or str(self.line)

    def words(self) -> Iterator[str]:
        """Yield what is said of it, without what is quoted from the text."""
        for problem in self.reading.problems:
            cure = "" if problem.cure.startswith("write ") else f": {problem.cure}"
            yield f"{problem.severity}: {_NUMBER.sub('0', _QUOTED.sub('…', problem.text + cure))}"

    def _fixed(self, problem: Problem) -> str:
        if not problem.fix:
            return ""
        changed = edited("\n".join(self.lines).encode(), [problem.fix]).decode().split("\n")
        if tuple(changed) == self.meant:
            return ", put right"
        return f", fixed: {changed[problem.fix.position.line - 1].strip()}"


def _place(problem: Problem) -> str:
    place = problem.position
    return f"{place.line}:{place.column}" + (f"+{place.width}" if place.width != 1 else "")


@cache
def _reading(lines: Lines) -> Reading:
    return parse(Document(NAME, lines))


def told_of_kind(kind: str) -> str:
    """Return what comes of a kind of slip, wherever it is made."""
    words, together, alone = dict[str, None](), dict[str, list[str]](), list[str]()
    for slip in KINDS[kind]():
        words.update(dict.fromkeys(slip.words()))
        said = f"{slip.rules()}, {slip.comes_of_it()}".removeprefix(", ")
        if slip.is_told_alone():
            together.setdefault(said, []).append(slip.places())
        else:
            mark = f"{ELSEWHERE} " if slip.is_told_elsewhere() else ""
            alone.append(f"  {slip.line}: {slip.lines[slip.line - 1].strip()} | {mark}{slip.places()} {said}\n")
    return "".join(
        [
            *(f"  “{said}”\n" for said in sorted(words)),
            *(f"  {said}: {' '.join(places)}\n" for said, places in together.items()),
            *alone,
        ]
    )


def _changed(lines: Lines, at: int, count: int, *instead: str) -> Lines:
    return (*lines[:at], *instead, *lines[at + count :])


def _written() -> Iterator[int]:
    """Yield the lines with something in them that is no remark."""
    return (at for at, line in enumerate(RIGHT) if line.strip() and not line.lstrip().startswith("#"))


def _within(pattern: str, instead: str, meant: str | None = None) -> Iterator[Slip]:
    """Write something else where it stands in a line; without `meant`, what stands there was meant."""
    for at in _written():
        line = RIGHT[at]
        for found in re.finditer(pattern, line):
            begin, end = line[: found.start()], line[found.end() :]
            slipped = begin + found.expand(instead) + end
            right = RIGHT if meant is None else _changed(RIGHT, at, 1, begin + found.expand(meant) + end)
            if slipped != line:
                yield Slip(_changed(RIGHT, at, 1, slipped), at + 1, right)


def _before(*lines: str) -> Iterator[Slip]:
    """Let lines come to stand before another."""
    for at in _written():
        yield Slip(_changed(RIGHT, at, 0, *lines), at + 1)


def _joined(between: str) -> Iterator[Slip]:
    """Join a line with the next."""
    for at in _written():
        if at + 1 < len(RIGHT) and RIGHT[at + 1].strip():
            yield Slip(_changed(RIGHT, at, 2, RIGHT[at].rstrip() + between + RIGHT[at + 1].lstrip()), at + 1)


def _parted(indent: int | None) -> Iterator[Slip]:
    """Begin a new line where a space stands in a text, that far in, or as far in as the line itself."""
    for at in _written():
        for found in re.finditer(r"(?<=[a-z]) (?=[a-z]+ [a-z]+)", RIGHT[at]):
            step = len(RIGHT[at]) - len(RIGHT[at].lstrip()) if indent is None else indent
            parts = RIGHT[at][: found.start()], " " * step + RIGHT[at][found.end() :]
            yield Slip(_changed(RIGHT, at, 1, *parts), at + 2)


def _gone() -> Iterator[Slip]:
    """Take a line away; the one before it is as near as anybody can point."""
    for at in _written():
        yield Slip(_changed(RIGHT, at, 1), max(1, at))


def _double() -> Iterator[Slip]:
    for at in _written():
        yield Slip(_changed(RIGHT, at, 0, RIGHT[at]), at + 2)


def _with_all_under(at: int) -> int:
    own = len(RIGHT[at]) - len(RIGHT[at].lstrip())
    under = (number for number in range(at + 1, len(RIGHT)) if RIGHT[number].strip())
    return next((number for number in under if len(RIGHT[number]) - len(RIGHT[number].lstrip()) <= own), len(RIGHT))


def _moved(spaces: int) -> Iterator[Slip]:
    """Move an entry with all that stands under it further in, or out."""
    for at in _written():
        if RIGHT[at].lstrip().startswith("- ") and _with_all_under(at) > at + 1:
            block = RIGHT[at : _with_all_under(at)]
            moved = (" " * spaces + line if spaces > 0 else line[-spaces:] for line in block)
            yield Slip(_changed(RIGHT, at, len(block), *moved), at + 1)


def _with_before(sign: str, count: int) -> Iterator[Slip]:
    """Write a sign before several lines one below the other, as a program does that answers a mail."""
    for at in _written():
        if at + count <= len(RIGHT):
            lines = _changed(RIGHT, at, count, *(sign + line for line in RIGHT[at : at + count]))
            yield Slip(lines, at + 1, count=count)


FIELD = r"^( *(?:- +)*)([\w/#-]+):(?= |$)"
HEAD = r"^( *(?:- +)*[\w/#-]+: +| *- +(?![\w/#-]+:(?: |$)))"
TEXT = rf"{HEAD}(?=\w)"
INSIDE = r"(?<=[a-z]) (?=[a-z]+ [a-z]+)"

WITHIN: Mapping[str, tuple[str, ...]] = {
    # spaces at the beginning
    "a space too many at the beginning": ("^(?=.)", " "),
    "two spaces too many at the beginning": ("^(?=.)", "  "),
    "a space too few at the beginning": ("^ ", ""),
    "two spaces too few at the beginning": ("^  ", ""),
    "no spaces at the beginning": ("^ +", ""),
    "a tab for two spaces at the beginning": ("^((?:  )*)  (?=[^ ])", r"\1\t"),
    "a tab for all spaces at the beginning": ("^ +", "\t"),
    "tabs for all spaces of a line four steps in": ("^ {8}", "\t\t\t\t"),
    "a tab before the line": ("^(?=.)", "\t"),
    "spaces of another kind at the beginning": ("^  ", "\xa0\xa0"),
    "a wide space at the beginning": ("^  (?! )", "\u3000"),
    # the colon
    "no space after the colon": (FIELD + " ", r"\1\2:"),
    "a space before the colon": (FIELD, r"\1\2 :"),
    "a tab after the colon": (FIELD + " ", "\\1\\2:\t"),
    "a space of another kind after the colon": (FIELD + " ", "\\1\\2:\xa0"),
    "no colon": (FIELD, r"\1\2"),
    "neither colon nor space": (FIELD + " ", r"\1\2"),
    "a wide colon": (FIELD, r"\1\2："),
    "an equals sign for the colon": (FIELD, r"\1\2 ="),
    "a semicolon for the colon": (FIELD, r"\1\2;"),
    "a comma for the colon": (FIELD, r"\1\2,"),
    "a dash for the colon": (FIELD, r"\1\2 –"),
    "an arrow for the colon": (FIELD, r"\1\2 ->"),
    # the name
    "a bold name": (FIELD, r"\1**\2**:"),
    "a bold name and colon": (FIELD, r"\1**\2:**"),
    "a name between backticks": (FIELD, r"\1`\2`:"),
    "a name in curly quotes": (FIELD, r"\1“\2”:"),
    "a quote before the name": (FIELD, r'\1"\2:'),
    "a space within the name": (r"(?<=[a-z])-(?=[a-z]+:)", " "),
    # the dash
    "no space after the dash": (r"^( *)- +", r"\1-"),
    "no dash": (r"^( *)- +", r"\1"),
    "spaces for the dash": (r"^( *)- ", r"\1  "),
    "two spaces after the dash": (r"^( *)- ", r"\1-  "),
    "two dashes": (r"^( *)- ", r"\1- - "),
    "two dashes in one": (r"^( *)- ", r"\1-- "),
    "a long dash": (r"^( *)- ", r"\1– "),
    "a bullet": (r"^( *)- ", r"\1• "),
    "a bullet without its space": (r"^( *)- ", r"\1•"),
    "an asterisk for the dash": (r"^( *)- ", r"\1* "),
    "a number for the dash": (r"^( *)- ", r"\g<1>1. "),
    "a letter for the dash": (r"^( *)- ", r"\1a) "),
    "an arrow for the dash": (r"^( *)- ", r"\1→ "),
    "a tab after the dash": (r"^( *)- ", "\\1-\t"),
    "a space of another kind after the dash": (r"^( *)- ", "\\1-\xa0"),
    "a dash too many": (FIELD, r"\1- \2:"),
    "a dash before the text": (r"^( *[\w-]+: )(?=\w)", r"\1- "),
    # quotes
    "a double quote before the text": (TEXT, r'\1"'),
    "a single quote before the text": (TEXT, r"\1'"),
    "a curly quote before the text": (TEXT, r"\1“"),
    "curly quotes around the text": (TEXT + r"(.*)$", r"\1“\2”"),
    "a curly quote at the end of the text": (TEXT + r"(.*)$", r'\1"\2”'),
    "a quote too few": (r"""(?<!')["'](?!')""", ""),
    "curly quotes for straight ones": (r'"([^"]*)"', r"“\1”"),
    "a curly quote for a straight one": (r'"(?=$|[,\]}])', "”"),
    "a single quote for a double one": (r'"', "'"),
    "an apostrophe in single quotes": (TEXT + r"(\w[^#'\"]*)$", r"\1'\2 it's so'", r'\1"\2 it\'s so"'),
    "a word after the quotes": (r"""(?<=\w[.?"'])["'](?=$)|(?<=\w)["'](?=$)""", r"\g<0> often"),
    "a backslash in double quotes": (r'"(?=[A-Z])', r'"\\q'),
    # brackets
    "no bracket": (r"[\[\]{}]", ""),
    "another bracket at the end": (r"\]", "}"),
    "a round bracket at the end": (r"\]", ")"),
    "no comma": (",(?= )", ""),
    "two commas": (",(?= )", ",,"),
    "a semicolon for the comma": (",(?= )", ";"),
    "a comma after the bracket": (r"(?<=[\]}])$", ","),
    "a word after the bracket": (r"(?<=[\]}])$", " pier"),
    "an entry after the bracket": (r"(?<=[\]}])$", ", pier"),
    "an open bracket before the text": (TEXT, r"\1["),
    "a text that begins in brackets": (TEXT + r"(\w+)", r"\1[\2]"),
    "a brace before the text": (TEXT, r"\1{"),
    # the text
    **{f"{sign} before the text": (TEXT, rf"\1{sign}") for sign in ("@", "%", "&", "*", "!", "|", "> ", ",", "? ")},
    "a backtick before the text": (TEXT, r"\1`"),
    "a colon within the text": (HEAD + r"([^\"':]*[a-z]) ([a-z]+ [a-z]+.*)$", r"\1\2: \3", r'\1"\2: \3"'),
    "a colon at the end": (r"(?<=[a-z.?])$", ":"),
    "a number sign within the text": (HEAD + r"([^\"':]*[a-z]) ([a-z]+ [a-z]+.*)$", r"\1\2 #\3", r'\1"\2 #\3"'),
    "a number sign before the text": (TEXT, r"\1#"),
    "a tab within the text": (INSIDE, "\t"),
    # the sign of a text on the next lines
    "no sign for a text below": (" [>|]-?$", ""),
    "no dash in the sign for a text below": (">-$", ">"),
    "a space in the sign for a text below": (">-$", "> -"),
    "a long dash in the sign for a text below": (">-$", ">–"),
    "an arrow for the sign for a text below": (">-$", "->"),
    "a word after the sign for a text below": (r"(?<=>-)$|(?<=\|)$", " Now"),
    "a sign for a text below before the text": (TEXT + "(?=[A-Z])", r"\1>- "),
    # what came along
    "the sign of an answered mail": ("^(?=.)", "> "),
    "the sign of a new line": ("^(?=.)", "+ "),
    "the number of the line": ("^(?=.)", "12 "),
    "a letter before the line": ("^( *)(?=[^ ])", r"\1x "),
    "a backtick before the line": ("^( *)(?=[^ ])", r"\1` "),
    "a comma at the end": (r"(?<=[a-z.?\"'\]])$", ","),
}

BETWEEN: Mapping[str, Callable[[], Iterator[Slip]]] = {
    "a line of words": lambda: _before("Not ready yet"),
    "a word alone": lambda: _before("draft"),
    "a fence": lambda: _before("```"),
    "a line of signs": lambda: _before("  --"),
    "a line that ends the file": lambda: _before("---"),
    "a line of dots": lambda: _before("..."),
    "a mark of a merge": lambda: _before("<<<<<<< ours"),
    "a mark of a merge further in": lambda: _before("  ======="),
    "a remark of another language": lambda: _before("// later"),
    "a list of nobody": lambda: _before("  [pier, lamp]"),
    "an order": lambda: _before("%TAG ! x"),
    "an empty line": lambda: _before(""),
    "a line twice": _double,
    "a line gone": _gone,
    "a line joined with the next": lambda: _joined(" "),
    "a line joined with the next without a space": lambda: _joined(""),
    "a text that goes on at the left edge": lambda: _parted(0),
    "a text that goes on below its name": lambda: _parted(None),
    "an entry a space too far in": lambda: _moved(1),
    "an entry two spaces too far in": lambda: _moved(2),
    "an entry two spaces too far out": lambda: _moved(-2),
    "three lines of an answered mail": lambda: _with_before("> ", 3),
    "three lines as a proposal shows them": lambda: _with_before("+", 3),
    "three lines with a tab": lambda: _with_before("\t", 3),
}
"""What may happen to lines."""

KINDS: Mapping[str, Callable[[], Iterator[Slip]]] = {
    **{kind: partial(_within, *pattern) for kind, pattern in WITHIN.items()},
    **BETWEEN,
}
"""Every kind of slip, by what it is."""
