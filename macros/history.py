"""What did the catalogue hold at another time? In another file, or in a revision of the project's history.

The only module that knows git; nothing that people type reaches it as an option or by way of a shell.
"""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from macros import catalogue as catalogues
from macros.model import Catalogue
from macros.problem import Problem, by_place
from macros.source import LIMIT, decoded

BRANCHES = ("origin/HEAD", "origin/main", "main", "origin/master", "master")
"""Where the published catalogue is kept, the likeliest first."""


class NotKnown(LookupError):  # noqa: N818 -- it says what is so
    """What was asked for is neither a file nor a revision; it says why, and what to type."""

    def __init__(self, told: str, cure: str) -> None:
        """Say the fact, and the cure."""
        super().__init__(told)
        self.told, self.cure = told, cure


@dataclass(frozen=True)
class Version:
    """A catalogue as it stands in one file or revision."""

    name: str
    """As people typed it."""

    is_there: bool = False
    """Whether there is such a file at all: in an early revision there may be none."""

    catalogue: Catalogue | None = None
    """As far as it can be read; None where nothing can be, or where there is no file."""

    problems: tuple[Problem, ...] = ()

    @property
    def is_readable(self) -> bool:
        """Whether it can be compared: read at least in part, or known to be absent."""
        return self.catalogue is not None or not self.is_there


def version_of(folder: Path, asked: str, file: str) -> Version:
    """Read the catalogue in a file, or in a revision: `REVISION` (then in `file`) or `REVISION:path`.

    Raises NotKnown where it is neither, and OSError where the file cannot be read.
    """
    path = folder / asked
    if path.is_file():
        return Version(asked, True, *_kept(catalogues.load(path, asked)))  # noqa: FBT003 -- the field has a name
    revision, _, within = asked.partition(":")
    commit = commit_of(folder, revision)
    if not commit:
        raise NotKnown(
            f"'{asked}' is neither a file nor a revision", "name a file, or a revision as git knows it: main, HEAD~1"
        )
    data = _content(folder, f"{commit}:{within or f'./{file}'}")
    if data is None:
        return Version(asked)
    document, problems = decoded(data, asked)
    catalogue, found = catalogues.read(document)
    return Version(asked, True, *_kept((catalogue, by_place([*problems, *found]))))  # noqa: FBT003


def text_at(folder: Path, revision: str, file: str) -> bytes | None:
    """Return what a file held in a revision; None where it was not there. Raises NotKnown for no revision."""
    commit = commit_of(folder, revision)
    if not commit:
        raise NotKnown(f"'{revision}' is no revision", "name one as git knows it: main, HEAD~1")
    return _content(folder, f"{commit}:./{file}")


def commit_of(folder: Path, revision: str) -> str:
    """Return the commit that a revision names; empty where it names none."""
    if not revision or revision.startswith("-"):
        return ""
    return (
        _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    )


def branching_point(folder: Path) -> str:
    """Return the commit at which the work here left the main branch; the last commit where there is no such branch.

    Empty where the folder has no history.
    """
    for branch in BRANCHES:
        if commit_of(folder, branch):
            return _git(folder, "merge-base", "HEAD", branch).decode().strip() or commit_of(folder, "HEAD")
    return commit_of(folder, "HEAD")


def commit_with(folder: Path, file: str, text: str) -> str:
    """Return the commit that brought a text into a file; empty where none did.

    Raises NotKnown where the history here is cut short, so that it cannot be told.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise NotKnown(
            "the history here is cut short", "run: git fetch --unshallow; or name the old catalogue: --since"
        )
    return _git(folder, "log", "-1", "--format=%H", f"-S{text}", "--", file).decode().strip()


def _content(folder: Path, name: str) -> bytes | None:
    size = _git(folder, "cat-file", "-s", name).strip()
    if not size:
        return None
    if int(size) > LIMIT:
        raise NotKnown(f"{name} has {int(size):,} bytes; the limit is {LIMIT:,}", "name another revision")
    return _git(folder, "cat-file", "blob", name)


def _git(folder: Path, *arguments: str) -> bytes:
    """Return what git says; nothing where it finds nothing."""
    try:
        return subprocess.run(  # noqa: S603 -- no shell, and no argument that git could take for an option
            ["git", *arguments],  # noqa: S607 -- git is where the reader has it
            cwd=folder,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
        ).stdout
    except FileNotFoundError as error:
        if not folder.is_dir():
            raise
        raise NotKnown("git is not installed here", "install git, or name two files") from error


def _kept(read: tuple[Catalogue | None, list[Problem]]) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    return read[0], tuple(read[1])
