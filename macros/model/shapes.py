"""Which shapes can a value have, and how is each read? Text, lists, named values, entries: from their annotations.

Reading goes on after a fault: it is told where it stands, and what is wrong is left out.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, NamedTuple, Protocol, Union, get_args, get_origin

from macros.model.faults import Fault, Misread, Place, parted, problem_of
from macros.problem import Problem
from macros.source import Fields, Listing, Text, Value

if TYPE_CHECKING:
    from macros.model.entry import Entry

NO_FIELDS: Final[Mapping[Any, Any]] = MappingProxyType({})
"""Named values, none of them there."""


class Absent:
    """Stands for what could not be read, once that has been told."""


ABSENT: Final = Absent()


class Shape(Protocol):
    """How a value is read."""

    def read(self, value: Value, place: Place, told: list[Problem]) -> object:
        """Return what the value stands for, or ABSENT; what is wrong with it is added to `told`."""

    def fits(self, value: Value) -> bool:
        """Whether a value has this form, whatever is in it."""


class TextShape(NamedTuple):
    """A text of some kind."""

    take: Callable[[Value], object]
    """Reads the value, or raises Fault."""

    type: str = "string"
    """What JSON Schema calls it."""

    pattern: str = ""
    """What it must match, where anything can be said of that."""

    names: str = ""
    """The kind of what it names: of items, or `point`, `colour`, `shape`, `picture`."""

    shown: bool = False
    """Whether a page shows it to readers, in the words of its writer."""

    marked: bool = False
    """Whether emphasis, lists and links are read in it; it is shown as it was typed where not."""

    def fits(self, value: Value) -> bool:
        """Whether it is text."""
        return isinstance(value, Text)

    def read(self, value: Value, place: Place, told: list[Problem]) -> object:
        """Return the text, or the number."""
        try:
            return self.take(value)
        except Misread as misread:
            told.append(misread.problem())
            return misread.text
        except Fault as fault:
            if fault.kind == "empty-field" and self.type == "integer":
                fault = Fault("empty-number")
            whole = parted(value) if fault.kind == "one-value" else None
            cure = fault.cure or self._cure(value, place)
            problem, text = whole or (problem_of(fault.kind, place, cure, fault.told), ABSENT)
            told.append(problem)
            return text

    def _cure(self, value: Value, place: Place) -> str:
        if isinstance(value, Text) or place.listed:
            return ""
        from macros.model.wanted import instead_of_text  # noqa: PLC0415 -- a file in order never needs it

        return instead_of_text(place.name, value, is_name=bool(self.names or self.pattern))


class ListShape(NamedTuple):
    """A list of one shape."""

    each: Shape

    def fits(self, value: Value) -> bool:
        """Whether it is a list."""
        return isinstance(value, Listing)

    def read(self, value: Value, place: Place, told: list[Problem]) -> object:
        """Return what could be read of the list, as a tuple."""
        if not isinstance(value, Listing):
            told.append(self._problem(value, place))
            if not isinstance(value, Fields) or not self.each.fits(value):
                return ABSENT
            value = Listing(value.position, (value,))  # the only entry, without its dash
        read = (self.each.read(entry, Place(place.name, entry.position, listed=True), told) for entry in value)
        return tuple(entry for entry in read if entry is not ABSENT)

    def _problem(self, value: Text | Fields, place: Place) -> Problem:
        if not value:
            return problem_of("empty-list", place)
        from macros.model.wanted import instead_of_list  # noqa: PLC0415 -- a file in order never needs it

        cure = instead_of_list("" if place.listed else place.name, value, self.each)
        if isinstance(value, Fields) and cure.startswith("write '- "):
            return problem_of("dash-meant", place._replace(position=value.position), cure)
        return problem_of("list-meant", place, cure)


class NamedShape(NamedTuple):
    """Values of one shape, each under a name."""

    name: Shape
    each: Shape

    def fits(self, value: Value) -> bool:
        """Whether it is fields."""
        return isinstance(value, Fields)

    def read(self, value: Value, place: Place, told: list[Problem]) -> object:
        """Return what could be read, by its names."""
        if not isinstance(value, Fields):
            told.append(problem_of("names-meant" if value else "empty-group", place))
            return ABSENT
        return dict(self._pairs(value, place, told))

    def _pairs(self, value: Fields, place: Place, told: list[Problem]) -> Iterator[tuple[object, object]]:
        for key, content in value.items():
            name = self.name.read(key, Place(place.name, key.position), told)
            read = self.each.read(content, Place(str(key), key.position, required=place.required), told)
            if name is not ABSENT and read is not ABSENT:
                yield name, read


class EntryShape(NamedTuple):
    """A group of fields."""

    of: "type[Entry]"

    def fits(self, value: Value) -> bool:
        """Whether it is fields."""
        return isinstance(value, Fields)

    def read(self, value: Value, place: Place, told: list[Problem]) -> object:
        """Return the entry."""
        if not isinstance(value, Fields):
            told.append(self._problem(value, place))
            return ABSENT
        return self.of.read(value, told)

    def _problem(self, value: Text | Listing, place: Place) -> Problem:
        if not value:
            return problem_of("empty-group", place._replace(required=place.required or self.of.asks))
        from macros.model.wanted import instead_of_fields  # noqa: PLC0415 -- a file in order never needs it

        return problem_of("fields-meant", place, instead_of_fields("" if place.listed else place.name, value, self.of))


class Field(NamedTuple):
    """One field of an entry, as its class says it."""

    name: str
    """What the file calls it."""

    attribute: str
    """What Python calls it: with an underscore after it where Python needs the word itself."""

    shape: Shape
    required: bool
    default: object


def fields_in(entry: type[object]) -> Mapping[str, Field]:
    """Find the fields of a kind of entry by their names in the file, those of its bases first."""
    found: dict[str, Field] = {}
    for base in reversed(entry.__mro__):
        # as `inspect.get_annotations` reads them, which takes longer to import than all entries to read
        for attribute, annotation in vars(base).get("__annotations__", {}).items():
            origin: object = get_origin(annotation)
            if attribute.startswith("_") or origin is ClassVar or annotation is ClassVar:
                continue
            name = attribute.rstrip("_")
            default = getattr(entry, attribute, ABSENT)
            found[name] = Field(name, attribute, _shape_of(annotation), default is ABSENT, default)
    return MappingProxyType(found)


def _shape_of(annotation: Any) -> Shape:  # noqa: ANN401 -- whatever Python lets one write as a type
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        shape: Shape = annotation.__metadata__[0]
        return shape
    if origin in (Union, UnionType):
        return _shape_of(parts[0])
    if origin is tuple:
        return ListShape(_shape_of(parts[0]))
    if origin is not None and issubclass(origin, Mapping):
        return NamedShape(_shape_of(parts[0]), _shape_of(parts[1]))
    return EntryShape(annotation)
