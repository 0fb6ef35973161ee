"""Our own site, read by a program once for all tests of this folder."""

from pathlib import Path

import pytest

from tests.site.reading import BuiltSite


@pytest.fixture(scope="session")
def built(site: Path) -> BuiltSite:
    return BuiltSite(site)
