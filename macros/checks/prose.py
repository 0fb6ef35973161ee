"""Is prose written as it is meant to be read? Its links, its emphasis, and what looks like another way to write."""

import html
import re
from collections.abc import Iterator

from macros.checks.likeness import Known, difference
from macros.checks.references import withdrawn
from macros.checks.rule import Finding, rule
from macros.model import LINK, Catalogue, links_in, meant_by
from macros.model.places import Places

OUTWARD = ("https://", "mailto:")
"""How a link that leaves the site may begin."""

HTML = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|button|center|code|details|div|em|embed|font|form|h[1-6]|hr|i|iframe|img|input|"
    r"li|link|meta|object|ol|p|script|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|tr|u|ul|video)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""A tag of HTML."""

BARE = r"(?<![\w./:@<(-])(?<!\[\[)(?:https?://|www\.)[^\s()<>]*[^\s()<>.,;:!?…”’\"']"
"""An address that is no link."""

_SCRIPT = re.compile(r"<(script|style|iframe)\b.*?(?:</\1>|\Z)", re.IGNORECASE | re.DOTALL)
_ENTITY = r"&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z]+\d*);"
_REMARK = r"<!--.*?(?:-->|$)"
_STRONG = r"\*\*(?=\S)[^*]*(?:\*[^*]+\*[^*]*)*(?<=\S)\*\*"
_EMPHASIS = r"\*(?=[^\s*])[^*]*(?<=\S)\*"
_OPEN = r"(?<![^\s(“\"'‘\[])\*{1,2}(?=\w)"
_UNEVEN = r"(?<!\*)\*\*(?=[^\s*])[^*]*(?<=[^\s*])\*(?!\*)"
_ENTRY = r"(?<=[.!?:;…。؟”’\"']) - (?=[\w“„‘\"*\[])|^(?![-*+\s]|\d+[.)]\s).*\n- "
_HALF_LINKS = (
    ("this link is written with its brackets exchanged", r"\((?P<label>[^()]+)\) ?\[(?P<target>[\w-]+)\]"),
    ("an id in '<' and '>' is no link", r"<(?P<target>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)>(?P<label>(?!))?"),
    ("two brackets make no link here", r"\[\[(?P<target>[^\[\]|]+)(?:\|(?P<label>[^\[\]]*))?\]\]"),
    ("a space stands within this link", r"\[(?P<label>[^\[\]]+)\] +\((?P<target>[^()\s]+)\)"),
    ("this link is never closed", r"\[(?P<label>[^\[\]]+)\] ?\((?P<target>[^()\s]+)(?=\s|$)(?![^()]{0,90}\))"),
    ("a space stands within this link", r"\[(?P<label>[^\[\]]+)\]\((?P<target>[^()]{0,90}\s[^()]{0,90})\)"),
)
"""What is no link, though somebody meant one; a title has no more letters than are looked at, so that no text takes
longer than its length."""


@rule("known-link")
def links_lead_somewhere(catalogue: Catalogue) -> Iterator[Finding]:
    """Links in prose lead to the id of an item, to an 'https://' address or to a 'mailto:' address.

    A link that leads nowhere, or runs something, would be on the page for everyone.
    """
    items = Known(catalogue.by_id)
    for text in catalogue.marked:
        for link in links_in(text):
            if link.target in items.names or link.target.startswith(OUTWARD):
                continue
            if link.target in catalogue.left:
                yield withdrawn(link.target, link.position, items, catalogue)
                continue
            alike = items.alike(link.target)
            if alike:
                told = (
                    f"this link leads nowhere: '{link.target}' differs from '{alike}' {difference(link.target, alike)}"
                )
                yield Finding(link.position, told, f"write '{alike}'")
                continue
            told = (
                f"this link leads to '{link.target}', which is neither an item nor an 'https://' or 'mailto:' address"
            )
            yield Finding(link.position, told, _cure(link.target, items))


@rule("whole-link")
def links_are_written_in_whole(catalogue: Catalogue) -> Iterator[Finding]:
    """A link in prose is written as '[label](id)', without a space in it, and shows no picture.

    Otherwise readers see the brackets, and nothing that they could follow.
    """
    for text in catalogue.marked:
        if "{{" in text:
            told = "components such as '{{ … }}' work on hand-written pages alone"
            yield Finding(Places(text).of(text.index("{{"), text.index("{{") + 2), told, "write '[label](id)'")
        for told, form in _HALF_LINKS:
            for found in re.finditer(form, text):
                target = _target(found["target"], catalogue)
                if target:
                    label = found["label"] or (catalogue.by_id[target].label if target in catalogue.by_id else "label")
                    yield Finding(Places(text).of(*found.span()), told, f"write '[{label}]({target})'")
        for found in re.finditer(r"!\[[^\[\]]*\]\([^()\s]*\)", text):
            told = "a text shows no pictures"
            yield Finding(Places(text).of(*found.span()), told, "remove it; a link is written '[label](address)'")


@rule("bare-link", "warning")
def addresses_can_be_followed(catalogue: Catalogue) -> Iterator[Finding]:
    """The address of a page elsewhere is written as a link, with a label that says what is there.

    A bare address cannot be followed, and nobody types one from a card.
    """
    for text in catalogue.marked:
        if "www." not in text and "://" not in text:
            continue
        for found in re.finditer(BARE, HTML.sub(blank, _SCRIPT.sub(blank, LINK.sub(blank, text)))):
            yield Finding(Places(text).of(*found.span()), *not_linked(found.group()))


@rule("plain-line", "warning")
def lines_are_plain(catalogue: Catalogue) -> Iterator[Finding]:
    """A title, or another line that is shown as it was typed, holds no emphasis and no link.

    Readers would see the stars and the brackets. Longer texts may hold both.
    """
    for text in catalogue.plain:
        if "*" in text or "](" in text:
            for found in re.finditer(f"{_STRONG}|{_EMPHASIS}|{LINK.pattern}", text):
                words = found["label"] or found.group().strip("*")
                told = f"'{found.group()}' is shown as it stands: emphasis and links work in longer texts alone"
                yield Finding(Places(text).of(*found.span()), told, f"write '{words}'")


@rule("own-line", "warning")
def entries_have_lines_of_their_own(catalogue: Catalogue) -> Iterator[Finding]:
    """Each entry of a list begins on a line of its own; a list within a text stands below '|', after an empty line.

    Otherwise readers see one long sentence with hyphens in it.
    """
    for text in catalogue.marked:
        found = re.search(_ENTRY, text, re.MULTILINE) if "- " in text else None
        if found:
            told, cure = "an entry of a list seems to begin here, in the middle of a text", "begin a new line"
            if text.last_line > text.position.line:
                cure = "write '|' after the field's name, an empty line, and then the list"
            yield Finding(Places(text).of(found.end() - 2, found.end() - 1), told, f"{cure}; or write ' – '")


@rule("closed-emphasis", "warning")
def emphasis_is_closed(catalogue: Catalogue) -> Iterator[Finding]:
    """Stars that begin '*emphasis*' or '**strong emphasis**' have stars of the same number at its end.

    Otherwise readers see the stars.
    """
    for text in catalogue.marked:
        left = str(text)
        for form in (_STRONG, _EMPHASIS):
            left = re.sub(form, blank, left)
        if found := re.search(_OPEN, left) or re.search(_UNEVEN, text):
            sign = "*" * (2 if found.group().startswith("**") else 1)
            told = f"this '{sign}' is never closed"
            cure = f"write '{sign}' right after the last word that it is for, or remove it"
            if found.group().endswith("*") and len(found.group()) > len(sign):
                cure = f"write '{sign}' in place of '*' after '{found.group().strip('*').split()[-1]}'"
            yield Finding(Places(text).of(*found.span()), told, cure)


@rule("no-html", "warning")
def texts_hold_no_html(catalogue: Catalogue) -> Iterator[Finding]:
    """Texts and pages are written without HTML: no tags, and in texts no letters written as '&uuml;'.

    They are shown as they were typed, so that nothing on a page can run.
    """
    for text in catalogue.marked:
        tags = re.finditer(f"{_REMARK}|{HTML.pattern}", text, re.IGNORECASE) if "<" in text else ()
        # what closes a tag goes with what opens it
        for found in (tag for number, tag in enumerate(tags) if not (number and tag.group().startswith("</"))):
            told = f"'{found.group()}' is shown as it stands: HTML does not work in a text"
            end = re.search(r"</[^<>]*>", text[found.end() :])
            both = f"it and '{end.group()}'" if end else "it"
            both = f"{both}, with all between them" if end and _SCRIPT.match(found.group()) else both
            cure = f"remove {both}; emphasis is written *so*, strong emphasis **so**"
            if re.match("<br", found.group(), re.IGNORECASE):
                cure = "write a space in its place"
            yield Finding(Places(text).of(*found.span()), told, cure)
        # in the target of a link, it is told as that
        left = LINK.sub(blank, text)
        for found in re.finditer(_ENTITY, left):
            meant = html.unescape(found.group())
            if meant != found.group():
                told = f"'{found.group()}' is shown as it stands"
                cure = f"write '{meant}'" if meant and meant.isprintable() else "remove it"
                yield Finding(Places(text).of(*found.span()), told, "write a space" if meant.isspace() else cure)


def not_linked(address: str) -> tuple[str, str]:
    """Say what is wrong with an address that stands bare, and what to write."""
    secure = re.sub("^(?:https?://)?", "https://", address)
    return f"'{address}' is no link, so nobody can follow it", f"write '[what is there]({secure})'"


def blank(found: re.Match[str]) -> str:
    """Return as many spaces as letters were found, so that what is left keeps its place."""
    return " " * len(found.group())


def _target(written: str, catalogue: Catalogue) -> str:
    """Return the id of the item, or the address, that half a link was to lead to; nothing where nobody can say."""
    if written in catalogue.by_id or written.startswith(OUTWARD):
        return written.replace(" ", "%20")
    return meant_by(written, catalogue.by_id)


def _cure(target: str, items: Known) -> str:
    if target.startswith("http://"):
        return f"write 'https://{target.removeprefix('http://')}', if the page is there"
    cure = items.cure(target)
    if ":" in target and not cure.startswith("write '"):
        return "remove the link; one leads to an item, or to an 'https://' or 'mailto:' address"
    return cure
