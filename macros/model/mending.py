"""How can an entry be read in spite of a fault in it? By telling the fault and taking it out.

So one mistake hides no other: what is left of the catalogue is checked as if nothing had happened.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from macros.model.text import Blank
from macros.problem import Position, Problem
from macros.source import Fields, Listing, Text, Value

_SHAPES = {
    "one-value": (
        "'{name}' holds a list or fields where one text is meant",
        "write the text right after '{name}: '",
    ),
    "empty-field": ("'{name}' is empty", "write its text, or remove the line"),
    "whole-number": ("'{name}' is not a whole number", "write digits only"),
    "fields-meant": (
        "'{name}' holds text or a list where fields are meant",
        "write one field a line, indented: 'name: text'",
    ),
    "tuple_type": ("'{name}' is not a list", "write each entry on a line of its own, indented, after '- '"),
    "dict_type": ("'{name}' does not hold fields", "write one field a line, indented: 'name:'"),
}
"""What pydantic and our own readers call a wrong shape, and what an editor reads."""

_ELEMENTS = {
    "one-value": ("this entry is a list or fields where one text is meant", "write one text after '- '"),
    "empty-field": ("this entry is empty", "write its text, or remove the line"),
    "fields-meant": (
        "this entry is text where fields are meant",
        "write its fields after '- ': 'id: …', 'text: …'",
    ),
}


def mended_names(value: Fields, names: Mapping[str, FieldInfo], called: str) -> Iterator[Problem]:
    """Take out fields that do not exist (or name them right), and put blanks where required ones are missing."""
    unknown = [key for key in value if key not in names]
    missing = [name for name, field in names.items() if field.is_required() and name not in value]
    for key in unknown:
        near = closest(key, [name for name in names if name not in value])
        told = f"a {called} has no field '{key}'"
        cure = f"write '{near}'" if near else f"remove it, or write one of: {', '.join(names)}"
        yield Problem(key.position, told, "known-field", cure)
        content = value.pop(key)
        if near:
            value[Text(near, key.position)] = content
            missing = [name for name in missing if name != near]
    for name in missing:
        yield Problem(value.position, f"this {called} has no '{name}'", "required-field", f"add a line '{name}: …'")
        value[Text(name, value.position)] = Blank("", value.position)


def mended_values(value: Fields, names: Mapping[str, FieldInfo], error: ValidationError) -> Iterator[Problem]:
    """Take out values of a wrong shape, and put blanks where one is required."""
    # from the end, so that taking one entry out of a list moves none that is still to go
    for fault in reversed(error.errors(include_url=False, include_input=False, include_context=False)):
        place = fault["loc"]
        name = str(place[0])
        yield _shape_problem(value, place, fault["type"])
        if place[-1] == "[key]":
            _remove(value, place[:-1])
        elif len(place) == 1 and names[name].is_required():
            value[_key(value, name)] = Blank("", _position(value, place))
        else:
            _remove(value, place)


def closest(word: str, words: Iterable[str]) -> str:
    """Return the one of `words` that `word` was surely meant to be, or nothing."""
    near = get_close_matches(word.lower().replace(" ", "-"), words, n=1, cutoff=0.7)
    return near[0] if near else ""


def _shape_problem(value: Fields, place: tuple[int | str, ...], kind: str) -> Problem:
    known = _ELEMENTS if isinstance(place[-1], int) and kind in _ELEMENTS else _SHAPES
    told, cure = known[kind]
    name = next((part for part in reversed(place) if isinstance(part, str) and part != "[key]"), "")
    rule = "empty-field" if kind == "empty-field" else "shape"
    return Problem(_position(value, place), told.format(name=name), rule, cure.format(name=name))


def _position(value: Fields, place: tuple[int | str, ...]) -> Position:
    *path, last = place
    holder = _at(value, path)
    if isinstance(holder, Fields):
        return _key(holder, str(last)).position
    if isinstance(holder, Listing) and isinstance(last, int):
        return holder[last].position
    return holder.position


def _at(value: Value, path: Iterable[int | str]) -> Value:
    for part in path:
        if isinstance(value, Fields):
            value = value[_key(value, str(part))]
        elif isinstance(value, Listing) and isinstance(part, int):
            value = value[part]
    return value


def _key(fields: Fields, name: str) -> Text:
    return next(key for key in fields if key == name)


def _remove(value: Fields, place: tuple[int | str, ...]) -> None:
    *path, last = place
    holder = _at(value, path)
    if isinstance(holder, Fields):
        holder.pop(_key(holder, str(last)), None)
    elif isinstance(holder, Listing) and isinstance(last, int):
        del holder[last]
