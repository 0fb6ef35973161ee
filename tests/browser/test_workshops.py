"""A workshop on the day: clock times for a start, a handout on paper, a wall that is turned by keys."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.agenda import agenda_of, clock
from macros.model import Catalogue, Workshop
from tests.browser.axe import judge
from tests.browser.conftest import Watched
from tests.browser.hands import width_of
from tests.conftest import Built


@pytest.fixture
def long(own: Catalogue) -> Workshop:
    """The workshop with the most minutes: it has breaks, and runs past midnight first."""
    return max(own.workshops, key=lambda workshop: agenda_of(workshop).minutes)


def clock_times(page: Page) -> list[str]:
    return page.locator("td[data-pb-clock]").all_inner_texts()


def expected(workshop: Workshop, start: int) -> list[str]:
    """Say what the machinery itself reckons: for each step, each break, and the end."""
    agenda = agenda_of(workshop)
    times = []
    for slot in agenda.slots:
        times += [slot.begins, slot.ends] if slot.step.pause and slot is not agenda.slots[-1] else [slot.begins]
    shown = (clock(start, after) for after in (*times, agenda.minutes))
    return [f"{time} (day {days + 1})" if days else time for days, time in shown]


def test_a_start_time_gives_clock_times_and_its_link_gives_them_back(
    address: str, desktop: Watched, long: Workshop, chromium: Browser
) -> None:
    page = desktop.page
    page.goto(f"{address}workshops/{long.id}/facilitator/")
    clocks = page.locator("[data-pb-clock]").first
    expect(clocks).to_be_hidden()
    start = page.get_by_label("Starts at")
    for minutes in (9 * 60, 22 * 60 + 45, 23 * 60 + 59, 0):
        start.fill(clock(minutes)[1])
        assert clock_times(page) == expected(long, minutes)
        assert page.url.endswith(f"/facilitator/#start={clock(minutes)[1]}")
    start.fill("22:45")
    assert "(day 2)" in clock_times(page)[-1]
    # to go to a step keeps the start in the address
    page.locator(".pb-agenda a").nth(2).click()
    expect(page).to_have_url(re.compile(r"#start=22:45$"))
    assert clock_times(page) == expected(long, 22 * 60 + 45)
    with chromium.new_context() as context:
        fresh = context.new_page()
        fresh.goto(page.url)
        assert clock_times(fresh) == expected(long, 22 * 60 + 45)
        mistyped = context.new_page()
        mistyped.goto(page.url.replace("#start=22:45", "#start=29:99"))
        expect(mistyped.locator("[data-pb-clock]").first).to_be_hidden()
    start.fill("")
    expect(clocks).to_be_hidden()
    assert "#" not in page.url
    assert desktop.complaints == []


def test_the_wall_is_turned_by_keys_and_stays_when_it_is_loaded_again(
    address: str, desktop: Watched, long: Workshop
) -> None:
    page = desktop.page
    # tall enough that no step is longer than the screen: keys turn at once
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.goto(f"{address}workshops/{long.id}/projector/")
    headings = page.locator("article :is(h1, h2):visible")
    steps = [step.title for step in long.steps]

    def shown() -> str:
        at_first = page.locator("[data-pb-at]").inner_text().startswith("1 ")
        expect(headings).to_have_count(1 if at_first else 2)
        return headings.last.inner_text().removesuffix("¶")

    first = shown()
    expect(page.locator("header.md-header")).to_be_hidden()
    for key in ("ArrowRight", "ArrowDown", "PageDown", " "):
        page.keyboard.press(key)
    assert shown() == steps[3]
    assert page.url.endswith(f"#{long.steps[3].id}")
    page.reload()
    assert shown() == steps[3]
    for key in ("ArrowLeft", "ArrowUp", "PageUp"):
        page.keyboard.press(key)
    assert shown() == steps[0]
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert shown() == steps[-1]
    expect(page.get_by_role("button", name="Next")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert shown() == first
    assert "#" not in page.url
    page.get_by_role("button", name="Next").click()
    assert shown() == steps[0]
    assert page.evaluate("document.activeElement.id") == long.steps[0].id
    assert desktop.complaints == []


def test_the_minutes_of_a_step_run_down_when_somebody_starts_them(
    address: str, desktop: Watched, long: Workshop
) -> None:
    page, step = desktop.page, long.steps[1]
    page.clock.install()
    page.goto(f"{address}workshops/{long.id}/projector/#{step.id}")
    left = page.get_by_role("timer")
    expect(left).to_have_text(f"{step.minutes}:00")
    page.clock.fast_forward(5_000)
    expect(left).to_have_text(f"{step.minutes}:00")
    page.get_by_role("button", name="Start the time").press(" ")
    page.clock.run_for(61_000)
    expect(left).to_have_text(f"{step.minutes - 2}:59")
    page.clock.fast_forward(step.minutes * 60_000)
    expect(left).to_have_text("0:00")
    page.keyboard.press("PageDown")
    expect(left).to_have_text(f"{long.steps[2].minutes}:00")
    expect(page.get_by_role("button", name="Start the time")).to_be_visible()


def test_a_key_moves_down_in_a_long_step_before_it_turns_the_page(address: str, phone: Watched, long: Workshop) -> None:
    page = phone.page
    page.set_viewport_size({"width": 320, "height": 300})
    page.goto(f"{address}workshops/{long.id}/projector/#{long.steps[2].id}")
    assert width_of(page) <= 320
    page.keyboard.press("PageDown")
    # a browser moves for a while; a key is pressed when it rests
    page.wait_for_function(
        "() => { const { at, still = 0 } = window; window.at = scrollY;"
        " window.still = at === scrollY ? still + 1 : 0; return scrollY > 50 && window.still >= 10 }"
    )
    assert page.url.endswith(f"#{long.steps[2].id}")
    page.keyboard.press("ArrowRight")
    assert page.url.endswith(f"#{long.steps[3].id}")
    assert page.evaluate("scrollY") == 0


def test_all_of_it_can_be_read_without_scripts(address: str, without_scripts: Watched, long: Workshop) -> None:
    page = without_scripts.page
    page.goto(f"{address}workshops/{long.id}/projector/")
    expect(page.locator(".pb-slide:visible")).to_have_count(len(long.steps))
    expect(page.locator(".pb-slides-controls")).to_be_hidden()
    page.goto(f"{address}workshops/{long.id}/facilitator/")
    expect(page.get_by_label("Starts at")).to_be_hidden()
    expect(page.locator(".pb-agenda tbody tr").last).to_contain_text("3:00")


def test_handouts_take_two_pages_at_the_most(address: str, desktop: Watched, own: Catalogue) -> None:
    page = desktop.page
    for workshop in own.workshops:
        page.goto(f"{address}workshops/{workshop.id}/handout/")
        printed = page.pdf(format="A4")
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2, workshop.id


def test_arrows_point_the_other_way_where_reading_does(chromium: Browser, other_site: Built) -> None:
    project = other_site("madrasa")
    page_file = next(project.glob("workshops/*/projector/index.html"))
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(page_file.as_uri())
        page.keyboard.press("ArrowLeft")
        expect(page.locator("[data-pb-at]")).to_have_text("2 من 3")
        page.keyboard.press("ArrowRight")
        expect(page.locator("[data-pb-at]")).to_have_text("1 من 3")


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_fault_on_the_wall(width: int, address: str, examined: Page, long: Workshop) -> None:
    examined.set_viewport_size({"width": width, "height": 740})
    examined.goto(f"{address}workshops/{long.id}/projector/")
    examined.keyboard.press("Home")
    judge(examined, "first")
    examined.keyboard.press("ArrowRight")
    judge(examined, "a step")
