"""Which slips could a programmer make in a module? Each as code that can be tried: a mutant.

Docstrings, annotations and imports are left as they are: what they say, no run of the code shows.
"""

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import TypeAlias

from tests.prove.changes import Node, instead_of

MACROS = Path(__file__).parents[2] / "macros"

Step: TypeAlias = tuple[str, int | None]
"""From a node to one below it: the field's name, and the place in it where the field is a list."""

UNCHANGED = "nothing is changed"
"""What is said of a mutant that is none: the tests must not notice it."""

EVERYWHERE = (1, 1_000_000)

SHORT = 24
"""A change is shown with what stands around it, until it has as many letters."""


@dataclass(frozen=True)
class Mutant:
    """A module with one slip in it."""

    module: str
    """Its path below `macros/`, as in `source/lines.py`."""

    within: str
    """The function that it is in, as Python names it; empty for what is run when the module is imported."""

    said: str
    """What was changed into what; together with the function, no other mutant of the module has it."""

    lines: tuple[int, int]
    """The first and the last line that must be run for the slip to be noticed."""

    steps: tuple[Step, ...]
    """The way to the node that is changed."""

    now: Node
    """What stands there instead."""

    @property
    def name(self) -> str:
        """What this mutant is called in the list of survivors."""
        return f"{self.module} {self.within}: {self.said}" if self.within else f"{self.module}: {self.said}"

    @property
    def path(self) -> Path:
        """The module's file."""
        return MACROS / self.module

    def code(self) -> CodeType:
        """Compile the module with the slip in it."""
        tree = ast.parse(self.path.read_bytes())
        if self.steps:
            _put(tree, self.steps, self.now)
        return compile(tree, self.path, "exec")


@dataclass(frozen=True)
class _Change:
    """One node, and what stands there instead; `parents` begins with the module."""

    parents: tuple[Node, ...]
    steps: tuple[Step, ...]
    node: Node
    now: Node

    def said(self) -> str:
        """Show what was and what is, with enough around it to be found."""
        for depth in range(len(self.parents), 0, -1):
            around = (*self.parents, self.node)[depth]
            if not isinstance(around, ast.expr | ast.stmt | ast.comprehension) or isinstance(
                around, ast.FormattedValue
            ):
                continue
            was = _shown(around)
            now = _shown(_with(around, self.steps[depth:], self.now))
            if len(was) >= SHORT or isinstance(around, ast.stmt):
                break
        return f"{was} → {now}"

    def within(self) -> str:
        """Name the function as Python does; nothing where the change is made when the module is imported."""
        names, run_at_import = list[str](), True
        for parent, (step, _) in zip(self.parents, self.steps, strict=True):
            if isinstance(parent, ast.ClassDef) and step == "body":
                names.append(parent.name)
            elif isinstance(parent, ast.FunctionDef) and step == "body":
                names += [parent.name, "<locals>"]
                run_at_import = False
            elif isinstance(parent, ast.FunctionDef) and not run_at_import:
                break
        return "" if run_at_import else ".".join(names[:-1])

    def lines(self) -> tuple[int, int]:
        """Return the lines of the statement that holds the change: of one that holds others, its head."""
        for at in range(len(self.parents), -1, -1):
            statement = (*self.parents, self.node)[at]
            if isinstance(statement, ast.stmt):
                last = statement.end_lineno or statement.lineno
                body = getattr(statement, "body", None)
                if isinstance(body, list):
                    last = max(statement.lineno, body[0].lineno - 1)
                return statement.lineno, last
        return 1, 1


def mutants_of(module: str) -> list[Mutant]:
    """Return every mutant of a module of `macros/`; the first two are none, at import and within a function."""
    tree = ast.parse((MACROS / module).read_bytes())
    seen = Counter[tuple[str, str]]()
    found = [Mutant(module, within, UNCHANGED, EVERYWHERE, (), tree) for within in ("", "any function")]
    for change in _changes(tree, (), ()):
        within, said = change.within(), change.said()
        seen[within, said] += 1
        times = seen[within, said]
        told = said if times == 1 else f"{said} ({times})"
        found.append(Mutant(module, within, told, change.lines(), change.steps, change.now))
    return found


def _changes(node: Node, parents: tuple[Node, ...], steps: tuple[Step, ...]) -> Iterator[_Change]:
    part_of = (parents[-1], steps[-1][0]) if parents else None
    in_function = any(isinstance(parent, ast.FunctionDef) for parent in parents)
    for now in instead_of(node, part_of, in_function=in_function):
        yield _Change(parents, steps, node, ast.fix_missing_locations(ast.copy_location(now, node)))
    for name, value in ast.iter_fields(node):
        if _is_left(node, name):
            continue
        for at, child in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(child, ast.AST) and not _is_docstring(node, child):
                yield from _changes(child, (*parents, node), (*steps, (name, at)))


def _is_left(node: Node, name: str) -> bool:
    """Whether a part of a node is left as it is: a type checker watches over it, or nothing does anything with it."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Assign(targets=[ast.Name(id="__all__" | "__slots__")]):
            return True
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")):
            return True
        case ast.ClassDef():
            return name != "body"
    return name in {"annotation", "returns", "ctx", "format_spec"}


def _is_docstring(parent: Node, node: Node) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(parent, ast.Module | ast.ClassDef | ast.FunctionDef)
    )


def _put(tree: Node, steps: Sequence[Step], now: Node) -> None:
    for name, at in steps[:-1]:
        found = getattr(tree, name)
        tree = found if at is None else found[at]
    name, at = steps[-1]
    if at is None:
        setattr(tree, name, now)
    else:
        getattr(tree, name)[at] = now


def _with(around: Node, steps: Sequence[Step], now: Node) -> Node:
    if not steps:
        return now
    copied = deepcopy(around)
    _put(copied, steps, now)
    return copied


def _shown(node: Node) -> str:
    """Return a node in one line: of a statement that holds others, its head."""
    return ast.unparse(node).split("\n")[0]
