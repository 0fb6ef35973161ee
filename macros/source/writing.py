"""How is a text written, so that YAML reads it as that text again, whoever reads it?"""

import yaml

ENDLESS = 1_000_000_000
"""A width that no text reaches."""


def on_one_line(text: str, *, listed: bool = False) -> str:
    """Write a text on one line: in double quotes where it must be, or where a program might take it for a number.

    `listed` is for a text between brackets, where a comma parts it from the next.
    """
    if listed:
        plain = yaml.safe_dump([text], allow_unicode=True, default_flow_style=True, width=ENDLESS)[1:-2]
    else:
        plain = yaml.safe_dump({"a": text}, allow_unicode=True, default_flow_style=False, width=ENDLESS)[3:-1]
    if plain == text:
        return text
    return str(yaml.safe_dump(text, allow_unicode=True, default_style='"', width=ENDLESS)).removesuffix("\n")


def after_name(text: str, head: str, indent: int, width: int) -> list[str]:
    """Write a text after what stands before it on its line (`name:` or `-`): folded where it is too long for one.

    What is folded is indented by `indent` spaces. Lines of its own that a text has, as in a list, are kept.
    """
    import textwrap  # noqa: PLC0415 -- only what writes files needs it

    whole = f"{head} {on_one_line(text)}"
    margin = " " * indent
    if "\n" in text and not text.startswith((" ", "\n")):
        return [f"{head} |-", *(f"{margin}{line}".rstrip() for line in text.split("\n"))]
    lines = textwrap.wrap(text, max(width - indent, 20), break_long_words=False, break_on_hyphens=False)
    if len(whole) <= width or len(lines) <= 1 or " ".join(lines) != text:
        return [whole]
    return [f"{head} >-", *(margin + line for line in lines)]
