"""Speed as ratios to something else in the same run; reported, never tested. Run by `make bench`."""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 7
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}


def seconds(command: Sequence[str], folder: Path) -> float:
    """Time a whole process."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    return time.perf_counter() - begun


def ratio(ours: tuple[Sequence[str], Path], theirs: tuple[Sequence[str], Path]) -> tuple[float, float, float]:
    """Time two commands in turn; return the ratio of their medians, and the medians."""
    seconds(*ours), seconds(*theirs)  # once to warm the caches
    pairs = [(seconds(*ours), seconds(*theirs)) for _ in range(ROUNDS)]
    mine, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    return mine / other, mine, other


def report(name: str, limit: str, figures: tuple[float, float, float]) -> None:
    """Print one line."""
    print(f"{name}: {figures[0]:.2f} ({figures[1]:.2f} s against {figures[2]:.2f} s; wanted {limit})")  # noqa: T201


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
    """Report every ratio."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir"]
    with tempfile.TemporaryDirectory() as place:
        plain = plain_project(Path(place, "plain"))
        ours = ([*mkdocs, str(Path(place, "ours"))], ROOT)
        theirs = ([*mkdocs, str(Path(place, "theirs"))], plain)
        pages = len(list((plain / "content").rglob("*.md")))
        report(f"build of our catalogue / plain MkDocs and Material, {pages} pages", "at most 1.5", ratio(ours, theirs))
    check = ([sys.executable, "-m", "macros", "check", "competencies.yaml"], ROOT)
    start = ([sys.executable, "-c", "import yaml, pydantic"], ROOT)
    report("check of our catalogue / starting Python with yaml and pydantic", "at most 3", ratio(check, start))


main()
