"""Is there as much as this organisation asks for?"""

from collections.abc import Iterator, Sequence

from macros.checks.rule import Finding, rule
from macros.model import AtLeast, Catalogue, Competency, Entry, Item
from macros.problem import Related


@rule("enough-items", of_whole=True)
def competencies_are_complete(catalogue: Catalogue) -> Iterator[Finding]:
    """Every published competency has as many items of each kind as the settings ask for.

    A page with one part thin looks unfinished; 'settings', 'at_least' says how much this playbook wants.
    """
    asked, published = _asked(catalogue), catalogue.published
    for competency in published.competencies:
        for called, items, least in (
            ("warning signs", competency.warning_signs, asked.warning_signs),
            ("coaching tips", competency.coaching_tips, asked.coaching_tips),
            ("self-check questions", competency.self_check, asked.self_check),
            ("commitments", competency.commitments, asked.commitments),
        ):
            yield from _too_few(competency, called, items, least)
        for stance in published.stances:
            moves = competency.sponsor_moves.get(stance.id, ())
            yield from _too_few(competency, f"sponsor moves for '{stance.id}'", moves, asked.sponsor_moves)


@rule("workshop-commits", of_whole=True)
def workshops_end_in_commitments(catalogue: Catalogue) -> Iterator[Finding]:
    """The steps of a published workshop show as many commitments as the settings ask for.

    What nobody commits to is forgotten on the way home.
    """
    asked, published = _asked(catalogue), catalogue.published
    for workshop in published.workshops:
        yield from _too_few(workshop, "commitments", published.commitments_of(workshop), asked.workshop_commitments)


@rule("level-answered", of_whole=True)
def levels_are_answered(catalogue: Catalogue) -> Iterator[Finding]:
    """At each leadership level a competency shows behaviours, or says why none is expected; never both.

    A reader who finds nothing at their own level cannot tell whether nothing is asked or something was forgotten.
    """
    for competency in catalogue.competencies:
        for level, reason in competency.not_expected.items():
            behaviours = competency.behaviours.get(level, ())
            if behaviours:
                told = f"'{level}' has behaviours, and a reason why none is expected"
                other = Related(behaviours[0].position, "the first of the behaviours")
                yield Finding(reason.position, told, "remove the reason, or the behaviours", other)
    asked, published = _asked(catalogue), catalogue.published
    for competency in published.competencies:
        for id_ in (level.id for level in published.leadership_levels):
            if id_ not in competency.not_expected:
                behaviours = competency.behaviours.get(id_, ())
                yield from _too_few(competency, f"behaviours for '{id_}'", behaviours, asked.behaviours)


@rule("moments-named", of_whole=True)
def items_serve_moments(catalogue: Catalogue) -> Iterator[Finding]:
    """Sponsor moves, coaching tips, questions and commitments name as many moments as the settings ask for.

    Most leaders come with a situation in hand; what names no moment is not found from there.
    """
    asked, published = _asked(catalogue), catalogue.published
    for competency in published.competencies if published.moments else ():
        for item in (*_moves_and_tips(competency), *competency.self_check, *competency.commitments):
            yield from _too_few(item, "moments", item.moments, asked.moments)


@rule("words-to-say", of_whole=True)
def moves_and_tips_have_words(catalogue: Catalogue) -> Iterator[Finding]:
    """Sponsor moves and coaching tips have words to say, where the settings ask for them.

    Good advice is often left undone because nobody knows how to begin the sentence.
    """
    if not _asked(catalogue).say:
        return
    for competency in catalogue.published.competencies:
        for item in _moves_and_tips(competency):
            if not getattr(item, "say", None):
                yield Finding(item.position, f"'{item.id}' has no words to say", "add 'say: …'")


def _asked(catalogue: Catalogue) -> AtLeast:
    return (catalogue.settings.at_least if catalogue.settings else None) or AtLeast()


def _moves_and_tips(competency: Competency) -> tuple[Item, ...]:
    moves = (move for moves in competency.sponsor_moves.values() for move in moves)
    return (*moves, *competency.coaching_tips)


def _too_few(item: Item, called: str, found: Sequence[Entry | str], least: int) -> Iterator[Finding]:
    if len(found) < least:
        told = f"'{item.id}' has too few {called}: {len(found)} of the {least} that the settings ask for"
        yield Finding(item.position, told, f"add {least - len(found)}; or ask for less under 'settings', 'at_least'")
