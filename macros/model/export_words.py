"""Which words do files for other systems use, and the page that explains them?"""

from macros.model.entry import Setting
from macros.model.text import Label


class ExportWords(Setting):
    """Words of the files for other systems, and of the page about them; steps are lists, as in prose."""

    column_address: Label = "Address"
    column_ask: Label = "Opening question"
    column_break: Label = "Break after it (minutes)"
    column_builds_on: Label = "Builds on"
    column_by: Label = "By"
    column_id: Label = "Id"
    column_items: Label = "Puts to work"
    column_minutes: Label = "Minutes"
    column_motto: Label = "In short"
    column_outcome: Label = "Outcome"
    column_part_of: Label = "Part of"
    column_point: Label = "Point"
    column_summary: Label = "Summary"
    column_text: Label = "Text"
    column_title: Label = "Title"
    exports: Label = "For other systems"
    exports_summary: Label = (
        "The whole playbook as files: for a spreadsheet, a learning platform or a program of yours."
    )
    export_how: Label = "How to bring it in"
    export_without: Label = "What it leaves out"
    export_needs_address: Label = "This comes once the site knows its own address (site_url)."
    export_file: Label = "{name}, {size}"
    """A file to download: what it is, and how large."""
    export_size: Label = "{count} kB"
    file_case: Label = "CASE package (JSON)"
    file_catalogue: Label = "Catalogue (JSON)"
    file_csv: Label = "Table (CSV)"
    file_moodle: Label = "Moodle framework (CSV)"
    file_offline: Label = "The whole playbook in one folder (ZIP)"
    file_schema: Label = "Its description (JSON Schema)"
    file_xlsx: Label = "Spreadsheet (XLSX)"
    in_case: Label = "In a learning platform that reads CASE"
    in_case_for: Label = (
        "Roles, competencies and behaviours as an 1EdTech CASE 1.1 package. "
        "Every identifier stays the same from version to version, so a platform can update what it has."
    )
    in_case_steps: Label = (
        "1. Download the package, or copy its address.\n"
        "2. In your platform, open the import of frameworks or standards, and choose CASE.\n"
        "3. Give it the file or the address. The roles stand at the top, the behaviours at the bottom."
    )
    in_case_without: Label = (
        "Warning signs, sponsor moves, coaching tips, questions, commitments and moments: they are for reading, "
        "not for rating people. "
        "There are no rubrics: a leadership level says how far work reaches, not how well it is done."
    )
    in_moodle: Label = "In Moodle"
    in_moodle_for: Label = (
        "Roles, competencies and behaviours as a competency framework, with a scale of three values. "
        "Courses and learning plans can then refer to them."
    )
    in_moodle_steps: Label = (
        "1. Download the file. Do not open it in a spreadsheet first: that may change it.\n"
        "2. As an administrator, go to Site administration, Competencies, Import competency framework.\n"
        "3. Choose the file, with the encoding UTF-8 and the delimiter comma, and import.\n"
        "4. Leave the columns as Moodle proposes them, and confirm.\n"
        "5. Open the new framework, and check that its scale is the one you use."
    )
    in_moodle_without: Label = (
        "All that is for reading and not for rating: tips, questions, moments and the like. "
        "Moodle creates a new framework with each import; it does not update one that is there."
    )
    in_offline: Label = "Without a network"
    in_offline_for: Label = (
        "The whole playbook in one folder, for a laptop on the move or a room without a network. "
        "It opens in the browser that is there; search and self-check work as they do here."
    )
    in_offline_steps: Label = (
        "1. Download the file, and unpack it. On Windows: press the right button on it, then Extract all.\n"
        "2. In the new folder, open index.html with a double click.\n"
        "3. To hand it on, copy the file or the whole folder, as you like."
    )
    in_offline_without: Label = (
        "What changes after the day on which it was made: download it anew now and then. "
        "Forms in which a change is suggested, and links to other sites, need a network."
    )
    in_programs: Label = "In a program of your own"
    in_programs_for: Label = (
        "Everything that the playbook teaches, under fixed keys. "
        "A key may be added; one that goes, or means something else, makes a new format with a new number."
    )
    in_programs_steps: Label = (
        "1. Read the catalogue from its address; it is renewed with every version of the site.\n"
        "2. Check the number under format, and ignore keys that you do not know.\n"
        "3. Link to an item by the site's address followed by its url, or by go/ and its id, which lasts longest."
    )
    in_programs_without: Label = "Drafts, who looks after what, and the words that only search reads."
    in_search_engines: Label = "In search engines"
    in_search_engines_for: Label = (
        "The pages of roles, levels, competencies and the like say in themselves what they are, in the words of "
        "schema.org (DefinedTerm, DefinedTermSet, LearningResource, as JSON-LD). There is nothing to do."
    )
    in_search_engines_without: Label = "The single tips, questions and behaviours of a page."
    in_spreadsheets: Label = "In a spreadsheet"
    in_spreadsheets_for: Label = (
        "All items, to sort, filter and print: "
        "one sheet for each kind, or all in one table with the keys of the catalogue."
    )
    in_spreadsheets_steps: Label = (
        "1. Open the spreadsheet. To find something, use the small arrows in the first row.\n"
        "2. If you need the table: import it as text, in UTF-8, with commas between the columns.\n"
        "3. To lead back to the playbook, use the column with the address: it lasts, even when an item moves."
    )
    in_spreadsheets_without: Label = (
        "Formatting of texts. "
        "In the table, an apostrophe stands before a cell that a spreadsheet would take for a formula."
    )
    scale_high: Label = "Seen reliably"
    """The highest value of the scale on which a learning platform rates a behaviour; without a comma."""
    scale_low: Label = "Not seen yet"
    scale_middle: Label = "Seen now and then"
