"""Which words does the interface use where levels are compared, and where a reader says what to show first?"""

from macros.model.entry import Setting
from macros.model.text import Label


class FindingWords(Setting):
    """The words of what grows from level to level, and of what fits a reader's level and role."""

    lens: Label = "Show first what fits me"
    lens_any: Label = "All"
    lens_clear: Label = "Clear"
    lens_first: Label = "First now: {title}"
    """What was chosen: a level, a role, or both as a list."""
    lens_level: Label = "My level"
    lens_role: Label = "My role"
    lens_unknown: Label = "The address names what is not here: {title}"
    lens_usual: Label = "All in its usual order."
    lens_your_level: Label = "Your level"
    lens_your_role: Label = "Your role"
    level_by_level: Label = "Level by level"
    level_by_level_of: Label = "{title}: level by level"
    level_by_level_summary: Label = "All levels side by side, and what each one adds."
    level_new: Label = "New at this level"
    level_step: Label = "From {lower} to {upper}"
    """Both are titles of leadership levels."""
    level_step_summary: Label = "For whoever moves up a level: in each competency, what grows and what is new."
    level_step_title: Label = "What changes: from {lower} to {upper}"
    levels_alone: Label = "Stands by itself"
    levels_grow: Label = "One grows out of the other"
    side_by_side: Label = "Side by side"
