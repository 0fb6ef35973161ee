"""A built site as a program reads it: its pages, their ids, and everything that they ask for."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOST = "https://site.example/playbook/"
"""Where the site is thought to be, so that what leaves it can be told; under a path, as `site_url` says."""

DATA = {"application/json", "application/ld+json"}
"""Types of a `<script>` that a browser never runs."""


@dataclass
class HtmlPage(HTMLParser):
    """One page: its ids, its links, what it loads by itself, and what stands in it that a policy would refuse."""

    url: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    edits: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    leads_on: str = ""
    """Where it sends its readers at once; empty for a page that is read."""

    def __post_init__(self) -> None:
        super().__init__()

    def __hash__(self) -> int:
        return hash(self.url)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.classes.update(values.get("class", "").split())
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.leads_on = urljoin(self.url, values["content"].partition("url=")[2])
        if tag == "a" and "href" in values:
            self.links.append(urljoin(self.url, values["href"]))
            if values.get("rel") == "edit":
                self.edits.append(values["href"])
        self.loads += [
            urljoin(self.url, values[name]) for name in ("src", "srcset", "poster", "data") if name in values
        ]
        if tag == "link" and values.get("rel") not in {"canonical", "next", "prev", "alternate", "edit"}:
            self.loads.append(urljoin(self.url, values["href"]))
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") not in DATA):
            self.refused.append(f"<{tag}>")
        self.refused += [f"{name}=" for name in values if name.startswith("on") or name == "style"]
        self.refused += [f"{name}=javascript:" for name, value in values.items() if value.startswith("javascript:")]


@dataclass(frozen=True)
class BuiltSite:
    """All pages of a site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, HtmlPage]:
        """Every page by its address."""
        found = {}
        for path in sorted(self.folder.rglob("*.html")):
            page = HtmlPage(urljoin(HOST, path.relative_to(self.folder).as_posix().removesuffix("index.html")))
            page.feed(path.read_text("utf-8"))
            found[page.url] = page
        return found

    def file_at(self, url: str) -> Path:
        """Return the file that a server answers with."""
        path = urlsplit(url).path
        file = self.folder / unquote(path.removeprefix(urlsplit(HOST).path))
        return file / "index.html" if path.endswith("/") else file

    def broken(self) -> list[str]:
        """List every link and anchor that leads nowhere, with the page it stands on."""
        told = []
        for page in self.pages.values():
            for link in {*page.links, *page.loads}:
                if not link.startswith(HOST):
                    continue
                target, _, anchor = link.partition("#")
                there = self.pages.get(target)
                if not self.file_at(target).is_file() or (
                    anchor and (there is None or unquote(anchor) not in there.ids)
                ):
                    told.append(f"{page.url}: {link}")
        return told
