"""Which style sheets a page loads: those with the look of something on it, and no other."""

import re
from pathlib import Path

from tests.site.reading import BuiltSite

OF_EVERY_PAGE = {"material", "playbook", "copying", "lens", "paper"}
OF_THE_BOOK = {"book"}


def styled(folder: Path) -> dict[str, set[str]]:
    """Return what each style sheet gives a look to, for each that not every page loads: classes of ours."""
    sheets = {
        path.stem: set(re.findall(r"\.(pb-[\w-]+)", path.read_text("utf-8")))
        for path in (folder / "assets/playbook").glob("*.css")
        if path.stem not in OF_THE_BOOK
    }
    anywhere = set().union(*(classes for name, classes in sheets.items() if name in OF_EVERY_PAGE))
    return {name: classes - anywhere for name, classes in sheets.items() if name not in OF_EVERY_PAGE}


def test_a_page_loads_the_style_sheets_of_what_is_on_it_and_no_other(whose: str, folder: Path) -> None:
    sheets = styled(folder)
    assert {"workshops", "handout", "projector", "cards", "composer", "controls", "editors"} <= set(sheets)
    alone = {
        name: {each for each in classes if sum(each in others for others in sheets.values()) == 1}
        for name, classes in sheets.items()
    }
    seen: set[str] = set()
    for page in BuiltSite(folder).pages.values():
        if page.leads_on:
            continue
        loaded = {found[1] for url in page.loads if (found := re.search(r"/assets/playbook/([a-z]+)\.css$", url))}
        assert loaded >= OF_EVERY_PAGE, page.url
        of_this = loaded - OF_EVERY_PAGE
        assert of_this >= {name for name, classes in alone.items() if classes & page.classes}, page.url
        assert all(sheets[name] & page.classes for name in of_this), page.url
        seen |= of_this
    assert seen == set(sheets) or whose != "own"
    assert "cards" in seen
