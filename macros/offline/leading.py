"""Where does a link lead that is opened from a file? To a file, or to the published site for what only that has."""

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin, urlsplit

_TAG = re.compile(r"""<(?P<name>[a-zA-Z][^\s/>]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r"""(?P<name>[^\s"'<>/=]+)(?P<is>\s*=\s*)(?P<value>"[^"]*"|'[^']*'|[^\s"'=<>`]+)""")
_REFRESH = re.compile(r"(?P<wait>\s*\d+\s*;\s*url=)(?P<link>.*)", re.IGNORECASE | re.DOTALL)
_LEADING = frozenset({"href", "src", "action", "formaction", "poster", "data"})
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
        """Return a page whose links lead to files, and which is else the same. `path` is its own, from the root."""
        folder = posixpath.dirname(path)
        return _TAG.sub(lambda tag: self._led_tag(tag, folder), html)

    def _led_tag(self, tag: re.Match[str], folder: str) -> str:
        kind, said = tag["name"].lower(), ""
        if kind in {"link", "meta"}:
            said = next((_text_of(found) for found in _ATTRIBUTE.finditer(tag[0]) if _is_kind(found["name"])), "")
        if kind == "link" and said == "alternate":
            return ""  # a feed, or another language; Material asks for a sitemap beside it, and no file may ask

        def led(attribute: re.Match[str]) -> str:
            name, text = attribute["name"].lower(), _text_of(attribute)
            wait = ""
            if kind == "meta":
                refreshes = _REFRESH.fullmatch(text) if name == "content" and said.lower() == "refresh" else None
                if refreshes is None:
                    return attribute[0]
                wait, text = refreshes["wait"], refreshes["link"]
            elif name not in _LEADING or (said == "canonical" and urlsplit(text).scheme):
                return attribute[0]
            mark = attribute["value"][0] if attribute["value"][0] in "\"'" else ""
            return f"{attribute['name']}{attribute['is']}{mark}{escape(wait + self._link(text, folder))}{mark}"

        return _ATTRIBUTE.sub(led, tag[0])

    @lru_cache(maxsize=65536)  # noqa: B019 -- lives as long as one edition is written
    def _link(self, link: str, folder: str) -> str:
        """Return where a link on a page in `folder` leads to; as it is where it leads away, or stays on its page."""
        root = self.site or _NOWHERE
        whole = urljoin(urljoin(root, quote(f"{folder}/" if folder else "")), link)
        if not link or link.startswith("#") or not whole.startswith(root):
            return link
        address, mark, rest = re.split(r"([?#]|$)", whole.removeprefix(root), maxsplit=1)
        name = unquote(address)
        ways = [f"{name}index.html"] if name.endswith("/") or not name else [name, f"{name}/index.html"]
        file = next((way for way in ways if way in self.files), "")
        if file:
            return quote(posixpath.relpath(file, folder or ".")) + mark + rest
        return whole if self.site else link


def _is_kind(name: str) -> bool:
    """Whether an attribute says what a `<link>` or a `<meta>` is for."""
    return name.lower() in {"rel", "http-equiv"}


def _text_of(attribute: re.Match[str]) -> str:
    value = attribute["value"]
    return unescape(value[1:-1] if value[0] in "\"'" else value)
