"""Reading the sample postings: what a line becomes, and what is said of a line or a file that cannot be read."""

import gzip
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.jobs import Posting
from maju.storage.sample_postings import read_sample_postings

LINES = (
    '{"id":"sample-1","source":"maju-sample","title":"용접원 모집","min_years":3,"skills":["CO2 용접"],"example":true}\n'
    "\n"
    '{"id":"sample-2","source":"maju-sample","title":"조립원 구인","example":true}\n'
)


@pytest.mark.parametrize("name", ["sample.jsonl", "sample.jsonl.gz"])
def test_packed_and_plain_files_are_read_alike(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(LINES.encode()) if name.endswith("gz") else LINES.encode())
    first = Posting(
        id="sample-1", source="maju-sample", title="용접원 모집", min_years=3, skills=("CO2 용접",), example=True
    )
    second = Posting(id="sample-2", source="maju-sample", title="조립원 구인", example=True)
    assert list(read_sample_postings(path)) == [first, second]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (LINES.encode() + b"{", 4),
        (b'{"id":"x","title":"y"}', 1),
        (b'{"id":"x","source":"s","title":"y","min_years":"three"}', 1),
        (b"[]", 1),
        (b"\xff\xfe", 0),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "sample.jsonl"
    path.write_bytes(content)
    with pytest.raises(MajuError) as caught:
        list(read_sample_postings(path))
    assert caught.value.code == "sample-postings-invalid"
    assert caught.value.facts["line"] == line


def test_torn_and_missing_files_are_said(tmp_path: Path) -> None:
    torn = tmp_path / "sample.jsonl.gz"
    torn.write_bytes(gzip.compress(LINES.encode() * 50)[:-20])
    for path in (torn, tmp_path / "none.jsonl.gz"):
        with pytest.raises(MajuError) as caught:
            list(read_sample_postings(path))
        assert caught.value.code == "sample-postings-invalid"
