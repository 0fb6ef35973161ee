"""`catalogue.json`: the whole published catalogue for other programs, stable and versioned (`design.md`, Contracts)."""

import json
from typing import Any

from macros.addresses import Addresses
from macros.markup import plain
from macros.model import Catalogue, Item, Source

FORMAT = 1
"""Raised when a key changes its meaning or goes; not when one is added."""

_PROSE = ("why", "measure", "rhythm", "pays", "listen_for", "if_not")


def catalogue_json(catalogue: Catalogue, addresses: Addresses) -> str:
    """Write the catalogue as JSON; byte for byte the same for the same catalogue."""
    whole = {
        "format": FORMAT,
        "title": catalogue.title,
        "language": catalogue.language,
        "sources": [_source(source) for source in catalogue.sources],
        "items": [_item(item, addresses) for item in catalogue.items()],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _source(source: Source) -> dict[str, Any]:
    points = [{"id": point.reference, "text": plain(point.text)} for point in source.points]
    return {"id": source.id, "title": source.title, "by": source.by, "points": points}


def _item(item: Item, addresses: Addresses) -> dict[str, Any]:
    told: dict[str, Any] = {"id": item.id, "kind": item.kind, "title": getattr(item, "title", None)}
    told |= {name: _plain(getattr(item, name, None)) for name in ("motto", "summary", *_PROSE)}
    told["try"] = _plain(getattr(item, "try_", None))
    told["text"] = _plain(getattr(item, "text", None) or getattr(item, "definition", None)) or told["summary"]
    told["say"] = "\n".join(_texts(item, "say"))
    told |= {name: [plain(text) for text in _texts(item, name)] for name in ("do", "avoid")}
    told |= {
        "url": addresses.of(item).url,
        "parent": item.parent,
        "level": item.level,
        "stance": item.stance,
        "practice": getattr(item, "practice", None),
        "moments": list(item.moments),
        "sources": list(item.sources),
    }
    return {name: value for name, value in told.items() if value}


def _plain(value: object) -> str | None:
    return plain(value) if isinstance(value, str) else None


def _texts(item: Item, name: str) -> tuple[str, ...]:
    value = getattr(item, name, None) or ()
    return (value,) if isinstance(value, str) else value
