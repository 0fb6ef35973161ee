"""What is wrong, and where?

Knows nothing of catalogues, only of files, lines and columns.
"""

import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]

WINDOW = 96
"""How many letters of a long line are shown around the place."""


class Document(NamedTuple):
    """A text file as its readers know it: a name, and lines."""

    name: str
    """The path as people type it, from the project's root."""

    lines: tuple[str, ...] = ()
    """Its lines, without their ends."""

    # compared by name alone: a problem must not cost a walk over the whole file
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self.name == other.name

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __repr__(self) -> str:
        return f"Document({self.name!r})"

    def __lt__(self, other: tuple[object, ...]) -> bool:
        return isinstance(other, Document) and self.name < other.name

    def __hash__(self) -> int:
        return hash(self.name)


class Position(NamedTuple):
    """A place in a document; a file has thousands, so each is as cheap as can be."""

    document: Document
    line: int = 1
    """Counted from 1."""

    column: int = 1
    """Counted from 1, in letters."""

    width: int = 1
    """How many letters belong to it, on this line."""

    @property
    def file(self) -> str:
        """The name of the document."""
        return self.document.name


class Related(NamedTuple):
    """The other place, where two places disagree."""

    position: Position
    text: str
    """What stands there, in a few words: "first used here"."""


class Edit(NamedTuple):
    """Other text for a place in a document: what a cure comes down to that is certain."""

    position: Position
    """Where; its width says how much is replaced: nothing with 0, and a line's end counts as one letter."""

    text: str
    """What is to stand there; `\\n` ends a line."""


class Problem(NamedTuple):
    """One thing to put right."""

    position: Position
    text: str
    """The fact, in the editor's words, in one line."""

    rule: str
    """The name of what it breaks, `[a-z][a-z0-9-]*`."""

    cure: str = ""
    """What to do, in exact words; empty where nothing certain can be said."""

    severity: Severity = "error"
    """An error stops a build; a warning is advice, and stops nothing unless that is asked for."""

    related: Related | None = None

    fix: Edit | None = None
    """The cure as an edit, where it is certain: no id and no meaning changes by it."""


def instead(place: Position, was: str, text: str) -> Edit | None:
    """Write `text` in place of the word `was`, with the quotes round it; None where something else stands there."""
    line = place.document.lines[place.line - 1] if place.line <= len(place.document.lines) else ""
    written = line[place.column - 1 : place.column - 1 + place.width]
    return Edit(place, text) if written in {was, f'"{was}"', f"'{was}'"} else None


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave the warnings out."""
    return tuple(problem for problem in problems if problem.severity == "error")


def by_place(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems as a reader of the files meets them, each told once."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.position, problem.rule, problem.text))


def as_text(problem: Problem) -> str:
    """Say a problem for a terminal: place and fact, the line with a caret, the other place likewise, the cure."""
    place, related = problem.position, problem.related
    fact = visible(problem.text if problem.severity == "error" else f"{problem.severity}: {problem.text}")
    told = [f"{visible(place.file)}:{place.line}:{place.column}: {fact} [{problem.rule}]", *_excerpt(place)]
    if related:
        *lines, caret = _excerpt(related.position) or [f"   line {related.position.line}:"]
        told += [*lines, f"{caret} {visible(_noted(related, place))}"]
    if problem.cure:
        told.append(f"   {visible(problem.cure)}")
    return "\n".join(told)


def as_github(problem: Problem) -> str:
    """Say a problem as an annotation of GitHub Actions.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.
    """
    place = problem.position
    message = f"{problem.text}. {problem.cure}" if problem.cure else problem.text
    if problem.related:
        message += f" (line {problem.related.position.line}: {_noted(problem.related, place)})"
    properties = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.rule,
    }
    told = ",".join(
        f"{name}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}" for name, value in properties.items()
    )
    return f"::{problem.severity} {told}::{_escaped(message)}"


def as_json(problems: Iterable[Problem]) -> str:
    """Say problems for other programs: a JSON list of objects."""
    told = [
        {
            "file": problem.position.file,
            "line": problem.position.line,
            "column": problem.position.column,
            "rule": problem.rule,
            "message": problem.text,
            "severity": problem.severity,
            "help": problem.cure,
            **_related_object(problem.related),
            **_fix_object(problem.fix),
        }
        for problem in problems
    ]
    import json  # noqa: PLC0415 -- most checks are read by people

    return json.dumps(told, ensure_ascii=False, indent=2)


def visible(text: str) -> str:
    """Show what a terminal would obey or hide (control, direction and format marks) as its code.

    The same for `##[`, which a log of GitHub Actions takes for a command wherever it stands; `::` only at the start
    of a line, and there stand words of ours.
    """
    shown = "".join(
        letter if unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} else f"\\u{ord(letter):04x}"
        for letter in text
    )
    return shown.replace("##[", "#\\u0023[")


def _related_object(related: Related | None) -> dict[str, object]:
    if related is None:
        return {}
    place = related.position
    told = {"file": place.file, "line": place.line, "column": place.column, "message": related.text}
    return {"related": told}


def _fix_object(fix: Edit | None) -> dict[str, object]:
    if fix is None:
        return {}
    place = fix.position
    return {"fix": {"line": place.line, "column": place.column, "width": place.width, "text": fix.text}}


def _noted(related: Related, place: Position) -> str:
    elsewhere = related.position.file != place.file
    return f"{related.text}, in {related.position.file}" if elsewhere else related.text


def _excerpt(place: Position) -> list[str]:
    if place.line > len(place.document.lines):
        return []
    line = place.document.lines[place.line - 1]
    start = place.column - 1
    first = max(0, start - WINDOW // 2) if len(line) > WINDOW else 0
    shown = visible(line[first : first + WINDOW].replace("\t", " "))
    before = columns_of(visible(line[first:start].replace("\t", " ")))
    marked = visible(line[start : min(start + place.width, first + WINDOW)].replace("\t", " "))
    number = f"{place.line:5} | "
    return [number + shown, " " * (len(number) - 2) + "| " + " " * before + "^" * max(1, columns_of(marked))]


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes: a wide letter takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
