"""What somebody who means harm might put in a file."""

from tests.mistakes import CATALOGUE, Group, Slip

TITLE = "title: A rainy Monday"
LAUGHS = "x1: &a1 [lol]\n" + "".join(f"x{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(2, 12))


def whole(content: bytes | str, line: int = 1, problems: int = 1) -> Slip:
    """A file with nothing else in it."""
    written = content.encode() if isinstance(content, str) else content
    return Slip("", "", file=CATALOGUE, change=lambda _: written, line=line, problems=problems)


HOSTILE: Group = {
    "anchors and tags": (
        Slip(TITLE, "title: &a A rainy Monday"),
        Slip(TITLE, "title: *a"),
        Slip("format: 1\n", "format: 1\n" + LAUGHS, at="x1: &a1", problems=0),
        Slip("keywords: [queue, wet floor]", "keywords: &a [*a]"),
        Slip(TITLE, 'title: !!python/object/apply:os.system ["touch /tmp/owned"]'),
        Slip(TITLE, "title: !!binary aGVsbG8="),
        Slip(TITLE, "title: !!int abc"),
        Slip(TITLE, "title: !!timestamp soon"),
        Slip(TITLE, "title: !!bool maybe"),
        Slip(TITLE, "title: !include /etc/passwd"),
        Slip(TITLE, "<<: {title: A rainy Monday}"),
        Slip(TITLE, "<<: 3"),
        Slip(TITLE, "title: !!set {a, b}"),
        Slip("keywords: [queue, wet floor]", "keywords: !!omap [a: b]"),
    ),
    "another document": (
        Slip("format: 1", "%YAML 9.9\n---\nformat: 1"),
        Slip("\nmoments:\n", "\n---\nmoments:\n", at="---\nmoments"),
        Slip("\nmoments:\n", "\n...\nmoments:\n", at=("...\nmoments", "moments:\n  - id: rainy")),
        whole(b""),
        whole("# nothing\n"),
        whole("---\n", line=2),
        whole("- a\n- b\n"),
        whole("hello\n"),
        whole("<!DOCTYPE html>\n<html><body>Sign in</body></html>\n"),
        whole(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        whole(b"PK\x03\x04\x14\x00\x06\x00"),
        whole(b"\xff\xfe"),
        whole(b"\x00" * 100),
    ),
    "keys": (
        Slip(TITLE, "? {a: b}\n    : c\n    title: A rainy Monday"),
        Slip(TITLE, "[a, b]: c\n    title: A rainy Monday"),
        Slip(TITLE, "1: c\n    title: A rainy Monday"),
        Slip(TITLE, "2026-05-24: c\n    title: A rainy Monday"),
        Slip(TITLE, "yes: c\n    title: A rainy Monday"),
        Slip(TITLE, "~: c\n    title: A rainy Monday"),
        Slip(TITLE, "__class__: c\n    title: A rainy Monday"),
        Slip(TITLE, "model_config: c\n    title: A rainy Monday"),
        Slip(TITLE, '"": c\n    title: A rainy Monday'),
        Slip(TITLE, '"a\\n::error file=x::owned": c\n    title: A rainy Monday'),
        Slip(TITLE, '"##[error]owned": c\n    title: A rainy Monday'),
    ),
    "numbers out of measure": (
        Slip("format: 1", "format: " + "9" * 10_000),
        Slip("format: 1", "format: 1e999999"),
        Slip("behaviours: 1\n", "behaviours: 99999999999999999999\n"),
        Slip("reviewed: 2026-05-24", "reviewed: 99999-01-01"),
        Slip("reviewed: 2026-05-24", "reviewed: 2026-05-24T25:61:00"),
        Slip("review_every: 6 months", "review_every: 99999999999999999999 years"),
    ),
    "links and markup": (
        Slip("[the welcome](welcome-each-reader)", "[the welcome](javascript:alert(1))"),
        Slip("[the welcome](welcome-each-reader)", "[the welcome](JaVaScRiPt:alert(1))"),
        Slip("[the welcome](welcome-each-reader)", "[the welcome](data:text/html;base64,PHNjcmlwdD4=)"),
        Slip("[the welcome](welcome-each-reader)", "[the welcome](//evil.example/x)"),
        Slip("[the welcome](welcome-each-reader)", "[the welcome](../../etc/passwd)"),
        Slip("[the welcome](welcome-each-reader)", "[the welcome](vbscript:x)"),
        Slip("[the welcome](welcome-each-reader)", "[the welcome](&#106;avascript:alert(1))"),
    ),
    "ids": (
        Slip("- id: bills-come-back-torn", "- id: ../../../etc/passwd"),
        Slip("- id: find-lost-things", "- id: index", problems=0),
        Slip("- id: lost-book", "- id: con", problems=0),
        Slip("- id: bills-come-back-torn", "- id: " + "a" * 5_000),
        Slip("- id: bills-come-back-torn", "- id: a%2fb"),
        Slip("- id: bills-come-back-torn", '- id: "a\\n::error::owned"'),
        Slip("- id: bills-come-back-torn", "- id: <script>alert(1)</script>"),
        Slip("- id: bills-come-back-torn", "- id: __proto__"),
    ),
    "hidden characters": (
        Slip(TITLE, 'title: "A \\0 Monday"'),
        Slip(TITLE, 'title: "A \\e[31m Monday"'),
        Slip(TITLE, 'title: "A \\u202e Monday"'),
        Slip(TITLE, "title: A \u202e Monday"),
        Slip(TITLE, "title: A \u2066 Monday"),
        Slip(TITLE, 'title: "A \\ud800 Monday"'),
        Slip(TITLE, 'title: "A \\uZZZZ Monday"'),
        Slip(TITLE, 'title: "A \\q Monday"'),
        Slip(TITLE, 'title: "A \\U99999999 Monday"'),
    ),
    "too deep, too long": (
        Slip("keywords: [queue, wet floor]", "keywords: " + "[" * 20_000),
        Slip("keywords: [queue, wet floor]", "keywords: " + "[" * 5_000 + "]" * 5_000),
        Slip("keywords: [queue, wet floor]", "keywords: " + "{a: " * 5_000 + "}" * 5_000),
        Slip(
            "keywords: [queue, wet floor]",
            "keywords:\n      " + "- " * 20_000 + "x",
            at=("keywords:\n      - -", "      - - -"),
        ),
        Slip(
            "format: 1\n", "format: 1\n" + "".join(" " * n + f"k{n}:\n" for n in range(2_000)), at=("k0:",), problems=0
        ),
        Slip(TITLE, "title: " + "x" * 5_000_000),
        Slip(
            "            and stays there",
            "            " + "word " * 1_000_000 + "and stays there",
            at=("text: >-\n            Opens", "            word word"),
            problems=0,
        ),
        Slip(TITLE, "? " * 5_000 + "x", problems=2),
    ),
}

# Whole files that take their time, with what must be told at least once. Each is checked in a process of its own.
HEAVY = {
    "five megabytes in one line": b"title: " + b"x" * 5_000_000,
    "five megabytes of brackets": b"format: 1\ntitle: " + b"[" * 5_000_000,
    "five megabytes of braces, closed": b"format: 1\ntitle: " + b"{" * 2_500_000 + b"}" * 2_500_000,
    "five megabytes of dashes": b"- " * 2_500_000,
    "five megabytes of quotes": b"format: 1\ntitle: " + b"'" * 5_000_001,
    "five megabytes of open quotes": b'a: "x\n' * 800_000,
    "five megabytes of colons": b"a: " * 1_600_000,
    "five megabytes of tabs": b"\t" * 5_000_000,
    "five megabytes of empty lines": b"\n" * 5_000_000,
    "five megabytes of comments": b"# nothing here to see\n" * 230_000,
    "five megabytes of NUL": b"\0" * 5_000_000,
    "five megabytes of one key": b"title: x\n" * 550_000,
    "five megabytes of keys": b"".join(b"k%d: x\n" % n for n in range(500_000)),
    "five megabytes of conflict marks": b"<<<<<<< HEAD\n" * 380_000,
    "five megabytes of no-break spaces": "\u00a0".encode() * 2_500_000,
    "five megabytes of anchors": b"".join(b"- &a%d x\n" % n for n in range(400_000)),
    "five megabytes of backslashes": b'title: "' + b"\\" * 5_000_000,
    "five megabytes of latin-1": b"\xe9" * 5_000_000,
    "five megabytes in stairs": b"".join(b" " * n + b"a:\n" for n in range(3_100)),
    "five megabytes of dashes without a space": b"-x\n" * 1_600_000,
    "five megabytes of tabs before fields": b"\ta: x\n" * 700_000,
    "five megabytes without a colon": b"title x\n" * 600_000,
    "five megabytes of remarks": b"- a: x #y\n" * 500_000,
    "five megabytes of wrong escapes": b'- "\\q"\n' * 700_000,
    "five megabytes of orders to YAML": b"%YAML 1.1\n" * 500_000,
    "five megabytes of fields in one text": b"format: 1\ntitle: |\n" + b"  name: x\n" * 500_000,
    "five megabytes of moments": b"format: 1\nmoments:\n" + b"".join(b"  - id: m%d\n" % n for n in range(330_000)),
    "five megabytes of lists in lists": b"- - - - - - - - x\n" * 270_000,
    "five megabytes of words": b"format: 1\nkeywords: [" + b"a, " * 1_600_000 + b"b]\n",
    "a bomb of aliases": ("format: 1\n" + LAUGHS).encode(),
    "more than is read": b"# x\n" * 9_000_000,
}
