"""Which problems are there only because of another, which is told as well? One slip is told once, where it was made."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from functools import cached_property

from macros.model import Catalogue
from macros.problem import Document, Problem, errors_in
from macros.source import Reading, indent_of

ABSENT = frozenset({"enough-items", "level-answered", "moments-named", "words-to-say", "withdrawn-told"})
"""Rules that miss something in an item."""

TAKES_AWAY = frozenset(
    {
        "shape",
        "known-field",
        "known-level",
        "known-stance",
        "repeated-key",
        "empty-field",
        "hidden-letter",
        "indentation",
        "right-place",
    }
)
"""Rules of which a broken one may be why something is missed in an item."""

COPIED = frozenset({"title-once", "text-once"})
"""Rules that two texts break which are too much alike."""

UNUSED = frozenset({"moment-used", "points-taught", "practice-used"})
"""Rules that miss a reference."""

GUESSES = {"curly-quotes": 1, "quoted-text": 2, "id-form": 3}
"""Rules that judge a text by its form, and how much they know; where another knows more of it, they add nothing."""

NEAR = 60
"""How many lines below an item's first a field of it may share its line with another."""

KNOWN = 4
"""How much all other rules know."""

_NAMED = re.compile("'([^']+)'")
_ID = re.compile(r"^[\s-]*id: *[\"']?([\w-]+)[\"']?\s*(?:#.*)?$")


def ids_in(catalogue: Catalogue) -> frozenset[str]:
    """Return the ids that were read: of items, and of what was withdrawn."""
    return frozenset(map(str, (*catalogue.by_id, *catalogue.left)))


def unread_ids(document: Document, found: Iterable[Problem], known: Container[str]) -> frozenset[str]:
    """Return the ids that were meant, but that no item was read with: what is wrong is told where they stand."""
    stated = (id_[1] for line in document.lines if "id:" in line and (id_ := _ID.match(line.replace("d: ", "d:"))))
    told = (named[1] for each in found if each.rule == "id-form" and (named := _NAMED.search(each.text)))
    hidden = (document.lines[each.position.line - 1].replace(" ", "") for each in found if each.rule == "hidden-letter")
    meant = (id_[1] for line in hidden if (id_ := _ID.match(line)))
    return frozenset(id_ for id_ in (*stated, *map(_plain, told), *meant) if id_ not in known)


class Echoes:
    """What follows from the problems of a document."""

    def __init__(
        self,
        document: Document,
        reading: Reading,
        before: Sequence[Problem],
        found: Sequence[Problem],
        known: frozenset[str],
    ) -> None:
        """Take in all that was found, that `before` among its letters, and the ids of the items that were read."""
        self._document, self._reading, self._found, self._known = document, reading, errors_in(found), known
        self._hidden = frozenset(problem.position.line for problem in before)
        self._last_unread: dict[str, int] = {}
        """The last lost line with each word that was asked for."""
        self._syntax = frozenset(id(problem) for problem in reading.problems)

    def has(self, problem: Problem) -> bool:
        """Whether a problem is told already by another."""
        if problem.rule in GUESSES and GUESSES[problem.rule] < self._judged[problem.position[1:3]]:
            return True
        if id(problem) in self._syntax:
            return problem.position.line in self._hidden
        if self._is_unsure(problem.position.line) or problem.position.line in self._hidden:
            return True
        if problem.rule in {"shape", "empty-field"} and self._is_lost(problem.position.line + 1):
            return True
        if problem.rule in ABSENT | COPIED:
            return self._is_cut(problem) if problem.rule in ABSENT else self._is_copy(problem)
        named = _NAMED.findall(problem.text)
        # of a setting, the first is what it goes by, and not what is missing in it
        return bool(named) and self._follows(problem, named[-1 if problem.rule == "required-field" else 0])

    def _follows(self, problem: Problem, named: str) -> bool:
        if problem.rule == "required-field":
            line = problem.position.line
            if named not in self._last_unread:
                self._last_unread[named] = self._last_unread_with(named)
            near = range(line, line + NEAR)
            joined = (self._document.lines[mended - 1] for mended in near if mended in self._reading.mended)
            return self._last_unread[named] > line or any(re.search(rf"\S +{named}: ", text) for text in joined)
        if problem.rule in UNUSED:
            return any(f"'{named}'" in told.cure for told in self._found if told.rule.startswith("known-"))
        if problem.rule == "builds-on-lower":
            return any(name in self._unknown_levels for name in _NAMED.findall(problem.text))
        if named in self._known or not problem.rule.startswith("known-") or problem.rule == "known-point":
            return False
        # the id stands in the file, so what is wrong is told where it stands
        return named in self._unread

    def _is_copy(self, problem: Problem) -> bool:
        """Whether two texts stand at the same place of two items that have one id, which is told."""
        line, other = problem.position.line, problem.related.position.line if problem.related else 0
        ids = (
            (told.position, told.related.position) for told in self._found if told.rule == "unique-id" and told.related
        )
        pairs = ((second.line, first.line) for second, first in ids)
        return any(0 < line - second == other - first < NEAR for second, first in pairs)

    @cached_property
    def _unknown_levels(self) -> frozenset[str]:
        """The names that stand where the id of a level does, and are none."""
        told = (_NAMED.search(each.text) for each in self._found if each.rule == "known-level")
        return frozenset(named[1] for named in told if named)

    def _last_unread_with(self, word: str) -> int:
        whole = re.compile(rf"\b{word}\b")
        texts = ((lost, self._document.lines[lost - 1]) for some in self._reading.lost for lost in some)
        return max((lost for lost, text in texts if word in text and whole.search(text)), default=0)

    @cached_property
    def _told_lines(self) -> frozenset[int]:
        """The lines of which something is told that YAML reads."""
        return frozenset(problem.position.line for problem in errors_in(self._reading.problems))

    def _is_unsure(self, line: int) -> bool:
        """Whether a line was not read as it stands, or gave YAML an order."""
        return line in self._told_lines or line in self._reading.mended or self._is_lost(line)

    def _is_lost(self, line: int) -> bool:
        return any(line in some for some in self._reading.lost)

    @cached_property
    def _judged(self) -> dict[tuple[int, int], int]:
        """How much is known of the text in each place."""
        judged: dict[tuple[int, int], int] = defaultdict(int)
        for told in self._found:
            place = told.position.line, told.position.column
            judged[place] = max(judged[place], GUESSES.get(told.rule, KNOWN))
        return judged

    @cached_property
    def _unread(self) -> frozenset[str]:
        return unread_ids(self._document, self._found, self._known)

    def _is_cut(self, problem: Problem) -> bool:
        """Whether something in an item could not be read, so that nobody knows what it lacks."""
        place, lines = problem.position, self._document.lines
        last = place.line
        while last < len(lines) and (
            not lines[last].strip() or indent_of(lines[last]) >= place.column - 1 or self._is_unsure(last + 1)
        ):
            last += 1
        return any(
            place.line <= told.position.line <= last
            and (told.rule in TAKES_AWAY or self._is_unsure(told.position.line))
            for told in self._found
        )


def _plain(id_: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", id_.lower()).strip("-")
