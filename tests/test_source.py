"""Reading YAML: text stays what was typed, positions are right, and nothing that is typed breaks the reader."""

import codecs
import resource
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import catalogue
from macros.editing import edited
from macros.problem import Document, Edit, Position, Problem
from macros.source import Fields, Listing, Text, Value, after_name, document_of, on_one_line, parse, without
from macros.source.closing import closings
from macros.source.decoding import decoded
from tests.conftest import ROOT, playbook


def read(text: str) -> Value | None:
    value, problems, *_ = parse(Document("a.yaml", tuple(text.split("\n"))))
    assert problems == []
    return value


@pytest.mark.parametrize("typed", ["NO", "yes", "12:30", "2026-11-22", "007", "1e3", "~", "null", "0x1F", ".inf", "="])
def test_text_stays_what_was_typed(typed: str) -> None:
    assert read(f"title: {typed}") == {"title": typed}


def test_every_value_remembers_where_it_was_written() -> None:
    value = read("# remark\ntitle: Harbour\nitems:\n  - one\n  - 'two words'\n")
    assert isinstance(value, Fields)
    items = value[next(key for key in value if key == "items")]
    assert isinstance(items, Listing)
    places = [(key.position.line, key.position.column) for key in value]
    assert places == [(2, 1), (3, 1)]
    assert [
        (text.position.line, text.position.column, text.position.width) for text in items if isinstance(text, Text)
    ] == [
        (4, 5, 3),
        (5, 5, 11),
    ]


def test_an_empty_value_has_a_place_of_one_letter() -> None:
    value = read("text:\nnext: x\n")
    assert isinstance(value, Fields)
    text = next(iter(value.values()))
    assert isinstance(text, Text)
    assert (text, text.position[1:], text.last_line) == ("", (1, 6, 1), 1)


@pytest.mark.parametrize(
    ("typed", "width", "last"),
    [(">-\n  one\n  two", 2, 3), ("one\n  two", 3, 2), ('"one\n  two"', 4, 2), ("'one\n\n  two'", 4, 3), ("one", 3, 1)],
)
def test_a_text_knows_its_last_line_and_what_of_it_stands_on_the_first(typed: str, width: int, last: int) -> None:
    value = read(f"text: {typed}\nnext: x\n")
    assert isinstance(value, Fields)
    text = next(iter(value.values()))
    assert isinstance(text, Text)
    assert (text.position.line, text.position.column, text.position.width, text.last_line) == (1, 7, width, last)


def test_what_stands_for_another_text_is_read_as_it_was_typed() -> None:
    value, problems, *_ = parse(Document("a.yaml", ("title: x", "text: *there")))
    assert isinstance(value, Fields)
    text = value[next(key for key in value if key == "text")]
    assert isinstance(text, Text)
    assert (text, text.last_line) == ("*there", 2)
    assert [found.rule for found in problems] == ["no-alias"]


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("a:\n   b: c\n  d: e", "indentation"),
        ("a:\tb", "no-tab"),
        ("c: d\na:\xa0b", "plain-space"),
        ("a: *b", "no-alias"),
        ("[" * 17 + "]" * 17, "nesting"),
        ("]", "syntax"),
    ],
)
def test_a_mistake_that_may_move_what_stands_around_it_leaves_nothing_whole(typed: str, rule: str) -> None:
    reading = parse(Document("a.yaml", tuple(typed.split("\n"))))
    assert rule in {found.rule for found in reading.problems}
    assert not reading.is_whole


@pytest.mark.parametrize("typed", ["a: b", "a: b\nc:d\ne: f", "a: b # c", "a: b: c"])
def test_where_nothing_can_have_moved_the_reading_is_whole(typed: str) -> None:
    assert parse(Document("a.yaml", tuple(typed.split("\n")))).is_whole


def lines_of(count: int, line: str) -> str:
    return "".join(line.format(number) + "\n" for number in range(count))


FIELDS = "more than 1,000 fields stand here, one beside the other: take out what does not belong here"
LETTERS = "this text has 20,001 letters; no text has more than 20,000: part it, or take it out"
LEVELS = "this is nested more than 16 levels deep: move it out, one level at a time"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("a: " + "x" * 20_000, []),
        ("a: " + "x" * 20_001, [f"1:4 file-size {LETTERS}"]),
        (lines_of(1_000, "key{}: x"), []),
        (lines_of(1_010, "key{}: x"), [f"1001:1 file-size {FIELDS}"]),
        ("[" * 16 + "]" * 16, []),
        ("[" * 17 + "]" * 17, [f"1:17 nesting {LEVELS}"]),
    ],
)
def test_more_than_any_catalogue_has_is_told_once(typed: str, told: list[str]) -> None:
    problems = parse(Document("a.yaml", tuple(typed.split("\n")))).problems
    assert [
        f"{found.position.line}:{found.position.column} {found.rule} {found.text}: {found.cure}" for found in problems
    ] == told


def test_a_sign_that_stands_in_a_file_ten_thousand_times_is_looked_at_where_it_matters() -> None:
    remark = "#" + " #" * 10_001
    problems = parse(Document("a.yaml", (remark, "a: b #c", "d: e"))).problems
    assert [(found.position.line, found.rule) for found in problems] == [(2, "remark")]


def test_how_many_fields_stand_beside_each_other_is_for_the_caller_to_say() -> None:
    lines = tuple(lines_of(5, "k{}: x").split("\n"))
    assert parse(Document("a.yaml", lines), 5).problems == []
    refused = parse(Document("a.yaml", lines), 4)
    assert [(found.position.line, found.rule) for found in refused.problems] == [(5, "file-size")]
    assert [*refused.lost] == [range(6, 7)]


@pytest.mark.parametrize("line", ["a: x", "k{}: *x", "k{}: &x y", "<<<<<<< {}"])
def test_after_a_hundred_problems_of_one_kind_reading_ends(line: str) -> None:
    for count, told in ((100, 100), (101, 101), (200, 101)):
        text = "a: x\n" * (line == "a: x") + lines_of(count, line)
        assert len(parse(Document("a.yaml", tuple(text.split("\n")))).problems) == told


HARBOUR = "title: Hafen"
LOST = "hidden-letter a letter was lost here when the text was saved: type the letter again"
WIDE = "1:1 file-encoding this file is not saved as UTF-8 but with two or four bytes a letter: save it again as UTF-8"


@pytest.mark.parametrize(
    ("data", "lines", "told"),
    [
        (HARBOUR.encode("utf-16"), [HARBOUR], [WIDE]),
        (codecs.BOM_UTF16_BE + HARBOUR.encode("utf-16-be"), [HARBOUR], [WIDE]),
        (codecs.BOM_UTF16_LE + ("丁" * 9).encode("utf-16-le"), ["丁" * 9], [WIDE]),
        (codecs.BOM_UTF16_BE + ("丁" * 9).encode("utf-16-be"), ["丁" * 9], [WIDE]),
        (HARBOUR.encode("utf-16") + b"x", [f"{HARBOUR}\ufffd"], [WIDE, f"1:13 {LOST}"]),
        (HARBOUR.encode("utf-16-le"), [], [WIDE]),
        (b"", [""], []),
        (HARBOUR.encode("utf-32"), [HARBOUR], [WIDE]),
        (codecs.BOM_UTF32_BE + HARBOUR.encode("utf-32-be"), [HARBOUR], [WIDE]),
        (
            f"\u200b{HARBOUR}".encode("utf-16"),
            [f" {HARBOUR}"],
            [WIDE, "1:1 hidden-letter hidden letter U+200B: delete it → ''"],
        ),
        (b"\0abc", [], [WIDE]),
        (b"\0abcd", [" abcd"], ["1:1 hidden-letter hidden letter U+0000: delete it, and type what is missing again"]),
        (
            "a: b\r\n“title”: Häfen\n".encode("cp1252"),
            ["a: b", "“title”: Häfen", ""],
            ["2:1 file-encoding byte 0x93 is not UTF-8: save the file again as UTF-8"],
        ),
        (
            "Häfen “\r\nx".encode() + b"\xe4",
            ["HÃ¤fen â€œ", "xä"],
            ["2:2 file-encoding byte 0xe4 is not UTF-8: save the file again as UTF-8"],
        ),
        (b"a: \xff\0\n", [], ["1:1 file-encoding this file is not text: restore it from an earlier version"]),
        (
            "a: b\rtitle: x\u200by\r\u2028é\ufffd".encode(),
            ["a: b", "title: x y", " é\ufffd"],
            [
                "2:9 hidden-letter hidden letter U+200B: delete it → ''",
                "3:1 hidden-letter hidden letter U+2028: write a space in its place → ' '",
                f"3:3 {LOST}",
            ],
        ),
        ("a: ä\t\xa0\u200a\u200c\u2027\u202f\u2065\u206a\ue000\ufefe\uff00\ufffc\U00010000".encode(), None, []),
    ],
)
def test_what_is_not_plain_text_is_told_with_its_place(
    data: bytes, lines: list[str] | None, told: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(data)
    document, problems = document_of(file, "a.yaml")
    assert document.lines == tuple([data.decode()] if lines is None else lines)
    assert [
        f"{found.position.line}:{found.position.column} {found.rule} {found.text}: {found.cure}"
        + (f" → {found.fix.text!r}" if found.fix and found.fix.position == found.position else "")
        for found in problems
    ] == told


@pytest.mark.parametrize(
    ("letters", "cure", "text"),
    [
        ("\u200b\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "delete it", ""),
        ("\x0b\x0c\x85\u2028\u2029", "write a space in its place", " "),
    ],
)
def test_letters_that_stand_for_nothing_or_part_words_are_cured_so(letters: str, cure: str, text: str) -> None:
    document, problems = decoded(f"a{letters}b".encode(), "a.yaml")
    assert document.lines == (f"a{' ' * len(letters)}b",)
    assert [(found.position.column, found.cure, found.fix) for found in problems] == [
        (column, cure, Edit(Position(document, 1, column), text)) for column in range(2, len(letters) + 2)
    ]


@pytest.mark.parametrize("letters", ["ä", "Á", "ß", "–", "“", "…", "é", "\xa0", "\ufeff", "ß 😀 日"])
def test_letters_that_were_garbled_when_the_text_was_saved_are_put_right(letters: str) -> None:
    # what Windows-1252 leaves undefined, programs read as control characters
    garbled = "".join(
        bytes([byte]).decode("cp1252" if byte not in b"\x81\x8d\x8f\x90\x9d" else "latin-1")
        for byte in letters.encode()
    )
    document, problems = decoded(f"x: {garbled}".encode(), "a.yaml")
    assert [found.rule for found in problems] == ["hidden-letter"] * len(letters.split(" "))
    said = ", ".join(found.text.partition(": ")[2] for found in problems)
    assert said == ", ".join(
        f"'{a}' stands for '{b}'" for a, b in zip(garbled.split(" "), letters.split(" "), strict=True)
    )
    fixes = [found.fix for found in problems if found.fix]
    assert edited(document.lines[0].encode(), fixes).decode() == f"x: {letters}"


@pytest.mark.parametrize("letter", ["\u200b", "\ufffd"])
def test_no_more_than_fifty_letters_are_listed_one_by_one(letter: str) -> None:
    assert [len(decoded(f"{letter}x\n".encode() * count, "a.yaml")[1]) for count in (49, 50, 51)] == [49, 50, 50]


def test_line_ends_and_byte_order_marks_of_any_editor_are_welcome() -> None:
    document, problems = decoded(b"\xef\xbb\xbfa: b\r\nc: d\re: f\n", "a.yaml")
    assert problems == []
    assert parse(document)[:2] == ({"a": "b", "c": "d", "e": "f"}, [])
    assert read("a: b\t") == {"a": "b"}


def test_a_file_above_the_limit_is_told_and_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: b\n" * 100, "utf-8")
    document, problems = document_of(file, "a.yaml", limit=100)
    assert document.lines == ()
    assert [(found.text, found.rule, found.cure) for found in problems] == [
        ("this file has 500 bytes; the limit is 100", "file-size", "split it, or raise the limit")
    ]
    assert document_of(file, "a.yaml", limit=500)[1] == []


BOMBS = {
    "laughs": "a: &a [x, x]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)),
    "brackets": "[" * 300_000,
    "braces": "{" * 300_000,
    "questions": "? " * 300_000,
    "dashes": "- " * 300_000,
    "deep-indent": "".join(" " * n + "a:\n" for n in range(2_000)),
    "many-keys": "".join(f"key{n}: x\n" for n in range(30_000)),
    "one-scalar": "format: 1\ntitle: " + "x" * 5_000_000,
    "many-anchors": "".join(f"- &a{n} x\n" for n in range(30_000)),
    "braces-after-a-slip": 'title: "x" y\ntext: ' + "a: {" * 8_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_a_clear_problem_in_little_time_and_memory(name: str, tmp_path: Path) -> None:
    (tmp_path / "bomb.yaml").write_text(BOMBS[name], "utf-8")
    before = time.monotonic()
    checked = playbook("check", "bomb.yaml", folder=tmp_path)
    assert checked.returncode == 1, checked.stderr
    assert "Traceback" not in checked.stderr
    assert "bomb.yaml:" in checked.stdout
    # generous bounds: they tell a bomb from a slow machine, not one second from two
    assert time.monotonic() - before < 20
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 600_000


def messages(problems: list[Problem]) -> list[Problem]:
    for found in problems:
        assert found.cure
        assert found.position.line >= 1
        assert found.position.column >= 1
        assert "\n" not in found.text
    return problems


@pytest.mark.parametrize(
    "typed", ["---", "--- ", "a: b\n---", "---\n\n", "? ", "- ?", "a: |", "&a", "a: *b", "!", "..."]
)
def test_every_problem_stands_within_the_file(typed: str) -> None:
    document, problems = decoded(typed.encode(), "a.yaml")
    found = [*problems, *catalogue.read(document)[1]]
    assert found
    assert all(1 <= problem.position.line <= len(document.lines) for problem in found)


OWN_LINES = (ROOT / "competencies.yaml").read_text("utf-8").split("\n")[:200]


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab:-# \n\t'\"[]{}>|&*!%@`,?.éא\\\x07\u2028")), max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    document, problems = decoded(text.encode(), "a.yaml")
    messages([*problems, *catalogue.read(document)[1]])


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    document, problems = decoded(data, "a.yaml")
    messages([*problems, *catalogue.read(document)[1]])


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, len(OWN_LINES) - 1),
    st.sampled_from(["delete", "double", "indent", "dedent", "quote", "colon", "dash", "bracket", "tab"]),
)
def test_one_slip_in_our_own_catalogue_never_breaks_the_check(line: int, slip: str) -> None:
    lines = list(OWN_LINES)
    text = lines[line]
    lines[line : line + 1] = {
        "delete": [],
        "double": [text, text],
        "indent": [" " + text],
        "dedent": [text[1:]],
        "quote": [text + '"'],
        "colon": [text.replace(": ", ":", 1)],
        "dash": [text.replace("- ", "-", 1)],
        "bracket": [text.replace("]", "", 1)],
        "tab": ["\t" + text],
    }[slip]
    messages(catalogue.read(Document("a.yaml", tuple(lines)))[1])


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.text(alphabet="abc é:#'\"-", max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_what_yaml_writes_we_read(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    found, problems, *_ = parse(Document("a.yaml", tuple(text.split("\n"))))
    assert (found, problems) == (value, [])


def test_where_brackets_close_is_known_of_each_and_of_nothing_else() -> None:
    document = Document("a.yaml", ("a: [x, {y: z}]", "b:", "  - c: {", "    }", "  - d"))
    assert closings(document) == {(1, 4): (1, 14), (1, 8): (1, 13), (3, 8): (4, 5)}


@pytest.mark.parametrize(
    ("typed", "entry", "left"),
    [
        ("a:\n  - b\n  - c", "b", "a:\n  - c"),
        ("a:\n  - b\n  - c", "c", "a:\n  - b\n"),
        ("a: [b, c]", "b", "a: [c]"),
        ("a: [b, c]", "c", "a: [b]"),
        ("a: [b,c]", "c", "a: [b]"),
        ("a: [b , c, d]", "c", "a: [b, d]"),
        ("a: [b , c, d]", "b", "a: [c, d]"),
        ("a: [b]", "b", None),
        ("a: [[b], c]", "b", None),
        ("a:\n  - b\n    c\n  - d", "b c", None),
    ],
)
def test_an_entry_is_taken_out_with_the_sign_that_parts_it_from_the_others(
    typed: str, entry: str, left: str | None
) -> None:
    value = read(typed)
    assert isinstance(value, Fields)
    entries: list[Value] = [*value.values()]
    while not all(isinstance(each, Text) for each in entries):
        entries = [one for each in entries for one in (each if isinstance(each, Listing) else [each])]
    found = next(each for each in entries if each == entry)
    assert isinstance(found, Text)
    edit = without(found)
    assert (edited(typed.encode(), [edit]).decode() if edit else None) == left


def test_an_entry_that_stands_after_the_last_line_cannot_be_taken_out() -> None:
    assert without(Text("", Position(Document("a.yaml", ("- a",)), 2))) is None


@pytest.mark.parametrize("text", ["Keep watch", "it's", "Größe – é", "x " * 120 + "y"])
def test_what_is_a_text_to_every_program_is_written_as_it_is(text: str) -> None:
    assert on_one_line(text) == on_one_line(text, listed=True) == text


@pytest.mark.parametrize("text", ["", "007", "yes", "2026-11-25", "a: b", "[a]", "-", "one\ntwo"])
def test_what_might_be_something_else_is_written_in_double_quotes(text: str) -> None:
    written = on_one_line(text)
    assert (written[0], written[-1]) == ('"', '"')
    assert written == on_one_line(text, listed=True)
    assert yaml.safe_load(written) == text


def test_a_comma_needs_quotes_between_brackets_alone() -> None:
    assert on_one_line("one, two") == "one, two"
    assert on_one_line("one, two", listed=True) == '"one, two"'


def test_a_text_is_folded_where_it_is_too_long_for_its_line_and_only_there() -> None:
    text = "Whoever comes home late hangs the lamp on the pier, and says so."
    assert after_name(text, "  text:", 4, 72) == [f"  text: {text}"]
    folded = ["  text: >-", "    Whoever comes home late hangs the", "    lamp on the pier, and says so."]
    assert after_name(text, "  text:", 4, 37) == folded
    assert after_name(text, "  text:", 40, 30)[1] == " " * 40 + "Whoever comes home"
    assert after_name(text, "text:", 40, 70) == [f"text: {text}"]
    assert after_name(text, "text:", 2, 69) == [f"text: {text}"], "one line further down would be no gain"
    assert after_name("harbour-" * 12, "-", 2, 40) == ["- " + "harbour-" * 12]
    assert after_name("Two\tparts, of which each is a word", "-", 2, 20) == [
        '- "Two\\tparts, of which each is a word"',
    ]


def test_lines_of_its_own_that_a_text_has_are_kept() -> None:
    assert after_name("one\n\n  two", "text:", 4, 40) == ["text: |-", "    one", "", "      two"]
    assert after_name(" one\ntwo", "text:", 4, 40) == ['text: " one\\ntwo"']
