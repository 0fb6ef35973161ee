"""Which id has a new entry? One made of its title or text, in the letters a to z, and taken by nothing else."""

import re
from collections.abc import Collection, Iterator

from anyascii import anyascii

from macros.source import Fields, Listing, Text, Value

LONG_ENOUGH = 40
"""How many letters an id gets of a text, if its words allow."""

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def id_for(text: str, taken: Collection[str], language: str, otherwise: str) -> str:
    """Make an id of a title or text; `otherwise` is used where that holds no letter."""
    plain = anyascii(text.translate(_GERMAN) if language.startswith("de") else text).lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    while words and not words[0][0].isalpha():
        del words[0]
    id_ = ""
    for word in words:
        if id_ and len(id_) + 1 + len(word) > LONG_ENOUGH:
            break
        id_ = f"{id_}-{word}" if id_ else word[:LONG_ENOUGH]
    return _free(id_ or otherwise, taken)


def ids_in(value: Value) -> Iterator[Text]:
    """Yield every id that is written in a file, of whatever it may be."""
    for key, each in value.items() if isinstance(value, Fields) else ():
        if key == "id" and isinstance(each, Text):
            yield each
        yield from ids_in(each)
    for each in value if isinstance(value, Listing) else ():
        yield from ids_in(each)


def _free(id_: str, taken: Collection[str]) -> str:
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free
