"""The framework for Moodle, read by Moodle's own rules, rebuilt here.

Source: Moodle, `admin/tool/lpimportcsv/classes/framework_importer.php`, `lib/csvlib.class.php`, `lib/moodlelib.php`
(`clean_param` with PARAM_TEXT, `shorten_text`) and `competency/classes/competency_framework.php`.
"""

import csv
import json
import re
from dataclasses import dataclass, field
from io import StringIO

import pytest

from macros.exports.moodle import COLUMNS, moodle_csv, short
from macros.model import Behaviour, Competency, LeaderRole
from macros.pages import Playbook
from tests.exports.conftest import SITE

TAXONOMIES = {
    "behaviour", "competency", "concept", "domain", "indicator", "level", "outcome", "practice", "proficiency", "skill",
    "value",
}  # fmt: skip


@dataclass
class Node:
    """A competency, as the importer keeps it."""

    idnumber: str
    shortname: str
    description: str
    children: list["Node"] = field(default_factory=list)


def as_php_reads(text: str) -> list[list[str]]:
    """Read CSV as `fgetcsv` does: a backslash before a quote keeps it from ending the cell, so there may be none."""
    assert '\\"' not in text
    assert "\r" not in text
    return list(csv.reader(StringIO(text, newline=""), strict=True))


def as_text(text: str) -> str:
    """Take out what PARAM_TEXT takes out: all that looks like a tag, even one that never ends."""
    return re.sub(r"<[^\s>][^>]*(>|$)", "", text)


def as_kept(text: str) -> str:
    """Cut where the importer cuts."""
    clean = as_text(text)
    return clean if len(clean) <= 100 else f"{clean[:97]}..."


def imported(text: str) -> tuple[list[str], Node, list[Node]]:
    """Import a framework; return its row, its tree, and every competency that was made."""
    head, *rows = as_php_reads(text)
    assert all(len(row) == len(head) for row in rows), "csvweirdcolumns"
    framework: list[str] = []
    flat: dict[str, tuple[str, Node]] = {}
    for row in rows:
        if row[12] not in {"", "0"}:
            assert not framework, "a second framework would replace the first"
            framework = row
        else:
            assert row[1] not in flat, "a second row would replace the first"
            flat[row[1]] = (as_text(row[0]), Node(as_kept(row[1]), as_kept(row[2]), row[3]))
    root = Node(as_kept(framework[1]), as_kept(framework[2]), framework[3])

    def add_children(node: Node, parent: str) -> None:
        for above, competency in flat.values():
            if above == parent:
                node.children.append(competency)
                add_children(competency, competency.idnumber)

    add_children(root, "")
    made: list[Node] = []

    def create(node: Node) -> None:
        if node.idnumber and node.shortname:  # without either, Moodle drops it and all below it
            made.append(node)
            for child in node.children:
                create(child)

    for child in root.children:
        create(child)
    return framework, root, made


def test_the_columns_are_moodles_fourteen(book: Playbook) -> None:
    head, *rows = as_php_reads(moodle_csv(book))
    assert tuple(head) == COLUMNS
    assert len(head) == 14
    assert sum(row[12] == "1" for row in rows) == 1


def test_nothing_is_lost_on_the_way_and_nothing_is_cut(book: Playbook) -> None:
    catalogue = book.catalogue
    framework, _root, made = imported(moodle_csv(book))
    wanted = [item for item in catalogue.items() if isinstance(item, LeaderRole | Competency | Behaviour)]
    assert sorted(node.idnumber for node in made) == sorted(item.id for item in wanted)
    rows = as_php_reads(moodle_csv(book))[1:]
    assert [as_kept(row[2]) for row in rows] == [row[2] for row in rows]
    assert all(0 < len(cell) <= 100 for row in rows for cell in row[1:3])
    assert as_kept(framework[1]) == "site.example/under/a/path"


def test_every_item_stands_under_what_it_belongs_to(book: Playbook) -> None:
    _framework, root, made = imported(moodle_csv(book))
    assert [node.idnumber for node in root.children] == [role.id for role in book.catalogue.leader_roles]
    below = {node.idnumber: [child.idnumber for child in node.children] for node in made}
    for role in book.catalogue.leader_roles:
        assert below[role.id] == [competency.id for competency in book.catalogue.competencies_of(role)]
    for competency in book.catalogue.competencies:
        seen = [child.id for child in competency.children() if isinstance(child, Behaviour)]
        assert below[competency.id] == seen


def test_the_scale_is_one_that_moodle_accepts(book: Playbook) -> None:
    framework, _root, _made = imported(moodle_csv(book))
    values = framework[5].split(",")
    assert len(values) == len(set(values)) == 3
    first, *told = json.loads(framework[6])
    assert "scaleid" in first
    assert [value["id"] for value in told if value["scaledefault"]] == [1]
    assert [value["id"] for value in told if value["proficient"]] == [len(values)]
    assert all(1 <= value["id"] <= len(values) for value in told)
    terms = framework[13].split(",")
    assert len(terms) == 4
    assert set(terms) <= TAXONOMIES


def test_descriptions_are_html_that_leads_back(book: Playbook) -> None:
    for node in imported(moodle_csv(book))[2]:
        assert node.description.startswith("<p>")
        assert f'<a href="{SITE}go/{node.idnumber}/">' in node.description
        assert set(re.findall(r"</?(\w+)", node.description)) == {"a", "p"}


def test_rules_are_said_to_be_none_and_what_builds_on_another_is_related_to_it(book: Playbook) -> None:
    for row in as_php_reads(moodle_csv(book))[2:]:
        item = book.catalogue.by_id[row[1]]
        related = item.builds_on if isinstance(item, Behaviour) else None
        assert row[4:] == ["1", "", "", "", "0", "null", related or "", "", "", ""]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Knows when to <stay>", "Knows when to ‹stay›"),
        ("ends in \\", "ends in ＼"),
        ("two\nlines", "two lines"),
        ("word " * 30, f"{'word ' * 18}word…"),
        ("語" * 120, f"{'語' * 99}…"),
        ("x" * 100, "x" * 100),
    ],
)
def test_a_short_name_is_made_so_that_moodle_keeps_it(text: str, kept: str) -> None:
    assert short(text) == kept
    assert as_kept(short(text)) == short(text)


def test_the_importer_of_this_test_drops_what_moodle_drops(hostile_book: Playbook) -> None:
    text = moodle_csv(hostile_book)
    whole = len(imported(text)[2])
    assert len(imported(text.replace(",‹nothing›,", ",<nothing>,", 1))[2]) < whole


def test_a_framework_without_an_address_is_known_by_its_title(book: Playbook) -> None:
    framework, _root, made = imported(moodle_csv(Playbook(book.catalogue)))
    assert framework[1] == framework[2]
    assert all("<a" not in node.description for node in made)
