"""`playbook links`: record every address that is published; or make sure that none was taken out of the record."""

import argparse
import sys
from pathlib import Path

from macros.cli.telling import FINE, PROBLEMS, Commands, cannot, command, counted, sound


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    parser = command(
        commands, "links", _run, "record every address that is published, in links.yaml", "playbook links --since main"
    )
    parser.add_argument(
        "--since",
        metavar="REVISION",
        help="write nothing; tell each line of links.yaml that was there in REVISION, and is not there now",
    )


def _run(given: argparse.Namespace) -> int:
    from macros.ledger import extended
    from macros.links import drawn_addresses
    from macros.pages import Playbook, pages_of
    from macros.project import LEDGER

    if given.since:
        return _kept(given.folder, given.since)
    project, catalogue = sound(given.folder)
    playbook = Playbook(catalogue.published, releases=project.releases)
    # where a page is written by hand, the one that would be drawn was never published
    pages = (page for page in pages_of(playbook) if page.address not in project.by_hand)
    drawn = drawn_addresses(pages, playbook.addresses)
    path = given.folder / LEDGER
    text = extended(project.ledger, drawn, project.by_hand)
    before = path.read_text("utf-8") if project.ledger else ""
    path.write_text(text, "utf-8", newline="\n")
    added = len(set(text.splitlines()) - set(before.splitlines()))
    print(f"{LEDGER}: {added} lines added" if added else f"{LEDGER}: nothing is new", file=sys.stderr)
    return FINE


def _kept(folder: Path, revision: str) -> int:
    """Tell which lines of the record are gone since a revision."""
    from macros.history import NotKnown, text_at
    from macros.ledger import ledger_of, left_out
    from macros.project import LEDGER
    from macros.source import decoded, document_of

    try:
        data = text_at(folder, revision, LEDGER)
    except NotKnown as error:
        return cannot(error.told, error.cure)
    before = ledger_of(decoded(data, LEDGER)[0])[0] if data is not None else None
    here = document_of(folder / LEDGER, LEDGER)[0] if (folder / LEDGER).is_file() else None
    gone = list(left_out(before, ledger_of(here)[0] if here else None)) if before else []
    for line in gone:
        print(f"{LEDGER}: '{line}' stood here in {revision}, and links in print rest on it")
    told = f"{counted(len(gone), 'line')} taken out; restore with: git checkout {revision} -- {LEDGER}"
    print(f"{LEDGER}: {told if gone else 'nothing was taken out'}", file=sys.stderr)
    return PROBLEMS if gone else FINE
