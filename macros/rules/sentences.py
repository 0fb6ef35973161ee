"""What does each rule say that is told outside `checks`? One entry a rule: its name, what holds, and why it is so.

Rules of `checks` say it themselves, in the docstring of their function.
"""

from macros.rules.rule import Rule

OF_THE_FILE = (
    Rule(
        "file-size",
        "A file is no larger than the limit, and no text is longer than anyone can read.",
        "A catalogue of a thousand competencies is far below it; what is above was put there by mistake.",
    ),
    Rule(
        "file-encoding",
        "A file is saved as UTF-8.",
        "Other ways of saving text lose letters such as é, ß or „ on the way to the page.",
    ),
    Rule(
        "hidden-letter",
        "Every letter of a file can be seen.",
        "Letters that no editor shows come along when text is pasted; they split words, and can deceive a reader.",
    ),
    Rule(
        "empty-file",
        "A catalogue holds something.",
        "A file that was emptied by mistake is told, and the published playbook stays as it is.",
    ),
    Rule(
        "syntax",
        "YAML can read every line.",
        "This is said where no better name is known. The mistake stands in the line shown, or in the one before it.",
    ),
    Rule(
        "no-tab",
        "Lines begin with spaces, never with a tab.",
        "Spaces at the start of a line say what belongs to what; each program shows a tab in another width.",
    ),
    Rule(
        "plain-space",
        "Lines are indented and words are parted with plain spaces.",
        "Text pasted from a document or a web page brings others, which look the same and mean nothing to YAML.",
    ),
    Rule(
        "list-dash",
        "Each entry of a list begins with a hyphen and a space.",
        "Other dashes, bullets and numbers are text to YAML, and the list becomes one long text.",
    ),
    Rule(
        "list-comma",
        "Single commas part the entries of a list in brackets.",
        "Without a comma two entries are one.",
    ),
    Rule(
        "remark",
        "No text is cut off by ' #'.",
        "YAML takes what follows for a remark, and readers never see it. Put the text in double quotes.",
    ),
    Rule(
        "curly-quotes",
        "Straight quotes stand round a text that needs them.",
        "Curly ones are letters to YAML, and readers would see them.",
        "warning",
    ),
    Rule(
        "conflict-marks",
        "No marks of an unfinished merge stand in a file.",
        "Two people changed the same place; one of the two texts must be chosen.",
    ),
    Rule(
        "indentation",
        "Fields of one item begin in the same column.",
        "Spaces at the start of a line say what belongs to what: one space more or less, and it belongs elsewhere.",
    ),
    Rule(
        "field-name",
        "A field is written as its name, a colon, a space and its text.",
        "Without the colon or the space after it, nobody can tell the name from the text.",
    ),
    Rule(
        "repeated-key",
        "A field is written once in an item.",
        "Of two, one would be lost without a word.",
    ),
    Rule(
        "quoted-text",
        "Text that could be read as something else stands in double quotes.",
        "A colon with a space after it, and some signs at the beginning of a text, have a meaning of their own.",
    ),
    Rule(
        "closed-quote",
        "A text that begins with a quote ends with the same quote.",
        "Otherwise all that follows is taken for a part of the text.",
    ),
    Rule(
        "closed-bracket",
        "A list that begins with a bracket ends with one.",
        "Otherwise all that follows is taken for a part of the list.",
    ),
    Rule(
        "nesting",
        "Nothing is nested deeper than a catalogue can need.",
        "Lists within lists within lists are a slip of the hand, or made to wear out the reader.",
    ),
    Rule(
        "no-alias",
        "Every text is written where it is used.",
        "'&' and '*' at the beginning of a text make it stand for another, which a reader would have to look up.",
    ),
    Rule(
        "no-tag",
        "Every text is just text, without orders to YAML.",
        "'!' at the beginning of a text tells YAML how to read it; here, everything is read as it was typed.",
    ),
    Rule(
        "no-directive",
        "A file begins with its first field.",
        "A line with '%' gives orders to YAML, which this catalogue does not need.",
    ),
    Rule(
        "one-document",
        "A file holds one catalogue.",
        "'---' begins another one in the same file, which nobody would read.",
    ),
)
"""Told while a file is read as YAML (`source`)."""

OF_THE_SHAPE = (
    Rule(
        "known-format",
        "The first line says which version of the format the file is written in.",
        "A later generator can then read it as it was meant.",
    ),
    Rule(
        "known-field",
        "Every field is one that there is.",
        "A field with another name would be left out of the playbook without a word.",
    ),
    Rule(
        "right-place",
        "Each field and each entry stands where such ones stand.",
        "Elsewhere it is taken for something else, or the fields in it are not known.",
    ),
    Rule(
        "required-field",
        "Every item has the fields that its page cannot do without.",
        "A title, a summary or a text that is missing would leave a hole in the page.",
    ),
    Rule(
        "empty-field",
        "A field that is written holds something.",
        "An empty one is a text that somebody meant to write.",
    ),
    Rule(
        "shape",
        "Text stands where text is meant, a list where a list is meant, and fields where fields are meant.",
        "A list is written with '- ' before each entry, or in square brackets; fields are written one a line.",
    ),
)
"""Told while YAML is read as a catalogue (`model`)."""

OF_PAGES = (
    Rule(
        "front-matter",
        "The front matter of a page stands between two lines of three hyphens.",
        "Without either of them, readers see it as text at the top of the page.",
    ),
    Rule(
        "heading-id",
        "Every heading of a page states its permanent id.",
        "Links lead to the id, so the words of a heading can be changed without breaking any.",
    ),
    Rule(
        "heading-once",
        "No two headings of a page have the same id.",
        "A link can lead to one of them only.",
    ),
    Rule(
        "page-link",
        "Every link on a page leads to a page, a heading or a file that is there, or to an address on the web.",
        "Links that lead nowhere end in the middle of a thought; links that run something are nobody's to write.",
    ),
    Rule(
        "known-component",
        "Every component on a page is one that there is.",
        "CONTRIBUTING lists them all.",
    ),
    Rule(
        "component-form",
        "Between '{{' and '}}' stand a component and the ids that it takes, and nothing else.",
        "So nothing on a page can run, and all that is wrong is told before the page is built.",
    ),
    Rule(
        "component-alone",
        "A component has a line of its own, unless it may stand within a sentence.",
        "It is drawn as a block of the page: a list, a table, a picture.",
    ),
    Rule(
        "page-address",
        "The address of a hand-written page is made of letters, digits, '-', '_' and '.', stands apart from the short "
        "addresses of items, and differs from others by more than capital letters.",
        "People type it; and on some computers two addresses that differ by capital letters are one.",
    ),
    Rule(
        "known-id",
        "An id on a page is that of an item, and of a kind that the component takes.",
        "Any other would leave a hole in the page.",
    ),
)
"""Told of hand-written pages (`manuscript`, `inserts`)."""

OF_THE_LEDGER = (
    Rule(
        "link-form",
        "Every address in the ledger of links is one within the site, and belongs to the item that it names.",
        "The file is written by 'playbook links' and never by hand.",
    ),
    Rule(
        "published-link",
        "Every address that was ever published still leads somewhere.",
        "It stands on slides, cards and codes. Where an item went is told in the catalogue, under 'withdrawn:'; "
        "where a page went, under 'moved:'.",
    ),
    Rule(
        "moved-link",
        "What stands under 'moved:' is an address that is gone and belonged to no item, and it leads to what is there.",
        "It may have moved on since: old links then lead to the last.",
    ),
)
"""Told of `links.yaml` (`ledger`)."""

OF_RELEASES = (
    Rule(
        "release-date",
        "Each release has its day, later than that of the release before it, and not in the future.",
        "Readers and their feeds go by the day, and so do the marks on what is new.",
    ),
    Rule(
        "release-sealed",
        "Nobody changes a release once it is recorded, but for its note.",
        "What was published cannot be made otherwise afterwards: `playbook release` puts a seal under it.",
    ),
)
"""Told of the record of releases (`releases`)."""
