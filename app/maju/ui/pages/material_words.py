"""How the documents and the profile of a candidate are worded in the window."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.candidate import ItemKind, ProfileItem, ReadBy
from maju.domain.document import DocumentFormat, StoredDocument
from maju.domain.masking import PersonalFact
from maju.settings import Settings
from maju.ui.texts import day, known, tr

_ZERO_WIDTH_SPACE = "\u200b"
_LONG_WORD = re.compile(r"\S{15,}")
_BREAK_AFTER = 8
NOW = "now"
"""Stands for the end of what goes on."""
_DATE = re.compile(r"\s*(\d{4})(?:\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?)?\D{0,2}")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an item as a person fills it in. ``name``: the attribute of :class:`ProfileItem`."""

    name: str
    label: str
    example: str = ""


def fields_of(kind: ItemKind) -> tuple[Field, ...]:
    """What is asked for of an item of a kind, in order; ``title`` first. Days and the free text are apart."""
    return {
        ItemKind.EDUCATION: (
            Field("title", tr("학교")),
            Field("role", tr("전공과 학위"), tr("예: 기계공학과 학사")),
        ),
        ItemKind.EXPERIENCE: (
            Field("title", tr("회사")),
            Field("role", tr("맡은 일과 직급"), tr("예: 백엔드 개발 대리")),
        ),
        ItemKind.PROJECT: (
            Field("title", tr("프로젝트")),
            Field("organisation", tr("한 곳")),
            Field("role", tr("맡은 부분"), tr("예: 조회 성능 개선")),
        ),
        ItemKind.ACTIVITY: (
            Field("title", tr("활동이나 교육")),
            Field("organisation", tr("기관")),
            Field("role", tr("맡은 부분")),
        ),
        ItemKind.SKILL: (Field("title", tr("기술"), tr("예: 용접, Python, 엑셀")),),
        ItemKind.CERTIFICATE: (
            Field("title", tr("자격이나 시험"), tr("예: 정보처리기사")),
            Field("organisation", tr("발급 기관")),
        ),
        ItemKind.AWARD: (Field("title", tr("상 이름")), Field("organisation", tr("준 곳"))),
        ItemKind.ESSAY: (Field("title", tr("문항")),),
    }[kind]


def days_of(kind: ItemKind) -> tuple[str, str]:
    """Labels of start and end, empty where a kind has none."""
    if kind in (ItemKind.SKILL, ItemKind.ESSAY):
        return "", ""
    if kind is ItemKind.CERTIFICATE:
        return tr("취득한 날"), ""
    if kind is ItemKind.AWARD:
        return tr("받은 날"), ""
    return tr("시작"), tr("끝")


def text_of(kind: ItemKind) -> str:
    """Label of the free text, empty where a kind has none."""
    if kind is ItemKind.SKILL:
        return ""
    return tr("답변") if kind is ItemKind.ESSAY else tr("한 일과 결과")


def date_of(written: str) -> str:
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` of what a person wrote (2023.3, 2023년 3월 2일). Raises: ValueError."""
    found = _DATE.fullmatch(written)
    if found is None:
        raise ValueError(written)
    parts = [int(part) for part in found.groups() if part is not None]
    greatest = (2100, 12, 31)
    if parts[0] < 1900 or any(not 1 <= part <= most for part, most in zip(parts, greatest, strict=False)):
        raise ValueError(written)
    return "-".join([f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])])


def period_of(item: ProfileItem) -> str:
    """2019.03 – 2023.02, 2023.03 – 현재, or one day alone."""
    start, end = _shown_day(item.start), _shown_day(item.end)
    if start and end:
        return tr("{start} – {end}", start=start, end=end)
    return start or (tr("{end}까지", end=end) if end else "")


def facts_of(item: ProfileItem) -> str:
    """Everything beside the title, in one line."""
    return " · ".join(filter(None, (item.organisation, item.role, period_of(item))))


def read_by_words(read_by: ReadBy) -> tuple[str, str, str]:
    """Who read an item: words, colour of the pill, and what that means."""
    return {
        ReadBy.RULES: (tr("규칙"), "plain", tr("정해진 규칙으로 읽었습니다.")),
        ReadBy.LANGUAGE_MODEL: (
            tr("언어 모델"),
            "indigo",
            tr("언어 모델이 읽었습니다. 문서에 그대로 있는 말만 옮겼습니다."),
        ),
        ReadBy.PERSON: (tr("직접"), "green", tr("직접 쓰거나 고치신 항목입니다. 다시 읽어도 바뀌지 않습니다.")),
    }[read_by]


def format_words(kind: DocumentFormat) -> str:
    """What a document was."""
    if kind is DocumentFormat.PASTE:
        return tr("붙여 넣은 글")
    return {DocumentFormat.HWP: "HWP", DocumentFormat.HWPX: "HWPX"}.get(kind, kind.value.upper())


def document_facts(document: StoredDocument) -> str:
    """Kind, format, pages and the day it was added, in one line."""
    pages = document.text.pages
    return " · ".join(
        filter(
            None,
            (
                known(document.kind.label),
                format_words(document.text.format),
                tr("{pages}쪽", pages=pages) if pages else "",
                tr("{day}에 넣음", day=day(document.added_at)),
            ),
        )
    )


def where_it_goes(settings: Settings) -> str:
    """Whether anything of the materials leaves this computer."""
    if settings.use_server and settings.use_language_model:
        words = tr(
            "언어 모델을 쓸 때는 이름과 연락처를 가린 글이 서버로 갑니다: {address}", address=settings.server_address
        )
    else:
        words = tr("읽은 내용은 이 컴퓨터 밖으로 나가지 않습니다.")
    return words


def formats_filter() -> str:
    """For a file dialog."""
    readable = tr("이력서와 자기소개서") + " (*.pdf *.docx *.hwp *.hwpx *.txt *.md)"
    return f"{readable};;{tr('모든 파일')} (*)"


def shortened(text: str, most: int) -> str:
    """One line of at most ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def masked_words(facts: Sequence[PersonalFact]) -> str:
    """What is taken out of a text before a language model sees it; empty for nothing. The name never stands there anyway."""
    names = {
        PersonalFact.RESIDENT_NUMBER: tr("주민등록번호"),
        PersonalFact.TELEPHONE: tr("전화번호"),
        PersonalFact.EMAIL: tr("이메일"),
        PersonalFact.ADDRESS: tr("주소"),
        PersonalFact.BIRTH_DATE: tr("생년월일"),
    }
    told = ", ".join(names[fact] for fact in facts if fact in names)
    return tr("언어 모델에는 가립니다: {facts}", facts=told) if told else ""


def breakable(text: str) -> str:
    """The same to the eye; words too long for a narrow window may break."""
    return _LONG_WORD.sub(lambda found: _ZERO_WIDTH_SPACE.join(_pieces(found[0])), text)


def joined(names: Sequence[str], most: int = 3) -> str:
    """A few names, the others counted."""
    if len(names) <= most:
        return ", ".join(names)
    return tr("{names} 외 {count}개", names=", ".join(names[:most]), count=len(names) - most)


def _pieces(word: str) -> list[str]:
    return [word[at : at + _BREAK_AFTER] for at in range(0, len(word), _BREAK_AFTER)]


def _shown_day(iso: str) -> str:
    return tr("현재") if iso == NOW else iso.replace("-", ".")
