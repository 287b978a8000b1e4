"""What a power cut tears at the end of a sealed file goes; nothing else does."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.sealed import mending, opening
from maju.sealed.reader import SealedReader
from maju.sealed.writer import SealedWriter

KEY = bytes(range(32))


def written(path: Path, pieces: list[bytes], *, closed: bool = False) -> list[int]:
    """Pieces in a sealed file; where each record ends in it."""
    ends = []
    writer = SealedWriter(path, KEY)
    for piece in pieces:
        writer.write(piece)
        ends.append(path.stat().st_size)
    writer.close() if closed else writer.abandon()
    return ends


@given(
    sizes=st.lists(st.integers(1, 3000), min_size=1, max_size=12),
    at=st.integers(0, 2**31),
    bit=st.integers(0, 7),
    closed=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_what_was_whole_before_the_tear_stays(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], at: int, bit: int, closed: bool
) -> None:
    path = tmp_path_factory.mktemp("torn") / "file"
    pieces = [bytes([number % 256]) * size for number, size in enumerate(sizes)]
    ends = written(path, pieces, closed=closed)
    content = bytearray(path.read_bytes())
    place = 40 + at % (len(content) - 40)
    content[place] ^= 1 << bit
    path.write_bytes(content)
    whole = sum(end <= place for end in ends)
    assert mending.drop_torn_end(path, KEY) == len(content) - ([40, *ends][whole])
    with SealedReader(path, files_key=KEY) as reader:
        assert reader.read() == b"".join(pieces[:whole])
    assert mending.drop_torn_end(path, KEY) == 0
    with SealedWriter(path, KEY, append=True) as again:
        again.seek(0, 2)
        again.write(b"more")
    with SealedReader(path, files_key=KEY) as reader:
        assert reader.read() == b"".join(pieces[:whole]) + b"more"
        assert reader.complete


def test_a_sound_file_stays_byte_by_byte(tmp_path: Path) -> None:
    path = tmp_path / "file"
    written(path, [b"one", b"two"], closed=True)
    before = path.read_bytes()
    assert mending.drop_torn_end(path, KEY) == 0
    assert path.read_bytes() == before


def test_a_file_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with SealedWriter(path, KEY) as writer:
        writer.write(b"one")
        with path.open("ab") as other:
            other.write(bytes(100))
        assert mending.drop_torn_end(path, KEY) == 0


def test_damage_far_from_the_end_is_no_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mending, "_LONGEST_END", 1000)
    path = tmp_path / "file"
    written(path, [b"a" * 500] * 10)
    content = bytearray(path.read_bytes())
    content[700] ^= 1
    path.write_bytes(content)
    assert mending.drop_torn_end(path, KEY) == 0
    assert path.read_bytes() == content


@pytest.mark.parametrize("content", [b"", b"RIFF", b"MAJUSEA1" + bytes(10)])
def test_no_sealed_file_is_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    opening.unlock(tmp_path, KEY)
    try:
        assert opening.drop_torn_end(path) == 0
    finally:
        opening.lock(tmp_path)
    assert opening.drop_torn_end(path) == 0
    assert path.read_bytes() == content
