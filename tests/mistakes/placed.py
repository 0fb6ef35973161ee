"""What stands in the wrong place, or under a line that was lost, and what has another form than is meant.

Two strangers made such mistakes and judged what was told of each: field by field, with "remove it". Here stands each kind,
at other places than theirs; what is told of it, in `told.txt`, is to lead to the right text.
"""

from tests.mistakes import Group, Slip

TIP = """\
      - id: say-where-it-was
        practice: thank-by-name
        title: Say where it was
        text: Tell everybody where the book was found.
        say: It was in the lift, and Jo looked there.
"""
OTHER = """\
      - id: sit-where-readers-sit
        practice: watch-and-tell
        title: Sit where readers sit
        text: Spend half an hour in the corner with the old armchairs.
        say: Which lamp would you move?
"""
SIGN = "      - id: readers-wait-in-coats\n        text: Readers stand in their coats and nobody looks at them.\n"
POINT = "      - id: count-the-smiles\n        text: Counting loans tells less than counting those who return.\n"
MOVES = "    sponsor_moves:\n      speak-up:\n        - id: praise-a-found-book\n"
TIP_AGAIN = """\
        practice: watch-and-tell
        title: Search in pairs
        text: Let two people search one shelf from both ends, and meet.
        say: Where might a child put it?
        moments: [lost-book]
"""
TIPS = "    coaching_tips:\n      - id: search-in-pairs\n"
LAST = "      - id: ring-before-billing\n        text: Ring three readers before you bill them.\n"
SECOND = "      librarian:\n        - id: opens-a-second-desk\n          text: >-\n"
QUESTION = (
    "      - id: searched-before-billing\n"
    "        text: In the last month, did you search each shelf before you sent a bill?\n"
)
ASKED = "  questions:\n    - id: what-holds-you-back\n      text: What keeps you away from the desk?\n"
WORKSHOP = """\
workshops:
  - id: at-the-desk
    title: At the desk
    outcome: You have greeted ten readers.
    steps:
      - id: greet-in-pairs
        title: Greet in pairs
        minutes: 20
        text: Two by two, greet whoever comes in.
"""
TWO_GROUPS = WORKSHOP.replace(
    "    steps", "    audience:\n      levels: [librarian]\n      from: 6\n      to: 9\n    steps"
)
STEP = """\
  - id: tell-what-you-saw
    title: Tell what you saw
    minutes: 10
    text: Each pair tells one thing.
"""


def _out(block: str, spaces: int) -> str:
    """Write a block so many spaces further out, or in."""
    lines = block.splitlines(keepends=True)
    return "".join(line[spaces:] if spaces > 0 else " " * -spaces + line for line in lines)


PLACED: Group = {
    "placed: an entry of another kind": (
        Slip(QUESTION, QUESTION + TIP, "id: say-where-it-was"),
        Slip(LAST, LAST + TIP + OTHER, "id: say-where-it-was"),
        Slip(
            "      show-it:\n        - id: search-one",
            "      show-it:\n" + _out(TIP, -2) + "        - id: search-one",
            line=278,
        ),
        Slip("withdrawn:\n", WORKSHOP + TIP + "withdrawn:\n", "id: say-where-it-was"),
        Slip("withdrawn:\n", WORKSHOP + STEP + "withdrawn:\n", "id: tell-what-you-saw"),
        Slip(
            "moments:\n  - id: rainy-monday",
            "moments:\n" + _out(TIP, 4) + "  - id: rainy-monday",
            "id: say-where-it-was",
        ),
    ),
    "placed: an entry too far out": (
        Slip(POINT, _out(POINT, 4), "id: count-the-smiles"),
        Slip("    points:\n" + POINT, _out(POINT, 4), "id: count-the-smiles"),
        Slip(
            TIPS,
            "    coaching_tips:\n" + _out(TIP, 2) + "      - id: search-in-pairs\n",
            ("id: say-where", "id: search-in-p"),
        ),
        Slip("    self_check:\n" + QUESTION, _out(TIP, 2) + "    self_check:\n" + QUESTION, "id: say-where-it-was"),
    ),
    "placed: the line above is lost": (
        Slip("competencies:\n", "", "id: welcome-each-reader"),
        Slip(TIPS, TIPS.replace("    coaching_tips:\n", ""), "id: search-in-pairs", problems=0),
        Slip(MOVES, MOVES.replace("    sponsor_moves:\n", ""), "      speak-up:\n        - id: praise-a-found-book"),
        Slip("    not_expected:\n      assistant: Bills", "      assistant: Bills"),
        Slip("    behaviours:\n      assistant:\n", "      assistant:\n", "      assistant:\n"),
        Slip("      assistant:\n        - id: looks-up", "        - id: looks-up", "- id: looks-up"),
        Slip("        text: >-\n          Each floor", "          Each floor"),
    ),
    "placed: the line above other fields is lost": (
        Slip("withdrawn:\n", TWO_GROUPS + "withdrawn:\n", "      from: 6"),
        Slip(
            "withdrawn:\n",
            WORKSHOP.replace("    steps:", "    preparation:\n      - Open the doors.") + "withdrawn:\n",
            "id: greet-in",
        ),
        Slip("\nleader_roles:\n", "\n", "id: open-doors\n    owner"),
        Slip("moments:\n  - id: rainy", "  - id: rainy", problems=0, line=176),
    ),
    "placed: fields too far in or out": (
        Slip("    warning_signs:\n" + SIGN, _out("    warning_signs:\n" + SIGN, -2), "      warning_signs:\n"),
        Slip("    not_expected:\n      assistant: B", "      not_expected:\n        assistant: B"),
        Slip("    points:\n" + POINT, _out("    points:\n" + POINT, 4), line=35),
        Slip(SECOND, SECOND.replace("      librarian:", "        - librarian:"), "- librarian:"),
        Slip(ASKED, _out(ASKED, -4)),
        Slip("    coaching_tips: 1\n    self_check: 1\n", "  coaching_tips: 1\n  self_check: 1\n"),
        Slip("  synonyms:\n", "    synonyms:\n"),
        Slip(
            "    measure: Count the bills taken back.\n",
            "",
            "          measure",
            also=(
                (
                    "before a bill goes out.\n",
                    "before a bill goes out.\n          measure: Count the bills taken back.\n",
                ),
            ),
        ),
    ),
    "placed: a name that is not there": (
        Slip("        say: I will", "        day: I will"),
        Slip("say: Where would a child", "day: Where would a child"),
        Slip("\nwithdrawn:\n", "\ngone:\n"),
        Slip("items:\n", "links:\n", file="links.yaml"),
        Slip("overviews:\n", "Übersichten:\n", file="links.yaml"),
        Slip("    self_check: 1\n", "    selbsttest: 1\n"),
    ),
    "placed: the same name twice": (
        Slip("  - id: lost-book", "moments:\n  - id: lost-book", line=185),
        Slip("      librarian:\n        - id: opens", "      assistant:\n        - id: opens", line=215),
        Slip("coaching_tips: 1\n", "coaching_tips: 1\n    coaching_tips: 2\n", line=14),
        Slip("sponsor:\n  title", "settings:\n  commitments_at_once: 3\nsponsor:\n  title"),
    ),
    "placed: another form": (
        Slip(
            "withdrawn:\n", WORKSHOP.replace("    steps", "    group: 6 to 16\n    steps") + "withdrawn:\n", "group: 6"
        ),
        Slip("withdrawn:\n", WORKSHOP.replace("    steps", "    group: 6-16\n    steps") + "withdrawn:\n", "group: 6"),
        Slip(
            "withdrawn:\n", WORKSHOP.replace("    steps", "    group: many\n    steps") + "withdrawn:\n", "group: many"
        ),
        Slip(
            "withdrawn:\n",
            WORKSHOP.replace("    steps", "    audience: librarians\n    steps") + "withdrawn:\n",
            "audience: lib",
        ),
        Slip(
            "withdrawn:\n",
            WORKSHOP.replace("    steps", "    audience: [open-doors, keep-order]\n    steps") + "withdrawn:\n",
            "audience: [",
        ),
        Slip(
            "withdrawn:\n",
            WORKSHOP.replace("    steps", "    materials: [Mats, Pens]\n    steps") + "withdrawn:\n",
            "materials: [",
        ),
        Slip(
            "practice: watch-and-tell\n        title: Search",
            "practice: [watch-and-tell, thank-by-name]\n        title: Search",
        ),
        Slip("    not_expected:\n      assistant: Bills are", "    not_expected: Bills are"),
        Slip("    - [reader, borrower, visitor]", "    - reader, borrower, visitor"),
        Slip("    moments: [lost-book]\n    behaviours", "    moments: lost-book; rainy-monday\n    behaviours"),
        Slip(
            "    points:\n" + POINT,
            "    points:\n" + POINT.replace("      - id", "      id").replace("        text", "      text"),
        ),
    ),
    "placed: empty": (
        Slip(SIGN, "", "    warning_signs:\n    sponsor", problems=2),
        Slip("    self_check: 1\n", "    self_check:\n"),
        Slip("    behaviours: 1\n    coaching_tips: 1\n    self_check: 1\n", "", "  at_least:"),
        Slip("  - id: lost-book", "  - id:"),
        Slip("  - id: lost-book\n    title", "  - title"),
    ),
    "placed: numbers": tuple(
        Slip("    behaviours: 1\n", f"    behaviours: {typed}\n")
        for typed in ("1,5", "2.0", "10:30", "2 each", "-1", "two", "12345")
    ),
    "placed: days and ids": (
        Slip("reviewed: 2026-05-24", "reviewed: 24.05.2026"),
        Slip("reviewed: 2026-05-24", "reviewed: 5/4/2026"),
        Slip("reviewed: 2026-05-24", "reviewed: 24 May 2026"),
        Slip("reviewed: 2026-05-24", "reviewed: 2026-06-31"),
        Slip("reviewed: 2026-05-24", "reviewed: last May"),
        Slip("role: keep-order", "role: keep\u00ad-order"),
        Slip("replaced_by: learn-five-names", "replaced_by: learn-five\u200d-names"),
        Slip("id: bills-come-back-torn", "id: bills-côme-back-torn", problems=0),
    ),
    "placed: an item that was kept twice": (
        Slip(
            TIPS,
            TIPS + TIP_AGAIN + TIPS.partition("\n")[2],
            "id: search-in-pairs\n        practice: watch-and-tell\n        title: Search in pairs\n"
            "        text: Let two people search one shelf from both ends.\n        say: Where would a child",
        ),
    ),
    "placed: what follows from a level that is none": (
        Slip(
            "      assistant:\n        - id: looks",
            "      assistants:\n        - id: looks",
            also=(
                (
                    "          moments: [rainy-monday]\n    warning",
                    "          builds_on: looks-up-from-the-screen\n    warning",
                ),
            ),
        ),
    ),
}
