"""Catalogues of other organisations, as they would have them: each folder is a whole project."""

from pathlib import Path

OTHERS = {
    "krankenhaushygiene": ("de", "ltr"),
    "madrasa": ("ar", "rtl"),
    "shokudo": ("ja", "ltr"),
    "vikoba": ("sw", "ltr"),
}
"""Each project, with its language and its direction."""

HERE = Path(__file__).parent
