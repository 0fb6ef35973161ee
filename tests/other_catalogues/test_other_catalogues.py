"""Another organisation's catalogue builds without touching code, and its pages speak its language alone."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

from macros.addresses import RUN
from macros.model import Words
from macros.source import Text
from tests.catalogues import loaded
from tests.conftest import Built, playbook
from tests.other_catalogues import HERE, OTHERS
from tests.site.reading import BuiltSite

MATERIAL = Path(str(find_spec("material").origin)).parent  # type: ignore[union-attr] # it is installed
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]{2,}")
SPOKEN = {"alt", "aria-label", "aria-description", "aria-roledescription", "label", "placeholder", "title"}
"""Attributes that a reader sees or hears."""
SILENT = {"script", "style", "text"}


class Said(HTMLParser):
    """Everything that a page says: its text, what it says aloud in place of pictures, and what chats show of it."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.silent = False
        self.translations = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        # what is drawn in a picture, line by line, is said whole in its title and description
        self.silent = tag in SILENT
        self.translations = values.get("id") == "__config"
        self.texts += [value for name, value in values.items() if name in SPOKEN]
        if tag == "meta" and "description" in (values.get("name"), values.get("property", "").removeprefix("og:")):
            self.texts.append(values["content"])

    def handle_endtag(self, tag: str) -> None:
        self.silent = self.silent and tag not in SILENT

    def handle_data(self, data: str) -> None:
        if self.translations and self.silent:
            said = json.loads(data)["translations"]
            self.texts += [text for name, text in said.items() if name != "select.version"]
        elif not self.silent and data.strip():
            self.texts.append(data.strip())


def said_on(page: Path) -> list[str]:
    said = Said()
    said.feed(page.read_text("utf-8"))
    return said.texts


def words_of(texts: Iterator[str] | list[str]) -> set[str]:
    return {word.casefold() for text in texts for word in LATIN.findall(text)}


def test_it_is_checked_clean(other: str) -> None:
    checked = playbook("-C", str(HERE / other), "check")
    assert (checked.returncode, checked.stderr) == (0, "all is well\n")


def test_a_project_holds_what_the_contract_says_and_nothing_else(other: str) -> None:
    assert {path.name for path in (HERE / other).iterdir()} <= {"competencies.yaml", "mkdocs.yml", "content"}
    assert (HERE / "krankenhaushygiene/content/index.md").is_file()


def test_they_differ_in_what_can_differ() -> None:
    found = [loaded(name) for name in OTHERS]
    assert {2, 3, 5} <= {len(each.leader_roles) for each in found}
    assert {2, 4} <= {len(each.leadership_levels) for each in found}
    assert {"sponsor", "coaching", "moments", "sources", "diagnosis", "actions"} == {
        name
        for name in ("sponsor", "coaching", "moments", "sources", "diagnosis", "actions")
        if any(not getattr(each, name) for each in found) and any(getattr(each, name) for each in found)
    }


def test_every_word_of_the_interface_is_set(other: str) -> None:
    settings = loaded(other).settings
    assert settings
    assert settings.words
    assert [name for name in Words.fields if not isinstance(getattr(settings.words, name), Text)] == []


def test_every_page_says_its_language_and_direction(other: str, other_site: Built) -> None:
    language, direction = OTHERS[other]
    for page in other_site(other).rglob("*.html"):
        text = page.read_text("utf-8")
        assert f'<html lang="{language}"' in text, page
        assert f'<body dir="{direction}"' in text, page
    assert json.loads((other_site(other) / "catalogue.json").read_text("utf-8"))["language"] == language


def test_every_page_speaks_its_language_alone(other: str, other_site: Built) -> None:
    project, language = HERE / other, OTHERS[other][0]
    frame = MATERIAL / f"templates/partials/languages/{language}.html"
    own = [str(text) for text in loaded(other).texts]
    own += [path.read_text("utf-8") for path in (project / "content").rglob("*.md")]
    own.append((project / "mkdocs.yml").read_text("utf-8").splitlines()[0].removeprefix("site_name:"))
    own += re.findall(r': "([^"]+)"', frame.read_text("utf-8")) if frame.exists() else []
    known = words_of([*own, RUN])  # the end of an address, for people to type
    for page in other_site(other).rglob("*.html"):
        said = said_on(page)
        assert len(said) > (1 if "go" in page.parts else 20), page  # a short address says where it leads, no more
        assert words_of(said) - known == set(), page


def test_the_language_check_hears_english_in_text_and_in_what_is_read_aloud(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<p>Zeile</p><button title="Copy link"><svg><title>Roles</title></svg></button>', "utf-8")
    assert words_of(said_on(page)) == {"zeile", "copy", "link", "roles"}


def test_all_links_lead_somewhere_and_no_id_stands_twice(other: str, other_site: Built) -> None:
    built = BuiltSite(other_site(other))
    assert len(built.pages) > 8
    assert built.broken() == []
    for page in built.pages.values():
        assert len(page.ids) == len(set(page.ids)), page.url
        assert page.refused == [], page.url


def test_pictures_draw_every_title_within_their_frame(other: str, other_site: Built) -> None:
    found = loaded(other)
    pictures = [
        picture
        for page in sorted(other_site(other).rglob("*.html"))
        for picture in re.findall(r'<figure class="pb-picture">.*?</figure>', page.read_text("utf-8"), re.DOTALL)
    ]
    assert pictures
    drawn = re.sub(r"\s", "", "".join(re.findall(r">([^<>]+)<", "".join(pictures))))
    for role in found.leader_roles if len(found.leader_roles) > 1 else ():
        assert re.sub(r"\s", "", role.title) in drawn
    for picture in pictures:
        height = float(re.findall(r'viewBox="0 0 340 ([\d.]+)"', picture)[0])
        assert all(0 < float(y) < height for y in re.findall(r'<text[^>]* y="([\d.]+)"', picture))
        assert all(0 <= float(x) <= 340 for x in re.findall(r'<text[^>]* x="([\d.]+)"', picture))


def test_what_is_not_in_the_catalogue_is_not_in_the_navigation(other_site: Built) -> None:
    site = other_site("shokudo")
    for part in ("sponsor", "coaching", "moments", "diagnosis", "about/sources"):
        assert not (site / part).exists()
    # where nothing has a source, no page says of each item that it has none
    settings = loaded("shokudo").settings
    assert settings
    assert settings.words
    assert settings.words.our_own not in (site / "competencies/te-o-arau/index.html").read_text("utf-8")


def test_a_missing_address_and_a_language_without_words_are_told_in_a_line(tmp_path: Path) -> None:
    text = (HERE / "vikoba/competencies.yaml").read_text("utf-8")
    (tmp_path / "competencies.yaml").write_text(re.sub(r"(?m)^    toc: .*\n", "", text), "utf-8")
    (tmp_path / "mkdocs.yml").write_text((HERE / "vikoba/mkdocs.yml").read_text("utf-8"), "utf-8")
    built = playbook("build", folder=tmp_path)
    assert built.returncode == 0
    hints = [line for line in built.stderr.splitlines() if line.startswith("hint: ")]
    assert len(hints) == 2
    assert "site_url" in hints[0]
    assert hints[1].endswith("'theme_words': toc")
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as configuration:
        configuration.write("site_url: https://vikoba.example/\n")
    (tmp_path / "competencies.yaml").write_text(text, "utf-8")
    assert "hint" not in playbook("build", folder=tmp_path).stderr
