"""How does a file change, and every other byte stay? Edits of text; never a file written anew from what was read."""

from macros.editing.additions import Adder, Addition, NotSafe
from macros.editing.cures import Cured, cured
from macros.editing.files import Changed, edited, put
from macros.editing.forms import Form
from macros.editing.kinds import asked, kinds, meant_kind, within, written_order
from macros.editing.places import Place, choices, places_of

__all__ = [
    "Adder",
    "Addition",
    "Changed",
    "Cured",
    "Form",
    "NotSafe",
    "Place",
    "asked",
    "choices",
    "cured",
    "edited",
    "kinds",
    "meant_kind",
    "places_of",
    "put",
    "within",
    "written_order",
]
