"""Where does a link lead that is opened from a file? To a file, or to the published site for what only that has."""

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin, urlsplit

_TAG = re.compile(r"""<(?P<name>[a-zA-Z][^\s/>]*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ADDRESS = re.compile(
    r"""(?P<before>\s(?:href|src|action|formaction|poster|data)\s*=\s*)(?P<value>"[^"]*"|'[^']*'|[^\s"'=<>`]+)""",
    re.IGNORECASE,
)
_REFRESH = re.compile(r"""(?P<before>\scontent\s*=\s*["']\s*\d+\s*;\s*url=)(?P<value>[^"']+)""", re.IGNORECASE)
_NOWHERE = "https://offline.invalid/"
"""Where a site without an address is thought to be, to resolve links by the same rules (RFC 6761, 6.4)."""


@dataclass(frozen=True, eq=False)
class Leading:
    """Leads links to the files of one folder."""

    files: Collection[str]
    """Every file, by its path from the root."""

    site: str = ""
    """The published site, with a slash at its end; empty where it is not known."""

    def page(self, html: str, path: str) -> str:
        """Return a page whose links lead to files. `path` is its own, from the root."""

        def led(tag: re.Match[str]) -> str:
            text, name = tag[0], tag["name"].lower()
            told = tag["rest"].lower()
            if name == "meta":
                return _REFRESH.sub(lambda found: self._led(found, path), text) if "refresh" in told else text
            if name == "link" and "alternate" in told:
                return ""  # a feed or another language; Material asks beside it for a sitemap, which no file may
            keeps = name == "link" and "canonical" in told
            return _ADDRESS.sub(lambda found: self._led(found, path, keeps_whole=keeps), text)

        return _TAG.sub(led, html)

    def link(self, link: str, path: str) -> str:
        """Return where a link on the page at `path` leads to; as it is where it leads away from the site."""
        if not link or link.startswith("#"):
            return link
        return self._from(posixpath.dirname(path), link)

    def _led(self, found: re.Match[str], path: str, *, keeps_whole: bool = False) -> str:
        written = found["value"]
        mark = written[0] if written[0] in "\"'" else ""
        link = unescape(written.strip(mark) if mark else written)
        if keeps_whole and urlsplit(link).scheme:
            return found[0]
        return f"{found['before']}{mark}{escape(self.link(link, path))}{mark}"

    @lru_cache(maxsize=65536)  # noqa: B019 -- lives as long as one edition is written
    def _from(self, folder: str, link: str) -> str:
        root = self.site or _NOWHERE
        whole = urljoin(urljoin(root, quote(f"{folder}/" if folder else "")), link)
        if not whole.startswith(root):
            return link
        place, tail = re.fullmatch(r"([^?#]*)(.*)", whole.removeprefix(root), re.DOTALL).groups()
        name = unquote(place)
        ways = [f"{name}index.html"] if name.endswith("/") or not name else [name, f"{name}/index.html"]
        file = next((way for way in ways if way in self.files), "")
        if file:
            return quote(posixpath.relpath(file, folder or ".")) + tail
        return whole if self.site else link
