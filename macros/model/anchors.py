"""Which names do pages use for their own parts, and so can no item have as its id?"""

ANCHORS = frozenset(
    {
        "avoid",
        "behaviours",
        "coaching-tips",
        "commitments",
        "competencies",
        "diagnosis",
        "do",
        "drawn-on",
        "due",
        "five-minutes",
        "in-a-program",
        "in-a-spreadsheet",
        "in-case",
        "in-moodle",
        "in-search-engines",
        "levels",
        "measure",
        "moments",
        "no-longer-here",
        "pays",
        "practices",
        "principles",
        "questions",
        "roles",
        "say",
        "self-check",
        "sources",
        "sponsor-moves",
        "stances",
        "taught-once",
        "warning-signs",
        "why",
    }
)
"""The ids of sections. Printed links rest on them, too: add, never rename."""
