"""What the rules about writing promise: an unseen mistake is found where it stands, and good texts are left alone."""

import math
from collections.abc import Iterable
from pathlib import Path

import pytest

from macros import catalogue, cli
from macros.checks.writing.phrases import plainly
from macros.checks.writing.readability import MEASURES, amstad, flesch, lix
from macros.checks.writing.reading import GAP, as_read, has_more_words, number_of_words, sentences_in
from macros.cli import check
from macros.model import Catalogue, Places
from macros.problem import Document, Position, Problem
from macros.source import Text, parse
from tests.conftest import ROOT, playbook

SETTINGS = (ROOT / "competencies.yaml").read_text("utf-8").split("\nsettings:\n")[1].split("\nsources:\n")[0]
OURS = "settings:\n  writing:\n" + SETTINGS.split("\n  writing:\n")[1] + "\n"

HEAD = "format: 1\ntitle: Harbour\nsummary: One line.\nlanguage: {language}\n"
HARBOUR = """\
leadership_levels: [{id: hand, title: Hand, summary: One line., text: What it is.}]
leader_roles: [{id: watch, title: Watch, summary: One line., text: What it is.}]
competencies:
  - id: tide
    role: watch
    title: Tide
    definition: Says when to sail.
    why: Crews come home.
"""

NO_VERB = """\
A good attitude towards customers
Customer focus is important
Very helpful to colleagues
Always friendly
Communication with customers
Good listening skills
Customers come first.
Customers are greeted within a minute.
Should ring customers back.
Being open to criticism.
Ability to listen.
The leader rings customers back.
Openness towards feedback
Needs of customers come before those of the office.
Relationships with customers are strong.
Ring customers back.
To listen to customers.
Nobody waits longer than ten minutes.
Customer's wishes are met.
Awareness of what patients fear
Questionable offers are refused.
"""
UNSEEN = """\
Understands what customers feel
Is aware of what customers need
Is committed to excellent service.
Has a positive attitude to change.
Knows the customer’s business.
Believes in the customer.
Focuses on the needs of customers.
Wants the best for customers.
Cares about customers.
Feels responsible for mistakes.
Shows empathy for angry customers.
Takes ownership of problems.
Listens and understands what customers feel
Demonstrates a customer-focused mindset.
Recognises the importance of customers.
Rings back at once. Is proud of it.
*Understands* what customers feel
"""
GOOD_BEHAVIOURS = """\
Chalks the promised hour on the board.
Mends the lift before the first guest comes.
Says “I feel with you” to nobody, and acts.
Promises only what the team can keep.
Rewards the first who tells bad news.
Brings coffee to whoever waits.
Is at the door when the first patients arrive.
Discusses one complaint a week with the night shift.
Mentions by name who helped.
Thinks aloud in front of the team when a decision is hard.
Has a colleague from another shift read the letter aloud.
Questions each rule that costs a customer time.
Writes, e.g. on the board, what was promised.
**Rings** customers [back](tide).
"""
OPEN = """\
How satisfied are you with your listening?
What did you do for a customer last month?
In the last month, how often have you rung a customer?
Last week how many letters did you answer?
Which customer have you visited in the last month?
When did you last thank somebody?
Who was the last customer you rang?
On a scale from 1 to 5, how well do you listen?
To what extent do you listen to customers?
Rate how well you listen to customers.
I have rung a customer in the last month.
Your last visit to a customer?
In the last month, when did you last say sorry?
"""
TWO = """\
Did you ring a customer in the last month, and did you tell your team about it?
Have you thanked somebody? Have you told your boss?
"""
GOOD_QUESTIONS = """\
In the last month have you rung a customer?
When a customer complained, did you ring back the same day?
Have you asked what they need?
Over the last month: did you keep each promise?
Was there a week in which you spoke to no customer?
If a customer was rude, have you stayed calm?
Could each of your people say what customers want?
Haven’t you asked “What should we stop doing?” in the last month?
In the last month, have you given a date, and kept it?
"""


def told(text: str) -> list[tuple[str, int, int]]:
    lines = tuple(text.split("\n"))
    problems = catalogue.read(Document("competencies.yaml", lines))[1]
    return [(problem.rule, problem.position.line, problem.position.column) for problem in problems]


def written(field: str, texts: Iterable[str], language: str = "en", settings: str = OURS) -> str:
    items = "".join(f'      - {{id: an-item-{number}, text: "{text}"}}\n' for number, text in enumerate(texts, 1))
    inside = f"    behaviours:\n      hand:\n{items}" if field == "behaviours" else f"    {field}:\n{items}"
    return HEAD.format(language=language) + settings + HARBOUR + inside


@pytest.mark.parametrize(
    ("field", "texts", "rule"),
    [
        ("behaviours", NO_VERB, "verb-first"),
        ("behaviours", UNSEEN, "seen-or-heard"),
        ("self_check", OPEN, "yes-or-no"),
        ("self_check", TWO, "one-question"),
    ],
)
def test_mistakes_that_no_list_was_made_for_are_found_on_their_lines(field: str, texts: str, rule: str) -> None:
    text = written(field, texts.splitlines())
    lines = [number for number, line in enumerate(text.split("\n"), 1) if "an-item-" in line]
    assert sorted({line for found, line, _column in told(text) if found == rule}) == lines


@pytest.mark.parametrize(("field", "texts"), [("behaviours", GOOD_BEHAVIOURS), ("self_check", GOOD_QUESTIONS)])
def test_nothing_is_said_of_good_texts(field: str, texts: str) -> None:
    assert told(written(field, texts.splitlines())) == []


def test_without_settings_no_rule_of_writing_speaks() -> None:
    for field, texts in (("behaviours", NO_VERB + UNSEEN), ("self_check", OPEN + TWO)):
        assert told(written(field, texts.splitlines(), settings="")) == []


def test_our_own_catalogue_and_the_one_of_a_new_project_are_well_written() -> None:
    for folder in (ROOT, ROOT / "macros/starter/project"):
        checked = playbook("check", "competencies.yaml", "--strict", "--spelling", folder=folder)
        assert (checked.returncode, checked.stdout) == (0, ""), folder


def test_spelling_is_looked_at_only_where_somebody_asks(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD.format(language="en").replace("One line", "Evrybody sails"), "utf-8")
    assert playbook("check", "--strict", "a.yaml", folder=tmp_path).returncode == 0
    asked = playbook("check", "--spelling", "a.yaml", folder=tmp_path)
    assert asked.returncode == 0
    assert "a.yaml:3:10: warning: 'Evrybody' is not in the dictionary [spelling]" in asked.stdout
    assert "write 'everybody'; or add 'Evrybody' under 'settings'" in asked.stdout


def test_where_there_is_no_dictionary_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(HEAD.format(language="sw"), "utf-8")
    asked = playbook("check", "--spelling", "a.yaml", folder=tmp_path)
    assert "there is no dictionary of the language 'sw'" in asked.stdout
    monkeypatch.setattr(check, "find_spec", lambda _name: None)
    assert cli.main(["-C", str(tmp_path), "check", "--spelling", "a.yaml"]) == 2
    assert "pip install pyspellchecker" in capsys.readouterr().err


def test_a_word_in_folded_text_is_found_where_it_stands() -> None:
    lines = ("text: >-", "  Look at the water, and", "  at the water    again.", "next: 1")
    text = Text("Look at the water, and at the water again.", Position(Document("a", lines), 1, 7, 2), 3)
    places = Places(text)
    assert places.of(12, 17)[1:] == (2, 15, 5)
    assert places.of(30, 35)[1:] == (3, 10, 5)
    assert places.of(19, 41)[1:] == (2, 22, 3), "what goes on in the next line ends with the first"


@pytest.mark.parametrize(
    ("written_as", "column"),
    [('t: "Say hello, twice hello"', 22), ("t: 'It''s well: hello, hello'", 24), ("t: Say hello, and say hello", 23)],
)
def test_a_word_in_quotes_is_found_where_it_stands(written_as: str, column: int) -> None:
    value = parse(Document("a", (written_as,))).value
    assert isinstance(value, dict)
    text = value[next(iter(value))]
    assert isinstance(text, Text)
    at = text.rindex("hello")
    assert Places(text).of(at, at + 5)[1:] == (1, column, 5)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ring back. Say sorry.", 2),
        ("Ring back, e.g. on Friday. Say sorry.", 2),
        ("Ask J. Smith about No. 5.", 1),
        ("Ask: “What should we stop doing?” Write it down.", 2),
        ("“What next?” she asks.", 1),
        ("Three things:\n\n- ring back\n- say sorry", 3),
        ("It costs 3.50 or 4.20 a day.", 1),
        ("客を待たせない。すぐに電話する。", 2),
        ("Wait … and see!", 1),
        ("Is it plan B? Ask them.", 2),
        ("J. Smith rings.", 1),
        ("Choose plan B.\n- ring back", 2),
        ("Ask for 5. Then go.", 2),
        ("Ring back (e.g. On Friday). Say sorry.", 2),
        (". Then ring.", 1),
        ("Ring. Xenia rings Max Xu.", 2),
        ("هل سألت؟ نعم.", 2),
        ("...", 0),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, sentences: int) -> None:
    assert len(list(sentences_in(as_read(text), {"e.g.", "no."}))) == sentences


def test_a_sentence_begins_with_its_first_letter_and_ends_with_its_last_mark() -> None:
    text = "“Who rings?”\n\t**Xenia rings.** (She does.) 客を待つ。」すぐに"
    found = [text[start:end] for start, end in sentences_in(text.replace("*", GAP), ())]
    assert found == ["“Who rings?”", "Xenia rings.**", "(She does.)", "客を待つ。」", "すぐに"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**Ring** them *back*", "Ring them back"),
        ("When [the fog](fog-comes-in) lifts", "When the fog lifts"),
        ("- ring\n+ wait\n* say sorry\n  - twice", "ring\nwait\nsay sorry\ntwice"),
        ("+ ring", "ring"),
        ("* ring", "ring"),
        ("1. ring\n12) wait", "ring\nwait"),
        ("2 of them ring", "2 of them ring"),
        ("-5 degrees", "-5 degrees"),
        ("3.50 a day", "3.50 a day"),
    ],
)
def test_marks_are_no_part_of_what_is_read_and_every_letter_keeps_its_place(text: str, read: str) -> None:
    found = as_read(text)
    assert found.replace(GAP, "") == read
    assert all(letter in {written, GAP} for letter, written in zip(found, text, strict=True))


def test_letters_that_are_longer_when_small_keep_their_places() -> None:
    assert plainly("İKİ Müşteri’ye") == "İKİ Müşteri'ye"
    assert plainly("Haven’t YOU") == "haven't you"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*Ring* [back at once](tide), **today**.", 5),
        ("front-line people don’t wait – ever", 5),
        ("客を待たせない", 7),
        ("- one\n- two", 2),
        ("one\ntwo\nthree", 3),
        ("front-line の客 don’t 待 x-ray", 6),
        ("日本 call-back", 3),
        ("\ud800 one two", 2),
    ],
)
def test_words_are_counted_as_a_reader_reads_them(text: str, words: int) -> None:
    read = as_read(text)
    assert number_of_words(read) == words
    assert has_more_words(read, words - 1)
    assert not has_more_words(read, words)


def test_the_measures_reckon_as_published() -> None:
    assert flesch("the cat sat on the mat", 6, 1) == pytest.approx(116.145)  # six words of one syllable
    assert amstad("die katze sitzt auf der matte", 6, 1) == pytest.approx(180 - 6 - 58.5 * 8 / 6)
    assert flesch("make the tables ended asked be", 6, 1) == pytest.approx(206.835 - 6.09 - 84.6 * 8 / 6)
    assert lix("the governor announced everything", 4, 1) == pytest.approx(4 + 75)


def test_no_text_that_is_hard_is_taken_for_easy_at_the_first_look(own: Catalogue) -> None:
    texts = [text for texts in own.passages.values() for text in texts[:60] if " " in text]
    for measure in MEASURES.values():
        for text in texts:
            read = as_read(text)
            score = measure.score(read.lower(), number_of_words(read), len(list(sentences_in(read, ()))))
            assert measure.may_be_hard(text.lower(), math.floor(score) + 1)
    looked_at_twice = [text for text in texts if MEASURES["flesch"].may_be_hard(text.lower(), 30)]
    assert len(looked_at_twice) < len(texts) / 4


@pytest.mark.parametrize(
    ("measure", "languages"),
    [("flesch", "en"), ("amstad", "de"), ("lix", "sv da no nb nn en de fr it es pt fi ru"), ("lix", "en-GB pt-BR")],
)
def test_a_measure_is_taken_for_the_languages_that_it_was_made_for(measure: str, languages: str) -> None:
    settings = f"settings: {{writing: {{readability: {{measure: {measure}, limit: 30}}}}}}\n"
    for language in languages.split():
        assert told(written("behaviours", ["Ja."], f"'{language}'", settings)) == []


@pytest.mark.parametrize(
    ("language", "measure", "text", "expected"),
    [
        ("en", "{measure: flesch, limit: 30", "Operational responsibility.", ["easy-to-read"]),
        ("de", "{measure: flesch, limit: 30", "Operational responsibility.", ["known-measure"]),
        ("EN", "{measure: flesch, limit: 30", "They ring.", ["known-language"]),
        ("de", "{measure: amstad, limit: 61", "Alle warten.", []),
        ("de", "{measure: amstad, limit: 62", "Alle warten.", ["easy-to-read"]),
        ("sv", "{measure: lix, limit: 27", "Alle warten överallt. Ja.", []),
        ("sv", "{measure: lix, limit: 26", "Alle warten överallt. Ja.", ["easy-to-read"]),
    ],
)
def test_a_text_is_hard_beyond_the_limit_of_a_measure_that_fits_the_language(
    language: str, measure: str, text: str, expected: list[str]
) -> None:
    settings = f"settings: {{writing: {{readability: {measure}, from_words: 2, of: [behaviours.text]}}}}}}\n"
    assert [rule for rule, *_ in told(written("behaviours", [text], language, settings))] == expected


@pytest.mark.parametrize(
    ("limits", "text", "expected"),
    [
        ("words_at_most: {behaviours.text: 3}", "Rings them back.", []),
        ("words_at_most: {behaviours.text: 2}", "Rings them back.", ["short-text"]),
        ("words_at_most: {behaviours.text: 4}", "Rings – at once – [them](tide).", []),
        ("sentence_words: {behaviours.text: 2}", "Rings them back.", ["short-sentence"]),
        ("sentence_words: {behaviours.text: 3}", "Rings them back. Waits for them.", []),
        ("sentence_words: {behaviours.text: 2}", "Rings them back. Waits.", ["short-sentence"]),
        ("sentence_words: {behaviours.text: 3}", "Rings **them** [back at](tide) once.", ["short-sentence"]),
        ("sentence_words: {behaviours.text: 5}", "Rings them **at once** [now](tide).", []),
        ("sentence_words: {behaviours.text: 4}", "客を待つ。すぐに。", []),
        ("sentence_words: {behaviours.text: 3}", "客を待つ。すぐに。", ["short-sentence"]),
        (
            "words_at_most: {behaviours.text: 2}\n    sentence_words: {behaviours.text: 2}",
            "Rings them back.",
            ["short-text"],
        ),
        (
            "words_at_most: {behaviours.text: 3}\n    sentence_words: {behaviours.text: 2}",
            "Rings them back. Waits.",
            ["short-text", "short-sentence"],
        ),
        (
            "words_at_most: {behaviours.text: 3}\n    sentence_words: {behaviours.text: 2}",
            "Rings them back.",
            ["short-sentence"],
        ),
        ("sentences_at_most: {behaviours.text: 2}", "Rings. Waits.", []),
        ("sentences_at_most: {behaviours.text: 1}", "Rings. Waits.", ["few-sentences"]),
        ("readability: {measure: flesch, limit: 30, from_words: 2}", "Operational responsibility.", ["easy-to-read"]),
        ("readability: {measure: flesch, limit: 30, from_words: 3}", "Operational responsibility.", []),
        ("readability: {measure: flesch, limit: 30, from_words: two}", "Operational responsibility.", ["shape"]),
        ("readability: {measure: flesch, limit: low, from_words: 2}", "Operational responsibility.", ["shape"]),
        ("readability: {limit: 30, from_words: 2}", "Operational responsibility.", ["required-field"]),
        ("words_at_most: {behaviours.text: two}", "Rings them back.", ["shape"]),
        ("beginnings: {of: [behaviours.text], others: [rings]}", "Rings them back.", []),
        ("beginnings: {of: [behaviours.text], verbs: [rings], others: [rings]}", "Rings them back.", []),
    ],
)
def test_a_setting_holds_from_its_limit_on_and_alone(limits: str, text: str, expected: list[str]) -> None:
    settings = f"settings:\n  writing:\n    {limits}\n"
    assert [rule for rule, _line, _column in told(written("behaviours", [text], settings=settings))] == expected


@pytest.mark.parametrize("mark", ["?", "?”)", "\uff1f", "\u061f", ";", "\u037e"])
def test_a_question_is_known_by_the_mark_of_its_language(mark: str) -> None:
    settings = "settings: {writing: {yes_or_no: {of: [self_check.text], open: [how]}}}\n"
    assert told(written("self_check", [f"Have you asked them{mark}"], settings=settings)) == []
    assert [rule for rule, *_ in told(written("self_check", ["You asked."], settings=settings))] == ["yes-or-no"]


@pytest.mark.parametrize(
    ("texts", "cures"),
    [
        (["Ring them."], ["begin with what is done; if 'Ring' says that, add 'ring' under"]),
        (["Rings them.", "*Ring* them."], ["write 'Rings'"]),
        (["Ring them.", "Rings them."], ["write 'Rings'"]),
        (["Teaches them.", "Teach them."], ["write 'Teaches'"]),
        (
            ["Teaches them.", "Teac them."],
            ["begin with what is done, as in 'Teaches …'; if 'Teac' says that, add 'teac' under"],
        ),
        (["Rings them.", "Always rings."], ["begin with what is done, as in 'Rings …'"]),
        (["As they do.", "A ring."], ["begin with what is done, as in 'As …'; if 'A' says that, add 'a' under"]),
    ],
)
def test_who_begins_otherwise_is_shown_how_others_here_begin(texts: list[str], cures: list[str]) -> None:
    settings = "settings: {writing: {beginnings: {of: [behaviours.text], verbs: [-s], others: [always]}}}\n"
    text = written("behaviours", texts, settings=settings)
    found = catalogue.read(Document("a.yaml", tuple(text.split("\n"))))[1]
    assert [problem.cure.partition(" 'settings'")[0] for problem in found] == cures


SPELT = """\
settings:
  writing:
    spelling:
      known: [Søren’s, fjord-boat]
      endings: [’s]
      variants: {our: or, ise: ize}
"""
SPELLING = {
    "Harbours the colour of Søren’s fjord boat’s, it seems.": [],
    "We organise harbours and realise much": [],
    "The HTTP and ÜBR of https://harbor.exmple/xyzzy or crew@harbr.example at www.harbr.example": [],
    "The *har*bour, the **har**bor, the **sea** and [the bo](tide)at": [],
    "Evrybody": ["write 'everybody'; or add 'Evrybody'"],
    "The *Evry*body": ["write 'everybody'; or add 'Evrybody'"],
    "An xqzwvkj": ["correct it; or add 'xqzwvkj'"],
    "Evrybody and evrybody": ["write 'everybody'; or add 'Evrybody'", "write 'everybody'; or add 'evrybody'"],
    "Abcdefghijklmnopqrstuvwxyzy": ["correct it; or add 'Abcdefghijklmnopqrstuvwxyzy'"],
}


def test_words_are_spelt_as_the_dictionary_or_the_team_has_them() -> None:
    text = written("behaviours", SPELLING, "en-GB", SPELT)
    found = spelt(text)
    items = [number for number, line in enumerate(text.split("\n"), 1) if "an-item-" in line]
    for line, (said, cures) in zip(items, SPELLING.items(), strict=True):
        told = [problem.cure.partition(" under")[0] for problem in found if problem.position.line == line]
        assert told == cures, said


def test_of_a_text_in_another_language_no_more_than_forty_words_are_told() -> None:
    told = spelt(written("behaviours", ["xqzwvkj " * 41], "EN", SPELT))
    assert len([problem for problem in told if "xqzwvkj" in problem.text]) == 40


def spelt(text: str) -> list[Problem]:
    problems = catalogue.read(Document("a.yaml", tuple(text.split("\n"))), asked={"spelling"})[1]
    return [problem for problem in problems if problem.rule == "spelling"]


def test_another_language_brings_its_own_beginnings() -> None:
    settings = "settings:\n  writing:\n    beginnings: {of: [behaviours.text], verbs: [ana-], others: [anasa]}\n"
    texts = ["Anauliza kila siku.", "Anasa ya kiongozi.", "Wema kwa wote."]
    found = told(written("behaviours", texts, "sw", settings))
    assert [(rule, line) for rule, line, _ in found] == [("verb-first", 19), ("verb-first", 20)]


LONG_WORD = "a b c d e f g h i j k l m " + "a" * 18_000


@pytest.mark.parametrize("unit", ["a. ", "Aa. ", "a", ".", "?” ", "*", "a-", "日", "\\n- ", LONG_WORD], ids=range(10))
def test_a_million_letters_are_one_mistake_or_few(unit: str) -> None:
    assert len(told(written("behaviours", [unit * (1_000_000 // len(unit))]))) < 50


def test_as_many_links_as_fit_are_each_told() -> None:
    links, items = 1_000, 10
    found = told(written("behaviours", ["Asks [a](b). " * links] * items, settings=""))
    assert sum(rule == "known-link" for rule, _line, _column in found) == links * items


def test_a_limit_that_is_no_number_is_the_only_thing_told() -> None:
    settings = OURS.replace("limit: 30", "limit: thirty").replace("      outcome: 28", "      outcome: many")
    assert sorted({rule for rule, _, _ in told(written("behaviours", ["Says so."], settings=settings))}) == ["shape"]
