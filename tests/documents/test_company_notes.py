"""Interview reviews out of CSV, JSON and pasted text."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.documents.company_notes import (
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    SHORT,
    read_notes,
    read_pasted_notes,
)
from maju.domain.company_note import CompanyNote
from maju.domain.errors import MajuError

KOREAN = "회사명,지원직무,면접시기,전형단계,면접유형,면접질문,합격팁,결과,난이도,사는 곳\n"
REVIEW = CompanyNote(
    company="예시전자",
    job="품질관리",
    season="2025 하반기",
    stage="1차",
    format="다대다",
    questions=("불량 원인을 어떻게 찾나요?", "지원 동기"),
    tips="공정 이름을 알아 두면 좋습니다.",
    result="합격",
    difficulty="보통",
    origin="reviews.csv",
    extra=(("사는 곳", "판교"),),
)


def written(folder: Path, text: str, name: str = "reviews.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_korean_columns_are_known_in_every_encoding_of_excel(tmp_path: Path, encoding: str) -> None:
    row = '예시전자,품질관리,2025 하반기,1차,다대다,"1. 불량 원인을 어떻게 찾나요?\n2. 지원 동기",공정 이름을 알아 두면 좋습니다.,합격,보통,판교\n'
    read = read_notes(written(tmp_path, KOREAN + row, encoding=encoding))
    assert read.notes == (REVIEW,)
    assert read.unknown_columns == ("사는 곳",)
    assert read.troubles == ()


def test_english_columns_and_tabs(tmp_path: Path) -> None:
    text = "company\tposition\tyear\tround\tquestions\n예시전자\t품질관리\t2025\t1차\tQ1. 지원 동기 / Q2. 불량 원인을 어떻게 찾나요?\n"
    (note,) = read_notes(written(tmp_path, text, "reviews.tsv")).notes
    assert (note.company, note.job, note.season, note.stage) == ("예시전자", "품질관리", "2025", "1차")
    assert note.questions == ("지원 동기", "불량 원인을 어떻게 찾나요?")


def test_json_as_a_list_or_under_a_name(tmp_path: Path) -> None:
    raw = {"company": "예시전자", "season": 2025, "questions": ["지원 동기", {"q": "장단점"}], "tip": None, "별점": 4}
    for text in (json.dumps([raw], ensure_ascii=False), json.dumps({"reviews": [raw]}), json.dumps(raw)):
        (note,) = read_notes(written(tmp_path, text, "reviews.json")).notes
        assert note.questions == ("지원 동기", "장단점")
        assert note.season == "2025"
        assert note.extra == (("별점", "4"),)


def test_pasted_reviews_with_labels() -> None:
    read = read_pasted_notes(
        "[회사] 예시전자\n직무: 품질관리\n시기: 2025 하반기\n질문\n- 지원 동기는 무엇인가요?\n- 불량 원인을 어떻게 찾나요?\n"
        "후기: 분위기는 편안했습니다.\n두 명이 들어왔습니다.\n\n회사: 예시물산\n질문: 1) 장단점 2) 물류비를 줄인 경험\n---\n회사: 예시은행\n팁: 기사를 읽고 가십시오"
    )
    first, second, third = read.notes
    assert first.questions == ("지원 동기는 무엇인가요?", "불량 원인을 어떻게 찾나요?")
    assert first.tips == "분위기는 편안했습니다.\n두 명이 들어왔습니다."
    assert second.questions == ("장단점", "물류비를 줄인 경험")
    assert third.tips == "기사를 읽고 가십시오"
    assert {note.origin for note in read.notes} == {"붙여넣기"}


def test_bad_rows_are_told_with_their_line_and_the_others_stay(tmp_path: Path) -> None:
    text = (
        'company,questions\n예시전자,지원 동기\n,장단점\n예시물산,\n"예시은행,끝나지 않은 따옴표\n예시건설,현장 경험\n'
    )
    read = read_notes(written(tmp_path, text))
    assert [note.company for note in read.notes] == ["예시전자", "예시건설"]
    assert [trouble.line for trouble in read.troubles] == [3, 4, 5]
    assert all(str(trouble.words).endswith("않았습니다.") for trouble in read.troubles)


def test_the_same_note_is_read_once_whatever_file_and_spacing() -> None:
    read = read_pasted_notes("회사: 예시전자\n질문: 지원 동기\n회사: 예시 전자\n질문: 지원  동기\n")
    assert len(read.notes) == 1


def test_limits_hold_and_texts_are_inert(tmp_path: Path) -> None:
    rows = [
        ["company", "questions", "tips"],
        ["예" * 500, "\n".join(f"{n}번째 질문입니다" for n in range(200)), "가" * 9000],
    ]
    rows.append(["예시\u202e전자", "=HYPERLINK(1)", "<script>x</script>정리"])
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    long, hostile = read_notes(written(tmp_path, text.getvalue())).notes
    assert len(long.company) <= SHORT
    assert len(long.questions) == MOST_QUESTIONS
    assert len(long.tips) <= 4000
    assert hostile.company == "예시전자"
    assert not hostile.questions[0].startswith("=")
    assert "<" not in hostile.tips


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 zip", "notes-unreadable"),
        (b"\xff\xfe\xff", "notes-unreadable"),
        (b"[{", "notes-unreadable"),
        (b"", "notes-empty"),
        (b"   \n", "notes-empty"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "reviews.csv"
    path.write_bytes(content)
    with pytest.raises(MajuError) as refused:
        read_notes(path)
    assert refused.value.code == code
    assert "저장한 것은 없습니다" in str(refused.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(MajuError, match="읽지 못했습니다"):
        read_notes(tmp_path / "nothing.csv")


def read_or_nothing(text: str) -> tuple[CompanyNote, ...]:
    """Notes, or none where the text is refused; anything but a refusal in words is raised."""
    try:
        return read_pasted_notes(text).notes
    except MajuError:
        return ()


cells = st.text(max_size=40)


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(cells, cells, cells), max_size=6))
def test_any_table_is_read_or_refused_in_words(rows: list[tuple[str, str, str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([("회사", "질문", "팁"), *rows])
    for note in read_or_nothing(text.getvalue()):
        assert note.company
        assert all(0 < len(question) <= LONGEST_QUESTION for question in note.questions)
        assert not set(note.text) & set("\x00\u202e\u200b")


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    assert all(note.company for note in read_or_nothing(text))
