"""What does a reader read of a text? Words and sentences, without the marks of emphasis, links and lists."""

import re
import sys
from collections.abc import Container, Iterator

from macros.model import LINK

GAP = "\u2060"
"""Stands where a mark was, so that every letter keeps its place: a letter that no reader sees, and no editor types."""

_PUNCTUATION = str.maketrans("", "", "‘’“”–—…„•\u2060€")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(r"[^\W_]+(?:[-’'\u2060][^\W_]+)*")
_WORD_OF_ANY_SCRIPT = rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[-’'\u2060][^\W_{_UNSPACED}]+)*"
"""A word; where a script puts no spaces between words, a letter."""
_FIRST_UNSPACED = "\u0e00"

_LIST_MARK = re.compile(r"^ *(?:[-+*]|\d{1,9}[.)]) ", re.MULTILINE)

_CLOSING = "\"'”’»)\\]\u2060"
_CLOSING_WIDE = "」』\uff09"
_WIDE = "。\uff01\uff1f\n"
"""Marks, and the end of a line, that end a sentence whatever follows: where words have no spaces, none follows."""

_END = re.compile(f"[.!?…؟।{_WIDE}]++[{_CLOSING}{_CLOSING_WIDE}]*+")
_OPENING = " \n“‘\"'«([\u2060"
_BLANK = f" \n\t{GAP}"
_NEAR = 24
"""How many letters before a full stop are looked at: no abbreviation is longer."""
_FAR = 8
"""How many letters after it are looked at, to see the first that is no blank and no quote."""


def as_read(text: str) -> str:
    """Take out the marks of emphasis, links and lists; every other letter stays in its place."""
    if "](" in text:
        text = LINK.sub(_label, text)
    if "\n" in text or not text[:1].isalpha():
        text = _LIST_MARK.sub(lambda found: GAP * len(found[0]), text)
    return text.replace("*", GAP)


def _label(link: re.Match[str]) -> str:
    return f"{GAP}{link['label']}{GAP * (len(link['target']) + 3)}"


def number_of_words(text: str) -> int:
    """Count the words; where a script puts no spaces between them, the letters."""
    # most texts need no pattern for a dozen scripts, which takes its time to make
    if max(text.translate(_PUNCTUATION), default="") < _FIRST_UNSPACED:
        return len(_WORD.findall(text))
    return len(re.findall(_WORD_OF_ANY_SCRIPT, text))


def has_more_words(text: str, limit: int) -> bool:
    """Whether there are more words than that; told fast where there are not, as is nearly always so."""
    most = 1 + text.count(" ") + text.count("\n") + unspaced_at_most(text)
    return most > limit and number_of_words(text) > limit


def unspaced_at_most(text: str) -> int:
    """Return how many letters of scripts without spaces there may be: each takes three bytes."""
    return 0 if text.isascii() else (len(text.encode(errors="replace")) - len(text)) // 2


def words_in(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """Find the words from one letter to another."""
    return _WORD.finditer(text, start, end)


def sentences_in(text: str, abbreviations: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends.

    A full stop ends none after an abbreviation or a single letter, nor where a small letter follows.
    """
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if _is_end(text, found, abbreviations):
            if _WORD.search(text, start, end):
                yield start, end
            while end < len(text) and text[end] in _BLANK:
                end += 1
            start = end
    if _WORD.search(text, start):
        yield start, len(text)


def _is_end(text: str, found: re.Match[str], abbreviations: Container[str]) -> bool:
    marks, end = found[0], found.end()
    if end == len(text) or marks[0] in _WIDE or "\n" in marks:
        return True
    if not text[end].isspace() or text[end : end + _FAR].lstrip(_OPENING)[:1].islower():
        return False
    if marks[0] != ".":
        return True
    before = text[max(0, found.start() - _NEAR) : found.start()].rsplit(maxsplit=1)
    last = before[-1].lstrip(_OPENING) if before else ""
    return not (len(last) == 1 and last.isalpha()) and f"{last}.".casefold() not in abbreviations
