"""What the parser stumbles over, where no slip explains it, is told in an editor's words."""

import pytest
import yaml

from macros.problem import Document
from macros.source.slips import Place
from macros.source.syntax import explained

SPACES = "write spaces, as many as the lines beside it begin with"

STUMBLES = {
    "a: b: c": (
        "1:5 quoted-text",
        "a second ': ' stands in this line, so YAML takes the text before it for a field's name",
        "put the whole text in double quotes",
    ),
    "a:\n  b: c:": (
        "2:7 quoted-text",
        "a second ': ' stands in this line, so YAML takes the text before it for a field's name",
        "put the whole text in double quotes",
    ),
    "title\na: b": (
        "1:1 field-name",
        "this line has no ': ' between a field's name and its text",
        "remove the line, if it came here by accident; or write 'name: text', with a space after the colon",
    ),
    "a:\ntitle: b\n c: d": (
        "3:3 indentation",
        "this field is further in than its neighbours",
        "line it up with the fields of the same item: spaces at the start of a line say what belongs to what",
    ),
    "a: b\n  c: d": (
        "2:4 indentation",
        "this field is further in than its neighbours",
        "line it up with the fields of the same item: spaces at the start of a line say what belongs to what",
    ),
    "\n  a\nb: c": (
        "2:1 field-name",
        "this line has no ': ' between a field's name and its text",
        "remove the line, if it came here by accident; or write 'name: text', with a space after the colon",
    ),
    "a: [b, c\nd: e": ("1:4 closed-bracket", "this '[' is never closed", "write ']' where the list ends"),
    "a: {b: c\nd: e": ("1:4 closed-bracket", "this '{' is never closed", "write '}' where the list ends"),
    'b: c\na: "b\n\n\n': ("2:4 closed-quote", 'this " is never closed', 'write " where the text ends'),
    "a: 'b\n---\nc: d": ("1:4 closed-quote", "this ' is never closed", "write ' where the text ends"),
    'a: "b\\q"': (
        "1:6 quoted-text",
        "a backslash in double quotes stands for a special letter",
        "write two backslashes, or use single quotes",
    ),
    "a: b\nc\nd: e": (
        "2:1 field-name",
        "this line has no ': ' between a field's name and its text",
        "remove the line, if it came here by accident; or write 'name: text', with a space after the colon",
    ),
    "a: @b": ("1:4 quoted-text", "text cannot begin with '@'", "put the whole text in double quotes"),
    "a:\n\tb: c": ("2:1 no-tab", "a tab stands where spaces belong", SPACES),
    "a: |x": ("1:4 quoted-text", "text cannot begin with '|'", "put the whole text in double quotes"),
    "a: >\n\tb": ("2:1 no-tab", "a tab stands where spaces belong", SPACES),
    "a: *": ("1:4 quoted-text", "text cannot begin with '*'", "put the whole text in double quotes"),
    "a: &": ("1:4 quoted-text", "text cannot begin with '&'", "put the whole text in double quotes"),
    "a: !<x": ("1:4 quoted-text", "text cannot begin with '!'", "put the whole text in double quotes"),
    "%\n": ("1:1 quoted-text", "text cannot begin with '%'", "put the whole text in double quotes"),
    "a: b\n- c": (
        "2:1 indentation",
        "a list begins here, but the lines around it are fields",
        "indent the list under the field that it belongs to",
    ),
    "a: b\n-\n": (
        "2:1 indentation",
        "a list begins here, but the lines around it are fields",
        "indent the list under the field that it belongs to",
    ),
    "a: 'b' c\nd: e": (
        "1:8 closed-quote",
        "the text goes on after its closing quote",
        "put all of the text between one pair of double quotes",
    ),
    'a: "b" c': (
        "1:8 closed-quote",
        "the text goes on after its closing quote",
        "put all of the text between one pair of double quotes",
    ),
    "a:\n  b: c\n d: e": (
        "3:2 indentation",
        "this does not line up with the lines above",
        "line it up with the fields of the same item: spaces at the start of a line say what belongs to what",
    ),
    "a:\n  - b\n  c: d": (
        "3:3 indentation",
        "this line is as far in as the list above, but does not begin with '- '",
        "begin it with '- ', or line it up with the item it belongs to",
    ),
    "a: - b": (
        "1:4 indentation",
        "a list cannot begin on the line of its field",
        "begin the list on the next line; or put text in double quotes",
    ),
    "a: b\n...\nc: d": ("2:1 one-document", "the file goes on after its end", "remove this line"),
    "a: b\n%TAG ! x\n": ("2:1 no-directive", "a line beginning with '%' gives orders to YAML", "remove that line"),
    "%YAML 1.1\na: b": ("1:1 no-directive", "a line beginning with '%' gives orders to YAML", "remove that line"),
    "{a: b}}": (
        "1:7 syntax",
        "YAML cannot read this line",
        "compare it with the same field of another item, letter by letter",
    ),
}


@pytest.mark.parametrize("typed", STUMBLES)
def test_what_yaml_cannot_read_is_told_in_words_and_where_it_began(typed: str) -> None:
    document = Document("a.yaml", tuple(typed.split("\n")))
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(typed, Loader=yaml.CSafeLoader))
    found = explained(caught.value, document)
    place = f"{found.position.line}:{found.position.column} {found.rule}"
    assert (place, found.text, found.cure) == STUMBLES[typed]


@pytest.mark.parametrize(
    ("above", "steps"),
    [
        (["a: b"], [0, 2]),
        (["        a: b", *[""] * 79], [0, 2, 8]),
        (["        a: b", *[""] * 80], [0, 2]),
        ([" a: b", *[""] * 999], [1, 0, 2]),
        ([" a: b", *[""] * 1_000], [0, 2]),
        (["  - a: b", "    c: d", *[""] * 80, "  # e"], [0, 4]),
        (["    - a: b", "      # c", "a: d"], [0, 2]),
    ],
)
def test_a_line_may_stand_as_far_in_as_what_it_may_belong_to(above: list[str], steps: list[int]) -> None:
    assert Place([*above, "x: y"], len(above), {}).steps(1 if above[0][:2] == " a" else 0) == steps
