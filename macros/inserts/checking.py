"""Is what a hand-written page embeds right? Its form, its ids, and that it stands alone."""

import re
from collections.abc import Iterator

from macros import manuscript
from macros.checks.drafts import leaning
from macros.checks.rule import one_of
from macros.inserts.calls import Call, Unreadable, calls_in
from macros.inserts.known import INSERTS, Insert
from macros.manuscript import parted
from macros.manuscript.braces import TAG, half_open
from macros.manuscript.page import prose_of
from macros.model import Catalogue, Item, as_meant, meant_by
from macros.problem import Document, Position, Problem, Related

_MEANT = re.compile(r"\{\{[\s-]*(?P<name>[\w-]+)\s*\(?(?P<ids>[^(){}]*)")
_ID = re.compile(r"[\w-]+")


def problems_in(page: Document, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong in a hand-written page by itself, and in what it embeds."""
    body, offset = parted("\n".join(page.lines))
    yield from manuscript.problems_in(page)
    yield from half_open(page, INSERTS)
    try:
        calls = calls_in(body)
    except Unreadable as error:
        place = _unreadable(page) or _opening(page, error.line + offset)
        told = "what stands between '{{' and '}}' cannot be read"
        yield Problem(place, told, "component-form", f"write {_meant_at(place)}")
        return
    first: dict[str, Position] = {}
    for call in calls:
        yield from _call_problems(call, page, offset, catalogue)
        place = _place(page, call.line + offset, call.name)
        if call.name in INSERTS and INSERTS[call.name].once and first.setdefault(call.name, place) != place:
            told = f"'{call.name}' stands on this page twice, first in line {first[call.name].line}"
            other = Related(first[call.name], "first used here")
            yield Problem(place, told, "component-alone", "keep one", related=other)


def _call_problems(call: Call, page: Document, offset: int, catalogue: Catalogue) -> Iterator[Problem]:
    line = call.line + offset
    place = _place(page, line, call.name)
    insert = INSERTS.get(call.name)
    if insert is None:
        told, fix = f"no component '{call.name}'", as_meant(place, call.name, INSERTS)
        yield Problem(place, told, "known-component", one_of(call.name, INSERTS), fix=fix)
        return
    if not insert.needs <= len(call.ids) <= len(insert.takes):
        told = f"'{call.name}' takes {_takes(insert)}"
        yield Problem(place, told, "component-form", f"write {_example(call.name, insert)}")
    if not insert.within_text and not re.fullmatch(r"\{\{[^{}]*\}\}\s*", page.lines[line - 1]):
        told = f"'{call.name}' shares its line with other text"
        yield Problem(place, told, "component-alone", "give it a line of its own, without spaces before it")
    for id_, kinds in zip(call.ids, insert.takes, strict=False):
        item = catalogue.by_id.get(str(id_))
        fitting = [known.id for known in catalogue.by_id.values() if _is_one_of(known, kinds)]
        where = _place(page, line, str(id_))
        if item is None:
            yield Problem(where, f"unknown id '{id_}'", "known-id", one_of(str(id_), fitting))
        elif not _is_one_of(item, kinds):
            told = f"'{id_}' is a {item.kind}, where '{call.name}' takes a {kinds.replace('|', ' or a ')}"
            yield Problem(where, told, "known-id", one_of(str(id_), fitting))
        for found in leaning(str(id_), where, catalogue):
            yield Problem(where, found.text, "no-draft", found.cure, related=found.related)


def _is_one_of(item: Item, kinds: str) -> bool:
    return kinds == "*" or item.kind in kinds.split("|")


def _takes(insert: Insert) -> str:
    if not insert.takes:
        return "no id"
    named = " and ".join("an item's id" if kinds == "*" else f"the id of a {kinds}" for kinds in insert.takes)
    return named if insert.needs else f"{named}, or nothing"


def _example(name: str, insert: Insert) -> str:
    ids = ", ".join(f'"{kinds.split("|")[0] if kinds != "*" else "id"}"' for kinds in insert.takes)
    return f"{{{{ {name}({ids}) }}}}"


def _meant_at(place: Position) -> str:
    """Say how to write the component that was meant where one cannot be read."""
    found = _MEANT.match(place.document.lines[place.line - 1], place.column - 1)
    name = found["name"].lower().replace("-", "_") if found else ""
    name = name if name in INSERTS else meant_by(name, INSERTS)
    if not found or not name:
        return 'a component and ids: {{ self_check("an-id") }}'
    ids = _ID.findall(found["ids"])
    if not INSERTS[name].needs <= len(ids) <= len(INSERTS[name].takes):
        return _example(name, INSERTS[name])
    return f"{{{{ {name}({', '.join(f'{chr(34)}{id_}{chr(34)}' for id_ in ids)}) }}}}"


def _unreadable(page: Document) -> Position | None:
    """Find the first tag that cannot be read by itself: an open quote in it takes in what follows."""
    for number, line in prose_of(page):
        for tag in TAG.finditer(line) if "{" in line else ():
            if re.match(r"\{%-?\s*(end)?raw\b", tag.group()):
                continue
            try:
                calls_in(tag.group())
            except Unreadable:
                return Position(page, number, tag.start() + 1, 2)
    return None


def _opening(page: Document, line: int) -> Position:
    """Find what the reader of templates gave up on: it may have begun some lines before."""
    for number in range(min(line, len(page.lines)), 0, -1):
        opening = re.search(r"\{[{%#]", page.lines[number - 1])
        if opening:
            return Position(page, number, opening.start() + 1, 2)
    return Position(page, line)


def _place(page: Document, line: int, word: str) -> Position:
    line = min(max(1, line), max(1, len(page.lines)))
    column = page.lines[line - 1].find(word) if page.lines else -1
    return Position(page, line, column + 1, len(word)) if column >= 0 else Position(page, line)
