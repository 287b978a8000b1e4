"""The journal that makes a download resumable, against anything a break can leave."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.model_store.halting import Halted
from maju.model_store.journal import Journal, Mark, Source, mark_line, parse_journal, source_line
from maju.model_store.part_file import PartFile
from tests.model_store.making_entries import noise, sha256

CONTENT = noise(20_000_000)
HERE = Source("http://h/x", '"e"', len(CONTENT))


def part(folder: Path) -> PartFile:
    return PartFile(folder / "files" / "x", folder / "journal" / "x.jsonl")


def write_some(folder: Path, count: int) -> None:
    """A program that was killed right after so many bytes: nothing is closed in order."""
    writer = part(folder)
    writer.open(lambda: False)
    writer.begin(HERE)
    for first in range(0, count, 65536):
        writer.write(CONTENT[first : min(count, first + 65536)])
    writer.close()


def resumed(folder: Path) -> PartFile:
    again = part(folder)
    again.open(lambda: False)
    again.close()
    return again


def test_a_later_program_takes_up_all_but_the_last_marks_bytes(tmp_path: Path) -> None:
    write_some(tmp_path, 15_000_000)
    again = resumed(tmp_path)
    assert 15_000_000 - 4 * 2**20 - 65536 <= again.done <= 15_000_000
    assert again.sha256 == sha256(CONTENT[: again.done])
    assert again.source == HERE
    assert again.content.stat().st_size == again.done


def test_a_stop_while_the_beginning_is_hashed_loses_nothing(tmp_path: Path) -> None:
    write_some(tmp_path, 15_000_000)
    again = part(tmp_path)
    with pytest.raises(Halted):
        again.open(lambda: True)
    again.close()
    assert resumed(tmp_path).done > 10_000_000


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.integers(0, 12_000_000),
    flip=st.integers(0, 12_000_000),
    torn=st.integers(0, 400),
    tail=st.binary(max_size=50),
)
def test_only_true_bytes_are_ever_taken_up(tmp_path: Path, cut: int, flip: int, torn: int, tail: bytes) -> None:
    """Content cut short, a byte changed, the journal torn and followed by anything."""
    write_some(tmp_path, 12_000_000)
    content, journal = tmp_path / "files" / "x", tmp_path / "journal" / "x.jsonl"
    damaged = bytearray(content.read_bytes())
    if flip < len(damaged):
        damaged[flip] ^= 0xFF
    content.write_bytes(damaged[:cut])
    lines = journal.read_bytes()
    journal.write_bytes(lines[: max(0, len(lines) - torn)] + tail)
    again = resumed(tmp_path)
    assert again.done <= min(cut, 12_000_000)
    assert content.read_bytes() == CONTENT[: again.done]
    assert again.sha256 == sha256(CONTENT[: again.done])


@given(st.binary(max_size=300))
def test_a_journal_of_anything_is_read_or_not(content: bytes) -> None:
    parsed = parse_journal(content)
    assert parsed is None or isinstance(parsed.source.url, str)


@given(
    st.builds(Source, st.text(max_size=20), st.text(max_size=20), st.none() | st.integers(0, 10**12)),
    st.lists(st.integers(0, 10**12), unique=True, max_size=5).map(sorted),
)
def test_a_journal_comes_back_as_it_was_written(source: Source, places: list[int]) -> None:
    marks = tuple(Mark(at, f"{at:x}") for at in places)
    lines = source_line(source) + b"".join(mark_line(mark) for mark in marks)
    assert parse_journal(lines) == Journal(source, marks)
