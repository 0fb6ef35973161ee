"""How do other programs read the changes? As JSON, stable and versioned."""

import json
from typing import Any

from macros.changes.difference import Change, Changes, Difference

FORMAT = 1
"""Raised when a key changes its meaning or goes; not when one is added."""


def in_json(found: Changes, old: str, new: str, notes: tuple[str, ...] = ()) -> str:
    """Say the changes from `old` to `new` as JSON; a key without meaning for a change is absent.

    `things` have `id`, `kind`, `title`, `what` (added, removed, moved, renamed, reworded, referring, detailed),
    `within`, `moves`, `wording`, `references` and `details` (each a list of `field`, `old`, `new`), `asks` (`verdict`,
    `by`, `reason`), `old_url` and `url`, from the site's root.
    """
    whole = {
        "format": FORMAT,
        "old": old,
        "new": new,
        "notes": list(notes),
        "things": [_change(change) for change in found.things],
        "keywords": list(found.keywords),
        "settings": list(found.settings),
        "reordered": list(found.reordered),
        "drafts": list(found.drafts),
        "idle": list(found.idle),
        "addresses": {
            "gone": list(found.gone),
            "moved": [{"from": old_url, "to": url} for old_url, url in found.moved],
            "touched": list(found.touched),
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _change(change: Change) -> dict[str, Any]:
    asks = change.asks
    told = {
        "id": change.id,
        "kind": change.kind,
        "title": change.title,
        "what": list(change.what),
        "within": list(change.within),
        "moves": _differences(change.moves),
        "wording": _differences(change.wording),
        "references": _differences(change.references),
        "details": _differences(change.details),
        "asks": {"verdict": asks.verdict, "by": asks.by, "reason": asks.reason} if asks else None,
        "old_url": change.old_url if change.what != ("added",) else None,
        "url": change.url if change.what != ("removed",) else None,
    }
    return {name: value for name, value in told.items() if value not in (None, [])}


def _differences(found: tuple[Difference, ...]) -> list[dict[str, str]]:
    return [{"field": each.field, "old": each.old, "new": each.new} for each in found]
