"""JSON Schema: what an editing program needs, to complete keys and ids, show hints, and mark slips as they are typed.

The shape comes from the model. The ids are those of one catalogue, and suggestions only: whoever adds a moment may name
it at once, and nothing is wrong until `playbook check` says so.

Source: JSON Schema draft-07, which yaml-language-server reads best; `defaultSnippets`, `enumDescriptions` and
`patternErrorMessage` are its additions (Visual Studio Code, "Editing JSON").
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from macros.exports.hints import field_hints, hint_of
from macros.markup import plain
from macros.model import (
    ADVISED,
    CHANGED,
    COLOURS,
    DIFFICULTIES,
    DRAFT,
    FORMAT,
    PICTURES,
    SHAPES,
    Ahead,
    Audience,
    Behaviour,
    Catalogue,
    Entry,
    Item,
)
from macros.model.shapes import EntryShape, Field, ListShape, NamedShape, Shape, TextShape

Schema: TypeAlias = dict[str, Any]

SCHEMA = "competencies.schema.json"
"""What the file is called, beside the catalogue."""

LONGEST_ID = 60
"""How many letters an id may have."""

REFERENCE = "^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9]*(-[a-z0-9]+)*)?$"

TEXT: Schema = {
    # a number is text that was typed without quotes; the catalogue keeps it as typed
    "type": ["string", "number"],
    "pattern": "\\S",
    "patternErrorMessage": "Nothing is written here: write the text, or remove the line.",
}
NUMBER: Schema = {"type": "integer", "minimum": 0, "maximum": 9999}


def json_schema(catalogue: Catalogue | None = None) -> str:
    """Write the schema, with the ids of a catalogue as suggestions; byte for byte the same for the same ids."""
    return json.dumps(_Maker(_suggestions(catalogue or Catalogue())).whole(), ensure_ascii=False, indent=1) + "\n"


def _suggestions(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Return what may be named by each field, with what it is called."""
    levels = {str(level.id): plain(level.title) for level in catalogue.leadership_levels}
    roles = {str(role.id): plain(role.title) for role in catalogue.leader_roles}
    stances = {str(stance.id): plain(stance.title) for stance in catalogue.stances}
    advised = (item for item in catalogue.items() if isinstance(item, ADVISED))
    workshops = {item.id for workshop in catalogue.workshops for item in (workshop, *workshop.children())}
    return {
        "role": roles,
        "roles": roles,
        "levels": levels,
        "items": {str(item.id): plain(item.label) for item in catalogue.items() if item.id not in workshops},
        "behaviours": levels,
        "not_expected": levels,
        "builds_on": {str(item.id): plain(item.text) for item in catalogue.items() if isinstance(item, Behaviour)},
        "sponsor_moves": stances,
        "stance": stances,
        "of": stances,
        "advise": {str(item.id): plain(item.label) for item in advised},
        "practice": {str(practice.id): plain(practice.title) for practice in catalogue.practices},
        "moments": {str(moment.id): plain(moment.title) for moment in catalogue.moments},
        "sources": {point.reference: plain(point.text) for point in catalogue.points()},
    }


CLOSED: Mapping[str, tuple[str, ...]] = {
    "colour": COLOURS,
    "shape": SHAPES,
    "picture": PICTURES,
    "difficulty": DIFFICULTIES,
    "changed": CHANGED,
    "status": (DRAFT,),
}
"""Fields that can hold one of a few words and no others."""


class _Maker:
    """Makes one schema, and a definition in it for each kind of entry."""

    def __init__(self, suggestions: Mapping[str, Mapping[str, str]]) -> None:
        self.suggestions = suggestions
        self.definitions: dict[str, Schema] = {"Text": TEXT}

    def whole(self) -> Schema:
        root = self._entry(Catalogue)
        root["properties"]["format"] |= {"allOf": [{"enum": [int(FORMAT), FORMAT]}]}
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": "A catalogue of competencies",
            **root,
            "definitions": dict(sorted(self.definitions.items())),
        }

    def _entry(self, entry: type[Entry]) -> Schema:
        hints, naming = field_hints(entry), issubclass(entry, Item | Audience | Ahead)
        made = {
            "type": "object",
            "description": hint_of(entry),
            "properties": {
                # only these name others; among the words of the interface a name is just a name
                name: self._field(field, name if naming else "", hints.get(field.attribute, ""))
                for name, field in entry.fields.items()
            },
            "required": [name for name, field in entry.fields.items() if field.required],
            "additionalProperties": False,
        }
        return {name: value for name, value in made.items() if value != []}

    def _field(self, field: Field, name: str, hint: str) -> Schema:
        made = self._shape(field.shape, name)
        beside = {"description": hint, "default": field.default if isinstance(field.default, str) else ""}
        said = {name: text for name, text in beside.items() if text}
        # beside "$ref", draft-07 reads nothing
        return {**said, "allOf": [made]} if said and "$ref" in made else {**said, **made}

    def _shape(self, shape: Shape, name: str) -> Schema:
        match shape:
            case TextShape(type="integer"):
                return dict(NUMBER)
            case TextShape():
                return self._text(shape, name)
            case ListShape(each=each):
                return {"type": "array", "items": self._shape(each, name)} | self._snippet(each)
            case NamedShape(each=each):
                value = self._shape(each, "")
                known = self.suggestions.get(name, {})
                made: Schema = {"type": "object", "additionalProperties": value}
                named = {id_: {"description": called, **value} for id_, called in known.items()}
                return {**made, "properties": named} if named else made
            case EntryShape(of=entry):
                return self._defined(entry)
        raise TypeError(f"no JSON Schema says {shape}")

    def _text(self, shape: TextShape, name: str) -> Schema:
        if name in CLOSED:
            return {"enum": list(CLOSED[name])}
        if name in self.suggestions:
            return self._suggested(name)
        if shape.pattern:
            told = "Small letters, digits and single hyphens, beginning with a letter."
            return {
                "type": "string",
                "pattern": shape.pattern,
                "maxLength": LONGEST_ID,
                "patternErrorMessage": told,
            }
        return {"$ref": "#/definitions/Text"}

    def _suggested(self, name: str) -> Schema:
        known = self.suggestions[name]
        listed = {"enum": list(known), "enumDescriptions": list(known.values())}
        self.definitions[name] = {"anyOf": [*([listed] if known else []), {"type": "string", "pattern": REFERENCE}]}
        return {"$ref": f"#/definitions/{name}"}

    def _defined(self, entry: type[Entry]) -> Schema:
        name = entry.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._entry(entry)
        return {"$ref": f"#/definitions/{name}"}

    def _snippet(self, each: Shape) -> Schema:
        """Offer a whole new entry in a list of them, with what it cannot do without.

        Its body is the entry and no list: yaml-language-server writes the "- " where there is none yet.
        """
        if not isinstance(each, EntryShape):
            return {}
        entry = each.of
        needed = [field for field in entry.fields.values() if field.required]
        body = {field.name: self._place(number, field) for number, field in enumerate(needed, 1)}
        offered = {"label": f"new {entry.called()}", "description": hint_of(entry), "body": body}
        return {"defaultSnippets": [offered]}

    def _place(self, number: int, field: Field) -> str:
        known: Iterable[str] = CLOSED.get(field.name) or self.suggestions.get(field.name) or ()
        return f"${{{number}|{','.join(known)}|}}" if known else f"${{{number}:{field.name}}}"
