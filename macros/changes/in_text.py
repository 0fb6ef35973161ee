"""How do the changes read on a terminal?"""

from collections.abc import Iterator

from macros.changes.difference import Change, Changes, Difference
from macros.changes.telling import addresses, headline, judgement, places, rest, sums
from macros.changes.wording import How, marked, runs
from macros.problem import visible


def in_text(found: Changes, notes: tuple[str, ...] = ()) -> str:
    """Say the changes as plain text, with the changed words in `[-was-]` and `[+now+]`; `notes` come first."""
    told = [*map(visible, notes), f"what changes: {sums(found)}"]
    for change in (*found.asking_more, *found.asking_no_more):
        told += ["", *_lines(change)]
    told += ["", *lines] if (lines := list(rest(found, visible))) else []
    told += ["", "addresses:", *(f"  {line}" for line in lines)] if (lines := list(addresses(found, visible))) else []
    return "\n".join(told)


def _lines(change: Change) -> Iterator[str]:
    yield f"{visible(change.id)} ({headline(change, visible)})"
    if "added" in change.what or "removed" in change.what:
        yield f"  {visible(change.title)}"
    yield from (f"  {line}" for line in places(change, visible))
    for difference in change.wording:
        yield from _difference(difference)
    said = judgement(change, visible)
    if said:
        yield f"  {said}"


def _difference(difference: Difference) -> Iterator[str]:
    found = runs(visible(difference.old), visible(difference.new))
    yield f"  {visible(difference.field)}"
    if difference.old:
        yield f"    was: {marked(found, _mark, 'kept', 'gone')}"
    if difference.new:
        yield f"    now: {marked(found, _mark, 'kept', 'come')}"


def _mark(how: How, words: str) -> str:
    return {"kept": words, "gone": f"[-{words}-]", "come": f"[+{words}+]"}[how]
