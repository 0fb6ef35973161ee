"""Are drafts marked as drafts, and does nothing published lean on one?"""

from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.model import DRAFT, Catalogue, links_in
from macros.problem import Position, Related


@rule("known-status")
def only_drafts_have_a_status(catalogue: Catalogue) -> Iterator[Finding]:
    """The status of an item is 'draft', or is not written at all.

    With a word that is misspelt, a draft would be published.
    """
    for item in catalogue.items():
        if item.status and not item.is_draft:
            told = f"there is no status '{item.status}'"
            cure = f"write '{DRAFT}', or remove the line: without it the item is published"
            yield Finding(item.status.position, told, cure)


@rule("no-draft")
def nothing_published_leans_on_a_draft(catalogue: Catalogue) -> Iterator[Finding]:
    """Nothing that is published refers to a draft, or to what belongs to one.

    A link to it would lead nowhere until the draft is published.
    """
    for id_, position in _references(catalogue.published) if catalogue.drafts else ():
        yield from leaning(id_, position, catalogue)


def leaning(id_: str, position: Position, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong where something published refers to this id: it may be a draft's."""
    draft = catalogue.drafts.get(id_)
    if draft and draft.status:
        named = f"'{id_}' is a draft" if draft.id == id_ else f"'{id_}' belongs to '{draft.id}', which is a draft"
        line = draft.status.position.line
        cure = f"publish it (remove 'status: {DRAFT}' in line {line}), or do not refer to it here"
        other = Related(draft.status.position, "the draft")
        yield Finding(position, f"{named}, and what refers to it is published", cure, other)


def _references(published: Catalogue) -> Iterator[tuple[str, Position]]:
    for item in published.items():
        named = (*item.moments, *getattr(item, "advise", ()), getattr(item, "builds_on", None))
        yield from ((id_, id_.position) for id_ in named if id_)
    for competency in published.competencies:
        yield competency.role, competency.role.position
        for place in (*competency.behaviours, *competency.sponsor_moves):
            yield place, place.position
        yield from ((tip.practice, tip.practice.position) for tip in competency.coaching_tips)
    for gone in published.withdrawn:
        named = (*((gone.replaced_by,) if gone.replaced_by else ()), *gone.split_into, *gone.instead)
        yield from ((id_, id_.position) for id_ in named)
    for workshop in published.workshops:
        shown = (id_ for step in workshop.steps for id_ in step.items)
        yield from ((id_, id_.position) for id_ in (*workshop.levels, *workshop.roles, *shown))
    for ahead in published.reflection.ahead if published.reflection else ():
        yield from ((id_, id_.position) for id_ in (ahead.stance, ahead.of))
    for text in published.texts:
        yield from ((link.target, link.position) for link in links_in(text))
