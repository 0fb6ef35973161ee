"""What may a hand-written page embed? Components by name, with ids of the catalogue: `{{ self_check("an-id") }}`.

A page can call these and nothing else: no loops, no settings, no attributes. So all that can be wrong is told before a
page is built, and nothing on a page can run.
"""

from macros.inserts.checking import problems_in
from macros.inserts.embedding import Embedded, embedded
from macros.inserts.known import INSERTS

__all__ = ["INSERTS", "Embedded", "embedded", "problems_in"]
