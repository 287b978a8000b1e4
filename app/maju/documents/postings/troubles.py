"""What can be wrong with a file of postings as a whole, as sentences a person can act on."""

from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase


def missing(path: Path) -> MajuError:
    """No such file."""
    sentence = "‘{name}’ 파일을 찾지 못했습니다. 가져온 것은 없습니다. 파일이 있는 자리를 확인하고 다시 골라 주십시오."
    return MajuError("postings-missing", sentence, name=path.name)


def locked(path: Path) -> MajuError:
    """Another program, a password or the rights keep it shut."""
    sentence = (
        "‘{name}’ 파일이 잠겨 있어 읽지 못했습니다. 가져온 것은 없습니다. "
        "이 파일을 연 프로그램을 닫거나 암호를 풀어 저장한 뒤 다시 해 주십시오."
    )
    return MajuError("postings-locked", sentence, name=path.name)


def unreadable(path: Path, why: str, **facts: object) -> MajuError:
    """None of the formats, or one that is broken. ``why``: a literal Korean clause with its facts, without its full stop."""
    sentence = (
        "‘{name}’ 파일을 공고로 읽지 못했습니다({why}). 가져온 것은 없습니다. "
        "CSV, 엑셀(xlsx), JSON, 고용24 XML 파일을 고르거나 공고 본문을 붙여 넣어 주십시오."
    )
    return MajuError("postings-unreadable", sentence, name=path.name, why=Phrase(why, facts))


def empty(path: Path) -> MajuError:
    """Readable, and nothing in it."""
    sentence = "‘{name}’ 파일에 공고가 없습니다. 가져온 것은 없습니다. 포털에서 내려받은 파일이 맞는지 확인해 주십시오."
    return MajuError("postings-empty", sentence, name=path.name)


def too_big(path: Path, limit: int) -> MajuError:
    """Larger than stated, or unpacking into more."""
    sentence = (
        "‘{name}’ 파일은 읽을 수 있는 크기({megabytes}MB)를 넘습니다. 가져온 것은 없습니다. "
        "공고를 여러 파일로 나누거나 CSV로 저장해 다시 해 주십시오."
    )
    return MajuError("postings-too-big", sentence, name=path.name, megabytes=limit // 1_048_576)


def no_title(path: Path, columns: tuple[str, ...]) -> MajuError:
    """A table, but none of its columns is a title."""
    sentence = (
        "‘{name}’ 파일에서 공고 제목 열을 찾지 못했습니다. 가져온 것은 없습니다. "
        "어느 열이 제목인지 정해 주십시오. 있는 열: {columns}"
    )
    shown = ", ".join(name[:40] for name in columns[:20] if name) or Phrase("이름 없는 열뿐", {})
    return MajuError("postings-no-title", sentence, name=path.name, columns=shown)


def old_office(path: Path) -> MajuError:
    """An OLE file: Excel before 2007, or any workbook with a password."""
    sentence = (
        "‘{name}’ 파일은 옛 엑셀(xls) 형식이거나 암호가 걸려 있어 읽지 못했습니다. 가져온 것은 없습니다. "
        "엑셀에서 암호를 풀고 xlsx나 CSV로 저장한 뒤 다시 해 주십시오."
    )
    return MajuError("postings-locked", sentence, name=path.name)


def web_page(path: Path) -> MajuError:
    """A saved page of a portal."""
    sentence = (
        "‘{name}’ 파일은 저장한 웹 페이지라 공고만 가려 읽을 수 없습니다. 가져온 것은 없습니다. "
        "웹 브라우저로 열어 공고 본문을 복사한 뒤 ‘붙여넣기’로 넣어 주십시오."
    )
    return MajuError("postings-web-page", sentence, name=path.name)


def portal_error(path: Path, code: str, message: str) -> MajuError:
    """What was saved is the portal's own refusal."""
    sentence = (
        "‘{name}’ 파일에는 공고 대신 포털의 오류가 들어 있습니다({number}: {message}). 가져온 것은 없습니다. "
        "인증키와 요청을 확인하고 다시 내려받아 주십시오."
    )
    return MajuError("postings-portal-error", sentence, name=path.name, number=code[:40] or "-", message=message[:200])
