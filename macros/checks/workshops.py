"""Can a trainer run each workshop as it is written? Its steps, their minutes, its group."""

from collections.abc import Iterator

from macros.checks.rule import Finding, one_of, rule
from macros.model import DIFFICULTIES, Catalogue, Whole, as_meant


@rule("workshop-steps", of_whole=True)
def workshops_have_steps(catalogue: Catalogue) -> Iterator[Finding]:
    """Every published workshop has at least one published step.

    Its minutes are those of its steps, and what participants do stands in them.
    """
    for workshop in catalogue.published.workshops:
        if workshop.id and not workshop.steps:
            told = f"the workshop '{workshop.id}' has no steps"
            yield Finding(workshop.id.position, told, "add 'steps:'; or write 'status: draft' until it has some")


@rule("some-minutes")
def steps_take_time(catalogue: Catalogue) -> Iterator[Finding]:
    """A step takes at least one minute, and so does a break.

    The agenda adds them up: what takes no time would never begin.
    """
    for workshop in catalogue.workshops:
        for step in workshop.steps:
            for name, minutes in (("minutes", step.minutes), ("break_after", step.break_after)):
                if isinstance(minutes, Whole) and minutes < 1:
                    cure = "write a whole number from 1" + (", or remove the line" if name == "break_after" else "")
                    yield Finding(minutes.position, f"'{name}' is {minutes}", cure)


@rule("break-between", "warning")
def breaks_part_two_steps(catalogue: Catalogue) -> Iterator[Finding]:
    """A break comes between two steps, and none after the last.

    What follows the last step is the end, and would make the workshop longer than it is.
    """
    for workshop in catalogue.published.workshops:
        after = workshop.steps[-1].break_after if workshop.steps else None
        if after:
            told = f"a break follows the last step, '{workshop.steps[-1].id}'"
            yield Finding(after.position, told, "remove the line, or add the step that comes after the break")


@rule("group-size")
def groups_grow_from_least_to_most(catalogue: Catalogue) -> Iterator[Finding]:
    """The group of a workshop is at least one, and its most are no fewer than its fewest."""
    for workshop in catalogue.workshops:
        if workshop.group is None or workshop.sizes is None:
            continue
        fewest, most = workshop.sizes
        if most < fewest:
            told = f"the group goes from {fewest} to {most}"
            yield Finding(
                workshop.group.to.position, told, f"write the fewest first: 'from: {most}' and 'to: {fewest}'"
            )
        elif fewest < 1:
            yield Finding(workshop.group.from_.position, "a group of nobody", "write 1 or more")


@rule("known-difficulty")
def difficulties_are_known(catalogue: Catalogue) -> Iterator[Finding]:
    """How hard a workshop is to run is said in one of three words: easy, medium, hard."""
    for name in (workshop.difficulty for workshop in catalogue.workshops):
        if name and name not in DIFFICULTIES:
            fix = as_meant(name.position, name, DIFFICULTIES)
            yield Finding(name.position, f"unknown difficulty '{name}'", one_of(name, DIFFICULTIES), fix=fix)
