"""Which files there are, that they are the same each time, and that nothing leaves that should not."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it has no types

from macros.cli.export import WHAT
from macros.exports.catalogue_json import catalogue_json
from macros.exports.catalogue_schema import catalogue_schema
from macros.exports.facts import ALSO_READ, KEYS, NOT_TOLD
from macros.exports.files import FORMATS, export_files
from macros.model import FOR_FACILITATORS, Item
from macros.model.shapes import EntryShape, Field, ListShape, NamedShape, Shape
from macros.pages import Playbook
from tests.catalogues import HARBOUR
from tests.conftest import playbook
from tests.exports.conftest import MADE, SITE, named
from tests.site.reading import BuiltSite

PLAIN = """
site_name: Elsewhere
docs_dir: pages
theme: mkdocs
plugins: []
markdown_extensions: [attr_list]
"""
"""Another site builder: MkDocs without our theme, our plugin and our extensions of Markdown."""

KINDS_OF_ITEMS = Item.__subclasses__()


def holds_items(field: Field) -> bool:
    shape: Shape = field.shape
    while isinstance(shape, ListShape | NamedShape):
        shape = shape.each
    return isinstance(shape, EntryShape) and issubclass(shape.of, Item)


@pytest.mark.parametrize("kind", KINDS_OF_ITEMS, ids=lambda kind: kind.kind)
def test_every_field_is_told_or_kept_back_on_purpose(kind: type[Item]) -> None:
    undecided = {name for name, field in kind.fields.items() if not holds_items(field)} - set(KEYS) - ALSO_READ
    assert undecided <= NOT_TOLD
    assert not NOT_TOLD & (set(KEYS) | ALSO_READ)


def test_what_is_for_facilitators_is_kept_back_from_every_format() -> None:
    assert set(FOR_FACILITATORS) <= NOT_TOLD


def test_the_catalogue_is_as_its_schema_says(book: Playbook) -> None:
    schema = json.loads(catalogue_schema(SITE))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{SITE}catalogue.schema.json"
    exported = json.loads(catalogue_json(book.catalogue, book.addresses))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(exported)] == []


def test_the_schema_marks_what_is_not_of_the_format() -> None:
    validator = Draft202012Validator(json.loads(catalogue_schema("")))
    found = named("harbour")
    good = catalogue_json(found, Playbook(found).addresses)
    for before, after in (
        ('"format": 1', '"format": 2'),
        ('"kind": "competency"', '"kind": "competence"'),
        ('"why"', '"notes"'),
        ('"moments": [', '"moments": ["Fog!",'),
    ):
        assert before in good
        assert list(validator.iter_errors(json.loads(good.replace(before, after, 1))))


def test_every_key_is_explained_once_and_for_all() -> None:
    assert all(key.says.endswith((".", "…")) for key in KEYS.values())


def test_two_exports_are_the_same_byte_for_byte(book: Playbook) -> None:
    again = Playbook(book.catalogue, site=book.site, licence=book.licence)
    assert export_files(book, MADE) == export_files(again, MADE)


def test_without_an_address_there_is_all_but_what_is_made_of_addresses(book: Playbook) -> None:
    without = export_files(Playbook(book.catalogue), MADE)
    missing = set(export_files(book, MADE)) - set(without)
    assert {path for path in missing if "/" not in path} == {"case.json"}
    assert all(b"site.example" not in content for content in without.values())


def test_the_command_and_the_build_write_the_same(tmp_path: Path, site: Path) -> None:
    assert set(WHAT) == {*FORMATS, "pages"}
    for name in ("case", "moodle"):
        written = playbook("export", name, str(tmp_path / name))
        assert written.returncode == 0, written.stderr
        said_when = re.compile(rb'"lastChangeDateTime": "[^"]+"')
        ours, theirs = (said_when.sub(b"", path.read_bytes()) for path in (tmp_path / name, site / FORMATS[name].path))
        assert ours == theirs


def test_a_format_of_addresses_says_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "competencies.yaml").write_text(HARBOUR, "utf-8")
    refused = playbook("export", "case", "case.json", folder=tmp_path)
    assert refused.returncode == 2
    assert "site_url" in refused.stderr
    assert not (tmp_path / "case.json").exists()
    assert playbook("export", "moodle", "moodle.csv", folder=tmp_path).returncode == 0
    assert playbook("export", "pages", "out", folder=tmp_path).returncode == 0
    assert 'href="../../moodle.csv"' in (tmp_path / "out/about/exports/index.md").read_text("utf-8")
    assert (tmp_path / "out/moodle.csv").read_bytes() == (tmp_path / "moodle.csv").read_bytes()


def test_every_file_is_offered_on_the_page_for_other_systems(site: Path) -> None:
    page = (site / "about/exports/index.html").read_text("utf-8")
    for each in FORMATS.values():
        assert f'<a href="../../{each.path}" download>' in page
        assert (site / each.path).stat().st_size > 1_000


def test_in_a_site_that_another_builder_makes_of_the_pages_every_link_leads_somewhere(tmp_path: Path) -> None:
    written = playbook("export", "pages", str(tmp_path / "pages"))
    assert written.returncode == 0, written.stderr
    (tmp_path / "mkdocs.yml").write_text(PLAIN, "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"], cwd=tmp_path, check=True)
    made = BuiltSite(tmp_path / "site")
    assert len(made.pages) > 60
    assert made.broken() == []
