"""What does `mkdocs.yml` say that the playbook needs to know? Folders, edit links, and whose look goes first."""

import os
from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import BaseConfigOption, Config, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from macros.model import Settings, Words
from macros.pages import Playbook, flaw_of, mine_parts
from macros.source import LIMIT

FEATURES = (
    "content.action.edit",
    "navigation.footer",
    "navigation.indexes",
    "navigation.path",
    "navigation.prune",  # without it, navigation costs quadratic time
    "navigation.tabs",
    "navigation.top",
    "search.highlight",
    "search.suggest",
    "toc.follow",
)

EXTENSIONS: dict[str, dict[str, Any]] = {
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "tables": {},
    "toc": {},
}

THEME_WORDS = (
    "action.edit",
    "action.skip",
    "clipboard.copied",
    "clipboard.copy",
    "footer",
    "footer.next",
    "footer.previous",
    "header",
    "nav",
    "search",
    "search.placeholder",
    "search.reset",
    "search.result.initializer",
    "search.result.more.one",
    "search.result.more.other",
    "search.result.none",
    "search.result.one",
    "search.result.other",
    "search.result.placeholder",
    "search.result.term.missing",
    "search.share",
    "tabs",
    "toc",
    "top",
)
"""What Material says on pages of a playbook, by its own names."""

_ALSO = {"no": "nb", "iw": "he", "in": "id", "fil": "tl", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant"}
"""Languages that Material knows by another tag."""

MACROS = Path(__file__).resolve().parents[1]


WITH_DRAFTS: ContextVar[bool] = ContextVar("with_drafts", default=False)
"""Whether this run of the command shows drafts: MkDocs hands no options of ours on to a plugin."""

WITH_PDF: ContextVar[bool] = ContextVar("with_pdf", default=False)
"""Whether this run of the command makes PDFs."""

WITH_OFFLINE: ContextVar[bool] = ContextVar("with_offline", default=False)
"""Whether this run of the command makes the offline edition."""


class Ways(BaseConfigOption[list[str]]):
    """An address, or a list of them, by which readers suggest a change."""

    def __init__(self) -> None:
        """Be empty where nothing is said."""
        super().__init__()
        self.default: list[str] = []

    def run_validation(self, value: object) -> list[str]:
        """Return the addresses; raises ValidationError, in words, for one that cannot be used."""
        ways = value if isinstance(value, list) else [value]
        for way in ways:
            if flaw := flaw_of(str(way)):
                raise ValidationError(flaw)
        return [str(way) for way in ways]


class PlaybookConfig(Config):  # type: ignore[no-untyped-call] # MkDocs types all but this
    """What `mkdocs.yml` may say to the plugin."""

    catalogue_limit = config_options.Type(int, default=LIMIT)
    """How many bytes the catalogue may have."""

    rules = config_options.Type(bool, default=False)
    """Whether the site says what each rule of the check asks for: pages for editors, in English."""

    coverage = config_options.Type(bool, default=True)
    """Whether the site has a page for editors, once the catalogue says who looks after it or when it was reviewed."""

    suggest = Ways()
    """Where readers suggest a change: a form (`https:`), a mailbox (`mailto:`), or a list of both."""


def edit_base_of(config: MkDocsConfig) -> str:
    """Return the address under which the catalogue's folder can be edited; empty where `edit_uri` says none."""
    pages = urljoin(f"{config.repo_url.rstrip('/')}/" if config.repo_url else "", config.edit_uri or "")
    way = os.path.relpath(folder_of(config), config.docs_dir)
    return urljoin(pages, f"{way}/") if pages.startswith("https://") else ""


def folder_of(config: MkDocsConfig) -> Path:
    """Return the project's folder: the one that holds `mkdocs.yml`."""
    return Path(config.config_file_path).resolve().parent


def licence_of(config: MkDocsConfig) -> str:
    """Return what `copyright` says, without its HTML; empty where it says nothing."""
    return Markup(config.copyright or "").striptags()  # noqa: S704 -- only to take the tags out


def look() -> Path:
    """Return the folder of the theme that comes with the generator: beside `macros/`, or within it once installed."""
    return MACROS / "overrides" if (MACROS / "overrides").is_dir() else MACROS.parent / "overrides"


def add_language(config: MkDocsConfig, playbook: Playbook) -> None:
    """Let Material speak the catalogue's language, as far as it knows it, and say which language that is."""
    language, words = str(playbook.catalogue.language), playbook.words
    settings = playbook.catalogue.settings
    config.theme["language"] = _spoken_by_material(config, language) or "en"
    frame = {
        "language": language,
        "direction": "rtl" if playbook.rtl else "ltr",
        "choose": words.choose,
        "choose.named": words.choose_named,
        "commitment.came": words.commitment_came,
        "commitment.due": words.commitment_due,
        "cite": words.cite,
        "copied": words.copied,
        "copy": words.copy,
        "copy.by_hand": words.copy_by_hand,
        "copy.link": words.copy_the_link,
        "menu": words.menu,
        "menu.close": words.menu_close,
        "not_found": words.not_found,
        "not_found.help": words.not_found_help,
        "path": words.path,
        "search.close": words.search_close,
    }
    config.extra["playbook_mine"] = next((address.page for address, *_ in mine_parts(playbook)), "")
    config.extra["playbook_words"] = {**_theme_words(settings), **{name: str(word) for name, word in frame.items()}}


def hints_of(config: MkDocsConfig, playbook: Playbook) -> Iterator[str]:
    """Yield what a project can do without, but should know: each in one line."""
    if not config.site_url:
        lacking = "link previews, the sitemap and tables have no addresses, and there is no CASE package"
        lacking += " and no feed of what is new" if playbook.releases else ""
        yield f"mkdocs.yml has no 'site_url', so {lacking}; all else works"
    language, said = str(playbook.catalogue.language), _theme_words(playbook.catalogue.settings)
    missing = [name for name in THEME_WORDS if name not in said]
    if missing and not _spoken_by_material(config, language):
        yield (
            f"Material does not know '{language}', so these words are in English; "
            f"set them under 'settings', 'theme_words': {', '.join(missing)}"
        )


def _theme_words(settings: Settings | None) -> dict[str, str]:
    return {str(name): str(word) for name, word in settings.theme_words.items()} if settings else {}


def _spoken_by_material(config: MkDocsConfig, language: str) -> str:
    """Return the nearest language that Material knows, by taking subtags off the end; empty where it knows none."""
    parts = language.split("-")
    tags = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    languages = [Path(folder, "partials", "languages") for folder in config.theme.dirs]
    known = {path.stem.lower(): path.stem for folder in languages for path in folder.glob("*.html")}
    return next((known[name] for tag in tags if (name := _ALSO.get(tag, tag).lower()) in known), "")


def add_defaults(config: MkDocsConfig, words: Words) -> None:
    """Set what a playbook needs of Material, where `mkdocs.yml` says nothing of it."""
    config.extra.setdefault("generator", False)  # it is told in English
    config.theme["font"] = False  # the system's fonts: nothing is fetched from another host
    config.theme["features"] = config.theme.get("features") or list(FEATURES)
    config.theme["palette"] = config.theme.get("palette") or [
        _palette("light", "default", "material/weather-night", words.to_dark),
        _palette("dark", "slate", "material/weather-sunny", words.to_light),
    ]
    for extension, settings in EXTENSIONS.items():
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)
            config.mdx_configs[extension] = dict(settings)
    config.mdx_configs.setdefault("toc", {}).setdefault("permalink", True)
    config.mdx_configs["toc"].setdefault("permalink_title", str(words.copy_link))


def _palette(light: str, scheme: str, icon: str, name: str) -> dict[str, Any]:
    media = f"(prefers-color-scheme: {light})"
    colours = {"scheme": scheme, "primary": "custom", "accent": "custom"}
    return {"media": media, **colours, "toggle": {"icon": icon, "name": name}}


def add_look(config: MkDocsConfig) -> None:
    """Put the project's own look before ours, and ours before Material's."""
    own = str(folder_of(config) / "overrides")
    looks = [
        path for path in dict.fromkeys((config.theme.custom_dir, own, str(look()))) if path and Path(path).is_dir()
    ]
    config.theme.dirs[:] = [*looks, *(path for path in config.theme.dirs if path not in looks)]
