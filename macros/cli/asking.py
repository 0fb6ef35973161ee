"""How does a command ask a person? One question a line, with what may be answered, and again until it is right."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from macros.exports.hints import field_hints
from macros.problem import Problem, as_text, errors_in, visible

if TYPE_CHECKING:
    from macros.editing import Form

with contextlib.suppress(ImportError):
    import readline  # noqa: F401 -- gives the answer's line arrow keys

MOST_SHOWN = 60
"""How many choices are listed; of more, only how many there are."""

SHOWN = 72
"""How many letters are shown of what a choice is called."""


def ask_for(form: "Form") -> None:
    """Ask for each field of a new entry until it is right, or left out where that is allowed."""
    for name in form.fields():
        _ask_for_field(form, name)
    print(f"\nid\n  {field_hints(form.kind)['id']}")
    _until_right(lambda: [_line(f"id (Enter for '{form.id}')")], lambda texts: form.put("id", texts), required=False)


def _ask_for_field(form: "Form", name: str) -> None:
    required, choices = form.kind.fields[name].required, form.choices(name)
    print(f"\n{name}{'' if required else ' (Enter leaves it out)'}")
    hint = field_hints(form.kind).get(form.kind.fields[name].attribute, "")
    if hint:
        print(f"  {hint}")
    _show(choices)
    _until_right(lambda: _answers(name, choices, form), lambda texts: form.put(name, texts), required=required)


def choose(called: str, choices: Mapping[str, str], *, or_none: str = "") -> str:
    """Ask for one of several, by number or id; `or_none` says what an empty answer means, where it is allowed."""
    print(f"\n{called}")
    _show(choices)
    while True:
        (answer,) = _picked(
            [_line(f"{called}: number or id{f', Enter for {or_none}' if or_none else ''}")], choices
        ) or [""]
        if answer in choices or (or_none and not answer):
            return answer
        print(f"  there is no '{visible(answer)}': answer with a number from 1 to {len(choices)}")


def confirm(question: str) -> None:
    """Wait for Enter; Ctrl+C says no."""
    _line(question)


def _until_right(
    ask: Callable[[], Sequence[str]], put: Callable[[Sequence[str]], Sequence[Problem]], *, required: bool
) -> None:
    while True:
        texts = [text for text in ask() if text.strip()]
        if not texts and required:
            print("  this one is needed")
            continue
        problems = put(texts)
        for problem in problems:
            print(as_text(problem))
        if not errors_in(problems):
            return


def _answers(name: str, choices: Mapping[str, str], form: "Form") -> list[str]:
    if choices and form.is_list(name):
        return _picked(_line(f"{name}: numbers or ids, with commas").split(","), choices)
    if choices:
        return _picked([_line(f"{name}: number or id")], choices)
    if not form.is_list(name):
        return [_line(name)]
    given: list[str] = []
    while answer := _line(f"{name} {len(given) + 1}"):
        given.append(answer)
    return given


def _picked(answers: Sequence[str], choices: Mapping[str, str]) -> list[str]:
    """Turn numbers into the ids that stand beside them."""
    ids = list(choices)
    given = [answer.strip() for answer in answers if answer.strip()]
    return [
        ids[int(answer) - 1]
        if answer not in choices and answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(ids)
        else answer
        for answer in given
    ]


def _show(choices: Mapping[str, str]) -> None:
    if len(choices) > MOST_SHOWN:
        print(f"  one of {len(choices)} ids: each is the end of the address of what it names")
        return
    widest = max(map(len, choices), default=0)
    for number, (id_, label) in enumerate(choices.items(), 1):
        shown = label if len(label) <= SHOWN else f"{label[: SHOWN - 1]}…"
        print(f"  {number:3}  {id_:{widest}}  {visible(shown)}".rstrip())


def _line(question: str) -> str:
    return input(f"{question} > ").encode("utf-8", errors="replace").decode("utf-8").strip()
