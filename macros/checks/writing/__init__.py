"""Is it well written, by what the settings of the catalogue say? Warnings: advice that stops nothing.

No limit, no word and no language is known here, but for published measures; without settings, no rule says anything.
"""

from macros.checks.writing import beginnings, lengths, places, questions, readability, spelling, words

__all__ = ["beginnings", "lengths", "places", "questions", "readability", "spelling", "words"]
