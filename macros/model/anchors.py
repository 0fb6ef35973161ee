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
        "in-moments",
        "levels",
        "measure",
        "moments",
        "no-longer-here",
        "pays",
        "pdf",
        "practices",
        "principles",
        "questions",
        "roles",
        "say",
        "self-check",
        "sets",
        "sources",
        "sponsor-moves",
        "stances",
        "taught-once",
        "warning-signs",
        "whenever",
        "why",
    }
)
"""The ids of sections. Printed links rest on them, too: add, never rename."""
