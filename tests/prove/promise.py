"""What is promised of any bytes at all, in any file of a project? Problems come back, soon, and nothing is raised."""

import re
import resource
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from macros import catalogue as catalogues
from macros.inserts import problems_in
from macros.ledger import ledger_of
from macros.lost import lost
from macros.model import Catalogue
from macros.problem import Problem, as_github, as_json, as_text, by_place
from macros.releases import read
from macros.source import document_of

ROOT = Path(__file__).parents[2]

SECONDS = 1.0
"""How long one input may take, in seconds of the processor: another program's work is not counted."""

BYTES = 200_000_000
"""How much memory one input may ask for."""

HANGS = 20
"""After how many seconds of the processor a process is ended; what it read last stands in its file."""


INPUT = "input"
"""The file that holds the input being read: what kills the process can be found in it."""


class Broken(AssertionError):  # noqa: N818 -- it says what is so
    """The promise is broken."""


def _example() -> Catalogue:
    found, _problems = catalogues.load(ROOT / "tests/pages/competencies.yaml", "competencies.yaml")
    if found is None:
        raise Broken("the catalogue of the tests cannot be read")
    return found


EXAMPLE = _example()


def _page(path: Path) -> list[Problem]:
    page, problems = document_of(path, path.name)
    return by_place([*problems, *problems_in(page, EXAMPLE)])


def _ledger(path: Path) -> list[Problem]:
    document, problems = document_of(path, path.name)
    ledger, found = ledger_of(document)
    return by_place([*problems, *found, *(lost(ledger, EXAMPLE, {}) if ledger else ())])


READERS: dict[str, Callable[[Path], list[Problem]]] = {
    "catalogue": lambda path: catalogues.load(path, path.name)[1],
    "page": _page,
    "ledger": _ledger,
    "releases": lambda path: read(path, path.name)[1],
}
"""How each kind of file is read and checked, as `playbook check` does."""


class Trial:
    """One kind of file, and a place where each input is written before it is read."""

    def __init__(self, kind: str, folder: Path) -> None:
        """Begin without inputs."""
        self.file = folder / INPUT
        self._read = READERS[kind]
        self.inputs = 0

    def keep(self, data: bytes) -> None:
        """Read an input; raises Broken, or what reading raises, where the promise is not kept."""
        self.inputs += 1
        self.file.write_bytes(data)
        signal.setitimer(signal.ITIMER_PROF, HANGS)
        begun = time.process_time()
        with _memory_bounded():
            problems = self._read(self.file)
        taken = time.process_time() - begun
        if taken > SECONDS:
            raise Broken(f"{len(data)} bytes take {taken:.1f} s")
        for problem in problems:
            _well_placed(problem)
        # one of each rule: they are told alike
        told = {problem.rule: problem for problem in problems}.values()
        for problem in told:
            _well_told(problem)
        as_json(told).encode()


@contextmanager
def _memory_bounded() -> Iterator[None]:
    taken = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + BYTES, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def _well_placed(problem: Problem) -> None:
    place = problem.position
    last = max(1, len(place.document.lines))
    if not (1 <= place.line <= last and place.column >= 1 and place.width >= 0):
        raise Broken(f"no such place: {place.line}:{place.column} in {last} lines: {problem}")


def _well_told(problem: Problem) -> None:
    if not problem.cure or not re.fullmatch(r"[a-z][a-z0-9-]*", problem.rule):
        raise Broken(f"no cure, or no name of a rule: {problem}")
    if len(as_text(problem).encode().split(b"\n")) > 6 or b"\n" in as_github(problem).encode():
        raise Broken(f"more lines than were written: {problem}")
