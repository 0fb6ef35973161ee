"""What other programs read: stable, plain, and true of the site."""

import json

from macros.exports.catalogue_json import catalogue_json
from macros.exports.markdown_pages import markdown_pages
from macros.model import Catalogue
from macros.pages import Playbook, pages_of


def test_the_catalogue_reads_as_the_contract_says(own: Catalogue) -> None:
    exported = json.loads(catalogue_json(own, Playbook(own).addresses))
    assert list(exported) == ["format", "title", "language", "sources", "items"]
    assert exported["format"] == 1
    assert [item["id"] for item in exported["items"]] == [item.id for item in own.items()]
    points = {point["id"] for source in exported["sources"] for point in source["points"]}
    by_id = {item["id"]: item for item in exported["items"]}
    kinds = {
        "leader-role", "leadership-level", "principle", "competency", "behaviour", "warning-sign", "sponsor-stance",
        "sponsor-move", "coaching-practice", "coaching-tip", "self-check-question", "commitment", "action",
        "diagnosis-question", "moment", "workshop", "step",
    }  # fmt: skip
    assert {item["kind"] for item in exported["items"]} == kinds
    for item in exported["items"]:
        assert {"id", "kind", "text", "url"} <= set(item)
        assert all(value for value in item.values())
        assert isinstance(item.get("say", ""), str)
        assert set(item.get("sources", [])) <= points
        assert all(by_id[moment]["kind"] == "moment" for moment in item.get("moments", []))
    for item in exported["items"]:
        match item["kind"]:
            case "competency":
                assert by_id[item["parent"]]["kind"] == "leader-role"
            case "behaviour":
                assert by_id[item["level"]]["kind"] == "leadership-level"
                assert by_id[item["parent"]]["kind"] == "competency"
            case "sponsor-move":
                assert by_id[item["stance"]]["kind"] == "sponsor-stance"
            case "coaching-tip":
                assert by_id[item["practice"]]["kind"] == "coaching-practice"
                assert item["title"]
                assert item["say"]


def test_text_for_programs_has_no_markup(harbour: Catalogue) -> None:
    exported = json.loads(catalogue_json(harbour, Playbook(harbour).addresses))
    texts = {item["id"]: item["text"] for item in exported["items"]}
    assert texts["the-sea-decides"] == "A plan is what you hope."
    assert texts["read-the-tide"] == "Knows when to sail & when to <stay>."


def test_pages_for_other_builders_hold_every_section_and_item(harbour: Catalogue) -> None:
    playbook = Playbook(harbour)
    written = dict(markdown_pages(playbook))
    assert f"{playbook.addresses.facilitator_of(harbour.workshops[0]).page}index.md" not in written
    for page in (page for page in pages_of(playbook) if page.exported):
        text = written[f"{page.address.page}index.md"]
        assert text.startswith("---\ntitle: ")
        for section in page.sections:
            assert f"{{ #{section.id} }}\n" in text
            headed = {section.id}
            assert all(item.id in headed or f'id="{item.id}"' in text for item in section.items)
        blocks = text.split("\n\n")
        assert not [block for block in blocks if block.startswith(("<li", "</"))], "a block was cut"


def test_the_order_of_the_file_never_matters_to_an_address(own: Catalogue) -> None:
    turned = own.but(competencies=own.competencies[::-1], moments=own.moments[::-1])
    here, there = Playbook(own).addresses, Playbook(turned).addresses
    assert all(here.of(item) == there.of(item) for item in own.items())
