"""One review: what makes it the same one, and how it is named."""

from dataclasses import replace

from maju.domain.company_note import CompanyNote

NOTE = CompanyNote(
    "가온전자", "품질관리", "2025 하반기", "1차", "다대다", ("지원 동기",), "편안합니다.", "합격", "보통"
)


def test_the_same_words_are_the_same_note_whatever_file_and_spacing() -> None:
    assert NOTE.id == replace(NOTE, origin="다른 파일.csv", added_at="2026-11-21", company="가온 전자").id
    for other in (
        replace(NOTE, questions=("지원 동기", "장단점")),
        replace(NOTE, season="2024 하반기"),
        replace(NOTE, tips=""),
    ):
        assert other.id != NOTE.id


def test_a_source_says_company_season_and_stage_where_they_are_known() -> None:
    assert NOTE.source == "가온전자, 2025 하반기 1차"
    assert replace(NOTE, stage="").source == "가온전자, 2025 하반기"
    assert CompanyNote("가온전자").source == "가온전자"


def test_everything_it_says_can_be_searched() -> None:
    assert all(part in NOTE.text for part in ("가온전자", "품질관리", "지원 동기", "편안합니다", "보통"))
