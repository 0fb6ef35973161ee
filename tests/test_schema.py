"""The JSON Schema: what VS Code completes and marks; an independent validator agrees with the check.

What an editing program makes of it was proved once by hand, with yaml-language-server (DECISIONS.md).
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.exports.json_schema import SCHEMA, json_schema
from macros.model import Catalogue
from macros.project import CATALOGUE
from macros.starter import EXAMPLE
from tests.conftest import ROOT, playbook

CHECKED_IN = ROOT / SCHEMA
GOOD = sorted([ROOT / CATALOGUE, EXAMPLE / CATALOGUE, *(ROOT / "tests").rglob(CATALOGUE)])
HEAD = "format: 1\ntitle: Harbour\nsummary: One line.\nlanguage: en\n"
ROLE = f"""{HEAD}leader_roles:
  - id: keep-watch
    title: Keep watch
    summary: One line.
    text: What it is.
"""

WRONG = {
    "an unknown key": ROLE + "    colur: plum\n",
    "an unknown key at the left edge": HEAD + "competences: []\n",
    "a missing key": ROLE.replace("    summary: One line.\n", "", 1).replace("    text: What it is.\n", ""),
    "a missing key at the left edge": HEAD.replace("language: en\n", ""),
    "capitals in an id": ROLE.replace("keep-watch", "Keep-Watch"),
    "spaces in an id": ROLE.replace("keep-watch", "keep watch"),
    "a long id": ROLE.replace("keep-watch", "long" * 16),
    "an empty field": ROLE.replace("title: Keep watch", "title:"),
    "an empty text": ROLE.replace("title: Keep watch", 'title: " "'),
    "a list where text is meant": ROLE.replace("title: Keep watch", "title: [Keep, watch]"),
    "text where a list is meant": ROLE + "    moments: storm\n",
    "text where fields are meant": HEAD + "settings: none\n",
    "fields where a list is meant": HEAD + "leader_roles:\n  id: keep-watch\n",
    "no number": HEAD + "settings:\n  at_least:\n    behaviours: three\n",
    "an unknown colour": ROLE + "    colour: plumm\n",
    "another format": HEAD.replace("format: 1", "format: 7"),
}
RIGHT = {
    "as it is": ROLE,
    "a number where text is meant": ROLE.replace("title: Keep watch", "title: 1912"),
    "words that look like yes and no": ROLE.replace("title: Keep watch", "title: No"),
    "a moment added a minute ago": ROLE + "    moments: [storm-at-sea]\n",
    "a known colour": ROLE + "    colour: plum\n",
}


def refused(schema: Path, files: list[Path]) -> set[Path]:
    """Ask check-jsonschema which files are not as the schema says."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", "--schemafile", str(schema)]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert not told.get("parse_errors"), told
    return {Path(error["filename"]) for error in told.get("errors", ())}


def written(folder: Path, texts: dict[str, str]) -> list[Path]:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return [folder / f"{name}.yaml" for name in texts]


def shape_of(schema: Any) -> Any:  # noqa: ANN401 -- any JSON
    """Leave out what a catalogue suggests, which may be out of date."""
    if isinstance(schema, list):
        return [shape_of(part) for part in schema if not (isinstance(part, dict) and "enumDescriptions" in part)]
    if isinstance(schema, dict):
        named = isinstance(schema.get("additionalProperties"), dict)
        return {name: shape_of(part) for name, part in schema.items() if not (named and name == "properties")}
    return re.sub(r"^(\$\{\d+)\|.*\|\}$", r"\1}", schema) if isinstance(schema, str) else schema


def test_the_schema_is_one_by_the_standard() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", str(CHECKED_IN)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_schema_that_is_checked_in_says_what_the_model_says(own: Catalogue) -> None:
    # its ids are suggestions, and may be out of date: whoever adds a moment in a web editor need not know of it
    made = json.loads(json_schema(own))
    assert shape_of(json.loads(CHECKED_IN.read_text("utf-8"))) == shape_of(made), "if it is right: make bless"


def test_a_good_catalogue_is_good_by_the_schema_of_any_other() -> None:
    assert len(GOOD) >= 7
    assert refused(CHECKED_IN, GOOD) == set()


def test_what_is_wrong_in_shape_is_marked_and_what_is_right_is_not(tmp_path: Path) -> None:
    files = written(tmp_path, WRONG | RIGHT)
    assert {file.stem for file in refused(CHECKED_IN, files)} == set(WRONG)


def test_the_check_agrees(tmp_path: Path) -> None:
    for file in written(tmp_path, WRONG):
        assert playbook("check", file.name, folder=tmp_path).returncode == 1, file.name


def definition(own: Catalogue, name: str) -> Any:  # noqa: ANN401 -- any JSON
    return json.loads(json_schema(own))["definitions"][name]


NAMED: dict[str, Callable[[Catalogue], list[str]]] = {
    "role": lambda own: [role.id for role in own.leader_roles],
    "practice": lambda own: [practice.id for practice in own.practices],
    "moments": lambda own: [moment.id for moment in own.moments],
    "sources": lambda own: [point.reference for point in own.points()],
}


@pytest.mark.parametrize("name", NAMED)
def test_ids_are_suggested_with_what_they_are_called(name: str, own: Catalogue) -> None:
    suggested = definition(own, name)["anyOf"][0]
    assert suggested["enum"] == NAMED[name](own)
    assert all(suggested["enumDescriptions"])


def test_levels_and_stances_are_suggested_as_keys(own: Catalogue) -> None:
    fields = definition(own, "Competency")["properties"]
    assert list(fields["behaviours"]["properties"]) == [level.id for level in own.leadership_levels]
    assert list(fields["sponsor_moves"]["properties"]) == [stance.id for stance in own.stances]


def test_each_field_has_a_hint_and_each_list_of_items_a_whole_new_one(own: Catalogue) -> None:
    made = json.loads(json_schema(own))
    for name, kind in {"": made, **made["definitions"]}.items():
        for field, said in kind.get("properties", {}).items():
            target = made["definitions"].get(said.get("$ref", said.get("items", {}).get("$ref", "")).rpartition("/")[2])
            assert said.get("description") or (target and target.get("description")), f"{name}.{field}: no docstring"
            if said.get("type") == "array" and target and "properties" in target:
                (snippet,) = said["defaultSnippets"]
                assert list(snippet["body"]) == target["required"]


def test_it_is_written_where_asked_even_from_a_catalogue_with_mistakes(tmp_path: Path) -> None:
    (tmp_path / CATALOGUE).write_text(ROLE + "    colour: plumm\n", "utf-8")
    assert playbook("schema", folder=tmp_path).stdout == f"{SCHEMA}\n"
    assert "keep-watch" in (tmp_path / SCHEMA).read_text("utf-8")
    assert playbook("schema", "a/b.json", folder=tmp_path).returncode == 0
    assert (tmp_path / "a/b.json").read_bytes() == (tmp_path / SCHEMA).read_bytes()
    (tmp_path / CATALOGUE).write_text("title: [", "utf-8")
    assert playbook("schema", folder=tmp_path).returncode == 0
    assert json.loads((tmp_path / SCHEMA).read_text("utf-8"))["definitions"]


@pytest.mark.parametrize("name", ["settings.json", "extensions.json"])
def test_vs_code_is_told_the_same_in_a_new_project(name: str) -> None:
    ours = (ROOT / ".vscode" / name).read_text("utf-8")
    assert json.loads(ours)
    assert (EXAMPLE / ".vscode" / name).read_text("utf-8") == ours


def test_vs_code_is_told_where_the_schema_is() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"./{SCHEMA}": CATALOGUE}
