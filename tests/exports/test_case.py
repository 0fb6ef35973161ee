"""The CASE package, by the rules of 1EdTech's specification, rebuilt here.

Source: 1EdTech, "CASE Service Version 1.1, Information Model", January 2025, and the JSON Schema of its CFPackage:
which properties each class must and may have, where a package differs from single things, and the forms of identifiers.
The schema itself may not be given on, so its rules are written anew.
"""

import json
import re
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from macros.exports.case import case_package, package_path
from macros.model import Behaviour, Competency, LeaderRole
from macros.pages import Playbook
from tests.exports.conftest import MADE, SITE

Told = dict[str, Any]

THING = "identifier uri lastChangeDateTime"
OFTEN = "subject subjectURI language licenseURI notes statusStartDate statusEndDate extensions"
LABELS = "CFItemType CFItemTypeURI humanCodingScheme listEnumeration abbreviatedStatement"
CLASSES = {
    "CFDocument": (
        f"{THING} creator title",
        f"{OFTEN} frameworkType caseVersion officialSourceURL publisher description version adoptionStatus",
    ),
    "CFItem": (
        f"{THING} fullStatement",
        f"{OFTEN} {LABELS} alternativeLabel conceptKeywords conceptKeywordsURI educationLevel",
    ),
    "CFAssociation": (
        f"{THING} associationType originNodeURI destinationNodeURI",
        "sequenceNumber CFAssociationGroupingURI notes extensions",
    ),
    "CFItemType": (f"{THING} title description hierarchyCode", "typeCode extensions"),
    "CFLicense": (f"{THING} title licenseText", "description extensions"),
    "LinkURI": ("title identifier uri", ""),
    "LinkGenURI": ("title identifier uri", "targetType"),
    "CFPackage": ("CFDocument", "CFItems CFAssociations CFDefinitions CFRubrics extensions"),
    "CFDefinition": ("", "CFConcepts CFSubjects CFLicenses CFItemTypes CFAssociationGroupings extensions"),
}
"""Within a package: what each class must have, and what else it may have. So no item names its document."""

ASSOCIATIONS = {
    "isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo", "replacedBy", "exemplar",
    "hasSkillLevel", "isTranslationOf",
}  # fmt: skip
LISTS = {"subject", "conceptKeywords", "educationLevel"}
LONG = {"fullStatement", "description", "notes", "licenseText"}
"""Strings; every other text is a normalised one, without the ends of lines."""


def faults(told: Told, name: str) -> list[str]:
    """Return what the specification does not allow in an object of a class."""
    needed, allowed = (set(part.split()) for part in CLASSES[name])
    found = [f"{name} lacks {key}" for key in needed - told.keys()]
    found += [f"{name} has {key}" for key in told.keys() - needed - allowed]
    for key, value in told.items():
        if key == "identifier" and (str(UUID(value)) != value or UUID(value).version != 5):
            found.append(f"{value} is no identifier")
        elif key == "lastChangeDateTime" and datetime.fromisoformat(value).tzinfo is None:
            found.append(f"{value} says no time zone")
        elif key in {"originNodeURI", "destinationNodeURI"}:
            found += faults(value, "LinkGenURI")
        elif key.endswith("URI"):
            found += faults(value, "LinkURI")
        elif key in {"uri", "officialSourceURL"} and not re.fullmatch(r"https?://\S+", value):
            found.append(f"{value} is no address")
        elif isinstance(value, str) and (not value or (key not in LONG and value != " ".join(value.split()))):
            found.append(f"{name} has a {key} that is not normalised")
        elif key in LISTS and not all(isinstance(entry, str) and entry for entry in value):
            found.append(f"{name} has a {key} that is no list of texts")
    return found


def all_faults(package: Told) -> list[str]:
    found = faults(dict.fromkeys(package), "CFPackage") + faults(package["CFDocument"], "CFDocument")
    found += [fault for item in package["CFItems"] for fault in faults(item, "CFItem")]
    found += [fault for association in package["CFAssociations"] for fault in faults(association, "CFAssociation")]
    found += faults(dict.fromkeys(package["CFDefinitions"]), "CFDefinition")
    for part, name in (("CFItemTypes", "CFItemType"), ("CFLicenses", "CFLicense")):
        found += [fault for thing in package["CFDefinitions"].get(part, ()) for fault in faults(thing, name)]
    return found


@pytest.fixture(scope="session")
def package(book: Playbook) -> Told:
    told: Told = json.loads(case_package(book, MADE))
    return told


def test_every_class_has_what_it_must_and_nothing_that_it_may_not(package: Told) -> None:
    assert all_faults(package) == []
    assert package["CFDocument"]["caseVersion"] == "1.1"
    assert {association["associationType"] for association in package["CFAssociations"]} <= ASSOCIATIONS


def test_the_rules_of_this_test_find_faults(package: Told) -> None:
    item = package["CFItems"][0]
    link = {"title": "x", "identifier": item["identifier"], "uri": SITE}
    assert faults(item | {"CFDocumentURI": link}, "CFItem") == ["CFItem has CFDocumentURI"]
    assert faults({key: value for key, value in item.items() if key != "fullStatement"}, "CFItem")
    assert faults(item | {"abbreviatedStatement": "two\nlines"}, "CFItem")
    assert faults(item | {"lastChangeDateTime": "2026-11-25T00:00:00"}, "CFItem")


def test_every_role_competency_and_behaviour_is_in_it_once(book: Playbook, package: Told) -> None:
    items = [item for item in book.catalogue.items() if isinstance(item, LeaderRole | Competency | Behaviour)]
    assert sorted(item["humanCodingScheme"] for item in package["CFItems"]) == sorted(item.id for item in items)
    things = [package["CFDocument"], *package["CFItems"], *package["CFAssociations"]]
    things += [thing for part in package["CFDefinitions"].values() for thing in part]
    assert len({thing["identifier"] for thing in things}) == len(things)
    assert all(thing["uri"].startswith(SITE) for thing in things)


def test_the_tree_is_whole_and_in_order(book: Playbook, package: Told) -> None:
    code = {item["identifier"]: item["humanCodingScheme"] for item in package["CFItems"]}
    document = package["CFDocument"]["identifier"]
    below: dict[str, list[tuple[int, str]]] = {}
    tree = [each for each in package["CFAssociations"] if each["associationType"] == "isChildOf"]
    for association in tree:
        parent = association["destinationNodeURI"]["identifier"]
        child = code[association["originNodeURI"]["identifier"]]
        assert parent == document or parent in code
        below.setdefault(code.get(parent, ""), []).append((association["sequenceNumber"], child))
    assert len(tree) == len(package["CFItems"])
    assert all([number for number, _id in found] == list(range(1, len(found) + 1)) for found in below.values())
    assert [id_ for _number, id_ in below[""]] == [role.id for role in book.catalogue.leader_roles]
    for competency in book.catalogue.competencies:
        assert competency.id in [id_ for _number, id_ in below[competency.role]]
        seen = [child.id for child in competency.children() if isinstance(child, Behaviour)]
        assert [id_ for _number, id_ in below.get(competency.id, [])] == seen


def test_a_behaviour_comes_after_the_one_that_it_builds_on(book: Playbook, package: Told) -> None:
    code = {item["identifier"]: item["humanCodingScheme"] for item in package["CFItems"]}
    told = {
        code[each["destinationNodeURI"]["identifier"]]: code[each["originNodeURI"]["identifier"]]
        for each in package["CFAssociations"]
        if each["associationType"] == "precedes"
    }
    behaviours = [item for item in book.catalogue.items() if isinstance(item, Behaviour)]
    assert told == {item.id: item.builds_on for item in behaviours if item.builds_on}


def test_links_within_the_package_say_what_they_lead_to(package: Told) -> None:
    things = [package["CFDocument"], *package["CFItems"]]
    things += [thing for part in package["CFDefinitions"].values() for thing in part]
    known = {thing["identifier"]: thing["uri"] for thing in things}
    text = json.dumps(package)
    for found in re.findall(r'"identifier": "([^"]+)", "uri": "([^"]+)"(?:, "targetType"|})', text):
        assert known[found[0]] == found[1]


def test_behaviours_name_their_leadership_level(book: Playbook, package: Told) -> None:
    told = {item["humanCodingScheme"]: item.get("educationLevel", []) for item in package["CFItems"]}
    for item in book.catalogue.items():
        if isinstance(item, Behaviour) and item.level:
            assert told[item.id] == [book.catalogue.by_id[item.level].label]


def test_identifiers_rest_on_ids_and_the_address_alone(book: Playbook, package: Told) -> None:
    changed = book.catalogue.but(title="Another title", leader_roles=book.catalogue.leader_roles[::-1])
    again = json.loads(case_package(Playbook(changed, site=SITE), MADE.replace(year=2027)))
    identifiers = {item["humanCodingScheme"]: item["identifier"] for item in package["CFItems"]}
    assert {item["humanCodingScheme"]: item["identifier"] for item in again["CFItems"]} == identifiers
    assert again["CFDocument"]["identifier"] == package["CFDocument"]["identifier"]
    elsewhere = json.loads(case_package(Playbook(book.catalogue, site="https://else.example/"), MADE))
    assert elsewhere["CFDocument"]["identifier"] != package["CFDocument"]["identifier"]


def test_it_stands_where_a_program_asks_for_it(book: Playbook, package: Told) -> None:
    assert package["CFDocument"]["uri"] == f"{SITE}{package_path(book)}"
    assert package_path(book) == f"ims/case/v1p1/CFPackages/{package['CFDocument']['identifier']}"


def test_the_licence_is_told_where_there_is_one(book: Playbook, package: Told) -> None:
    (licence,) = package["CFDefinitions"]["CFLicenses"]
    assert licence["licenseText"] == "CC BY 4.0"
    assert all(thing["licenseURI"]["uri"] == licence["uri"] for thing in [package["CFDocument"], *package["CFItems"]])
    without = json.loads(case_package(Playbook(book.catalogue, site=SITE), MADE))
    assert "icense" not in json.dumps(without)
