"""How do other systems read the catalogue? One format, one module; each makes text, and `write` puts it on the disk."""

from pathlib import Path


def write(path: Path, content: str | bytes) -> None:
    """Write a file, with the folders that it needs. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
