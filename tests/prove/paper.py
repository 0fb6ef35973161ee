"""Does all of our own paper hold what a sample of it promises? Every PDF of our own playbook, from two builds of it."""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from macros import catalogue
from macros.pages import Playbook
from tests.conftest import PUBLISHED, ROOT, playbook
from tests.paper.shelf import Shelf

MINUTES = 10
"""How long a build may take."""


def main() -> bool:
    """Print everything twice, and read it; True where nothing breaks a promise."""
    with tempfile.TemporaryDirectory() as folder:
        one, two = (_built(Path(folder, name)) for name in ("one", "two"))
        found, _problems = catalogue.load(ROOT / "competencies.yaml", "competencies.yaml")
        assert found is not None
        shelf = Shelf(one, Playbook(found.published, site=PUBLISHED, pdf=True))
        promises: dict[str, Callable[[], Iterable[str]]] = {
            "two builds are the same, byte for byte": lambda: _differing(one, two),
            "every code gives the whole address": lambda: _misread(shelf),
            "every back lies behind its front": shelf.backs_elsewhere,
            "every number in the contents is right": shelf.wrong_numbers,
            "no letter is cut off, or near an edge": shelf.near_an_edge,
            "no letter on a card is cut through": shelf.over_a_cut,
            "no heading stands alone": shelf.headings_alone,
        }
        pages = sum(len(shelf.open(path)) for path in shelf.paths)
        codes = sum(map(len, shelf.codes_wanted().values()))
        print(f"paper: {len(shelf.paths)} PDFs, {pages} pages, {codes} codes", flush=True)  # noqa: T201
        held = [_held(promise, breaks) for promise, breaks in promises.items()]  # all of them, whatever the first shows
        return all(held)


def _held(promise: str, breaks: Callable[[], Iterable[str]]) -> bool:
    begun = time.monotonic()
    told = list(breaks())
    print(f"  {promise}: {len(told) or 'nothing'} against it ({time.monotonic() - begun:.0f} s)", flush=True)  # noqa: T201
    for each in told:
        print(f"    {each}")  # noqa: T201
    return not told


def _built(folder: Path) -> Path:
    done = playbook("build", "--pdf", "--site-dir", str(folder), minutes=MINUTES)
    assert done.returncode == 0, done.stderr
    return folder


def _differing(one: Path, two: Path) -> Iterator[str]:
    files = [{path.relative_to(site) for path in site.rglob("*") if path.is_file()} for site in (one, two)]
    yield from (f"{path}: in one build only" for path in sorted(files[0] ^ files[1]))
    for path in sorted(files[0] & files[1]):
        if (one / path).read_bytes() != (two / path).read_bytes():
            yield str(path)


def _misread(shelf: Shelf) -> Iterator[str]:
    wanted, read = shelf.codes_wanted(), shelf.codes_read()
    for path in sorted({*wanted, *read}):
        if wanted.get(path) != read.get(path):
            yield f"{path}: read {len(read.get(path, ()))} of {len(wanted.get(path, ()))}, or others"
