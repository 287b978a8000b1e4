"""Resumes that are plain text, and what is said of others."""

from pathlib import Path

import pytest

from maju.documents.resume_text import LARGEST, read_resume
from maju.domain.errors import MajuError

RESUME = "학력: 예시대학교\n경력: 물류 창고에서 2년 동안 입출고를 맡았습니다.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_korean_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "이력서.txt"
    path.write_bytes(RESUME.encode(encoding))
    assert read_resume(path) == RESUME


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("이력서.pdf", b"%PDF-1.7\n", "resume-format"),
        ("이력서.txt", b"%PDF-1.7\n", "resume-format"),
        ("이력서.docx", b"PK\x03\x04", "resume-format"),
        ("이력서.hwp", b"\xd0\xcf\x11\xe0" + bytes(60), "resume-format"),
        ("이력서.txt", b"", "resume-empty"),
        ("이력서.txt", b" \n\n", "resume-empty"),
        ("이력서.txt", bytes(range(128, 256)) * 40, "resume-unreadable"),
        ("이력서.txt", b"a" * (LARGEST + 1), "resume-unreadable"),
        ("", b"", "resume-missing"),
    ],
)
def test_what_is_no_text_gets_a_sentence(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / (name or "없는 파일.txt")
    if name:
        path.write_bytes(content)
    with pytest.raises(MajuError) as raised:
        read_resume(path)
    assert raised.value.code == code
    assert path.name in str(raised.value)


def test_a_folder_is_no_resume(tmp_path: Path) -> None:
    with pytest.raises(MajuError, match="찾지 못했습니다"):
        read_resume(tmp_path)
