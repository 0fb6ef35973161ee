"""Do a million inputs bring out nothing but problems? Two fuzzers, four kinds of files, as many processes as cores."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.prove.promise import INPUT, ROOT

INPUTS = 1_050_000
"""How many inputs are tried unless another number is given."""

SHARES = {"catalogue": 4, "page": 3, "ledger": 2, "releases": 1}
"""How the inputs are shared out among the kinds of files."""

FUZZERS = ("by_hypothesis", "by_coverage")
"""Each tries half of a kind's inputs."""

MOST = 25_000
"""How many inputs a process tries: a few chunks begin anew with other numbers, and use both cores to the end."""

SHOWN = 40
"""How many lines of a process are shown that found something."""


@dataclass(frozen=True)
class Chunk:
    """What one process does."""

    fuzzer: str
    kind: str
    inputs: int
    seed: int

    def run(self) -> tuple["Chunk", int, float, str]:
        """Return how many inputs it tried, how many seconds that took, and what it found; nothing where all is well."""
        # in memory where that can be: each input is a file
        with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108
            begun = time.monotonic()
            arguments = [f"tests.prove.{self.fuzzer}", self.kind, str(self.inputs), str(self.seed), folder]
            done = subprocess.run(
                [sys.executable, "-m", *arguments],
                cwd=ROOT,
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
            )
            tried = re.search(r"^Done (\d+) runs", done.stdout + done.stderr, re.MULTILINE)
            taken = time.monotonic() - begun
            if done.returncode == 0 and tried:
                return self, int(tried[1]), taken, ""
            told = "\n".join(done.stderr.splitlines()[-SHOWN:])
            data = Path(folder, INPUT).read_bytes()
            return self, 0, taken, f"{told}\nthe input: {data!r}"


def chunks(inputs: int) -> Iterator[Chunk]:
    """Share inputs out among kinds, fuzzers and processes: by turns, so that a run ended early has tried each."""
    seed = 0
    for done in range(0, inputs, MOST):
        for kind, share in SHARES.items():
            for fuzzer in FUZZERS:
                left = inputs * share // sum(SHARES.values()) // len(FUZZERS) - done
                if left > 0:
                    seed += 1
                    yield Chunk(fuzzer, kind, min(MOST, left), 1_000_000 * seed)


def main(many: str = "") -> bool:
    """Try so many inputs; print what was tried and what was found. True where the promise holds."""
    begun, tried, broken = time.monotonic(), 0, 0
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for chunk, count, seconds, found in pool.map(Chunk.run, chunks(int(many or INPUTS))):
            tried += count
            broken += bool(found)
            print(f"{chunk.kind}, {chunk.fuzzer}, seed {chunk.seed}: {count:,} inputs, {seconds:.0f} s", flush=True)  # noqa: T201
            if found:
                print(found, flush=True)  # noqa: T201
    print(f"fuzzing: {tried:,} inputs, {broken} broke the promise, {time.monotonic() - begun:.0f} s")  # noqa: T201
    return not broken
