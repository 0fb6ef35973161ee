"""How can an entry be read whose fields are not those that it has? By telling, and putting right what is certain.

So one mistake hides no other: what is left of the catalogue is checked as if nothing had happened.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from macros.model.meant import as_meant, is_one_letter_off, meant_by
from macros.model.text import Blank
from macros.problem import Problem
from macros.source import Fields, Text, Value

if TYPE_CHECKING:
    from macros.model.entry import Entry

MOST_OWNERS = 3
"""What more kinds of entries have says nothing about where it belongs."""


class Called(NamedTuple):
    """What an editor calls a kind of entry."""

    name: str

    is_setting: bool = False
    """Whether it is nothing by itself, and goes by the field that holds it."""

    def __str__(self) -> str:
        """Say it with its article, or as the field."""
        article = "an" if self.name[0] in "aeiou" else "a"
        return f"'{self.name}'" if self.is_setting else f"{article} {self.name}"

    @property
    def this(self) -> str:
        """Say it of one of them."""
        return str(self) if self.is_setting else f"this {self.name}"

    @property
    def the(self) -> str:
        """Say it of one that has been named."""
        return str(self) if self.is_setting else f"the {self.name}"


def mended_names(
    value: Fields, kind: "type[Entry]", elsewhere: Callable[[], Mapping[str, Sequence[Called]]]
) -> Iterator[Problem]:
    """Take out fields that do not exist (or name them right), and put blanks where required ones are missing.

    `elsewhere` returns the names of all fields that entries of any kind have, with what those entries are called.
    """
    named = kind.named()
    unknown = [key for key in value if key not in kind.fields]
    missing = [name for name in kind.required if name not in value]
    before = {key: above for above, key in pairwise(value)}
    for key in unknown:
        free = [name for name in kind.fields if name not in value]
        near = _meant(key, value[key], free, kind, elsewhere)
        above = before.get(key)
        if not near and above is not None and value.get(above) == "" and above not in kind.required:
            yield _outdented(key, above)
            value.pop(key)
            value.pop(above)
            continue
        if not near and len(unknown) == len(missing) == 1 and key not in elsewhere():
            # a name that no entry has stands for the one that is missing: that is one slip
            near = missing[0]
            cure = f"write '{near}', which is missing here; or remove it, and add that"
            yield Problem(key.position, f"{named} has no field '{key}'", "known-field", cure)
            value.pop(key)
            value[Text(near, key.position)] = Blank("", key.position)
            return
        told = f"{named} has no field '{key}'"
        cure = _cure(key, near, free, kind, elsewhere().get(key, ()))
        yield Problem(key.position, told, "known-field", cure, fix=as_meant(key.position, key, free))
        content = value.pop(key)
        if near:
            value[Text(near, key.position)] = content
            missing = [name for name in missing if name != near]
    for name in missing:
        told = f"{named.this} has no '{name}'"
        yield Problem(value.position, told, "required-field", f"add a line '{name}: …'")
        value[Text(name, value.position)] = Blank("", value.position)


def _meant(
    key: Text,
    content: Value,
    free: Sequence[str],
    kind: "type[Entry]",
    elsewhere: Callable[[], Mapping[str, Sequence[Called]]],
) -> str:
    """Return the field that is meant by a name which such an entry does not have, or nothing."""
    near = meant_by(key, free) or closest(key, free)
    if near or key in elsewhere():
        return near
    fitting = [name for name in free if kind.fields[name].shape.fits(content)]
    alike = fitting if len(free) == 1 else [name for name in fitting if is_one_letter_off(key, name)]
    return alike[0] if len(alike) == 1 else ""


def _cure(key: Text, near: str, free: Sequence[str], kind: "type[Entry]", having: Sequence[Called]) -> str:
    """Say what to do about a field that such an entry does not have; `having` are those that have one."""
    if near:
        return f"write '{near}'" if meant_by(key, free) else f"write '{near}', which is missing here"
    owners = _owners_of(having, kind.named())
    if [owner.name for owner in owners] == ["catalogue"]:
        return "begin it at the left edge, where the parts of a catalogue stand; or remove it"
    if 0 < len(owners) <= MOST_OWNERS:
        return f"remove it, or move it to where it belongs: {' or '.join(map(str, owners))} has it"
    choices = f"write one of: {', '.join(free)}" if free else ""
    return choices if choices and kind.asks else ", or ".join(filter(None, ("remove it", choices)))


def _owners_of(owners: Sequence[Called], of: Called) -> Sequence[Called]:
    """Leave out settings where something else has such a field, too; and all but those where it stands in one."""
    alike = [owner for owner in owners if owner.is_setting == of.is_setting]
    return alike if alike or of.is_setting else owners


def _outdented(key: Text, above: Text) -> Problem:
    """Tell that what was to stand under a field stands beside it."""
    told = f"'{key}' stands as far in as '{above}' above it, and so does not belong to it"
    step = key.position.column - 1
    cure = f"begin it, and all that belongs to it, with {step + 2} spaces (there are {step})"
    return Problem(key.position, told, "indentation", cure)


def closest(word: str, words: Iterable[str]) -> str:
    """Return the one of `words` that `word` was surely meant to be, or nothing."""
    near = get_close_matches(word.lower().replace(" ", "-"), words, n=1, cutoff=0.7)
    return near[0] if near else ""
