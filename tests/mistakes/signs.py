"""What two unseen sets brought out about signs: tabs, quotes, brackets, lines that came along; and lines of the ledger.

All of it was found before, and at the right line. Here it is the words that count: whoever does what they say gets
what was meant. See `told.txt`.
"""

from tests.mistakes import Group, Slip

LEDGER = "links.yaml"
LAST = "    replaced_by: learn-five-names\n"
BADGE = "  commitments/#wear-a-badge: wear-a-badge\n"

SIGNS: Group = {
    "tabs, and how many spaces they are": (
        Slip(
            "        practice: watch-and-tell\n        title: Greet", "\tpractice: watch-and-tell\n        title: Greet"
        ),
        Slip("        text: Bills come back torn", "\t\ttext: Bills come back torn"),
        Slip("      - yearbook/count-the-smiles\n    moments", "    \t  - yearbook/count-the-smiles\n    moments"),
        Slip("          Each floor keeps", "\tEach floor keeps"),
        Slip("      librarian:\n        - id: opens", "\t\tlibrarian:\n        - id: opens"),
        Slip("        practice: thank-by-name", "\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0practice: thank-by-name"),
        Slip(
            "    - id: thank-by-name\n      title: Thank by name",
            "\t- id: thank-by-name\n\t  title: Thank by name",
            problems=2,
        ),
        Slip("        - Tell what they came for.", "\t- Tell what they came for."),
    ),
    "entries too far out": (
        Slip(
            "      - id: thank-the-early-one\n        practice: thank-by-name\n        title: Thank the early one\n"
            "        text: Thank whoever unlocked the doors this morning, by name.\n"
            "        say: Anna, the doors were open at eight. Thank you.\n",
            "    - id: thank-the-early-one\n      practice: thank-by-name\n      title: Thank the early one\n"
            "      text: Thank whoever unlocked the doors this morning, by name.\n"
            "      say: Anna, the doors were open at eight. Thank you.\n",
        ),
        Slip("  - id: lost-book", "    id: lost-book"),
    ),
    "lines that came along": (
        Slip(
            LAST,
            "    replaced_by: learn-five-names\n\n-- \nKind regards\nPetra\n",
            at="-- ",
        ),
        Slip(LAST, "    replaced_by: learn-five-names\n\nBest wishes\nAnja\n", at="Best"),
        Slip("  - id: find-lost-things\n", "  - id: find-lost-things\nreadiness\n", at="readiness"),
        Slip("    title: A book is lost\n", "    title: A book is lost\ns\n", line=187),
        Slip("    self_check:\n      - id: searched", "+    self_check:\n      - id: searched"),
        Slip(
            "    summary: Find out before you bill.\n",
            "-    summary: Find out before you bill.\n+    summary: Look before you bill.\n",
            at=("-    summary", "+    summary"),
            problems=2,
        ),
        Slip("    definition: Looks before", ">    definition: Looks before"),
        Slip("          entrance. Nobody has", "        by the entrance. Nobody has"),
    ),
    "quotes": (
        Slip('say: ["May I tell you what I saw?"]', 'say: ["May I tell you "what" I saw?"]'),
        Slip(
            'text: "A late book is forgiven once: say so kindly."',
            'text: "A late book is forgiven once: say so kindly.".',
        ),
        Slip('text: "A late book is forgiven once: say so kindly."', 'text: "A late book is forgiven once: say so".'),
        Slip('- [shelf, stack, "1:1"]', '- ["shelf, stack, "1:1"]'),
        Slip(
            "keywords: [desk, counter, trainee]",
            'keywords: [\n      desk, "1:1, "2:1", counter,\n      trainee\n    ]',
            at='"2:1"',
        ),
        Slip("    colour: plum", '    "colour: plum"'),
        Slip('- "Shall we look together: you and I?"', '- Shall we look together: you and I?"'),
    ),
    "quotes in lists": (
        Slip('say: ["Come in, it is dry here."]', 'say: ["Come in, it is dry here.]'),
        Slip('say: ["Come in, it is dry here."]', 'say: [Come in, it is dry here."]'),
        Slip('say: ["Come in, it is dry here."]', 'say: "Come in, it is dry here."]'),
        Slip('say: ["Come in, it is dry here."]', "say: [“Come in, it is dry here.”]"),
        Slip('say: ["Come in, it is dry here."]', "say: ['Come in, it's dry here.']"),
    ),
    "brackets": (
        Slip("keywords: [queue, wet floor]", "keywords: [queue, [wet floor]"),
        Slip("[Open the second desk., Put out the mats.]", "Open the second desk., Put out the mats.]"),
        Slip("text: Bills come back torn in half.", "text: Bills come back torn in half]"),
        Slip("moments: [lost-book]\n    behaviours", "moments: [[lost-book]\n    behaviours"),
        Slip(
            "[house-rules/late-is-forgiven, house-rules/quiet-corner]",
            "house-rules/late-is-forgiven, house-rules/quiet-corner]",
        ),
        Slip(
            "[house-rules/late-is-forgiven, house-rules/quiet-corner]",
            "[house-rules/late-is-forgiven; house-rules/quiet-corner]",
        ),
        Slip("sources: [house-rules/late-is-forgiven]", "sources: [house-rules/late-is-forgiven],"),
        Slip(
            "  at_least:\n    behaviours: 1\n    coaching_tips: 1\n",
            "  at_least: {behaviours: 1 coaching_tips: 1}\n",
            also=(("    self_check: 1\n  syn", "  syn"),),
        ),
        Slip(
            "  at_least:\n    behaviours: 1\n    coaching_tips: 1\n",
            "  at_least: {behaviours:1, coaching_tips:1}\n",
            also=(("    self_check: 1\n  syn", "  syn"),),
        ),
        Slip(
            "  at_least:\n    behaviours: 1\n    coaching_tips: 1\n",
            "  at_least: behaviours: 1, coaching_tips: 1}\n",
            also=(("    self_check: 1\n  syn", "  syn"),),
        ),
    ),
    "names and signs before a field": (
        Slip("      - id: bills-come-back-torn", "      - bills-come-back-torn"),
        Slip("    why: A bill for", "    * why: A bill for"),
        Slip("moments:\n  - id: rainy-monday", "> moments:\n  - id: rainy-monday"),
        Slip(LAST, f"{LAST}\n> On Monday, Petra wrote:\n> please add this\n", at="> On"),
    ),
    "signs before a text": (
        Slip("text: Bills come back torn in half.", "text: !Bills come back torn in half."),
        Slip("text: Bills come back torn in half.", "text: > Bills come back torn in half."),
        Slip("text: Bills come back torn in half.", "text: - Bills come back torn in half."),
        Slip("      - Look on the shelf yourself.\n    say", "      | Look on the shelf yourself. |\n    say"),
        Slip("    do:\n      - Walk one aisle each morning.\n", "    do: - Walk one aisle each morning.\n"),
        Slip("role: keep-order", "role: keep-order:"),
    ),
    "told once": (
        Slip("", "", line=302, change=lambda data: data + "# reviewed\r\n".encode("utf-16-le")),
        Slip("title: Keep order", "title: \x1b[31mKeep\x1b[0m order", problems=2),
        Slip("keywords: [desk, counter, trainee]", "keywords: [*a, *b, *c]", problems=0),
    ),
    "lines of the ledger": (
        Slip(BADGE, BADGE.replace(":", ""), file=LEDGER),
        Slip(BADGE, BADGE + "  commitments/list/\n", at="commitments/list/", file=LEDGER),
        Slip(BADGE, BADGE.replace(" wear-a-badge\n", "\n"), file=LEDGER),
        Slip("  - actions/\n", "  - cards/storm/: storm\n  - actions/\n", file=LEDGER),
        Slip("overviews:\n", "lists:\n", file=LEDGER),
        Slip(BADGE, f"{BADGE}  commitments/#wear-a-badge: learn-five-names\n", at="badge: learn-five", file=LEDGER),
        Slip(BADGE, f"<<<<<<< HEAD\n{BADGE}=======\n{BADGE}>>>>>>> b\n", at="<<<<<<<", file=LEDGER),
    ),
}
