"""What must hold between items? One rule, one function, one true sentence.

Rules know the catalogue and nothing after it: not where an item lives, nor what a page says.
"""

from collections.abc import Iterator

from macros.checks import (
    care,
    completeness,
    drafts,
    identity,
    looks,
    prose,
    references,
    repetition,
    synonyms,
    usage,
    withdrawal,
    words,
    workshops,
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
    "identity",
    "looks",
    "prose",
    "references",
    "repetition",
    "synonyms",
    "usage",
    "withdrawal",
    "words",
    "workshops",
]


def broken_rules(catalogue: Catalogue, *, whole: bool) -> Iterator[Problem]:
    """Yield every problem that a rule finds; `whole` where all lines of the catalogue could be read."""
    for rule in RULES.values():
        for finding in rule.findings(catalogue) if whole or not rule.of_whole else ():
            told = finding.text, rule.name, finding.cure, rule.severity, finding.related, finding.fix
            yield Problem(finding.position, *told)
