"""What differs between two catalogues, in words?

Compared as values; `in_text`, `in_markdown` and `in_json` say the differences, each for its readers.
"""

from macros.changes.asking import Asks
from macros.changes.comparing import changes
from macros.changes.difference import Change, Changes, Difference

__all__ = ["Asks", "Change", "Changes", "Difference", "changes"]
