"""The golden pages: what the small catalogue's pages say, file by file. `make bless` writes them anew."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from macros.coverage import coverage_of
from macros.exports.feed import atom_feed
from macros.exports.files import FORMATS, export_files
from macros.pages import Playbook, pages_of
from macros.releases import FILE, read
from tests import told
from tests.catalogues import loaded

HERE = Path(__file__).parent / "pages"
GOLDEN = HERE / "golden"


def drawn() -> Iterator[tuple[str, str]]:
    """Yield every page of the small catalogue, and its export, as a file's name and text."""
    found = loaded("harbour")
    releases, problems = read(HERE / FILE, FILE)
    if problems:
        raise ValueError(problems)
    coverage = coverage_of(found, date(2026, 11, 25))
    site, licence = "https://harbour.example/book/", "Copy as you like"
    edit = "https://example.org/edit/"
    bare = Playbook(found, releases, edit_base=edit, coverage=coverage, site=site, licence=licence)
    files = export_files(bare, datetime(2026, 11, 25, tzinfo=UTC))
    # how a workbook is packed is another's business: its size is not ours to bless
    sizes = {path: 1_000 if path.endswith(".xlsx") else len(content) for path, content in files.items()}
    playbook = replace(bare, downloads=sizes)
    for page in pages_of(playbook):
        name = page.address.page.rstrip("/").replace("/", "--") or "home"
        html = f"{playbook.on(page.address).whole(page)}\n"
        yield f"{name}.html", "".join(line + "\n" for line in html.splitlines() if line.strip())
    for name in ("case", "catalogue", "csv", "moodle", "schema"):
        yield FORMATS[name].path, files[FORMATS[name].path].decode()
    yield "feed.xml", atom_feed(playbook)


def bless() -> None:
    """Accept what the pages and the problems say now."""
    told.bless()
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.iterdir():
        old.unlink()
    for name, text in drawn():
        (GOLDEN / name).write_bytes(text.encode())


if __name__ == "__main__":
    bless()
