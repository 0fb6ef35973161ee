"""What must hold between items? One rule, one function, one true sentence.

Rules know the catalogue and nothing after it: not where an item lives, nor what a page says.
"""

from collections.abc import Container, Iterator

from macros.checks import (
    care,
    completeness,
    drafts,
    growth,
    identity,
    looks,
    prose,
    references,
    reflection,
    repetition,
    synonyms,
    usage,
    withdrawal,
    words,
    workshops,
    writing,
)
from macros.checks.rule import RULES, Finding, Rule
from macros.model import Catalogue
from macros.problem import Problem

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "broken_rules",
    "care",
    "completeness",
    "drafts",
    "growth",
    "identity",
    "looks",
    "prose",
    "references",
    "reflection",
    "repetition",
    "synonyms",
    "usage",
    "withdrawal",
    "words",
    "workshops",
    "writing",
]


def broken_rules(catalogue: Catalogue, *, whole: bool, asked: Container[str] = ()) -> Iterator[Problem]:
    """Yield every problem that a rule finds.

    `whole` where all lines of the catalogue could be read; `asked` names the rules that speak on request and should.
    """
    for rule in RULES.values():
        speaks = (whole or not rule.of_whole) and (rule.name in asked or not rule.on_request)
        for finding in rule.findings(catalogue) if speaks else ():
            told = finding.text, rule.name, finding.cure, rule.severity, finding.related, finding.fix
            yield Problem(finding.position, *told)
