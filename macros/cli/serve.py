"""`playbook serve`: show the site while it is edited."""

import argparse

from macros.cli.telling import FINE, PROBLEMS, Commands, command


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    serve = command(commands, "serve", _run, "show the site while it is edited", "playbook serve --port 8001")
    serve.add_argument("--drafts", action="store_true", help="show drafts, too, marked as such")
    serve.add_argument("--port", type=int, default=8000, help="the port on this machine (8000)")


def _run(given: argparse.Namespace) -> int:
    from macros import plugin

    try:
        plugin.serve(given.folder, given.port, drafts=given.drafts)
    except plugin.NotBuilt:
        return PROBLEMS
    return FINE
