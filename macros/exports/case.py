"""`case.json`: the framework as a CASE package, for learning platforms: roles, competencies, behaviours by level.

Source: 1EdTech, "Competencies and Academic Standards Exchange (CASE) Service 1.1", CFPackage. Identifiers are made of
the site's address and the ids of the catalogue, so each stays what it is. What is referred to by an address is found
there: an item at its short address, all else in the package itself.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import Any, TypeAlias
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5

from macros.addresses import CASE
from macros.exports.facts import facts_of, text_in
from macros.markup import plain
from macros.model import Behaviour, Competency, Item, LeaderRole
from macros.pages import Playbook, lasting
from macros.pages.looks import kind_called

Told: TypeAlias = dict[str, Any]

KINDS = (LeaderRole.kind, Competency.kind, Behaviour.kind)
"""What the framework is made of, from its top to its leaves."""


def case_package(playbook: Playbook, changed: datetime) -> str:
    """Write the package, last changed at `changed`; the site must know its own address."""
    return json.dumps(_Package(playbook, changed).whole(), ensure_ascii=False, indent=1) + "\n"


def package_path(playbook: Playbook) -> str:
    """Return where a program that knows CASE asks for the package, from the site's root."""
    return f"ims/case/v1p1/CFPackages/{_identifier(playbook, 'document')}"


def _identifier(playbook: Playbook, name: str) -> str:
    return str(uuid5(uuid5(NAMESPACE_URL, playbook.site), name))


class _Package:
    """One package in the making."""

    def __init__(self, playbook: Playbook, changed: datetime) -> None:
        self.playbook = playbook
        self.changed = changed.isoformat()

    def whole(self) -> Told:
        definitions = {"CFItemTypes": [self._type(kind) for kind in KINDS]}
        if self.licence:
            definitions["CFLicenses"] = [self._thing("licence") | self.licence]
        return {
            "CFDocument": self._document(),
            "CFItems": [self._item(item) for _number, _parent, item in self._tree()],
            "CFAssociations": [
                *(self._child_of(item, parent, number) for number, parent, item in self._tree()),
                *self._growth(),
            ],
            "CFDefinitions": definitions,
        }

    @cached_property
    def licence(self) -> Told:
        stated = self.playbook.licence
        return {"title": stated, "licenseText": stated} if stated else {}

    def _tree(self) -> Iterator[tuple[int, Item | None, Item]]:
        """Yield each item with its parent, None for the document, and its number among the parent's children."""
        catalogue = self.playbook.catalogue
        for role_number, role in enumerate(catalogue.leader_roles, 1):
            yield role_number, None, role
            for number, competency in enumerate(catalogue.competencies_of(role), 1):
                yield number, role, competency
                seen = (child for child in competency.children() if isinstance(child, Behaviour))
                for place, behaviour in enumerate(seen, 1):
                    yield place, competency, behaviour

    def _thing(self, name: str, uri: str = "") -> Told:
        identifier = _identifier(self.playbook, name)
        found = uri or f"{urljoin(self.playbook.site, CASE)}#{identifier}"
        return {"identifier": identifier, "uri": found, "lastChangeDateTime": self.changed}

    def _link(self, title: str, name: str, uri: str = "") -> Told:
        thing = self._thing(name, uri)
        return {"title": title, "identifier": thing["identifier"], "uri": thing["uri"]}

    def _document_uri(self) -> str:
        return urljoin(self.playbook.site, package_path(self.playbook))

    def _licensed(self) -> Told:
        return {"licenseURI": self._link(self.licence["title"], "licence")} if self.licence else {}

    def _document(self) -> Told:
        catalogue, releases = self.playbook.catalogue, self.playbook.releases
        return {
            **self._thing("document", self._document_uri()),
            "caseVersion": "1.1",
            # a catalogue names no organisation of its own; its feed is by its title, too
            "creator": catalogue.title,
            "title": catalogue.title,
            "description": catalogue.summary,
            "officialSourceURL": self.playbook.site,
            "language": catalogue.language,
            "adoptionStatus": "Adopted",
            **({"version": releases[-1].date} if releases else {}),
            **self._licensed(),
        }

    def _item(self, item: Item) -> Told:
        catalogue, facts = self.playbook.catalogue, facts_of(item, self.playbook.addresses)
        kind = kind_called(item.kind, self.playbook.words)
        level = catalogue.by_id.get(text_in(facts.get("level")))
        told = {
            "fullStatement": text_in(facts["text"]),
            "abbreviatedStatement": text_in(facts.get("title")),
            "humanCodingScheme": item.id,
            "CFItemType": kind,
            "CFItemTypeURI": self._link(kind, f"type {item.kind}"),
            "educationLevel": [plain(level.label)] if level else [],
            "notes": text_in(facts.get("why")),
            "language": catalogue.language,
            **self._licensed(),
        }
        return self._thing(f"item {item.id}", lasting(self.playbook, self.playbook.addresses.of(item))) | {
            key: said for key, said in told.items() if said
        }

    def _growth(self) -> Iterator[Told]:
        """Yield, for each behaviour that builds on another, that the other comes before it."""
        for _number, _parent, item in self._tree():
            if isinstance(item, Behaviour) and item.builds_on:
                before = self.playbook.catalogue.by_id[item.builds_on]
                yield {
                    **self._thing(f"{before.id} precedes {item.id}"),
                    "associationType": "precedes",
                    "originNodeURI": self._node(before) | {"targetType": "CASE"},
                    "destinationNodeURI": self._node(item) | {"targetType": "CASE"},
                }

    def _child_of(self, item: Item, parent: Item | None, number: int) -> Told:
        child = self._node(item)
        above = (
            self._node(parent)
            if parent
            else self._link(self.playbook.catalogue.title, "document", self._document_uri())
        )
        return {
            **self._thing(f"{item.id} isChildOf {parent.id if parent else 'document'}"),
            "associationType": "isChildOf",
            "sequenceNumber": number,
            "originNodeURI": child | {"targetType": "CASE"},
            "destinationNodeURI": above | {"targetType": "CASE"},
        }

    def _node(self, item: Item) -> Told:
        return self._link(
            plain(item.label), f"item {item.id}", lasting(self.playbook, self.playbook.addresses.of(item))
        )

    def _type(self, kind: str) -> Told:
        called = kind_called(kind, self.playbook.words)
        code = str(KINDS.index(kind) + 1)
        return self._thing(f"type {kind}") | {
            "title": called,
            "description": called,
            "hierarchyCode": code,
            "typeCode": kind,
        }
