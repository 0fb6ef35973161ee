"""Which words does the interface use where leaders look at themselves? Part of the words of the interface."""

from macros.model.entry import Entry
from macros.model.text import Label


class ReflectionWords(Entry):
    """The words of what a leader answers, chooses and keeps."""

    keep: Label = "Keep on this device"
    keep_erase: Label = "Erase all that is kept"
    keep_erased: Label = "Nothing is kept any more."
    keep_refused: Label = "This browser keeps nothing. Use the link or the file."
    """Where a browser lets no page keep anything."""
    keep_summary: Label = "Only in this browser, only if you want it. Leave it off on a computer that others use."
    keep_yes: Label = "Kept on this device from now on."
