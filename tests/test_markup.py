"""Prose: a small, closed subset; everything else is shown as it was typed."""

import re

import markdown
import pytest

from macros.markup import WithoutHtml, inline, plain, prose


def address(target: str) -> str:
    return target if ":" in target else f"../{target}/"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain & <b>simple</b>", "<p>plain &amp; &lt;b&gt;simple&lt;/b&gt;</p>"),
        ("*soft* and **strong**", "<p><em>soft</em> and <strong>strong</strong></p>"),
        ("a_name_with_lines", "<p>a_name_with_lines</p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        ("[Look](read-the-tide)", '<p><a href="../read-the-tide/">Look</a></p>'),
        ("[Out](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">Out</a></p>'),
        ("*see* &lt;i&gt;", "<p><em>see</em> &amp;lt;i&amp;gt;</p>"),
        ("*x* <img src=x onerror=alert(1)>", "<p><em>x</em> &lt;img src=x onerror=alert(1)&gt;</p>"),
        ("*x* {{ 7 * 7 }}", "<p><em>x</em> {{ 7 * 7 }}</p>"),
        ("# no heading *x*", "<p># no heading <em>x</em></p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        ("*x* ![i](j) `code` http://example.org", '<p><em>x</em> !<a href="../j/">i</a> `code` http://example.org</p>'),
    ],
)
def test_prose_becomes_html(typed: str, shown: str) -> None:
    assert prose(typed, address) == shown


def test_inline_leaves_paragraphs_away_where_there_is_one() -> None:
    assert inline("one *two*", address) == "one <em>two</em>"
    assert inline("one\n\ntwo", address).count("<p>") == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("one *two* [three](four).", "one two three."),
        ("*un*expected", "unexpected"),
        ("- one\n- two", "one two"),
        ("a & b *c* <d>", "a & b c <d>"),
    ],
)
def test_plain_text_is_what_a_reader_hears(typed: str, said: str) -> None:
    assert plain(typed) == said


HOSTILE = [
    "<script>alert(1)</script>",
    "<div onclick=alert(1)>x</div>",
    "text <b onmouseover=alert(1)>x</b>",
    "[x](javascript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "# x { onclick=alert(1) }",
    "x{ style=position:fixed }",
    "[x](y){ onclick=alert(1) }",
    "<!-- --><script>alert(1)</script>",
    "&lt;script&gt; <svg/onload=alert(1)>",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_on_a_handwritten_page_runs(typed: str) -> None:
    shown = markdown.markdown(typed, extensions=["attr_list", "tables", "def_list", "admonition", WithoutHtml()])
    tags = re.findall(r"<[^>]*>", shown)
    for tag in tags:
        assert not re.match(r"</?(script|svg|div|iframe|b)\b", tag), shown
        assert not re.search(r"\s(on\w+|style|srcdoc)=", tag), shown
        assert not re.search(r"(?i)(javascript|data):", tag), shown
