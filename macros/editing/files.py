"""How does an edit reach the file? Where it says, with the file's own line ends, and whole or not at all."""

import codecs
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from macros.problem import Edit

_LETTER = re.compile(r"\r\n|.", re.DOTALL)
_ENDS = {"\r\n", "\r", "\n"}


class Changed(Exception):  # noqa: N818 -- no error of the program: somebody else has saved the file
    """The file is no longer what was read."""


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Apply edits to the bytes of a file: all others stay. Of two edits that overlap, the first is made.

    Raises UnicodeDecodeError where the file is not UTF-8.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    letters = _LETTER.findall(data.removeprefix(mark).decode("utf-8"))
    ends = [place for place, letter in enumerate(letters) if letter in _ENDS]
    starts = [0, *(place + 1 for place in ends)]
    newline, _count = Counter([*(letters[place] for place in ends), "\n"]).most_common(1)[0]
    stop = len(letters) + 1
    kept = sorted(_apart((starts[edit.position.line - 1] + edit.position.column - 1, edit) for edit in edits))
    for start, width, text in reversed(kept):
        letters[start : min(stop, start + width)] = [text.replace("\n", newline)]
    return mark + "".join(letters).encode("utf-8")


def _apart(placed: Iterable[tuple[int, Edit]]) -> Iterable[tuple[int, int, str]]:
    reached = -1
    for start, edit in sorted(placed, key=lambda each: (each[0], each[1].position.width)):
        if start > reached:
            yield start, edit.position.width, edit.text
            reached = start + max(0, edit.position.width - 1)


def put(path: Path, before: bytes, after: bytes) -> None:
    """Write a file whole or not at all, with the permissions that it had.

    Raises Changed where it no longer holds what was read, and OSError where it cannot be written.
    """
    path = path.resolve()
    if path.read_bytes() != before:
        raise Changed(path.name)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
            beside.chmod(path.stat().st_mode)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
