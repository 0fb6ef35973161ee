"""Can every answer of a self-check be read, and does all advice lead to something that can be done?"""

import re
from collections.abc import Iterator

from macros.checks.references import unknown_names
from macros.checks.rule import Finding, one_of, rule
from macros.model import ADVISED, Ahead, Catalogue, Item, SelfCheckQuestion, Whole, as_meant
from macros.model.text import ID_FORM
from macros.problem import Related

_FORM = re.compile(ID_FORM)


@rule("known-step")
def thresholds_are_steps(catalogue: Catalogue) -> Iterator[Finding]:
    """What parts a scale is the key of one of its steps.

    From it follows what a leader is advised.
    """
    for _name, scale, step in catalogue.reflection.thresholds() if catalogue.reflection else ():
        if step and step not in scale:
            fix = as_meant(step.position, step, scale)
            yield Finding(step.position, f"unknown step '{step}'", one_of(step, scale), fix=fix)


@rule("whole-scale")
def scales_part_what_is_answered(catalogue: Catalogue) -> Iterator[Finding]:
    """A scale has two steps at least, each with a key of small letters, digits and hyphens, and a step on both sides.

    Links and files hold answers by these keys. If all steps were rare, everybody would be given the same advice.
    """
    for name, scale, step in catalogue.reflection.thresholds() if catalogue.reflection else ():
        keys = list(scale)
        for key in keys:
            if not _FORM.fullmatch(key):
                told = f"the key '{key}' holds more than small letters, digits and hyphens"
                yield Finding(key.position, told, "write a short word: 'sometimes'")
        if len(keys) == 1:
            yield Finding(keys[0].position, f"the scale '{name}' has one step", "add another: 'key: label'")
        elif name == "how_much" and keys and step == keys[0]:
            yield Finding(
                step.position, "every answer would mean that it matters", f"write '{keys[1]}', or a later one"
            )
        elif name != "how_much" and keys and step == keys[-1]:
            told = (
                "every answer would mean that it is rare" if name == "how_often" else "no answer would be good enough"
            )
            yield Finding(step.position, told, f"write '{keys[-2]}', or an earlier one")


@rule("some-seconds")
def questions_take_time(catalogue: Catalogue) -> Iterator[Finding]:
    """A question takes at least one second.

    Pages say how many minutes a self-check takes.
    """
    seconds: object = catalogue.reflection.seconds if catalogue.reflection else None
    if isinstance(seconds, Whole) and seconds < 1:
        yield Finding(seconds.position, f"'seconds' is {seconds}", "write a whole number from 1, or remove the line")


@rule("two-stances")
def stances_run_ahead_of_others(catalogue: Catalogue) -> Iterator[Finding]:
    """What is told where one stance runs ahead of another names two, and each pair once.

    A stance cannot run ahead of itself; and of two texts for one pair, only one could be shown.
    """
    first: dict[tuple[str, str], Ahead] = {}
    compared = catalogue.reflection.ahead if catalogue.reflection else ()
    for ahead in (each for each in compared if each.stance and each.of):
        known = first.setdefault((ahead.stance, ahead.of), ahead)
        if ahead.stance == ahead.of:
            told = f"'{ahead.stance}' would run ahead of itself"
            yield Finding(ahead.of.position, told, "write another stance")
        elif known is not ahead:
            told = f"'{ahead.stance}' ahead of '{ahead.of}' is told twice"
            yield Finding(ahead.stance.position, told, "keep one", Related(known.stance.position, "first told here"))


@rule("known-advice")
def advice_is_known(catalogue: Catalogue) -> Iterator[Finding]:
    """What a question advises is a coaching tip, a sponsor move or a commitment, and no more than one of each.

    A leader is given one thing of each kind; the result leads there.
    """
    questions = [item for item in catalogue.items() if isinstance(item, SelfCheckQuestion)]
    for question in questions:
        first: dict[str, Item] = {}
        for id_ in dict.fromkeys(question.advise):
            item = catalogue.by_id.get(id_)
            if isinstance(item, ADVISED) and first.setdefault(item.kind, item) is not item:
                told = f"'{question.id}' advises two {item.called()}s: '{first[item.kind].id}' and '{id_}'"
                yield Finding(id_.position, told, "keep one", Related(first[item.kind].id.position, "the first"))
    named = (id_ for question in questions for id_ in question.advise)
    known = (item for item in catalogue.by_id.values() if isinstance(item, ADVISED))
    yield from unknown_names("coaching tip, sponsor move or commitment", named, known, catalogue)
