"""What is in the offline edition? All that a person reads on the site, led to files, and one file to begin with."""

import posixpath
import shutil
from datetime import datetime
from html import escape
from pathlib import Path

from macros.addresses import FEED, HOME, OFFLINE, Address
from macros.offline.leading import Leading
from macros.offline.packing import pack
from macros.pages import Playbook

BEGIN = f"{OFFLINE.removesuffix('.zip')}/index.html"
"""The file that one opens, in the folder that one gets."""

PAGES = Address("pages/")
"""The folder that holds all but that file, so that nobody looks for it among a hundred others."""

LONGEST = 200
"""How many letters a path should have: Windows opens 259, with those of the folder that the edition is put into."""

_SERVED = ("404.html", "sitemap.xml", FEED, "ims/")
"""What is of use only where a server answers."""

_REPLACED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Material's own search, in whose place is ours."""

_DATA = {"search/search_index.json": "var __index", "search/playbook.json": "window.__pb_index"}
"""What pages fetch from a server. From a folder they may read scripts alone: so each becomes one, by this name."""

_FIRST = "assets/playbook/storage.js"
"""The script that begins the others, on each page that has any."""

_SCRIPTS = ("assets/playbook/search-messages.js", "assets/playbook/offline.js")
"""What follows it on pages that are opened from files."""


def write_edition(playbook: Playbook, site: Path, into: Path, made: datetime) -> tuple[str, ...]:
    """Write the offline edition of a built site: as a folder to open, and as an archive of it.

    Returns hints: what its makers should know, each in one line.
    """
    folder = (into / BEGIN).parent
    there = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    files = {name: path for name, path in there.items() if _is_read(name)}
    leading = Leading(frozenset(files), playbook.site)
    for name, path in files.items():
        copy = folder / PAGES.page / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".html"):
            html = leading.page(path.read_text("utf-8", "surrogateescape"), name)
            copy.write_text(_with_scripts(html, name, playbook.site), "utf-8", "surrogateescape", newline="")
        elif name in _DATA:
            copy.with_suffix(".js").write_text(f"{_DATA[name]} = {path.read_text('utf-8')}\n", "utf-8")
        else:
            shutil.copyfile(path, copy)
    (into / BEGIN).write_text(_begin(playbook), "utf-8")
    pack(folder, into / OFFLINE, made)
    longest = max((path.relative_to(into).as_posix() for path in folder.rglob("*")), key=len)
    told = f"'{longest}' has {len(longest)} letters; unpacked into a deep folder, Windows may not open it"
    return (told,) if len(longest) > LONGEST else ()


def _is_read(name: str) -> bool:
    return not name.startswith((*_SERVED, *_REPLACED)) and not name.endswith(".map")


def _with_scripts(html: str, name: str, site: str) -> str:
    """Put in what pages need that are opened from files."""
    if _FIRST not in html:
        return html
    root = posixpath.relpath(".", posixpath.dirname(name) or ".")
    told = f' data-pb-site="{escape(site)}"' if site else ""
    scripts = "".join(f'<script src="{root}/{script}"{told}></script>\n' for script in _SCRIPTS)
    return html.replace("</head>", f"{scripts}</head>", 1)


def _begin(playbook: Playbook) -> str:
    """Draw the page that one opens: it leads on to Home."""
    drawn = playbook.on(HOME).document("leads_on", to=PAGES, title=playbook.catalogue.title, formers=())
    return Leading({f"{PAGES.page}index.html"}).page(drawn, "index.html")
