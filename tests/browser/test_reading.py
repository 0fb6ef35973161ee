"""What a person sees and does, in Chromium, under the policy that the site must live with."""

import pytest

from macros.model import Catalogue
from tests.browser.conftest import Watched
from tests.browser.hands import ask, width_of
from tests.browser.kinds import KINDS, page_of


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_lives_under_the_policy_and_asks_no_other_host(
    kind: str, address: str, desktop: Watched, own: Catalogue
) -> None:
    desktop.page.goto(address + page_of(kind, own))
    desktop.page.wait_for_function("typeof document$ !== 'undefined'")
    assert desktop.complaints == []
    assert {url.split("/")[2] for url in desktop.requests} == {address.split("/")[2]}


@pytest.mark.parametrize("kind", KINDS[:-1])
@pytest.mark.parametrize("width", [320, 360])
def test_a_page_fits_a_phone(kind: str, width: int, address: str, phone: Watched, own: Catalogue) -> None:
    phone.page.set_viewport_size({"width": width, "height": 740})
    phone.page.goto(address + page_of(kind, own))
    for times in (1, 2):
        phone.enlarge(times)
        assert width_of(phone.page) <= width, times
    assert phone.page.locator("h1").count() == 1
    assert phone.page.locator("h1").is_visible()


def test_words_to_say_are_two_taps_from_home(address: str, phone: Watched, own: Catalogue) -> None:
    moment = next(found for found in own.moments if found.say)
    phone.page.goto(address)
    phone.page.locator("article").get_by_role("link", name=moment.title, exact=True).tap()
    phone.page.wait_for_url(f"**/moments/{moment.id}/")
    assert phone.page.get_by_text(moment.say[0]).is_visible()


def test_search_lands_on_the_single_item(address: str, desktop: Watched, own: Catalogue) -> None:
    tip = own.competencies[0].coaching_tips[0]
    desktop.page.goto(address)
    ask(desktop.page, str(tip.title)).and_(desktop.page.locator(f'[href*="#{tip.id}"]')).first.click()
    desktop.page.wait_for_url(f"**/{own.competencies[0].id}/**#{tip.id}")
    assert desktop.page.locator(f"#{tip.id}").is_visible()
    assert desktop.complaints == []


def test_colours_can_be_chosen_and_are_remembered(address: str, desktop: Watched) -> None:
    desktop.page.goto(address)
    assert desktop.page.locator("body").get_attribute("data-md-color-scheme") == "default"
    desktop.page.get_by_title("Switch to dark colours").click()
    assert desktop.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    desktop.page.goto(address + "moments/")
    assert desktop.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert desktop.complaints == []


def test_what_stands_behind_an_item_opens_by_keyboard(address: str, desktop: Watched, own: Catalogue) -> None:
    item = own.competencies[0].coaching_tips[0]
    desktop.page.goto(f"{address}competencies/{own.competencies[0].id}/#{item.id}")
    about = desktop.page.locator(f"#{item.id} details")
    about.locator("summary").focus()
    desktop.page.keyboard.press("Enter")
    assert about.get_by_role("link", name=own.by_id[item.moments[0]].label).is_visible()
    for name in ("Edit this text", "Suggest a change"):
        assert about.get_by_role("link", name=name).is_visible()


def test_everything_can_be_read_without_scripts(address: str, without_scripts: Watched, own: Catalogue) -> None:
    page = without_scripts.page
    competency = own.competencies[0]
    page.goto(f"{address}competencies/{competency.id}/")
    for item in competency.children():
        assert page.locator(f"#{item.id}").is_visible()
    page.locator(f"#{competency.warning_signs[0].id} summary").click()
    assert page.locator(f"#{competency.warning_signs[0].id} .pb-about__body").is_visible()


def test_a_moment_fits_one_screen_of_a_phone(address: str, phone: Watched, own: Catalogue) -> None:
    below = {}
    for moment in own.moments:
        phone.page.goto(f"{address}moments/{moment.id}/")
        say = phone.page.locator(".pb-moment .pb-say").bounding_box()
        assert say is not None
        below[str(moment.id)] = say["y"] + say["height"] - 740
    assert {name: missing for name, missing in below.items() if missing > 0} == {}


def test_roles_and_stances_are_told_by_shape_and_colour(address: str, desktop: Watched, own: Catalogue) -> None:
    outline = "element => element.querySelector('path').getAttribute('d') + getComputedStyle(element).fill"
    for path, owners in (("roles/", own.leader_roles), ("sponsor/", own.stances)):
        desktop.page.goto(address + path)
        marks = desktop.page.locator(".pb-cards .pb-mark")
        looks = [marks.nth(number).evaluate(outline) for number in range(marks.count())]
        assert len(looks) == len(owners)
        assert len({look.split("z")[0] for look in looks}) == len(owners)
        assert len({look.split("z")[1] for look in looks}) == len(owners)


def test_pictures_say_in_words_what_they_show(address: str, desktop: Watched, own: Catalogue) -> None:
    for path, said in (
        ("roles/", [role.title for role in own.leader_roles]),
        ("sponsor/", [stance.motto for stance in own.stances]),
        ("levels/", [competency.title for competency in own.competencies]),
        ("principles/", [level.title for level in own.leadership_levels]),
    ):
        desktop.page.goto(address + path)
        picture = desktop.page.locator(".pb-picture").get_by_role("img").first
        parts = str(picture.get_attribute("aria-labelledby")).split()
        name = " ".join(str(desktop.page.locator(f"#{part}").text_content()) for part in parts)
        assert all(word in name for word in said)
