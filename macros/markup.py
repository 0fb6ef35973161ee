"""How does prose in the catalogue become HTML? A small, closed subset of Markdown.

Emphasis, links and short lists; everything else is shown as it was typed. The only module that knows Markdown, and so
also the one that says what of it hand-written pages may use: all but live HTML.
"""

import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from macros.model import LINK

Resolve: TypeAlias = Callable[[str], str]
"""Turns the target of a link in prose (an id, or an address) into what `href` holds."""

_SPEAKING = re.compile(r"[*\[\\]|^\s*([-+]|\d+\.)\s|\n", re.MULTILINE)
"""What may mean more than itself; text without any needs no reader of Markdown."""

_KEPT_BLOCKS = {"empty", "indent", "olist", "ulist", "paragraph"}
_KEPT_INLINE = {"escape", "not_strong", "em_strong"}
_KEPT_BEFORE = {"normalize_whitespace"}


def prose(text: str, resolve: Resolve) -> Markup:
    """Render prose as paragraphs and lists."""
    if not _SPEAKING.search(text):
        return Markup("<p>{}</p>").format(text)
    reader, links = _reader()
    reader.reset()
    links.resolve = resolve
    # The reader leaves entities alone; an editor who types one means its letters.
    return Markup(reader.convert(text.replace("&", "&amp;")))  # noqa: S704 -- its subset has no HTML of the author's


def inline(text: str, resolve: Resolve) -> Markup:
    """Render prose without its paragraphs, to stand within a sentence or a heading."""
    rendered = prose(text, resolve)
    only = re.fullmatch(r"<p>(.*)</p>", rendered, re.DOTALL)
    return Markup(only[1]) if only and "<p>" not in only[1] else rendered  # noqa: S704 -- taken from what is safe


def plain(text: str) -> str:
    """Read prose as plain text, as a search or another program does."""
    if not _SPEAKING.search(text):
        return str(text)
    words = re.sub(r"<(/?)(?:p|ol|ul|li)>", " ", prose(text, lambda target: target))
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", words)).split())


class _Link(InlineProcessor):
    """A link: `[label](id)`, or to an address outside."""

    resolve: Resolve

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        element = Element("a", href=self.resolve(m["target"].replace("&amp;", "&")))
        element.text = m["label"]
        return element, m.start(0), m.end(0)


class WithoutHtml(Extension):
    """Markdown for hand-written pages: HTML is shown as it was typed, and no attribute or link runs anything."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 -- Markdown's own name
        """Take HTML out of a reader of Markdown."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # after all that set attributes: attr_list has priority 8, MkDocs' own links 0
        md.treeprocessors.register(_Harmless(md), "harmless", -10)


class _Harmless(Treeprocessor):
    """Removes attributes that a browser would obey."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in list(element.items()):
                leads = name in {"href", "src"} and not _may_lead_to(value)
                if leads or name.startswith("on") or name in {"style", "srcdoc", "action", "formaction"}:
                    del element.attrib[name]


def _may_lead_to(target: str) -> bool:
    meant = re.sub(r"[\x00-\x20]", "", html.unescape(target))
    scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", meant)
    return scheme is None or scheme[1].lower() in {"http", "https", "mailto"}


@lru_cache(maxsize=1)
def _reader() -> "tuple[markdown.Markdown, _Link]":
    reader = markdown.Markdown()
    registries: list[tuple[Any, set[str]]] = [
        (reader.preprocessors, _KEPT_BEFORE),
        (reader.parser.blockprocessors, _KEPT_BLOCKS),
        (reader.inlinePatterns, _KEPT_INLINE),
    ]
    for registry, kept in registries:
        for name in [entry.name for entry in registry._priority if entry.name not in kept]:  # noqa: SLF001 -- no public list of names
            registry.deregister(name)
    links = _Link(LINK.pattern, reader)
    reader.inlinePatterns.register(links, "link", 170)
    return reader, links
