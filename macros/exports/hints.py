"""What does the model say of each field? Its docstrings, read from its source only when somebody asks.

Python keeps no docstring of a field, and gathering them when the model is loaded would slow every check.
"""

import ast
import re
import sys
from collections.abc import Mapping
from functools import cache
from inspect import cleandoc, getsource
from types import ModuleType

from macros.model import Entry, text


def hint_of(entry: type[Entry]) -> str:
    """Return what a kind of entry is."""
    return _flat(entry.__doc__ or "")


def field_hints(entry: type[Entry]) -> Mapping[str, str]:
    """Return what each field of a kind of entry is for, by its name in Python; or else what kind of text it holds."""
    found: dict[str, str] = {}
    for base in reversed(entry.__mro__):
        if issubclass(base, Entry):
            found |= _fields_in(sys.modules[base.__module__])[base.__name__]
    return found


@cache
def _fields_in(module: ModuleType) -> dict[str, dict[str, str]]:
    classes = (node for node in ast.parse(getsource(module)).body if isinstance(node, ast.ClassDef))
    return {node.name: _documented(node.body, _kinds_of_text()) for node in classes}


@cache
def _kinds_of_text() -> dict[str, str]:
    return _documented(ast.parse(getsource(text)).body, {})


def _documented(body: list[ast.stmt], kinds: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            kind = next((kinds[word] for word in re.findall(r"\w+", ast.unparse(node.annotation)) if word in kinds), "")
            found[node.target.id] = _docstring(following) or kind
    return found


def _docstring(node: ast.stmt | None) -> str:
    match node:
        case ast.Expr(value=ast.Constant(value=str(said))):
            return _flat(said)
    return ""


def _flat(text: str) -> str:
    return " ".join(cleandoc(text).split())
