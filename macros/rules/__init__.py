"""What is each rule, and what does it look like broken and kept?

From this the pages about rules, `playbook explain` and the tests are made.
"""

from inspect import cleandoc

from macros import checks
from macros.rules.example import Example, shown
from macros.rules.rule import Rule
from macros.rules.sentences import OF_PAGES, OF_RELEASES, OF_THE_FILE, OF_THE_LEDGER, OF_THE_SHAPE

__all__ = ["Example", "Rule", "rules", "shown"]


def rules() -> dict[str, Rule]:
    """Return every rule by its name, in the order in which a project is read."""
    checked = (_of_checks(found) for found in checks.RULES.values())
    told = (*OF_THE_FILE, *OF_THE_SHAPE, *checked, *OF_PAGES, *OF_THE_LEDGER, *OF_RELEASES)
    return {rule.name: rule for rule in told}


def _of_checks(found: checks.Rule) -> Rule:
    sentence, _, why = cleandoc(found.sentence).partition("\n\n")
    return Rule(found.name, sentence, " ".join(why.split()), found.severity)
