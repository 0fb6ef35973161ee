"""Unusual files that are right, and must be told nothing about."""

from tests.mistakes import Group, Slip

TEXT = "text: Looks up from the screen when somebody comes to the desk."
TITLE = "title: A rainy Monday"

GOOD: Group = {
    "quotes at the end of a text": (
        Slip("text: Bills come back torn in half.", 'text: Bills come back „torn in half"'),
        Slip("text: Bills come back torn in half.", 'text: Bills come back as strips of 2"'),
        Slip("text: Bills come back torn in half.", "text: Bills come back “torn [in half]"),
    ),
    "quoting": (
        Slip(TITLE, 'title: "A rainy Monday"'),
        Slip(TITLE, "title: 'A rainy Monday'"),
        Slip(TITLE, "'title': A rainy Monday"),
        Slip(TITLE, '"title" : A rainy Monday'),
        Slip(TITLE, "title:    A rainy Monday   "),
        Slip(TITLE, 'title: "A \\"rainy\\" Monday"'),
        Slip(TITLE, "title: 'A reader''s Monday'"),
        Slip(TITLE, 'title: "Monday: rain"'),
        Slip(TITLE, 'title: "Monday #1"'),
        Slip(TITLE, 'title: "1984"'),
        Slip(TITLE, "title: 'yes'"),
        Slip(TITLE, 'title: "2026-05-24"'),
        Slip(TITLE, "title: Monday#1 at 9:30"),
        Slip(TITLE, "title: Why not? Monday!"),
        Slip(TITLE, "title: Yes, it rains"),
        Slip(TITLE, "title: A reader's Monday"),
        Slip(TITLE, "title: Monday – a wet one — “again”"),
        Slip(TITLE, "title: C'est lundi, 100 % pluie & vent"),
        Slip(TITLE, 'title: "A rainy\n      Monday"'),
        Slip(TITLE, "title: A\n      rainy\n      Monday"),
    ),
    "blocks": (
        Slip(TEXT, "text: |\n            Looks up from the screen\n            when somebody comes to the desk."),
        Slip(
            TEXT,
            "text: >\n            Looks up from the screen: at once,\n            when somebody #1 comes to the desk.",
        ),
        Slip(TEXT, 'text: |-\n            Looks up from the screen when "somebody comes to the desk.'),
        Slip(TEXT, "text: >+\n            Looks up from the screen when somebody comes to the desk.\n"),
        Slip(TEXT, "text: >-   # one line\n              Looks up from the screen when somebody comes to the desk."),
        Slip(TEXT, "text: >-\n\n            Looks up from the screen when somebody comes to the desk.\n"),
        Slip(TEXT, "text: >2-\n            Looks up from the screen when somebody comes to the desk."),
        Slip(TEXT, "text:\n            Looks up from the screen when somebody comes to the desk."),
        Slip(TEXT, "text: |\n            Looks up:\n\n            - once\n            - and again"),
    ),
    "lists": (
        Slip("avoid: [Visits with a photographer.]", "avoid: []"),  # says that there is nothing to avoid
        Slip("keywords: [queue, wet floor]", "keywords: [\n      queue,\n      wet floor,\n    ]"),
        Slip("keywords: [queue, wet floor]", "keywords:\n    - queue\n    - wet floor"),
        Slip("keywords: [queue, wet floor]", "keywords:\n        - queue\n        -   wet floor"),
        Slip("keywords: [queue, wet floor]", 'keywords: ["queue", \'wet floor\', "24/7"]'),
        Slip("keywords: [queue, wet floor]", "keywords: [queue, # they wait\n      wet floor]"),
        Slip('    - [shelf, stack, "1:1"]', "    -\n      - shelf\n      - stack"),
        Slip(
            "      assistant: Bills are written by the floor above.",
            "      {assistant: Bills are written by the floor above.}",
        ),
        Slip(
            "- id: bills-come-back-torn\n        text: Bills come back torn in half.",
            "- {id: bills-come-back-torn, text: Bills come back torn in half.}",
        ),
        Slip(
            "- id: bills-come-back-torn\n        text: Bills come back torn in half.",
            "-\n        id: bills-come-back-torn\n        text: Bills come back torn in half.",
        ),
        Slip(
            "- id: bills-come-back-torn\n        text: Bills come back torn in half.",
            "- text: Bills come back torn in half.\n        id: bills-come-back-torn",
        ),
    ),
    "comments and blank lines": (
        Slip(TITLE, '# about rain: "this\n    title: A rainy Monday  # not: [the last\n\n\n# - id: x'),
        Slip("    replaced_by: learn-five-names\n", "    replaced_by: learn-five-names # the end"),
        Slip("    replaced_by: learn-five-names\n", "    replaced_by: learn-five-names"),
        Slip("    replaced_by: learn-five-names\n", "    replaced_by: learn-five-names\n\n\n\n# the end\n"),
        Slip("format: 1\n", "---\nformat: 1\n"),
        Slip("format: 1\n", "# yaml-language-server: $schema=competencies.schema.json\n\nformat: 1\n"),
        Slip("      - Ask one reader what", "\n      # then\n      - Ask one reader what"),
        Slip("", "", change=lambda text: text.replace(b"\n", b"   \n")),
        Slip("\nmoments:\n", "\n# =======\n# <<<<<<< not a conflict\nmoments:\n"),
    ),
    "characters": (
        Slip(TITLE, "title: 雨の月曜日"),
        Slip(TITLE, "title: يوم اثنين ممطر"),
        Slip(TITLE, "title: Rainy Monday 🌧️👩‍💻"),
        Slip(TITLE, "title: Żółta łódź, naïve café"),
        Slip(TITLE, "title: A\u00a0rainy Monday"),
        Slip("      - Ask one reader", "      - — Ask one reader"),
        Slip("", "", change=lambda text: text.replace(b"\n", b"\r\n")),
        Slip("", "", change=lambda text: text.replace(b"\n", b"\r\n", 30)),
        Slip("", "", change=lambda text: b"\xef\xbb\xbf" + text),
    ),
    "order and size": (
        Slip(
            "    title: A rainy Monday\n    keywords: [queue, wet floor]\n",
            "    keywords: [queue, wet floor]\n    title: A rainy Monday\n",
        ),
        Slip(
            "title: The Reading Room\nsummary: How people who lead a library look after those who come in.\n",
            "",
            also=(
                (
                    "\nsettings:\n",
                    "title: The Reading Room\nsummary: How people who lead a library look after those who come in.\n\nsettings:\n",
                ),
            ),
        ),
        Slip(
            "    rhythm: Once a month, at the stock meeting.",
            "    rhythm: Once a month, at the stock meeting.\n    owner: Jo\n    reviewed: 2026-05-01\n    review_every: 2 weeks",
        ),
        Slip("        text: Bills come", "        changed: clarified\n        text: Bills come"),
        Slip(
            "text: You look at the entrance as a stranger would.",
            "text: Look at it [on a wet day](rainy-monday), *slowly*, **twice**.",
        ),
        Slip(
            "      if_not: Write down a sum, then read [the welcome](welcome-each-reader).",
            "      if_not: >-\n        Write down a sum, then read [the\n        welcome](welcome-each-reader).",
        ),
    ),
    "pages": (
        Slip(
            "Start with what is in front of you.",
            "Start: with {% raw %}{{ this }}{% endraw %}, at 9:30 & <later>.",
            file="content/index.md",
        ),
        Slip("---\ntitle: The Reading Room\n", "---\n# a note\ntitle: 'The Reading Room'\n", file="content/index.md"),
        Slip("{{ moment_cards() }}", "{{moment_cards()}}", file="content/index.md"),
        Slip('{{ link("rainy-monday") }}', "{{ link('rainy-monday') }}", file="content/index.md"),
        Slip("", "", file="content/index.md", change=lambda text: text.replace(b"\n", b"\r\n")),
        Slip(
            "Because people asked.",
            "Because people asked. See [them](https://reading-room.example/).",
            file="content/about.md",
        ),
        Slip('note: "The first edition."', 'note: "The very first edition."', file="releases.yaml"),
    ),
}
