"""How is an item known at a glance? By the colour and shape of its role or stance, and by what it is called."""

from dataclasses import dataclass

from macros.model import COLOURS, SHAPES, Catalogue, Competency, Item, LeaderRole, SponsorStance, Words, Workshop


@dataclass(frozen=True)
class Look:
    """A colour and a shape, by the names that the stylesheet and the templates know."""

    colour: str
    shape: str


def look_of(item: Item, catalogue: Catalogue) -> Look | None:
    """Return the look of a role or stance, of a competency by its role, or of a move by its stance; None for others."""
    owner = catalogue.by_id.get(item.role) if isinstance(item, Competency) else item
    owner = catalogue.by_id.get(item.stance) if item.stance and not isinstance(item, SponsorStance) else owner
    if not isinstance(owner, LeaderRole | SponsorStance):
        return None
    return Look(owner.colour or _nth(COLOURS, owner, catalogue), owner.shape or _nth(SHAPES, owner, catalogue))


def kind_word(item: Item, words: Words) -> str:
    """Return what an item is, in the words of the interface."""
    return kind_called(item.kind, words)


def kind_called(kind: str, words: Words) -> str:
    """Return what a kind is called; of one that is no more, its name."""
    return str(getattr(words, f"kind_{kind.replace('-', '_')}", kind))


def difficulty_word(workshop: Workshop, words: Words) -> str:
    """Return how hard a workshop is to run, in the words of the interface."""
    called = {"easy": words.difficulty_easy, "medium": words.difficulty_medium, "hard": words.difficulty_hard}
    return str(called[workshop.difficulty or ""])


def _nth(names: tuple[str, ...], owner: LeaderRole | SponsorStance, catalogue: Catalogue) -> str:
    # roles first, then stances, so that no two look the same while there are names enough
    order = [*catalogue.leader_roles, *catalogue.stances]
    return names[[item.id for item in order].index(owner.id) % len(names)]
