"""Is each look one that there is?"""

from collections.abc import Iterable, Iterator

from macros.checks.rule import Finding, one_of, rule
from macros.model import COLOURS, PICTURES, SHAPES, Catalogue, LeaderRole, SponsorStance, as_meant
from macros.problem import Related
from macros.source import Text


@rule("known-colour")
def colours_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """A leader role or sponsor stance has a colour that there is.

    Each of them can be read on light and on dark pages.
    """
    yield from _unknown("colour", (owner.colour for owner in _owners(catalogue)), COLOURS)


@rule("known-shape")
def shapes_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """A leader role or sponsor stance has a shape that there is.

    Shapes tell apart what colours cannot, for readers who do not see all colours and on paper.
    """
    yield from _unknown("shape", (owner.shape for owner in _owners(catalogue)), SHAPES)


@rule("known-picture")
def pictures_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """A principle is shown by a picture that there is.

    Pictures are drawn by the generator, from the catalogue.
    """
    yield from _unknown("picture", (principle.picture for principle in catalogue.principles), PICTURES)


@rule("look-once", "warning")
def looks_differ(catalogue: Catalogue) -> Iterator[Finding]:
    """No two leader roles have the same colour and shape, nor two sponsor stances.

    Readers learn to know a role or a stance by its colour and shape.
    """
    for owners in (catalogue.leader_roles, catalogue.stances):
        first: dict[tuple[str, str], Text] = {}
        for owner in owners:
            if owner.colour and owner.shape:
                known = first.setdefault((owner.colour, owner.shape), owner.colour)
                if known is not owner.colour:
                    told = f"'{owner.id}' looks like another {owner.called()}: {owner.colour}, {owner.shape}"
                    other = Related(known.position, "first used here")
                    yield Finding(owner.colour.position, told, "write another colour, or another shape", other)


def _owners(catalogue: Catalogue) -> tuple[LeaderRole | SponsorStance, ...]:
    return (*catalogue.leader_roles, *catalogue.stances)


def _unknown(kind: str, named: Iterable[Text | None], known: tuple[str, ...]) -> Iterator[Finding]:
    for name in named:
        if name and name not in known:
            fix = as_meant(name.position, name, known)
            yield Finding(name.position, f"unknown {kind} '{name}'", one_of(name, known), fix=fix)
