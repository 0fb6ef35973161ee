"""What does a new entry say so far, what is wrong with it, and what is missing? The check itself is asked."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from macros import catalogue as catalogues
from macros.editing.additions import Adder, Addition
from macros.editing.kinds import BESIDE_THE_NAME, asked, kind_of, text_shape, written_order
from macros.editing.layout import Digits, Written
from macros.editing.naming import id_for
from macros.editing.places import Place, choices
from macros.model import Behaviour, Catalogue, Competency, Entry
from macros.model.shapes import ListShape
from macros.problem import Problem, errors_in


@dataclass
class Form:
    """A new entry on its way into a file."""

    data: bytes
    name: str
    """What people call the file."""
    catalogue: Catalogue
    kind: type[Entry]
    place: Place
    parted: str = ""
    """Under which name of a list that is parted."""
    values: dict[str, Written] = field(default_factory=dict)
    _read: dict[str, list[Problem]] = field(default_factory=dict)

    def fields(self) -> tuple[str, ...]:
        """Return the names of the fields that an editor is asked for: no reference where there is nothing to name."""
        names = {name: text_shape(self.kind, name).names for name in asked(self.kind)}
        return tuple(name for name, named in names.items() if not named or name in self.missing() or self.choices(name))

    def missing(self) -> list[str]:
        """Return the names of the fields that must be there and are not."""
        needed = [name for name, each in self.kind.fields.items() if each.required and name != "id"]
        return [name for name in written_order(self.kind) if name in needed and name not in self.values]

    def unnameable(self) -> list[str]:
        """Return the fields that must name something of which there is nothing yet."""
        shapes = {name: text_shape(self.kind, name).names for name in asked(self.kind) if name in self.missing()}
        return [name for name, named in shapes.items() if named and not choices(self.catalogue, named)]

    def is_list(self, name: str) -> bool:
        """Whether a field holds several texts."""
        return isinstance(self.kind.fields[name].shape, ListShape)

    def choices(self, name: str) -> dict[str, str]:
        """Return what a field may name, each with what people call it; nothing where it is no reference."""
        known, owner = choices(self.catalogue, text_shape(self.kind, name).names), self.place.owner
        if self.kind is Behaviour and name == "builds_on" and isinstance(owner, Competency):
            possible = {item.id for item in self.catalogue.foundations(owner, self.parted)}
            return {id_: called for id_, called in known.items() if id_ in possible}
        return known

    def put(self, name: str, texts: Sequence[str]) -> list[Problem]:
        """Write a field; return what the check says against it. An error leaves the entry as it was."""
        named = self.is_list(name) and (name == BESIDE_THE_NAME or self.choices(name))
        parts = [part for text in texts for part in (text.split(",") if named else [text])]
        cleaned = [clean for part in parts if (clean := _cleaned(part))]
        if not cleaned:
            return []
        tried = {**self.values, name: cleaned if self.is_list(name) else self._one(name, cleaned)}
        known = Counter(kind for kind, _problem in self._told(self.values, by_rule=name == "id"))
        caused = []
        for kind, problem in self._told(tried, by_rule=name == "id"):
            known[kind] -= 1
            caused += [problem] if known[kind] < 0 else []
        if not errors_in(caused):
            self.values = tried
        return caused

    def _one(self, name: str, texts: Sequence[str]) -> str:
        text = " ".join(texts)
        is_number = text_shape(self.kind, name).type == "integer"
        return Digits(text) if is_number and text.isascii() and text.isdigit() else text

    def addition(self) -> Addition:
        """Add the entry to the file as it is so far; raises NotSafe where something else would change."""
        return self._adder.added(self._entry(self.values))

    def to_do(self) -> list[Problem]:
        """Return what the check says of the file with the entry, and did not say before it."""
        known = {_unnumbered(each.text) for each in catalogues.read(self._adder.document)[1]}
        return [each for _kind, each in self._told(self.values) if _unnumbered(each.text) not in known]

    @property
    def id(self) -> str:
        """The id that the entry has, or will have."""
        return self._id_of(self.values)

    @cached_property
    def _adder(self) -> Adder:
        order = list(choices(self.catalogue, self.place.parted_by))
        return Adder(self.data, self.name, self.place, [self.parted, *order] if self.place.parted_by else [])

    def _entry(self, values: Mapping[str, Written]) -> dict[str, Written]:
        whole = {**values, "id": self._id_of(values)}
        return {name: whole[name] for name in written_order(self.kind) if name in whole}

    def _told(self, values: Mapping[str, Written], *, by_rule: bool = False) -> list[tuple[str, Problem]]:
        """Return what the check says, each with a name that stays the same while the entry grows."""
        entry = self._entry(values)
        shown = repr(entry)
        if shown not in self._read:
            # only the last few are ever asked for again
            self._read = {
                **dict(list(self._read.items())[-2:]),
                shown: catalogues.read(self._adder.tried(entry).document)[1],
            }
        problems = self._read[shown]
        if by_rule:
            return [(each.rule, each) for each in problems]
        # an id that is not yet final stands in what is told of its item
        mark = re.compile(rf"(?<=['/]){re.escape(str(entry['id']))}(?=')")
        return [(f"{each.rule} {mark.sub('', _unnumbered(each.text))}", each) for each in problems]

    def _id_of(self, values: Mapping[str, Written]) -> str:
        given = values.get("id")
        if isinstance(given, str):
            return given
        named = next((text for name in ("title", "text") if isinstance(text := values.get(name), str)), "")
        return id_for(named, self._adder.taken, str(self.catalogue.language), kind_of(self.kind))


def _cleaned(text: str) -> str:
    """Take out spaces that say nothing; the lines of a text stay."""
    return "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))


def _unnumbered(text: str) -> str:
    return re.sub(r"\bline \d+", "line", text)
