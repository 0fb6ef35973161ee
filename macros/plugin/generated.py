"""What is a page of the playbook to MkDocs? A page that is drawn and not read, at a place in the navigation."""

from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.addresses import ABOUT
from macros.pages import Page, Playbook, Tab


class GeneratedPage(MkDocsPage):
    """A page drawn from the catalogue. It never passes through Markdown."""

    def __init__(self, page: Page, playbook: Playbook, file: File, config: MkDocsConfig) -> None:
        """Place a page of the playbook on a file of the site."""
        super().__init__(page.short_title or page.title, file, config)
        self.edit_url = playbook.edit_link(page.position) or None
        self.drawn = page
        self.playbook = playbook

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 -- MkDocs' own signature
        """Set what a hand-written page says in its front matter."""
        self.markdown = ""
        self.meta = {
            "title": self.drawn.title,
            "description": self.drawn.description,
            "search": {"exclude": True},  # its entries are ours: one for each item
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 -- MkDocs' own signature
        """Draw the page."""
        self.content = str(self.playbook.on(self.drawn.address).whole(self.drawn))
        self.toc = table_of_contents(self.drawn)
        items = (item.id for section in self.drawn.sections for item in section.items)
        self.present_anchor_ids = {*(section.id for section in self.drawn.sections), *items}


def table_of_contents(page: Page) -> TableOfContents:
    """Make the table of contents of a page from its sections."""
    top: list[AnchorLink] = []
    for section in page.sections:
        link = AnchorLink(escape(section.heading), section.id, section.level)
        (top[-1].children if section.level > 2 and top else top).append(link)  # noqa: PLR2004 -- h2
    return TableOfContents(top)


def url_of(page: Page) -> str:
    """Return the address of a page as MkDocs writes it."""
    return page.address.page or "./"


def place_within(files: Files) -> None:
    """Hang each page that the menu does not name below the one that it belongs to: so it has a path and a tab."""
    pages = {file.url: file.page for file in files.documentation_pages()}
    for page in pages.values():
        above = page.drawn.within if isinstance(page, GeneratedPage) else None
        if page and above:
            page.parent = pages[above.page]  # type: ignore[assignment] # all that MkDocs asks of it is to be active


def navigation_of(tabs: tuple[Tab, ...], rules: tuple[Page, ...], files: Files) -> list[Any]:
    """Lay out the navigation: the parts of the playbook, with the hand-written pages where their folder says.

    The pages about rules are a part of About of their own, so that nobody else need see their names.
    """
    urls = {file.url: file.src_uri for file in files.documentation_pages()}
    placed = {url_of(page) for page in (*(page for tab in tabs for page in tab.pages), *rules)}
    navigation: list[Any] = []
    for tab in tabs:
        named = (page for page in tab.pages if page.within is None)
        entries: list[Any] = [{page.short_title or page.title: urls[url_of(page)]} for page in named]
        by_hand = [url for url in sorted(urls) if tab.folder and url.startswith(tab.folder) and url not in placed]
        placed.update(by_hand)
        entries += [urls[url] for url in by_hand]
        if rules and tab.folder == ABOUT.page:
            entries.append({rules[0].title: [urls[url_of(page)] for page in rules]})
        navigation.append(entries[0] if len(entries) == 1 else {tab.title: entries})
    return [*navigation, *(urls[url] for url in sorted(urls) if url not in placed)]
