"""`catalogue.json`: the whole published catalogue for other programs, stable and versioned (`design.md`, Contracts)."""

import json
from typing import Any

from macros.addresses import Addresses
from macros.exports.facts import facts_of
from macros.markup import plain
from macros.model import Catalogue, Source

FORMAT = 1
"""Raised when a key changes its meaning or goes; not when one is added."""


def catalogue_json(catalogue: Catalogue, addresses: Addresses) -> str:
    """Write the catalogue as JSON; byte for byte the same for the same catalogue."""
    whole = {
        "format": FORMAT,
        "title": catalogue.title,
        "language": catalogue.language,
        "sources": [_source(source) for source in catalogue.sources],
        "items": [facts_of(item, addresses) for item in catalogue.items()],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _source(source: Source) -> dict[str, Any]:
    points = [{"id": point.reference, "text": plain(point.text)} for point in source.points]
    return {"id": source.id, "title": source.title, "by": source.by, "points": points}
