"""Where is each thing written? YAML text as values that remember their position.

The only floor that knows YAML. It knows no word of a catalogue: values are text, lists and fields, no more.
"""

from macros.source.closing import closings
from macros.source.conflicts import without_conflicts
from macros.source.decoding import LIMIT, decoded, document_of
from macros.source.parsing import Reading, parse
from macros.source.quoting import quoted, written
from macros.source.removing import without
from macros.source.slips import indent_of, is_written
from macros.source.values import Fields, Listing, Text, Value
from macros.source.writing import after_name, on_one_line

__all__ = [
    "LIMIT",
    "Fields",
    "Listing",
    "Reading",
    "Text",
    "Value",
    "after_name",
    "closings",
    "decoded",
    "document_of",
    "indent_of",
    "is_written",
    "on_one_line",
    "parse",
    "quoted",
    "without",
    "without_conflicts",
    "written",
]
