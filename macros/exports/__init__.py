"""How do other systems read the catalogue? One format, one module; each makes text, and `write` puts it on the disk."""

from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Write a file, with the folders that it needs. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
