"""Does each link written in prose lead somewhere a reader may go?"""

from collections.abc import Iterator

from macros.checks.likeness import Known, difference
from macros.checks.rule import Finding, rule
from macros.model import Catalogue, links_in

OUTWARD = ("https://", "mailto:")
"""How a link that leaves the site may begin."""


@rule("known-link")
def links_lead_somewhere(catalogue: Catalogue) -> Iterator[Finding]:
    """Links in prose lead to the id of an item, to an 'https://' address or to a 'mailto:' address.

    A link that leads nowhere, or runs something, would be on the page for everyone.
    """
    items = Known(catalogue.by_id)
    for text in (text for texts in catalogue.passages.values() for text in texts):
        for link in links_in(text):
            if link.target in items.names or link.target.startswith(OUTWARD):
                continue
            alike = items.alike(link.target) if not link.target.isascii() else ""
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


def _cure(target: str, items: Known) -> str:
    if target.startswith("http://"):
        return f"write '{target.replace('http://', 'https://', 1)}', if the page is there"
    return items.cure(target)
