"""What does a reader read of a text? Words and sentences, without the marks of emphasis, links and lists."""

import re
from collections.abc import Container, Iterator

from macros.model import LINK

GAP = "\u2060"
"""Stands where a mark was, so that every letter keeps its place: a letter that no reader sees, and no editor types."""

_PUNCTUATION = str.maketrans("", "", "‘’“”–—…„‹›•\u2060€")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_FIRST_UNSPACED = "\u0e00"
_WORD = re.compile(r"[^\W_]+(?:[-’'\u2060][^\W_]+)*")

_LIST_MARK = re.compile(r"^ *(?:[-+*]|\d{1,9}[.)]) ", re.MULTILINE)

_CLOSING = "\"'”’»)\\]\u2060"
# each run of marks is read once: whoever writes a million full stops waits no longer for it
_END = re.compile(
    rf"(?<![.!?…؟।])[.!?…؟।]++[{_CLOSING}]*+(?=\s|$)"  # a mark, what closes with it, and a space
    r"|(?<![。\uff01\uff1f])[。\uff01\uff1f]++[」』\uff09]*+"  # no space follows where words have none
    r"|\n+"
)
_OPENING = " \n“‘\"'«([\u2060"
_NEAR = 24
"""How many letters before a full stop are looked at: no abbreviation is longer."""


def as_read(text: str) -> str:
    """Take out the marks of emphasis, links and lists; every other letter stays in its place."""
    if "](" in text:
        text = LINK.sub(_label, text)
    if "\n" in text or text.startswith(("-", "+", "*", "1")):
        text = _LIST_MARK.sub(lambda found: GAP * len(found[0]), text)
    return text.replace("*", GAP)


def _label(link: re.Match[str]) -> str:
    return f"{GAP}{link['label']}{GAP * (len(link['target']) + 3)}"


def number_of_words(text: str) -> int:
    """Count the words; where a script puts no spaces between them, the letters."""
    if _has_spaces(text):
        return len(_WORD.findall(text))
    return len(re.findall(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[-’'\u2060][^\W_{_UNSPACED}]+)*", text))


def has_more_words(text: str, limit: int) -> bool:
    """Whether there are more words than that; told fast where there are not, as is nearly always so."""
    few = text.count(" ") + text.count("\n") < limit
    return not (few and _has_spaces(text)) and number_of_words(text) > limit


def _has_spaces(text: str) -> bool:
    # most texts need not be searched, and so no pattern for a dozen scripts is made at each start
    if text.isascii() or max(text.translate(_PUNCTUATION), default="") < _FIRST_UNSPACED:
        return True
    return not re.search(f"[{_UNSPACED}]", text)


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Find the words from one letter to another."""
    return _WORD.finditer(text, start, len(text) if end is None else end)


def sentences_in(text: str, abbreviations: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends.

    A full stop ends none after an abbreviation or a single letter, nor where a small letter follows.
    """
    start = 0
    for found in _END.finditer(text):
        if found[0][0] == "\n" or not _goes_on(text, found, abbreviations):
            yield from _trimmed(text, start, found.end())
            start = found.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = next(words_in(text, start, end), None)
    if first:
        while start < first.start() and text[start] in f" \n\t{GAP}":
            start += 1
        yield start, end


def _goes_on(text: str, found: re.Match[str], abbreviations: Container[str]) -> bool:
    following = text[found.end() : found.end() + 8].lstrip(_OPENING)[:1]
    if following.islower():
        return True
    if not found[0].startswith("."):
        return False
    before = text[max(0, found.start() - _NEAR) : found.start()].rsplit(maxsplit=1)
    last = before[-1].lstrip(_OPENING) if before else ""
    return (len(last) == 1 and last.isalpha()) or f"{last}.".casefold() in abbreviations
