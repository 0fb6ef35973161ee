"""How does a finished site replace the old one, whole or not at all?"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.addresses import CATALOGUE_JSON


@contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """Give an empty folder to build in; it takes the place of `site` when the block ends without an exception.

    Until then, and after an exception, the old site stands as it was. Raises OSError where the folder beside `site`
    cannot be written.
    """
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    # beside the old one, so that both are on one file system and the change is a rename
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as beside:
        built, old = Path(beside, "new"), Path(beside, "old")
        built.mkdir()  # with the rights of any new folder; the temporary one around it is closed to others
        yield built
        if site.exists():
            site.rename(old)
        try:
            built.rename(site)
        except OSError:
            if old.exists():
                old.rename(site)
            raise
        if old.exists():
            shutil.rmtree(old, ignore_errors=True)


def holds_something_else(folder: Path, mark: str = CATALOGUE_JSON) -> bool:
    """Say whether a folder holds files that no build of a playbook put there, and that a new build would take away.

    `mark` is a file that every build puts there.
    """
    return folder.is_dir() and any(folder.iterdir()) and not (folder / mark).is_file()
