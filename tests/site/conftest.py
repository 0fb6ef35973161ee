"""Our own site, read by a program once for all tests of this folder; and each site that there is, one by one."""

from pathlib import Path

import pytest

from tests.conftest import Built
from tests.other_catalogues import OTHERS
from tests.site.reading import BuiltSite


@pytest.fixture(scope="session")
def built(site: Path) -> BuiltSite:
    return BuiltSite(site)


@pytest.fixture(params=["own", *OTHERS])
def whose(request: pytest.FixtureRequest) -> str:
    """Name each catalogue that a whole site is built of."""
    return str(request.param)


@pytest.fixture
def folder(whose: str, site: Path, other_site: Built) -> Path:
    """Give the site of each catalogue."""
    return site if whose == "own" else other_site(whose)
