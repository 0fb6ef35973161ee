"""Components in hand-written pages: drawn as on generated pages, and nothing else can be done there."""

import re
from pathlib import Path

import markdown
import pytest

from macros import catalogue as catalogues
from macros.addresses import HOME
from macros.inserts import INSERTS, embedded, problems_in
from macros.markup import WithoutHtml
from macros.model import Catalogue
from macros.pages import Playbook
from macros.problem import Document
from tests.conftest import ROOT


def shown(text: str, catalogue: Catalogue) -> str:
    made = embedded(text, Playbook(catalogue).on(HOME))
    return made.within(markdown.markdown(made.marked, extensions=[WithoutHtml()]))


CALLS = {
    "behaviours": '"read-the-tide", "skipper"',
    "sponsor_moves": '"read-the-tide", "call-out"',
    "warning_signs": '"read-the-tide"',
    "coaching_tips": '"read-the-tide"',
    "self_check": '"read-the-tide"',
    "coaching_tip": '"ask-for-the-hour"',
    "agenda": '"night-watch"',
    "item": '"boats-wait-in-mud"',
    "brief": '"boats-wait-in-mud"',
    "link": '"boats-wait-in-mud"',
}


@pytest.mark.parametrize("name", INSERTS)
def test_every_component_is_drawn_with_its_text(name: str, harbour: Catalogue) -> None:
    html = shown(f"before\n\n{{{{ {name}({CALLS.get(name, '')}) }}}}\n\nafter", harbour)
    assert html.startswith("<p>before</p>")
    assert html.endswith("<p>after</p>")
    words = re.sub(r"<[^>]+>", " ", html)
    assert any(str(item.label) in words for item in harbour.items()), html
    assert "\ue000" not in html


def test_links_lead_from_the_page_that_embeds(harbour: Catalogue) -> None:
    playbook = Playbook(harbour)
    made = embedded('{{ link("name-the-hour") }}', playbook.on(playbook.addresses.of_id("fog-comes-in")))
    assert 'href="../../competencies/read-the-tide/#name-the-hour"' in made.within(made.marked)


def test_components_stand_apart_even_on_neighbouring_lines(harbour: Catalogue) -> None:
    html = shown('{{ item("boats-wait-in-mud") }}\n{{ item("name-the-hour") }}', harbour)
    assert html.count("pb-item ") == 2
    assert "<p><ul" not in html


def test_marks_cannot_be_forged(harbour: Catalogue) -> None:
    assert "pb-item" not in shown("\ue0000\ue001", harbour)


MANUAL = Path(ROOT, "CONTRIBUTING.md").read_text("utf-8")


def test_every_component_is_documented_with_an_example(own: Catalogue) -> None:
    examples = re.findall(r"\{\{ \w+\([^)]*\) \}\}", MANUAL)
    assert {re.split(r"\W+", example)[1] for example in examples} == set(INSERTS)
    page = Document("manual.md", tuple(examples))
    assert [found.text for found in problems_in(page, own)] == []


def test_the_tip_of_the_manual_is_right_as_it_stands(own: Catalogue) -> None:
    lines = (ROOT / "competencies.yaml").read_text("utf-8").split("\n")
    after = own.competencies[0].coaching_tips[0].position.line - 1
    example = MANUAL.split("```yaml\n")[1].split("```")[0]
    tip = [line.removeprefix("   ") for line in example.rstrip().split("\n")]
    changed = Document("competencies.yaml", (*lines[:after], *tip, *lines[after:]))
    assert [found.text for found in catalogues.read(changed)[1]] == []


@pytest.mark.parametrize("deep", ["{{ " + "(" * 3_000, "{{ " + "-" * 3_000 + "1 }}", "{{ a" + ".b" * 3_000 + " }}"])
def test_what_is_nested_too_deep_is_told_where_it_begins(deep: str, harbour: Catalogue) -> None:
    page = Document("a.md", ('{{ item("boats-wait-in-mud") }}', "", deep))
    assert [(found.position.line, found.rule) for found in problems_in(page, harbour)] == [(3, "component-form")]
