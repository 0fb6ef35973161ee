"""Every colour that a catalogue can choose is readable, on light pages and on dark ones (WCAG 2.2, 1.4.3)."""

import re

import pytest

from macros.model import COLOURS
from tests.conftest import ROOT

CSS = (ROOT / "overrides/assets/playbook/playbook.css").read_text("utf-8")
SCHEMES = ("default", "slate")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def block(selector: str) -> dict[str, str]:
    found = re.search(rf"^{re.escape(selector)} {{(.*?)}}", CSS, re.DOTALL | re.MULTILINE)
    assert found, selector
    return dict(re.findall(r"(--pb-[a-z-]+): (#[0-9a-f]{6});", found[1]))


def page(scheme: str) -> dict[str, str]:
    light = block("[data-md-color-scheme]")
    return light if scheme == "default" else {**light, **block('[data-md-color-scheme="slate"]')}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", COLOURS)
def test_a_colour_is_readable_wherever_it_is_used(name: str, scheme: str) -> None:
    start = "[data-md-color-scheme]" if scheme == "default" else '[data-md-color-scheme="slate"]'
    colour = block(f"{start} .pb-colour-{name}")
    ground = page(scheme)
    for beneath in (colour["--pb-hue-tint"], ground["--pb-paper"], ground["--pb-tint"]):
        assert contrast(colour["--pb-hue"], beneath) >= 4.5
        assert contrast(ground["--pb-ink"], beneath) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_are_readable_on_every_ground(scheme: str) -> None:
    ground = page(scheme)
    for words in ("--pb-ink", "--pb-quiet", "--pb-link", "--pb-warn"):
        for beneath in ("--pb-paper", "--pb-tint"):
            assert contrast(ground[words], ground[beneath]) >= 4.5, (words, beneath)
    assert contrast(ground["--pb-say-ink"], ground["--pb-say"]) >= 4.5
    assert contrast(ground["--pb-ink"], ground["--pb-say"]) >= 7


def test_every_colour_is_drawn() -> None:
    assert set(re.findall(r"\.pb-colour-([a-z]+)", CSS)) == set(COLOURS)
