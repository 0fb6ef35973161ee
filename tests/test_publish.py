"""A finished site replaces the old one, whole or not at all."""

from pathlib import Path

import pytest

from macros.publish import holds_something_else, replacing


def published(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for text in ("old", "new"):
        with replacing(site) as built:
            (built / f"{text}.html").write_text(text, "utf-8")
    assert published(site) == {"new.html": "new"}
    assert list(tmp_path.iterdir()) == [site]


def test_after_an_exception_the_old_site_stands(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with replacing(site) as built:
        (built / "old.html").write_text("old", "utf-8")

    def fail() -> None:
        with replacing(site) as built:
            (built / "half.html").write_text("half", "utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert published(site) == {"old.html": "old"}
    assert list(tmp_path.iterdir()) == [site]


def test_a_folder_with_other_things_in_it_is_known(tmp_path: Path) -> None:
    assert not holds_something_else(tmp_path / "not-there")
    assert not holds_something_else(tmp_path)
    (tmp_path / "letter.odt").write_text("dear", "utf-8")
    assert holds_something_else(tmp_path)
    (tmp_path / "catalogue.json").write_text("{}", "utf-8")
    assert not holds_something_else(tmp_path)
