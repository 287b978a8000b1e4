"""Files as people have them, through the child: told by their contents, refused with a sentence."""

import gzip
import os
import re
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from maju.documents.candidate import troubles
from maju.documents.candidate.limits import Limits
from maju.documents.candidate.raw import LeftOut
from maju.documents.candidate.reading import GuardedDocumentReader
from maju.domain.document import DocumentFormat, HiddenBy, Paragraph
from maju.domain.errors import MajuError
from tests.fixtures.documents.compound_file import compound_file

READER = GuardedDocumentReader()


def refusal(path: Path, reader: GuardedDocumentReader = READER) -> MajuError:
    with pytest.raises(MajuError) as raised:
        reader.read(path)
    return raised.value


def zipped(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_a_text_file_is_read_in_every_korean_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "이력서.txt"
    path.write_bytes("성명: 김하늘\r\n\r\n학력: 예시대학교\r\n".encode(encoding))
    read = READER.read(path)
    assert read.format is DocumentFormat.TXT
    assert read.blocks == (Paragraph("성명: 김하늘"), Paragraph("학력: 예시대학교"))
    assert (read.name, read.pages, read.hidden, read.notices) == ("이력서.txt", 0, (), ())


def test_a_format_is_told_by_contents_and_not_by_name(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("경력: 용접 5년")
    document.save(str(tmp_path / "이력서.docx"))
    wrong = (tmp_path / "이력서.docx").rename(tmp_path / "이력서.pdf")
    read = READER.read(wrong)
    assert read.format is DocumentFormat.DOCX
    assert read.blocks == (Paragraph("경력: 용접 5년"),)
    text = tmp_path / "글.docx"
    text.write_text("그냥 글입니다.", encoding="utf-8")
    assert READER.read(text).format is DocumentFormat.TXT


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(64), "document-format", "HWP 3.x"),
        (compound_file({"WordDocument": b"x" * 600}), "document-format", "옛 Word"),
        (compound_file({"Workbook": b"x" * 600}), "document-format", "엑셀"),
        (compound_file({"PowerPoint Document": b"x" * 600}), "document-format", "PowerPoint"),
        (compound_file({"EncryptedPackage": b"x" * 600, "EncryptionInfo": b"y" * 80}), "document-locked", "암호"),
        (compound_file({"Other": b"x" * 600}), "document-format", "읽을 수 있는 문서가 아닙니다"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "document-damaged", "깨져"),
        (b"{\\rtf1\\ansi hello}", "document-format", "RTF"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "document-format", "HTML"),
        (b'<?xml version="1.0"?><HWPML Version="2.8"></HWPML>', "document-format", "HML"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "document-format", "그림"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "document-format", "그림"),
        (gzip.compress(b"x" * 100), "document-format", "압축"),
        (b"\0\0\0\x20ftypisom" + bytes(100), "document-format", "영상"),
        (b"%PDF-1.7\n", "document-damaged", "깨져"),
        (b"PK\x03\x04" + bytes(100), "document-damaged", "깨져"),
        (bytes(range(128, 256)) * 40, "document-format", "읽을 수 있는 문서가 아닙니다"),
        (b"", "document-empty", "읽을 글이 없습니다"),
        (b" \r\n\t \n", "document-empty", "읽을 글이 없습니다"),
        (b"\xef\xbb\xbf", "document-empty", "읽을 글이 없습니다"),
    ],
)
def test_what_is_not_read_gets_a_sentence(tmp_path: Path, content: bytes, code: str, words: str) -> None:
    path = tmp_path / "이력서.hwp"
    path.write_bytes(content)
    error = refusal(path)
    assert error.code == code
    assert words in str(error)
    assert "이력서.hwp" in str(error)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("[Content_Types].xml", "xl/workbook.xml"), "엑셀"),
        (("ppt/presentation.xml",), "PowerPoint"),
        (("Index/Document.iwa",), "Pages"),
        (("META-INF/container.xml",), "EPUB"),
        (("이력서.txt", "사진.jpg"), "압축"),
    ],
)
def test_archives_of_other_programs_are_called_by_their_names(
    tmp_path: Path, names: tuple[str, ...], words: str
) -> None:
    assert words in str(refusal(zipped(tmp_path / "이력서.docx", *names)))


def test_a_picture_made_into_a_pdf_is_said_to_be_scanned(tmp_path: Path) -> None:
    path = tmp_path / "이력서.pdf"
    Image.new("RGB", (600, 800), (250, 250, 250)).save(path, "PDF")
    error = refusal(path)
    assert error.code == "document-scanned"
    assert "붙여 넣어" in str(error)


@pytest.mark.skipif(sys.platform == "win32", reason="such files are of Unix")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "관")
    assert refusal(tmp_path / "관").code == "document-unreadable"
    assert refusal(tmp_path).code == "document-unreadable"
    assert refusal(Path("/dev/zero")).code == "document-unreadable"
    assert refusal(tmp_path / "없음.pdf").code == "document-missing"
    assert refusal(tmp_path / "없음\0.pdf").code == "document-unreadable"
    (tmp_path / "끊김").symlink_to(tmp_path / "없음")
    assert refusal(tmp_path / "끊김").code == "document-missing"
    (tmp_path / "돌아옴").symlink_to(tmp_path / "돌아옴")
    assert refusal(tmp_path / "돌아옴").code == "document-unreadable"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_to_a_document_is_that_document(tmp_path: Path) -> None:
    (tmp_path / "원본.txt").write_text("경력 5년", encoding="utf-8")
    (tmp_path / "바로가기.txt").symlink_to(tmp_path / "원본.txt")
    assert READER.read(tmp_path / "바로가기.txt").blocks == (Paragraph("경력 5년"),)


def test_a_file_has_a_greatest_size_and_a_text_a_greatest_length(tmp_path: Path) -> None:
    path = tmp_path / "큰 글.txt"
    with path.open("wb") as stream:
        stream.truncate(Limits().file_bytes + 1)
    assert "20MB" in str(refusal(path))
    path.write_text("가나다라마바사 " * 200_000, encoding="utf-8")
    error = refusal(path)
    assert error.code == "document-too-large"
    assert "1000000자" in str(error)
    path.write_text("가나다\n" * 200_001, encoding="utf-8")
    assert refusal(path).code == "document-too-large"


def test_a_paste_is_read_without_a_file() -> None:
    read = READER.pasted("성명: 김하늘\r\n\r\n경력\u200b: 용접 5년\ue000\n", "붙여 넣은 글")
    assert read.format is DocumentFormat.PASTE
    assert read.blocks == (Paragraph("성명: 김하늘"), Paragraph("경력: 용접 5년"))
    for text, code in ((" \n\u200b", "document-empty"), ("가" * 1_000_001, "document-too-large")):
        with pytest.raises(MajuError) as raised:
            READER.pasted(text, "붙여 넣은 글")
        assert raised.value.code == code


def test_a_name_is_made_fit_to_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "이력서\u202efdp\n.txt"
    path.write_text("경력", encoding="utf-8")
    assert READER.read(path).name == "이력서fdp .txt"
    long = tmp_path / ("a" * 150 + ".txt")
    long.write_text("경력", encoding="utf-8")
    assert len(READER.read(long).name) == 120


def test_every_sentence_says_what_to_do_next() -> None:
    limits = replace(Limits(), seconds=20.0)
    details = {
        "format": [
            "hwp3",
            "hwpml",
            "doc",
            "xls",
            "xlsx",
            "ppt",
            "pptx",
            "odt",
            "pages",
            "epub",
            "rtf",
            "html",
            "picture",
            "recording",
            "archive",
            "unknown",
        ],
        "locked": ["", "distribution"],
        "too-large": ["file", "pages", "characters", "unpacked", "memory"],
        **{
            code: [""]
            for code in ("missing", "not-a-file", "denied", "unstarted", "scanned", "empty", "damaged", "too-slow")
        },
    }
    for code, known in details.items():
        for detail in known:
            sentence = str(troubles.refused(code, detail, "이력서.pdf", limits))
            assert re.search(r"(고르거나|붙여 넣어|골라|확인하고 다시).* 주십시오\.$", sentence), sentence
            assert "{" not in sentence
            assert "저장한 것은 없습니다" in sentence


def test_there_is_a_word_about_everything_that_is_left_out() -> None:
    notices = {str(troubles.notice(what)) for what in LeftOut}
    assert len(notices) == len(LeftOut)
    assert all(notice.endswith(("습니다.", "십시오.")) for notice in notices)
    assert all(by.label for by in HiddenBy)
