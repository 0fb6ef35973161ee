"""What does `mkdocs.yml` say that the playbook needs to know? Folders, edit links, and whose look goes first."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from macros.model import Words
from macros.pages import Playbook
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
    "toc": {"permalink": True},
}

MACROS = Path(__file__).resolve().parents[1]


class PlaybookConfig(Config):  # type: ignore[no-untyped-call] # MkDocs types all but this
    """What `mkdocs.yml` may say to the plugin."""

    catalogue_limit = config_options.Type(int, default=LIMIT)
    """How many bytes the catalogue may have."""


def edit_base_of(config: MkDocsConfig) -> str:
    """Return the address under which the catalogue's folder can be edited; empty where `edit_uri` says none."""
    pages = urljoin(f"{config.repo_url.rstrip('/')}/" if config.repo_url else "", config.edit_uri or "")
    way = os.path.relpath(folder_of(config), config.docs_dir)
    return urljoin(pages, f"{way}/") if pages.startswith("https://") else ""


def folder_of(config: MkDocsConfig) -> Path:
    """Return the project's folder: the one that holds `mkdocs.yml`."""
    return Path(config.config_file_path).resolve().parent


def look() -> Path:
    """Return the folder of the theme that comes with the generator: beside `macros/`, or within it once installed."""
    return MACROS / "overrides" if (MACROS / "overrides").is_dir() else MACROS.parent / "overrides"


def add_language(config: MkDocsConfig, playbook: Playbook) -> None:
    """Let Material speak the catalogue's language, as far as it knows it, and say which language that is."""
    language = str(playbook.catalogue.language)
    settings = playbook.catalogue.settings
    known = (name for name in (language, language.partition("-")[0]) if _material_speaks(config, name))
    config.theme["language"] = next(known, "en")
    said = {str(name): str(word) for name, word in settings.theme_words.items()} if settings else {}
    config.extra["playbook_words"] = {**said, "language": language, "direction": "rtl" if playbook.rtl else "ltr"}


def _material_speaks(config: MkDocsConfig, language: str) -> bool:
    return any(Path(path, "partials", "languages", f"{language}.html").is_file() for path in config.theme.dirs)


def add_defaults(config: MkDocsConfig, words: Words) -> None:
    """Set what a playbook needs of Material, where `mkdocs.yml` says nothing of it."""
    config.theme["font"] = False  # the system's fonts: nothing is fetched from another host
    config.theme["features"] = config.theme.get("features") or list(FEATURES)
    config.theme["palette"] = config.theme.get("palette") or [
        _palette("light", "default", "material/weather-night", words.to_dark),
        _palette("dark", "slate", "material/weather-sunny", words.to_light),
    ]
    for extension, settings in EXTENSIONS.items():
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)
            config.mdx_configs[extension] = settings
        elif extension == "toc":
            config.mdx_configs.setdefault("toc", {}).setdefault("permalink", True)


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
