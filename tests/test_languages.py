"""What differs from language to language: the way of writing, the way of joining, and where a line may break."""

import pytest

from macros.model import Words
from macros.pages.phrases import filled, listed
from macros.pages.pictures import broken
from macros.pages.writing import is_right_to_left


@pytest.mark.parametrize("tag", ["ar", "ar-EG", "he", "fa", "ur-PK", "ku-Arab", "ku-IQ", "pa-Arab-PK", "yi"])
def test_languages_written_from_right_to_left(tag: str) -> None:
    assert is_right_to_left(tag)


@pytest.mark.parametrize("tag", ["en", "de-CH", "ja", "ku", "ha", "az-Latn", "ks-Deva", "ar-Latn", "zh-Hant-HK"])
def test_languages_written_from_left_to_right(tag: str) -> None:
    assert not is_right_to_left(tag)


def test_a_phrase_is_filled_once() -> None:
    assert filled("{title}: {text}", title="{text}", text="b") == "{text}: b"
    assert filled("no place", title="a") == "no place"


def test_a_list_is_joined_as_the_language_does() -> None:
    words = Words().but(listed="{first}、{next}")
    assert listed(["一", "二", "三"], words) == "一、二、三"
    assert listed(["one"], words) == "one"
    assert listed([], words) == ""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("keep it short", ("keep it", "short")),
        ("食べる人が先。", ("食べる人", "が先。")),
        ("味を見る、人。", ("味を見", "る、人。")),
        ("Verantwortung tragen", ("Verantwo-", "rtung", "tragen")),
        ("Hygiene\u00adfachkraft", ("Hygiene-", "fachkraft")),
        ("", ("",)),
    ],
)
def test_a_line_in_a_picture_breaks_where_the_script_allows_it(text: str, lines: tuple[str, ...]) -> None:
    wide = any(ord(letter) > 0x3000 for letter in text)
    assert broken(text, 42 if wide else 56, 10) == lines
