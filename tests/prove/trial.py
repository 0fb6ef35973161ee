"""Do the tests notice a slip in the code? Each mutant is tried by itself, with the tests that it may concern.

The tests are collected once, and each process goes on from there: a slip within a function is put into the function,
wherever that is kept. A slip in what runs at import takes a new Python (`python -m tests.prove.trial`).
"""

import contextlib
import gc
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

from tests.prove.mutants import MACROS, Mutant, mutants_of

WATCHED = 1.0
"""How long a test is watched, in seconds of the processor; that makes it several times as slow."""

LOOKS = 200
"""So many steps of a function without a line that is new are enough: then it is not watched any more."""

SLOW = 2.0
"""Tests that take longer, of which they are watched that long, are not asked."""

ARGUMENTS = ("-qqq", "-s", "--no-header", "--no-summary", "-p", "no:cacheprovider", "-p", "no:xdist")


class Elsewhere(RuntimeError):  # noqa: N818 -- it says what is so
    """A test starts another process, which reads the code as the file holds it; so this test is not asked."""


class Broken(AssertionError):  # noqa: N818 -- it says what is so
    """A test does not pass as the code stands."""


@dataclass(frozen=True)
class Test:
    """What a test does as the code stands."""

    __test__ = False  # for pytest

    name: str
    seconds: float
    """Of the processor."""

    lines: frozenset[tuple[str, int]]
    """The lines that it runs: a module of `macros/`, and the number."""


@dataclass
class Tests:
    """Tests that pytest has collected."""

    session: pytest.Session
    told: list[str] = field(default_factory=list)
    """What was told of tests that did not pass."""

    def done(self) -> Iterator[Test]:
        """Run each test, and yield what it does. Raises Broken where one does not pass."""
        with _alone():
            for item, following in zip_longest(self.session.items, self.session.items[1:]):
                begun = time.process_time()
                with _watched() as lines:
                    passed = self._passes(item, following)
                taken = time.process_time() - begun
                if not passed and Elsewhere.__name__ not in self.told[-1]:
                    raise Broken(f"{item.nodeid}\n{self.told[-1]}")
                if passed and lines and taken <= SLOW:
                    yield Test(item.nodeid, taken, frozenset(lines))

    def notice(self, names: Iterable[str]) -> bool:
        """Whether one of these tests does not pass; the others are left then."""
        items = {item.nodeid: item for item in self.session.items}
        chosen = [items[name] for name in names]
        return not all(self._passes(item, following) for item, following in zip_longest(chosen, chosen[1:]))

    def _passes(self, item: pytest.Item, following: pytest.Item | None) -> bool:
        before = len(self.told)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        return len(self.told) == before


class _Plugin:
    """Hands collected tests over, in place of running them all."""

    def __init__(self, use: Callable[[Tests], None]) -> None:
        self._use = use
        self._tests: Tests | None = None

    def pytest_sessionstart(self) -> None:
        from hypothesis import settings  # noqa: PLC0415 -- pytest wants to be the first

        settings.register_profile("same", derandomize=True, database=None, deadline=None)
        settings.load_profile("same")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            raise Broken("tests cannot be collected")
        self._tests = Tests(session)
        self._use(self._tests)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and self._tests:
            self._tests.told.append(report.longreprtext)


def with_tests(names: Iterable[str], use: Callable[[Tests], None]) -> int:
    """Collect tests, which draw the same each time, and use them; return pytest's status."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    return int(pytest.main([*ARGUMENTS, *names], plugins=[_Plugin(use)]))


def functions() -> dict[Path, list[FunctionType]]:
    """Return the functions of `macros/` that there are, wherever they are kept, by their files."""
    found: dict[Path, list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(str(MACROS)):
            found.setdefault(Path(each.__code__.co_filename), []).append(each)
    return found


def put_in(mutant: Mutant, found: dict[Path, list[FunctionType]]) -> bool:
    """Put a slip into its function; False where that is not possible, because it holds other things then."""
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes(mutant.code())}
    for function in found[mutant.path]:
        code = codes[function.__code__.co_qualname, function.__code__.co_firstlineno]
        if code.co_freevars != function.__code__.co_freevars:
            return False
        function.__code__ = code
    return True


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)


@contextlib.contextmanager
def _watched() -> Iterator[set[tuple[str, int]]]:
    """Yield the lines of `macros/` that are run from now on."""
    lines = set[tuple[str, int]]()
    within = len(str(MACROS)) + 1
    looks = Counter[int]()

    def watch(frame: FrameType, _event: str, _argument: Any) -> Callable[..., Any] | None:  # noqa: ANN401 -- Python's own
        code = frame.f_code
        if not code.co_filename.startswith(str(MACROS)) or looks[id(code)] > LOOKS:
            return None
        module = code.co_filename[within:]

        def line(frame: FrameType, _event: str, _argument: Any) -> Callable[..., Any]:  # noqa: ANN401
            place = module, frame.f_lineno
            if place in lines:
                looks[id(code)] += 1
                frame.f_trace_lines = looks[id(code)] <= LOOKS
            else:
                looks[id(code)] = 0
                lines.add(place)
            return line

        return line(frame, _event, _argument)

    signal.signal(signal.SIGVTALRM, lambda _number, _frame: sys.settrace(None))
    signal.setitimer(signal.ITIMER_VIRTUAL, WATCHED)
    sys.settrace(watch)
    try:
        yield lines
    finally:
        sys.settrace(None)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Let nothing start another process."""

    def refuse(*_arguments: object, **_named: object) -> None:
        raise Elsewhere

    start = subprocess.Popen.__init__
    subprocess.Popen.__init__ = refuse  # type: ignore[method-assign] # only while tests are watched
    try:
        yield
    finally:
        subprocess.Popen.__init__ = start  # type: ignore[method-assign]


class _Instead(MetaPathFinder):
    """Imports a mutant in place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:  # noqa: ANN401 -- importlib's
        """Find the module as ever; its code is the mutant's."""
        spec = PathFinder.find_spec(name, path, target)
        if spec and spec.loader and spec.origin == str(self._mutant.path):
            spec.loader.get_code = lambda _name: self._mutant.code()  # type: ignore[attr-defined] # a file's loader has it
        return spec


def anew(module: str, number: int, names: list[str]) -> bool:
    """Whether tests notice a mutant of a module that is imported with the slip in it."""
    sys.meta_path.insert(0, _Instead(mutants_of(module)[number]))
    noticed = [False]

    def use(tests: Tests) -> None:
        noticed[0] = tests.notice(names)

    return with_tests(dict.fromkeys(name.split("::")[0] for name in names), use) != 0 or noticed[0]


if __name__ == "__main__":
    sys.exit(not anew(sys.argv[1], int(sys.argv[2]), sys.argv[3:]))
