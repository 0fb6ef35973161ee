"""Is a hand-written page in order? Its front matter, its headings and its links; what it embeds is for `inserts`.

MkDocs tells some of this when it builds; here it is told before, with its line and its cure.
"""

from macros.manuscript.links import Site, address_of, addresses_in, link_problems
from macros.manuscript.page import parted, problems_in, untitled

__all__ = ["Site", "address_of", "addresses_in", "link_problems", "parted", "problems_in", "untitled"]
