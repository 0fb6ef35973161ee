"""Editing a file: what an edit names changes, and every other byte stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.editing import Changed, edited, put
from macros.problem import Document, Edit, Position
from macros.source import decoded

LETTERS = st.text(alphabet="ab é日\U0001f6a2:#\t\"'-", max_size=8)
LINES = st.lists(LETTERS, min_size=1, max_size=3)


def edit(line: int, column: int, width: int, text: str) -> Edit:
    return Edit(Position(Document("a.yaml"), line, column, width), text)


@given(
    st.lists(st.tuples(LINES, LINES, LETTERS), max_size=5),
    LINES,
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
def test_every_byte_outside_of_the_edits_stays(
    pieces: list[tuple[list[str], list[str], str]], tail: list[str], end: str, mark: bytes
) -> None:
    before = after = ""
    edits = []
    for kept, gone, text in pieces:
        # a letter between two edits, or they would be one
        before, after = before + "\n".join(kept) + ".", after + "\n".join(kept) + "."
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        edits.append(edit(line, column, len("\n".join(gone)), text))
        before, after = before + "\n".join(gone), after + text
    before, after = before + "\n".join(tail), after + "\n".join(tail)
    data = mark + before.replace("\n", end).encode()
    assert edited(data, edits) == mark + after.replace("\n", end).encode()


@pytest.mark.parametrize(
    "data", [b"a: b\r\nc: d\r\n", b"\xef\xbb\xbfa: b\r\nc: d", b"a: b\nc: d", "ä: é\rc: d\r".encode()]
)
def test_new_lines_end_as_those_of_the_file_do(data: bytes) -> None:
    end = b"\r\n" if b"\r\n" in data else b"\n" if b"\n" in data else b"\r"
    place = len(data.removeprefix(b"\xef\xbb\xbf").decode().splitlines()[0]) + 1
    first = data.split(end)[0]
    assert edited(data, [edit(1, place, 0, "\ne: f")]) == first + end + b"e: f" + data.removeprefix(first)


def test_positions_of_the_reader_are_those_of_the_file() -> None:
    data = "\ufeffa: \u200b日本\r\nb: \u2028x\r\n".encode()
    _document, problems = decoded(data, "a.yaml")
    fixes = [problem.fix for problem in problems if problem.fix]
    assert edited(data, fixes) == "\ufeffa: 日本\r\nb:  x\r\n".encode()


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    assert edited(b"abcdef", [edit(1, 2, 3, "X"), edit(1, 4, 2, "Y")]) == b"aXef"


def test_a_file_is_replaced_whole_with_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    put(link, b"old", b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "link.yaml"]


def test_what_somebody_else_has_saved_meanwhile_is_not_lost(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"theirs")
    with pytest.raises(Changed):
        put(file, b"old", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"theirs"]
