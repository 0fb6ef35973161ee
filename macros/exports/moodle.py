"""`moodle.csv`: the competency framework for Moodle: leader roles, their competencies, and the behaviours in them.

Source: Moodle, `admin/tool/lpimportcsv`, `framework_exporter` and `framework_importer`: fourteen columns, told by their
order. The importer drops a row without an id number or a short name, and all below it, without a word; it cuts both at
100 letters, takes tags out of them, and reads CSV by PHP's `fgetcsv`, to which a backslash means something.
"""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO

from markupsafe import escape

from macros.exports.facts import facts_of, text_in
from macros.markup import plain
from macros.model import Behaviour, Competency, Item, LeaderRole
from macros.pages import Playbook, lasting

COLUMNS = (
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
)
"""As Moodle itself heads them; the importer goes by their order."""

LONGEST = 100
"""How many letters an id number and a short name may have."""

TAXONOMIES = "domain,competency,behaviour,behaviour"
"""What Moodle calls each depth of the tree: roles, competencies, behaviours."""

HTML = "1"
"""Moodle's number for a description in HTML."""

_READ_OTHERWISE = str.maketrans({"<": "‹", ">": "›", "\\": "＼"})
_NO_RULE = ("", "0", "null")
_NO_MORE = ("", "", "")


def moodle_csv(playbook: Playbook) -> str:
    """Write the framework, each row after its parent."""
    written = StringIO()
    write = csv.writer(written, lineterminator="\n").writerow
    catalogue, words = playbook.catalogue, playbook.words
    write(COLUMNS)
    scale = [words.scale_low, words.scale_middle, words.scale_high]
    name = short(re.sub("^https?://|/$", "", playbook.site) or catalogue.title) or "playbook"
    summary = _paragraphs(catalogue.summary)
    # a comma parts the values of a scale
    values = ",".join(_without_line_ends(str(value)).replace(",", ";") for value in scale)
    head = ("", name, short(catalogue.title) or name, summary, HTML, values, _configuration(len(scale)))
    write([*head, "", "", "", "", "", "1", TAXONOMIES])
    for parent, item in _tree(playbook):
        called = short(item.label) or str(item.id)
        related = str(item.builds_on or "") if isinstance(item, Behaviour) else ""
        write([parent, item.id, called, _description(item, playbook), HTML, "", "", *_NO_RULE, related, *_NO_MORE])
    return written.getvalue()


def short(text: str) -> str:
    """Return a text so that Moodle keeps it whole: plain, in one line, cut at a word where it is too long."""
    whole = _without_line_ends(text).translate(_READ_OTHERWISE)
    if len(whole) <= LONGEST:
        return whole
    cut = whole[: LONGEST - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _without_line_ends(text: str) -> str:
    return " ".join(plain(text).split())


def _tree(playbook: Playbook) -> Iterator[tuple[str, LeaderRole | Competency | Behaviour]]:
    """Yield each item of the framework with the id of its parent, which came before; empty for the framework itself."""
    for role in playbook.catalogue.leader_roles:
        yield "", role
        for competency in playbook.catalogue.competencies_of(role):
            yield str(role.id), competency
            for child in competency.children():
                if isinstance(child, Behaviour):
                    yield str(competency.id), child


def _configuration(values: int) -> str:
    """Say that whoever is rated begins at the first value, and is proficient at the last."""
    told = [{"id": value, "scaledefault": int(value == 1), "proficient": int(value == values)} for value in (1, values)]
    return json.dumps([{"scaleid": "1"}, *told], separators=(",", ":"))


def _description(item: Item, playbook: Playbook) -> str:
    facts = facts_of(item, playbook.addresses)
    level = playbook.catalogue.by_id.get(text_in(facts.get("level")))
    texts = [level.label if level else "", *(text_in(facts.get(key)) for key in ("text", "why", "measure"))]
    address = escape(lasting(playbook, playbook.addresses.of(item)))
    link = f'<p><a href="{address}">{address}</a></p>' if address else ""
    return _paragraphs(*texts) + link


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{escape(_without_line_ends(text))}</p>" for text in texts if text).replace("\\", "&#92;")
