"""Is each item called by one name, and each name by one item?"""

import re
from collections.abc import Iterable, Iterator

from macros.checks.likeness import difference, has_accents, retyped, skeleton
from macros.checks.rule import Finding, rule
from macros.model import ANCHORS, Catalogue
from macros.model.text import ID_FORM
from macros.problem import Edit, Related, instead
from macros.source import Text

LONGEST = 60
_KEPT = re.compile(r"index|con|prn|aux|nul|(?:com|lpt)[0-9]")
"""A folder's own page, and devices of Windows (Microsoft Learn, "Naming Files, Paths, and Namespaces")."""
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_FORM = re.compile(ID_FORM)


@rule("id-form")
def ids_are_well_formed(catalogue: Catalogue) -> Iterator[Finding]:
    """Every id is made of small letters, digits and single hyphens, begins with a letter, and is short.

    The id is part of an address, which people print, type and read aloud.
    """
    for id_ in _all_ids(catalogue):
        if not _FORM.fullmatch(id_):
            near = re.sub(r"[^a-z0-9]+", "-", retyped(_spelt_out(id_, catalogue.language))).strip("-0123456789")
            is_free = _FORM.fullmatch(near) and near not in ANCHORS and not _KEPT.fullmatch(near)
            cure = f"write '{near}'" if is_free else "write small letters and hyphens: 'two-words'"
            cure = f"write another id, since '{near}' is taken" if near in catalogue.by_id else cure
            alike = retyped(id_) if not id_.isascii() and not has_accents(id_) else ""
            told = f"the id '{id_}' holds more than small letters, digits and hyphens"
            if re.fullmatch("[a-z0-9-]+", id_):
                told = f"the id '{id_}' does not begin with a letter, or has a hyphen too many"
            if _FORM.fullmatch(alike):
                told = f"the id '{id_}' differs from '{alike}' {difference(id_, alike)}"
            yield Finding(id_.position, told, cure)
        elif len(id_) > LONGEST:
            yield Finding(id_.position, f"the id '{id_}' has {len(id_)} letters", f"shorten it to {LONGEST} at most")


@rule("unique-id")
def ids_are_unique(catalogue: Catalogue) -> Iterator[Finding]:
    """No two items have the same id, nor two sources, nor two points of one source.

    The id is an address, and an address leads to one place.
    """
    yield from _repeated((item.id for item in catalogue.items()), "another item")
    yield from _repeated((source.id for source in catalogue.sources), "another source")
    for source in catalogue.sources:
        yield from _repeated((point.id for point in source.points), "another point of this source")


@rule("distinct-id")
def ids_can_be_told_apart(catalogue: Catalogue) -> Iterator[Finding]:
    """No two ids differ only by capital letters, or by letters and digits that look alike.

    Two addresses that look the same on a slide lead somebody astray.
    """
    for id_, other in _twins(catalogue):
        cure = "write another id here, which nobody takes for the other"
        yield Finding(id_.position, told_apart(id_, other), cure, Related(other.position, "first used here"))


@rule("free-id")
def ids_are_free(catalogue: Catalogue) -> Iterator[Finding]:
    """No id is the name of a part of a page, or one that computers keep for files of their own.

    Links would be torn between two places; and under Windows no file can be called 'con'.
    """
    for item in catalogue.items():
        if _KEPT.fullmatch(item.id):
            told = f"'{item.id}' is a name that computers keep for themselves, and cannot be an id"
            yield Finding(item.id.position, told, f"write a second word: '{item.id}-…'")
        if item.id in ANCHORS:
            told = f"'{item.id}' is the name of a part of each page, and cannot be an id"
            yield Finding(item.id.position, told, f"write a second word: '{item.id}-…'")


@rule("known-language")
def language_is_a_tag(catalogue: Catalogue) -> Iterator[Finding]:
    """The language is a tag as browsers know it (BCP 47).

    Browsers choose the voice, the hyphens and the quotes by it.
    """
    if catalogue.language and not _TAG.fullmatch(catalogue.language):
        told = f"'{catalogue.language}' is not the tag of a language"
        cure = "write two or three letters, as in: en, de, pt-BR"
        yield Finding(catalogue.language.position, told, cure, fix=_as_tag(catalogue.language))


def _spelt_out(id_: str, language: str) -> str:
    """Write the umlauts of German as its writers do where a letter can have no dots."""
    return id_.lower().translate(_UMLAUTS) if language.startswith("de") else id_


def _as_tag(language: Text) -> Edit | None:
    first, *rest = language.replace("_", "-").split("-")
    tag = "-".join((first.lower(), *rest))
    return instead(language.position, language, tag) if _TAG.fullmatch(tag) else None


def _all_ids(catalogue: Catalogue) -> Iterator[Text]:
    yield from (item.id for item in catalogue.items())
    yield from (source.id for source in catalogue.sources)
    yield from (point.id for point in catalogue.points())


def _twins(catalogue: Catalogue) -> Iterator[tuple[Text, Text]]:
    """Yield each id that looks like another one, with that one; of two, the one that is no id, or the later one."""
    yield from _alike(item.id for item in catalogue.items())
    yield from _alike(source.id for source in catalogue.sources)
    for source in catalogue.sources:
        yield from _alike(point.id for point in source.points)


def _alike(ids: Iterable[Text]) -> Iterator[tuple[Text, Text]]:
    first: dict[str, Text] = {}
    for id_ in ids:
        other = first.setdefault(skeleton(id_), id_) if id_ else id_
        if other != id_:
            yield (id_, other) if _FORM.fullmatch(other) or not _FORM.fullmatch(id_) else (other, id_)


def told_apart(id_: Text, other: Text) -> str:
    """Say by which letters alone an id differs from another one."""
    return f"the id '{id_}' differs from '{other}', in line {other.position.line}, {difference(id_, other)}"


def _repeated(ids: Iterable[Text], owner: str) -> Iterator[Finding]:
    first: dict[str, Text] = {}
    for id_ in ids:
        if id_ and first.setdefault(id_, id_) is not id_:
            place = first[id_].position
            told = f"the id '{id_}' belongs to {owner}, in line {place.line}"
            cure = "write another id here; or keep one of the two, if they are one"
            yield Finding(id_.position, told, cure, Related(place, "first used here"))
