"""What facilitators alone read stands on their page, and nowhere else in any built site."""

import gzip
import html
import json
import re
from pathlib import Path

from macros.exports.json_schema import SCHEMA, json_schema
from macros.exports.markdown_pages import markdown_pages
from macros.markup import plain
from macros.model import FOR_FACILITATORS, Catalogue, Entry
from macros.pages import Playbook, pages_of
from tests.catalogues import loaded
from tests.conftest import ROOT

SHORTEST = 12
"""How many letters a sentence has that is looked for; a shorter one may be anywhere by chance."""


def flat(text: str) -> str:
    """Read a text as a person does: no tags, no entities, no difference between spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


def sentences(texts: list[str]) -> set[str]:
    parts = (part for text in texts for part in re.split(r"(?<=[.!?。؟])[”’\"]?\s+", plain(text)))
    return {flat(part) for part in parts if len(flat(part)) >= SHORTEST}


def for_facilitators(found: Catalogue) -> set[str]:
    """Return each sentence that stands in a facilitator's text, and in no other."""
    entries: list[Entry] = [entry for workshop in found.workshops for entry in (workshop, *workshop.steps)]
    values = [getattr(entry, name, None) or () for entry in entries for name in FOR_FACILITATORS]
    hidden = [text for value in values for text in ((value,) if isinstance(value, str) else value)]
    shown = " ".join(flat(plain(text)) for text in found.texts if not any(text is each for each in hidden))
    return {sentence for sentence in sentences(hidden) if sentence not in shown}


def text_of(path: Path) -> str:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = data.decode("utf-8", errors="replace")
    return flat(json.dumps(json.loads(text), ensure_ascii=False) if path.suffix == ".json" else text)


def is_facilitators(path: Path) -> bool:
    return path.parent.name == "facilitator"


def test_no_facilitator_text_stands_anywhere_but_on_the_facilitators_page(whose: str, folder: Path) -> None:
    found = loaded(whose)
    secret = for_facilitators(found)
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".png", ".woff2", ".map"}]
    theirs = " ".join(text_of(path) for path in files if is_facilitators(path))
    assert {sentence for sentence in secret if sentence not in theirs} == set(), "each is where it belongs"
    assert len(secret) >= (200 if whose == "own" else 2 * len(found.workshops))
    told = [
        f"{path.relative_to(folder)}: {sentence}"
        for path in files
        if not is_facilitators(path)
        for text in [text_of(path)]
        for sentence in secret
        if sentence in text
    ]
    assert told == []


def test_no_facilitator_text_is_exported(own: Catalogue) -> None:
    secret = for_facilitators(own)
    pages = dict(markdown_pages(Playbook(own)))
    assert f"workshops/{own.workshops[0].id}/index.md" in pages
    assert f"workshops/{own.workshops[0].id}/handout/index.md" in pages
    assert not [path for path in pages if "facilitator" in path]
    texts = [*pages.values(), json_schema(own), (ROOT / SCHEMA).read_text("utf-8")]
    assert [sentence for text in map(flat, texts) for sentence in secret if sentence in text] == []


def test_a_hand_written_page_that_embeds_a_workshop_shows_no_facilitator_text(harbour: Catalogue) -> None:
    secret = for_facilitators(harbour)
    assert len(secret) >= 6
    workshop = harbour.workshops[0]
    draw = Playbook(harbour).abroad()
    drawn = [draw("items", (workshop, *workshop.steps)), draw("briefs", (workshop, *workshop.steps))]
    drawn += [draw("cards", (workshop,)), draw("workshop_cards", (workshop,)), draw("agenda", workshop)]
    assert [sentence for text in map(flat, drawn) for sentence in secret if sentence in text] == []


def test_the_search_for_facilitator_text_sees_one_that_leaks(own: Catalogue) -> None:
    playbook = Playbook(own)
    workshop = own.workshops[0]
    address = playbook.addresses.facilitator_of(workshop)
    page = next(page for page in pages_of(playbook) if page.address == address)
    text = flat(playbook.on(address).whole(page))
    assert any(sentence in text for sentence in for_facilitators(own))


def test_unlisted_pages_are_in_no_menu_and_no_sitemap_and_ask_not_to_be_indexed(site: Path, own: Catalogue) -> None:
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert f"/workshops/{own.workshops[0].id}/</loc>" in sitemap
    assert sitemap == gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode()
    search = (site / "search/playbook.json").read_text("utf-8")
    for workshop in own.workshops:
        folder = site / "workshops" / workshop.id
        for view in ("facilitator", "handout", "projector"):
            assert f"{workshop.id}/{view}/" not in sitemap
            assert f"{workshop.id}/{view}/" not in search
            assert '<meta name="robots" content="noindex">' in (folder / view / "index.html").read_text("utf-8")
        assert "noindex" not in (folder / "index.html").read_text("utf-8")
    leading = [
        path
        for path in site.rglob("*.html")
        if not is_facilitators(path) and re.search(r'href="[^"]*facilitator/', path.read_text("utf-8"))
    ]
    assert leading == []


def test_the_facilitators_page_says_in_words_who_can_read_it(site: Path, own: Catalogue) -> None:
    for workshop in own.workshops:
        page = (site / "workshops" / workshop.id / "facilitator/index.html").read_text("utf-8")
        assert "This page is unlisted, not secret" in page
        assert {'href="../"', 'href="../handout/"', 'href="../projector/"'} <= set(re.findall(r'href="[^"]+"', page))


def test_a_handout_has_no_times_and_no_answers(site: Path, own: Catalogue) -> None:
    for workshop in own.workshops:
        page = flat((site / "workshops" / workshop.id / "handout/index.html").read_text("utf-8"))
        assert not re.search(r"\d+ min\b|\d:\d\d", page.partition("Handout: ")[2])
        questions = own.diagnosis.questions if own.diagnosis else ()
        answers = [flat(plain(text)) for each in questions for text in (each.listen_for, each.if_not) if text]
        assert answers
        assert [answer for answer in answers if answer in page] == []


def test_other_programs_get_what_is_for_all(site: Path, own: Catalogue) -> None:
    items = {item["id"]: item for item in json.loads((site / "catalogue.json").read_text("utf-8"))["items"]}
    for workshop in own.workshops:
        told = items[workshop.id]
        assert told["text"] == told["outcome"] == workshop.outcome
        for step in workshop.steps:
            assert items[step.id]["parent"] == workshop.id
            assert items[step.id]["minutes"] == step.minutes
            assert items[step.id].get("break_after", 0) == step.pause
            assert items[step.id].get("items", []) == list(step.items)
            assert not {*FOR_FACILITATORS} & set(items[step.id])
