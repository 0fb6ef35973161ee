"""The offline edition: every link leads to a file, and what is handed on is the same for everyone."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZipFile

import pytest

from macros.offline import LONGEST
from macros.offline.leading import Leading
from tests.conftest import PUBLISHED, Built, playbook
from tests.projects import project_in
from tests.site.reading import HOST, BuiltSite

LEADING = {"href", "src", "srcset", "action", "formaction", "poster", "data"}


class Led(HTMLParser):
    """Every place where a page says what it loads and where it leads, as it is written there."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.ids: set[str] = set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.add(values.get("id", ""))
        called = f"{tag} {values.get('rel', '')}" if tag == "link" else tag
        self.found += [(called, value) for name, value in values.items() if name in LEADING]
        if values.get("http-equiv") == "refresh":
            self.found.append((called, values["content"].partition("url=")[2]))


def read(folder: Path) -> dict[str, Led]:
    return {path.relative_to(folder).as_posix(): Led(path) for path in folder.rglob("*.html")}


def astray(folder: Path, pages: dict[str, Led]) -> tuple[list[str], set[tuple[str, str]]]:
    """List what leads to no file of the folder, or to no place in it; and what leads away, each with its tag."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    told, away = [], set()
    for path, page in pages.items():
        for tag, link in page.found:
            way = urlsplit(link)
            if way.scheme or way.netloc:
                away.add((tag, link))
                continue
            file = normpath(join(dirname(path), unquote(way.path))) if way.path else path
            if file not in files or (way.fragment and file in pages and unquote(way.fragment) not in pages[file].ids):
                told.append(f"{path}: <{tag}> {link}")
    return told, away


def test_every_link_leads_to_a_file_and_to_the_same_place_as_on_the_site(built: BuiltSite, offline: Path) -> None:
    pages = read(offline / "playbook")
    told, away = astray(offline / "playbook", pages)
    assert told == []
    ours = {
        link.removeprefix(PUBLISHED) for tag, link in away if link.startswith(PUBLISHED) and tag != "link canonical"
    }
    assert ours == {"feed.xml", "playbook.zip"}  # what no folder can hold is looked for on the published site
    assert {tag for tag, _link in away} <= {"a", "link canonical"}

    begin = pages.pop("index.html")
    assert begin.found[-1] == ("a", "pages/index.html")
    read_here = {urljoin(HOST, as_online(path.removeprefix("pages/"))): page for path, page in pages.items()}
    assert set(read_here) == {url for url in built.pages if not url.endswith("404.html")}
    for url, page in read_here.items():
        there = built.pages[url]
        led = {
            kind: [as_online(urljoin(url, link)) for tag, link in page.found if tag == kind] for kind in ("a", "meta")
        }
        assert led["a"] == [as_online(link) for link in there.links], url
        assert led["meta"] == ([there.leads_on] if there.leads_on else []), url


def as_online(link: str) -> str:
    return re.sub(r"(^|(?<=/))index\.html(?=#|$)", "", link).replace(PUBLISHED, HOST)


def test_the_link_check_sees_a_link_to_a_folder(offline: Path, tmp_path: Path) -> None:
    shutil.copytree(offline / "playbook/pages/go", tmp_path / "go")
    there = next((tmp_path / "go").rglob("*.html"))
    there.write_text('<a href="../">A folder</a> <a href="#none">Nowhere</a>', "utf-8")
    told, _away = astray(tmp_path, read(tmp_path))
    assert len([line for line in told if line.startswith(there.relative_to(tmp_path).as_posix())]) == 2


def test_another_organisation_has_one_too_though_nobody_knows_where_its_site_is(other: str, other_site: Built) -> None:
    folder = other_site(other).parents[1] / "offline/playbook"
    told, away = astray(folder, read(folder))
    assert told == []
    assert {tag for tag, _link in away} <= {"a"}
    assert "playbook.zip" not in (other_site(other) / "about/exports/index.html").read_text("utf-8")


def test_one_file_is_there_to_open_and_what_it_needs_is_in_the_archive(site: Path, offline: Path) -> None:
    assert sorted(path.name for path in offline.iterdir()) == ["playbook", "playbook.zip"]
    assert sorted(path.name for path in (offline / "playbook").iterdir()) == ["index.html", "pages"]
    assert 'url=pages/index.html"' in (offline / "playbook/index.html").read_text("utf-8")
    with ZipFile(offline / "playbook.zip") as packed:
        names = packed.namelist()
        held = {name: packed.read(name) for name in names}
    files = {path.relative_to(offline).as_posix(): path for path in (offline / "playbook").rglob("*") if path.is_file()}
    assert held == {name: path.read_bytes() for name, path in files.items()}
    assert names == sorted(names)
    assert max(map(len, names)) < LONGEST
    assert all(name.isascii() for name in names)
    # it can be had from the page for other systems
    assert (site / "playbook.zip").read_bytes() == (offline / "playbook.zip").read_bytes()
    assert 'href="../../playbook.zip" download' in (site / "about/exports/index.html").read_text("utf-8")


def test_two_builds_are_the_same_byte_for_byte_and_a_failed_one_leaves_the_old(tmp_path: Path) -> None:
    project_in(tmp_path, site_url=PUBLISHED)
    deep = tmp_path / "content" / "/".join(["a" * 60] * 3)
    deep.mkdir(parents=True)
    (deep / "page.md").write_text("# A page { #a-page }\n", "utf-8")
    for name in ("one", "two"):
        made = playbook("build", "--offline", name, folder=tmp_path, SOURCE_DATE_EPOCH="1700000000")
        assert made.returncode == 0, made.stderr
        assert f"{name}/playbook/index.html" in made.stderr
        assert re.search(r"hint: 'playbook/pages/a+/\S+/page/index.html' has 213 letters", made.stderr)
    one = (tmp_path / "one/playbook.zip").read_bytes()
    assert one == (tmp_path / "two/playbook.zip").read_bytes()
    with ZipFile(tmp_path / "one/playbook.zip") as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2023, 11, 14, 22, 13, 20)}

    project_in(tmp_path, site_url=PUBLISHED, options="{suggest: nowhere}")
    assert playbook("build", "--offline", "one", folder=tmp_path).returncode == 1
    assert (tmp_path / "one/playbook.zip").read_bytes() == one
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "competencies.yaml",
        "content",
        "mkdocs.yml",
        "one",
        "site",
        "two",
    ]


def test_no_other_folder_is_taken_for_it(tmp_path: Path) -> None:
    project_in(tmp_path, site_url=PUBLISHED)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/letter.odt").write_text("dear", "utf-8")
    for folder, told in (("letters", "something else"), ("site/offline", "one folder"), (".", "something else")):
        refused = playbook("build", "--offline", folder, folder=tmp_path)
        assert refused.returncode == 2
        assert told in refused.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["competencies.yaml", "letters", "mkdocs.yml"]


FILES = {"index.html", "a/index.html", "a/b/index.html", "a/two words.html", "a/picture.png", "find.js"}
LINKS = (
    ("./", "index.html"),
    ("..", "../index.html"),
    ("../", "../index.html"),
    ("../#x", "../index.html#x"),
    ("b", "b/index.html"),
    ("b/?q=1&amp;r=2#y", "b/index.html?q=1&amp;r=2#y"),
    ("../a/b/#%C3%A9", "b/index.html#%C3%A9"),
    ("two%20words.html", "two%20words.html"),
    ("https://here.example/book/a/b/#x", "b/index.html#x"),
    ("https://here.example/book/gone/", "https://here.example/book/gone/"),
    ("gone/", "https://here.example/book/a/gone/"),
    ("/book/", "../index.html"),
    ("/elsewhere/", "/elsewhere/"),
    ("https://here.example/bookings/", "https://here.example/bookings/"),
    ("mailto:a@b.example?body=https://here.example/book/a/", "mailto:a@b.example?body=https://here.example/book/a/"),
    ("//other.example/a/", "//other.example/a/"),
    ("#part", "#part"),
    ("", ""),
)


@pytest.mark.parametrize(("link", "led"), LINKS)
def test_a_link_leads_to_a_file_or_where_it_led(link: str, led: str) -> None:
    leading = Leading(frozenset(FILES), "https://here.example/book/")
    assert leading.page(f'<a class="x" href="{link}">b/</a>', "a/index.html") == f'<a class="x" href="{led}">b/</a>'


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ("<a title='5 > 4' href='b/'>", "<a title='5 > 4' href='b/index.html'>"),
        ("<a href=b/>", "<a href=b/index.html>"),
        ('<A\n  HREF = "b/">', '<A\n  HREF = "b/index.html">'),
        ('<a title=\'an href="b/"\' href="b/">', '<a title=\'an href="b/"\' href="b/index.html">'),
        (
            '<link rel="stylesheet" href="alternate.css">',
            '<link rel="stylesheet" href="https://here.example/book/a/alternate.css">',
        ),
        ('<img src="picture.png" alt="b/">', '<img src="picture.png" alt="b/">'),
        ('<form action="../">', '<form action="../index.html">'),
        ('<link rel="canonical" href="https://here.example/book/a/">',) * 2,
        ('<link rel="alternate" type="application/atom+xml" href="../feed.xml">', ""),
        (
            '<meta http-equiv="refresh" content="0; url=b/#x">',
            '<meta http-equiv="refresh" content="0; url=b/index.html#x">',
        ),
        ('<meta property="og:url" content="https://here.example/book/a/">',) * 2,
        ("<p>href=\"b/\" &lt;a href='b/'&gt;</p>",) * 2,
        ('<script type="application/json">{"link": "b/", "tag": "\\u003ca href=\\"b/\\"\\u003e"}</script>',) * 2,
    ],
)
def test_only_what_leads_somewhere_is_rewritten(written: str, led: str) -> None:
    assert Leading(frozenset(FILES), "https://here.example/book/").page(written, "a/index.html") == led


def test_without_an_address_of_the_site_a_link_that_leads_nowhere_stays() -> None:
    assert Leading(frozenset(FILES)).page('<a href="b/"><a href="gone/">', "a/index.html") == (
        '<a href="b/index.html"><a href="gone/">'
    )
