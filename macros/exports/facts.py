"""What do other systems learn of an item? Facts under fixed keys, as plain text; and no field that is not named here.

The keys are those of `catalogue.json`. What they mean stands here once: its JSON Schema is made of it, and every other
format chooses among them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from macros.addresses import Addresses
from macros.markup import plain
from macros.model import FOR_FACILITATORS, Item

Fact: TypeAlias = str | int | list[str]


@dataclass(frozen=True)
class Key:
    """One thing that can be known of an item."""

    says: str
    """What it means, for whoever reads the schema."""

    form: Literal["text", "texts", "id", "ids", "number", "address"] = "text"


KEYS: Mapping[str, Key] = {
    "id": Key("Its permanent name, unique in the catalogue and never given to anything else.", "id"),
    "kind": Key("What it is: a competency, a behaviour, a coaching tip …", "id"),
    "title": Key("What it is called."),
    "motto": Key("Its meaning in two or three words."),
    "summary": Key("One line about it."),
    "outcome": Key("What participants can do afterwards."),
    "minutes": Key("How long it takes.", "number"),
    "break_after": Key("How many minutes of break follow it.", "number"),
    "ask": Key("The question that opens it, for all."),
    "why": Key("Why it matters."),
    "measure": Key("What to count or hear, to see it improve."),
    "rhythm": Key("When to look at the measure, and with whom."),
    "pays": Key("What it pays."),
    "listen_for": Key("What a good answer sounds like."),
    "if_not": Key("What to put right first where the answer is no."),
    "try": Key("One thing to try this week."),
    "text": Key("What it says; of a competency, its definition; its summary or outcome where it has no text."),
    "say": Key("Words to say aloud, a sentence a line."),
    "do": Key("What to do, in order.", "texts"),
    "avoid": Key("What to avoid.", "texts"),
    "url": Key("Where it lives, from the site's root: a page, or an element with its id.", "address"),
    "parent": Key("The id of the item that it belongs to.", "id"),
    "level": Key("The id of the leadership level that it is for.", "id"),
    "stance": Key("The id of the sponsor stance that it belongs to.", "id"),
    "builds_on": Key("The id of the behaviour, at a lower level, of which this is more.", "id"),
    "practice": Key("The id of the coaching practice that it belongs to.", "id"),
    "items": Key("The ids of the items that it puts to work.", "ids"),
    "moments": Key("The ids of the moments that it serves.", "ids"),
    "sources": Key("The points that it draws on, as `source-id/point-id`.", "ids"),
}
"""What can be known of an item, in the order of `catalogue.json`; a key stands only where it has something to say."""

ALSO_READ = frozenset({"definition", "role"})
"""Fields that are told under another key: as the text, and as the parent."""

NOT_TOLD = frozenset(
    {
        # who looks after it, and what search alone reads
        "owner",
        "reviewed",
        "review_every",
        "keywords",
        # what is so for a while
        "changed",
        "status",
        # how it looks
        "colour",
        "shape",
        "picture",
        # said of a level that has no items
        "not_expected",
        # what the self-check of this site leads to
        "advise",
        # for whom a workshop is, and what is needed; its page says it
        "audience",
        "group",
        "difficulty",
        "materials",
        *FOR_FACILITATORS,
    }
)
"""Fields that no other system gets. A field is told, or it stands here: a test holds every kind of item to that."""


_AS_TYPED = ("title", "say")
"""Lines, which hold no prose."""


def facts_of(item: Item, addresses: Addresses) -> dict[str, Fact]:
    """Return what other systems learn of an item: only what it has."""
    told = {name: _value(item, name, key) for name, key in KEYS.items()}
    told["text"] = told["text"] or _plain(getattr(item, "definition", None)) or told["summary"] or told["outcome"]
    told["url"] = addresses.of(item).url
    return {name: value for name, value in told.items() if value}


def text_in(value: Fact | None) -> str:
    """Return a fact as one text; several values stand on lines of their own."""
    return "\n".join(value) if isinstance(value, list) else "" if value is None else str(value)


def _value(item: Item, name: str, key: Key) -> Fact | None:
    value = getattr(item, f"{name}_" if name == "try" else name, None)
    if value is None:
        return None
    match key.form:
        case "texts":
            return [plain(text) for text in value]
        case "ids":
            return [str(id_) for id_ in value]
        case "number":
            return int(value) if isinstance(value, int) else None
    if name in _AS_TYPED:
        return str(value) if isinstance(value, str) else "\n".join(value)
    return _plain(value) if key.form == "text" else str(value)


def _plain(value: object) -> str | None:
    return plain(value) if isinstance(value, str) else None
