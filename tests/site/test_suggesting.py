"""A reader suggests a change from any page and item, by form or by mail, and need not say what it is about."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros.model import Catalogue, Words
from macros.pages.suggesting import flaw_of, suggestion
from tests.conftest import PUBLISHED, ROOT, Built, playbook
from tests.projects import build, project_in
from tests.site.reading import HOST, BuiltSite, HtmlPage

FORM = ROOT / ".github/ISSUE_TEMPLATE/suggest-a-change.yml"
WAY = "https://forge.example/team/book/-/new?title={id}&text={url}"
MAIL = "mailto:team@harbour.example?subject={id}&body={url}"


def suggested(page: HtmlPage) -> Iterator[dict[str, str]]:
    """Yield what each link of a page fills in to our form."""
    for link in page.links:
        if "/issues/new?" in link:
            yield {name: value for name, (value,) in parse_qs(urlsplit(link).query, keep_blank_values=True).items()}


def test_each_item_has_a_link_that_names_it_and_its_address(built: BuiltSite, own: Catalogue) -> None:
    found = {filled["item"]: filled["address"] for page in built.pages.values() for filled in suggested(page)}
    for id_ in own.by_id:
        page, _, anchor = found[id_].removeprefix(PUBLISHED).partition("#")
        assert f"{HOST}{page}" in built.pages, found[id_]
        assert anchor in {"", id_}
        assert not anchor or id_ in built.pages[f"{HOST}{page}"].ids


def test_each_page_has_a_link_that_names_it(built: BuiltSite) -> None:
    for page in built.pages.values():
        if not page.leads_on and not page.url.endswith("404.html"):
            assert page.url.replace(HOST, PUBLISHED) in [filled["address"] for filled in suggested(page)], page.url


def test_what_is_filled_in_are_fields_of_the_form(built: BuiltSite) -> None:
    form = yaml.safe_load(FORM.read_text("utf-8"))
    fields = {field["id"] for field in form["body"] if "id" in field}
    asked = {name for page in built.pages.values() for filled in suggested(page) for name in filled}
    assert asked == {"template", "item", "address"}
    assert asked - {"template"} <= fields
    names = {filled["template"] for page in built.pages.values() for filled in suggested(page)}
    assert names == {FORM.name}


@pytest.mark.parametrize("item", ["a-b", "", "a&b=c#d?e/f", "a b\n%41", 'a"><b', "{url}", "ä日"])
@pytest.mark.parametrize("way", [WAY, MAIL])
def test_what_is_filled_in_stays_in_its_place(item: str, way: str) -> None:
    link = suggestion(way, item, "https://harbour.example/x/?y=1#z&w", Words()).link
    said = parse_qs(urlsplit(link).query, keep_blank_values=True)
    assert list(said.values()) == [[item], ["https://harbour.example/x/?y=1#z&w"]]
    assert urlsplit(link)[:3] == urlsplit(way)[:3]


def test_another_organisation_names_its_own_form_and_mailbox(tmp_path: Path) -> None:
    site = build(project_in(tmp_path, options=f"{{suggest: {[WAY, MAIL]}}}"))
    page = (site / "competencies/read-the-tide/index.html").read_text("utf-8")
    own_address = "competencies%2Fread-the-tide%2F"
    by_form = f"https://forge.example/team/book/-/new?title=read-the-tide&amp;text={own_address}"
    assert f'<a href="{by_form}" rel="nofollow">Suggest a change</a>' in page
    by_mail = f"mailto:team@harbour.example?subject=read-the-tide&amp;body={own_address}"
    assert f'<a href="{by_mail}" rel="nofollow">Suggest a change by mail</a>' in page


def test_where_nothing_is_set_no_page_says_so(other_site: Built) -> None:
    for path in other_site("shokudo").rglob("*.html"):
        text = path.read_text("utf-8")
        assert "pb-suggest" not in text
        assert 'rel="nofollow"' not in text


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ("http://forge.example/", "starts with neither 'https://' nor 'mailto:'"),
        ("javascript:alert(1)", "starts with neither 'https://' nor 'mailto:'"),
        ("team@harbour.example", "starts with neither 'https://' nor 'mailto:'"),
        ("https://[", "is not an address"),
        ("https:///new", "names nobody"),
        ("mailto:team", "names nobody"),
        ("https://forge.example/a b", "holds a space; write '%20'"),
        ("https://forge.example/?a={name}", "nothing is known to fill '{name}' with; write '{id}' or '{url}'"),
    ],
)
def test_an_address_that_cannot_be_used_is_told_with_its_cure(way: str, told: str, tmp_path: Path) -> None:
    assert told in flaw_of(way)
    done = playbook("build", folder=project_in(tmp_path, options=f"{{suggest: {[way]}}}"))
    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_addresses_that_can_be_used_have_no_flaw() -> None:
    assert [flaw_of(way) for way in (WAY, MAIL, "https://forge.example/")] == ["", "", ""]
