"""Slips of people who edit a playbook, each with the line that they must change; and unusual files that are right.

Each is a small edit of the project in `base/`. Three sets were written blind, as a stranger would make them: before
anybody looked at how the checks work, from CONTRIBUTING.md, the texts and the wishes alone (`syntax`, `characters`, `kinds`,
`between`, `pages`, `records`, `hostile`, `good`); once those were all found, the set in `unseen`; and `afresh` by somebody else. `signs` and `placed`
came of two more such sets: there it is the words that were wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

BASE = Path(__file__).parent / "base"
CATALOGUE = "competencies.yaml"


@dataclass(frozen=True)
class Slip:
    """One mistake: where a file says `old`, somebody wrote `new`."""

    old: str
    """Stands in the file once; empty where the file is changed as a whole."""

    new: str

    at: str | tuple[str, ...] = ()
    """A piece of the line that must be changed, or of those that are equally right; without it, the line where `old`
    and `new` part."""

    file: str = CATALOGUE

    also: tuple[tuple[str, str], ...] = ()
    """Further edits of the same file."""

    change: Callable[[bytes], bytes] | None = None
    """What is done to the file's bytes after that."""

    problems: int = 1
    """How many are told, where one slip is truly several; 0 where nobody can say."""

    line: int = 0
    """The line that must be changed, where no piece of it can be named."""

    @property
    def written(self) -> bytes:
        """The file as the slip leaves it."""
        text = text_of(self.file)
        for old, new in ((self.old, self.new), *self.also):
            assert not old or text.count(old) == 1, f"{text.count(old)} places in {self.file} say {old!r}"
            text = text.replace(old, new) if old else text
        written = text.encode()
        return self.change(written) if self.change else written

    @property
    def lines(self) -> frozenset[int]:
        """The lines of which one must be named, counted as editors do."""
        if self.line:
            return frozenset({self.line})
        pieces = (self.at,) if isinstance(self.at, str) else self.at
        if pieces:
            text = self.written.decode("utf-8", "replace")
            return frozenset(_line(text, piece) for piece in pieces)
        same = next((at for at, (one, other) in enumerate(zip(self.old, self.new, strict=False)) if one != other), 0)
        return frozenset({_line(text_of(self.file), self.old) + self.old[:same].count("\n")})


Group: TypeAlias = Mapping[str, tuple[Slip, ...]]


@cache
def text_of(file: str) -> str:
    """Return what a file of the project says before anybody slips."""
    return (BASE / file).read_text("utf-8")


def each(*groups: Group) -> Iterator[tuple[str, Slip]]:
    """Yield each slip with a name of its own."""
    for group in groups:
        for name, slips in group.items():
            for number, slip in enumerate(slips, 1):
                yield f"{name} {number}", slip


def _line(text: str, piece: str) -> int:
    assert text.count(piece) == 1, f"{text.count(piece)} lines hold {piece!r}"
    return text[: text.index(piece)].count("\n") + 1
