"""How do finished pages become PDFs?

The only floor that drives a browser, and that knows how a PDF is made up. What it needs is not needed for anything else
(`pip install 'leadership-playbook[pdf]'`), so it is loaded when there is something to print.
"""

from macros.printing.everything import print_everything
from macros.printing.press import NoPress

__all__ = ["NoPress", "print_everything"]
