"""Which letters does a file hold? Bytes as a document, whatever an editor saved."""

import codecs
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from macros.problem import Document, Edit, Position, Problem

LIMIT = 32_000_000
"""How many bytes a file may have unless set otherwise."""

MOST_HIDDEN = 50
"""How many hidden letters are listed one by one."""

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SHOWN = (
    "\t\n -~\xa0-\u200a\u200c-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe"
    "\uff00-\uffef\ufffc\ufffd\U00010000-\U0010ffff"
)
"""All letters but those that no editor shows, or that YAML alone takes for a line's end."""

_DAMAGED = "a letter was lost here when the text was saved"

_HIDDEN_CURES: dict[int, tuple[str, str]] = {
    # spaces of no width, marks of a file's beginning, orders to turn the text: they stand for nothing
    **dict.fromkeys((0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), ("delete it", "")),
    # ends of lines, pages and paragraphs from other programs: they part words
    **dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), ("write a space in its place", " ")),
}
"""What is certain about hidden letters: the cure, and what is to stand there."""


def document_of(path: Path, name: str, limit: int = LIMIT) -> tuple[Document, list[Problem]]:
    """Read the file at `path` as the document `name`; problems where it is not a text file of a sane size.

    The document can be parsed even then: what cannot be a letter stands in it as a space. It is empty where
    nothing could be read. Raises OSError where the file is not there.
    """
    nothing = Document(name)
    size = path.stat().st_size
    if size > limit:
        told = f"this file has {size:,} bytes; the limit is {limit:,}"
        return nothing, [Problem(Position(nothing), told, "file-size", "split it, or raise the limit")]
    return decoded(path.read_bytes(), name)


def decoded(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """Read bytes as a document; problems where they are not UTF-8, or hold what does not belong in text."""
    wide = next((codec for mark, codec in _WIDE if data.startswith(mark)), "")
    if wide or (data and data.count(0) * 4 >= len(data)):
        told = "this file is not saved as UTF-8 but with two or four bytes a letter"
        document, problems = (
            decoded(data.decode(wide, errors="replace").encode(), name) if wide else (Document(name), [])
        )
        return document, [Problem(Position(document), told, "file-encoding", "save it again as UTF-8"), *problems]
    faults: list[tuple[int, str]] = []
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if 0 in data:
            told = "this file is not text"
            return Document(name), [
                Problem(Position(Document(name)), told, "file-encoding", "restore it from an earlier version")
            ]
        text, good = (part.decode("cp1252", errors="replace") for part in (data, data[: error.start]))  # most likely
        faults.append((len(_unix(good)), f"byte 0x{data[error.start]:02x} is not UTF-8"))
    text = _unix(text)
    if not faults:
        damaged = (found.start() for found in re.finditer("\ufffd", text))
        faults = [(place, _DAMAGED) for place in islice(damaged, MOST_HIDDEN)]
    hidden = [] if _is_shown(text) else [(found.start(), found.group()) for found in _hidden().finditer(text)]
    faults += [(place, f"hidden letter U+{ord(letter):04X}") for place, letter in hidden[:MOST_HIDDEN]]
    document = Document(name, tuple((_hidden().sub(" ", text) if hidden else text).split("\n")))
    return document, list(_problems(document, sorted(faults)))


def hidden_in(text: str) -> str:
    """Return the first letter of a text that no editor shows; nothing where there is none."""
    found = None if _is_shown(text) else _hidden().search(text)
    return found.group() if found else ""


def _is_shown(text: str) -> bool:
    """Whether every letter is one that Python would print: nearly all texts, and what takes no time to see."""
    return text.replace("\n", "").isprintable()


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(f"[^{_SHOWN}]")


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _problems(document: Document, faults: list[tuple[int, str]]) -> Iterator[Problem]:
    line, begin = 0, 0
    for place, told in faults:
        while place > begin + len(document.lines[line]):
            begin += len(document.lines[line]) + 1
            line += 1
        position = Position(document, line + 1, place - begin + 1)
        if told == _DAMAGED:
            yield Problem(position, told, "hidden-letter", "type the letter again")
        elif told.startswith("byte"):
            yield Problem(position, told, "file-encoding", "save the file again as UTF-8")
        else:
            cure, text = _HIDDEN_CURES.get(int(told[-4:], 16), ("delete it, and type what is missing again", None))
            fix = None if text is None else Edit(position, text)
            yield Problem(position, told, "hidden-letter", cure, fix=fix)
