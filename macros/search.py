"""What does a search find? Pages, their sections, and the single items in them."""

from collections.abc import Iterator

from macros.addresses import Address, Addresses
from macros.markup import plain
from macros.model import Item
from macros.pages import Page


def entries_of(page: Page, addresses: Addresses) -> Iterator[dict[str, str]]:
    """Yield the entries of a page for Material's search index: `location`, `title` and `text`, as HTML."""
    yield _entry(page.address, page.title, page.description)
    for section in page.sections:
        address = page.address.at(section.id)
        if all(addresses.of(item) != address for item in section.items):
            yield _entry(address, f"{page.title} · {section.heading}", "")
        for item in section.items:
            title = plain(item.label)
            yield _entry(addresses.of(item), title, _text_of(item, title))


def _entry(address: Address, title: str, text: str) -> dict[str, str]:
    return {"location": address.url, "title": _escaped(title), "text": _escaped(text)}


def _text_of(item: Item, title: str) -> str:
    shown = [
        plain(getattr(item, name)) for name in ("summary", "text", "say") if isinstance(getattr(item, name, None), str)
    ]
    return " ".join(words for words in shown if words != title)


def _escaped(text: str) -> str:
    # Material writes titles and texts into the page as HTML
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
