"""What does fuzzing begin with? Files as people write them, cut so small that each can be read a million times."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.prove.promise import ROOT

SHORT = 16
"""How many lines a part of a file has at the most, without the lines that begin its file."""

LONGEST = 1_600
"""How many bytes a seed has at the most."""


def seeds(kind: str) -> list[bytes]:
    """Return the files, or parts of files, that one kind of file is made of."""
    found = dict.fromkeys(seed for seed in _SEEDS[kind]() if len(seed) <= LONGEST)
    return sorted(found, key=len)


def _catalogues() -> Iterator[bytes]:
    yield from _files("macros/rules/examples", "*.yaml")
    yield from _files("tests/problems", "*.yaml")
    for path in (ROOT / "competencies.yaml", *sorted((ROOT / "tests").glob("**/competencies.yaml"))):
        yield from _parts(path)


def _pages() -> Iterator[bytes]:
    yield from _files("macros/rules/examples", "*.md")
    yield from _files("tests/inserts", "*.md")
    yield from _files("content", "**/*.md")
    yield from _files("tests/pages", "**/*.md")


def _ledgers() -> Iterator[bytes]:
    yield from _files("macros/rules/examples", "**/links.yaml")
    yield from _parts(ROOT / "links.yaml", most=60)


def _releases() -> Iterator[bytes]:
    yield from _files("macros/rules/examples", "**/releases.yaml")
    yield from _files("tests/pages", "releases.yaml")
    yield from _parts(ROOT / "releases.yaml")


_SEEDS = {"catalogue": _catalogues, "page": _pages, "ledger": _ledgers, "releases": _releases}


def _files(folder: str, names: str) -> Iterator[bytes]:
    for path in sorted((ROOT / folder).glob(names)):
        yield path.read_bytes()


def _parts(path: Path, most: int = 400) -> Iterator[bytes]:
    """Cut a file where its parts and their entries begin; each part has what makes it a file of its kind."""
    lines = path.read_text("utf-8").split("\n")
    head = [line for line in lines[:10] if re.match(r"(format|title|summary|language): [^>]", line)]
    above, part, count = "", list[str](), 0
    for line in [*lines, "end:"]:
        begins = re.match(r"\S+:", line)
        if (begins or re.match(r" {2,4}- ", line) or len(part) >= SHORT) and len(part) > 1 and count < most:
            yield "\n".join([*head, above, *part[:SHORT], ""]).encode()
            count += 1
            part = []
        above = line if begins else above
        part += [] if begins else [line]
