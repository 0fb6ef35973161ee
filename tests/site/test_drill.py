"""A history of releases, change by change: after each, every address ever published arrives, or the check names it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml

from macros.addresses import Address, Addresses
from macros.ledger import Ledger, extended
from macros.links import drawn_addresses, lasting
from macros.lost import lost
from macros.model import Catalogue
from macros.moved import address_of
from macros.pages import Playbook, pages_of
from macros.pages.former import notes_on
from macros.problem import Document, Position, Problem, errors_in
from tests.catalogues import HARBOUR, read
from tests.projects import build, ledger_in, project_in
from tests.site.reading import HOST, BuiltSite

TIDE, COURSE = "competencies/read-the-tide/", "competencies/hold-the-course/"

Data = dict[str, Any]

SECOND = """
id: hold-the-course
role: keep-course
title: Hold the course
definition: Says where to, and stays with it.
why: A crew that knows where to pulls as one.
behaviours:
  deckhand: [{id: repeats-the-heading, text: Repeats the heading.}]
warning_signs: [{id: wake-is-crooked, text: The wake is crooked.}, {id: nobody-knows-where-to, text: Nobody knows.}]
sponsor_moves:
  pull-along: [{id: take-the-wheel-at-night, text: Take the wheel at night.}]
coaching_tips: [{id: let-them-steer, practice: show-the-knot, title: Let them steer, text: Sit on your hands.}]
self_check: [{id: told-them-where-to, text: 'In the last month, have you told them where to?'}]
commitments: [{id: chalk-the-heading, text: Chalk the heading by Friday.}]
"""


def loaded(text: str) -> Any:  # noqa: ANN401 -- whatever stands in the text
    """Read YAML as the playbook does, by libyaml: PyYAML's own reader takes some question marks for syntax."""
    return yaml.load(text, yaml.CSafeLoader)


def without_empty_lists(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a catalogue
    """Leave a field out with the last of its entries, as an editor does."""
    if isinstance(value, dict):
        return {name: without_empty_lists(part) for name, part in value.items() if part != []}
    return [without_empty_lists(part) for part in value] if isinstance(value, list) else value


@dataclass
class Book:
    """A playbook as its editors have it before them: a catalogue, and hand-written pages with their headings."""

    data: Data
    pages: dict[str, list[str]] = field(default_factory=lambda: {"about/visits/": ["on-mondays", "on-fridays"]})

    def competency(self, id_: str = "read-the-tide") -> Data:
        return item_in(self.data["competencies"], id_)

    def withdrawn(self, *entries: Data) -> None:
        self.data.setdefault("withdrawn", []).extend(entries)
        gone = {entry["id"] for entry in entries}
        for workshop in self.data["workshops"]:
            lists = [(step, "items") for step in workshop["steps"]]
            for holder, name in (*lists, (workshop["audience"], "levels"), (workshop["audience"], "roles")):
                holder[name] = [id_ for id_ in holder[name] if id_ not in gone]

    def shown(self, old: str, *new: str) -> None:
        """Let the steps of workshops show other items in place of one."""
        for step in (step for workshop in self.data["workshops"] for step in workshop["steps"]):
            step["items"] = [id_ for item in step["items"] for id_ in (new if item == old else (item,))]

    def moved(self, **places: str) -> None:
        self.data.setdefault("moved", {}).update(places)

    @property
    def text(self) -> str:
        return yaml.safe_dump(without_empty_lists(self.data), allow_unicode=True, sort_keys=False)

    @property
    def by_hand(self) -> frozenset[Address]:
        written = (at for page, headings in self.pages.items() for at in (page, *(f"{page}#{id_}" for id_ in headings)))
        return frozenset(map(address_of, written))


def item_in(items: list[Data], id_: str) -> Data:
    return next(item for item in items if item["id"] == id_)


def taken(items: list[Data], id_: str) -> Data:
    return items.pop(items.index(item_in(items, id_)))


def begin(_book: Book) -> None:
    """Publish the first release: nothing has changed."""


def rename(book: Book) -> None:
    book.competency()["title"] = "Know the water"
    book.competency()["coaching_tips"][0]["title"] = "Ask them for the hour"


def reorder(book: Book) -> None:
    for items in (value for value in book.data.values() if isinstance(value, list)):
        items.reverse()
    book.competency("hold-the-course")["warning_signs"].reverse()
    # the pilot stands below the skipper now
    book.competency()["behaviours"]["pilot"][0].pop("builds_on")


def move_a_tip(book: Book) -> None:
    tip = taken(book.competency()["coaching_tips"], "ask-for-the-hour")
    book.competency("hold-the-course")["coaching_tips"].insert(0, tip)


def leave_a_section_empty(book: Book) -> None:
    del book.competency()["coaching_tips"]


def change_role(book: Book) -> None:
    book.competency()["role"] = "keep-course"


def split(book: Book) -> None:
    taken(book.competency()["commitments"], "hang-up-the-table")
    for id_ in ("hang-the-table-up", "read-the-table-out"):
        book.competency()["commitments"].append({"id": id_, "text": f"{id_.replace('-', ' ').capitalize()} by Friday."})
    parts = ["hang-the-table-up", "read-the-table-out"]
    book.shown("hang-up-the-table", *parts)
    book.withdrawn({"id": "hang-up-the-table", "title": "Hang up the table by Friday", "split_into": parts})


def split_a_part_again(book: Book) -> None:
    taken(book.competency()["commitments"], "read-the-table-out")
    for id_ in ("read-it-at-dawn", "read-it-at-dusk"):
        book.competency()["commitments"].append({"id": id_, "text": f"{id_.replace('-', ' ').capitalize()}, once."})
    parts = ["read-it-at-dawn", "read-it-at-dusk"]
    book.shown("read-the-table-out", *parts)
    book.withdrawn({"id": "read-the-table-out", "title": "Read the table out", "split_into": parts})


def merge(book: Book) -> None:
    signs = book.competency("hold-the-course")["warning_signs"]
    signs[:] = [{"id": "boat-goes-nowhere", "text": "The boat goes nowhere."}]
    for id_ in ("wake-is-crooked", "nobody-knows-where-to"):
        book.withdrawn({"id": id_, "replaced_by": "boat-goes-nowhere"})


def withdraw(book: Book) -> None:
    taken(book.data["commitments"], "learn-one-star")
    book.shown("learn-one-star")
    why = {"title": "Learn one star", "why": "The *sky* is often clouded.", "instead": ["scan-the-sky"]}
    book.withdrawn({"id": "learn-one-star", **why})


def replaced(book: Book, items: list[Data], old: str, new: str) -> None:
    item_in(items, old)["id"] = new
    book.shown(old, new)
    book.withdrawn({"id": old, "replaced_by": new})


def replace_on_its_page(book: Book) -> None:
    replaced(book, book.competency()["self_check"], "looked-at-the-table", "looked-at-the-sky")


def replace_once_more(book: Book) -> None:
    replaced(book, book.competency()["self_check"], "looked-at-the-sky", "looked-at-the-water")


def withdraw_the_end_of_a_chain(book: Book) -> None:
    taken(book.competency()["self_check"], "looked-at-the-water")
    book.shown("looked-at-the-water")
    book.withdrawn({"id": "looked-at-the-water", "title": "Looked at the water", "why": "Everybody does."})


def rename_a_competency_for_good(book: Book) -> None:
    replaced(book, book.data["competencies"], "read-the-tide", "know-the-tide")
    question = book.data["diagnosis"]["questions"][0]
    question["if_not"] = question["if_not"].replace("read-the-tide", "know-the-tide")


def replace_a_level(book: Book) -> None:
    replaced(book, book.data["leadership_levels"], "deckhand", "hand")
    for found in book.data["competencies"]:
        for places in (found.get("behaviours", {}), found.get("not_expected", {})):
            if "deckhand" in places:
                places["hand"] = places.pop("deckhand")


def replace_a_stance(book: Book) -> None:
    replaced(book, book.data["sponsor"]["stances"], "call-out", "call-aloud")
    moves = book.competency("know-the-tide")["sponsor_moves"]
    moves["call-aloud"] = moves.pop("call-out")
    book.data["reflection"]["ahead"][0]["stance"] = "call-aloud"


def replace_a_practice(book: Book) -> None:
    replaced(book, book.data["coaching"]["practices"], "show-the-knot", "show-how")
    for tip in book.competency("hold-the-course")["coaching_tips"]:
        tip["practice"] = "show-how"


def replace_a_role(book: Book) -> None:
    replaced(book, book.data["leader_roles"], "keep-course", "know-where-to")
    for found in book.data["competencies"]:
        found["role"] = "know-where-to"
    for workshop in book.data["workshops"]:
        workshop["audience"]["roles"] = ["know-where-to"]
    taken(book.data["leader_roles"], "keep-watch")
    book.withdrawn({"id": "keep-watch", "replaced_by": "know-where-to"})


def rename_a_point(book: Book) -> None:
    old, new = "logbook/look-first", "logbook/look-twice"
    book.data["sources"][0]["points"][0]["id"] = "look-twice"
    book.data = loaded(book.text.replace(old, new))
    book.moved(**{"about/sources/#logbook--look-first": new})


def turn_every_moment_into_an_action(book: Book) -> None:
    del book.data["moments"]
    book.data = loaded(re.sub(r"^ *moments:\n( *- fog-comes-in\n)+", "", book.text, flags=re.MULTILINE))
    book.withdrawn({"id": "fog-comes-in", "replaced_by": "scan-the-sky"})


def rename_a_page(book: Book) -> None:
    book.pages = {"about/calls/": ["on-mondays", "on-sundays"]}
    book.moved(**{"about/visits/": "about/calls/", "about/visits/#on-fridays": "about/calls/#on-sundays"})


def rename_a_page_again(book: Book) -> None:
    book.pages = {"about/rounds/": ["on-mondays"]}
    book.moved(**{"about/calls/": "about/rounds/"})


def give_a_page_up(book: Book) -> None:
    book.pages = {}
    book.moved(**{"about/rounds/": "scan-the-sky"})


def take_out_every_competency(book: Book) -> None:
    for found in book.data.pop("competencies"):
        children = (
            child["id"]
            for value in found.values()
            for items in (value.values() if isinstance(value, dict) else [value])
            if isinstance(items, list)
            for child in items
            if isinstance(child, dict)
        )
        for id_ in (found["id"], *children):
            book.shown(id_)
            book.withdrawn({"id": id_, "replaced_by": "scan-the-sky"})
    question = book.data["diagnosis"]["questions"][0]
    del question["if_not"]


CHANGES: tuple[tuple[Callable[[Book], None], Mapping[str, str]], ...] = (
    (rename, {}),
    (reorder, {}),
    (
        move_a_tip,
        {
            f"{TIDE}#ask-for-the-hour": f"{COURSE}#ask-for-the-hour",
            "go/ask-for-the-hour/": f"{COURSE}#ask-for-the-hour",
        },
    ),
    (leave_a_section_empty, {f"{TIDE}#coaching-tips": f"{TIDE}#coaching-tips"}),
    (change_role, {TIDE: TIDE}),
    (split, {f"{TIDE}#hang-up-the-table": "go/hang-up-the-table/", "go/hang-up-the-table/": "go/hang-up-the-table/"}),
    (split_a_part_again, {f"{TIDE}#read-the-table-out": "go/read-the-table-out/"}),
    (
        merge,
        {
            "go/wake-is-crooked/": f"{COURSE}#boat-goes-nowhere",
            "go/nobody-knows-where-to/": f"{COURSE}#boat-goes-nowhere",
        },
    ),
    (withdraw, {"commitments/#learn-one-star": "go/learn-one-star/", "go/learn-one-star/": "go/learn-one-star/"}),
    (
        replace_on_its_page,
        {
            f"{TIDE}#looked-at-the-table": f"{TIDE}#looked-at-the-table",
            "go/looked-at-the-table/": f"{TIDE}#looked-at-the-sky",
        },
    ),
    (
        replace_once_more,
        {
            "go/looked-at-the-table/": f"{TIDE}#looked-at-the-water",
            "go/looked-at-the-sky/": f"{TIDE}#looked-at-the-water",
        },
    ),
    (
        withdraw_the_end_of_a_chain,
        {"go/looked-at-the-table/": "go/looked-at-the-water/", "go/looked-at-the-sky/": "go/looked-at-the-water/"},
    ),
    (
        rename_a_competency_for_good,
        {
            TIDE: "competencies/know-the-tide/",
            f"{TIDE}#behaviours": "competencies/know-the-tide/#behaviours",
            f"{TIDE}#name-the-hour": "competencies/know-the-tide/#name-the-hour",
            f"{TIDE}#ask-for-the-hour": f"{COURSE}#ask-for-the-hour",
            "self-check/read-the-tide/": "competencies/know-the-tide/",
            "go/read-the-tide/": "competencies/know-the-tide/",
        },
    ),
    (
        replace_a_level,
        {"levels/deckhand/": "levels/hand/", "levels/deckhand/#hold-the-course": "levels/hand/#hold-the-course"},
    ),
    (
        replace_a_stance,
        {
            "sponsor/call-out/#do": "sponsor/call-aloud/#do",
            "sponsor/call-out/#called-it-out-loud": "sponsor/call-aloud/#called-it-out-loud",
        },
    ),
    (replace_a_practice, {"coaching/show-the-knot/#pays": "coaching/show-how/#pays"}),
    (
        replace_a_role,
        {
            "roles/keep-watch/": "roles/know-where-to/",
            "self-check/keep-course/": "self-check/know-where-to/",
            "competencies/#keep-watch": "competencies/#keep-watch",
        },
    ),
    (rename_a_point, {"about/sources/#logbook--look-first": "about/sources/#logbook--look-first"}),
    (turn_every_moment_into_an_action, {"moments/fog-comes-in/": "actions/#scan-the-sky", "moments/": ""}),
    (
        rename_a_page,
        {
            "about/visits/": "about/calls/",
            "about/visits/#on-mondays": "about/calls/#on-mondays",
            "about/visits/#on-fridays": "about/calls/#on-sundays",
        },
    ),
    (
        rename_a_page_again,
        {"about/visits/#on-mondays": "about/rounds/#on-mondays", "about/visits/#on-fridays": "about/rounds/"},
    ),
    (give_a_page_up, {"about/visits/": "actions/#scan-the-sky", "about/rounds/#on-mondays": "actions/#scan-the-sky"}),
    (
        take_out_every_competency,
        {f"{TIDE}#behaviours": "actions/#scan-the-sky", "levels/skipper/": "", "go/skipper/": ""},
    ),
)
"""Each change, with some addresses that matter and where their readers end: an anchor may stand beside a new item."""


def gone_without_a_word(book: Book) -> None:
    taken(book.competency()["warning_signs"], "boats-wait-in-mud")


def a_draft_again(book: Book) -> None:
    book.competency()["warning_signs"][0]["status"] = "draft"


def replaced_by_a_draft(book: Book) -> None:
    book.competency()["warning_signs"] = [{"id": "mud-on-the-keel", "status": "draft", "text": "Mud on the keel."}]
    book.withdrawn({"id": "boats-wait-in-mud", "replaced_by": "mud-on-the-keel"})


def a_loop(book: Book) -> None:
    gone_without_a_word(book)
    book.withdrawn({"id": "boats-wait-in-mud", "replaced_by": "boats-sit-in-mud"})
    book.withdrawn({"id": "boats-sit-in-mud", "title": "Mud", "split_into": ["boats-wait-in-mud", "scan-the-sky"]})


def an_id_used_again(book: Book) -> None:
    book.withdrawn({"id": "boats-wait-in-mud", "title": "Boats wait", "why": "No mud is left."})


def named_by_others_still(book: Book) -> None:
    gone = {"id": "learn-one-star", "title": "Learn one star", "why": "Clouds."}
    taken(book.data["commitments"], "learn-one-star")
    book.data.setdefault("withdrawn", []).append(gone)


def a_page_gone(book: Book) -> None:
    del book.pages["about/visits/"]


def a_heading_renamed(book: Book) -> None:
    book.pages["about/visits/"] = ["on-tuesdays", "on-fridays"]


def a_page_moved_in_a_circle(book: Book) -> None:
    book.pages = {}
    book.moved(**{"about/visits/": "about/calls/", "about/calls/": "about/visits/"})


def a_page_moved_over_one_that_lives(book: Book) -> None:
    book.pages["about/calls/"] = []
    book.moved(**{"about/visits/": "about/calls/"})


def a_page_in_capital_letters(book: Book) -> None:
    book.pages["about/Visits/"] = book.pages.pop("about/visits/")
    book.moved(**{"about/visits/": "about/Visits/"})


REFUSED: tuple[tuple[Callable[[Book], None], str], ...] = (
    (gone_without_a_word, "'boats-wait-in-mud' was published, and is neither"),
    (a_draft_again, "'boats-wait-in-mud' was published, and cannot be a draft again"),
    (replaced_by_a_draft, "'mud-on-the-keel' is a draft"),
    (a_loop, "'boats-wait-in-mud' leads round in a circle"),
    (an_id_used_again, "'boats-wait-in-mud' was withdrawn"),
    (named_by_others_still, "'learn-one-star' was withdrawn"),
    (a_page_gone, "'about/visits/' was published"),
    (a_heading_renamed, "'about/visits/#on-mondays' was published"),
    (a_page_moved_in_a_circle, "leads round in a circle"),
    (a_page_moved_over_one_that_lives, "'about/visits/' is there"),
    (a_page_in_capital_letters, "differ by capital letters alone"),
)


def begun() -> Book:
    data = loaded(HARBOUR)
    data["competencies"].append(loaded(SECOND))
    return Book(data)


def checked(book: Book, ledger: Ledger | None) -> tuple[Catalogue | None, list[Problem]]:
    found, problems = read(book.text)
    pages = dict.fromkeys(book.by_hand, Position(Document("content/page.md")))
    told = [*errors_in(problems), *(lost(ledger, found, pages) if ledger and found else ())]
    return found, told


def recorded(book: Book, found: Catalogue, ledger: Ledger | None) -> Ledger:
    addresses = drawn_addresses(pages_of(Playbook(found.published)), Addresses(found.published))
    return ledger_in(extended(ledger, addresses, book.by_hand))


def drawn(book: Book, found: Catalogue, ledger: Ledger, folder: Path) -> BuiltSite:
    """Write the pages as a build does, without MkDocs' frame round them."""
    whole = Playbook(found.published)
    made = lasting(whole, tuple(pages_of(whole)), ledger, book.by_hand)
    pages = {page.address.page: str(whole.on(page.address).whole(page)) for page in (*made.pages, *made.tombstones)}
    for page, headings in book.pages.items():
        address = Address(page)
        html = "".join(f'<h2 id="{id_}">{id_}</h2>' for id_ in headings)
        pages[page] = str(
            notes_on(address, html, (old for old in made.gone if old.address.page == page), whole.on(address))
        )
    for path, text in ((f"{page}index.html", text) for page, text in pages.items()):
        write(folder / path, text)
    for path, text in made.files:
        assert not (folder / path).exists(), f"{path} would be overwritten"
        write(folder / path, text)
    return BuiltSite(folder)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def arrival(site: BuiltSite, written: str) -> str:
    """Follow a published address, and the note that it leads to; return where a reader ends, in one step."""
    address = address_of(written)
    page = site.pages[f"{HOST}{address.page}"]
    text = site.file_at(page.url).read_text("utf-8")
    note = re.search(rf'<(?:p|li) id="{address.anchor}">\s*[^<]*<a href="([^"]+)"', text) if address.anchor else None
    to = urljoin(page.url, note[1]) if note else page.leads_on or f"{HOST}{address.url}"
    there, _, anchor = to.partition("#")
    assert not (site.pages[there].leads_on and (note or page.leads_on)), f"{written}: {to} leads on once more"
    assert not anchor or anchor in site.pages[there].ids, f"{written}: {to} is not there"
    return to.removeprefix(HOST)


def published(ledger: Ledger) -> Iterator[str]:
    yield from (*ledger.items, *ledger.overviews, *ledger.pages)
    yield from sorted({f"go/{owner}/" for owner in ledger.items.values()})


def test_after_each_of_many_changes_every_address_ever_published_arrives(tmp_path: Path) -> None:
    book, ledger = begun(), None
    for number, (change, expected) in enumerate(((begin, {}), *CHANGES)):
        change(book)
        found, told = checked(book, ledger)
        assert [problem.text for problem in told] == [], change.__name__
        assert found
        ledger = recorded(book, found, ledger)
        site = drawn(book, found, ledger, tmp_path / str(number))
        ends = {written: arrival(site, written) for written in published(ledger)}
        assert {written: ends[written] for written in expected} == expected, change.__name__
    assert len(CHANGES) >= 20
    project = project_in(tmp_path / "project", book.text, site_url=HOST)
    assert ledger
    write(project / "links.yaml", extended(ledger, {}, []))
    whole = BuiltSite(build(project))
    assert whole.broken() == []
    assert {written: arrival(whole, written) for written in published(ledger)} == ends


@pytest.mark.parametrize(("change", "told"), REFUSED)
def test_a_change_that_would_break_a_link_is_named(change: Callable[[Book], None], told: str) -> None:
    book = begun()
    found, problems = checked(book, None)
    assert problems == []
    assert found
    ledger = recorded(book, found, None)
    change(book)
    assert any(told in problem.text for problem in checked(book, ledger)[1]), [
        each.text for each in checked(book, ledger)[1]
    ]
