"""What is wrong in a page by itself? Its front matter, its headings, marks of a merge, HTML."""

import re
from collections.abc import Iterator

from macros.checks.prose import HTML, blank
from macros.model import meant_by
from macros.problem import Document, Position, Problem, Related
from macros.source import Fields, Text, parse, without_conflicts

NAMED = ("title", "description")
"""What the front matter of a page says; the theme knows more."""

FRONT = 8
"""In so many lines at the beginning of a page its front matter is looked for, where nothing says that it begins."""

_FRONT_FIELD = re.compile(rf"(?:{'|'.join(NAMED)}):", re.IGNORECASE)
_FRONT_SIGN = re.compile(r"[-–—―−_*=~+`\s]*|---\s*\w*")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)??(---|\.\.\.)[ \t]*(\n|$)", re.DOTALL)
_HEADING = re.compile(r"(?P<signs>#{2,6})(?P<gap>\s*)(?P<words>[^\s#].*?)(?:\s+#+)?\s*$")
_ID = re.compile(r"\{(?P<parts>[^{}]*#(?P<id>[\w-]+)[^{}]*)\}$")
_HALF_ID = re.compile(r"(?P<words>[^{}]*[^{}\s])\s*(?:(?P<open>\{:?)\s*|\s)#(?P<id>[\w-]+)\s*(?P<close>\})?")
_PART = re.compile(r"[\w:-]+=\"[^\"]*\"|[\w:-]+='[^']*'|\S+")
_OBEYED = re.compile(r"\{:?[^{}]*\s(?P<name>on\w+|style|srcdoc|action|formaction)\s*=[^{}]*\}", re.IGNORECASE)
_FENCE = re.compile(r"\s*(```|~~~)")
_CODE = re.compile(r"(`+).+?\1")


def parted(text: str) -> tuple[str, int]:
    """Part a page's text from its front matter; return it and the number of lines before it."""
    front = _FRONT_MATTER.match(text)
    return (text[front.end() :], text[: front.end()].count("\n")) if front else (text, 0)


def problems_in(page: Document) -> Iterator[Problem]:
    """Yield what is wrong in a hand-written page, but for what it embeds and where its links lead."""
    offset = parted("\n".join(page.lines))[1]
    yield from _front_matter_problems(page, offset)
    yield from without_conflicts(Document(page.name, ("",) * offset + page.lines[offset:]))[1]
    yield from _heading_problems(page)
    for number, line in prose_of(page):
        if found := HTML.search(line):
            told = f"'{found.group()}' is shown as it stands: HTML does not work on a page"
            place = Position(page, number, found.start() + 1, len(found.group()))
            cure = "write it in Markdown; or in backticks, if readers are to see it"
            yield Problem(place, told, "no-html", cure, "warning")
        if found := _OBEYED.search(line):
            place = Position(page, number, found.start("name") + 1, len(found["name"]))
            told = f"'{found['name']}' is left out: no attribute of a page runs or paints anything"
            yield Problem(place, told, "no-html", "remove it", "warning")


def untitled(page: Document) -> Iterator[Problem]:
    """Yield what a page does not say of itself; it is shown all the same."""
    offset = parted("\n".join(page.lines))[1]
    front = page.lines[1 : offset - 1] if offset else ()
    missing = [name for name in NAMED if not any(line.startswith(f"{name}:") for line in front)]
    if missing:
        told = f"this page does not say its {' and its '.join(missing)}, which search results and link previews show"
        lines = "', '".join(f"{name}: …" for name in missing)
        cure = f"write '{lines}' between the two '---' at its beginning"
        yield Problem(Position(page), told, "front-matter", cure, "warning")


def prose_of(page: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines of a page that are neither front matter nor code, with their numbers; code in them is blank."""
    offset, fenced = parted("\n".join(page.lines))[1], False
    for number, line in enumerate(page.lines[offset:], offset + 1):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, _CODE.sub(blank, line) if "`" in line else line


def _front_matter_problems(page: Document, offset: int) -> Iterator[Problem]:
    if not offset:
        first = page.lines[0].rstrip() if page.lines else ""
        is_begun = _FRONT_SIGN.fullmatch(first) and any(_FRONT_FIELD.match(line) for line in page.lines[1:FRONT])
        if first == "---":
            yield _without_end(page)
        elif _FRONT_FIELD.match(first) or is_begun:
            told = "the front matter of this page does not begin with '---'"
            cure = f"write '---' in place of '{first}'" if is_begun else "write '---' above it"
            cure = cure if first else "remove the empty lines above it"
            yield Problem(Position(page, 1, 1, len(first)), told, "front-matter", cure)
        return
    # the lines keep their numbers: what is not front matter is left empty
    inner = Document(page.name, ("", *page.lines[1 : offset - 1]))
    value, problems, *_ = parse(inner) if any(line.strip() for line in inner.lines) else (None, [])
    yield from problems
    if not problems:
        yield from _field_problems(value if isinstance(value, Fields) else Fields(Position(page)))


def _without_end(page: Document) -> Problem:
    told = "the front matter of this page does not end with '---'"
    for number, line in enumerate(page.lines[1:FRONT], 2):
        if line.strip() and _FRONT_SIGN.fullmatch(line):
            place = Position(page, number, 1, len(line))
            return Problem(place, told, "front-matter", f"write '---' in place of '{line.strip()}'")
    fields = [number for number, line in enumerate(page.lines[1:FRONT], 2) if _FRONT_FIELD.match(line)]
    cure = f"write '---' on a line of its own below line {max(fields, default=1)}"
    return Problem(Position(page, 1, 1, 3), told, "front-matter", cure)


def _field_problems(fields: Fields) -> Iterator[Problem]:
    unknown = [key for key in fields if key not in NAMED]
    for name in NAMED:
        slip = next((key for key in unknown if meant_by(key, NAMED) == name), None)
        value = fields.get(Text(name, fields.position))
        place = next((key.position for key in fields if key == name), fields.position)
        if value is None and slip is not None:
            yield Problem(slip.position, f"a page has no field '{slip}'", "known-field", f"write '{name}'")
        elif value is None:
            continue  # the first heading stands in for a title, and the site's own description for that of a page
        elif not isinstance(value, Text):
            told = f"'{name}' holds a list or fields where one text is meant"
            yield Problem(place, told, "shape", f"write the text right after '{name}: '")
        elif not value.strip():
            yield Problem(place, f"'{name}' is empty", "empty-field", "write its text")


def _heading_problems(page: Document) -> Iterator[Problem]:
    first: dict[str, Position] = {}
    for number, line in prose_of(page):
        heading = _HEADING.fullmatch(line)
        if not heading:
            continue
        signs, place = heading["signs"], Position(page, number, 1, len(line))
        half = _HALF_ID.fullmatch(heading["words"])
        if half and bool(half["open"]) != bool(half["close"]):
            told = f"a brace is missing {'after' if half['open'] else 'before'} this heading's id"
            yield Problem(place, told, "heading-id", f"write '{signs} {half['words']} {{ #{half['id']} }}'")
            continue
        named = _ID.search(heading["words"])
        words = heading["words"][: named.start()].strip() if named else heading["words"]
        if heading["gap"].strip(" ") or not heading["gap"]:
            told = f"a space is missing after '{signs}', so this is no heading"
            yield Problem(place, told, "heading-id", f"write '{signs} {heading['words']}'")
        elif not named or any(part[0] not in "#.:" and "=" not in part for part in _PART.findall(named["parts"])):
            near = _called(words) or "a-name"
            told = "this heading has no permanent id, so a link to it would break when it is reworded"
            yield Problem(place, told, "heading-id", f"write '{signs} {words} {{ #{near} }}'")
        elif named["id"] != named["id"].lower():
            told = (
                f"the id '{named['id']}' holds capital letters, and people type without them what they read on a card"
            )
            yield Problem(place, told, "heading-id", f"write '{{ #{named['id'].lower()} }}'", "warning")
        elif (other := first.setdefault(named["id"], place)) is not place:
            # the id was made of the words of one of them: it is the other that was copied
            copied, whole = (other, place) if _called(words) == named["id"] else (place, other)
            told = f"the id '{named['id']}' belongs to another heading, in line {whole.line}"
            yield Problem(copied, told, "heading-once", "write another id here", related=Related(whole, "used here"))


def _called(words: str) -> str:
    """Return what a heading with such words is likely called."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
