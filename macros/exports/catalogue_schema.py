"""`catalogue.schema.json`: what may a program that reads `catalogue.json` rely on? Each key, and what it means.

Source: JSON Schema, draft 2020-12. It is published beside the file that it describes, and made of the same keys.
"""

import json
from typing import Any, TypeAlias
from urllib.parse import urljoin

from macros.addresses import CATALOGUE_SCHEMA
from macros.exports.catalogue_json import FORMAT
from macros.exports.facts import KEYS, Key
from macros.model import Item
from macros.model.text import ID_FORM

Schema: TypeAlias = dict[str, Any]

POINT = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*$"
TEXT: Schema = {"type": "string", "minLength": 1}


def catalogue_schema(site: str) -> str:
    """Write the schema of `catalogue.json`; its name is its address, where the site knows its own."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **({"$id": urljoin(site, CATALOGUE_SCHEMA)} if site else {}),
        "title": "A published catalogue of competencies",
        "description": "Keys may be added within a format; one that goes, or means something else, makes a new format.",
        **_object(
            {
                "format": {"const": FORMAT, "description": "The version of this format."},
                "title": {**TEXT, "description": "What the playbook is called."},
                "language": {**TEXT, "description": "The language of its texts, as a BCP 47 tag."},
                "sources": {"type": "array", "items": _source(), "description": "The documents behind it."},
                "items": {"type": "array", "items": _item(), "description": "Everything in it, parents first."},
            }
        ),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def kinds() -> list[str]:
    """Return every kind of item that there is, by name."""
    return sorted(kind.kind for kind in Item.__subclasses__())


def _object(properties: Schema, required: list[str] | None = None) -> Schema:
    needed = list(properties) if required is None else required
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def _source() -> Schema:
    point = {
        "id": {"type": "string", "pattern": POINT, "description": "How items cite it."},
        "text": {**TEXT, "description": "The idea."},
    }
    return _object(
        {
            "id": {"type": "string", "pattern": ID_FORM, "description": "Its permanent name."},
            "title": {**TEXT, "description": "What it is called."},
            "by": {**TEXT, "description": "Who wrote it, and where it appeared."},
            "points": {"type": "array", "items": _object(point), "description": "The ideas in it."},
        }
    )


def _item() -> Schema:
    properties = {name: {**_form(name, key), "description": key.says} for name, key in KEYS.items()}
    return _object(properties, ["id", "kind", "text", "url"])


def _form(name: str, key: Key) -> Schema:
    if name == "kind":
        return {"enum": kinds()}
    one_id = {"type": "string", "pattern": POINT if name == "sources" else ID_FORM}
    forms: dict[str, Schema] = {
        "id": one_id,
        "ids": {"type": "array", "items": one_id, "minItems": 1},
        "texts": {"type": "array", "items": TEXT, "minItems": 1},
        "number": {"type": "integer", "minimum": 1},
        "address": {"type": "string", "pattern": r"^([a-z0-9-]+/)+(#[a-z0-9-]+)?$"},
    }
    return forms.get(key.form, TEXT)
