"""What is true of the built site, read file by file."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from macros.model import Catalogue
from macros.problem import as_text
from macros.rules import rules
from tests.conftest import ROOT, playbook
from tests.site.reading import HOST, BuiltSite


def test_every_link_and_anchor_leads_somewhere(built: BuiltSite) -> None:
    assert len(built.pages) > 60
    assert sum(len(page.links) for page in built.pages.values()) > 5_000
    assert built.broken() == []


def test_the_link_check_sees_a_broken_link(built: BuiltSite, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(built.folder, copy)
    home = copy / "index.html"
    home.write_text(
        home.read_text("utf-8").replace('href="moments/one-to-one/"', 'href="moments/one-to-won/"'), "utf-8"
    )
    moment = copy / "moments/complaint/index.html"
    moment.write_text(
        re.sub(r'href="([^"]+)#[a-z-]+"', r'href="\1#nowhere"', moment.read_text("utf-8"), count=1), "utf-8"
    )
    assert len(BuiltSite(copy).broken()) >= 2


def test_every_item_of_the_export_opens_at_its_element(built: BuiltSite, own: Catalogue) -> None:
    exported = json.loads((built.folder / "catalogue.json").read_text("utf-8"))
    assert len(exported["items"]) == len(list(own.items()))
    for item in exported["items"]:
        page, _, anchor = item["url"].partition("#")
        assert f"{HOST}{page}" in built.pages
        assert not anchor or anchor == item["id"]
        assert not anchor or anchor in built.pages[f"{HOST}{page}"].ids


def test_no_id_stands_twice_on_a_page(built: BuiltSite) -> None:
    for page in built.pages.values():
        assert len(page.ids) == len(set(page.ids)), page.url


def test_nothing_is_asked_of_another_host(built: BuiltSite) -> None:
    for page in built.pages.values():
        assert [url for url in page.loads if not url.startswith((HOST, "data:"))] == []
    for path in built.folder.rglob("*.css"):
        assert not re.findall(r"url\(['\"]?(?:https?:)?//", path.read_text("utf-8")), path


def test_no_page_needs_inline_script_or_style(built: BuiltSite) -> None:
    for page in built.pages.values():
        assert page.refused == [], page.url


def test_every_page_and_item_can_be_edited_at_its_line(built: BuiltSite, own: Catalogue) -> None:
    lines = (ROOT / "competencies.yaml").read_text("utf-8").split("\n")
    edited = {url for page in built.pages.values() for url in page.edits}
    for page in built.pages.values():
        no_text = page.leads_on or page.url.endswith("404.html") or page.url.startswith(f"{HOST}about/rules/")
        assert page.edits or no_text, page.url
    numbers = {int(found[1]) for url in edited if (found := re.search(r"/edit/main/competencies\.yaml#L(\d+)$", url))}
    assert {item.position.line for item in own.items()} <= numbers
    assert all(lines[item.position.line - 1].strip() == f"- id: {item.id}" for item in own.items())
    by_hand = {url.rpartition("/edit/main/")[2] for url in edited if "content/" in url}
    assert {"content/index.md", "content/about/index.md"} <= by_hand


def test_search_knows_every_item_and_page(built: BuiltSite, own: Catalogue) -> None:
    index = json.loads((built.folder / "search/playbook.json").read_text("utf-8"))
    locations = [entry["location"] for entry in index["entries"]]
    assert len(locations) == len(set(locations))
    exported = json.loads((built.folder / "catalogue.json").read_text("utf-8"))
    assert {item["url"] for item in exported["items"]} <= set(locations)
    read = [page.url for page in built.pages.values() if not page.leads_on and not page.url.endswith("404.html")]
    pages = {url.removeprefix(HOST) for url in read}
    for_editors = {page for page in pages if page.startswith(("about/rules/", "about/care/"))}
    views = {page for page in pages if page.startswith("workshops/") and page.count("/") == 3}
    cards = {page for page in pages if page.startswith("cards/")} - {"cards/"}
    assert pages - for_editors - views - cards <= set(locations)
    assert not cards & set(locations), "what stands on a card is found where it lives"
    assert not for_editors & set(locations), "leaders do not look for what editors read"
    assert not views & set(locations), "a workshop is found by its own page"
    assert {entry["kind"] for entry in index["entries"]} == set(index["kinds"])
    assert {item.kind for item in own.items()} <= set(index["kinds"])


def test_what_every_page_loads_for_search_is_empty(built: BuiltSite) -> None:
    stub = json.loads((built.folder / "search/search_index.json").read_text("utf-8"))
    assert stub["docs"] == []
    assert stub["config"]["lang"] == ["en"]


def test_search_reads_hand_written_pages_as_a_person_does(built: BuiltSite) -> None:
    index = json.loads((built.folder / "search/playbook.json").read_text("utf-8"))
    found = {entry["location"]: entry for entry in index["entries"]}
    assert found["about/contribute/#how-we-choose"]["title"] == "How we choose"
    assert "Somebody can see or hear it happen." in found["about/contribute/#how-we-choose"]["text"]
    assert found[""]["kind"] == "page"


def test_each_rule_has_a_page_with_what_is_told_of_its_wrong_example(built: BuiltSite) -> None:
    overview = (built.folder / "about/rules/index.html").read_text("utf-8")
    for rule in rules().values():
        assert f'<a href="{rule.name}/"><code>{rule.name}</code></a>' in overview
        page = html.unescape((built.folder / f"about/rules/{rule.name}/index.html").read_text("utf-8"))
        assert rule.sentence in page
        for problem in rule.wrong.problems:
            fact, *lines, _cure = as_text(problem).split("\n")
            assert fact in page
            assert all(line.strip() in page for line in lines)
    about = (built.folder / "about/index.html").read_text("utf-8")
    assert 'href="rules/"' in about
    assert "known-level" not in about


def test_tabs_are_in_the_agreed_order(built: BuiltSite) -> None:
    home = (built.folder / "index.html").read_text("utf-8")
    tabs = re.findall(r'class="md-tabs__link"[^>]*>\s*([^<]+?)\s*<', home)
    assert tabs == [
        "Home",
        "Roles",
        "Competencies",
        "Sponsor",
        "Coaching",
        "Self-check",
        "Moments",
        "Workshops",
        "About",
    ]


def test_pages_know_where_they_are(built: BuiltSite, own: Catalogue) -> None:
    for competency in own.competencies:
        page = (built.folder / f"competencies/{competency.id}/index.html").read_text("utf-8")
        path = page.split('class="md-path"')[1].split("</nav>")[0]
        assert re.findall(r'href="([^"]+)"', path) == ["../..", "../"] or "../" in path


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        built = playbook("build", "--site-dir", str(tmp_path / name), SOURCE_DATE_EPOCH="1700000000")
        assert built.returncode == 0, built.stderr
    one = {
        path.relative_to(tmp_path / "one"): path.read_bytes()
        for path in (tmp_path / "one").rglob("*")
        if path.is_file()
    }
    two = {
        path.relative_to(tmp_path / "two"): path.read_bytes()
        for path in (tmp_path / "two").rglob("*")
        if path.is_file()
    }
    assert one == two


def test_mkdocs_builds_the_same_pages(built: BuiltSite, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert set(BuiltSite(tmp_path / "site").pages) == set(built.pages)


def test_a_link_pasted_into_a_chat_shows_title_and_description(built: BuiltSite, own: Catalogue) -> None:
    for moment in own.moments:
        page = (built.folder / f"moments/{moment.id}/index.html").read_text("utf-8")
        assert f'<meta property="og:title" content="{moment.title}">' in page
        assert f'<meta property="og:description" content="{html.escape(moment.summary, quote=False)}">' in page
        assert f'/playbook/moments/{moment.id}/">' in page.split('property="og:url"')[1].split("\n")[0]
    for path in built.folder.rglob("*.html"):
        assert 'property="og:title"' in path.read_text("utf-8")
