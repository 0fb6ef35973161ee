"""All slips that are to be found, by their names; and how a project is read in which one of them was made."""

from pathlib import Path

from macros import project
from macros.problem import Problem
from tests.mistakes import Slip, each
from tests.mistakes.afresh import AFRESH
from tests.mistakes.between import BETWEEN
from tests.mistakes.characters import CHARACTERS
from tests.mistakes.hostile import HOSTILE
from tests.mistakes.kinds import KINDS
from tests.mistakes.pages import PAGES
from tests.mistakes.placed import PLACED
from tests.mistakes.records import RECORDS
from tests.mistakes.signs import SIGNS
from tests.mistakes.syntax import SYNTAX
from tests.mistakes.unseen import UNSEEN

SLIPS = dict(each(SYNTAX, CHARACTERS, KINDS, BETWEEN, PAGES, RECORDS, HOSTILE, UNSEEN, AFRESH, SIGNS, PLACED))


def problems_of(slip: Slip, folder: Path) -> tuple[Problem, ...]:
    """Return what is told when a slip is made in the copy of the project in `folder`, which stays as it was."""
    target = folder / slip.file
    before = target.read_bytes()
    target.write_bytes(slip.written)
    try:
        return project.load(folder).problems
    finally:
        target.write_bytes(before)
