"""Where do the links of a page lead? To a page, a heading or a file that is there; or away from the site."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from macros.addresses import Address
from macros.checks.prose import BARE, HTML, blank, not_linked
from macros.checks.rule import one_of
from macros.manuscript.page import prose_of
from macros.problem import Document, Edit, Position, Problem

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""How a link that leaves the site may begin."""

BESIDE = "put the file into the folder of the page, and write its name alone"

NAMED_THERE = "write a name that is there, or link to the page alone"
"""What helps where nobody knows which part of a page was meant."""

_HEADING_ID = re.compile(r"#{1,6}\s.*\{[^{}]*#([\w-]+)[^{}]*\}\s*(?:#+\s*)?")
_LINK = re.compile(r"\]\(\s*<?(?P<target>[^\s<>]+?)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)(?!\))")
_MADE = re.compile(r"\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)|<[^<>\s]+>|^ {0,3}\[[^\[\]]+\]:.*")
_HALF = re.compile(r"\](?P<gap> *)\((?P<target>[^\s()]+\.md(?:#[\w-]+)?|https?://[^\s()]+)(?P<end>\)?)")
_EXCHANGED = re.compile(r"\((?P<label>[^()]+)\)\[(?P<target>[^\[\]\s]+\.md(?:#[\w-]+)?|https?://[^\[\]\s]+)\]")
_PARTED = re.compile(r"\]\((?P<target>[^()<>\"'\s]+(?: +[^()<>\"'\s]+)+)\)")
_NAMED = re.compile(r"\[[^\[\]]+\]\[(?P<name>[^\[\]^][^\[\]]*)\]")
_GIVEN = re.compile(r" {0,3}\[(?P<name>[^\[\]]+)\]:")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


class Site(NamedTuple):
    """What links can lead to."""

    pages: Collection[str]
    """The files of hand-written pages, from the folder of pages."""

    written: Collection[Address]
    """The addresses of these, and of their headings."""

    files: Collection[str]
    """What else stands in the folder of pages."""

    is_drawn: Callable[[Address], bool]
    """Whether a page of the playbook stands at an address."""

    drawn: Callable[[], Iterable[Address]] = tuple
    """The pages of the playbook, for whoever mistyped one."""

    unsure: Collection[Address] = ()
    """Hand-written pages with a mistake, whose headings may not have been read."""

    items: Collection[str] = ()
    """The ids of what the playbook teaches: whoever knows one may take it for an address."""

    parts_at: Callable[[Address], Collection[str] | None] = lambda _address: None
    """What parts a page of the playbook may have; None where nobody can say."""

    def lacks(self, to: str, heading: str, here: str) -> tuple[str, str] | None:
        """Say why a link from the folder `here` to a file leads nowhere, and what to write; nothing where it does not.

        What begins with a slash may be an address beside the site: MkDocs judges.
        """
        if to.endswith(".md"):
            return self._lacks_page(to, heading, here)
        if to.endswith(".html") and to not in self.files:
            return self._lacks_ending(to.removesuffix("index.html").removesuffix(".html").rstrip("/"), heading, here)
        if "." not in posixpath.basename(to).strip(".") and to not in self.files:
            return self._lacks_ending(to, heading, here)
        if to.startswith("../"):
            return f"'{to}' is outside the folder of pages", BESIDE
        is_right = to.startswith("/") or to in self.files
        return None if is_right else (f"there is no file '{to}'", "correct its name, or put it there")

    def _lacks_page(self, to: str, heading: str, here: str) -> tuple[str, str] | None:
        address = address_of(to)
        if to not in self.pages:
            there = self._file_at(address)
            if there == to:
                return self._lacks_part(address, heading)
            cure = f"write '{posixpath.relpath(there, here or '.')}'" if there else self._nearest(to, here)
            return f"there is no page '{to}'", cure
        if heading and address.at(heading) not in self.written and address not in self.unsure:
            known = sorted(each.anchor for each in self.written if each.page == address.page and each.anchor)
            return f"no heading of that page has the id '{heading}'", one_of(heading, known, NAMED_THERE)
        return None

    def _lacks_part(self, address: Address, anchor: str) -> tuple[str, str] | None:
        """Say what is wrong with the part of a page of the playbook that a link names."""
        parts = self.parts_at(address) if anchor else None
        if parts is None or anchor in parts:
            return None
        return f"no part of that page is called '{anchor}'", one_of(anchor, parts, NAMED_THERE)

    def _file_at(self, address: Address) -> str:
        """Return the file of the page at an address, which may be a hand-written one; nothing where there is none."""
        by_hand = next((file for file in self.pages if address_of(file) == address), "")
        return by_hand or (address.file if self.is_drawn(address) else "")

    def _nearest(self, to: str, here: str) -> str:
        known = {posixpath.relpath(each, here or ".") for each in {*self.pages, *(page.file for page in self.drawn())}}
        return one_of(posixpath.relpath(to, here or "."), sorted(known), "correct its name, or put it there")

    def _lacks_ending(self, to: str, heading: str, here: str) -> tuple[str, str] | None:
        """Say what to write instead of an address of the site, which would break where the site moves."""
        name = to.strip("/")
        # whoever copies from a browser copies the folder, too, in which the playbook stands
        pages = (name, name.partition("/")[2]) if to.startswith("/") else (name,)
        there = next(
            filter(None, (self._file_at(Address(f"{each}/" if each.strip(".") else "")) for each in pages)), ""
        )
        if there:
            file = posixpath.relpath(there, here or ".")
            return "a link to a page names its file", f"write '{file}{'#' if heading else ''}{heading}'"
        if to.startswith("/"):
            return None
        name = posixpath.basename(name)
        is_item = name in self.items
        cure = f"write '{{{{ link(\"{name if is_item else 'id'}\") }}}}' in place of the whole link"
        return (
            f"there is no page '{name}'",
            cure if is_item else f"name a page's file, as in 'about/index.md'; or {cure}",
        )


def link_problems(page: Document, path: str, site: Site) -> Iterator[Problem]:
    """Yield the links that lead nowhere in the page at `path`, from the folder of pages."""
    given = {found["name"].casefold() for line in page.lines if (found := _GIVEN.match(line))}
    for number, line in prose_of(page):
        yield from _half_links(page, number, line)
        for found in _NAMED.finditer(line):
            if found["name"].casefold() not in given:
                place = Position(page, number, found.start("name") + 1, len(found["name"]))
                told = f"nothing on this page says where '{found['name']}' leads"
                yield Problem(place, told, "page-link", "write the page's file in round brackets: '[label](page.md)'")
        for found in _LINK.finditer(line):
            place = Position(page, number, found.start("target") + 1, len(found["target"]))
            target = unescape(found["target"])
            if scheme := _SCHEME.match(target):
                yield from _outward_problems(place, scheme)
            elif "\\" in target:
                told, meant = "the folders of a link are parted by '/'", target.replace("\\", "/")
                yield Problem(place, told, "page-link", f"write '{meant}'", fix=Edit(place, meant))
            elif not target.startswith("//"):
                file, _, heading = unquote(target).partition("#")
                here = posixpath.dirname(path)
                to = posixpath.normpath(posixpath.join(here, file)) if file else path
                if wrong := site.lacks(to, heading, here):
                    yield Problem(place, wrong[0], "page-link", wrong[1])


def _half_links(page: Document, number: int, line: str) -> Iterator[Problem]:
    """Yield what was meant as a link, and is none."""
    left = HTML.sub(blank, _MADE.sub(blank, line))
    for found in _HALF.finditer(left):
        if found["gap"] or not found["end"]:
            place = Position(page, number, found.start() + 1, len(found.group()))
            told = "a space stands within this link" if found["gap"] else "this link is never closed"
            yield Problem(place, told, "page-link", f"write ']({found['target']})'")
    for found in _PARTED.finditer(line):
        place = Position(page, number, found.start("target") + 1, len(found["target"]))
        told = "a space stands within the address of this link"
        yield Problem(place, told, "page-link", "write the page's file as it is called, without a space")
    for found in _EXCHANGED.finditer(left):
        place = Position(page, number, found.start() + 1, len(found.group()))
        told = "this link is written with its brackets exchanged"
        yield Problem(place, told, "page-link", f"write '[{found['label']}]({found['target']})'")
    for found in re.finditer(BARE, left):
        place = Position(page, number, found.start() + 1, len(found.group()))
        told, cure = not_linked(found.group())
        yield Problem(place, told, "bare-link", cure, "warning")


def _outward_problems(place: Position, scheme: re.Match[str]) -> Iterator[Problem]:
    name = scheme[1].lower()
    if len(name) == 1 or name == "file":
        told = f"'{scheme.group()}' leads to a file of one computer"
        yield Problem(place, told, "page-link", BESIDE)
    elif name not in SCHEMES:
        told = f"a link may not begin with '{name}:'"
        yield Problem(place, told, "page-link", "link to a page, or to an 'https://' or 'mailto:' address")


def addresses_in(page: Document, path: str) -> Iterator[tuple[Address, Position]]:
    """Yield where MkDocs puts a hand-written page, and each heading that has an id, with its place in the file."""
    address = address_of(path)
    yield address, Position(page)
    for number, line in enumerate(page.lines, 1):
        if heading := _HEADING_ID.fullmatch(line):
            yield address.at(heading[1]), Position(page, number, 1, len(line))


def address_of(path: str) -> Address:
    """Return where MkDocs puts the page of a file."""
    folder, name = posixpath.split(path)
    place = folder if name in {"index.md", "README.md"} else path.removesuffix(".md")
    return Address(f"{place}/" if place else "")
