"""How do the changes read in the comment of a pull request?

The text of the catalogue is data: it mentions nobody, links nowhere, and is no markup and no command.
Source: GitHub Flavored Markdown Spec; GitHub Docs, "Autolinked references and URLs" and "Workflow commands".
"""

import re
from collections.abc import Iterator

from macros.changes.difference import Change, Changes, Difference
from macros.changes.telling import addresses, headline, judgement, places, rest, sums
from macros.changes.wording import How, marked, runs
from macros.problem import visible

MOST = 60_000
"""How long a comment may be, in UTF-16 units; GitHub takes 65,536."""

LONGEST = 2_000
"""How long one wording may be shown, in letters."""

FOLDED = 6
"""More changes than these are folded."""

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&$^:@/'\"=])")
_LINKING = re.compile(r"([@#:/.]|[gG][hH]-|[wW]{3})(?=\S)|(?<=[0-9a-fA-F]{6})(?=[0-9a-fA-F])")
_APART = "\u200b"
"""Takes no room, and parts what GitHub would make a mention, a link or a picture of."""


def in_markdown(found: Changes, notes: tuple[str, ...] = ()) -> str:
    """Say the changes as Markdown, the sums first; `notes` come after them. Shorter than GitHub's limit."""
    head = [f"**What this changes in the playbook:** {sums(found)}.", *(f"> {_safe(note)}" for note in notes)]
    tail = [f"- {line}" for line in rest(found, _safe)]
    where = list(addresses(found, _code))
    changes = (*found.asking_more, *found.asking_no_more)
    room = MOST - _size("\n\n".join(head)) - _size("\n".join(tail)) - 1_000
    addressed = _within(where, room // 4)
    room -= _size("\n".join(addressed))
    blocks = _within(["\n".join(_lines(change)) for change in changes], room)
    body = "\n".join([*blocks, *tail])
    parts = [*head, _folded("each change", body) if len(changes) > FOLDED else body]
    parts.append(_folded("addresses", "\n".join(f"- {line}" for line in addressed)) if addressed else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def _within(blocks: list[str], room: int) -> list[str]:
    """Keep as many as there is room for, and say how many more there are."""
    kept: list[str] = []
    for place, block in enumerate(blocks):
        room -= _size(block) + 3
        if room < 0:
            return [*kept, f"- … and {len(blocks) - place} more: run `playbook changes` to read them"]
        kept.append(block)
    return kept


def _folded(title: str, body: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{body}\n\n</details>"


def _lines(change: Change) -> Iterator[str]:
    yield f"- {_code(change.id)} ({headline(change, _safe)})"
    if "added" in change.what or "removed" in change.what:
        yield f"  - {_safe(_cut(change.title))}"
    yield from (f"  - {line}" for line in places(change, _code))
    yield from (f"  - {_safe(difference.field)}: {_difference(difference)}" for difference in change.wording)
    said = judgement(change, _safe)
    if said:
        yield f"  - **{said}**" if change.asks_more else f"  - {said}"


def _difference(difference: Difference) -> str:
    return marked(runs(_cut(difference.old), _cut(difference.new)), _mark, "kept", "gone", "come")


def _mark(how: How, words: str) -> str:
    if how == "kept":
        return _safe(words)
    sign = "~~" if how == "gone" else "**"
    # beside a mark, a sign is read as a sign only if a letter, or what is taken for one, stands between the two
    start, end = ("" if words[place].isalnum() else _APART for place in (0, -1))
    return f"{sign}{start}{_safe(words)}{end}{sign}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _safe(text: str) -> str:
    return _MARKS.sub(r"\\\1", _LINKING.sub(lambda found: f"{found[0]}{_APART}", visible(" ".join(text.split()))))


def _code(text: str) -> str:
    return f"`{visible(text).replace('`', _APART) or ' '}`"


def _size(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
