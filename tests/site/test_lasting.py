"""Every address ever published still arrives: renamed, moved, replaced, withdrawn or left out."""

import re
from pathlib import Path

import pytest

from macros.addresses import Address, Addresses
from macros.ledger import extended
from macros.links import drawn_addresses
from macros.model import Catalogue
from macros.moved import address_of
from macros.pages import Playbook, pages_of
from tests.catalogues import HARBOUR
from tests.conftest import ROOT, playbook
from tests.projects import build, commit, edit, git, ledger_in, project_in
from tests.site.reading import HOST, BuiltSite


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with one hand-written page, and record all of its addresses."""
    project_in(tmp_path, site_url=HOST)
    (tmp_path / "content/about").mkdir(parents=True)
    (tmp_path / "content/about/visits.md").write_text(
        "# Visits\n\n## On Mondays { #on-mondays }\n\nWe visit.\n", "utf-8"
    )
    recorded = playbook("links", folder=tmp_path)
    assert recorded.returncode == 0, recorded.stderr
    return tmp_path


def block_of(id_: str) -> str:
    """Return the lines of an item in a list of harbour's catalogue."""
    found = re.search(rf"^( +)- id: {id_}\n(?:\1 .*\n|\n)*", HARBOUR, re.MULTILINE)
    assert found, id_
    return found[0]


def arrived(site: BuiltSite, written: str) -> str:
    """Follow a published address as a browser without JavaScript does; return where a reader ends."""
    address = address_of(written)
    page = site.pages[f"{HOST}{address.page}"]
    if page.leads_on:
        to, _, anchor = page.leads_on.partition("#")
        assert not site.pages[to].leads_on, f"{written} leads to a page that leads on"
        assert not anchor or anchor in site.pages[to].ids, written
        return page.leads_on.removeprefix(HOST)
    assert not address.anchor or address.anchor in page.ids, written
    return written


def test_all_that_lives_is_recorded_and_recording_twice_adds_nothing(project: Path, harbour: Catalogue) -> None:
    first = (project / "links.yaml").read_text("utf-8")
    ledger = ledger_in(first)
    addresses = Addresses(harbour)
    assert {address_of(written) for written in ledger.items} >= {addresses.of(item) for item in harbour.items()}
    assert {"about/visits/", "about/visits/#on-mondays"} <= {*ledger.pages}
    assert playbook("links", folder=project).returncode == 0
    assert (project / "links.yaml").read_text("utf-8") == first


def test_the_ledger_only_grows(harbour: Catalogue) -> None:
    whole = drawn_addresses(pages_of(Playbook(harbour)), Addresses(harbour))
    text = extended(None, whole, [Address("about/visits/")])
    assert extended(ledger_in(text), {}, []) == text


def test_the_order_of_items_never_matters(harbour: Catalogue) -> None:
    turned = harbour.but(competencies=harbour.competencies[::-1], moments=harbour.moments[::-1])
    one, other = (
        extended(None, drawn_addresses(pages_of(Playbook(each)), Addresses(each)), []) for each in (harbour, turned)
    )
    assert one == other


def test_what_is_gone_without_a_word_is_named_and_nothing_is_built(project: Path) -> None:
    gone = "learn-one-star"
    edit(project, block_of(gone), "")
    told = playbook("check", folder=project)
    assert told.returncode == 1
    assert f"'{gone}' was published" in told.stdout
    assert f"- id: {gone}" in told.stdout
    assert playbook("build", folder=project).returncode == 1
    assert not (project / "site").exists()


def test_every_old_address_arrives_whatever_became_of_its_item(project: Path) -> None:
    published = (project / "links.yaml").read_text("utf-8")
    edit(project, f"\ncommitments:\n{block_of('learn-one-star')}", "")
    edit(project, "- id: hang-up-the-table", "- id: hang-the-table-up")
    edit(project, "learn-one-star, hang-up-the-table]", "hang-the-table-up]")
    text = (project / "competencies.yaml").read_text("utf-8")
    text = re.sub(r"^moments:\n(?: .*\n)*", "", text, flags=re.MULTILINE)
    text = re.sub(r"^ *moments: \[.*\]\n", "", text, flags=re.MULTILINE)
    (project / "competencies.yaml").write_text(
        f"""{text}
withdrawn:
  - id: learn-one-star
    title: Learn one star
    why: The *sky* is often clouded.
    instead: [scan-the-sky]
  - id: hang-up-the-table
    replaced_by: hang-the-table-up
  - id: fog-comes-in
    replaced_by: scan-the-sky
""",
        "utf-8",
    )
    site = BuiltSite(build(project))
    assert site.broken() == []
    ledger = ledger_in(published)
    for written in (*ledger.items, *ledger.overviews, *ledger.pages):
        arrived(site, written)
    for owner in set(ledger.items.values()):
        arrived(site, f"go/{owner}/")
    assert arrived(site, "moments/fog-comes-in/") == "actions/#scan-the-sky"
    assert arrived(site, "moments/") == ""
    assert arrived(site, "go/hang-up-the-table/") == "competencies/read-the-tide/#hang-the-table-up"
    tombstone = site.file_at(f"{HOST}go/learn-one-star/").read_text("utf-8")
    assert "The <em>sky</em> is often clouded." in tombstone
    assert 'href="../../actions/#scan-the-sky"' in tombstone


def test_a_renamed_heading_of_a_hand_written_page_is_named(project: Path) -> None:
    edit(project, "#on-mondays", "#on-tuesdays", "content/about/visits.md")
    told = playbook("check", folder=project)
    assert told.returncode == 1
    assert "'about/visits/#on-mondays' was published" in told.stdout


def test_a_line_taken_out_of_the_record_is_named(project: Path) -> None:
    git(project, "init", "--quiet")
    commit(project)
    kept = playbook("links", "--since", "HEAD", folder=project)
    assert (kept.returncode, kept.stdout) == (0, "")
    edit(project, "  actions/#scan-the-sky: scan-the-sky\n", "", "links.yaml")
    edit(project, "  - about/visits/#on-mondays\n", "", "links.yaml")
    assert playbook("check", folder=project).returncode == 0, "what is gone without a trace no single file can tell"
    told = playbook("links", "--since", "HEAD", folder=project)
    assert told.returncode == 1
    assert "'actions/#scan-the-sky: scan-the-sky'" in told.stdout
    assert "'about/visits/#on-mondays'" in told.stdout
    assert "git checkout HEAD -- links.yaml" in told.stderr
    (project / "links.yaml").unlink()
    assert playbook("links", "--since", "HEAD", folder=project).returncode == 1
    assert playbook("links", "--since", "--help", folder=project).returncode == 2


def test_two_pages_that_differ_by_capital_letters_alone_are_named(project: Path) -> None:
    (project / "content/about/Visits.md").write_text("# Visits\n", "utf-8")
    told = playbook("check", folder=project)
    assert told.returncode == 1
    assert "differs from 'about/Visits/' by capital letters alone" in told.stdout


def test_every_short_and_old_address_of_ours_answers(site: Path, own: Catalogue) -> None:
    built = BuiltSite(site)
    ledger = ledger_in((ROOT / "links.yaml").read_text("utf-8"))
    ids = {*own.published.by_id, *(gone.id for gone in own.withdrawn), *ledger.items.values()}
    for written in (*ledger.items, *ledger.overviews, *ledger.pages, *(f"go/{id_}/" for id_ in ids)):
        arrived(built, written)
