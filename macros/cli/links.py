"""`playbook links`: record every address that is published."""

import argparse
import sys

from macros.cli.telling import FINE, PROBLEMS, Commands, command, tell


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    command(commands, "links", _run, "record every address that is published, in links.yaml", "playbook links")


def _run(given: argparse.Namespace) -> int:
    from macros import project
    from macros.ledger import extended
    from macros.links import drawn_addresses
    from macros.pages import Playbook, pages_of

    found = project.load(given.folder)
    if found.errors or found.catalogue is None:
        tell(found.errors)
        return PROBLEMS
    playbook = Playbook(found.catalogue.published, releases=found.releases)
    drawn = drawn_addresses(pages_of(playbook), playbook.addresses)
    path = given.folder / project.LEDGER
    text = extended(found.ledger, drawn, found.by_hand)
    before = path.read_text("utf-8") if found.ledger else ""
    path.write_text(text, "utf-8", newline="\n")
    added = len(set(text.splitlines()) - set(before.splitlines()))
    print(f"{project.LEDGER}: {added} lines added" if added else f"{project.LEDGER}: nothing is new", file=sys.stderr)
    return FINE
