"""Links, words to say and how a page is cited can be copied: by touch, by keyboard, and where there is no clipboard."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from macros.model import Catalogue
from tests.browser.conftest import Watched
from tests.browser.hands import copied, granted, width_of
from tests.conftest import Built


def test_a_tap_copies_words_to_say_and_says_so(address: str, phone: Watched, own: Catalogue) -> None:
    granted(phone.page.context)
    moment = next(found for found in own.moments if found.say)
    phone.page.goto(f"{address}moments/{moment.id}/")
    button = phone.page.locator(".pb-moment .pb-say").get_by_role("button", name="Copy").first
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24  # WCAG 2.2, 2.5.8
    button.tap()
    assert copied(phone.page) == moment.say[0]
    assert phone.page.get_by_role("status").is_visible()
    assert phone.complaints == []


def test_a_key_copies_the_short_address_of_an_item_right_under_a_path(
    address: str, desktop: Watched, own: Catalogue
) -> None:
    granted(desktop.page.context)
    competency = own.competencies[0]
    for item in (competency.behaviours[own.leadership_levels[0].id][0], competency.coaching_tips[0]):
        desktop.page.goto(f"{address}competencies/{competency.id}/")
        desktop.page.locator(f"#{item.id}").get_by_role("button", name="Copy the link to this").focus()
        desktop.page.keyboard.press("Enter")
        link = copied(desktop.page)
        assert link == f"{address}go/{item.id}/"
        desktop.page.goto(link)
        desktop.page.wait_for_url(f"**/competencies/{competency.id}/#{item.id}")


@pytest.mark.parametrize("path", ["", "competencies/{competency}/", "moments/say/", "about/contribute/"])
def test_how_a_page_is_cited_is_copied_in_one_go(path: str, address: str, desktop: Watched, own: Catalogue) -> None:
    granted(desktop.page.context)
    path = path.format(competency=own.competencies[0].id)
    desktop.page.goto(address + path)
    cited = desktop.page.locator(".pb-cite__text").inner_text()
    lasting = f"go/{own.competencies[0].id}/" if path.startswith("competencies/") else path
    title = desktop.page.locator('meta[property="og:title"]').get_attribute("content")
    assert title
    assert cited.startswith(f"{title}. {own.title}, version of " if path else f"{own.title}, version of ")
    assert re.search(rf" \d{{4}}-\d\d-\d\d\. https://\S+/playbook/{lasting}$", cited)
    desktop.page.locator(".pb-cite").get_by_role("button", name="Copy").click()
    assert copied(desktop.page) == cited
    desktop.page.emulate_media(media="print")
    # a sheet of paper says where it is from at its foot; a page written by hand, at its end
    said = desktop.page.locator(".pb-paper-foot, .pb-cite__text").filter(visible=True)
    assert said.count() == 1
    assert str(own.title) in said.inner_text()
    assert not desktop.page.locator(".pb-copy").first.is_visible()
    assert desktop.complaints == []


@pytest.fixture
def without_clipboard(chromium: Browser) -> Iterator[Watched]:
    with chromium.new_context(viewport={"width": 1280, "height": 800}) as context:
        context.add_init_script(
            "delete Navigator.prototype.clipboard;"
            "document.execCommand = () => !window.pbRefuses && (window.pbTaken = String(getSelection()), true)"
        )
        yield Watched(context)


def test_without_a_clipboard_the_text_is_selected(address: str, without_clipboard: Watched, own: Catalogue) -> None:
    page = without_clipboard.page
    competency = own.competencies[0]
    page.goto(f"{address}competencies/{competency.id}/")
    tip = next(found for found in competency.coaching_tips if found.say)
    quote = page.locator(f"#{tip.id}").get_by_role("button", name="Copy", exact=True)
    quote.click()
    told = page.get_by_role("status")
    told.get_by_text("Copied").wait_for()
    assert page.evaluate("pbTaken") == tip.say
    page.evaluate("window.pbRefuses = true")
    quote.click()
    told.get_by_text("Selected").wait_for()
    assert page.evaluate("String(getSelection())") == tip.say
    page.locator(f"#{tip.id}").get_by_role("button", name="Copy the link to this").click()
    told.get_by_text(f"{address}go/{tip.id}/").wait_for()
    assert page.evaluate("String(getSelection())") == f"{address}go/{tip.id}/"
    page.keyboard.press("Escape")
    assert told.inner_text() == ""
    assert without_clipboard.complaints == []


def test_all_words_to_say_stand_on_one_page_by_moment(address: str, without_scripts: Watched, own: Catalogue) -> None:
    page = without_scripts.page
    page.goto(f"{address}moments/")
    page.get_by_role("article").get_by_role("link", name="Say it").click()
    page.wait_for_url("**/moments/say/")
    told = page.get_by_role("article").inner_text()
    for item in own.items():
        say = getattr(item, "say", None) or ()
        for words in (say,) if isinstance(say, str) else say:
            assert words in told
    for moment in own.moments:
        assert page.locator(f"h2#{moment.id}").count() == (1 if moment.say or own.serving.get(moment.id) else 0)
    assert page.locator(".pb-copy").count() == 0
    assert page.locator(".pb-brief").get_by_role("link").count() == page.locator(".pb-brief").count()


def test_where_there_is_nothing_to_say_there_is_no_such_page(other_site: Built) -> None:
    assert (other_site("madrasa") / "moments/say/index.html").is_file()
    assert not (other_site("vikoba") / "moments/say").exists()


def test_from_right_to_left_the_buttons_stand_on_the_left(other_site: Built, chromium: Browser) -> None:
    site = other_site("madrasa")
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto((site / "moments/say/index.html").as_uri())
        quote, button = page.locator(".pb-say blockquote").first, page.locator(".pb-copy--say").first
        words, place = quote.bounding_box(), button.bounding_box()
        assert words is not None
        assert place is not None
        assert place["x"] < words["x"] + words["width"] / 2
        button.click()
        page.get_by_role("status").get_by_text("تمّ النسخ").wait_for()
        assert width_of(page) <= 360
