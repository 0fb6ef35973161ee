"""What was put where it belongs in a file, and what is told of it? Filled by `placing_fields` and `placing_entries`."""

from macros.model.blocks import Block
from macros.model.entry import Entry, Item
from macros.model.homes import Standing, cited_in, groups_in, held_in, homes_in
from macros.model.shapes import ListShape, NamedShape, Shape, TextShape
from macros.problem import Position, Problem
from macros.source import Fields, Reading, Text, Value


class Placed:
    """A catalogue as it was written, and what did not stand where it belongs."""

    def __init__(self, kind: type[Entry], fields: Fields) -> None:
        """Begin with nothing told."""
        self.root, self.homes = Standing(kind, fields), homes_in(kind)
        self.problems: list[Problem] = []
        self.lines: set[int] = set()
        """Where something begins that stood in the wrong place: how far in it stands has been told."""
        self.cures: dict[Position, str] = {}
        """What can be said only by who knows the ids of the file, of values of another form than is meant."""
        self.named: dict[str, type[Item]] = {}
        """The kind of each item that has an id."""
        self._ids: dict[str, list[str]] = {}
        """The ids of each kind of item."""
        self.cited: dict[str, set[str]] = {}
        """As what each id is named elsewhere: as a role, a moment …"""
        for group in groups_in(self.root):
            for called, named in cited_in(group):
                self.cited.setdefault(str(named), set()).add(called)
            id_ = held_in(group.fields, "id")
            if isinstance(id_, Text) and issubclass(group.kind, Item):
                if id_ not in self.named:
                    self._ids.setdefault(group.kind.kind, []).append(str(id_))
                self.named.setdefault(str(id_), group.kind)

    def tell(self, place: Position, told: str, cure: str) -> None:
        """Tell of something that it does not stand where it belongs."""
        self.problems.append(Problem(place, told, "right-place", cure))

    def sharpened(self, problem: Problem) -> Problem:
        """Return a problem with the cure that is known of its place."""
        cure = self.cures.get(problem.position) if problem.rule == "shape" else None
        return problem._replace(cure=cure) if cure else problem

    def without_guesses(self, reading: Reading) -> Reading:
        """Leave out of a reading what was told of how far in something stands that is in the wrong place."""
        kept = [told for told in reading.problems if told.rule != "indentation" or told.position.line not in self.lines]
        return reading._replace(problems=kept)

    def told_beside(self, reading: Reading) -> list[Problem]:
        """Return what is told of lines of which their syntax says nothing, since that may be why they stand wrong."""
        known = {told.position.line for told in reading.problems}
        return [told for told in self.problems if told.position.line not in known]

    def ids_for(self, shape: Shape) -> list[str]:
        """Return the ids that such values are, or stand under; none where these are no ids of items."""
        return self._ids.get(_names(shape), [])

    def field_for(self, group: Standing, key: Text, value: Value) -> str:
        """Return the field of a group that holds such values by the ids of what `key` is; nothing where it is none."""
        kind = self.named.get(str(key))
        for name, field in group.kind.fields.items():
            shape = field.shape
            if kind and isinstance(shape, NamedShape) and _names(shape) == kind.kind and shape.each.fits(value):
                return name
        return ""


def named_from(key: Text, block: Block) -> Position:
    """Return where a field's name stands in the file, which may be read otherwise than it stands."""
    is_first = block.document.lines[block.first - 1].lstrip(" ").startswith(key)
    return Position(block.document, block.first, block.spaces + 1, len(key)) if is_first else key.position


def _names(shape: Shape) -> str:
    """Return of which kind the names are under which values stand, or the values themselves."""
    if isinstance(shape, NamedShape):
        return _names(shape.name)
    return _names(shape.each) if isinstance(shape, ListShape) else shape.names if isinstance(shape, TextShape) else ""
