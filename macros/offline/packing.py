"""How does a folder become one file to hand on? A ZIP archive, the same byte for byte each time."""

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""No earlier time can be written into an archive (PKWARE, APPNOTE.TXT, 4.4.6)."""

_READABLE = 0o100644 << 16
"""A file that its owner may change, where a system asks that of an archive."""

_UNIX = 3


def pack(folder: Path, archive: Path, made: datetime) -> None:
    """Write an archive that unpacks into one folder, of the same name as `folder`; each file is as old as `made`."""
    time = max(made, _EARLIEST).timetuple()[:6]
    with ZipFile(archive, "w") as packed:
        files = {path.relative_to(folder.parent).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        for name, path in sorted(files.items()):
            entry = ZipInfo(name, time)
            entry.external_attr, entry.create_system = _READABLE, _UNIX
            packed.writestr(entry, path.read_bytes(), ZIP_DEFLATED, 9)
