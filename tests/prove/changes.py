"""What may stand in a program where something else was meant? For each node of a syntax tree, what a slip writes.

The slips are those that mutation tools make: a limit off by one, a condition left out or always so, a call not made, a
text with other letters.
"""

import ast
from collections.abc import Iterator
from typing import TypeAlias

Node: TypeAlias = ast.AST

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}

_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitAnd,
}

_OTHER_NAMES = {
    name: other
    for pair in (("min", "max"), ("any", "all"), ("find", "rfind"), ("partition", "rpartition"), ("match", "search"))
    for name, other in (pair, pair[::-1])
}

_NO_NEED = frozenset(
    {"strip", "lstrip", "rstrip", "lower", "upper", "casefold", "removeprefix", "removesuffix", "replace", "copy"}
)
"""Methods that may be left out: what they are called on is of the kind that they return."""


def instead_of(node: Node, part_of: tuple[Node, str] | None, *, in_function: bool) -> Iterator[Node]:
    """Yield what may stand instead of a node; `part_of` is the node above it, and the field that it is in."""
    if part_of and part_of[1] in {"test", "ifs"}:
        yield from _decided(part_of[0])
    if isinstance(node, ast.Constant):
        yield from _valued(node)
    elif isinstance(node, ast.Call):
        yield from _called(node)
    elif isinstance(node, ast.expr):
        yield from _reckoned(node)
    elif in_function:
        yield from _done(node)


def _decided(parent: Node) -> Iterator[Node]:
    match parent:
        case ast.If() | ast.IfExp():
            yield ast.Constant(value=True)
            yield ast.Constant(value=False)
        case ast.While():
            yield ast.Constant(value=False)
        case ast.comprehension():
            yield ast.Constant(value=True)


def _valued(node: ast.Constant) -> Iterator[Node]:
    match node.value:
        case bool() as value:
            yield ast.Constant(not value)
        case int() as value:
            yield ast.Constant(value + 1)
        case str() as value:
            yield ast.Constant(f"XX{value}XX" if value else "XX")


def _called(call: ast.Call) -> Iterator[Node]:
    for at, keyword in enumerate(call.keywords):
        if keyword.arg is not None:
            yield ast.Call(call.func, call.args, call.keywords[:at] + call.keywords[at + 1 :])
    match call.func:
        case ast.Name(id="sorted"):
            yield ast.Call(ast.Name("list", ast.Load()), call.args[:1], [])
        case ast.Name(id=name) if name in _OTHER_NAMES:
            yield ast.Call(ast.Name(_OTHER_NAMES[name], ast.Load()), call.args, call.keywords)
        case ast.Attribute(attr=name, value=value) if name in _OTHER_NAMES:
            yield ast.Call(ast.Attribute(value, _OTHER_NAMES[name], ast.Load()), call.args, call.keywords)
        case ast.Attribute(attr=name, value=value) if name in _NO_NEED:
            yield value


def _reckoned(node: ast.expr) -> Iterator[Node]:
    match node:
        case ast.Compare(ops=[operator, *others]):
            yield ast.Compare(node.left, [_COMPARED[type(operator)](), *others], node.comparators)
        case ast.BoolOp(values=values):
            for at in range(len(values)):
                left = values[:at] + values[at + 1 :]
                yield left[0] if len(left) == 1 else ast.BoolOp(node.op, left)
        case ast.BinOp(op=operator) if type(operator) in _RECKONED:
            yield ast.BinOp(node.left, _RECKONED[type(operator)](), node.right)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand


def _done(node: Node) -> Iterator[Node]:
    match node:
        case ast.AugAssign(op=operator):
            if type(operator) in _RECKONED:
                yield ast.AugAssign(node.target, _RECKONED[type(operator)](), node.value)
            yield ast.Pass()
        case ast.For():
            yield ast.For(node.target, ast.Tuple([], ast.Load()), node.body, node.orelse)
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield ast.Return(ast.Constant(None))
        case ast.Expr() | ast.Continue() | ast.Break() | ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield ast.Pass()
