"""`catalogue.json`: the whole published catalogue for other programs, stable and versioned (`design.md`, Contracts)."""

import json
from typing import Any

from macros.addresses import Addresses
from macros.agenda import agenda_of
from macros.markup import plain
from macros.model import Catalogue, Item, Materials, Source, Step, Workshop

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
    told |= {name: _plain(getattr(item, name, None)) for name in ("motto", "summary", "outcome", "ask", *_PROSE)}
    told["try"] = _plain(getattr(item, "try_", None))
    told["text"] = (
        _plain(getattr(item, "text", None) or getattr(item, "definition", None)) or told["summary"] or told["outcome"]
    )
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
    told |= _of_workshop(item) if isinstance(item, Workshop) else _of_step(item) if isinstance(item, Step) else {}
    return {name: value for name, value in told.items() if value}


def _of_workshop(workshop: Workshop) -> dict[str, Any]:
    """Say what participants and trainers may know; what is for facilitators is no part of it."""
    materials = workshop.materials
    return {
        "levels": list(workshop.levels),
        "roles": list(workshop.roles),
        "group": dict(zip(("from", "to"), workshop.sizes, strict=True)) if workshop.sizes else None,
        "difficulty": workshop.difficulty,
        "minutes": agenda_of(workshop).minutes,
        "materials": {name: list(getattr(materials, name)) for name in Materials.fields if getattr(materials, name)}
        if materials
        else None,
    }


def _of_step(step: Step) -> dict[str, Any]:
    return {"minutes": step.minutes, "break_after": step.pause, "items": list(step.items)}


def _plain(value: object) -> str | None:
    return plain(value) if isinstance(value, str) else None


def _texts(item: Item, name: str) -> tuple[str, ...]:
    value = getattr(item, name, None) or ()
    return (value,) if isinstance(value, str) else value
