"""Is what a hand-written page embeds right? Its form, its ids, and that it stands alone."""

import re
from collections.abc import Iterator, Sequence

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

SHOWN = 6
"""How many components are named to whoever asks for one that is not there."""


def problems_in(page: Document, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong in a hand-written page by itself, and in what it embeds."""
    body, offset = parted("\n".join(page.lines))
    yield from manuscript.problems_in(page)
    yield from half_open(page, INSERTS)
    try:
        calls = calls_in(body)
    except Unreadable as error:
        place = _unreadable(page) or _opening(page, error.line + offset)
        yield Problem(place, *_told_of_unread(place, catalogue))
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
        some = f"write one that is there, as {', '.join([*INSERTS][:SHOWN])}"
        yield Problem(place, told, "known-component", one_of(call.name, INSERTS, some), fix=fix)
        return
    if not insert.needs <= len(call.ids) <= len(insert.takes):
        told = f"'{call.name}' takes {_takes(insert)}"
        yield Problem(place, told, "component-form", _example(call.name, call.ids, catalogue))
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


def _example(name: str, given: Sequence[object], catalogue: Catalogue) -> str:
    """Say how to write a component with the ids that were given; where one is missing, with the first that fits."""
    insert, ids = INSERTS[name], list[str]()
    for at, kinds in enumerate(insert.takes[: max(insert.needs, len(given))]):
        fitting = (item.id for item in catalogue.by_id.values() if _is_one_of(item, kinds))
        ids.append(str(given[at]) if at < len(given) else next(fitting, "an-id"))
    as_in = "it as in " if len(ids) > len(given) else ""
    return f"write {as_in}{{{{ {name}({', '.join(f'{chr(34)}{id_}{chr(34)}' for id_ in ids)}) }}}}"


def _told_of_unread(place: Position, catalogue: Catalogue) -> tuple[str, str, str]:
    """Say what cannot be read, by which rule, and what to write."""
    line = place.document.lines[place.line - 1]
    if re.match(r"\{%-?\s*raw\b", line[place.column - 1 :]):
        return "'{% raw %}' is never closed", "component-form", "write '{% endraw %}' where it ends"
    if heading := re.match(r"(#+ .*)\{#\s*([\w-]+)\s*\}$", line):
        told = "'{#' begins a remark here; a space parts the brace from the id of a heading"
        return told, "heading-id", f"write '{heading[1]}{{ #{heading[2]} }}'"
    if line.startswith(("{%", "{#"), place.column - 1):
        sign = line[place.column - 1 : place.column + 1]
        cure = "remove it; or, if readers are to see it, write '{% raw %}' before it and '{% endraw %}' after it"
        return f"'{sign}' begins an order, and no page gives any", "component-form", cure
    found = _MEANT.match(line, place.column - 1)
    name = found["name"].lower().replace("-", "_") if found else ""
    name = name if name in INSERTS else meant_by(name, INSERTS)
    told = "what stands between '{{' and '}}' cannot be read"
    if not found or not name:
        cure = 'write a component and ids, as {{ link("an-id") }}; or, if readers are to see the braces, '
        return told, "component-form", f"{cure}'{{% raw %}}' before them and '{{% endraw %}}' after them"
    return told, "component-form", _example(name, _ID.findall(found["ids"]), catalogue)


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
