"""How does what a page embeds come into it? Marked while Markdown is read, and then put in its place."""

import re
from typing import TYPE_CHECKING, NamedTuple

from macros.inserts.known import INSERTS

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.pages import Drawing  # a check draws nothing, and starts in two thirds of the time without it

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Letters for private use: they mark the place of a component while Markdown is read."""


class Embedded(NamedTuple):
    """A hand-written page, and what it embeds."""

    marked: str
    """Its Markdown, with marks in place of components."""

    drawn: "tuple[Markup, ...]"
    styles: tuple[str, ...]
    """Style sheets of the look that the components need beside those of every page."""

    def within(self, html: str) -> str:
        """Put the components into the HTML that Markdown has made of the page."""
        html = re.sub(f"<p>{_OPEN}(\\d+){_CLOSE}</p>", lambda found: self.drawn[int(found[1])], html)
        return re.sub(f"{_OPEN}(\\d+){_CLOSE}", lambda found: self.drawn[int(found[1])], html)


def embedded(text: str, draw: "Drawing") -> Embedded:
    """Draw what a page embeds. The page must be free of problems."""
    from markupsafe import Markup  # noqa: PLC0415 -- a check draws nothing

    from macros.inserts.sandbox import rendered  # noqa: PLC0415 -- the same

    drawn: list[Markup] = []
    styles: list[str] = []

    def mark(name: str, *ids: str) -> str:
        insert = INSERTS[name]
        drawn.append(insert.draw(draw, *(draw.catalogue.by_id[id_] for id_ in ids)))
        styles.extend(insert.styles)
        placed = f"{_OPEN}{len(drawn) - 1}{_CLOSE}"
        return placed if insert.within_text else f"\n\n{placed}\n\n"

    text = text.replace(_OPEN, "").replace(_CLOSE, "")
    names = {name: lambda *ids, name=name: Markup(mark(name, *ids)) for name in INSERTS}  # noqa: S704 -- letters and digits
    marked = rendered(text, names)
    return Embedded(marked, tuple(drawn), tuple(dict.fromkeys(styles)))
