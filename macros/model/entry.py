"""What do all entries of a catalogue share? A place in the file; and those with an id, their place in the playbook."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import ClassVar, NoReturn, Self

from macros.model.faults import Place
from macros.model.mending import Called, mended_names
from macros.model.shapes import ABSENT, Field, fields_in
from macros.model.text import Blank, Day, Id, Keyword, Line, MomentId, PointId, Reference, Status
from macros.problem import Position, Problem
from macros.source import Fields, Text

CHANGED = ("clarified", "asks-more")
"""What an editor can say of an item's new words."""

DRAFT = "draft"
"""The only status: what is not to be published yet."""


class Entry:
    """A group of fields in the catalogue; frozen once it is read.

    A kind of entry is a class, and its annotations are its fields: `shapes` reads them.
    """

    fields: ClassVar[Mapping[str, Field]]
    """Its fields, by their names in the file."""

    required: ClassVar[tuple[str, ...]]
    """The names of those that it must have."""

    asks: ClassVar[bool] = False
    """Whether it asks something of others, so that nobody is told to remove a line of it."""

    _position: Position

    def __init_subclass__(cls) -> None:
        """Find the fields that the annotations of this class and of its bases say."""
        cls.fields = fields_in(cls)
        cls.required = tuple(name for name, field in cls.fields.items() if field.required)

    @classmethod
    def read(cls, value: Fields, told: list[Problem]) -> Self:
        """Read an entry whatever is wrong with it: each fault is added to `told`, mended, and left behind."""
        if value.keys() - cls.fields.keys() or any(name not in value for name in cls.required):
            value = value.copy()  # what was written stays as it is: it may be read again
            told += mended_names(value, cls, _all_names)
        learnt: dict[str, object] = {"_position": value.position}
        for key, content in value.items():
            field = cls.fields[key]
            place = Place(field.name, key.position, required=field.required or cls.asks)
            # what is missing has been told
            read = ABSENT if isinstance(content, Blank) else field.shape.read(content, place, told)
            if read is not ABSENT or field.required:
                learnt[field.attribute] = Blank("", key.position) if read is ABSENT else read
        entry = cls()
        entry.learn(**learnt)
        entry.settle()
        return entry

    def settle(self) -> None:
        """Tell what stands within this entry where it belongs, once all is read."""

    def learn(self, **told: object) -> None:
        """Take in what only whoever reads the catalogue may tell."""
        self.__dict__.update(told)

    def but(self, **fields: object) -> Self:
        """Return a copy with other values in these fields."""
        kept = {field.attribute for field in self.fields.values()}
        copy = type(self)()
        copy.learn(**{name: told for name, told in self.__dict__.items() if name in kept or name.startswith("_")})
        copy.learn(**fields)
        return copy

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {self.called()} is frozen once it is read: '{name}'")

    @property
    def position(self) -> Position:
        """Where its first field is written."""
        return self._position

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text in it and in the entries within it, in their order."""
        told = self.__dict__
        values = (told[field.attribute] for field in self.fields.values() if field.attribute in told)
        return tuple(text for value in values for text in _texts(value))

    def without_drafts(self) -> Self:
        """Return it without the drafts within it."""
        attributes = [field.attribute for field in self.fields.values()]
        return self.but(**{name: _published(getattr(self, name)) for name in attributes})

    @classmethod
    @cache
    def called(cls) -> str:
        """Return what an editor calls it."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()

    @classmethod
    def named(cls) -> Called:
        """Return what messages call it."""
        return Called(cls.called())


class Setting(Entry):
    """Something that is nothing by itself: it goes by the field that holds it."""

    @classmethod
    def named(cls) -> Called:
        """Return what messages call it: the field."""
        return Called(cls.called().replace(" ", "_"), is_setting=True)


class Demands(Setting):
    """Settings that ask for something: nobody is told to remove a line of them, since nothing would be told then."""

    asks: ClassVar[bool] = True


class Tended(Entry):
    """Something that somebody looks after; what it does not say, it has from what it belongs to."""

    owner: Line | None = None
    """Who looks after it: a name or a team."""

    reviewed: Day | None = None
    """The day on which somebody last read it through and found it right: 2026-11-24."""

    review_every: Keyword | None = None
    """How long it stays right unread: 90 days, 2 weeks, 6 months or 1 year."""


class Item(Tended):
    """Anything with an `id`, and so with an address."""

    kind: ClassVar[str]
    """What it is, in the words of `catalogue.json`."""

    id: Id
    """Its permanent name: small letters, digits and hyphens. Never change or reuse one: printed links rest on it."""

    sources: tuple[PointId, ...] = ()
    """The points it draws on, as `source-id/point-id`. Without any, the page calls it the playbook's own."""

    moments: tuple[MomentId, ...] = ()
    """The situations that it serves, as ids of moments."""

    keywords: tuple[Keyword, ...] = ()
    """What people may type who look for it, where its own text has other words; search finds it, no page shows it."""

    changed: Reference | None = None
    """What its new words do: `clarified` says the same better, `asks-more` asks more of a leader. Say it in the change
    that rewords the item; the next release takes it down and removes the line."""

    status: Status | None = None
    """`draft` keeps it, and all that belongs to it, from the site; without this line it is published."""

    _parent: Text | None = None
    _level: Text | None = None
    _stance: Text | None = None

    @property
    def parent(self) -> Text | None:
        """The id of the item that it belongs to."""
        return self._parent

    @property
    def level(self) -> Text | None:
        """The id of the leadership level that it belongs to."""
        return self._level

    @property
    def stance(self) -> Text | None:
        """The id of the sponsor stance that it belongs to."""
        return self._stance

    @property
    def label(self) -> Text:
        """What to call it in a list: its title, or all of its text."""
        return next(text for name in ("title", "text", "id") if isinstance(text := getattr(self, name, None), Text))

    @property
    def is_draft(self) -> bool:
        """Whether it says of itself that it is not to be published yet."""
        return self.status == DRAFT

    def children(self) -> tuple["Item", ...]:
        """Return the items that belong to it, in their order."""
        return ()

    def _adopt(self, child: "Item", level: Text | None = None, stance: Text | None = None) -> None:
        child.learn(_parent=self.id, _level=level, _stance=stance)


@cache
def _all_names() -> Mapping[str, Sequence[Called]]:
    """Return the names of the fields of all kinds of entries, each with the kinds that have it."""
    kinds: list[type[Entry]] = [Entry]
    owners: dict[str, list[Called]] = {}
    for kind in kinds:
        kinds += kind.__subclasses__()
        for name in () if kind.__subclasses__() else kind.fields:
            owners.setdefault(name, []).append(kind.named())
    return owners


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Entry):
        yield from value.texts
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def _published(value: object) -> object:
    if isinstance(value, Mapping):
        parts = {name: _published(part) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part != ()}
    if isinstance(value, tuple):
        return tuple(_published(part) for part in value if not (isinstance(part, Item) and part.is_draft))
    return value.without_drafts() if isinstance(value, Entry) else value
