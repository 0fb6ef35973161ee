"""Does what was withdrawn stay withdrawn, and lead its readers on?"""

from collections.abc import Iterator, Mapping

from macros.checks.likeness import Known
from macros.checks.rule import Finding, rule
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
            yield Finding(
                item.id.position,
                told,
                "remove it here, if it is gone; write another id, if it is a new one; or take it off 'withdrawn'",
            )
        elif gone.id and first.setdefault(gone.id, gone) is not gone:
            told = f"'{gone.id}' is listed as withdrawn twice, first in line {first[gone.id].id.position.line}"
            yield Finding(gone.id.position, told, "keep one")


@rule("withdrawn-told")
def readers_are_told_why(catalogue: Catalogue) -> Iterator[Finding]:
    """What is withdrawn says what replaced it; or what it was called, and why it went or what it was split into.

    Where something took its place, old links lead there at once, and nobody sees a reason.
    """
    for gone in catalogue.withdrawn:
        unseen = gone.why or next(iter((*gone.split_into, *gone.instead)), None)
        if gone.replaced_by and unseen:
            told = f"'{gone.id}' was replaced, so its readers are led on and never see why"
            cure = "keep 'replaced_by' alone; or 'title', 'why' and 'instead' without it"
            yield Finding(unseen.position, told, cure)
        elif len(gone.split_into) == 1:
            told = f"'{gone.id}' was split into one"
            yield Finding(gone.split_into[0].position, told, f"write 'replaced_by: {gone.split_into[0]}'")
        elif gone.split_into and not gone.title:
            told = f"a reader who follows an old link to '{gone.id}' is not told what was split"
            yield Finding(gone.position, told, "add 'title: …', as it was called")
        elif not gone.replaced_by and not gone.split_into and not (gone.title and gone.why):
            told = f"a reader who follows an old link to '{gone.id}' is not told where it went"
            yield Finding(gone.position, told, "add 'replaced_by: an-id'; or add 'title: …' and 'why: …'")


@rule("withdrawn-leads-on")
def what_is_withdrawn_leads_on(catalogue: Catalogue) -> Iterator[Finding]:
    """What replaced something, what it was split into, and what to read instead, is there.

    It may itself have been replaced later: old links then lead to the last. Nothing leads round in a circle.
    """
    left = {gone.id: gone.became for gone in catalogue.withdrawn}
    known = Known(catalogue.by_id)
    for gone in catalogue.withdrawn:
        named = (*left[gone.id], *gone.instead)
        for id_ in named:
            if id_ not in catalogue.by_id and id_ not in left:
                yield Finding(id_.position, f"unknown id '{id_}'", known.cure(id_))
        if gone.id and _goes_round(gone.id, left):
            told = f"'{gone.id}' leads round in a circle"
            yield Finding(left[gone.id][0].position, told, "write the id of an item that is there")


def _goes_round(id_: Text, left: Mapping[Text, tuple[Text, ...]]) -> bool:
    seen: set[str] = set()
    steps = [*left[id_]]
    while steps:
        step = steps.pop()
        if step == id_:
            return True
        if step not in seen:
            seen.add(step)
            steps += left.get(step, ())
    return False
