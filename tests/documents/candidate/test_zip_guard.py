"""Archives that are meant to harm: bytes are counted as they come, whatever the headers say."""

import io
import struct
import tracemalloc
import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.candidate.limits import USUAL, Limits, RefusedError
from maju.documents.candidate.reading import GuardedDocumentReader
from maju.documents.candidate.zip_guard import open_parts, parsed
from maju.domain.errors import MajuError

BODY = "word/document.xml"
SMALL = replace(Limits(), unpacked_bytes=300_000, ratio_from_bytes=1_000_000)


def archive(path: Path, parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return path


def refused(path: Path, name: str = BODY, limits: Limits = USUAL) -> str:
    with pytest.raises(RefusedError) as raised, open_parts(path, limits) as parts:
        parts.bytes_of(name)
    return str(raised.value)


def with_length(path: Path, told: int) -> Path:
    """Both headers of a one-part archive say that it unpacks to ``told`` bytes."""
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[22:26] = data[central + 24 : central + 28] = struct.pack("<I", told)
    path.write_bytes(data)
    return path


def test_parts_are_unpacked(tmp_path: Path) -> None:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        path = archive(
            tmp_path / "a.zip", {BODY: "<a>가나다</a>".encode(), "그림.png": b"x", "안/이력서.zip": b"PK"}, method
        )
        with open_parts(path, Limits()) as parts:
            assert parts.bytes_of(BODY) == "<a>가나다</a>".encode()
            assert parts.bytes_of("없음") is None
            assert parts.xml("없음") is None
            element = parts.xml(BODY)
            assert element is not None
            assert element.text == "가나다"
            assert parts.archives == ("안/이력서.zip",)


def test_a_bomb_of_400_mb_is_stopped_early(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made, made.open(BODY, "w", force_zip64=True) as part:
        for _ in range(400):
            part.write(b"a" * 1_000_000)
    assert path.stat().st_size < 500_000
    tracemalloc.start()
    assert refused(path) == "too-large ratio"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100 * path.stat().st_size + 10_000_000


def test_a_bomb_in_a_document_is_refused_by_the_whole_reader(tmp_path: Path) -> None:
    path = archive(tmp_path / "이력서.docx", {BODY: b"<a>" + b"a" * 40_000_000 + b"</a>"})
    with pytest.raises(MajuError) as raised:
        GuardedDocumentReader().read(path)
    assert raised.value.code == "document-too-large"


def test_many_parts_have_one_sum(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {f"{n}.xml": bytes(range(256)) * 400 for n in range(4)}, zipfile.ZIP_STORED)
    with open_parts(path, SMALL) as parts:
        assert parts.bytes_of("0.xml")
        assert parts.bytes_of("1.xml")
        with pytest.raises(RefusedError, match="unpacked"):
            parts.bytes_of("2.xml")


@pytest.mark.parametrize("told", [1, 0xFFFFFFFE])
def test_the_length_in_the_headers_is_not_believed(tmp_path: Path, told: int) -> None:
    path = with_length(archive(tmp_path / "a.zip", {BODY: b"a" * 200_000}), told)
    assert refused(path) == "too-large ratio"
    harmless = with_length(archive(tmp_path / "b.zip", {BODY: b"<a>harmless</a>"}), told)
    with open_parts(harmless, Limits()) as parts:
        assert parts.bytes_of(BODY) == b"<a>harmless</a>"


def test_more_entries_than_allowed_are_refused(tmp_path: Path) -> None:
    assert refused(archive(tmp_path / "a.zip", {f"{n}.xml": b"" for n in range(1_001)})) == "too-large entries"
    with open_parts(archive(tmp_path / "b.zip", {f"{n}.xml": b"" for n in range(1_000)}), Limits()) as parts:
        assert len(parts.names) == 1_000


@pytest.mark.parametrize("name", ["../word/document.xml", "/etc/passwd", "a/../../b", "C:\\a", "a\\..\\..\\b", ".."])
def test_names_that_lead_elsewhere_are_refused(tmp_path: Path, name: str) -> None:
    assert refused(archive(tmp_path / "a.zip", {name: b"x"})) == "damaged names"


def test_a_link_in_the_archive_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("word/document.xml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr(link, "/etc/passwd")
    assert refused(tmp_path / "a.zip") == "damaged names"


def test_an_encrypted_part_is_locked(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {BODY: b"<a/>"})
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    path.write_bytes(data)
    assert refused(path) == "locked"


def test_other_ways_of_packing_are_refused(tmp_path: Path) -> None:
    assert refused(archive(tmp_path / "a.zip", {BODY: b"<a/>" * 9}, zipfile.ZIP_LZMA)) == "damaged method"


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>',
        '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><l>&c;</l>',
        "<!DOCTYPE a><a/>",
        "<a>&x;</a>",
        "<a><b></a>",
        "",
        "\x00<a/>",
        '<?xml version="1.0" encoding="no-such-code"?><a/>',
    ],
)
def test_xml_with_entities_types_or_faults_is_refused(xml: str) -> None:
    with pytest.raises(RefusedError, match="damaged xml"):
        parsed(xml.encode())


@given(st.binary(max_size=400), st.integers(0, 300), st.integers(0, 255))
def test_a_broken_archive_is_refused_and_never_more(junk: bytes, place: int, value: int) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(BODY, b"<a>" + junk.hex().encode() + b"</a>")
    data = bytearray(buffer.getvalue())
    data[place % len(data)] = value
    with suppress(RefusedError), open_parts(io.BytesIO(data), Limits()) as parts:  # type: ignore[arg-type]
        for name in parts.names:
            found = parts.bytes_of(name)
            assert found is None or len(found) <= 100_000
