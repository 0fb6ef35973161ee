"""`playbook export`: write for other programs."""

import argparse
from pathlib import Path

from macros.cli.telling import FINE, PROBLEMS, Commands, command, tell


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    export = command(commands, "export", _run, "write for other programs", "playbook export pages out/")
    export.add_argument("what", choices=("catalogue", "pages"), help="catalogue.json, or the pages as Markdown files")
    export.add_argument("to", metavar="PATH", type=Path, help="the file or folder to write")


def _run(given: argparse.Namespace) -> int:
    from macros import project
    from macros.exports import write_text
    from macros.exports.catalogue_json import catalogue_json
    from macros.exports.markdown_pages import markdown_pages
    from macros.pages import Playbook

    found = project.load(given.folder)
    if found.errors or found.catalogue is None:
        tell(found.errors)
        return PROBLEMS
    playbook = Playbook(found.catalogue.published, releases=found.releases)
    if given.what == "catalogue":
        write_text(given.to, catalogue_json(playbook.catalogue, playbook.addresses))
    else:
        for path, text in markdown_pages(playbook):
            write_text(given.to / path, text)
    return FINE
