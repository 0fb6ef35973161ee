"""Where is each thing written? YAML text as values that remember their position.

The only floor that knows YAML. It knows no word of a catalogue: values are text, lists and fields, no more.
"""

from macros.source.decoding import LIMIT, decoded, document_of
from macros.source.parsing import parse
from macros.source.removing import without
from macros.source.values import Fields, Listing, Text, Value

__all__ = ["LIMIT", "Fields", "Listing", "Text", "Value", "decoded", "document_of", "parse", "without"]
