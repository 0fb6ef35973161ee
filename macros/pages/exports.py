"""What does the page for other systems say? For each: what the files are for, how to bring them in, what they lack."""

from collections.abc import Iterator, Mapping

from macros.addresses import CASE, CATALOGUE_JSON, CATALOGUE_SCHEMA, EXPORTS, MOODLE, OFFLINE, SPREADSHEET, TABLE
from macros.pages.drawing import Playbook
from macros.pages.page import Page
from macros.pages.phrases import filled


def export_pages(playbook: Playbook) -> Iterator[Page]:
    """Yield the page for other systems; what this site cannot have while it has no address is told as such."""
    words, draw = playbook.words, playbook.on(EXPORTS)
    parts = tuple(
        section
        for id_, heading, *said, files in _parts(playbook)
        for section in draw.section(
            id_, heading, draw("export", *said, _offered(files, playbook), _lacking(id_, playbook))
        )
    )
    lead = draw("hint", words.exports_summary)
    yield Page(EXPORTS, words.exports, words.exports_summary, lead, parts, playbook.catalogue.position)


def _parts(playbook: Playbook) -> Iterator[tuple[str, str, str, str, str, Mapping[str, str]]]:
    """Yield each way: its section, its heading, what it is for, the steps, what it leaves out, and its files."""
    words = playbook.words
    # the edition itself has this page, too, and leads to where it can be had anew
    if OFFLINE in playbook.downloads and playbook.site:
        yield (
            "without-a-network",
            words.in_offline,
            words.in_offline_for,
            words.in_offline_steps,
            words.in_offline_without,
            {OFFLINE: words.file_offline},
        )
    yield (
        "in-a-spreadsheet",
        words.in_spreadsheets,
        words.in_spreadsheets_for,
        words.in_spreadsheets_steps,
        words.in_spreadsheets_without,
        {SPREADSHEET: words.file_xlsx, TABLE: words.file_csv},
    )
    yield (
        "in-moodle",
        words.in_moodle,
        words.in_moodle_for,
        words.in_moodle_steps,
        words.in_moodle_without,
        {MOODLE: words.file_moodle},
    )
    yield (
        "in-case",
        words.in_case,
        words.in_case_for,
        words.in_case_steps,
        words.in_case_without,
        {CASE: words.file_case},
    )
    yield (
        "in-a-program",
        words.in_programs,
        words.in_programs_for,
        words.in_programs_steps,
        words.in_programs_without,
        {CATALOGUE_JSON: words.file_catalogue, CATALOGUE_SCHEMA: words.file_schema},
    )
    yield (
        "in-search-engines",
        words.in_search_engines,
        words.in_search_engines_for,
        "",
        words.in_search_engines_without,
        {},
    )


def _lacking(id_: str, playbook: Playbook) -> bool:
    return not playbook.site and id_ in {"in-case", "in-search-engines"}


def _offered(files: Mapping[str, str], playbook: Playbook) -> list[tuple[str, str]]:
    """Return the files that there are, each with what its link says."""
    words, sizes = playbook.words, playbook.downloads

    def told(name: str, size: int) -> str:
        return filled(words.export_file, name=name, size=filled(words.export_size, count=-(-size // 1000)))

    return [(path, told(name, sizes[path]) if sizes[path] else name) for path, name in files.items() if path in sizes]
