"""The `playbook` command: what people type, and what they get back.

Exit status: 0 fine, 1 problems in the content, 2 wrong usage or nothing to read. What only one command needs is
imported by that command: MkDocs alone takes longer to start than a whole check.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from macros import catalogue, problem
from macros.problem import Problem
from macros.source import LIMIT

FINE, PROBLEMS, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = _parser()
    given = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        return run(given)
    except FileNotFoundError as error:
        return _cannot(f"{error.filename}: there is no such file or folder", "name the folder with: playbook -C DIR …")
    except OSError as error:
        return _cannot(f"{error.filename}: {error.strerror}", "check the name, and whether you may read and write it")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="playbook", description="Make a leadership playbook from a catalogue of competencies."
    )
    parser.add_argument("-C", dest="folder", metavar="DIR", type=Path, default=Path(), help="act on another folder")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    build = _command(commands, "build", _build, "build the site into site/", "playbook build")
    build.add_argument("--site-dir", metavar="DIR", type=Path, help="where to put the site")

    serve = _command(commands, "serve", _serve, "show the site while it is edited", "playbook serve --port 8001")
    serve.add_argument("--port", type=int, default=8000, help="the port on this machine (8000)")

    check = _command(commands, "check", _check, "list every problem", "playbook check --format github")
    check.add_argument("file", metavar="FILE", nargs="?", type=Path, help="check this catalogue alone")
    check.add_argument("--format", choices=("text", "github", "json"), default="text", help="how to list (text)")
    check.add_argument("--limit", metavar="BYTES", type=int, default=LIMIT, help=f"how large a file may be ({LIMIT:,})")

    export = _command(commands, "export", _export, "write for other programs", "playbook export pages out/")
    export.add_argument("what", choices=("catalogue", "pages"), help="catalogue.json, or the pages as Markdown files")
    export.add_argument("to", metavar="PATH", type=Path, help="the file or folder to write")

    init = _command(commands, "init", _init, "begin a playbook in a new folder", "playbook init our-playbook")
    init.add_argument("to", metavar="DIR", type=Path, help="an empty folder, or one that is not there yet")
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    does: str,
    example: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name, help=does, description=f"{does[0].upper()}{does[1:]}.", epilog=f"example: {example}"
    )
    command.set_defaults(run=run)
    return command


def _check(given: argparse.Namespace) -> int:
    if given.file:
        name = given.file.as_posix()
        _catalogue, problems = catalogue.load(given.folder / given.file, name, given.limit)
    else:
        from macros import project

        problems = list(project.load(given.folder, limit=given.limit).problems)
    _tell(problems, given.format)
    return PROBLEMS if problems else FINE


def _tell(problems: Sequence[Problem], how: str) -> None:
    if how == "json":
        print(problem.as_json(problems))
        return
    say = problem.as_github if how == "github" else problem.as_text
    for found in problems:
        print(say(found))
    if how == "text":
        count = f"{len(problems)} problem{'s' if len(problems) != 1 else ''}"
        print(f"{count} to put right" if problems else "all is well", file=sys.stderr)


def _build(given: argparse.Namespace) -> int:
    from macros import plugin, project, publish

    problems = project.load(given.folder).problems
    if problems:
        _tell(problems, "text")
        return PROBLEMS

    try:
        site = given.site_dir or plugin.site_of(given.folder)
        if publish.holds_something_else(site):
            return _cannot(f"{site}: this folder holds something else than a playbook", "name an empty folder")
        with publish.replacing(site) as built:
            hints = plugin.build(given.folder, built)
    except plugin.NotBuilt:
        return PROBLEMS
    for hint in hints:
        print(f"hint: {hint}", file=sys.stderr)
    print(f"the playbook is in {site}", file=sys.stderr)
    return FINE


def _serve(given: argparse.Namespace) -> int:
    from macros import plugin

    try:
        plugin.serve(given.folder, given.port)
    except plugin.NotBuilt:
        return PROBLEMS
    return FINE


def _export(given: argparse.Namespace) -> int:
    from macros import project
    from macros.exports import write_text
    from macros.exports.catalogue_json import catalogue_json
    from macros.exports.markdown_pages import markdown_pages
    from macros.pages import Playbook

    found = project.load(given.folder)
    if found.problems or found.catalogue is None:
        _tell(found.problems, "text")
        return PROBLEMS
    playbook = Playbook(found.catalogue)
    if given.what == "catalogue":
        write_text(given.to, catalogue_json(found.catalogue, playbook.addresses))
    else:
        for path, text in markdown_pages(playbook):
            write_text(given.to / path, text)
    return FINE


def _init(given: argparse.Namespace) -> int:
    from macros import starter

    folder = given.folder / given.to
    if not starter.is_empty(folder):
        return _cannot(f"{folder}: something is there already, and nothing is overwritten", "name a new folder")
    for path in starter.begin(folder):
        print(path)
    print(f"read {folder / 'competencies.yaml'}, then run: playbook -C {folder} serve", file=sys.stderr)
    return FINE


def _cannot(told: str, cure: str) -> int:
    print(f"playbook: {told}\n   {cure}", file=sys.stderr)
    return USAGE
