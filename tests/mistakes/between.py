"""Slips between items: what one place says and another does not bear out."""

from tests.mistakes import Group, Slip

TIP = """      - id: search-in-pairs
        practice: watch-and-tell
        title: Search in pairs
        text: Let two people search one shelf from both ends.
        say: Where would a child have put it?
        moments: [lost-book]
"""

BETWEEN: Group = {
    "an id that there is not": (
        Slip(
            "    rhythm: Each Monday, with the desk team.\n",
            "    rhythm: Each Monday, with the desk team.\n    review_every: 6 months\n    keywords: [hello]\n",
            also=(("    moments: [rainy-monday]\n    behaviours", "    moments: [rainy-munday]\n    behaviours"),),
            at="moments: [rainy-munday]",
        ),
        Slip("moments: [lost-book]\n    behaviours", "moments: [Lost-Book]\n    behaviours"),
        Slip("moments: [lost-book]\n    behaviours", "moments: [lost_book]\n    behaviours"),
        Slip("moments: [lost-book]\n    behaviours", "moments: [A book is lost]\n    behaviours"),
        Slip("practice: thank-by-name", "practice: thank-by-names"),
        Slip("practice: thank-by-name", "practice: thank"),
        Slip("role: open-doors", "role: open-door"),
        Slip("      - yearbook/count-the-smiles", "      - yearbook/count-the-smile"),
        Slip("      - yearbook/count-the-smiles", "      - yearbok/count-the-smiles"),
        Slip("      - yearbook/count-the-smiles", "      - yearbook / count-the-smiles"),
        Slip("      - yearbook/count-the-smiles", "      - yearbook"),
        Slip("      - yearbook/count-the-smiles", "      - count-the-smiles"),
        Slip("house-rules/quiet-corner]\n    moments", "house-rules/loud-corner]\n    moments"),
        Slip("      assistant:\n        - id: looks", "      asistant:\n        - id: looks", problems=1),
        Slip("      speak-up:\n        - id: praise", "      speakup:\n        - id: praise", problems=1),
        Slip("      assistant: Bills", "      asistant: Bills", problems=1),
        Slip("[the welcome](welcome-each-reader)", "[the welcome](welcome-each-raeder)"),
        Slip("Ask who was helped by it today.", "Ask [who](no-such-item) was helped by it today."),
        Slip("    replaced_by: learn-five-names\n", "    replaced_by: learn-six-names"),
        Slip("instead: [learn-five-names]", "instead: [learn-five-name]"),
    ),
    "an item of the wrong kind": (
        Slip("role: open-doors", "role: rainy-monday"),
        Slip("practice: thank-by-name", "practice: speak-up"),
        Slip("moments: [lost-book]\n    behaviours", "moments: [open-doors]\n    behaviours"),
        Slip("      - yearbook/count-the-smiles", "      - rainy-monday"),
        Slip("      speak-up:\n        - id: praise", "      librarian:\n        - id: praise"),
        Slip("      assistant:\n        - id: looks", "      show-it:\n        - id: looks"),
        Slip("      assistant: Bills", "      keep-order: Bills"),
        Slip("moments: [lost-book]\n    behaviours", "moments: [house-rules/greet-first]\n    behaviours"),
    ),
    "an id that is not one": (
        Slip("- id: rainy-monday\n", "- id: Rainy Monday\n", problems=1),
        Slip("- id: bills-come-back-torn", "- id: bills_come_back_torn"),
        Slip("- id: bills-come-back-torn", "- id: Bills-come-back-torn"),
        Slip("- id: bills-come-back-torn", "- id: bills-come-back-torn!"),
        Slip("- id: bills-come-back-torn", "- id: bücher-kommen-zurück"),
        Slip("- id: bills-come-back-torn", "- id: -bills"),
        Slip("- id: bills-come-back-torn", "- id: bills--torn"),
        Slip("- id: bills-come-back-torn", "- id: bills/torn"),
    ),
    "the same id twice": (
        Slip("- id: bills-come-back-torn", "- id: lost-book"),
        Slip("- id: bills-come-back-torn", "- id: readers-wait-in-coats"),
        Slip("- id: thank-the-early-one", "- id: greet-together-once"),
        Slip("- id: bills-come-back-torn", "- id: wear-a-badge"),
        Slip("      - id: quiet-corner", "      - id: greet-first", problems=3),  # two items draw on it
        Slip("    moments: [lost-book]\n    behaviours", "    moments: [lost-book, lost-book]\n    behaviours"),
        Slip("commitments:\n      - id: ring-before-billing", "commitments:\n      - id: find-lost-things"),
        Slip("  - id: dust-the-globe", "  - id: wear-a-badge", problems=1),
    ),
    "ids that look alike": (
        Slip("- id: bills-come-back-torn", "- id: lost-bооk"),
        Slip("- id: bills-come-back-torn", "- id: reаders-wait"),
        Slip("- id: bills-come-back-torn", "- id: l0st-book"),
        Slip("moments: [lost-book]\n    behaviours", "moments: [lost-bооk]\n    behaviours"),
        Slip("- id: bills-come-back-torn", "- id: bills‑come‑back"),
        Slip("practice: thank-by-name", "practice: thank–by–name"),
    ),
    "a point that nobody teaches": (
        Slip(
            "  - id: yearbook\n",
            "      - id: dust-is-noted\n        text: Dust on a shelf is noted down.\n  - id: yearbook\n",
            at="- id: dust-is-noted",
        ),
        Slip(
            "house-rules/quiet-corner]\n    moments",
            "house-rules/greet-first]\n    moments",
            also=(("      sources: [house-rules/quiet-corner]\n", ""),),
            at="      - id: quiet-corner",
        ),
        Slip(
            "        text: Counting loans",
            "        text: Smiles are counted twice.\n      - id: count-twice\n        text: Counting loans",
            at="- id: count-twice",
        ),
    ),
    "nobody uses it": (
        Slip(
            "\ncompetencies:\n",
            "  - id: power-cut\n    title: The light goes out\n    summary: Stay where you are.\n    do: [Light the lamps.]\n"
            "    say: [Please sit down.]\n    avoid: [Running.]\n\ncompetencies:\n",
            at="- id: power-cut",
        ),
        Slip(
            "\ndiagnosis:\n",
            "    - id: let-them-choose\n      title: Let them choose\n      summary: Two ways, one choice.\n      text: Offer two ways.\n"
            "      do: [Offer two.]\n      say: [Which one?]\n      avoid: [Choosing for them.]\n      pays: They own it.\n\ndiagnosis:\n",
            at="- id: let-them-choose",
        ),
    ),
    "published, and gone": (
        Slip("- id: bills-come-back-torn", "- id: bills-come-torn", at=("- id: bills-come-torn", "withdrawn:")),
        Slip("- id: staff-copy-you", "- id: people-copy-you", at=("- id: people-copy-you", "withdrawn:")),
        Slip(
            "      - id: thank-the-early-one\n        practice: thank-by-name\n        title: Thank the early one\n"
            "        text: Thank whoever unlocked the doors this morning, by name.\n        say: Anna, the doors were open at eight. Thank you.\n",
            "",
            at=("withdrawn:", "coaching_tips:\n      - id: greet"),
            problems=2,
        ),
        Slip("  - id: dust-the-globe\n    replaced_by: learn-five-names\n", "", at="withdrawn:"),
        Slip("withdrawn:\n", "retired:\n"),
    ),
    "told twice": (
        Slip("text: Bills come back torn in half.", "text: Readers stand in their coats and nobody looks at them."),
        Slip("text: Bills come back torn in half.", "text: Readers stand in their coats, and nobody looks up at them."),
        Slip(
            "text: Checks the shelf in person before a bill goes out.",
            "text: Looks up from the screen as soon as somebody comes to the desk.",
        ),
        Slip(
            "text: Ring three readers before you bill them.", "text: Stand at the desk on Monday from nine until ten."
        ),
        Slip(
            "text: In the last month, did you search each shelf before you sent a bill?",
            "text: In the last month, have you greeted at least ten readers by name?",
        ),
    ),
    "what belongs together": (
        Slip(
            "    not_expected:\n      assistant: Bills are written by the floor above.\n",
            "",
            at=("- id: find-lost-things\n", "    behaviours:\n      librarian:\n        - id: checks"),
        ),
        Slip("      assistant: Bills", "      librarian: Bills", problems=2),
        Slip(
            TIP,
            "",
            at=("coaching_tips:\n    self_check:\n      - id: searched", "- id: find-lost-things\n"),
            problems=2,
        ),
        Slip("- [shelf, stack", "- [shelf, reader"),
        Slip(
            "      show-it:\n        - id: search-one-shelf-yourself\n          text: Search one shelf yourself this week.\n          say: I will take the top row.\n",
            "",
            at="withdrawn:",
        ),
        Slip("    replaced_by: learn-five-names\n", "    replaced_by: dust-the-globe\n"),
        Slip(
            "    title: A book is lost",
            "    status: draft\n    title: A book is lost",
            at=("    moments: [lost-book]\n    behaviours", "status: draft"),
            problems=3,
        ),
        Slip("    title: A book is lost", "    status: ready\n    title: A book is lost"),
        Slip("        text: Bills come", "        changed: harder\n        text: Bills come"),
        Slip("    shape: square", "    shape: banana"),
        Slip("    colour: teal", "    colour: mauvish"),
        Slip("language: en", "language: english"),
        Slip("- id: dust-the-globe", "- id: dust-the-glob", at=("- id: dust-the-glob", "withdrawn:")),
    ),
}
