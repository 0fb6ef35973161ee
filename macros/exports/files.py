"""Which files does a playbook have for other systems? Each format by its name, and where it stands on the site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from macros.addresses import CASE, CATALOGUE_JSON, CATALOGUE_SCHEMA, FEED, MOODLE, SPREADSHEET, TABLE
from macros.exports.case import case_package, package_path
from macros.exports.catalogue_json import catalogue_json
from macros.exports.catalogue_schema import catalogue_schema
from macros.exports.feed import atom_feed
from macros.exports.moodle import moodle_csv
from macros.exports.spreadsheet import catalogue_xlsx
from macros.exports.table import catalogue_csv
from macros.pages import Playbook


@dataclass(frozen=True)
class Format:
    """A file for other systems."""

    path: str
    """Where it stands, from the site's root."""

    write: Callable[[Playbook, datetime], str | bytes]
    """Writes it, as made at a time."""

    needs_site: bool = False
    """Whether it can be written only where the site knows its own address."""


FORMATS: Mapping[str, Format] = {
    "case": Format(CASE, case_package, needs_site=True),
    "catalogue": Format(CATALOGUE_JSON, lambda playbook, _made: catalogue_json(playbook.catalogue, playbook.addresses)),
    "csv": Format(TABLE, lambda playbook, _made: catalogue_csv(playbook)),
    "moodle": Format(MOODLE, lambda playbook, _made: moodle_csv(playbook)),
    "schema": Format(CATALOGUE_SCHEMA, lambda playbook, _made: catalogue_schema(playbook.site)),
    "xlsx": Format(SPREADSHEET, catalogue_xlsx),
}
"""By what `playbook export` calls them."""


def written(name: str, playbook: Playbook, made: datetime) -> bytes:
    """Write the file of a format; raises KeyError for a name that is none."""
    content = FORMATS[name].write(playbook, made)
    return content if isinstance(content, bytes) else content.encode()


def export_files(playbook: Playbook, made: datetime) -> dict[str, bytes]:
    """Write every file that this playbook can have, by its path from the site's root."""
    possible = {name: each for name, each in FORMATS.items() if playbook.site or not each.needs_site}
    files = {each.path: written(name, playbook, made) for name, each in possible.items()}
    if CASE in files:
        files[package_path(playbook)] = files[CASE]  # where a program looks that knows CASE, too
    if playbook.releases and playbook.site:
        files[FEED] = atom_feed(playbook).encode()
    return files
