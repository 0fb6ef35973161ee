"""What does paper say that a screen need not? Where a page lives, its version, on which page a thing stands."""

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from macros.addresses import BOOK, HOME, Address, pdfs_of
from macros.pages.card_sets import set_at
from macros.pages.citing import absolute, lasting, version_told
from macros.pages.qr import qr_code
from macros.pages.room import BACK, FRONT, size_of_side

if TYPE_CHECKING:
    from macros.pages.drawing import Playbook

UNKNOWN = "000"
"""What stands for the number of a page until it is known, and takes its room."""


def mark_of(playbook: "Playbook", address: Address) -> str:
    """Return the id of what lives at an address in a document of several pages.

    What has an id of its own over all pages keeps it; a page and its sections have their addresses for one.
    """
    anchor = address.anchor
    alone = anchor in playbook.catalogue.by_id and playbook.addresses.of_id(anchor) == address
    return anchor if alone or "--" in anchor else f"{address.page}{anchor}"


def seen_on_paper(playbook: "Playbook") -> dict[str, Any]:
    """Name what templates can ask about paper."""
    return {
        "absolute": lambda address: absolute(playbook, address),
        "absolute_file": lambda path: urljoin(playbook.site, path),
        "book": BOOK,
        "bound": bool(playbook.bound),
        "cards_at": lambda address: set_at(address, playbook),
        "home": HOME,
        "lasting": lambda address: lasting(playbook, address),
        "mark_of": lambda address: mark_of(playbook, address),
        "number_of": lambda address: _number_of(playbook, address),
        "pack_of": playbook.addresses.facilitator_of,
        "pdf": playbook.pdf,
        "pdfs_of": pdfs_of,
        "qr_code": qr_code,
        "readable": _readable,
        "short_of": lambda item: absolute(playbook, playbook.addresses.short(item.id)),
        "side_of": lambda item, front: size_of_side(item, FRONT if front else BACK),
        "steps_of": lambda url: re.findall("[^/]+/?", _readable(url)),
        "version": version_told(playbook),
    }


def _number_of(playbook: "Playbook", address: Address) -> str:
    """Return the page of a book on which something is; empty for what stands elsewhere."""
    within = address.page in playbook.bound
    return str(playbook.numbers.get(mark_of(playbook, address), UNKNOWN)) if within else ""


def _readable(url: str) -> str:
    """Write an address as people read one to each other."""
    return url.partition("://")[2].rstrip("/")
