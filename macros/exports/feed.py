"""`feed.xml`: every release as an entry, for whoever wants to hear of it.

Source: RFC 4287, "The Atom Syndication Format". An entry's id is made from the seal of its release, so it stays what it
is when the site moves; its time is the beginning of the release's day.
"""

from urllib.parse import urljoin
from uuid import NAMESPACE_OID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from macros.addresses import FEED, NEWS
from macros.model import Release
from macros.pages import Playbook, groups_of, titled

ATOM = "http://www.w3.org/2005/Atom"


def atom_feed(playbook: Playbook) -> str:
    """Write the releases as a feed, the latest first; the site must know its own address, and have a release."""
    catalogue, releases = playbook.catalogue, playbook.releases
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": str(catalogue.language)})
    _add(feed, "id", _urn(f"feed {releases[0].seal}"))
    _add(feed, "title", catalogue.title)
    _add(feed, "subtitle", playbook.words.news_summary)
    _add(feed, "updated", _time(releases[-1]))
    _add(SubElement(feed, "author"), "name", catalogue.title)
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=urljoin(playbook.site, FEED))
    SubElement(feed, "link", rel="alternate", type="text/html", href=urljoin(playbook.site, NEWS.url))
    for release in reversed(releases):
        _add_entry(feed, release, playbook)
    indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _add_entry(feed: Element, release: Release, playbook: Playbook) -> None:
    words, entry = playbook.words, SubElement(feed, "entry")
    _add(entry, "id", _urn(release.seal))
    _add(entry, "title", titled(release.date, release.note, words) if release.note else release.date)
    _add(entry, "updated", _time(release))
    SubElement(entry, "link", rel="alternate", href=urljoin(playbook.site, NEWS.at(release.date).url))
    content = SubElement(entry, "content", type="html")
    content.text = str(playbook.abroad()("release", release, groups_of(release, words))).strip()


def _add(element: Element, name: str, text: str) -> None:
    SubElement(element, name).text = str(text)


def _urn(name: str) -> str:
    return uuid5(NAMESPACE_OID, name).urn


def _time(release: Release) -> str:
    return f"{release.date}T00:00:00Z"
