"""Do the tests notice whatever slip is made in the reader and in the rules? And what of those that they miss?"""

import importlib
import json
import math
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import FunctionType

from tests.prove.mutants import MACROS, Mutant, mutants_of
from tests.prove.trial import Test, Tests, functions, put_in, with_tests

FLOORS = ("source", "checks")

WANTED = 0.85
"""What part of all slips the tests must notice, in each floor."""

LONGEST = 12.0
"""How long the tests of a mutant may take, in seconds of the processor while watched; the likeliest go first."""

BYTES = 1_000_000_000
"""How much memory a mutant may ask for."""

SURVIVORS = Path(__file__).parent / "survivors.md"
"""What the tests do not notice, and what we say of it: a name on each line that is indented."""

LOT = re.compile(r"(\d+)/(\d+)")
"""Which of how many parts is tried."""

NONE = 2
"""So many mutants of a module, the first, change nothing."""

DEVIATIONS = 1.96
"""Within so many deviations of the middle lie 95 of 100 samples."""

ASKED = re.compile(r"^from (macros\.(source|checks|rules)|tests\.(told|mistakes))\b", re.MULTILINE)
"""What files of tests import that are asked."""


@dataclass(frozen=True)
class Asked:
    """The tests that may notice a mutant, the likeliest first."""

    mutant: Mutant
    number: int
    """The how manyth of its module it is."""

    names: tuple[str, ...]
    seconds: float


def main(*of: str) -> bool:
    """Try each slip in these floors or modules, as in `checks` or `source/lines.py`; True where enough are noticed.

    With `2/5` among them, a fifth of the slips is tried, drawn by lot: the second of five that are the whole together.
    """
    lot = next((part for part in of if LOT.fullmatch(part)), "1/1")
    parts = tuple(part for part in of if part != lot) or FLOORS
    modules = [name for name in _modules() if name.startswith(parts)]
    files = sorted(MACROS.parent.glob("tests/test_*.py"))
    asked = [str(path) for path in files if ASKED.search(path.read_text("utf-8"))]
    proved: list[bool] = []
    status = with_tests(asked, lambda tests: proved.append(_proved(tests, modules, lot)))
    return status == 0 and proved == [True]


def _modules() -> Iterator[str]:
    for floor in FLOORS:
        yield from (str(path.relative_to(MACROS)) for path in sorted(MACROS.glob(f"{floor}/**/*.py")))


def _proved(tests: Tests, modules: Sequence[str], lot: str) -> bool:
    begun = time.monotonic()
    for module in modules:
        importlib.import_module("macros." + module.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    known = _known(tests)
    print(f"mutation: {len(known)} tests are asked, run once in {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
    tried, survived, here = list[Mutant](), list[Mutant](), set[str]()
    for module in modules:
        since = time.monotonic()
        every = mutants_of(module)
        here.update(mutant.name for mutant in every)
        drawn = [(number, mutant) for number, mutant in enumerate(every) if number < NONE or _is_drawn(mutant, lot)]
        if len(drawn) == NONE:
            continue
        sorted_here = _by_promise(known, module)
        missed = _missed(tests, [_asked(mutant, number, sorted_here) for number, mutant in drawn])
        if missed[:NONE] != every[:NONE]:
            raise RuntimeError(f"{module}: tests that passed do not pass here, though nothing is changed")
        slips, missed = [mutant for _, mutant in drawn[NONE:]], missed[NONE:]
        tried += slips
        survived += missed
        noticed = f"{len(slips) - len(missed)} of {len(slips)} noticed"
        print(f"{module}: {noticed}, {time.monotonic() - since:.0f} s", flush=True)  # noqa: T201
        for mutant in missed:
            if mutant.name not in _judged():
                print(f"not noticed, and not judged in {SURVIVORS.name}: {mutant.name}", flush=True)  # noqa: T201
    held = _told(tried, survived, here, modules)
    print(f"mutation: {time.monotonic() - begun:.0f} s")  # noqa: T201
    return held


@cache
def _judged() -> frozenset[str]:
    """Return the names of the mutants that are known to go unnoticed."""
    return frozenset(line[4:] for line in SURVIVORS.read_text("utf-8").splitlines() if line.startswith("    "))


def _is_drawn(mutant: Mutant, lot: str) -> bool:
    part, parts = map(int, lot.split("/"))
    # by its name, and so in the same part until the slip itself is another
    return zlib.crc32(mutant.name.encode()) % parts == part - 1


def _told(tried: Sequence[Mutant], survived: Sequence[Mutant], here: Collection[str], modules: Iterable[str]) -> bool:
    """Print what was found; `here` names all mutants there are, tried or not. True where enough is noticed."""
    noticed = {mutant.name for mutant in tried}.difference(mutant.name for mutant in survived)
    for name in sorted(_judged()):
        of_these = name.startswith(tuple(f"{module}{end}" for module in modules for end in " :"))
        if name in noticed or (of_these and name not in here):
            print(f"noticed, or not there any more; take it out of {SURVIVORS.name}: {name}")  # noqa: T201
    enough = True
    for floor, count in Counter(mutant.module.split("/")[0] for mutant in tried).items():
        good = count - sum(mutant.module.startswith(f"{floor}/") for mutant in survived)
        enough = enough and good >= WANTED * count
        least, most = _interval(good, count)
        told = f"{good} of {count} slips noticed ({good / count:.1%}, wanted {WANTED:.0%})"
        print(f"mutation: {floor}: {told}; drawn by lot, they stand for {least:.1%} to {most:.1%}")  # noqa: T201
    return enough


def _interval(noticed: int, tried: int) -> tuple[float, float]:
    """Return between what shares that of the whole lies, 95 times of 100: Wilson's interval."""
    share, most = noticed / tried, DEVIATIONS**2 / tried
    middle = share + most / 2
    away = DEVIATIONS * math.sqrt(share * (1 - share) / tried + most / tried / 4)
    return (middle - away) / (1 + most), (middle + away) / (1 + most)


def _known(tests: Tests) -> list[Test]:
    """Return what each test does; they run elsewhere, so that nothing here has been used yet."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "tests.json")

        def run() -> bool:
            file.write_text(
                json.dumps([asdict(test) | {"lines": sorted(test.lines)} for test in tests.done()]), "utf-8"
            )
            return True

        process = _begun(run, Path(folder))
        if os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) != 0:
            raise RuntimeError("the tests must pass before slips are made")
        read = json.loads(file.read_text("utf-8"))
    return [Test(each["name"], each["seconds"], frozenset((a, b) for a, b in each["lines"])) for each in read]


def _by_promise(known: Collection[Test], module: str) -> list[Test]:
    """Sort tests by what they promise of a module's mutants: first those that go where few go, and that are quick."""
    within = {test.name: {line for name, line in test.lines if name == module} for test in known}
    often = Counter(line for lines in within.values() for line in lines)
    seldom = {name: min((often[line] for line in lines), default=0) for name, lines in within.items()}
    return sorted(known, key=lambda test: (seldom[test.name] * test.seconds, test.name))


def _asked(mutant: Mutant, number: int, known: Iterable[Test]) -> Asked:
    """Choose tests for a mutant, in the order that they stand in."""
    places = {(mutant.module, line) for line in range(mutant.lines[0], mutant.lines[1] + 1)}
    names, seconds = list[str](), 0.0
    for test in known:
        concerned = places & test.lines if mutant.within else any(module == mutant.module for module, _ in test.lines)
        if concerned and seconds + test.seconds <= LONGEST:
            names.append(test.name)
            seconds += test.seconds
    return Asked(mutant, number, tuple(names), seconds)


def _missed(tests: Tests, all_asked: Sequence[Asked]) -> list[Mutant]:
    """Return the mutants that no test notices, as many tried at once as there are processors."""
    found, missed = functions(), [asked for asked in all_asked if not asked.names]
    running: dict[int, tuple[Asked, Path]] = {}
    waiting = [asked for asked in all_asked if asked.names][::-1]
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108
        while waiting or running:
            while waiting and len(running) < len(os.sched_getaffinity(0)):
                asked = waiting.pop()
                own = Path(tempfile.mkdtemp(dir=folder))
                process = _begun(lambda asked=asked: _is_noticed(asked, tests, found), own, 5 + 2 * asked.seconds)  # type: ignore[misc]
                running[process] = asked, own
            process, status = os.wait()
            asked, own = running.pop(process)
            shutil.rmtree(own, ignore_errors=True)
            if os.waitstatus_to_exitcode(status) == 1:
                missed.append(asked)
    return [asked.mutant for asked in sorted(missed, key=lambda asked: asked.number)]


def _is_noticed(asked: Asked, tests: Tests, found: dict[Path, list[FunctionType]]) -> bool:
    if not asked.mutant.within or not put_in(asked.mutant, found):
        arguments = [sys.executable, "-m", "tests.prove.trial", asked.mutant.module, str(asked.number), *asked.names]
        os.execv(sys.executable, arguments)  # noqa: S606 -- our own command
    return tests.notice(asked.names)


def _begun(work: Callable[[], bool], folder: Path, seconds: float = 0) -> int:
    """Begin a process, and return its number; it ends with 0 where the work returns True, and with 1 where False."""
    process = os.fork()
    if process:
        return process
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(folder)
    if seconds:
        os.dup2(nothing, sys.stderr.fileno())
        taken = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + BYTES, taken + BYTES))
        signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        status = 0 if work() else 1
    except BaseException:  # noqa: BLE001 -- whatever a mutant raises, it is noticed
        traceback.print_exc()
        status = 2
    os._exit(status)
