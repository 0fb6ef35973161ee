"""How does a file change, and every other byte stay? Edits of text; never a file written anew from what was read."""

from macros.editing.cures import Cured, cured
from macros.editing.files import Changed, edited, put

__all__ = ["Changed", "Cured", "cured", "edited", "put"]
