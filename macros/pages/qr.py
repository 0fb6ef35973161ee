"""How does a camera read an address off paper? As a QR code, drawn into the page."""

from functools import lru_cache

from markupsafe import Markup

MASK = 2
"""One of the eight patterns that the standard offers against large blank fields (ISO/IEC 18004, 7.8).

Any may be used. To weigh all eight against each other takes six times as long, and reads no better from paper.
"""


@lru_cache(maxsize=8192)
def qr_code(address: str) -> Markup:
    """Draw a QR code that gives this address, with the quiet border that readers need; a sixth of it may be spoilt."""
    import segno  # noqa: PLC0415 -- a check draws nothing, and takes as long as its imports

    code = segno.make(address, error="m", mask=MASK, micro=False, boost_error=False)
    drawn = code.svg_inline(border=4, omitsize=True, lineclass=None, svgclass="pb-qr", draw_transparent=False)
    return Markup(drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704 -- made of digits
