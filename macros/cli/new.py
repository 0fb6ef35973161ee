"""`playbook new`: add an item in the right place, and leave the rest of the file as it is."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from macros.cli.telling import FINE, PROBLEMS, Commands, cannot, command, tell
from macros.problem import errors_in, visible

if TYPE_CHECKING:
    from macros.editing import Addition, Form, Place
    from macros.model import Catalogue, Entry

INTERRUPTED = 130
"""The exit status of what Ctrl+C has ended, as shells have it."""


def add(commands: Commands) -> None:
    """Add the command and its arguments."""
    example = "playbook new tip"
    new = command(commands, "new", _run, "add an item in the right place; asks for what it says", example)
    new.add_argument(
        "kind", metavar="KIND", help="competency, tip, question, moment …: any kind of item, source or point"
    )
    new.add_argument("--in", dest="owner", metavar="ID", help="what it belongs to: the id of a competency, a stance …")
    new.add_argument(
        "--set",
        dest="given",
        metavar="FIELD=TEXT",
        action="append",
        default=[],
        help="say a field instead of being asked",
    )
    new.add_argument("--draft", action=argparse.BooleanOptionalAction, help="keep it from the site (a competency: yes)")


def _run(given: argparse.Namespace) -> int:
    from macros import catalogue
    from macros.editing import kinds, meant_kind
    from macros.project import CATALOGUE
    from macros.source import decoded, parse

    path = given.folder / CATALOGUE
    data = path.read_bytes()
    document, problems = decoded(data, CATALOGUE)
    problems += parse(document)[1] if document.lines else []
    found, _problems = catalogue.read(document)
    if problems or found is None:
        tell(problems or catalogue.read(document)[1])
        print("nothing is written: put this right first", file=sys.stderr)
        return PROBLEMS
    kind = meant_kind(given.kind)
    if kind is None:
        return cannot(f"there is no kind '{visible(given.kind)}'", f"write one of: {', '.join(kinds())}")
    try:
        return _add(given, path, data, found, kind)
    except (KeyboardInterrupt, EOFError):
        print("\nnothing is written", file=sys.stderr)
        return INTERRUPTED


def _add(given: argparse.Namespace, path: Path, data: bytes, catalogue: "Catalogue", kind: type["Entry"]) -> int:
    from macros.editing import Form, NotSafe, places_of

    asks = sys.stdin.isatty() and not given.given
    places = places_of(kind, catalogue)
    if not places:
        return cannot(f"nothing in this catalogue can hold a {kind.called()} yet", "write what it belongs to first")
    place = _place(places, given.owner, asks=asks)
    if place is None:
        known = ", ".join(place.called for place in places if place.called)
        return cannot(f"a {kind.called()} belongs to something", f"write --in with one of: {known}")
    answers = _answers(given.given)
    parted, told = _part(place, catalogue, answers, asks=asks)
    if told:
        return cannot(f"a {kind.called()} stands in one part of a list", told)
    form = Form(data, path.name, catalogue, kind, place, parted)
    unknown = [name for name in answers if name not in kind.fields]
    if unknown:
        return cannot(
            f"a {kind.called()} has no field '{visible(unknown[0])}'", f"write one of: {', '.join(form.fields())}"
        )
    if "status" in kind.fields and (given.draft or (given.draft is None and _is_whole(kind))):
        form.put("status", ["draft"])
    try:
        return _fill(form, answers, path, asks=asks)
    except NotSafe:
        told = f"{path.name} is laid out in a way that cannot be kept here, so nothing is written"
        return cannot(told, f"add the {kind.called()} by hand")


def _part(place: "Place", catalogue: "Catalogue", answers: dict[str, list[str]], *, asks: bool) -> tuple[str, str]:
    """Find which part of its list an entry belongs to; or what to type so that this can be told."""
    from macros.editing import choices

    if not place.parted_by:
        return "", ""
    under = place.parted_by.rpartition("-")[2]
    parts = choices(catalogue, place.parted_by)
    if not parts:
        return "", f"write one first: playbook new {under}"
    part = answers.pop(under, [""])[0]
    if asks:
        from macros.cli.asking import choose

        part = choose(under, parts)
    return part, "" if part in parts else f"write --set {under}=… with one of: {', '.join(parts)}"


def _fill(form: "Form", answers: dict[str, list[str]], path: Path, *, asks: bool) -> int:
    from macros.editing import Changed, put

    for name in form.unnameable():
        told = f"a {form.kind.called()} names its {name}, and there is no {name} in this catalogue yet"
        return cannot(told, f"write one first: playbook new {name}")
    if asks:
        from macros.cli.asking import ask_for, confirm

        print(f"A new {form.kind.called()} for {form.place.label or 'the playbook'}. Ctrl+C leaves the file as it is.")
        ask_for(form)
        _show(form.addition())
        confirm("Enter writes this, Ctrl+C does not")
    wrong = [problem for name, texts in answers.items() for problem in errors_in(form.put(name, texts))]
    if wrong:
        tell(wrong)
        print("nothing is written", file=sys.stderr)
        return PROBLEMS
    if form.missing():
        fields = " ".join(f"--set {name}=…" for name in form.missing())
        return cannot(
            f"this {form.kind.called()} has no {', '.join(form.missing())} yet; nothing is written", f"add {fields}"
        )
    addition, to_do = form.addition(), form.to_do()
    try:
        put(path, form.data, addition.data)
    except Changed:
        return cannot(
            f"{path.name}: somebody has saved this file meanwhile, and nothing is written", "run the same again"
        )
    print(f"'{form.id}' is written in line {addition.line} of {path.name}")
    if to_do:
        print("still to do:", file=sys.stderr)
    tell(to_do)
    return PROBLEMS if errors_in(to_do) else FINE


def _place(places: Sequence["Place"], owner: str | None, *, asks: bool) -> "Place | None":
    """Find the place that is meant; None where that cannot be told."""
    whole = [place for place in places if not place.called]
    if owner is None and asks and len(places) > 1:
        from macros.cli.asking import choose

        named = {place.called: place.label for place in places if place.called}
        owner = choose("Where does it belong?", named, or_none="the whole playbook" if whole else "")
    fitting = [place for place in places if place.called == (owner or "")]
    return fitting[0] if fitting else places[0] if owner is None and len(places) == 1 else None


def _answers(given: Sequence[str]) -> dict[str, list[str]]:
    """Read `field=text`; a field said again is a list."""
    answers: dict[str, list[str]] = {}
    for each in given:
        name, _, text = each.partition("=")
        answers.setdefault(name.strip(), []).append(text)
    return answers


def _is_whole(kind: type["Entry"]) -> bool:
    """Whether a kind is made of so many items that it is not written in one go."""
    from macros.editing import within

    return len(list(within(kind))) > 1


def _show(addition: "Addition") -> None:
    print()
    for number in range(addition.line, addition.last_line + 1):
        print(f"{number:5} | {visible(addition.document.lines[number - 1])}".rstrip())
    print()
