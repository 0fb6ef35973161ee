"""How is a text put in quotes, so that YAML takes every letter of it as it is?"""

LONGEST = 100
"""How many letters of a text a cure repeats."""

QUOTE_IT = "put the whole text in double quotes"


def quoted(text: str) -> str:
    """Put a text in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def written(text: str) -> str:
    """Say how to write a text: itself in quotes where it is short enough to be read in a cure."""
    return f"write {quoted(text)}" if len(text) <= LONGEST else QUOTE_IT
