"""Reads interview reviews out of CSV, JSON and pasted text: columns by name, bad rows told, everything made plain and inert."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from maju.documents.postings.clean import clean_line, clean_text
from maju.documents.postings.columns import normal_name
from maju.documents.postings.delimited import cells_of, read_rows
from maju.domain.company_note import CompanyNote, NotesRead
from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.domain.phrase import Phrase
from maju.domain.system_reasons import system_reason

LARGEST = 20_000_000
"""Bytes of a file: fifty thousand long reviews."""
MOST_NOTES, MOST_QUESTIONS, MOST_EXTRA = 20_000, 60, 20
SHORT, LONG, LONGEST_QUESTION = 120, 4_000, 300
"""Characters of a company or season, of tips, of one question; what is longer is cut and marked."""
PASTED = "붙여넣기"
_NAMES = {
    "company": "company 회사 회사명 기업 기업명 기관 기관명 업체 업체명 company_name corp organization",
    "job": "job 직무 직종 직업 지원직무 지원분야 부서 직군 모집분야 포지션 position role jobtitle occupation department",
    "season": "season 시기 면접시기 면접일 면접일자 일자 날짜 연도 년도 채용시기 시즌 date year when period interview_date",
    "stage": "stage 단계 전형 전형단계 면접단계 차수 전형명 round step phase",
    "format": "format 형식 유형 면접유형 면접형식 면접형태 방식 진행방식 면접방식 type style interview_type",
    "questions": "questions 질문 면접질문 기출 기출질문 질문내용 받은질문 질문들 question interview_questions asked",
    "tips": "tips 팁 조언 후기 면접후기 합격팁 소감 느낀점 내용 메모 tip advice review comment memo note notes content",
    "result": "result 결과 합격여부 합불 합불여부 면접결과 당락 outcome status passed",
    "difficulty": "difficulty 난이도 체감난이도 면접난이도 level",
}
_FIELD_OF = {
    normal_name(spelling): name for name, spellings in _NAMES.items() for spelling in (name, *spellings.split())
}
_DELIMITERS = (",", "\t", ";", "|")
_LABELLED = re.compile(
    r"^\s*(?:[\[【<]\s*(?P<boxed>[가-힣A-Za-z_ ]{1,14}?)\s*[\]】>]\s*[:：]?\s*(?P<behind>.*)"
    r"|[■●▶*#-]*\s*(?P<label>[가-힣A-Za-z_ ]{1,14}?)\s*(?:[:：]\s*(?P<value>.*)|$))"
)
"""회사: 예시전자, [회사] 예시전자, or a label alone on its line."""
_RULE = re.compile(r"^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|─{3,})\s*$")
_NUMBERED = re.compile(r"(?:^|\s)(?:\(?\d{1,2}[.)](?!\d)|[①-⑳]|Q\d{0,2}[.:)]|[-–•·*▪■□●○]\s)\s*")
_PARTED = re.compile(r"\n+|\s*[;|]\s*|\s+/\s+")
_QUOTES = "\"'“”‘’「」 "


def read_notes(path: Path) -> NotesRead:
    """The reviews of a CSV or JSON file, or of a text as it would be pasted. Raises: MajuError ``notes-unreadable``,
    ``notes-empty``."""
    text = _text_of(path)
    return _checked(_read(text, path.name), path.name)


def read_pasted_notes(text: str) -> NotesRead:
    """The same for a text that was pasted. Raises: MajuError ``notes-empty``, ``notes-unreadable``."""
    if len(text) > LARGEST:
        raise _unreadable(PASTED, "20MB를 넘습니다")
    return _checked(_read(text, PASTED), PASTED)


def _read(text: str, origin: str) -> NotesRead:
    begin = text.lstrip("\ufeff \t\r\n")
    if begin.startswith(("[{", "{", "[\n", "[ ", "[\r", "[]")):
        return _of_json(begin, origin)
    delimiter = _delimiter(begin)
    if delimiter:
        return _of_table(begin, delimiter, origin)
    return _built(_of_paste(begin), origin)


@dataclass(slots=True)
class _Row:
    """One review as it was written: fields by name, the rest by their own names."""

    line: int
    fields: dict[str, list[str]] = field(default_factory=dict)
    extra: list[tuple[str, str]] = field(default_factory=list)

    def put(self, column: str, value: str) -> None:
        name = _FIELD_OF.get(normal_name(column))
        if not value.strip():
            return
        if name is None:
            self.extra.append((clean_line(column, SHORT), clean_text(value, LONG)))
        else:
            self.fields.setdefault(name, []).append(value)


def _of_json(text: str, origin: str) -> NotesRead:
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unreadable(origin, "JSON의 모양이 아닙니다") from error
    if isinstance(raw, dict):
        lists = [value for value in raw.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        raw = lists[0] if lists else [raw]
    rows: list[_Row | RowTrouble] = []
    for number, each in enumerate(raw[: MOST_NOTES + 1], 1):
        rows.append(
            _json_row(number, each)
            if isinstance(each, dict)
            else _trouble(number, "후기 한 건의 모양이 아니라 넣지 않았습니다.")
        )
    return _built(rows, origin)


def _json_row(number: int, raw: Mapping[str, object]) -> _Row:
    row = _Row(number)
    for column, value in raw.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str | int | float) and not isinstance(each, bool):
                row.put(str(column), str(each))
            elif isinstance(each, dict):
                row.put(str(column), " ".join(str(v) for v in each.values() if isinstance(v, str)))
    return row


def _of_table(text: str, delimiter: str, origin: str) -> NotesRead:
    rows: list[_Row | RowTrouble] = []
    columns: list[str] = []
    for found in read_rows(io.StringIO(text), delimiter):
        if isinstance(found, RowTrouble):
            rows.append(found)
            continue
        line, cells = found
        if not columns:
            columns = [cell.strip() for cell in cells]
            continue
        row = _Row(line)
        for column, cell in zip(columns, cells, strict=False):
            row.put(column, cell)
        rows.append(row)
        if len(rows) > MOST_NOTES:
            break
    return _built(rows, origin)


def _of_paste(text: str) -> Iterator[_Row]:
    """Lines with labels; a review ends at a rule or at the next company."""
    row, at = _Row(1), ""
    for number, raw in enumerate(text.splitlines(), 1):
        if _RULE.match(raw):
            yield row
            row, at = _Row(number + 1), ""
            continue
        labelled = _LABELLED.match(raw)
        name = _FIELD_OF.get(normal_name(labelled["boxed"] or labelled["label"])) if labelled else None
        if labelled is not None and name is not None:
            if name == "company" and row.fields:
                yield row
                row = _Row(number)
            at = name
            row.put(name, labelled["behind"] or labelled["value"] or "")
        elif raw.strip():
            row.put(at or "tips", raw)
    yield row


def _built(rows: Iterable[_Row | RowTrouble], origin: str) -> NotesRead:
    notes: dict[str, CompanyNote] = {}
    troubles: list[RowTrouble] = []
    unknown: dict[str, None] = {}
    for row in rows:
        if isinstance(row, RowTrouble):
            troubles.append(row)
            continue
        if not row.fields and not row.extra:
            continue
        unknown.update(dict.fromkeys(name for name, _ in row.extra))
        note = _note(row, origin)
        if not note.company:
            troubles.append(_trouble(row.line, "회사 이름이 없어 넣지 않았습니다."))
        elif not (note.questions or note.tips or note.format or note.result):
            troubles.append(_trouble(row.line, "질문도 후기도 없어 넣지 않았습니다."))
        elif len(notes) >= MOST_NOTES:
            troubles.append(_trouble(row.line, "여기부터는 넣지 않았습니다. 후기는 한 번에 2만 건까지 읽습니다."))
            break
        else:
            notes.setdefault(note.id, note)
    return NotesRead(tuple(notes.values()), tuple(troubles), tuple(unknown))


def _note(row: _Row, origin: str) -> CompanyNote:
    def short(name: str) -> str:
        return clean_line(" ".join(row.fields.get(name, ())), SHORT)

    return CompanyNote(
        company=short("company"),
        job=short("job"),
        season=short("season"),
        stage=short("stage"),
        format=short("format"),
        questions=tuple(_questions(row.fields.get("questions", ()))),
        tips=clean_text("\n".join(row.fields.get("tips", ())), LONG),
        result=short("result"),
        difficulty=short("difficulty"),
        origin=origin,
        extra=tuple(row.extra[:MOST_EXTRA]),
    )


def _questions(cells: Sequence[str]) -> list[str]:
    """Each by itself, without its number."""
    pieces = (
        piece for cell in cells for part in _PARTED.split(clean_text(cell, 4 * LONG)) for piece in _NUMBERED.split(part)
    )
    found = (clean_line(piece.strip(_QUOTES), LONGEST_QUESTION) for piece in pieces)
    return list(dict.fromkeys(each for each in found if len(each) > 1))[:MOST_QUESTIONS]


def _delimiter(text: str) -> str:
    """The sign between the columns, where the first line names two or more that are known; else nothing."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    scores = {sign: sum(normal_name(cell) in _FIELD_OF for cell in cells_of(first, sign)) for sign in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda sign: scores[sign])
    return best if scores[best] > 1 else ""


def _text_of(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise _unreadable(path.name, "파일이 아니라 폴더나 장치입니다")
        if path.stat().st_size > LARGEST:
            raise _unreadable(path.name, "20MB를 넘습니다")
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path.name, system_reason(error)) from error
    if content.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"SQLite format 3")):
        raise _unreadable(path.name, "표나 글로 된 파일이 아닙니다. 엑셀에서는 CSV로 저장해 주십시오")
    names = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp949")
    for name in names:
        try:
            return content.decode(name)
        except UnicodeDecodeError:
            continue
    raise _unreadable(path.name, "글자로 된 파일이 아닙니다")


def _checked(read: NotesRead, origin: str) -> NotesRead:
    if not read.notes and not read.troubles:
        raise MajuError(
            "notes-empty",
            "‘{origin}’에서 면접 후기를 찾지 못했습니다. 저장한 것은 없습니다. ‘회사’와 ‘질문’ 열이 있는 표나 ‘회사: …’, ‘질문: …’처럼 적은 글을 주십시오.",
            origin=origin,
        )
    return read


def _trouble(line: int, words: str) -> RowTrouble:
    return RowTrouble(line, words)


def _unreadable(origin: str, why: str | Phrase) -> MajuError:
    return MajuError(
        "notes-unreadable",
        "‘{origin}’을(를) 읽지 못했습니다({why}). 저장한 것은 없습니다. CSV나 JSON, 글로 저장해 다시 해 주십시오.",
        origin=origin,
        why=Phrase(why, {}) if isinstance(why, str) else why,
    )
