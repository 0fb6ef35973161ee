"""What does a search find, and under which words? Pages, and the single items in them.

How it is searched is the browser's business (`overrides/assets/playbook/search-engine.js`).
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, TypeAlias

from macros.addresses import COACHING, DIAGNOSIS, SPONSOR
from macros.markup import plain
from macros.model import Framework, Item, LeadershipLevel, Source, Words
from macros.pages import Page, Playbook

Entry: TypeAlias = dict[str, Any]
"""What is found: `location`, `title` and, where there is any, `text`, `kind`, `parent`, `level` and other `words`."""

_READ = (
    "summary",
    "outcome",
    "definition",
    "text",
    "try_",
    "do",
    "say",
    "avoid",
    "why",
    "measure",
    "rhythm",
    "pays",
    "listen_for",
    "ask",
)


def search_index(playbook: Playbook, pages: Iterable[Page], by_hand: Iterable[dict[str, str]]) -> dict[str, Any]:
    """Return all that a search needs to know: entries, what their kinds are called, and which words mean the same."""
    settings = playbook.catalogue.settings
    kinds = {kind: {"label": label, "weight": weight} for kind, (label, weight) in _kinds(playbook.words).items()}
    entries = [entry for page in pages if page.searched for entry in _entries_of(page, playbook)]
    known = {entry["location"] for entry in entries}
    entries += [entry for found in by_hand if (entry := _by_hand(found))["location"] not in known]
    synonyms = [list(group) for group in settings.synonyms] if settings else []
    return {"language": playbook.catalogue.language, "kinds": kinds, "synonyms": synonyms, "entries": entries}


def _kinds(words: Words) -> dict[str, tuple[str, float]]:
    """Say what each kind is called, and its weight: among equals, what to do comes before what is defined and asked."""
    return {
        "moment": (words.kind_moment, 1.5),
        "coaching-practice": (words.kind_coaching_practice, 1.15),
        "action": (words.kind_action, 1.15),
        "coaching-tip": (words.kind_coaching_tip, 1.1),
        "sponsor-move": (words.kind_sponsor_move, 1.1),
        "commitment": (words.kind_commitment, 1.0),
        "competency": (words.kind_competency, 1.0),
        "sponsor-stance": (words.kind_sponsor_stance, 1.0),
        "workshop": (words.kind_workshop, 1.0),
        "leader-role": (words.kind_leader_role, 0.95),
        "principle": (words.kind_principle, 0.9),
        "source": (words.kind_source, 0.8),
        "page": (words.kind_page, 0.8),
        "leadership-level": (words.kind_leadership_level, 0.8),
        "step": (words.kind_step, 0.75),
        "behaviour": (words.kind_behaviour, 0.75),
        "diagnosis-question": (words.kind_diagnosis_question, 0.75),
        "warning-sign": (words.kind_warning_sign, 0.7),
        "self-check-question": (words.kind_self_check_question, 0.7),
    }


def _entries_of(page: Page, playbook: Playbook) -> Iterator[Entry]:
    addresses, catalogue = playbook.addresses, playbook.catalogue
    about = catalogue.by_id.get(page.address.page.rstrip("/").rpartition("/")[2])
    if about and addresses.of(about) == page.address:
        yield _of_item(about, playbook, page.title)
    else:
        frameworks = {SPONSOR: catalogue.sponsor, COACHING: catalogue.coaching, DIAGNOSIS: catalogue.diagnosis}
        steps = {addresses.step_to(level): level for level in catalogue.leadership_levels}
        yield _of_page(page, frameworks.get(page.address) or steps.get(page.address))
    for section in page.sections:
        for item in section.items:
            yield _of_item(item, playbook)
        source = playbook.sources.get(section.id)
        if source and addresses.of_source(source) == page.address.at(section.id):
            yield _of_source(source, page.address.at(section.id).url)


def _of_page(page: Page, about: Framework | LeadershipLevel | None) -> Entry:
    """Say how a page is found: where it is about something, by the words for that, too."""
    named = [page.short_title, *about.keywords] if about else []
    text = f"{page.description} {plain(about.text)}" if about else page.description
    return _entry(page.address.url, page.title, text, "page", words=named)


def _of_item(item: Item, playbook: Playbook, title: str = "") -> Entry:
    title = title or plain(item.label)
    read = (text for name in _READ for text in _texts(getattr(item, name, None)))
    text = " ".join(shown for words in read if (shown := plain(words)) != title)
    by_id = playbook.catalogue.by_id
    parent, level = (by_id[id_] if id_ and id_ in by_id else None for id_ in (item.parent, item.level))
    return _entry(
        playbook.addresses.of(item).url,
        title,
        text,
        item.kind,
        parent=plain(parent.label) if parent else "",
        level=plain(level.label) if level else "",
        words=item.keywords,
    )


def _of_source(source: Source, location: str) -> Entry:
    text = " ".join((source.by, *(plain(point.text) for point in source.points)))
    return _entry(location, source.title, text, "source")


def _by_hand(found: dict[str, str]) -> Entry:
    location = found["location"].removeprefix("./")
    return _entry(location, _without_tags(found["title"]), _without_tags(found["text"]), "page")


def _entry(location: str, title: str, text: str, kind: str, **more: Any) -> Entry:  # noqa: ANN401 -- texts, or a list of them
    told = {"text": text, "kind": kind, **more}
    return {"location": location, "title": str(title), **{name: value for name, value in told.items() if value}}


def _texts(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def _without_tags(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
