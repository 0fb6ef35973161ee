"""What do all entries of a catalogue share? A place in the file; and those with an id, their place in the playbook."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from macros.model.mending import mended_names, mended_values
from macros.model.text import Id, Line, Reference
from macros.problem import Position, Problem
from macros.source import Fields, Text


class Entry(BaseModel):
    """A group of fields in the catalogue."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    _position: Position = PrivateAttr()

    @property
    def position(self) -> Position:
        """Where its first field is written."""
        return self._position

    @model_validator(mode="wrap")
    @classmethod
    def _placed(cls, value: Any, read: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:  # noqa: ANN401 -- unread yet
        """Read an entry whatever is wrong with it: each fault is told once, mended, and left behind."""
        if not isinstance(value, Fields):
            raise PydanticCustomError("fields-meant", "fields ('name: text') are meant here")
        problems = cast("list[Problem]", info.context)
        names = {field.alias or name: field for name, field in cls.model_fields.items()}
        problems += mended_names(value, names, cls.called())
        while True:
            try:
                entry = read(value)
            except ValidationError as error:
                problems += mended_values(value, names, error)
            else:
                entry._position = value.position  # noqa: SLF001 -- its own, while it is made
                return entry

    def texts(self) -> Iterator[Text]:
        """Yield every text in it and in the entries within it, in their order."""
        for name in type(self).model_fields:
            yield from _texts(getattr(self, name))

    @classmethod
    def called(cls) -> str:
        """Return what an editor calls it."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()


class Item(Entry):
    """Anything with an `id`, and so with an address."""

    kind: ClassVar[str]
    """What it is, in the words of `catalogue.json`."""

    id: Id
    """Its permanent name: small letters, digits and hyphens. Never change or reuse one: printed links rest on it."""

    sources: tuple[Reference, ...] = ()
    """The points it draws on, as `source-id/point-id`. Without any, the page calls it the playbook's own."""

    moments: tuple[Reference, ...] = ()
    """The situations that it serves, as ids of moments."""

    keywords: tuple[Line, ...] = ()
    """What people may type who look for it, where its own text has other words; search finds it, no page shows it."""

    _parent: Text | None = PrivateAttr(default=None)
    _level: Text | None = PrivateAttr(default=None)
    _stance: Text | None = PrivateAttr(default=None)

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

    def children(self) -> tuple["Item", ...]:
        """Return the items that belong to it, in their order."""
        return ()

    def _adopt(self, child: "Item", level: Text | None = None, stance: Text | None = None) -> None:
        child._parent = self.id  # noqa: SLF001 -- told once, by the parent that has just been read
        child._level = level  # noqa: SLF001
        child._stance = stance  # noqa: SLF001


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Entry):
        yield from value.texts()
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
