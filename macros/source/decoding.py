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

_WIDE_LINE = "this line was saved with two bytes a letter"

_TWO_BYTES = re.compile(r"[^\n\0]?(?:\0[^\n\0]){2,}(?:\0\n?)*")
"""Every other letter is none: so a line comes out that a program added which saves with two bytes a letter."""

_ESCAPE = "hidden letter U+001B"

_ORDER = re.compile(r"\[[\d;]*[A-Za-z]")
"""What follows a hidden letter U+001B, which tells a terminal to change colours."""

_GARBLING = ("â€", "Ã", "Â", "ï»¿")
"""How letters beyond ASCII most often begin that were read as Windows-1252, though saved as UTF-8."""

_PARTS = "\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"  # noqa: RUF001 -- what the other bytes of a letter are read as

_GARBLED = f"[\u00c2-\u00df][{_PARTS}]|[\u00e0-\u00ef][{_PARTS}]{{2}}|[\u00f0-\u00f4][{_PARTS}]{{3}}"

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
    garbled = {found.start(): found.group() for found in islice(_garbled_in(text), MOST_HIDDEN)} if not faults else {}
    faults += garbled.items()
    wide_ones = (
        {found.start(): found.group() for found in islice(_TWO_BYTES.finditer(text), MOST_HIDDEN)}
        if "\0" in text
        else {}
    )
    faults += [(place, _WIDE_LINE) for place in wide_ones]
    within = {at + place for at, letters in (garbled | wide_ones).items() for place in range(len(letters))}
    hidden = [] if is_shown(text) else [(found.start(), found.group()) for found in _hidden().finditer(text)]
    alone = [(place, letter) for place, letter in hidden if place not in within]
    faults += [(place, f"hidden letter U+{ord(letter):04X}") for place, letter in alone[:MOST_HIDDEN]]
    document = Document(name, tuple((_hidden().sub(" ", text) if hidden else text).split("\n")))
    return document, list(_problems(document, sorted(faults)))


def hidden_in(text: str) -> str:
    """Return the first letter of a text that no editor shows; nothing where there is none."""
    found = None if is_shown(text) else _hidden().search(text)
    return found.group() if found else ""


def is_shown(text: str) -> bool:
    """Whether every letter is one that Python would print: nearly all texts, and what takes no time to see."""
    return text.replace("\n", "").isprintable()


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(f"[^{_SHOWN}]")


def _garbled_in(text: str) -> Iterator[re.Match[str]]:
    if not any(sign in text for sign in _GARBLING):
        return
    for found in re.finditer(_GARBLED, text):
        if _meant_by(found.group()):
            yield found


def _meant_by(garbled: str) -> str:
    """Return what stood in the file before it was read as Windows-1252 and saved again; nothing where it never was."""
    # what Windows-1252 leaves undefined, programs read as control characters
    data = b"".join(letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else "cp1252") for letter in garbled)
    return data.decode("utf-8", errors="ignore")


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
        elif re.fullmatch(_GARBLED, told):
            said, place_of_all = _meant_by(told), position._replace(width=len(told))
            garbled = f"these letters were garbled when the text was saved: '{told}' stands for '{said}'"
            yield Problem(place_of_all, garbled, "hidden-letter", f"write '{said}'", fix=Edit(place_of_all, said))
        elif told == _WIDE_LINE:
            yield Problem(position, told, "file-encoding", "type it again, and save the file as UTF-8")
        elif told == _ESCAPE and (order := _ORDER.match(document.lines[line], position.column)):
            whole = position._replace(width=1 + len(order[0]))
            cure = f"delete it, with the '{order[0]}' after it"
            yield Problem(whole, told, "hidden-letter", cure, fix=Edit(whole, ""))
        elif told.startswith("byte"):
            yield Problem(position, told, "file-encoding", "save the file again as UTF-8")
        else:
            cure, text = _HIDDEN_CURES.get(int(told[-4:], 16), ("delete it, and type what is missing again", None))
            fix = None if text is None else Edit(position, text)
            yield Problem(position, told, "hidden-letter", cure, fix=fix)
