"""A leader answers: what is told follows from the answers, nothing leaves the browser, and nothing is kept unasked."""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros.advice import advice_in
from macros.model import Catalogue, place_in
from tests.browser.conftest import Watched, serving
from tests.browser.fragments import written
from tests.browser.hands import kept, made_link, opened, width_of
from tests.catalogues import HARBOUR
from tests.conftest import Built, playbook
from tests.projects import build, project_in

Answers = dict[str, list[str]]

LOGIC = """() => {
  window.logic ??= window.__pb_answers(JSON.parse(document.querySelector('[data-pb="check"]').textContent))
}"""
ADVISED = (
    "() => [...document.querySelectorAll('[data-pb-advised]')].map(each => [each.dataset.pbAdvised, each.innerHTML])"
)
CORNER = "[...document.querySelectorAll('.pb-drawn__corner')].map(each => each.getAttribute('x'))"


def answer(page: Page, answers: Answers) -> None:
    """Tick the answers, as a hand would."""
    for id_, keys in answers.items():
        for scale, key in enumerate(keys):
            page.locator(f'[data-pb-asked="{id_}"] [data-pb-scale="{scale}"] [value="{key}"]').check()


def ticked(page: Page) -> Answers:
    found: Answers = {}
    for name, key in page.locator("[data-pb-scale] :checked").evaluate_all("all => all.map(r => [r.name, r.value])"):
        found.setdefault(name.rpartition("--")[0], []).append(key)
    return found


def advised(page: Page) -> dict[str, str]:
    return {str(id_): str(html) for id_, html in page.evaluate(ADVISED)}


def questions_of_role(own: Catalogue) -> list[str]:
    return [str(each.id) for found in own.competencies_of(own.leader_roles[0]) for each in found.self_check]


def rare_and_matters(own: Catalogue, keys: list[str]) -> bool:
    asked = own.reflection
    assert asked
    rare = place_in(asked.how_often, keys[0]) <= place_in(asked.how_often, asked.rare_up_to)  # type: ignore[arg-type]
    return rare and place_in(asked.how_much, keys[1]) >= place_in(asked.how_much, asked.matters_from)  # type: ignore[arg-type]


def test_what_is_advised_is_a_function_of_each_questions_own_answer(
    address: str, desktop: Watched, own: Catalogue
) -> None:
    """Over many answers: each is advised or not by its own alone, and a change of one changes nothing else."""
    asked = own.reflection
    assert asked
    page, ids, chance = desktop.page, questions_of_role(own), random.Random(6)  # noqa: S311 -- no secret
    page.goto(f"{address}self-check/{own.leader_roles[0].id}/")
    page.evaluate(LOGIC)

    def drawn() -> list[str]:
        return [chance.choice([str(key) for key in scale]) for scale in (asked.how_often, asked.how_much)]

    sets: list[tuple[Answers, str]] = []
    for _try in range(300):
        answers = {id_: drawn() for id_ in ids if chance.random() < 0.8}
        one = chance.choice(ids)
        sets += [(answers, one), ({**answers, one: drawn()}, one)]
    told: list[list[str]] = page.evaluate(
        "sets => sets.map(answers => logic.wanting(answers).map(each => each.id))", [answers for answers, _one in sets]
    )
    for (answers, _one), found in zip(sets, told, strict=True):
        assert set(found) == {id_ for id_, keys in answers.items() if rare_and_matters(own, keys)}
    for (_answers, one), before, after in zip(sets[::2], told[::2], told[1::2], strict=True):
        assert {*before} ^ {*after} <= {one}
        assert [id_ for id_ in before if id_ != one] == [id_ for id_ in after if id_ != one]


def test_the_page_says_which_answer_each_advice_follows_from_and_changes_no_other(
    address: str, desktop: Watched, own: Catalogue
) -> None:
    asked, ids, page = own.reflection, questions_of_role(own), desktop.page
    assert asked
    often, much = [str(key) for key in asked.how_often], [str(key) for key in asked.how_much]
    page.goto(f"{address}self-check/{own.leader_roles[0].id}/")
    answer(page, {id_: [often[at % 4], much[2 + at // 2 % 2]] for at, id_ in enumerate(ids)})
    before = advised(page)
    assert len(before) > 3
    assert page.locator("[data-pb-advised]:visible").count() == 3  # the most wanting; the rest is folded
    page.locator('[data-pb="more"] summary').click()
    assert page.locator("[data-pb-advised]:visible").count() == len(before)
    advice = advice_in(own)
    for id_ in before:
        entry = page.locator(f'[data-pb-advised="{id_}"]')
        why = entry.locator(".pb-advised__why").inner_text()
        keys = ticked(page)[id_]
        for said in (own.by_id[id_].label, asked.how_often[keys[0]], asked.how_much[keys[1]]):  # type: ignore[index]
            assert said in why
        links = [link.get_attribute("href") for link in entry.locator(".pb-help__items a:not(.pb-choose)").all()]
        assert [str(link).rpartition("#")[2] for link in links] == [str(item.id) for item in advice[id_]]
        commitment = next(str(item.label) for item in advice[id_] if item.kind == "commitment")
        choice = entry.get_by_role("link", name=f"Choose this: {commitment}")
        assert f"{address}commitments/mine/#commitments.1." in str(choice.get_attribute("href"))
    one = next(iter(before))
    answer(page, {one: [often[-1], much[-1]]})
    assert page.locator('[data-pb="more"]').get_attribute("open") is not None
    assert advised(page) == {id_: html for id_, html in before.items() if id_ != one}
    answer(page, {one: [often[0], much[-1]]})
    assert {id_: html for id_, html in advised(page).items() if id_ != one} == {
        id_: html for id_, html in before.items() if id_ != one
    }
    answer(page, {id_: [often[-1], much[-1]] for id_ in ids})
    assert advised(page) == {}
    assert "Well kept up" in page.locator(".pb-result .pb-kind").inner_text()
    assert desktop.complaints == []


def test_nothing_is_sent_and_nothing_is_kept_unasked(
    address: str, desktop: Watched, own: Catalogue, tmp_path: Path
) -> None:
    """Answering, keeping, sharing, saving, opening and printing make no request, and leave the address alone."""
    competency, page = own.competencies[0], desktop.page
    ids = [str(each.id) for each in competency.self_check]
    here = f"{address}self-check/{competency.id}/"
    page.goto(here, wait_until="networkidle")
    desktop.requests.clear()
    answer(page, {ids[0]: ["once", "much"], ids[1]: ["few-times"]})
    assert page.locator('[data-pb="progress-said"]').inner_text() == "Answered: 1 of 5"
    assert kept(page) == []
    page.get_by_role("checkbox", name="Keep on this device").check()
    assert kept(page) == ["answers", "results", "wanted"]
    link = made_link(page)
    assert link.startswith(f"{here}#answers.1.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    saved = json.loads(file.read_text("utf-8"))
    assert saved["answers"] == {ids[0]: ["once", "much"], ids[1]: ["few-times", None]}
    for name, text in (("foreign.json", '{"answers": {}}'), ("damaged.json", file.read_text("utf-8")[:-20])):
        (tmp_path / name).write_text(text, "utf-8")
        page.locator('[data-pb="file"]').set_input_files(tmp_path / name)
        page.get_by_text("This file holds no answers that can be read.").wait_for()
    page.get_by_role("button", name="Print").click()
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Start anew").click()
    assert ticked(page) == {}
    page.get_by_role("button", name="Undo").click()
    assert ticked(page) == {ids[0]: ["once", "much"], ids[1]: ["few-times"]}
    page.locator('[data-pb="file"]').set_input_files(file)
    page.get_by_text(f"You see answers of {page.evaluate('window.__pb_days.told', saved['on'])}").wait_for()
    assert page.url == here
    assert [asked for asked in desktop.requests if not asked.startswith("blob:")] == []
    assert desktop.complaints == []


def test_what_is_kept_waits_until_the_reader_says_so_and_shows_a_trend(
    address: str, desktop: Watched, own: Catalogue
) -> None:
    competency, page = own.competencies[0], desktop.page
    ids = [str(each.id) for each in competency.self_check]
    here = f"{address}self-check/{competency.id}/"
    page.goto(here)
    page.get_by_role("checkbox", name="Keep on this device").check()
    answer(page, {ids[0]: ["once", "much"], ids[1]: ["few-times"]})
    link = made_link(page)
    page.goto(f"{address}self-check/{own.leader_roles[0].id}/")
    assert ticked(page) == {ids[0]: ["once", "much"], ids[1]: ["few-times"]}  # kept for all pages that ask it

    # what a link holds takes the place of nothing
    page.goto(link)
    answer(page, {ids[0]: ["not-once", "hardly"]})
    page.get_by_role("button", name="Put these away").click()
    assert page.url == here
    assert ticked(page)[ids[0]] == ["once", "much"]
    opened(page, link)
    answer(page, {ids[0]: ["not-once", "hardly"]})
    page.get_by_role("button", name="Make these my own").click()
    page.reload()
    assert ticked(page)[ids[0]] == ["not-once", "hardly"]
    assert page.locator(".pb-standouts").is_visible()
    assert page.locator(".pb-kind").count() == 0  # no praise for what is half answered

    # what was kept on other days shows a trend
    assert page.locator(".pb-trend").count() == 0
    days = {"2026-01-05": {ids[0]: ["once", "much"], ids[1]: ["not-once", "very-much"]}, "2026-02-05": "damaged"}
    page.evaluate(
        "days => { const {read, write} = window.__pb_keeping, all = read('results')\n"
        "for (const page in all) write('results', {[page]: {...days, ...all[page]}}) }",
        days,
    )
    page.reload()
    rows = [row.all_inner_texts() for row in (row.locator("th, td") for row in page.locator(".pb-trend tr").all())]
    assert rows[0] == ["Day", "Answered", "Matters, and often", "Matters, but rare"]
    assert rows[1][1:] == ["1", "0", "0"]
    assert rows[-1] == ["2026-01-05", "2", "0", "2"]
    page.get_by_role("button", name="Erase all that is kept").click()
    assert kept(page) == []
    page.reload()
    assert ticked(page) == {}
    assert desktop.complaints == []


def test_what_one_window_keeps_another_does_not_wipe(address: str, desktop: Watched, own: Catalogue) -> None:
    asked, page = own.competencies[0].self_check[0].id, desktop.page
    page.goto(f"{address}self-check/{own.competencies[0].id}/")
    other = page.context.new_page()
    other.goto(page.url)
    answer(page, {asked: ["once", "much"]})
    page.get_by_label("Keep on this device").check()
    other.wait_for_function("window.__pb_keeping.wanted()")
    assert other.get_by_label("Keep on this device").is_checked()
    other.close()
    page.reload()
    assert ticked(page) == {asked: ["once", "much"]}
    page.get_by_role("button", name="Erase all that is kept").click()


def test_a_link_finds_its_answers_on_the_page_that_took_the_place_of_its_own(tmp_path: Path, desktop: Watched) -> None:
    recorded = playbook("links", folder=project_in(tmp_path))
    assert recorded.returncode == 0, recorded.stderr
    renamed = HARBOUR.replace("read-the-tide", "watch-the-tide")
    gone = "\nwithdrawn:\n  - {id: read-the-tide, replaced_by: watch-the-tide}\n"
    answers = {"looked-at-the-table": ["never", "much"]}
    with serving(build(project_in(tmp_path, renamed + gone))) as address:
        made = written("answers", {"version": 1, "on": "2026-01-31", "answers": answers})
        desktop.page.goto(f"{address}self-check/read-the-tide/?level=skipper{made}")
        desktop.page.wait_for_url(f"{address}self-check/watch-the-tide/?level=skipper#answers.1.*")
        desktop.page.get_by_role("button", name="Make these my own").wait_for()
        assert ticked(desktop.page) == answers
        assert advised(desktop.page).keys() == answers.keys()
    assert desktop.complaints == []


QUESTIONS = "abcdefghijkl"


def catalogue_with(questions: list[str], elsewhere: list[str], withdrawn: list[str]) -> str:
    """Write a catalogue with one competency that asks these questions, and another."""

    def asked(ids: list[str]) -> str:
        return ", ".join(f"{{id: ask-{id_}, text: Did you do {id_} last month?}}" for id_ in ids)

    text = re.sub(
        r"    self_check:\n      - id: looked(.|\n)*?(?=    commitments:)",
        f"    self_check: [{asked(questions)}]\n",
        HARBOUR,
    )
    other = f"""\
  - id: mind-the-wind
    role: keep-watch
    title: Mind the wind
    definition: Feels it turn.
    why: Sails tear.
    self_check: [{asked(elsewhere)}]

workshops:
"""
    text = text.replace("\nworkshops:\n", other).replace(
        "items: [read-the-tide, looked-at-the-table, is-the-chart-new]", "items: [read-the-tide]"
    )
    return text + "".join(["\nwithdrawn:\n", *(f"  - {{id: ask-{each}}}\n" for each in withdrawn)] if withdrawn else [])


Site = Callable[[str], str]


@pytest.fixture(scope="module")
def site_with(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a playbook from its catalogue, at one address whatever it says."""
    folder = tmp_path_factory.mktemp("harbour")

    def built(text: str) -> str:
        build(project_in(folder, text))
        return address

    with serving(folder / "site") as address:
        yield built


def test_a_link_outlives_questions_that_were_reordered_replaced_withdrawn_and_moved(
    site_with: Site, desktop: Watched
) -> None:
    page = desktop.page
    address = site_with(catalogue_with(list(QUESTIONS), ["z"], []))
    page.goto(f"{address}self-check/read-the-tide/")
    answer(page, {f"ask-{id_}": ["never", "much"] for id_ in QUESTIONS})
    link = made_link(page)

    gone = [
        *(f"{id_}, replaced_by: ask-new-{id_}" for id_ in "ef"),
        "g, replaced_by: ask-new-e",
        "h, title: Did you do h?, why: Nobody does.",
        "i, title: Did you do i?, why: It was two things., split_into: [ask-new-e, ask-new-f]",
    ]
    # 10 changes: a to d in another order, e to g replaced, h withdrawn, i split, l moved; j and k stay
    site_with(catalogue_with(["k", "d", "c", "new-e", "b", "new-f", "a", "j"], ["z", "l"], gone))
    opened(page, link)
    page.locator('[data-pb="restored"] p').first.wait_for()
    assert ticked(page) == {f"ask-{id_}": ["never", "much"] for id_ in "kdcbaj"}
    assert page.locator('[data-pb="restored"] p').all_inner_texts() == [
        "Did you do new-e last month? has taken the place of what this link named.",
        "Did you do new-f last month? has taken the place of what this link named.",
        "Did you do new-e last month? has taken the place of what this link named.",
        "Did you do new-e last month? has taken the place of what this link named.",
        "Did you do new-f last month? has taken the place of what this link named.",
        "No longer part of the playbook: Did you do h?",
        "Asked on another page now: Self-check: Mind the wind",
    ]
    assert len(advised(page)) == 6
    page.locator('[data-pb="restored"] a').click()
    assert page.url == f"{address}self-check/mind-the-wind/"

    # made by hand, or damaged
    strange: dict[str, Any] = {
        "ask-a": ["never", "x"],
        "mermaids": ["never"],
        "__proto__": 1,
        "ask-j": "never",
        "ask-k": {},
    }
    page.goto(f"{address}self-check/read-the-tide/")
    hand = {"version": 1, "on": "<b>", "answers": strange}
    page.evaluate("value => { location.hash = window.__pb_fragment.written('answers', 1, value) }", hand)
    page.get_by_text("mermaids").wait_for()
    assert ticked(page) == {"ask-a": ["never"]}
    assert "Answered on another scale, and left out: Did you do a" in page.locator('[data-pb="restored"]').inner_text()
    for fragment in ("#answers.1.AAAA", "#answers.1.bnVsbA", "#answers.2.e30"):
        page.evaluate("fragment => { location.hash = fragment }", fragment)
        page.get_by_text("This link is damaged").wait_for()
        assert ticked(page) == {"ask-a": ["never"]}
    assert desktop.complaints == []


def test_a_sponsor_sees_the_stances_side_by_side_and_which_runs_ahead(
    address: str, desktop: Watched, own: Catalogue
) -> None:
    page, asked = desktop.page, own.reflection
    assert asked
    page.goto(f"{address}self-check/stances/")
    levels = dict(zip((str(stance.id) for stance in own.stances), ("few-times", "not-once", "few-times"), strict=True))
    answers: Answers = {str(q.id): [levels[str(s.id)], "much"] for s in own.stances for q in s.self_check}
    answer(page, dict(list(answers.items())[:5]))
    assert page.locator(".pb-ahead").count() == 0  # of one answer of four, nothing is said
    answer(page, answers)
    rows = page.locator(".pb-beside tbody tr").all_inner_texts()
    assert [re.split(r"[:\t\n]", row)[0] for row in rows] == [stance.title for stance in own.stances]
    told = page.locator(".pb-ahead li").all_inner_texts()
    assert told == [
        each.text for each in asked.ahead if (levels[each.stance], levels[each.of]) == ("few-times", "not-once")
    ]
    assert page.locator(".pb-beside svg").count() == len(own.stances)
    assert desktop.complaints == []


def test_the_diagnosis_ends_in_a_plain_recommendation(address: str, desktop: Watched, own: Catalogue) -> None:
    page, asked, diagnosis = desktop.page, own.reflection, own.diagnosis
    assert asked
    assert asked.diagnosis
    assert diagnosis
    page.goto(f"{address}diagnosis/")
    result = page.locator('[data-pb="result"]')
    keys = [str(key) for key in asked.diagnosis.answers]
    ids = [str(question.id) for question in diagnosis.questions]
    answer(page, {ids[0]: keys[-1:]})
    assert result.inner_text() == f"So far, nothing has to be put right first. Questions left: {len(ids) - 1}"
    answer(page, dict.fromkeys(ids, keys[-1:]))
    assert result.inner_text() == asked.diagnosis.train_now
    answer(page, {ids[2]: [keys[1]], ids[5]: [keys[0]]})
    assert list(advised(page)) == [ids[5], ids[2]]  # the farthest first
    assert result.inner_text().startswith(asked.diagnosis.put_right_first)
    assert "Write that line before you book." in result.inner_text()
    link = made_link(page)
    opened(page, link)
    assert list(advised(page)) == [ids[5], ids[2]]
    assert desktop.complaints == []


def test_without_scripts_and_on_paper_it_is_a_form(
    address: str, without_scripts: Watched, desktop: Watched, own: Catalogue
) -> None:
    role, ids = own.leader_roles[0], questions_of_role(own)
    page = without_scripts.page
    page.goto(f"{address}self-check/{role.id}/")
    assert page.locator(".pb-asked:visible").count() == len(ids)
    assert page.locator(".pb-help:visible").count() == len(ids)
    assert page.locator(".pb-check-paper").is_visible()
    assert page.locator("article button:visible, article progress:visible, article [type=file]:visible").count() == 0
    paper = desktop.page
    paper.goto(f"{address}self-check/{role.id}/")
    assert not paper.locator(".pb-check-paper").is_visible()
    paper.emulate_media(media="print")
    box = "all => new Set(all.map(each => getComputedStyle(each, '::after').borderTopStyle)).has('solid') && all.length"
    assert paper.locator(".pb-asked").evaluate_all(box) == len(ids)
    assert paper.locator(".pb-check-paper").is_visible()
    for left_out in (".md-header", ".pb-asked__about >> nth=0", ".pb-result", ".pb-sharing", ".pb-helps"):
        assert not paper.locator(left_out).is_visible(), left_out


def test_it_reads_from_right_to_left_and_in_a_narrow_window(other_site: Built, narrow: Watched) -> None:
    page = narrow.page
    page.set_viewport_size({"width": 320, "height": 640})
    with serving(other_site("madrasa")) as address:
        page.goto(f"{address}self-check/stances/")
        answer(page, {"qultu-al-ghaya": ["kullama", "kathir"], "fatahtu-saffi": ["abadan", "kathir"]})
        assert page.evaluate(CORNER) == ["120"]  # four steps of 60: the two on the right are rare
        assert page.locator(".pb-ahead li").inner_text().startswith("تقول أكثر مما تفعل")
        assert width_of(page) <= 320
        assert page.locator(".pb-advised").inner_text() != ""
    with serving(other_site("vikoba")) as address:  # nothing there says how to answer
        page.goto(f"{address}self-check/")
        page.locator("article .pb-links a").last.click()
        expect(page.locator(".pb-questions > li")).to_have_count(1)
        assert page.locator("article [type=radio], .pb-result").count() == 0
    assert narrow.complaints == []
