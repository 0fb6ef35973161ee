"""What do the pages about rules say? Pages for editors, about the generator, and so in its language.

They are pages like all others, but none of the playbook's: a site has them only where its makers ask for it.
"""

from collections.abc import Iterator
from textwrap import dedent

from macros.addresses import RULES, Address
from macros.pages import Page, Playbook, Section
from macros.problem import Problem, Severity, as_text
from macros.rules import Rule, rules, shown

TITLE = "Rules"
SUMMARY = "What the check asks of a catalogue and its pages, rule by rule, with a wrong and a right example of each."

SEVERITIES: tuple[tuple[Severity, str, str, str], ...] = (
    (
        "error",
        "Errors",
        "Nothing is published while one of these is broken.",
        "An error: nothing is published while this rule is broken.",
    ),
    (
        "warning",
        "Warnings",
        "Advice: to break one of these stops nothing, unless somebody asks for that.",
        "A warning: advice that stops nothing, unless somebody asks for that.",
    ),
)
"""In which order, under which heading, and what each means for all such rules and for one."""


def rule_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield an overview, and a page for each rule."""
    known = rules()
    draw = playbook.on(RULES)
    sections = tuple(
        section
        for severity, heading, meaning, _of_one in SEVERITIES
        for section in draw.section(f"{severity}s", heading, draw("rules_list", _listed(known, severity), meaning))
    )
    yield Page(RULES, TITLE, SUMMARY, draw("hint", SUMMARY), sections, styles=("editors",))
    for name in sorted(known):
        yield _page_of(known[name], playbook)


def address_of(name: str) -> Address:
    """Return the page about a rule."""
    return Address(f"{RULES.page}{name}/")


def _listed(known: dict[str, Rule], severity: Severity) -> list[tuple[Address, Rule]]:
    return [(address_of(name), known[name]) for name in sorted(known) if known[name].severity == severity]


def _page_of(rule: Rule, playbook: Playbook) -> Page:
    draw = playbook.on(address_of(rule.name))
    told = [_parts(problem) for problem in rule.wrong.problems]
    sections = (
        Section("wrong", "Wrong", draw("rule_example", "Wrong", list(shown(rule.wrong, rule.right)))),
        Section("told", "What the check says", draw("rule_told", told)),
        Section("right", "Right", draw("rule_example", "Right", list(shown(rule.right, rule.wrong)))),
    )
    meaning = next(of_one for severity, _heading, _meaning, of_one in SEVERITIES if severity == rule.severity)
    lead = draw("rule_lead", rule, meaning)
    return Page(address_of(rule.name), rule.name, rule.sentence, lead, sections, styles=("editors",))


def _parts(problem: Problem) -> tuple[str, str, str]:
    """Part what a terminal shows of a problem: the fact, the lines with their carets, and the cure."""
    fact, *lines, cure = as_text(problem).split("\n")
    return fact, dedent("\n".join(lines)), cure.strip()
