"""`catalogue.csv`: one row an item, for whoever wants the playbook as one flat table.

Source: RFC 4180. A byte order mark tells Excel that it is UTF-8. Columns are the keys of `catalogue.json`, always all
of them, and `address`, which lasts; several values in a cell stand on lines of their own.
"""

import csv
from io import StringIO

from macros.exports.facts import KEYS, facts_of, text_in
from macros.pages import Playbook, lasting

OBEYED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet takes for a formula (OWASP, "CSV Injection")."""


def catalogue_csv(playbook: Playbook) -> str:
    """Write every item as a row."""
    written = StringIO()
    write = csv.writer(written, lineterminator="\r\n").writerow
    write([*KEYS, "address"])
    for item in playbook.catalogue.items():
        facts = facts_of(item, playbook.addresses)
        write([*(shown(text_in(facts.get(key))) for key in KEYS), lasting(playbook, playbook.addresses.of(item))])
    return f"\ufeff{written.getvalue()}"


def shown(cell: str) -> str:
    """Return a cell that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return f"'{cell}" if cell.startswith(OBEYED) else cell
