"""How may a file be changed, line by line, by a hand that slips or means harm?

Both fuzzers change files so: one draws the changes (`by_hypothesis`), the other follows what the code does with them
(`by_coverage`).
"""

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

Lines: TypeAlias = list[str]

MOST_BYTES = 60_000
"""How large an input may grow by repetition."""

PIECES = (
    # what means something to YAML
    *(
        "- ",
        "-",
        ": ",
        ":",
        " #",
        "#",
        "? ",
        ", ",
        "[",
        "]",
        "{",
        "}",
        "[]",
        "{}",
        "|",
        ">",
        "|-",
        ">-",
        "|9",
        "%",
        "@",
    ),
    *("`", "!", "!!str ", "!!python/object:os.system ", "!<tag:x> ", "&a ", "*a", "*a ", "<<: *a", "<<: ", "&a", "**"),
    *(
        "---",
        "--- ",
        "...",
        "%YAML 1.2",
        "%TAG ! x",
        "'",
        '"',
        "''",
        '""',
        "\\",
        '"\\x00"',
        '"\\uD800"',
        '"\\U0010FFFF"',
    ),
    # what editors and other programs leave behind
    *(
        "\t",
        "\t\t",
        "\r",
        "\r\n",
        "\0",
        "\x07",
        "\x1b[2J",
        "\x7f",
        "\x85",
        "\xa0",
        "\u1680",
        "\u200b",
        "\u2028",
        "\u2029",
    ),
    *(
        "\u202e",
        "\u3000",
        "\ufeff",
        "\ufffd",
        "\uffff",
        "\ud800",
        "\udfff",
        "\U0001f600",
        "e\u0301",
        "“",
        "”",
        "‘",
        "–",
    ),
    *("•", "：", "\u00d7", "\u0131", "\u0430", "<<<<<<< ours", "=======", ">>>>>>> theirs", "||||||| base"),
    # what is read as something else than text, or names something
    *("NO", "yes", "~", "null", "007", "12:30", "2026-11-24", "9999-99-99", "1e999", "-1", "0", "99999", ".inf", "٣"),
    *("id: ", "format: 1", "format: 2", "draft", "status: draft", "x" * 70, "a-b", "A", "sources: ", "say: ", "seal: "),
    # what means something in prose and on pages
    *("](", "[x](y)", "[x](javascript:x)", "*", "**", "{{", "}}", "{{ ", ' self_check("x") ', "{%", "%}", "{#", "#}"),
    *("# x", "## x { #y }", "```", "\ue000", "\ue001", "{{ link(", "{% for x in y %}", "..", "../", "#", "/", "./"),
)
"""What is typed where nobody should type it."""


def _seldom_many(more: int) -> int:
    """Return a small number, and a large one now and then: what is long takes long to try."""
    return 2 + more % 20 if more % 64 else 2 + more % 4_000


def _drop(lines: Lines, at: int, _more: int) -> None:
    del lines[at]


def _double(lines: Lines, at: int, more: int) -> None:
    lines[at:at] = lines[at : at + 1 + more % 4]


def _repeat(lines: Lines, at: int, more: int) -> None:
    block = lines[at : at + 1 + more % 3]
    letters = sum(map(len, block)) + len(block)
    lines[at:at] = block * min(_seldom_many(more), MOST_BYTES // letters)


def _swap(lines: Lines, at: int, more: int) -> None:
    other = more % len(lines)
    lines[at], lines[other] = lines[other], lines[at]


def _move(lines: Lines, at: int, more: int) -> None:
    lines.insert(more % len(lines), lines.pop(at))


def _indent(lines: Lines, at: int, more: int) -> None:
    lines[at] = " " * (1 + more % 5) + lines[at]


def _dedent(lines: Lines, at: int, more: int) -> None:
    step = 1 + more % 5
    lines[at] = lines[at][min(step, len(lines[at]) - len(lines[at].lstrip(" "))) :]


def _deeper(lines: Lines, at: int, more: int) -> None:
    for number in range(at, min(len(lines), at + 1 + more % 12)):
        lines[number] = "  " + lines[number]


def _join(lines: Lines, at: int, _more: int) -> None:
    lines[at : at + 2] = ["".join(lines[at : at + 2])]


def _part(lines: Lines, at: int, more: int) -> None:
    column = more % (len(lines[at]) + 1)
    lines[at : at + 1] = [lines[at][:column], lines[at][column:]]


def _type(lines: Lines, at: int, more: int) -> None:
    column, piece = more // len(PIECES) % (len(lines[at]) + 1), PIECES[more % len(PIECES)]
    lines[at] = lines[at][:column] + piece + lines[at][column:]


def _type_over(lines: Lines, at: int, more: int) -> None:
    begin = more // len(PIECES) % (len(lines[at]) + 1)
    lines[at] = lines[at][:begin] + PIECES[more % len(PIECES)]


def _begin_with(lines: Lines, at: int, more: int) -> None:
    text = lines[at].lstrip(" ")
    lines[at] = lines[at][: len(lines[at]) - len(text)] + PIECES[more % len(PIECES)] + text


def _write_instead(lines: Lines, at: int, more: int) -> None:
    name, colon, _text = lines[at].partition(": ")
    lines[at] = f"{name}{colon}{PIECES[more % len(PIECES)]}"


def _lose_a_letter(lines: Lines, at: int, more: int) -> None:
    column = more % (len(lines[at]) + 1)
    lines[at] = lines[at][:column] + lines[at][column + 1 :]


def _lose_the_rest(lines: Lines, at: int, more: int) -> None:
    lines[at:] = [lines[at][: more % (len(lines[at]) + 1)]]


def _put_in_quotes(lines: Lines, at: int, more: int) -> None:
    name, colon, text = lines[at].partition(": ")
    quote = "\"'“`"[more % 4]
    lines[at] = f"{name}{colon}{quote}{text}{quote if more % 8 < 4 else ''}"


def _nest(lines: Lines, at: int, more: int) -> None:
    sign = ("[", "{", "- ", "? ", "a: {", "[{", "!!x ", "&a ", '"', "'", "{{", "> ")[more % 12]
    lines[at] += sign * _seldom_many(more)


CHANGES: tuple[Callable[[Lines, int, int], None], ...] = (
    _drop,
    _double,
    _repeat,
    _swap,
    _move,
    _indent,
    _dedent,
    _deeper,
    _join,
    _part,
    _type,
    _type_over,
    _begin_with,
    _write_instead,
    _lose_a_letter,
    _lose_the_rest,
    _put_in_quotes,
    _nest,
)
"""What may happen to a line; each takes all lines, that line's number, and a number for whatever it has to choose."""

SAVINGS: tuple[Callable[[str], bytes], ...] = (
    lambda text: text.encode("utf-8", "surrogatepass"),
    lambda text: codecs.BOM_UTF8 + text.encode("utf-8", "surrogatepass"),
    lambda text: text.replace("\n", "\r\n").encode("utf-8", "surrogatepass"),
    lambda text: text.replace("\n", "\r").encode("utf-8", "surrogatepass"),
    lambda text: text.encode("utf-16", "surrogatepass"),
    lambda text: text.encode("utf-16-be", "surrogatepass"),
    lambda text: text.encode("utf-32", "surrogatepass"),
    lambda text: text.encode("latin-1", "replace"),
    lambda text: text.encode("cp1252", "ignore"),
    lambda text: text.encode("utf-8", "surrogatepass")[:-3],
)
"""How editors may save a text."""


@dataclass(frozen=True)
class Slip:
    """One change of one line."""

    change: int
    at: int
    more: int


def slipped(text: str, slips: list[Slip]) -> str:
    """Return a text after changes; any numbers will do."""
    lines = text.split("\n")
    for slip in slips:
        CHANGES[slip.change % len(CHANGES)](lines, slip.at % len(lines), slip.more)
        lines = lines or [""]
    return "\n".join(lines)[:MOST_BYTES]


def saved(text: str, how: int) -> bytes:
    """Return a text as an editor saves it: as UTF-8 mostly."""
    return SAVINGS[how if how < len(SAVINGS) else 0](text)
