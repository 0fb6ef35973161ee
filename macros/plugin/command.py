"""How is a site built without typing `mkdocs`? By the same MkDocs, told where everything is."""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from macros.pages import Playbook
from macros.plugin.configuration import WITH_DRAFTS, WITH_OFFLINE, WITH_PDF, licence_of
from macros.plugin.events import PlaybookPlugin
from macros.project import PAGES


class NotBuilt(Exception):  # noqa: N818 -- it says what is so
    """The site could not be built; why has been told already."""


def site_of(folder: Path) -> Path:
    """Return where the site of a project goes; raises NotBuilt where `mkdocs.yml` cannot be read."""
    with _told(), _pages(folder) as pages:
        return Path(_configuration(folder, pages).site_dir)


def framed(playbook: Playbook, folder: Path) -> Playbook:
    """Return a playbook that knows what `mkdocs.yml` says of its site; as it is where there is none.

    Raises NotBuilt where that cannot be read.
    """
    if not (folder / "mkdocs.yml").is_file():
        return playbook
    with _told(), _pages(folder) as pages:
        configuration = _configuration(folder, pages)
        return replace(playbook, site=str(configuration.site_url or ""), licence=licence_of(configuration))


@dataclass(frozen=True)
class Built:
    """A site that was built."""

    playbook: Playbook
    hints: tuple[str, ...]
    """What its makers should know."""


def build(folder: Path, into: Path, *, drafts: bool = False, pdf: bool = False, offline: bool = False) -> Built:
    """Build the site of a project into a folder; its pages lead to PDFs, and to the offline edition, as asked.

    Raises NotBuilt.
    """
    chosen = ((WITH_DRAFTS, drafts), (WITH_PDF, pdf), (WITH_OFFLINE, offline))
    with _told(), _pages(folder) as pages, ExitStack() as options:
        for option, value in chosen:
            options.enter_context(_set(option, value))
        configuration = _configuration(folder, pages, site_dir=str(into))
        configuration.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(configuration)
        finally:
            configuration.plugins.on_shutdown()
        (ours,) = (plugin for plugin in configuration.plugins.values() if isinstance(plugin, PlaybookPlugin))
        return Built(ours.whole, ours.hints)


def serve(folder: Path, port: int, *, drafts: bool = False) -> None:
    """Show the site of a project on this machine, anew after each edit, until interrupted; raises NotBuilt."""
    with _told(logging.INFO), _pages(folder) as pages, _set(WITH_DRAFTS, drafts):
        mkdocs_serve.serve(str(folder / "mkdocs.yml"), docs_dir=pages, dev_addr=f"127.0.0.1:{port}")


def _configuration(folder: Path, pages: str, **options: str) -> MkDocsConfig:
    return load_config(str(folder / "mkdocs.yml"), docs_dir=pages, **options)


@contextmanager
def _pages(folder: Path) -> Iterator[str]:
    """Give the folder of the hand-written pages, or an empty one where the project has none: MkDocs needs one."""
    if (folder / PAGES).is_dir():
        yield str((folder / PAGES).resolve())
        return
    with tempfile.TemporaryDirectory() as nothing:
        yield nothing


@contextmanager
def _set(option: ContextVar[bool], value: bool) -> Iterator[None]:  # noqa: FBT001 -- passed on as it was given
    token = option.set(value)
    try:
        yield
    finally:
        option.reset(token)


@contextmanager
def _told(level: int = logging.WARNING) -> Iterator[None]:
    """Show what MkDocs logs, and raise NotBuilt for all the ways in which it gives up."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(level)
    try:
        yield
    except (Abort, MkDocsException) as error:
        if str(error):
            logger.error(str(error))  # noqa: TRY400 -- a mistake in the content, with nothing of ours to trace
        raise NotBuilt from error
    finally:
        logger.removeHandler(handler)
