"""Is there a whole site at each moment, whenever a build is ended? The old one or the new one, and no mixture."""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.conftest import ROOT

BUILDS = 30
"""How many builds are ended unless another number is given."""

PROJECT = ROOT / "tests/other_catalogues/vikoba"

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
"""How a build is ended, by turns: by Ctrl-C, by another program, by the system."""


def main(many: str = "") -> bool:
    """End so many builds, each at another moment; print what is left of them. True where a whole site always stood."""
    begun, builds = time.monotonic(), int(many or BUILDS)
    chance = random.Random(builds)  # noqa: S311 -- to choose, not to keep a secret
    with tempfile.TemporaryDirectory() as folder:
        project = Path(shutil.copytree(PROJECT, Path(folder, "project")))
        old, new, site = (Path(folder, name) for name in ("old", "new", "site"))
        _begun(project, old).communicate()
        catalogue = project / "competencies.yaml"
        catalogue.write_text(catalogue.read_text("utf-8").replace("title: ", "title: 2 ", 1), "utf-8")
        since = time.monotonic()
        _begun(project, new).communicate()
        takes = time.monotonic() - since
        before, after = _files(old), _files(new)
        if before == after or not before:
            raise RuntimeError("the two sites must be there, and differ")
        stood = [0, 0, 0]
        for number in range(builds):
            shutil.rmtree(site, ignore_errors=True)
            shutil.copytree(old, site)
            build = _begun(project, site)
            time.sleep(chance.uniform(0, takes))
            build.send_signal(SIGNALS[number % len(SIGNALS)])
            build.communicate()
            found = _files(site)
            stood[0 if found == before else 1 if found == after else 2] += 1
        _begun(project, site).communicate()
        went_on = _files(site) == after
    told = f"{stood[0]} left the old site, {stood[1]} the new one, {stood[2]} something else"
    print(f"interrupted: of {builds} builds {told}; the next build {'was whole' if went_on else 'FAILED'}")  # noqa: T201
    print(f"interrupted: {time.monotonic() - begun:.0f} s")  # noqa: T201
    return not stood[2] and went_on


def _begun(project: Path, site: Path) -> subprocess.Popen[bytes]:
    command: list[str | Path] = [sys.executable, "-m", "macros", "-C", project, "build", "--site-dir", site]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _files(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}
