"""What may a hand-written page embed? Components by name, with ids of the catalogue: `{{ self_check("an-id") }}`.

A page can call these and nothing else: no loops, no settings, no attributes. So all that can be wrong is told before a
page is built, and nothing on a page can run.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from macros import manuscript
from macros.checks.drafts import leaning
from macros.checks.rule import one_of
from macros.manuscript import parted
from macros.manuscript.page import prose_of
from macros.model import Catalogue, Item, as_meant
from macros.problem import Document, Position, Problem

if TYPE_CHECKING:
    from macros.pages import Drawing  # a check draws nothing, and starts in two thirds of the time without it

Draw: TypeAlias = Callable[..., Markup]

_SANDBOX = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
_HALF = re.compile(r"\{?\s*(?P<call>(?P<name>[a-z_]+)\([^(){}]*\))\s*\}\}")
_TAG = re.compile(r"\{[{%].*?(?:[}%]\}|\Z)", re.DOTALL)
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Letters for private use: they mark the place of a component while Markdown is read."""


@dataclass(frozen=True)
class Insert:
    """A component that hand-written pages may embed."""

    takes: tuple[str, ...]
    """The kinds of the items whose ids it takes, in order: "competency", "competency|leader-role"; "*" is any."""

    draw: Draw
    needs: int = 0
    """How many of the ids must be there."""

    within_text: bool = False
    """Whether it may stand within a sentence."""


@dataclass(frozen=True)
class _Call:
    name: str
    ids: tuple[object, ...]
    line: int


INSERTS: dict[str, Insert] = {
    "role_cards": Insert((), lambda draw: draw("role_cards", draw.catalogue.leader_roles)),
    "level_cards": Insert((), lambda draw: draw("cards", draw.catalogue.leadership_levels)),
    "competency_cards": Insert(
        ("leader-role",),
        lambda draw, role=None: draw(
            "cards", draw.catalogue.competencies_of(role) if role else draw.catalogue.competencies
        ),
    ),
    "stance_cards": Insert((), lambda draw: draw("cards", draw.catalogue.stances)),
    "practice_cards": Insert((), lambda draw: draw("cards", draw.catalogue.practices)),
    "moment_cards": Insert((), lambda draw: draw("cards", draw.catalogue.moments)),
    "roles_picture": Insert((), lambda draw: draw("roles_picture", draw.catalogue.leader_roles)),
    "stances_picture": Insert((), lambda draw: draw("stances_picture", draw.catalogue.stances)),
    "service_picture": Insert((), lambda draw: draw("service_picture", draw.catalogue.leadership_levels)),
    "matrix_picture": Insert((), lambda draw: draw("matrix_picture")),
    "lens": Insert((), lambda draw: draw("lens")),
    "matrix": Insert((), lambda draw: draw("matrix")),
    "principles": Insert((), lambda draw: draw("items", draw.catalogue.principles)),
    "actions": Insert((), lambda draw: draw("items", draw.catalogue.actions)),
    "five_minutes": Insert((), lambda draw: draw("five_minutes")),
    "behaviours": Insert(
        ("competency", "leadership-level"),
        lambda draw, competency, level: draw("items", competency.behaviours.get(level.id, ())),
        needs=2,
    ),
    "warning_signs": Insert(("competency",), lambda draw, of: draw("items", of.warning_signs), needs=1),
    "sponsor_moves": Insert(
        ("competency", "sponsor-stance"),
        lambda draw, competency, stance: draw("items", competency.sponsor_moves.get(stance.id, ())),
        needs=2,
    ),
    "coaching_tips": Insert(("competency",), lambda draw, of: draw("items", of.coaching_tips), needs=1),
    "self_check": Insert(("competency|sponsor-stance",), lambda draw, of: draw("items", of.self_check), needs=1),
    "commitments": Insert(
        ("competency",),
        lambda draw, of=None: draw("items", of.commitments if of else draw.catalogue.commitments),
    ),
    "coaching_tip": Insert(("coaching-tip",), lambda draw, tip: draw("items", (tip,)), needs=1),
    "workshop_cards": Insert((), lambda draw: draw("workshop_cards", draw.catalogue.workshops)),
    "agenda": Insert(("workshop",), lambda draw, workshop: draw("agenda", workshop), needs=1),
    "item": Insert(("*",), lambda draw, item: draw("items", (item,)), needs=1),
    "brief": Insert(("*",), lambda draw, item: draw("briefs", (item,), owner=False), needs=1),
    "link": Insert(("*",), lambda draw, item: draw("link_within_text", item), needs=1, within_text=True),
}
"""All that a hand-written page may embed, by name."""


def problems_in(page: Document, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong in a hand-written page by itself, and in what it embeds."""
    body, offset = parted("\n".join(page.lines))
    yield from manuscript.problems_in(page)
    yield from _half_open(page)
    try:
        calls = list(_calls(body))
    except TemplateSyntaxError as error:
        place = _unreadable(page) or _opening(page, error.lineno + offset)
        told = "what stands between '{{' and '}}' cannot be read"
        yield Problem(place, told, "component-form", 'write a component and ids: {{ self_check("an-id") }}')
        return
    for call in calls:
        yield from _call_problems(call, page, offset, catalogue)


def embedded(text: str, draw: "Drawing") -> tuple[str, Callable[[str], str]]:
    """Draw what a page embeds.

    Returns the page's Markdown with marks in place of components, and a function that puts the components into the
    HTML which Markdown makes of it. The page must be free of problems.
    """
    drawn: list[Markup] = []

    def mark(name: str, *ids: str) -> str:
        insert = INSERTS[name]
        drawn.append(insert.draw(draw, *(draw.catalogue.by_id[id_] for id_ in ids)))
        placed = f"{_OPEN}{len(drawn) - 1}{_CLOSE}"
        return placed if insert.within_text else f"\n\n{placed}\n\n"

    text = text.replace(_OPEN, "").replace(_CLOSE, "")
    names = {name: lambda *ids, name=name: Markup(mark(name, *ids)) for name in INSERTS}  # noqa: S704 -- letters and digits
    marked = _SANDBOX.from_string(text).render(names)

    def fill(html: str) -> str:
        html = re.sub(f"<p>{_OPEN}(\\d+){_CLOSE}</p>", lambda found: drawn[int(found[1])], html)
        return re.sub(f"{_OPEN}(\\d+){_CLOSE}", lambda found: drawn[int(found[1])], html)

    return marked, fill


def _half_open(page: Document) -> Iterator[Problem]:
    """Yield components that lack a brace, and so would be shown as they stand."""
    for number, line in prose_of(page):
        for found in _HALF.finditer(_TAG.sub(lambda tag: " " * len(tag.group()), line)) if "}}" in line else ():
            if found["name"] in INSERTS:
                place = Position(page, number, found.start() + 1, len(found.group()))
                told = "a component stands between '{{' and '}}'"
                yield Problem(place, told, "component-form", f"write '{{{{ {found['call']} }}}}'")


def _calls(body: str) -> Iterator[_Call]:
    """Read what a page embeds; raises TemplateSyntaxError where it cannot be read."""
    try:
        found = _SANDBOX.parse(body).body
    except RecursionError as error:
        # Jinja goes one step deeper for each bracket and each sign; nothing that may stand on a page has many
        longest = max(_TAG.finditer(body), key=lambda tag: len(tag.group()))
        raise TemplateSyntaxError("too deep", body.count("\n", 0, longest.start()) + 1) from error
    for node in found:
        parts = node.nodes if isinstance(node, nodes.Output) else [node]
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                continue
            match part:
                case nodes.Call(node=nodes.Name(name=name), kwargs=[], dyn_args=None, dyn_kwargs=None):
                    ids = tuple(argument.value for argument in part.args if isinstance(argument, nodes.Const))
                    if len(ids) == len(part.args):
                        yield _Call(name, ids, part.lineno)
                        continue
            raise TemplateSyntaxError("not a component with ids", part.lineno)


def _call_problems(call: _Call, page: Document, offset: int, catalogue: Catalogue) -> Iterator[Problem]:
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
    if not insert.within_text and not re.fullmatch(r"\{\{.*\}\}\s*", page.lines[line - 1]):
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


def _unreadable(page: Document) -> Position | None:
    """Find the first tag that cannot be read by itself: an open quote in it takes in what follows."""
    for number, line in prose_of(page):
        for tag in _TAG.finditer(line) if "{" in line else ():
            if re.match(r"\{%-?\s*(end)?raw\b", tag.group()):
                continue
            try:
                list(_calls(tag.group()))
            except TemplateSyntaxError:
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
