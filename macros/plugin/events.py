"""Which events of MkDocs does the playbook answer? Each method is thin: what it does stands in a function elsewhere."""

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from textwrap import indent
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from macros.addresses import COMPOSER_ITEMS, FEED, OFFLINE, Address
from macros.care import is_tended
from macros.coverage import coverage_of
from macros.dates import day_of_build, time_of_build
from macros.exports.composer_items import composer_items
from macros.exports.files import export_files
from macros.exports.linked_data import linked_data
from macros.inserts import Embedded, embedded
from macros.ledger import Former, Ledger
from macros.links import lasting
from macros.markup import WithoutHtml
from macros.pages import Page, Playbook, tabs_of
from macros.pages.citing import cited
from macros.pages.former import notes_on
from macros.plugin.configuration import (
    MACROS,
    WITH_DRAFTS,
    WITH_OFFLINE,
    WITH_PDF,
    PlaybookConfig,
    add_defaults,
    add_language,
    add_look,
    edit_base_of,
    folder_of,
    hints_of,
    licence_of,
    look,
)
from macros.plugin.generated import GeneratedPage, navigation_of, place_within, url_of
from macros.problem import Problem, as_text
from macros.project import CATALOGUE, load, name_in
from macros.releases import FILE as RELEASES
from macros.rules.pages import rule_pages
from macros.search import search_index


def replace_search(site: Path, playbook: Playbook, pages: Iterable[Page]) -> None:
    """Write our index beside Material's, which is emptied: every page loads that. There is none where search is off."""
    theirs = site / "search" / "search_index.json"
    if theirs.is_file():
        found = json.loads(theirs.read_text("utf-8"))
        _write_json(theirs.with_name("playbook.json"), search_index(playbook, pages, found["docs"]))
        _write_json(theirs, {**found, "docs": []})


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")


def told_by_file(problems: Iterable[Problem]) -> dict[str, str]:
    """Say problems, file by file."""
    told: dict[str, list[str]] = {}
    for problem in problems:
        told.setdefault(problem.position.file, []).append(as_text(problem))
    return {name: "\n".join(lines) for name, lines in told.items()}


class PlaybookPlugin(BasePlugin[PlaybookConfig]):  # type: ignore[no-untyped-call] # MkDocs types all but this
    """Builds a playbook from the catalogue beside `mkdocs.yml`."""

    playbook: Playbook | None = None
    drawn: list[Page]
    embedded: dict[str, Embedded]
    hints: tuple[str, ...] = ()
    ledger: Ledger | None = None
    by_hand: frozenset[Address] = frozenset()
    gone: tuple[Former, ...] = ()
    told: dict[str, str]
    serving = False

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remember whether the site is shown while it is edited; MkDocs keeps a plugin that has this method."""
        self.serving = command == "serve"

    # before Material's own plugins, which read the theme
    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check everything before MkDocs empties the old site; then make the playbook."""
        try:
            project = load(folder_of(config), Path(config.docs_dir), self.config.catalogue_limit)
        except OSError as error:
            raise PluginError(
                f"{CATALOGUE}: {error.strerror}: a playbook needs its catalogue beside mkdocs.yml"
            ) from error
        self.told = told_by_file(project.errors)
        if project.errors or project.catalogue is None:
            told = "the playbook is not built until this is put right:\n" + "\n".join(self.told.values())
            if not (self.serving and self.playbook):
                raise PluginError(told)
            # the last good one is shown on; a log entry would end a strict build
            sys.stderr.write(f"{told}\n")
        else:
            shown = project.catalogue if WITH_DRAFTS.get() else project.catalogue.published
            wanted = self.config.coverage and is_tended(project.catalogue)
            today = day_of_build(os.environ)
            coverage = coverage_of(project.catalogue, today) if wanted else None
            site, suggest = str(config.site_url or ""), tuple(self.config.suggest)
            self.playbook = Playbook(
                shown,
                project.releases,
                edit_base=edit_base_of(config),
                coverage=coverage,
                site=site,
                suggest=suggest,
                built=today,
                licence=licence_of(config),
                pdf=WITH_PDF.get(),
            )
            self.ledger, self.by_hand = project.ledger, project.by_hand
        config.use_directory_urls = True  # an address is a folder: links stay right whatever serves the files
        config.markdown_extensions.append(WithoutHtml())  # type: ignore[arg-type] # Markdown takes instances, too
        add_look(config)
        add_language(config, self.playbook)
        add_defaults(config, self.playbook.words)
        self.hints = tuple(hints_of(config, self.playbook))
        self.embedded = {}
        return config

    # after other plugins' files: one that writes a page of ours takes its place
    @event_priority(-50)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages that nobody has written by hand, and lay out the navigation."""
        exported = export_files(self.whole, time_of_build(os.environ))
        sizes = {path: len(content) for path, content in exported.items()}
        sizes |= {OFFLINE: 0} if WITH_OFFLINE.get() else {}
        playbook = self.playbook = replace(self.whole, downloads=sizes)
        tabs = tabs_of(playbook)
        rules = tuple(rule_pages(playbook)) if self.config.rules else ()
        by_hand = {file.url for file in files.documentation_pages()}
        pages = [page for tab in tabs for page in tab.pages if url_of(page) not in by_hand]
        whole = lasting(playbook, pages, self.ledger, self.by_hand)
        self.drawn, self.gone = list(whole.pages), whole.gone
        for page in (*self.drawn, *rules):
            self._place(page, files, config, InclusionLevel.NOT_IN_NAV if page.within else InclusionLevel.INCLUDED)
        for page in whole.tombstones:
            self._place(page, files, config, InclusionLevel.NOT_IN_NAV)
        contents: dict[str, str | bytes] = {**dict(whole.files), **exported}
        if playbook.catalogue.workshops:
            contents[COMPOSER_ITEMS] = composer_items(playbook)
        for path, content in contents.items():
            files.append(File.generated(config, path, content=content))
        if FEED in exported:
            config.extra["playbook_feed"] = {"file": FEED, "title": str(playbook.words.news)}
        if config.nav is None:
            config.nav = navigation_of(tabs, rules, files)
        return files

    def on_nav(self, nav: Navigation, files: Files, **_: object) -> Navigation:
        """Let pages that the menu does not name know where they belong."""
        place_within(files)
        return nav

    def on_page_markdown(self, markdown: str, page: MkDocsPage, config: MkDocsConfig, **_: object) -> str | None:
        """Draw what a hand-written page embeds, and mark its place."""
        if isinstance(page, GeneratedPage):
            return None
        told = self.told.get(name_in(folder_of(config), Path(config.docs_dir, page.file.src_uri)))
        if told:
            return f"# {page.file.src_uri}\n\n{indent(told, '    ')}"
        made = self.embedded[page.file.src_uri] = embedded(markdown, self.whole.on(Address(page.url)))
        return made.marked

    def on_page_content(self, html: str, page: MkDocsPage, **_: object) -> str | None:
        """Put what was drawn into a hand-written page."""
        made = self.embedded.get(page.file.src_uri)
        if made is None:
            return None
        address = _address_of(page)
        gone = (old for old in self.gone if old.address.page == address.page)
        return str(notes_on(address, made.within(html), gone, self.whole.on(address)))

    def on_page_context(self, context: TemplateContext, page: MkDocsPage, **_: object) -> TemplateContext:
        """Let the frame of a page say how it is cited, how a change is suggested, what it is, and where it lives."""
        title, address = str(page.meta.get("title") or page.title), _address_of(page)
        context["cited"] = cited(self.whole, address, title)  # type: ignore[typeddict-unknown-key] # ours
        context["suggestions"] = self.whole.suggestions(address)  # type: ignore[typeddict-unknown-key] # ours
        head = self.whole.on(address)("paper_head", address)
        context["paper_head"] = head  # type: ignore[typeddict-unknown-key] # ours
        made = page.drawn if isinstance(page, GeneratedPage) else self.embedded.get(page.file.src_uri)
        context["styles"] = made.styles if made else ()  # type: ignore[typeddict-unknown-key] # ours
        if isinstance(page, GeneratedPage):
            context["linked_data"] = linked_data(page.drawn, self.whole)  # type: ignore[typeddict-unknown-key] # ours
        return context

    # after Material's search has written its index
    @event_priority(-50)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Let search find the single items."""
        replace_search(Path(config.site_dir), self.whole, self.drawn)

    def _place(self, page: Page, files: Files, config: MkDocsConfig, inclusion: InclusionLevel) -> None:
        file = File.generated(config, page.address.file, content="", inclusion=inclusion)
        files.append(file)
        GeneratedPage(page, self.whole, file, config)

    @property
    def whole(self) -> Playbook:
        """The playbook that is built; raises PluginError where MkDocs asks for it before it is read."""
        if self.playbook is None:
            raise PluginError("MkDocs asked for pages before on_config")
        return self.playbook

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Build anew when the catalogue, our templates or the look changes."""
        for path in (folder_of(config) / CATALOGUE, *folder_of(config).glob(RELEASES), MACROS / "templates", look()):
            server.watch(str(path))
        return server


def _address_of(page: MkDocsPage) -> Address:
    return Address("" if page.url == "./" else unquote(page.url))
