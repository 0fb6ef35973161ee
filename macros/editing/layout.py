"""How is this file laid out? What is written anew looks as what stands around it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, Union

from macros.model import Item
from macros.problem import Document
from macros.source import Fields, Listing, Text, Value, after_name, on_one_line

Written: TypeAlias = Union[str, Sequence["Written"], Mapping[str, "Written"]]  # noqa: UP007 -- it names itself
"""What is to be written: a text, a list or fields."""


class Digits(str):
    """A whole number, which stands without quotes."""

    __slots__ = ()


USUAL = 2
"""How far in a thing stands that belongs to another, where a file shows no other habit."""

WIDEST = 100
"""How long a line gets where a file shows no other habit."""


@dataclass(frozen=True)
class Layout:
    """How far in things stand, and how long lines get."""

    to_list: int = USUAL
    """From a field's name to the dashes of its list."""

    to_fields: int = USUAL
    """From a field's name to the fields within it."""

    to_entry: int = USUAL
    """From a dash to what it stands for."""

    width: int = WIDEST

    def fields(self, values: Mapping[str, Written], column: int) -> list[str]:
        """Write fields, `column` letters in."""
        return [line for name, value in values.items() for line in self.field(name, value, column)]

    def field(self, name: str, value: Written, column: int) -> list[str]:
        """Write one field."""
        head = f"{' ' * column}{on_one_line(str(name))}:"
        if isinstance(value, Digits):
            return [f"{head} {value}"]
        if isinstance(value, str):
            return after_name(value, head, column + self.to_fields, self.width)
        if isinstance(value, Mapping):
            return [head, *self.fields(value, column + self.to_fields)]
        if name in Item.fields and all(isinstance(each, str) for each in value):
            whole = f"{head} {between_brackets(value)}"
            if len(whole) <= self.width:
                return [whole]
        return [head, *(line for each in value for line in self.entry(each, column + self.to_list))]

    def entry(self, value: Written, column: int) -> list[str]:
        """Write one entry of a list, its dash `column` letters in."""
        head = " " * column + "-"
        if isinstance(value, str):
            return after_name(value, head, column + self.to_entry, self.width)
        first, *others = self.fields(value, column + self.to_entry) if isinstance(value, Mapping) else [""]
        return [head + first[column + 1 :], *others]


def between_brackets(value: Written) -> str:
    """Write anything on one line, lists and fields in brackets."""
    if isinstance(value, str):
        return str(value) if isinstance(value, Digits) else on_one_line(value, listed=True)
    if isinstance(value, Mapping):
        pairs = (f"{on_one_line(name, listed=True)}: {between_brackets(each)}" for name, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(map(between_brackets, value))}]"


def layout_of(value: Value, document: Document) -> Layout:
    """Find the habits of a file: what most of it does."""
    to_list: Counter[int] = Counter()
    to_fields: Counter[int] = Counter()
    to_entry: Counter[int] = Counter()
    widths: list[int] = []
    for holder, inner in _pairs(value):
        step = inner.position.column - holder.position.column
        if isinstance(inner, Text):
            lines = document.lines[inner.position.line : inner.last_line]
            widths += (len(line) for line in lines)
        elif inner.position.line == holder.position.line:
            if isinstance(holder, Listing):
                to_entry[step] += 1
        elif isinstance(holder, Text):
            (to_list if isinstance(inner, Listing) else to_fields)[step] += 1
    width = sorted(widths)[len(widths) * 99 // 100] if widths else WIDEST
    return Layout(_most(to_list, 0), _most(to_fields, 1), _most(to_entry, USUAL), max(width, WIDEST * 3 // 5))


def _pairs(value: Value) -> Iterator[tuple[Value, Value]]:
    """Yield each thing with what stands in it: a field's name with its value, a list with its entries."""
    inner: Iterable[tuple[Value, Value]] = ()
    if isinstance(value, Fields):
        inner = value.items()
    elif isinstance(value, Listing):
        inner = ((value, each) for each in value)
    for holder, each in inner:
        yield holder, each
        yield from _pairs(each)


def _most(seen: Counter[int], least: int) -> int:
    return next((step for step, _count in seen.most_common() if step >= least), USUAL)
