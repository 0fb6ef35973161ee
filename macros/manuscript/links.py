"""Where do the links of a page lead? To a page, a heading or a file that is there; or away from the site."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from macros.addresses import Address
from macros.checks.rule import one_of
from macros.manuscript.page import prose_of
from macros.problem import Document, Edit, Position, Problem

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""How a link that leaves the site may begin."""

_HEADING_ID = re.compile(r"#{1,6}\s.*\{[^{}]*#([\w-]+)[^{}]*\}\s*")
_LINK = re.compile(r"\]\(\s*<?(?P<target>[^\s<>]+?)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)(?!\))")
_HALF = re.compile(r"\](?P<gap> *)\((?P<target>[^\s()]+\.md(?:#[\w-]+)?|https?://[^\s()]+)(?P<end>\)?)")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


class Site(NamedTuple):
    """What links can lead to."""

    written: Collection[Address]
    """Hand-written pages, and their headings."""

    files: Collection[str]
    """What else stands in the folder of pages."""

    is_drawn: Callable[[Address], bool]
    """Whether a page of the playbook stands at an address."""

    drawn: Callable[[], Iterable[Address]] = tuple
    """The pages of the playbook, for whoever mistyped one."""

    unsure: Collection[Address] = ()
    """Hand-written pages with a mistake, whose headings may not have been read."""

    def lacks(self, to: str, heading: str, here: str) -> tuple[str, str] | None:
        """Say why a link from the folder `here` to a file leads nowhere, and what to write; nothing where it does not.

        What has no ending may be an address of the site, and what begins with a slash one beside it: MkDocs judges.
        """
        if not to.endswith(".md"):
            is_right = to.startswith("/") or "." not in posixpath.basename(to).strip(".") or to in self.files
            return None if is_right else (f"there is no file '{to}'", "correct its name, or put it there")
        address = address_of(to)
        if address not in self.written:
            if self.is_drawn(address):
                return None
            written = {_file_of(each) for each in self.written if not each.anchor}
            # what the playbook draws right below its root is the index of a folder
            drawn = {f"{each.page}index.md" if each.page.count("/") == 1 else _file_of(each) for each in self.drawn()}
            known = (posixpath.relpath(each, here or ".") for each in written | drawn)
            return f"there is no page '{to}'", one_of(posixpath.relpath(to, here or "."), sorted(known))
        if heading and address.at(heading) not in self.written and address not in self.unsure:
            known = (each.anchor for each in self.written if each.page == address.page and each.anchor)
            return f"no heading of that page has the id '{heading}'", one_of(heading, sorted(known))
        return None


def link_problems(page: Document, path: str, site: Site) -> Iterator[Problem]:
    """Yield the links that lead nowhere in the page at `path`, from the folder of pages."""
    here = posixpath.dirname(path)
    for number, line in prose_of(page):
        for found in _HALF.finditer(line):
            if found["gap"] or not found["end"]:
                place = Position(page, number, found.start() + 1, len(found.group()))
                told = "a space stands within this link" if found["gap"] else "this link is never closed"
                yield Problem(place, told, "page-link", f"write ']({found['target']})'")
        for found in _LINK.finditer(line):
            place = Position(page, number, found.start("target") + 1, len(found["target"]))
            target = unescape(found["target"])
            scheme = _SCHEME.match(target)
            if scheme and scheme[1].lower() not in SCHEMES:
                told = f"a link may not begin with '{scheme.group().lower()}'"
                yield Problem(place, told, "page-link", "link to a page, or to an 'https://' or 'mailto:' address")
            elif not scheme and not target.startswith("//"):
                if "\\" in target:
                    told, meant = "the folders of a link are parted by '/'", target.replace("\\", "/")
                    yield Problem(place, told, "page-link", f"write '{meant}'", fix=Edit(place, meant))
                    continue
                file, _, heading = unquote(target).partition("#")
                to = posixpath.normpath(posixpath.join(here, file)) if file else path
                if wrong := site.lacks(to, heading, here):
                    yield Problem(place, wrong[0], "page-link", wrong[1])


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


def _file_of(page: Address) -> str:
    return f"{page.page.rstrip('/')}.md" if page.page else "index.md"
