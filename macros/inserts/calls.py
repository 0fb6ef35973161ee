"""Which components does a page name, and with which ids?

Nearly every page names them plainly, and needs no reader of templates: Jinja takes longer to import than all pages to
check.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from macros.inserts.known import INSERTS

_PLAIN = re.compile(r'\{\{ *(?P<name>[a-z_]+)\((?P<ids>(?:"[\w-]*"(?:, *"[\w-]*")*)?)\) *\}\}')
_ID = re.compile(r'"([^"]*)"')
_OPENING = re.compile(r"(?=\{[{%])")
_RAW = re.compile(r"\{%-?\s*raw\b.*?endraw\s*-?%\}", re.DOTALL)
_REMARK = re.compile(r"\{#(?![\w-]+[^{}\n]*\})")
"""What Jinja would take for a remark, but for an id as in `{#monday}`."""


class Call(NamedTuple):
    """A component that a page names."""

    name: str
    ids: tuple[object, ...]
    line: int
    """Counted from 1."""


class Unreadable(Exception):  # noqa: N818 -- no error of the program: what is wrong with a page
    """Something that may begin a component, and cannot be read as one."""

    def __init__(self, line: int) -> None:
        """Say on which line, counted from 1."""
        super().__init__(line)
        self.line = line


def calls_in(body: str) -> Sequence[Call]:
    """Read what a page embeds; raises Unreadable where it cannot be read."""
    plain = [
        Call(found["name"], tuple(_ID.findall(found["ids"])), body.count("\n", 0, found.start()) + 1)
        for found in _PLAIN.finditer(body)
        if found["name"] in INSERTS
    ]
    if "{#" in body and (remark := _REMARK.search(_RAW.sub(_blank, body))):
        raise Unreadable(body.count("\n", 0, remark.start()) + 1)
    if len(plain) == len(_OPENING.findall(body)):
        return plain
    from macros.inserts.sandbox import calls_read  # noqa: PLC0415 -- most pages need no Jinja to be checked

    return list(calls_read(body))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())
