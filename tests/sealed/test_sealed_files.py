"""A sealed file is the clear file it stands for, whatever is written where; and nothing that was changed passes for it."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.sealed.reader import SealedReader
from maju.sealed.records import HEADER_BYTES, LARGEST_RECORD, RECORD, TAG_BYTES, DamagedError
from maju.sealed.writer import SealedWriter

KEY = bytes(range(32))
CONTENT = st.binary(min_size=1, max_size=300)
PLACE = st.integers(0, 900)
STEP = st.one_of(
    st.tuples(st.just("write"), CONTENT),
    st.tuples(st.just("seek"), PLACE),
    st.tuples(st.just("kill"), st.integers(0, 60)),
    st.tuples(st.just("full"), CONTENT, st.integers(0, 60)),
    st.tuples(st.just("look"), PLACE),
)


class Twin:
    """A sealed file, and the clear one in memory that it has to equal; every nonce it ever used."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clear = io.BytesIO()
        self.writer = SealedWriter(path, KEY)
        self.used: dict[int, bytes] = {}

    def do(self, step: tuple) -> None:  # type: ignore[type-arg]
        name, *values = step
        getattr(self, f"_{name}")(*values)
        self.remember_nonces()

    def _write(self, content: bytes) -> None:
        self.writer.write(content)
        self.clear.write(content)

    def _seek(self, place: int) -> None:
        assert self.writer.seek(place) == self.clear.seek(place)

    def _kill(self, torn: int) -> None:
        """The writer dies, perhaps in the middle of a record; another takes the file up behind the last whole one."""
        if torn:
            self._full(bytes(300), torn)
        self.writer.abandon()
        self.writer = SealedWriter(self.path, KEY, append=True)
        self.clear.seek(0, os.SEEK_END)

    def _full(self, content: bytes, room: int) -> None:
        """The disk takes only a part of the record; the writer lives on."""
        with (
            room_for(self.path.stat().st_size + min(room, len(content))),
            pytest.raises(OSError, match=r"File too large|no room"),
        ):
            self.writer.write(content)
        self.writer.seek(self.clear.tell())

    def _look(self, place: int) -> None:
        with SealedReader(self.path, files_key=KEY) as reader:
            assert reader.size == len(self.clear.getvalue())
            reader.seek(place)
            assert reader.read(200) == self.clear.getvalue()[place : place + 200]

    def remember_nonces(self) -> None:
        stored = self.path.read_bytes()
        for counter, sealed in records_in(stored):
            before = self.used.setdefault(counter, sealed)
            assert before.startswith(sealed) or sealed.startswith(before), "one nonce, two contents"
            self.used[counter] = max(before, sealed, key=len)


def records_in(stored: bytes) -> Iterator[tuple[int, bytes]]:
    """Counter and content of every record, the torn one at the end included."""
    at = HEADER_BYTES
    while at + RECORD.size <= len(stored):
        length, _, counter = RECORD.unpack_from(stored, at)
        if length > LARGEST_RECORD or counter == 0:
            return
        yield counter, stored[at + RECORD.size : at + RECORD.size + length]
        at += RECORD.size + length + TAG_BYTES


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file grows beyond ``size`` bytes: the system answers as a full disk does (Python ignores SIGXFSZ)."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="a full disk is made by RLIMIT_FSIZE")
@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=12))
def test_any_sequence_of_writes_seeks_kills_and_full_disks_reads_as_the_clear_file(steps: list[tuple]) -> None:  # type: ignore[type-arg]
    with TemporaryDirectory() as folder:
        twin = Twin(Path(folder) / "file")
        for step in steps:
            twin.do(step)
        twin.writer.close()
        twin.remember_nonces()
        with SealedReader(twin.path, files_key=KEY) as reader:
            assert reader.complete
            assert reader.read() == twin.clear.getvalue()


def written(path: Path, pieces: list[tuple[int, bytes]]) -> list[bytes]:
    """Write pieces at their places; the clear file after each."""
    clear, states = io.BytesIO(), [b""]
    with SealedWriter(path, KEY) as writer:
        for place, piece in pieces:
            writer.seek(place)
            writer.write(piece)
            clear.seek(place)
            clear.write(piece)
            states.append(clear.getvalue())
    return states


PIECES = st.lists(st.tuples(st.integers(0, 400), CONTENT), min_size=1, max_size=6)


@settings(max_examples=80, deadline=None)
@given(PIECES, st.data())
def test_of_a_file_cut_anywhere_an_earlier_state_is_read_and_it_is_not_complete(
    pieces: list, data: st.DataObject
) -> None:  # type: ignore[type-arg]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        states = written(path, pieces)
        cut = data.draw(st.integers(0, path.stat().st_size - 1))
        os.truncate(path, cut)
        try:
            reader = SealedReader(path, files_key=KEY)
        except DamagedError:
            assert cut < HEADER_BYTES
            return
        with reader:
            assert not reader.complete
            assert reader.read() in states


@settings(max_examples=120, deadline=None)
@given(PIECES, st.data())
def test_no_byte_of_a_changed_file_passes_that_was_not_once_written_at_its_place(
    pieces: list, data: st.DataObject
) -> None:  # type: ignore[type-arg]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        states = written(path, pieces)
        stored = bytearray(path.read_bytes())
        stored[data.draw(st.integers(0, len(stored) - 1))] ^= data.draw(st.integers(1, 255))
        path.write_bytes(stored)
        try:
            reader = SealedReader(path, files_key=KEY)
        except DamagedError:
            return
        with reader:
            for place in range(min(reader.size, 800)):
                reader.seek(place)
                try:
                    found = reader.read(1)
                except DamagedError:
                    continue
                assert found in {state[place : place + 1] for state in states}, place


@settings(max_examples=40, deadline=None)
@given(st.lists(CONTENT, min_size=2, max_size=5), st.data())
def test_records_cannot_be_left_out_repeated_or_exchanged(contents: list[bytes], data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        with SealedWriter(path, KEY) as writer:
            for content in contents:
                writer.write(content)
        stored, at, pieces = path.read_bytes(), HEADER_BYTES, []
        while at < len(stored):
            length = RECORD.unpack_from(stored, at)[0] + RECORD.size + TAG_BYTES
            pieces.append(stored[at : at + length])
            at += length
        chosen = data.draw(st.lists(st.sampled_from(range(len(pieces))), min_size=1, max_size=len(pieces) + 1))
        path.write_bytes(stored[:HEADER_BYTES] + b"".join(pieces[index] for index in chosen))
        true = next((n for n, index in enumerate(chosen) if index != n), len(chosen))
        if true == len(chosen):
            return
        with pytest.raises(DamagedError), SealedReader(path, files_key=KEY) as reader:
            reader.read()


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    written(tmp_path / "file", [(0, b"content")])
    with pytest.raises(DamagedError):
        SealedReader(tmp_path / "file", files_key=bytes(32))


def test_a_reader_follows_a_growing_file_and_what_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with SealedWriter(path, KEY) as writer:
        writer.write(b"head" + b"a" * 10)
        with SealedReader(path, files_key=KEY) as reader:
            assert reader.read() == b"head" + b"a" * 10
            writer.write(b"b" * 5)
            writer.seek(0)
            writer.write(b"HEAD")
            assert reader.refresh() == 19
            reader.seek(0)
            assert reader.read() == b"HEAD" + b"a" * 10 + b"b" * 5


def test_nothing_of_the_content_lies_on_the_disk(tmp_path: Path) -> None:
    marker = "홍길동 010-1234-5678".encode()
    written(tmp_path / "file", [(0, marker * 20), (5, marker)])
    assert marker not in (tmp_path / "file").read_bytes()
