"""How does MkDocs get it?

The only floor that knows MkDocs: whatever comes after MkDocs 1.x is one more floor like this one.
"""

from macros.plugin.command import NotBuilt, build, framed, serve, site_of
from macros.plugin.events import PlaybookPlugin

__all__ = ["NotBuilt", "PlaybookPlugin", "build", "framed", "serve", "site_of"]
