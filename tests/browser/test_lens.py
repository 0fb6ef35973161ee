"""What fits a reader's level and role stands first, by the address alone; nothing is hidden, copies are clean."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from macros.model import Catalogue, Competency
from macros.pages.fitting import roles_of
from tests.browser.conftest import Watched, serving
from tests.browser.hands import ask, clipboard, copied, granted, opened, width_of
from tests.browser.kinds import KINDS, page_of
from tests.conftest import Built

PARTS = "[...document.querySelectorAll('article :is(h2, h3)[id]')].map(heading => heading.id)"
"""The parts of a page, in the order in which they are read and in which Tab goes through them."""

CONTENTS = "[...document.querySelectorAll('[data-md-component=toc] a')].map(link => link.hash.slice(1))"

FOLLOWED = """links => links.map(link => {
  const written = link.href, isPart = link.getAttribute("href").startsWith("#") || link.rel === "bookmark"
  let there = ""
  link.addEventListener("click", event => { event.preventDefault(); there = link.href }, { once: true })
  link.click()
  return [written, there, isPart]
})"""
"""Where each link is written to lead, where it leads when it is followed, and whether it only names a place."""

SHIFTED = """new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => list.getEntries().forEach(each => (sum += each.value)))
    .observe({ type: "layout-shift", buffered: true })
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 100)))
})"""

KEPT = "Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie.length"


@pytest.fixture
def competency(own: Catalogue) -> Competency:
    return next(each for each in own.competencies if len(each.behaviours) == len(own.leadership_levels))


def levels_on(page: Page, own: Catalogue) -> list[str]:
    ids = {str(level.id) for level in own.leadership_levels}
    return [id_ for id_ in page.evaluate(PARTS) if id_ in ids]


def test_choosing_a_level_brings_it_to_the_front_and_going_back_undoes_it(
    address: str, phone: Watched, own: Catalogue, competency: Competency
) -> None:
    page, levels = phone.page, [str(level.id) for level in own.leadership_levels]
    chosen = own.leadership_levels[-1]
    in_front = [levels[-1], *levels[:-1]]
    page.goto(f"{address}competencies/{competency.id}/")
    assert levels_on(page, own) == levels
    kept = page.evaluate(KEPT)
    control = page.get_by_role("group", name="Show first what fits me")
    control.get_by_label("My level").select_option(label=chosen.title)
    expect(control.get_by_role("status")).to_have_text(f"First now: {chosen.title}")
    expect(page).to_have_url(f"{address}competencies/{competency.id}/?level={chosen.id}")
    assert levels_on(page, own) == in_front
    assert [id_ for id_ in page.evaluate(CONTENTS) if id_ in levels] == in_front
    expect(page.locator(f"h3#{chosen.id}")).to_contain_text("Your level")
    assert page.locator(".pb-fits").count() == 1
    for item in competency.children():
        assert page.locator(f"#{item.id}").is_visible(), item.id
    control.get_by_label("My role").select_option(label=own.leader_roles[0].title)
    expect(control.get_by_role("status")).to_have_text(f"First now: {chosen.title}, {own.leader_roles[0].title}")
    page.go_back()
    page.go_back()
    expect(control.get_by_role("status")).to_have_text("All in its usual order.")
    assert levels_on(page, own) == levels
    assert page.locator(".pb-fit").count() == 0
    page.go_forward()
    expect(control.get_by_label("My level")).to_have_value(chosen.id)
    assert levels_on(page, own) == in_front
    control.get_by_role("button", name="Clear").tap()
    expect(page).to_have_url(f"{address}competencies/{competency.id}/")
    expect(control.get_by_label("My level")).to_be_focused()
    assert page.evaluate(KEPT) == kept
    assert phone.complaints == []


def test_a_link_to_the_behaviour_of_another_level_arrives_there_and_nothing_moves_afterwards(
    address: str, phone: Watched, own: Catalogue, competency: Competency
) -> None:
    page = phone.page
    other = competency.behaviours[own.leadership_levels[0].id][0]
    page.goto(f"{address}competencies/{competency.id}/?level={own.leadership_levels[-1].id}")
    assert page.evaluate(SHIFTED) < 0.01
    opened(page, f"{address}competencies/{competency.id}/?level={own.leadership_levels[-1].id}#{other.id}")
    expect(page.locator(f"#{other.id}")).to_be_in_viewport()
    assert levels_on(page, own)[0] == own.leadership_levels[-1].id


CLEAN = "lens => [...document.querySelectorAll('a[href]')].every(link => !link.getAttribute('href').includes(lens))"


def test_links_within_the_site_carry_it_on_and_what_is_copied_stays_clean(
    address: str, desktop: Watched, own: Catalogue, competency: Competency
) -> None:
    page, lens = desktop.page, f"level={own.leadership_levels[1].id}&role={own.leader_roles[1].id}"
    granted(page.context)
    page.goto(f"{address}competencies/{competency.id}/?{lens}")
    links = page.locator("a[href]").evaluate_all(FOLLOWED)
    for written, there, is_part in links:
        path, _, anchor = written.partition("#")
        carries = written.startswith(address) and not is_part
        assert there == (f"{path}?{lens}{'#' if anchor else ''}{anchor}" if carries else written)
    assert sum(lens in there for _written, there, is_part in links if not is_part) > 20
    assert any(not written.startswith(address) for written, _there, _is_part in links)
    # what is not followed stays as it was written, for whoever copies it
    page.wait_for_function(CLEAN, arg=lens)
    page.locator(f"#{competency.coaching_tips[0].id}").get_by_role("button", name="Copy the link to this").click()
    assert copied(page) == f"{address}go/{competency.coaching_tips[0].id}/"
    page.locator(".pb-cite").get_by_role("button", name="Copy").click()
    assert "?" not in clipboard(page)
    assert "?" not in str(page.locator("link[rel=canonical]").get_attribute("href"))
    # on through the search, and through a page that asks for nothing itself
    ask(page, "promise").first.click()
    page.wait_for_url(f"**{lens}**")
    assert "h=" in page.url
    expect(page.locator("article mark").first).to_be_visible()
    page.get_by_role("link", name="About", exact=True).click()
    page.wait_for_url(f"**/about/?{lens}")
    page.locator(".md-tabs").get_by_role("link", name="Moments").click()
    page.wait_for_url(f"**/moments/?{lens}")
    moments = page.locator(".pb-cards--moment > li")
    fitting = [own.leader_roles[1].id in roles_of(moment, own) for moment in own.moments]
    assert 0 < sum(fitting) < len(fitting)
    marked = moments.evaluate_all("all => all.map(one => one.classList.contains('pb-fits'))")
    assert marked == sorted(fitting, reverse=True)
    assert desktop.complaints == []


def test_what_the_playbook_does_not_know_is_told_and_left_out(address: str, desktop: Watched, own: Catalogue) -> None:
    page, role = desktop.page, own.leader_roles[0]
    page.goto(f"{address}competencies/?level=<b>nobody&role={role.id}")
    expect(page.locator("[data-pb=said]")).to_have_text("The address names what is not here: <b>nobody")
    expect(page.get_by_label("My role")).to_have_value(role.id)
    assert page.evaluate(PARTS)[0] == role.id
    page.locator("article").get_by_role("link", name=own.competencies_of(role)[0].title, exact=True).click()
    page.wait_for_url(f"**/{own.competencies_of(role)[0].id}/?role={role.id}")
    page.goto(f"{address}about/?level=%3Cscript%3E&role={'x' * 61}")
    page.get_by_role("link", name="Home", exact=True).first.click()
    page.wait_for_url(address)
    assert desktop.complaints == []


def test_without_scripts_all_is_there_in_its_usual_order(
    address: str, without_scripts: Watched, own: Catalogue, competency: Competency
) -> None:
    page = without_scripts.page
    page.goto(f"{address}competencies/{competency.id}/?level={own.leadership_levels[-1].id}")
    assert levels_on(page, own) == [str(level.id) for level in own.leadership_levels]
    assert not page.locator(".pb-lens").is_visible()
    for item in competency.children():
        assert page.locator(f"#{item.id}").is_visible()


def test_the_matrix_marks_my_column_and_my_role(address: str, desktop: Watched, own: Catalogue) -> None:
    page, level, role = desktop.page, own.leadership_levels[1], own.leader_roles[-1]
    page.goto(f"{address}levels/?level={level.id}&role={role.id}")
    expect(page.locator("caption").first).to_contain_text(role.title)
    expect(page.locator("caption").first).to_contain_text("Your role")
    for table in page.locator(".pb-matrix").all():
        heads = table.locator("th[scope=col]").all_inner_texts()
        assert ["Your level" in head for head in heads] == [level.title in head for head in heads]
        rows = table.locator("tbody tr").count()
        assert table.locator("td.pb-fits").count() == rows


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith(("competencies/", "levels/", "moments/{"))])
def test_a_page_that_asks_leaves_everything_in_it(kind: str, address: str, desktop: Watched, own: Catalogue) -> None:
    page, everything = desktop.page, "[...document.querySelectorAll('article [href], article [id]')].length"
    page.goto(address + page_of(kind, own))
    before, order = page.evaluate(everything), page.evaluate(PARTS)
    page.goto(f"{address}{page_of(kind, own)}?level={own.leadership_levels[-1].id}&role={own.leader_roles[-1].id}")
    assert page.locator(".pb-fits").count() > 0, kind
    assert page.evaluate(everything) == before
    assert sorted(page.evaluate(PARTS)) == sorted(order)
    # what is not a part about a level, a role or a competency stays where it was: its head and its foot
    assert page.evaluate("document.querySelector('article > :is(.pb-cite, .pb-suggest) ~ .pb-part')") is None
    page.get_by_role("button", name="Clear").click()
    assert page.evaluate(PARTS) == order


@pytest.fixture
def madrasa(other_site: Built) -> Iterator[str]:
    with serving(other_site("madrasa")) as address:
        yield address


def test_it_speaks_the_language_and_marks_on_the_side_where_reading_begins(madrasa: str, phone: Watched) -> None:
    page = phone.page
    page.goto(f"{madrasa}competencies/yusghi-lil-talib/")
    page.get_by_label("مستواي").select_option("mudir")
    expect(page.locator("h3#mudir")).to_contain_text("مستواك")
    expect(page.locator("[data-pb=said]")).to_have_text("الآن أولًا: مدير المدرسة")
    page.goto(f"{madrasa}moments/?role=yabni-al-thiqa")
    assert width_of(page) <= 360
    card = page.locator(".pb-fits > .pb-card--moment").first
    assert card.evaluate("card => getComputedStyle(card).borderRightWidth") == "5px"
