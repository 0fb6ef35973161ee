"""How is a page told of elsewhere? By where it lives for good, and by its version."""

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from macros.addresses import Address
from macros.dates import day_of
from macros.pages.phrases import filled

if TYPE_CHECKING:
    from macros.pages.drawing import Playbook


def absolute(playbook: "Playbook", address: Address) -> str:
    """Return an address with the site's before it; empty where that is not known."""
    return urljoin(playbook.site, address.url) if playbook.site else ""


def lasting(playbook: "Playbook", address: Address) -> str:
    """Return the whole address that lasts longest: the short one of an item; empty where the site's is not known."""
    id_ = address.anchor or playbook.addresses.id_at(address.page)
    return absolute(playbook, playbook.addresses.short(id_) if id_ else address)


def cited(playbook: "Playbook", address: Address, title: str) -> str:
    """Say how a page is cited: its title, the playbook, the version, and the address that lasts longest."""
    told = playbook.words.cited if address.page else playbook.words.cited_whole
    parts = {"title": title, "playbook": playbook.catalogue.title, "date": _version(playbook)}
    return filled(told, address=lasting(playbook, address), **parts).strip()


def version_told(playbook: "Playbook") -> str:
    """Say which version this is; empty where that is not known."""
    version = _version(playbook)
    return filled(playbook.words.version, date=version) if version else ""


def _version(playbook: "Playbook") -> str:
    """Return the day of the last release, or else of the build."""
    day = day_of(playbook.releases[-1].date) if playbook.releases else playbook.built
    return playbook.day(day) if day else ""
