"""Why a document was not read, and what of it was left out, as sentences a person can act on."""

from maju.documents.candidate.limits import Limits
from maju.documents.candidate.raw import LeftOut
from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase

_FORMATS = {
    "hwp3": "‘{name}’은(는) 옛 한글(HWP 3.x) 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 한글에서 ‘다른 이름으로 저장’으로 HWPX나 PDF로 바꾸어 다시 골라 주십시오.",
    "hwpml": "‘{name}’은(는) 한글 XML(HML) 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 한글에서 HWPX나 PDF로 저장해 다시 골라 주십시오.",
    "doc": "‘{name}’은(는) 옛 Word(DOC) 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. Word나 한글에서 DOCX 또는 PDF로 저장해 다시 골라 주십시오.",
    "xls": "‘{name}’은(는) 엑셀 문서라 이력서로 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 저장하거나 내용을 붙여 넣어 주십시오.",
    "xlsx": "‘{name}’은(는) 엑셀 문서라 이력서로 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 저장하거나 내용을 붙여 넣어 주십시오.",
    "ppt": "‘{name}’은(는) 발표 문서(PowerPoint)라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 저장해 다시 골라 주십시오.",
    "pptx": "‘{name}’은(는) 발표 문서(PowerPoint)라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 저장해 다시 골라 주십시오.",
    "odt": "‘{name}’은(는) OpenDocument 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. DOCX나 PDF로 저장해 다시 골라 주십시오.",
    "pages": "‘{name}’은(는) Pages 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. DOCX나 PDF로 내보내 다시 골라 주십시오.",
    "epub": "‘{name}’은(는) 전자책(EPUB)이라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 이력서가 담긴 PDF나 DOCX 파일을 골라 주십시오.",
    "rtf": "‘{name}’은(는) RTF 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. Word나 한글에서 DOCX 또는 PDF로 저장해 다시 골라 주십시오.",
    "html": "‘{name}’은(는) 웹 페이지(HTML)라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 브라우저에서 열어 PDF로 인쇄하거나 내용을 붙여 넣어 주십시오.",
    "picture": "‘{name}’은(는) 그림 파일이라 글자를 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 그림을 만든 원본 문서를 고르거나 내용을 붙여 넣어 주십시오.",
    "recording": "‘{name}’은(는) 소리나 영상 파일이라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 이력서 문서(PDF, DOCX, HWP, HWPX, TXT, MD)를 골라 주십시오.",
    "archive": "‘{name}’은(는) 압축 파일이라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 압축을 풀어 그 안의 문서를 골라 주십시오.",
    "unknown": "‘{name}’은(는) 읽을 수 있는 문서가 아닙니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF, DOCX, HWP, HWPX, TXT, MD 가운데 하나로 저장하거나 내용을 붙여 넣어 주십시오.",
}
_LOCKED = {
    "certificate": "‘{name}’은(는) 인증서로 잠긴 한글 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 한글에서 열어 잠금 없이 ‘다른 이름으로 저장’하거나, PDF로 저장하거나, 내용을 붙여 넣어 주십시오.",
    "drm": "‘{name}’은(는) 회사나 기관의 문서 보안(DRM)으로 잠겨 있어 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 보안을 푼 뒤 ‘다른 이름으로 저장’한 파일이나 PDF를 고르거나, 내용을 붙여 넣어 주십시오.",
    "distribution": "‘{name}’은(는) 배포용으로 잠긴 한글 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 잠그기 전의 문서를 ‘다른 이름으로 저장’해 고르거나, PDF로 저장하거나, 내용을 붙여 넣어 주십시오.",
    "": "‘{name}’에 암호가 걸려 있어 읽지 못했습니다. 파일은 그대로 있고 저장한 것은 없습니다. 암호를 풀고 ‘다른 이름으로 저장’한 파일이나 PDF를 고르거나, 내용을 붙여 넣어 주십시오.",
}
_TOO_LARGE = {
    "file": "‘{name}’은(는) {megabytes}MB보다 큽니다. 파일은 그대로 있고 저장한 것은 없습니다. 큰 그림을 빼거나 나누어 저장해 다시 골라 주십시오.",
    "pages": "‘{name}’은(는) {pages}쪽이 넘습니다. 파일은 그대로 있고 저장한 것은 없습니다. 면접에 쓸 쪽만 골라 저장해 다시 골라 주십시오.",
    "characters": "‘{name}’의 글이 너무 깁니다({characters}자 넘음). 파일은 그대로 있고 저장한 것은 없습니다. 면접에 쓸 부분만 남겨 다시 골라 주십시오.",
    "": "‘{name}’을(를) 풀면 안전하게 읽을 수 있는 크기를 넘습니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 다시 저장하거나 내용을 붙여 넣어 주십시오.",
}
_OTHERS = {
    "missing": "‘{name}’ 파일을 찾지 못했습니다. 저장한 것은 없습니다. 파일이 있는 자리를 확인하고 다시 골라 주십시오.",
    "not-a-file": "‘{name}’은(는) 문서 파일이 아니라 폴더나 장치입니다. 저장한 것은 없습니다. 문서 파일을 골라 주십시오.",
    "denied": "‘{name}’을(를) 열 권한이 없거나 다른 프로그램이 쓰고 있습니다. 파일은 그대로 있고 저장한 것은 없습니다. 그 프로그램을 닫거나 파일을 복사해 다시 골라 주십시오.",
    "unstarted": "‘{name}’을(를) 읽을 준비를 하지 못했습니다. 파일은 그대로 있고 저장한 것은 없습니다. 다른 프로그램을 닫아 메모리를 비운 뒤 다시 골라 주십시오.",
    "scanned": "‘{name}’에는 글자가 없고 그림만 있습니다. 종이를 찍거나 스캔한 문서로 보입니다. 파일은 그대로 있고 저장한 것은 없습니다. 글자가 있는 원본 문서를 고르거나 내용을 붙여 넣어 주십시오.",
    "empty": "‘{name}’에 읽을 글이 없습니다. 저장한 것은 없습니다. 내용이 저장되었는지 확인하고 다시 골라 주십시오.",
    "damaged": "‘{name}’이(가) 깨져 있어 읽지 못했습니다. 파일은 그대로 있고 저장한 것은 없습니다. 문서를 만든 프로그램에서 열어 PDF로 다시 저장하거나 내용을 붙여 넣어 주십시오.",
    "too-slow": "‘{name}’을(를) {seconds}초 안에 읽지 못해 멈췄습니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 다시 저장하거나 내용을 붙여 넣어 주십시오.",
}
_LEFT_OUT = {
    LeftOut.PICTURES: "그림 속의 글자는 읽지 않았습니다.",
    LeftOut.OBJECTS: "문서에 끼워 넣은 개체와 파일은 열지 않았습니다.",
    LeftOut.LINKS: "문서 밖을 가리키는 링크는 글자만 읽고 열지 않았습니다.",
    LeftOut.SCRIPTS: "문서에 든 스크립트와 매크로는 실행하지 않고 무시했습니다.",
    LeftOut.COMMENTS: "메모와 주석은 읽지 않았습니다.",
    LeftOut.DELETED: "변경 내용 추적에서 지운 글은 읽지 않았습니다.",
    LeftOut.NESTED_ARCHIVES: "문서 속의 압축 파일은 열지 않았습니다.",
    LeftOut.FORMS: "입력 양식의 칸은 보이는 글자만 읽었습니다.",
    LeftOut.SCANNED_PAGES: "글자가 없는 쪽은 그림으로만 되어 있어 읽지 못했습니다. 그 내용이 필요하면 붙여 넣어 주십시오.",
    LeftOut.DAMAGED_PARTS: "일부가 깨져 있어 읽을 수 있는 곳만 읽었습니다.",
}


def refused(code: str, detail: str, name: str, limits: Limits) -> MajuError:
    """The error for a refusal of a reader (limits.RefusedError)."""
    if code == "format":
        return MajuError("document-format", _FORMATS.get(detail, _FORMATS["unknown"]), name=name)
    if code == "locked":
        return MajuError("document-locked", _LOCKED.get(detail, _LOCKED[""]), name=name)
    if code == "too-large":
        facts = {
            "megabytes": limits.file_bytes // 1_000_000,
            "pages": limits.pages,
            "characters": limits.characters,
        }
        return MajuError("document-too-large", _TOO_LARGE.get(detail, _TOO_LARGE[""]), name=name, **facts)
    if code in ("not-a-file", "denied", "unstarted"):
        return MajuError("document-unreadable", _OTHERS[code], name=name)
    if code == "too-slow":
        return MajuError("document-too-slow", _OTHERS[code], name=name, seconds=round(limits.seconds))
    known = code if code in ("missing", "scanned", "empty") else "damaged"
    return MajuError(f"document-{known}", _OTHERS[known], name=name)


def notice(what: LeftOut) -> Phrase:
    """A word about what was not read."""
    return Phrase(_LEFT_OUT[what], {})
