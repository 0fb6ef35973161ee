"""What does a new project begin with? A small, complete, commented example."""

from collections.abc import Iterator
from pathlib import Path

EXAMPLE = Path(__file__).parent / "project"


def is_empty(folder: Path) -> bool:
    """Whether nothing of anybody's is in a folder, or there is none; what is hidden, as `.git`, is no hindrance."""
    return not folder.exists() or (folder.is_dir() and all(path.name.startswith(".") for path in folder.iterdir()))


def begin(folder: Path) -> Iterator[Path]:
    """Write the example into a folder, and yield each file as it is written; raises FileExistsError over another."""
    for source in sorted(path for path in EXAMPLE.rglob("*") if path.is_file()):
        written = folder / source.relative_to(EXAMPLE)
        written.parent.mkdir(parents=True, exist_ok=True)
        with written.open("x", encoding="utf-8", newline="\n") as file:
            file.write(source.read_text("utf-8"))
        yield written
