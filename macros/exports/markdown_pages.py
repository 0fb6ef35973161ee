"""Markdown files: the same pages for any other site builder, with front matter and explicit ids.

A heading is written `## Heading { #id }`, as Python-Markdown's attr_list, Pandoc and Kramdown's cousins read it; what
stands under it is a block of HTML.
"""

import json
import re
from collections.abc import Iterator

from macros.pages import Page, Playbook, pages_of


def markdown_pages(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Yield every page that is exported as a path from the site's root, and its text."""
    for page in (page for page in pages_of(playbook) if page.exported):
        yield f"{page.address.page}index.md", _text(page)


def _text(page: Page) -> str:
    # JSON strings are YAML strings, whatever they hold
    told = [
        "---",
        f"title: {json.dumps(page.title, ensure_ascii=False)}",
        f"description: {json.dumps(page.description, ensure_ascii=False)}",
        "---",
        "",
        f"# {_line(page.title)}",
        "",
        _block(page.lead),
    ]
    for section in page.sections:
        told += [
            f"{'#' * section.level} {_line(section.heading)} {{ #{section.id} }}",
            "",
            _block(section.body),
        ]
    told.append(_block(page.foot))
    return "\n".join(told)


def _line(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#])", r"\\\1", text)


def _block(html: str) -> str:
    # an empty line would end a block of HTML
    lines = [line for line in html.splitlines() if line.strip()]
    return "\n".join([*lines, ""])
