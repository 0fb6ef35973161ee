"""How much time of a processor, and how much memory, does a command take? Whatever else runs counts little so."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}

_COMMAND = """
import sys
from macros.cli import main
status = main()
sys.stdout.flush()
print(open("/proc/self/status").read(), file=sys.stderr)
sys.exit(status)
"""
"""`playbook`, with what Linux knows of its memory at the end."""


class Command(NamedTuple):
    """What to run, and where."""

    words: Sequence[str]
    folder: Path


def seconds(command: Command) -> float:
    """Run a whole process; return the seconds of a processor that it took."""
    running = subprocess.Popen(
        command.words, cwd=command.folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def least(commands: Sequence[Command], rounds: int) -> list[float]:
    """Run commands in turn, once to warm the caches and then so often; return the least that each took."""
    times = [[seconds(command) for command in commands] for _ in range(rounds + 1)][1:]
    return [min(each) for each in zip(*times, strict=True)]


def check(*arguments: str, folder: Path = ROOT) -> Command:
    """Return the command that checks."""
    return Command((sys.executable, "-m", "macros", "check", *arguments), folder)


def megabytes(folder: Path, *arguments: str) -> float:
    """Return how much memory a check takes at the most."""
    words = [sys.executable, "-c", _COMMAND, "check", *arguments]
    told = subprocess.run(words, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False).stderr
    return int(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024
