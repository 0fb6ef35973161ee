"""What does a page say of itself to search engines? What it is, in the words of schema.org, as JSON-LD.

Sources: schema.org, DefinedTerm, DefinedTermSet, LearningResource; W3C, "JSON-LD 1.1", 7, embedding in HTML. It is a
block of data, which nothing runs, and no letter in it ends that block.
"""

import json
from typing import Any, TypeAlias
from urllib.parse import urljoin

from macros.addresses import COACHING, COMPETENCIES, LEVELS, ROLES, SPONSOR
from macros.exports.facts import facts_of, text_in
from macros.markup import plain
from macros.model import Catalogue, Competency, Item
from macros.pages import Page, Playbook, lasting
from macros.pages.looks import kind_called

Node: TypeAlias = dict[str, Any]

SETS = {
    "leader-role": ROLES,
    "leadership-level": LEVELS,
    "competency": COMPETENCIES,
    "sponsor-stance": SPONSOR,
    "coaching-practice": COACHING,
}
"""Kinds that are terms, each with the page that lists them all."""

_DATA_ALONE = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})
"""Letters that mean something to a reader of HTML or of scripts, as JSON may write them, too."""


def linked_data(page: Page, playbook: Playbook) -> str:
    """Return what a page is, ready to stand in HTML; empty where there is nothing to say, or no address."""
    nodes = _nodes(page, playbook) if playbook.site else []
    if not nodes:
        return ""
    whole = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_DATA_ALONE)


def _nodes(page: Page, playbook: Playbook) -> list[Node]:
    item = playbook.catalogue.by_id.get(playbook.addresses.id_at(page.address.page))
    if item:
        return [_resource(item, playbook), *([_term(item, playbook)] if item.kind in SETS else [])]
    kind = next((kind for kind, overview in SETS.items() if overview == page.address), "")
    terms = [item for item in playbook.catalogue.items() if item.kind == kind]
    return [_set(page, terms, playbook)] if terms else []


def _set(page: Page, terms: list[Item], playbook: Playbook) -> Node:
    address = urljoin(playbook.site, page.address.url)
    said = {
        "@type": "DefinedTermSet",
        "@id": address,
        "url": address,
        "name": page.title,
        "description": page.description,
    }
    return (
        said
        | _work(playbook)
        | {"hasDefinedTerm": [{"@id": lasting(playbook, playbook.addresses.of(term))} for term in terms]}
    )


def _term(item: Item, playbook: Playbook) -> Node:
    return {
        "@type": "DefinedTerm",
        "@id": lasting(playbook, playbook.addresses.of(item)),
        **_said(item, playbook),
        "termCode": item.id,
        "inDefinedTermSet": {"@id": urljoin(playbook.site, SETS[item.kind].url)},
    }


def _resource(item: Item, playbook: Playbook) -> Node:
    levels = _levels(item, playbook.catalogue)
    return {
        "@type": "LearningResource",
        "@id": urljoin(playbook.site, playbook.addresses.of(item).url),
        **_said(item, playbook),
        **_work(playbook),
        "learningResourceType": kind_called(item.kind, playbook.words),
        **({"educationalLevel": levels} if levels else {}),
        **(
            {"teaches": {"@id": lasting(playbook, playbook.addresses.of(item))}} if isinstance(item, Competency) else {}
        ),
    }


def _said(item: Item, playbook: Playbook) -> Node:
    facts = facts_of(item, playbook.addresses)
    address = urljoin(playbook.site, playbook.addresses.of(item).url)
    return {"url": address, "name": plain(item.label), "description": text_in(facts.get("summary") or facts["text"])}


def _work(playbook: Playbook) -> Node:
    """Say of a page which playbook it is part of, in which language, and what may be done with it."""
    whole = {"@type": "WebSite", "@id": playbook.site, "url": playbook.site, "name": playbook.catalogue.title}
    notice = {"copyrightNotice": playbook.licence} if playbook.licence else {}
    return {"inLanguage": playbook.catalogue.language, "isPartOf": whole, **notice}


def _levels(item: Item, catalogue: Catalogue) -> list[str]:
    found = item.behaviours if isinstance(item, Competency) else {}
    return [level.title for level in catalogue.leadership_levels if found.get(level.id)]
