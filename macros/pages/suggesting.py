"""How does a reader suggest a change? By a form or by mail, where what it is about is already filled in."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from macros.model import Words
from macros.pages.phrases import filled

PLACES = ("id", "url")
"""What an address may have filled in: the item's id, empty for a page about none, and where item or page lives."""


@dataclass(frozen=True)
class Suggestion:
    """A link by which a reader suggests a change."""

    words: str
    link: str


def suggestion(way: str, id_: str, url: str, words: Words) -> Suggestion:
    """Return the link to a form or mailbox, about the item with this id, or about a page where that is empty."""
    by_mail = urlsplit(way).scheme == "mailto"
    link = filled(way, id=quote(id_, safe=""), url=quote(url, safe=""))
    return Suggestion(words.suggest_by_mail if by_mail else words.suggest, link)


def flaw_of(way: str) -> str:
    """Say what keeps an address from being used, and what to write; empty where it is fine."""
    try:
        scheme, host, path, *_ = urlsplit(way)
    except ValueError:
        return f"'{way}' is not an address; write one that starts with 'https://' or 'mailto:'"
    if scheme not in {"https", "mailto"}:
        return f"'{way}' starts with neither 'https://' nor 'mailto:'; write an address that does"
    if re.search(r"[\s\x00-\x1f\x7f]", way):
        return f"'{way}' holds a space; write '%20' in its place"
    if not (host if scheme == "https" else "@" in path):
        return f"'{way}' names nobody; write 'https://' and a host, or 'mailto:' and an address with '@'"
    unknown = [place for place in re.findall(r"\{(.*?)\}", way) if place not in PLACES]
    return f"nothing is known to fill '{{{unknown[0]}}}' with; write '{{id}}' or '{{url}}'" if unknown else ""
