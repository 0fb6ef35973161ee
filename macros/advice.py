"""What helps with each self-check question? One coaching tip, one sponsor move, one commitment.

What a question names itself comes first. The rest is chosen among what stands nearest, the same each time: by the
moments and points that both share, then by order, and so that the questions of one competency do not all get the same.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from macros.model import ADVISED, Catalogue, CoachingTip, Commitment, Item, SelfCheckQuestion, SponsorMove

Kind: TypeAlias = type[CoachingTip] | type[SponsorMove] | type[Commitment]
KINDS: tuple[Kind, ...] = ADVISED
"""What is advised, in the order in which it is shown."""

Questions: TypeAlias = Sequence[SelfCheckQuestion]
Advice: TypeAlias = dict[str, dict[Kind, Item]]


def advice_in(catalogue: Catalogue) -> dict[str, tuple[Item, ...]]:
    """Return what is advised for each question of a competency or stance, by its id: at most one of each kind."""
    given: Advice = {}
    for kind in KINDS:
        for questions, candidates in _groups(catalogue, kind):
            named = {str(question.id): item for question in questions if (item := _named(question, kind, catalogue))}
            for id_, item in (named | _shared_out(questions, candidates, named)).items():
                given.setdefault(id_, {})[kind] = item
    return {id_: tuple(found[kind] for kind in KINDS if kind in found) for id_, found in given.items()}


def _named(question: SelfCheckQuestion, kind: Kind, catalogue: Catalogue) -> Item | None:
    """Return what a question itself advises of a kind."""
    found = (catalogue.by_id.get(id_) for id_ in question.advise)
    return next((item for item in found if isinstance(item, kind)), None)


def _groups(catalogue: Catalogue, kind: Kind) -> Iterator[tuple[Questions, Sequence[Item]]]:
    """Yield questions that are advised together, with what may be advised: a competency's own, or all there is."""
    for competency in catalogue.competencies:
        yield competency.self_check, [item for item in competency.children() if isinstance(item, kind)]
    everything = [item for item in catalogue.items() if isinstance(item, kind)]
    if kind is SponsorMove:
        for stance in catalogue.stances:
            yield stance.self_check, [item for item in everything if item.stance == stance.id]
    else:
        yield [question for stance in catalogue.stances for question in stance.self_check], everything


def _shared_out(questions: Questions, candidates: Sequence[Item], named: Mapping[str, Item]) -> dict[str, Item]:
    """Give each other question a candidate: the nearest pairs first, and none to more questions than its fair part."""
    if not candidates:
        return {}
    room = -(-len(questions) // len(candidates))
    pairs = sorted(
        (-_nearness(question, item), place, number)
        for place, question in enumerate(questions)
        for number, item in enumerate(candidates)
        if question.id not in named
    )
    given: dict[str, Item] = {}
    taken = Counter(item.id for item in named.values())
    for _nearest, place, number in pairs:
        question, item = questions[place], candidates[number]
        if question.id not in given and taken[item.id] < room:
            given[question.id] = item
            taken[item.id] += 1
    return given


def _nearness(question: Item, item: Item) -> int:
    """Count the moments and points that both have."""
    return len({*question.moments} & {*item.moments}) + len({*question.sources} & {*item.sources})
