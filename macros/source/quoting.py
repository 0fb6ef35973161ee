"""How is a text put in quotes, so that YAML takes every letter of it as it is?"""

LONGEST = 100
"""How many letters of a text a cure repeats."""

QUOTE_IT = "put the whole text in double quotes"


def quoted(text: str) -> str:
    """Put a text in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def written(text: str) -> str:
    """Say how to write a text: itself in quotes where it is short enough to be read in a cure.

    One quote at its end was to close it, where no other stands in it, and no figure before it that it may be inches of.
    """
    if text.endswith('"') and text.count('"') == 1 and not text[-2:-1].isdigit():
        text = text[:-1]
    return f"write {quoted(text)}" if len(text) <= LONGEST else QUOTE_IT
