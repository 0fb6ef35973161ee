"""`playbook export`: write for other programs."""

import argparse
import os
from pathlib import Path

from macros.cli.telling import FINE, PROBLEMS, Commands, cannot, command, sound

WHAT = {
    "case": "a CASE package, for learning platforms",
    "catalogue": "catalogue.json, for programs",
    "csv": "a table with a row for each item",
    "moodle": "a competency framework for Moodle",
    "pages": "the pages as Markdown, with every file, for other site builders",
    "schema": "the JSON Schema of catalogue.json",
    "xlsx": "a spreadsheet with a sheet for each kind",
}


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    export = command(commands, "export", _run, "write for other programs", "playbook export moodle framework.csv")
    told = "; ".join(f"{name}: {says}" for name, says in WHAT.items())
    export.add_argument("what", choices=tuple(WHAT), help=told)
    export.add_argument("to", metavar="PATH", type=Path, help="the file to write, or the folder for pages")


def _run(given: argparse.Namespace) -> int:
    from dataclasses import replace

    from macros import plugin
    from macros.dates import time_of_build
    from macros.exports import write
    from macros.exports.files import FORMATS, export_files, written
    from macros.exports.markdown_pages import markdown_pages
    from macros.pages import Playbook

    project, catalogue = sound(given.folder)
    made = time_of_build(os.environ)
    try:
        playbook = plugin.framed(Playbook(catalogue.published, releases=project.releases), given.folder)
    except plugin.NotBuilt:
        return PROBLEMS
    if given.what == "pages":
        files = export_files(playbook, made)
        whole = replace(playbook, downloads={path: len(content) for path, content in files.items()})
        contents: dict[str, str | bytes] = {**files, **dict(markdown_pages(whole))}
        for path, content in contents.items():
            write(given.to / path, content)
        return FINE
    if FORMATS[given.what].needs_site and not playbook.site:
        cure = "write there where the site will be: site_url: https://…"
        return cannot("mkdocs.yml has no 'site_url', and this format is made of addresses", cure)
    write(given.to, written(given.what, playbook, made))
    return FINE
