"""How does a finished site become a folder that opens by double click, without a server or a network?

The only floor that reads pages back: whatever MkDocs, a theme or a hand-written page put there is led to files.
"""

from macros.offline.edition import BEGIN, LONGEST, write_edition

__all__ = ["BEGIN", "LONGEST", "write_edition"]
