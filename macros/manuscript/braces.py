"""Which words of a page were meant as a component, though the braces around them are not whole?"""

import re
from collections.abc import Container, Iterator

from macros.checks.prose import blank
from macros.manuscript.page import prose_of
from macros.problem import Document, Position, Problem

TAG = re.compile(r"\{[{%].*?(?:[}%]\}|\Z)", re.DOTALL)
"""What stands between braces, to the end where they are not closed."""

_HALF = re.compile(r"(?P<open>(?:\{\s*){0,2})(?P<call>\b(?P<name>[a-z_]+)\([^(){}]*\))\s*(?P<close>(?:\}\s*){0,2})")


def half_open(page: Document, names: Container[str]) -> Iterator[Problem]:
    """Yield components, by these names, that lack a brace, and so would be shown as they stand."""
    for number, line in prose_of(page):
        for found in _HALF.finditer(TAG.sub(blank, line)) if "(" in line else ():
            if found["name"] in names and (found["open"] or found["close"]):
                place = Position(page, number, found.start() + 1, len(found.group().rstrip()))
                told = "a component stands between '{{' and '}}'"
                yield Problem(place, told, "component-form", f"write '{{{{ {found['call']} }}}}'")
