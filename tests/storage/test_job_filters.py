"""What each filter lets pass, asked of a real table."""

import sqlite3
from pathlib import Path

import pytest

from maju.domain.jobs import Filters
from maju.storage.job_filters import canonical_region, conditions, education_level
from tests.storage.job_making import by_meaning, by_words, make_shipped, open_index, posting, put


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("서울특별시 강남구", "서울 강남구"),
        ("서울시  강남구", "서울 강남구"),
        ("전북특별자치도 전주시", "전북 전주시"),
        ("전라북도 전주시", "전북 전주시"),
        ("경기도 성남시, 서울특별시", "경기 성남시,서울"),
        ("", ""),
        (" , / ", ""),
        ("해외 베트남", "해외 베트남"),
    ],
)
def test_provinces_have_one_name(written: str, canonical: str) -> None:
    assert canonical_region(written) == canonical


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("학력무관", 0), ("고졸 이상", 1), ("초대졸", 2), ("전문학사", 2), ("대학교졸업(2,3년)", 2), ("대졸(4년제)", 3), ("학사", 3),
        ("석사 이상", 4), ("박사", 5), ("", None), ("협의", None),
    ],
)  # fmt: skip
def test_schooling_has_levels(text: str, level: int | None) -> None:
    assert education_level(text) == level


ROWS = {
    "seoul": {"region": "서울특별시 강남구", "experience": "new", "education": "고졸", "employment": "정규직"},
    "both": {"region": "경기도 성남시, 서울 송파구", "experience": "any", "education": "대졸", "employment": "정규직, 계약직"},
    "busan": {"region": "부산", "experience": "experienced", "education": "", "employment": "", "deadline": "2026-11-21"},
    "gone": {"region": "대구광역시 중구", "experience": "", "education": "무관", "employment": "아르바이트", "deadline": "2026-11-20"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), {"seoul", "both", "busan", "gone"}),
        (Filters(region="서울"), {"seoul", "both"}),
        (Filters(region="서울특별시 송파구"), {"both"}),
        (Filters(region="강남구"), {"seoul"}),
        (Filters(region="부산광역시"), {"busan"}),
        (Filters(region="%"), set()),
        (Filters(region="중"), {"gone"}),
        (Filters(experience="new"), {"seoul", "both", "gone"}),
        (Filters(experience="experienced"), {"both", "busan", "gone"}),
        (Filters(experience="whatever"), {"seoul", "both", "busan", "gone"}),
        (Filters(education="고졸"), {"seoul", "busan", "gone"}),
        (Filters(education="대졸"), {"seoul", "both", "busan", "gone"}),
        (Filters(employment="정규직"), {"seoul", "both"}),
        (Filters(employment="계약 직"), {"both"}),
        (Filters(open_on="2026-11-21"), {"seoul", "both", "busan"}),
        (Filters(region="서울", education="고졸", open_on="2027-01-01"), {"seoul"}),
    ],
)
def test_a_filter_keeps(tmp_path: Path, filters: Filters, kept: set[str]) -> None:
    index = open_index(tmp_path, make_shipped(tmp_path / "shipped", occupations=1))
    try:
        put(index, *(posting(0, id=name, company=name, **values) for name, values in ROWS.items()))
        assert set(by_words(index, "생산직", filters)) == set(by_meaning(index, "생산직 사원", filters)) == kept
        removed = set(ROWS) - kept
        assert bool(index.removed_by(filters, list(ROWS))) is bool(removed)
    finally:
        index.close()


def test_no_filter_text_is_sql() -> None:
    for each in conditions(Filters("'; DROP TABLE postings; --", "new", "고졸", "' OR 1=1", "' OR 1=1")):
        assert each.sql.count("?") == 1
        assert "DROP" not in each.sql
        assert sqlite3.complete_statement(f"SELECT {each.sql};")
