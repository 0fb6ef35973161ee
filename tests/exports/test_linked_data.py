"""What pages say of themselves to search engines, read by rdflib, which knows the terms of schema.org."""

import html.parser
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDF, SDO, Graph, Literal, URIRef

from macros.exports.linked_data import SETS, linked_data
from macros.pages import Playbook, pages_of
from tests.exports.conftest import SITE

TERMS = {
    SDO.DefinedTermSet: "url name description inLanguage isPartOf hasDefinedTerm copyrightNotice",
    SDO.DefinedTerm: "url name description termCode inDefinedTermSet",
    SDO.LearningResource: "url name description inLanguage isPartOf copyrightNotice learningResourceType"
    " educationalLevel teaches",
    SDO.WebSite: "url name",
}
"""The properties that schema.org gives each type, its own or those of CreativeWork, Intangible and Thing."""

# as schema.org's own context says it: these hold addresses
CONTEXT = {"@vocab": str(SDO), "url": {"@type": "@id"}}


class Blocks(html.parser.HTMLParser):
    """The blocks of linked data in a page, as a browser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.within = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag == "script" and ("type", "application/ld+json") in attrs
        if self.within:
            self.found.append("")

    def handle_endtag(self, _tag: str) -> None:
        self.within = False

    def handle_data(self, data: str) -> None:
        if self.within:
            self.found[-1] += data


def graph_of(text: str) -> Graph:
    told = json.loads(text)
    assert told["@context"] == "https://schema.org"
    return Graph().parse(data=json.dumps(told | {"@context": CONTEXT}), format="json-ld")


def graphs(book: Playbook) -> Iterator[Graph]:
    yield from (graph_of(text) for page in pages_of(book) if (text := linked_data(page, book)))


@pytest.fixture(scope="session")
def whole(book: Playbook) -> Graph:
    merged = Graph()
    for graph in graphs(book):
        merged += graph
    return merged


def test_schema_org_knows_every_type_and_property(whole: Graph) -> None:
    for thing, kind in whole.subject_objects(RDF.type):
        assert kind in TERMS
        said = {str(name).removeprefix(str(SDO)) for name in whole.predicates(thing) if name != RDF.type}
        assert said <= set(TERMS[URIRef(str(kind))].split()), thing
        assert all(name in SDO for name in said)
        assert isinstance(thing, URIRef)


def test_each_term_is_in_its_set_and_the_set_lists_it(book: Playbook, whole: Graph) -> None:
    for item in book.catalogue.items():
        term = URIRef(f"{SITE}go/{item.id}/")
        if item.kind in SETS:
            overview = URIRef(f"{SITE}{SETS[item.kind].url}")
            assert (term, RDF.type, SDO.DefinedTerm) in whole
            assert (term, SDO.termCode, Literal(item.id)) in whole
            assert (term, SDO.inDefinedTermSet, overview) in whole
            assert (overview, SDO.hasDefinedTerm, term) in whole
            assert (overview, RDF.type, SDO.DefinedTermSet) in whole
        else:
            assert (term, None, None) not in whole


def test_a_competencys_page_is_a_learning_resource_that_teaches_it(book: Playbook, whole: Graph) -> None:
    for competency in book.catalogue.competencies:
        page = URIRef(f"{SITE}competencies/{competency.id}/")
        assert (page, RDF.type, SDO.LearningResource) in whole
        assert (page, SDO.teaches, URIRef(f"{SITE}go/{competency.id}/")) in whole
        assert whole.value(page, SDO.inLanguage) == Literal(book.catalogue.language)
        levels = {level.title for level in book.catalogue.leadership_levels if competency.behaviours.get(level.id)}
        assert {str(level) for level in whole.objects(page, SDO.educationalLevel)} == levels


def test_no_letter_of_a_text_ends_the_block(hostile_book: Playbook) -> None:
    texts = [text for page in pages_of(hostile_book) if (text := linked_data(page, hostile_book))]
    assert any("HYPERLINK" in text for text in texts)
    assert not [text for text in texts if set(text) & set("<>&\u2028\u2029")]


def test_without_an_address_nothing_is_said(book: Playbook) -> None:
    bare = Playbook(book.catalogue)
    assert [page for page in pages_of(bare) if linked_data(page, bare)] == []


def blocks_in(site: Path) -> list[str]:
    found = []
    for path in site.rglob("*.html"):
        blocks = Blocks()
        blocks.feed(path.read_text("utf-8"))
        assert len(blocks.found) <= 1
        found += blocks.found
    return found


def test_the_built_pages_hold_their_block_whole(site: Path, own_book: Playbook) -> None:
    found = blocks_in(site)
    assert len(found) == sum(bool(linked_data(page, own_book)) for page in pages_of(own_book))
    assert all(len(graph_of(block)) > 5 for block in found)
