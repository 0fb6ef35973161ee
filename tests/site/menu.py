"""The menu of a built page, as a person reads it: links, level by level."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

ROOT = "__menu"


@dataclass
class Link:
    """A link of the menu."""

    url: str
    marked: str
    """What says that the reader is there: "page" or "true"; empty where nothing does."""

    words: str = ""


@dataclass
class Menu(HTMLParser):
    """All links of a page's menu."""

    levels: list[list[Link]] = field(default_factory=list)
    """The links of each list, without those of lists within it."""

    _open: list[list[Link]] = field(default_factory=list)
    _within: bool = False
    _link: Link | None = None

    def __post_init__(self) -> None:
        super().__init__()

    @classmethod
    def of(cls, html: str) -> "Menu":
        menu = cls()
        menu.feed(html)
        return menu

    @property
    def links(self) -> list[Link]:
        return [link for level in self.levels for link in level]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._within = self._within or values.get("id") == ROOT
        if self._within and tag == "ul":
            self._open.append([])
            self.levels.append(self._open[-1])
        if self._open and tag == "a":
            self._link = Link(values["href"], values.get("aria-current", ""))
            self._open[-1].append(self._link)

    def handle_data(self, data: str) -> None:
        if self._link:
            self._link.words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            self._link.words = " ".join(self._link.words.split())
            self._link = None
        if tag == "ul" and self._open:
            self._open.pop()
            self._within = bool(self._open)
