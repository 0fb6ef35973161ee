"""Every catalogue that there is, and one with all that a text can do to a file, each on a site with an address."""

from datetime import UTC, datetime

import pytest

from macros.model import Catalogue
from macros.pages import Playbook
from tests.catalogues import FILES, HARBOUR, catalogue_in, loaded

SITE = "https://site.example/under/a/path/"
MADE = datetime(2026, 11, 25, 10, 30, tzinfo=UTC)

HOSTILE = (
    ("title: Read the tide", 'title: "=HYPERLINK(<b>)\\\\"'),
    ("title: Keep watch", "title: <nothing>"),
    ("text: Reads the table aloud.", f'text: "+1</script><!-- {"very long " * 40}"'),
    ("summary: How crews come home.", 'summary: "@home, \\"quoted\\", a; b"'),
)
"""What a text may hold that means something to a spreadsheet, to PHP, to HTML."""


def hostile() -> Catalogue:
    text = HARBOUR
    for before, after in HOSTILE:
        assert before in text
        text = text.replace(before, after)
    return catalogue_in(text)


def named(name: str) -> Catalogue:
    return hostile() if name == "hostile" else loaded(name).published


@pytest.fixture(scope="session", params=[*FILES, "hostile"])
def book(request: pytest.FixtureRequest) -> Playbook:
    """A playbook of each catalogue."""
    return Playbook(named(request.param), site=SITE, licence="CC BY 4.0")


@pytest.fixture(scope="session")
def hostile_book() -> Playbook:
    return Playbook(hostile(), site=SITE)


@pytest.fixture(scope="session")
def own_book() -> Playbook:
    return Playbook(named("own"), site=SITE)
