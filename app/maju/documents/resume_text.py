"""Reads a resume that is plain text, in whatever encoding Korean programs write."""

from pathlib import Path

from maju.documents.postings.text_file import encoding_of, whole_text
from maju.domain.errors import MajuError

LARGEST = 2_000_000
"""Bytes; a resume of a hundred pages has a tenth of that."""
_OFFICE = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"HWP Document")
_OFFICE_SUFFIXES = {".pdf", ".doc", ".docx", ".hwp", ".hwpx", ".odt", ".rtf"}


def read_resume(path: Path) -> str:
    """The text of a TXT or MD file. Raises: MajuError ``resume-missing``, ``-format`` (PDF, DOCX, HWP), ``-unreadable``, ``-empty``."""
    if not path.is_file():
        sentence = "이력서 파일 {path}을(를) 찾지 못했습니다. 이름과 자리를 확인하고 다시 해 주십시오."
        raise MajuError("resume-missing", sentence, path=path)
    try:
        with path.open("rb") as stream:
            head = stream.read(16)
        if path.suffix.lower() in _OFFICE_SUFFIXES or head.startswith(_OFFICE):
            sentence = "{name}은(는) 아직 읽지 못하는 형식입니다. 지금은 글 파일(TXT, MD)만 읽습니다. 내용을 복사해 글 파일로 저장한 뒤 다시 골라 주십시오."
            raise MajuError("resume-format", sentence, name=path.name)
        text = whole_text(path, encoding_of(path), LARGEST) if head else ""
    except OSError as error:
        raise _unreadable(path) from error
    except MajuError as error:
        raise error if error.code.startswith("resume-") else _unreadable(path) from error
    if not text.strip("\0\ufeff \t\r\n"):
        sentence = "이력서 파일 {name}이(가) 비어 있습니다. 내용을 저장했는지 확인하고 다시 골라 주십시오."
        raise MajuError("resume-empty", sentence, name=path.name)
    return text.lstrip("\ufeff")


def _unreadable(path: Path) -> MajuError:
    sentence = "이력서 파일 {name}을(를) 글로 읽지 못했습니다. 파일은 그대로입니다. 글 파일(TXT, MD)로 저장해 다시 골라 주십시오."
    return MajuError("resume-unreadable", sentence, name=path.name)
