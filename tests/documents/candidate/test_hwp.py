"""HWP 5 files that are locked, broken or unusual; what HWPX has too is asked in test_hancom_flow.py."""

import struct
from pathlib import Path

import pytest

from maju.documents.candidate.hwp import read_hwp
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import LeftOut
from maju.documents.candidate.troubles import refused
from maju.domain.document import Paragraph, Table
from tests.fixtures.documents import make_hwp
from tests.fixtures.documents.compound_file import compound_file
from tests.fixtures.documents.content import Content, Para, Run, all_contents
from tests.fixtures.documents.making import SEED
from tests.fixtures.documents.second_opinion import hwp_hwpx_parser_words, syhwp_words, words_of

LIMITS = Limits()


def made(path: Path, **streams: bytes) -> Path:
    """The seed with other streams in place of its own; ``/`` is written as ``__``."""
    parts = make_hwp.streams(SEED)
    for name, data in streams.items():
        parts[name.replace("__", "/")] = data
    path.write_bytes(compound_file({name: data for name, data in parts.items() if data}))
    return path


def refusal(path: Path, limits: Limits = LIMITS) -> tuple[str, str]:
    with pytest.raises(RefusedError) as caught:
        read_hwp(path, limits)
    return caught.value.code, caught.value.detail


def record_texts(path: Path) -> list[object]:
    return [block.text if isinstance(block, Paragraph) else block.rows for block in read_hwp(path, LIMITS).blocks]


def test_the_seed_is_read_as_it_was_written(tmp_path: Path) -> None:
    document = read_hwp(make_hwp.write(SEED, tmp_path / "a.hwp"), LIMITS)
    assert document.blocks == list(SEED)
    assert (document.hidden, document.left_out, document.pages) == ([], [], 0)


@pytest.mark.parametrize("content", all_contents(), ids=lambda content: content.id)
def test_both_other_readers_find_the_same_words(content: Content, tmp_path: Path) -> None:
    path = make_hwp.write(content.blocks, tmp_path / "a.hwp")
    document = read_hwp(path, LIMITS)
    assert words_of(document.blocks) == words_of(content.blocks)
    assert syhwp_words(path) == words_of(content.blocks)
    assert hwp_hwpx_parser_words(path) == words_of(content.blocks, glued_lines=True)


@pytest.mark.parametrize(
    ("flag", "why"),
    [
        (make_hwp.PASSWORD, "password"),
        (make_hwp.DISTRIBUTION, "distribution"),
        (make_hwp.DRM, "drm"),
        (make_hwp.CERTIFICATE, "certificate"),
        (make_hwp.CERTIFICATE_DRM, "certificate"),
    ],
)
def test_a_locked_document_is_named_by_its_lock(tmp_path: Path, flag: int, why: str) -> None:
    path = make_hwp.write(SEED, tmp_path / "a.hwp", flags=make_hwp.COMPRESSED | flag)
    assert refusal(path) == ("locked", why)
    error = refused("locked", why, path.name, LIMITS)
    assert error.code == "document-locked"
    assert all(word in str(error) for word in ("a.hwp", "다른 이름으로 저장", "PDF", "붙여"))


def test_sections_are_read_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    sections = [[Para((Run(f"{number}번째 구역"),))] for number in range(12)]
    path = make_hwp.write((), tmp_path / "a.hwp", sections=sections)
    assert record_texts(path) == [f"{number}번째 구역" for number in range(12)]


def test_a_file_without_its_body_or_header_is_damaged(tmp_path: Path) -> None:
    assert refusal(made(tmp_path / "a.hwp", BodyText__Section0=b"")) == ("damaged", "BodyText")
    assert refusal(made(tmp_path / "b.hwp", FileHeader=b"HWP Document File".ljust(36, b"\0"))) == (
        "damaged",
        "FileHeader",
    )
    assert refusal(made(tmp_path / "c.hwp", FileHeader=b"Another signature".ljust(256, b"\0")))[0] == "damaged"


def test_a_body_that_is_not_packed_as_the_header_says_is_damaged(tmp_path: Path) -> None:
    assert refusal(made(tmp_path / "a.hwp", BodyText__Section0=b"\xff" * 300)) == ("damaged", "BodyText/Section0")


def test_looks_that_are_missing_are_mentioned_and_the_text_is_read(tmp_path: Path) -> None:
    document = read_hwp(made(tmp_path / "a.hwp", DocInfo=make_hwp.deflated(b"\0" * 8)), LIMITS)
    assert document.left_out == [LeftOut.DAMAGED_PARTS]
    assert len(document.blocks) == len(SEED)


def test_no_compound_file_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.hwp"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\xff" * 600)
    assert refusal(path)[0] == "damaged"


def test_a_folder_that_holds_itself_is_damaged(tmp_path: Path) -> None:
    path = make_hwp.write(SEED, tmp_path / "a.hwp")
    data = bytearray(path.read_bytes())
    root = data.index("Root Entry".encode("utf-16-le"))
    data[root + 66] = 1  # a folder like others
    data[root + 76 : root + 80] = bytes(4)  # whose first child is entry 0, itself
    path.write_bytes(bytes(data))
    assert refusal(path) == ("damaged", "ole")


def test_a_stream_that_unpacks_without_end_is_stopped(tmp_path: Path) -> None:
    bomb = make_hwp.deflated(make_hwp.record(0x3FF, 0, b"\0" * 400_000_000))
    assert len(bomb) < 400_000
    assert refusal(made(tmp_path / "a.hwp", BodyText__Section0=bomb)) == ("too-large", "ratio")


def test_many_streams_together_are_stopped_too(tmp_path: Path) -> None:
    section = make_hwp.deflated(make_hwp.record(0x3FF, 0, bytes(range(256)) * 200))
    path = made(tmp_path / "a.hwp", **{f"BodyText__Section{number}": section for number in range(1, 30)})
    assert refusal(path, Limits(unpacked_bytes=1_000_000)) == ("too-large", "unpacked")


def test_more_records_than_a_document_has_are_refused(tmp_path: Path) -> None:
    header = make_hwp.file_header(0)
    path = made(
        tmp_path / "a.hwp", FileHeader=header, DocInfo=b"", BodyText__Section0=struct.pack("<I", 0x3FF) * 600_000
    )
    assert refusal(path) == ("too-large", "blocks")


def test_a_table_that_claims_to_be_huge_is_as_large_as_its_cells(tmp_path: Path) -> None:
    section = make_hwp._Body().section([])
    table = make_hwp.record(make_hwp.TABLE, 2, struct.pack("<IHHH4H", 0, 65_535, 65_535, 0, 0, 0, 0, 0))
    cell = make_hwp.record(make_hwp.LIST_HEADER, 2, struct.pack("<HHI4H", 1, 0, 0, 1, 1, 1, 1))
    line = make_hwp._Body().paras([Para((Run("한 칸"),))], 2)
    control = make_hwp.record(make_hwp.CTRL_HEADER, 1, make_hwp.control("tbl ") + b"\0" * 42)
    path = made(
        tmp_path / "a.hwp",
        FileHeader=make_hwp.file_header(0),
        DocInfo=make_hwp._Body().doc_info(),
        BodyText__Section0=section
        + make_hwp.record(make_hwp.PARA_HEADER, 0, b"\0" * 22)
        + control
        + table
        + cell
        + line,
    )
    assert read_hwp(path, LIMITS).blocks == [Table((("", ""), ("", "한 칸")))]


def test_a_control_whose_text_record_is_missing_is_still_read(tmp_path: Path) -> None:
    note = make_hwp._Body().paras([Para((Run("각주의 글"),))], 2)
    control = make_hwp.record(make_hwp.CTRL_HEADER, 1, make_hwp.control("fn  ") + b"\0" * 8)
    body = (
        make_hwp.record(make_hwp.PARA_HEADER, 0, b"\0" * 22)
        + control
        + make_hwp.record(make_hwp.LIST_HEADER, 2, b"")
        + note
    )
    path = made(tmp_path / "a.hwp", BodyText__Section0=make_hwp.deflated(body))
    assert record_texts(path) == ["각주의 글"]


def test_a_ruby_is_read_by_its_main_text(tmp_path: Path) -> None:
    name = "한가온"
    ruby = make_hwp.control("tdut") + struct.pack("<H", len(name)) + name.encode("utf-16-le") + struct.pack("<H", 0)
    text = "이름 ".encode("utf-16-le") + make_hwp._extended(23, "tdut") + " 님".encode("utf-16-le")
    body = make_hwp.record(make_hwp.PARA_HEADER, 0, b"\0" * 22) + make_hwp.record(make_hwp.PARA_TEXT, 1, text)
    path = made(tmp_path / "a.hwp", BodyText__Section0=make_hwp.deflated(body + make_hwp.record(71, 1, ruby)))
    assert record_texts(path) == ["이름 한가온 님"]
