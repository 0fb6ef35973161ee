"""What is there to know of a rule? What it says, how severe it is, and what it looks like broken and kept."""

from dataclasses import dataclass
from functools import cached_property

from macros.problem import Severity
from macros.rules.example import Example, example_of


@dataclass(frozen=True)
class Rule:
    """Something that holds in every good project."""

    name: str
    sentence: str
    """What holds."""

    why: str = ""
    """Why it is so; empty where the sentence says enough."""

    severity: Severity = "error"

    @cached_property
    def wrong(self) -> Example:
        """What it looks like broken; raises LookupError where nobody has written it."""
        return example_of(self.name, "wrong")

    @cached_property
    def right(self) -> Example:
        """What it looks like kept; raises LookupError where nobody has written it."""
        return example_of(self.name, "right")
