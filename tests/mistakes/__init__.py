"""Slips of people who edit a playbook, each with the line that they must change, and unusual files that are right.

Each is a small edit of the project in `base/`. The sets that begin with "blind" were written before anybody looked at how
the checks work, from `CONTRIBUTING.md` and the texts alone, as a stranger would make them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

BASE = Path(__file__).parent / "base"
CATALOGUE = "competencies.yaml"
Change = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Slip:
    """One mistake: where the file says `old`, somebody wrote `new`.

    `at` holds pieces of the line that must be changed, or of those that are equally right; without it, that is the line
    where the two texts part. `also` are further edits, `change` is one of the whole file's bytes, and `problems` says how
    many are told, where one slip is truly several.
    """

    old: str
    new: str
    at: str | tuple[str, ...] = ()
    file: str = CATALOGUE
    also: tuple[tuple[str, str], ...] = ()
    change: Change | None = None
    problems: int = 1
    line: int = 0
    where: str = ""

    @property
    def written(self) -> bytes:
        """The file as the slip leaves it."""
        text = self.base
        for old, new in ((self.old, self.new), *self.also):
            if old:
                assert text.count(old) == 1, f"{text.count(old)} places in {self.file} say {old!r}"
                text = text.replace(old, new)
        written = text.encode("utf-8", "surrogatepass")
        return self.change(written) if self.change else written

    @property
    def base(self) -> str:
        return (BASE / self.file).read_text("utf-8")

    @property
    def place(self) -> str:
        """The file in which the problem is to be told."""
        return self.where or self.file

    @property
    def lines(self) -> frozenset[int]:
        """The lines of which one must be named, counted as editors do."""
        if self.line:
            return frozenset({self.line})
        text = self.base if self.where else self.written.decode("utf-8", "replace")
        if self.where:
            text = (BASE / self.where).read_text("utf-8")
        pieces = (self.at,) if isinstance(self.at, str) else self.at
        if not pieces:
            same = next((at for at, (a, b) in enumerate(zip(self.old, self.new, strict=False)) if a != b), 0)
            return frozenset({self.base[: self.base.index(self.old)].count("\n") + self.old[:same].count("\n") + 1})
        return frozenset(self._line(text, piece) for piece in pieces)

    @staticmethod
    def _line(text: str, piece: str) -> int:
        assert text.count(piece) == 1, f"{text.count(piece)} lines hold {piece!r}"
        return text[: text.index(piece)].count("\n") + 1


Group = dict[str, tuple[Slip, ...]]


def each(*groups: Group) -> Iterator[tuple[str, Slip]]:
    """Each slip with a name of its own."""
    for group in groups:
        for name, slips in group.items():
            for number, slip in enumerate(slips, 1):
                yield f"{name} {number}", slip
