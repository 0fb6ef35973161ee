"""Does what was withdrawn stay withdrawn, and lead its readers on?"""

from collections.abc import Iterator, Mapping

from macros.checks.rule import Finding, one_of, rule
from macros.model import Catalogue, Withdrawn
from macros.source import Text


@rule("withdrawn-id")
def withdrawn_ids_are_not_used_again(catalogue: Catalogue) -> Iterator[Finding]:
    """The id of something withdrawn is never used again, and is listed once.

    Printed links lead to the note about it, or to what replaced it.
    """
    first: dict[str, Withdrawn] = {}
    for gone in catalogue.withdrawn:
        item = catalogue.by_id.get(gone.id)
        if item and gone.id:
            told = f"'{gone.id}' was withdrawn, in line {gone.id.position.line}, and cannot be used again"
            yield Finding(item.id.position, told, "write another id here, or take it off 'withdrawn'")
        elif gone.id and first.setdefault(gone.id, gone) is not gone:
            told = f"'{gone.id}' is listed as withdrawn twice, first in line {first[gone.id].id.position.line}"
            yield Finding(gone.id.position, told, "keep one")


@rule("withdrawn-told")
def readers_are_told_why(catalogue: Catalogue) -> Iterator[Finding]:
    """What is withdrawn says what replaced it; or what it was called, and why it went.

    Where something took its place, old links lead there at once, and nobody sees a reason.
    """
    for gone in catalogue.withdrawn:
        if gone.replaced_by and (gone.why or gone.instead):
            told = f"'{gone.id}' was replaced, so its readers are led on and never see why"
            cure = "keep 'replaced_by' alone; or 'title', 'why' and 'instead' without it"
            yield Finding((gone.why or gone.instead[0]).position, told, cure)
        elif not gone.replaced_by and not (gone.title and gone.why):
            told = f"a reader who follows an old link to '{gone.id}' is not told where it went"
            yield Finding(gone.position, told, "add 'replaced_by: an-id'; or add 'title: …' and 'why: …'")


@rule("withdrawn-leads-on")
def what_is_withdrawn_leads_on(catalogue: Catalogue) -> Iterator[Finding]:
    """What replaced something, and what to read instead, is there, and leads to an item in the end.

    It may itself have been replaced later: old links then lead to the last.
    """
    left = {gone.id: gone.replaced_by for gone in catalogue.withdrawn}
    for gone in catalogue.withdrawn:
        named = (gone.replaced_by, *gone.instead) if gone.replaced_by else gone.instead
        for id_ in named:
            if id_ not in catalogue.by_id and id_ not in left:
                yield Finding(id_.position, f"unknown id '{id_}'", one_of(id_, catalogue.by_id))
        if gone.replaced_by and _goes_round(gone.id, left):
            told = f"'{gone.id}' leads round in a circle"
            yield Finding(gone.replaced_by.position, told, "write the id of an item that is there")


def _goes_round(id_: Text, left: Mapping[Text, Text | None]) -> bool:
    seen: set[str] = set()
    step: Text | None = id_
    while step and step not in seen:
        seen.add(step)
        step = left.get(step)
    return step is not None and step == id_
