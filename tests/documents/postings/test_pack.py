"""A pack of postings comes out as it went in, or not at all."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.documents.postings.pack import check_pack, read_pack, write_pack
from maju.documents.postings.posting_json import from_json, to_json
from maju.documents.postings.reading import read_postings
from maju.domain.errors import MajuError
from maju.domain.jobs import Posting
from tests.documents.postings.test_reading import SAMPLES, postings


def every_sample() -> list[Posting]:
    names = ("saramin.json", "work24-detail.xml", "work24-open-detail.xml", "pasted.txt", "utf8.csv")
    return [posting for name in names for posting in postings(name)]


def packed(folder: Path) -> Path:
    out = folder / "center.maju"
    write_pack(every_sample(), out, made_on="2026-11-21", program="1.2.3")
    return out


def code_of(path: Path) -> str:
    with pytest.raises(MajuError) as caught:
        next(read_pack(path))
    return caught.value.code


def test_postings_come_out_as_they_went_in(tmp_path: Path) -> None:
    out = packed(tmp_path)
    assert list(read_pack(out)) == every_sample()
    facts = check_pack(out)
    assert (facts.postings, facts.made_on, facts.program) == (len(every_sample()), "2026-11-21", "1.2.3")
    assert list(tmp_path.iterdir()) == [out]


def test_an_empty_pack_is_a_pack(tmp_path: Path) -> None:
    write_pack([], tmp_path / "none.maju", made_on="2026-11-21", program="1")
    assert list(read_pack(tmp_path / "none.maju")) == []


def test_a_failed_write_leaves_no_half_pack(tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        write_pack(every_sample(), tmp_path / "none" / "center.maju", made_on="2026-11-21", program="1")
    assert caught.value.code == "posting-pack-write"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_flipped_byte_gets_through(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(packed(tmp_path).read_bytes())
    # Bytes 4 to 9 of a gzip header (time, flags, system) say nothing of the content.
    at = data.draw(st.integers(10, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    altered = tmp_path / "altered.maju"
    altered.write_bytes(content)
    assert code_of(altered) in ("posting-pack-damaged", "posting-pack-strange")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_cut_pack_gets_through(tmp_path: Path, data: st.DataObject) -> None:
    content = packed(tmp_path).read_bytes()
    cut = tmp_path / "cut.maju"
    cut.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    assert code_of(cut) in ("posting-pack-damaged", "posting-pack-strange")


def rewritten(path: Path, lines: list[bytes]) -> Path:
    path.write_bytes(gzip.compress(b"".join(lines)))
    return path


def test_an_altered_line_a_missing_line_and_a_newer_version(tmp_path: Path) -> None:
    lines = gzip.decompress(packed(tmp_path).read_bytes()).splitlines(keepends=True)
    altered = [*lines[:1], lines[1].replace(b"Java", b"Perl"), *lines[2:]]
    assert code_of(rewritten(tmp_path / "a.maju", altered)) == "posting-pack-damaged"
    assert code_of(rewritten(tmp_path / "b.maju", [*lines[:1], *lines[2:]])) == "posting-pack-damaged"
    assert code_of(rewritten(tmp_path / "c.maju", lines[:-1])) == "posting-pack-damaged"
    assert code_of(rewritten(tmp_path / "h.maju", lines[:1])) == "posting-pack-damaged"
    newer = lines[0].replace(b'"version":1', b'"version":2')
    assert code_of(rewritten(tmp_path / "d.maju", [newer, *lines[1:]])) == "posting-pack-newer"
    assert code_of(rewritten(tmp_path / "e.maju", lines[1:])) == "posting-pack-strange"
    assert code_of(SAMPLES / "utf8.csv") == "posting-pack-strange"
    assert code_of(tmp_path / "none.maju") == "posting-pack-missing"


def test_a_pack_is_made_inert_again() -> None:
    row = {
        "id": "x:1",
        "source": "x",
        "title": "<b>용접공</b>\u202e",
        "url": "javascript:x",
        "min_years": True,
        "skills": [1, "A"],
    }
    posting = from_json(row)
    assert (posting.title, posting.url, posting.min_years, posting.skills) == ("용접공", "", None, ("A",))
    with pytest.raises(ValueError, match="제목"):
        from_json({"id": "x:1", "source": "x"})


def test_own_lines_keep_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    example = Posting(id="example:7", source="example", title="용접공", example=True, sources=("example", "work24"))
    path.write_text(json.dumps(to_json(example), ensure_ascii=False) + "\n", encoding="utf-8")
    assert list(read_postings(path)) == [example]
