"""How is a change said in plain English? The sentences that text and Markdown share, each for one line."""

from collections.abc import Callable, Iterator

from macros.changes.difference import Change, Changes, What

WORDS: dict[What, str] = {
    "added": "added",
    "removed": "removed",
    "moved": "moved",
    "renamed": "renamed",
    "reworded": "reworded",
    "referring": "with other references",
    "detailed": "with other details",
}

FIELDS = {
    "parent": "belongs to",
    "role": "leader role",
    "level": "leadership level",
    "stance": "sponsor stance",
    "practice": "coaching practice",
    "kind": "kind",
}

Quote = Callable[[str], str]
"""How a name of the catalogue is shown."""


def sums(found: Changes) -> str:
    """Say how much changed, in a few words."""
    told = [f"{len(named)} {word}" for what, word in WORDS.items() if (named := found.that_were(what))]
    if found.asking_more:
        told.append(f"{len(found.asking_more)} asking more of leaders")
    told += [
        f"keywords of {_counted(found.keywords, 'item')}" if found.keywords else "",
        _counted(found.settings, "setting") if found.settings else "",
        _counted(found.drafts, "draft") if found.drafts else "",
        "another order" if found.reordered else "",
    ]
    return ", ".join(each for each in told if each) or "nothing"


def headline(change: Change, quote: Quote) -> str:
    """Say which thing changed, and how."""
    kind = change.kind.replace("-", " ")
    within = f" in {', '.join(quote(title) for title in change.within)}" if change.within else ""
    return f"{kind}{within}: {' and '.join(WORDS[what] for what in change.what)}"


def judgement(change: Change, quote: Quote) -> str:
    """Say whether it asks more of a leader, who says so, and what to do; empty where there is no question."""
    asks = change.asks
    if asks is None:
        return ""
    verdict = "asks more of leaders" if asks.more else "clarified"
    if asks.by == "nature":
        return f"{verdict}: {quote(asks.reason)}"
    if asks.by == "proposed":
        return f"{verdict}, it seems: {quote(asks.reason)}. Declare it: write `changed: {asks.verdict}`"
    doubt = f", though by its words it would be called otherwise: {quote(asks.reason)}" if asks.reason else ""
    return f"{verdict}, as declared{doubt}"


def places(change: Change, quote: Quote) -> Iterator[str]:
    """Say where it moved, what it refers to now, and its other fields."""
    for move in change.moves:
        yield f"{FIELDS.get(move.field, quote(move.field))}: {_from_to(move.old, move.new, quote)}"
    for reference in change.references:
        sign = f"now {quote(reference.new)}" if reference.new else f"no longer {quote(reference.old)}"
        yield f"{reference.field}: {sign}"
    for detail in change.details:
        yield f"{quote(detail.field)}: {_from_to(detail.old, detail.new, quote)}"


def rest(found: Changes, quote: Quote) -> Iterator[str]:
    """Say in a line each what no reader sees, and what an editor forgot."""
    for label, names in (
        ("found under other keywords", found.keywords),
        ("settings that changed", found.settings),
        ("in another order", found.reordered),
        ("drafts that are new or different, and not published yet", found.drafts),
        ("'changed:' is written, but no word changed; remove it", found.idle),
    ):
        if names:
            yield f"{label}: {_some(names, quote)}"


def addresses(found: Changes, quote: Quote) -> Iterator[str]:
    """Say which addresses of the site are touched: gone, moved, and pages with other content."""
    for url in found.gone:
        yield f"gone: {quote(url)}"
    for old, new in found.moved:
        yield f"moved: {quote(old)} → {quote(new)}"
    if found.touched:
        yield f"pages with other content: {_some(found.touched, quote)}"


def _from_to(old: str, new: str, quote: Quote) -> str:
    if old and new:
        return f"{quote(old)} → {quote(new)}"
    return f"now {quote(new)}" if new else f"no longer {quote(old)}"


def _counted(names: tuple[str, ...], word: str) -> str:
    return f"{len(names)} {word}{'s' if len(names) != 1 else ''}"


def _some(names: tuple[str, ...], quote: Quote, most: int = 20) -> str:
    told = ", ".join(quote(name) for name in names[:most])
    return f"{told} and {len(names) - most} more" if len(names) > most else told
