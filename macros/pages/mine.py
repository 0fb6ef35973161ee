"""What does the page say on which a leader keeps to what they chose? Its parts; scripts put them to work."""

from collections.abc import Iterator
from typing import Any

from macros.addresses import COMMITMENTS, MINE, Address
from macros.markup import plain
from macros.model import Commitment, Competency, SelfCheckQuestion, Settings
from macros.pages.drawing import Playbook
from macros.pages.page import Page

_SCRIPTS = ("fragment", "days", "led", "drawing", "keeping", "calendar", "commitments", "mine")


def my_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page of one's own commitments; none where there is nothing to choose from."""
    commitments = _commitments(playbook)
    for address, title, summary in mine_parts(playbook):
        most = (playbook.catalogue.settings or Settings()).commitments_at_once
        lead, position = playbook.on(address)("mine", COMMITMENTS, _known(playbook), most), commitments[0].position
        yield Page(address, title, summary, lead, (), position, scripts=_SCRIPTS, styles=("controls", "mine"))


def mine_parts(playbook: Playbook) -> list[tuple[Address, str, str]]:
    """Return the address, the title and a line of that page, for a list of pages; empty where there is none."""
    return [(MINE, playbook.words.mine, playbook.words.mine_summary)] if _commitments(playbook) else []


def _commitments(playbook: Playbook) -> list[Commitment]:
    return [item for item in playbook.catalogue.items() if isinstance(item, Commitment)]


def _known(playbook: Playbook) -> dict[str, Any]:
    """Return what the scripts know: what can be chosen, the questions that lead to it, and what old ids mean now."""
    catalogue = playbook.catalogue
    return {
        "commitments": [_commitment(item, playbook) for item in _commitments(playbook)],
        "questions": [
            {"id": item.id, "title": plain(item.label)}
            for item in catalogue.items()
            if isinstance(item, SelfCheckQuestion)
        ],
        **playbook.old_ids,
    }


def _commitment(item: Commitment, playbook: Playbook) -> dict[str, str]:
    parent = playbook.catalogue.by_id.get(item.parent or "")
    told = {"id": item.id, "title": plain(item.label), "url": playbook.addresses.of(item).seen_from(MINE.page)}
    return told | ({"within": parent.title, "aim": plain(parent.definition)} if isinstance(parent, Competency) else {})
