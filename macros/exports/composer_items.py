"""What can a trainer compose a session of? Every published item, as the script of the composer reads it.

It is a script and no JSON file, since a browser opens no JSON from a folder on a disk. It knows of an item what other
systems learn (`facts`), and so nothing that is for facilitators.
"""

import json
from typing import Any

from macros.exports.facts import facts_of, text_in
from macros.markup import plain
from macros.model import Item, Materials, Step, Workshop
from macros.pages import Playbook, kind_called

_FIRST = (
    "workshop",
    "step",
    "moment",
    "coaching-tip",
    "sponsor-move",
    "self-check-question",
    "commitment",
    "diagnosis-question",
)
"""What sessions are mostly made of, in this order; all else follows in the catalogue's own."""

_READ = ("outcome", "summary", "text", "ask")
"""What a handout says of an item, in this order, each thing once."""


def composer_items(playbook: Playbook) -> str:
    """Write the script that says what there is, where withdrawn ids lead, and what each workshop needs."""
    catalogue = playbook.catalogue
    items = sorted(catalogue.items(), key=lambda item: _FIRST.index(item.kind) if item.kind in _FIRST else len(_FIRST))
    kinds = {item.kind: kind_called(item.kind, playbook.words) for item in items}
    whole = {
        "kinds": kinds,
        "items": [_item(item, playbook) for item in items],
        "materials": {workshop.id: _materials(workshop) for workshop in catalogue.workshops},
        **playbook.old_ids,
    }
    return f"window.__pb_items = {json.dumps(whole, ensure_ascii=False, separators=(',', ':'))}\n"


def _item(item: Item, playbook: Playbook) -> dict[str, Any]:
    facts, label = facts_of(item, playbook.addresses), plain(item.label)
    parent = playbook.catalogue.by_id.get(item.parent or "")
    told: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "title": label,
        "text": [text for text in dict.fromkeys(map(facts.get, _READ)) if text and text != label],
        "say": text_in(facts.get("say")).splitlines(),
        "url": facts["url"],
        "within": plain(parent.label) if parent else "",
        "minutes": facts.get("minutes"),
        "pause": facts.get("break_after"),
    }
    if isinstance(item, Step):
        told |= {"workshop": item.parent, "uses": list(item.items)}
    if isinstance(item, Workshop):
        told["steps"] = [step.id for step in item.steps]
    return {name: value for name, value in told.items() if value}


def _materials(workshop: Workshop) -> dict[str, list[str]]:
    found = workshop.materials
    return {name: list(getattr(found, name)) for name in Materials.fields if found and getattr(found, name)}
