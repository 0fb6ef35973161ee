"""Which way is a language written?"""

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages whose usual script is written from right to left (Unicode CLDR, characterOrder)."""

SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
"""Scripts that are, as the tag of a language may name them: `ku-Arab`."""


def is_right_to_left(language: str) -> bool:
    """Tell it from the tag of a language: by the script that it names, or else by the language."""
    tag, *subtags = language.lower().split("-")
    script = next((subtag for subtag in subtags if len(subtag) == 4), "")  # noqa: PLR2004 -- BCP 47
    # Kurdish is written in Latin letters but in Iraq and Iran
    return script in SCRIPTS if script else tag in RIGHT_TO_LEFT or language.lower() in {"ku-iq", "ku-ir"}
