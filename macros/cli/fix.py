"""`playbook fix`: apply the cures that are certain, and only these."""

import argparse
import difflib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from macros.cli.telling import FINE, PROBLEMS, Commands, cannot, command, counted, tell
from macros.problem import Document, Edit, Problem, errors_in, visible

if TYPE_CHECKING:
    from macros.editing import Cured


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    fix = command(commands, "fix", _run, "apply the cures that are certain", "playbook fix --dry-run")
    fix.add_argument("file", metavar="FILE", nargs="?", type=Path, help="fix this catalogue or page alone")
    fix.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")


@dataclass(frozen=True)
class _File:
    """A file, and what has become of it."""

    path: Path
    name: str
    before: bytes
    after: "Cured"


def _run(given: argparse.Namespace) -> int:
    from macros.editing import Changed, put

    files = list(_cured_files(given.folder, given.file))
    for file in files:
        if given.dry_run:
            sys.stdout.writelines(_difference(file))
        elif file.after.data != file.before:
            try:
                put(file.path, file.before, file.after.data)
            except Changed:
                return cannot(f"{file.name}: somebody has saved this file meanwhile", "run the same again")
            for problem, fix in file.after.done:
                print(_said(problem, fix))
    cures = counted(sum(len(file.after.done) for file in files), "certain cure")
    left = [problem for file in files for problem in file.after.left]
    if given.dry_run:
        print(f"{cures}, not written; {counted(len(left), 'problem')} would be left", file=sys.stderr)
    else:
        print(f"{cures} written", file=sys.stderr)
        tell(left)
    return PROBLEMS if errors_in(left) else FINE


def _cured_files(folder: Path, wanted: Path | None) -> Iterator[_File]:
    """Cure the catalogue, and each page by what that holds; or the one file that is wanted."""
    from macros import catalogue, inserts, project
    from macros.source import decoded

    is_page = wanted is not None and wanted.suffix == ".md"
    path = folder / (project.CATALOGUE if wanted is None or is_page else wanted)
    first = _cured(folder, path, lambda document: catalogue.read(document)[1])
    if not is_page:
        yield first
    found, _problems = catalogue.read(decoded(first.after.data, first.name)[0])
    pages = [] if wanted is not None else project.pages_of(folder)
    for page in [folder / wanted] if wanted is not None and is_page else pages:
        yield _cured(folder, page, lambda document: inserts.problems_in(document, found) if found else ())


def _cured(folder: Path, path: Path, find: Callable[[Document], Iterable[Problem]]) -> _File:
    from macros.editing import cured
    from macros.project import name_in
    from macros.source import decoded

    name, before = name_in(folder, path), path.read_bytes()

    def problems(data: bytes) -> list[Problem]:
        document, told = decoded(data, name)
        return [*told, *(find(document) if document.lines else ())]

    return _File(path, name, before, cured(before, problems))


def _said(problem: Problem, fix: Edit) -> str:
    place = fix.position
    was = "\n".join(place.document.lines[place.line - 1 :])[place.column - 1 :][: place.width]
    told = " → ".join(f"'{visible(text)}'" if text else "nothing" for text in (was, fix.text))
    return f"{visible(place.file)}:{place.line}:{place.column}: {visible(problem.text)}: {told} [{problem.rule}]"


def _difference(file: _File) -> Iterator[str]:
    old, new = (
        data.decode("utf-8", errors="replace").splitlines(keepends=True) for data in (file.before, file.after.data)
    )
    for line in difflib.unified_diff(old, new, f"a/{file.name}", f"b/{file.name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
