"""What does `mkdocs.yml` say that the playbook needs to know? Folders, edit links, and whose look goes first."""

import os
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from macros.source import LIMIT

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


def add_look(config: MkDocsConfig) -> None:
    """Put the project's own look before ours, and ours before Material's."""
    own = str(folder_of(config) / "overrides")
    looks = [
        path for path in dict.fromkeys((config.theme.custom_dir, own, str(look()))) if path and Path(path).is_dir()
    ]
    config.theme.dirs[:] = [*looks, *(path for path in config.theme.dirs if path not in looks)]
