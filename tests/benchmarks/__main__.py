"""Speed as ratios to something else in the same run; reported, never tested. Run by `make bench`.

Seconds are those of a processor, the least of several runs.
"""

import compileall
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.growing import times_as_large
from tests.benchmarks.measuring import ENVIRONMENT, ROOT, Command, check, least, megabytes, seconds
from tests.mistakes.hostile import HEAVY

CATALOGUE = "competencies.yaml"
SMALLEST = "format: 1\ntitle: A\nsummary: B\nlanguage: en\n"
NO_LIMIT = ("--limit", "1000000000")


def report(name: str, ratio: float, told: str) -> None:
    """Print one line."""
    print(f"{name}: {ratio:.2f} ({told})", flush=True)  # noqa: T201


def check_against_start() -> None:
    """Report how long checks take, as multiples of what Python takes to start with yaml and pydantic."""
    start = Command((sys.executable, "-c", "import yaml, pydantic"), ROOT)
    whole, alone, started = least((check(), check(CATALOGUE), start), rounds=15)
    for name, time in (("our whole project", whole), ("our catalogue alone", alone)):
        told = f"{time:.3f} s against {started:.3f} s; wanted at most 3"
        report(f"check of {name} / starting Python with yaml and pydantic", time / started, told)


def growth(folder: Path) -> None:
    """Report how the time of a check grows with the catalogue, net of what it takes to start."""
    text = (ROOT / CATALOGUE).read_text("utf-8")
    (folder / CATALOGUE).write_text(SMALLEST, "utf-8")
    starting = check(CATALOGUE, folder=folder)
    once = check(CATALOGUE)
    started, ours = least((starting, once), rounds=9)
    for times in (10, 100):
        (folder / CATALOGUE).write_text(times_as_large(text, times), "utf-8")
        [taken] = least((check(CATALOGUE, *NO_LIMIT, folder=folder),), rounds=1)
        told = f"{taken:.2f} s against {ours:.3f} s, of which {started:.3f} s to start; wanted at most 1"
        ratio = (taken - started) / times / (ours - started)
        report(f"check of a catalogue {times} times as large as ours, for each item / of ours", ratio, told)


def hostile(folder: Path) -> None:
    """Report which of the files that somebody might make to do harm cost the most."""
    costs = {}
    for name, content in HEAVY.items():
        (folder / CATALOGUE).write_bytes(content)
        time = min(seconds(check(CATALOGUE, folder=folder)) for _ in range(2))
        costs[name] = time, megabytes(folder, CATALOGUE)
    for name, (time, memory) in sorted(costs.items(), key=lambda cost: cost[1], reverse=True)[:10]:
        report(f"check of {name}, in seconds", time, f"{memory:.0f} MB; wanted below 1, and below 200 MB")


def build_against_plain(folder: Path) -> None:
    """Report how long a build takes, as a multiple of what MkDocs and Material take with ready-made pages."""
    plain = plain_project(folder / "plain")
    mkdocs = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir")
    ours, theirs = Command((*mkdocs, str(folder / "ours")), ROOT), Command((*mkdocs, str(folder / "theirs")), plain)
    mine, other = least((ours, theirs), rounds=5)
    pages = len(list((plain / "content").rglob("*.md")))
    told = f"{mine:.2f} s against {other:.2f} s; wanted at most 1.5"
    report(f"build of our catalogue / plain MkDocs and Material, {pages} pages", mine / other, told)


def plain_project(folder: Path) -> Path:
    """Make a plain MkDocs project of as many ready-made Markdown pages, with the same theme and settings."""
    subprocess.run(
        [sys.executable, "-m", "macros", "export", "pages", str(folder / "content")],
        cwd=ROOT,
        env=ENVIRONMENT,
        check=True,
    )
    for path in (ROOT / "content").rglob("*.md"):
        target = folder / "content" / path.relative_to(ROOT / "content")
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text("utf-8"), "utf-8")
    configuration = (ROOT / "mkdocs.yml").read_text("utf-8").replace("strict: true\n", "")
    configuration = re.sub(r"(?m)^  - playbook:.*\n(?: {4}.*\n)*", "", configuration)
    (folder / "mkdocs.yml").write_text(configuration, "utf-8")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    return folder


def main() -> None:
    """Report every figure."""
    compileall.compile_dir(ROOT / "macros", quiet=1)  # as at any run but the first
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        check_against_start()
        growth(folder)
        hostile(folder)
        build_against_plain(folder)


if __name__ == "__main__":
    main()
