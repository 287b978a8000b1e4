"""Makes the tables among samples/: the same postings in every format and encoding that is read.

Run: .venv/bin/python -m tests.documents.postings.make_samples
"""

import csv
import gzip
import io
import json
from datetime import date
from pathlib import Path

from openpyxl import Workbook

SAMPLES = Path(__file__).with_name("samples")
COLUMNS = (
    "공고번호", "출처", "공고제목", "회사명", "근무지역", "직무", "고용형태", "경력", "학력", "급여", "기술스택", "담당업무", "자격요건",
    "우대사항", "인재상", "본문", "링크", "등록일", "마감일", "복지점수",
)  # fmt: skip
ENGLISH = (
    "posting_id", "source", "title", "company_name", "location", "job_group", "employment_type", "experience", "education", "salary",
    "skills", "responsibilities", "requirements", "preferred", "talent", "description", "url", "posted_at", "deadline", "복지점수",
)  # fmt: skip
ROWS = (
    (
        "46000101", "잡코리아", "데이터 분석가 (신입/경력)", "(주)누리예시데이터", "서울특별시 마포구", "데이터 분석", "정규직", "신입/경력", "대졸 이상",
        "회사 내규에 따름", "Python, SQL, Tableau", "- 매출 자료 분석\n- \"주간 보고서\" 작성", "통계학 기초, SQL 사용", "시각화 도구 경험", "숫자로 말하는 사람",
        "고객이 무엇을 사는지 함께 알아봅니다.", "https://www.jobkorea.co.kr/Recruit/GI_Read/46000101", "2026-11-02", "2026-12-01", "4",
    ),
    (
        "46000102", "잡코리아", "전기 설비 유지보수", "라온예시전력", "부산광역시 사하구", "전기", "계약직", "경력 3년↑", "고졸", "월급 280만원", "전기기사",
        "수변전 설비 점검", "전기기사 또는 산업기사", "", "", "", "https://www.jobkorea.co.kr/Recruit/GI_Read/46000102", "2026-11-03", "2026-12-10", "",
    ),
    ("", "", "매장 관리 사원", "마루예시마트", "전국", "판매", "파트타임", "무관", "학력무관", "시급 11,000원", "", "진열, 계산", "", "", "", "", "", "", "", "3"),
)  # fmt: skip


def csv_text(columns: tuple[str, ...], delimiter: str = ",") -> str:
    """The table as text with CRLF, as Excel writes it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows((columns, *ROWS))
    return out.getvalue()


def make(folder: Path) -> None:
    """Write every table into ``folder``."""
    (folder / "utf8.csv").write_bytes(csv_text(COLUMNS).encode())
    (folder / "utf8-mark.csv").write_bytes(csv_text(COLUMNS).encode("utf-8-sig"))
    (folder / "cp949.csv").write_bytes(csv_text(COLUMNS).encode("cp949"))
    (folder / "english.csv").write_bytes(csv_text(ENGLISH).encode())
    (folder / "semicolon.csv").write_bytes(csv_text(COLUMNS, ";").encode())
    (folder / "utf16.tsv").write_bytes(csv_text(COLUMNS, "\t").encode("utf-16"))
    (folder / "utf16-no-mark.tsv").write_bytes(csv_text(COLUMNS, "\t").encode("utf-16-le"))
    (folder / "headed.csv").write_bytes(("2026년 11월 채용공고\r\n\r\n" + csv_text(COLUMNS)).encode())
    objects = [dict(zip(ENGLISH, row, strict=True)) for row in ROWS]
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects)
    (folder / "lines.jsonl").write_text(lines, encoding="utf-8")
    (folder / "lines.jsonl.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))
    (folder / "array.json").write_text(json.dumps(objects, ensure_ascii=False, indent=1), encoding="utf-8")
    nested = [
        {**each, "company": {"name": each["company_name"]}, "skills": each["skills"].split(", ")} for each in objects
    ]
    for each in nested:
        del each["company_name"]
    (folder / "document.json").write_text(
        json.dumps({"meta": {"n": 3}, "data": nested}, ensure_ascii=False), encoding="utf-8"
    )
    make_workbook(folder / "table.xlsx")


def make_workbook(path: Path) -> None:
    """A sheet of notes first, then the table with days as Excel keeps them."""
    book = Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "안내"
    notes.append(["이 파일은 예시입니다."])
    sheet = book.create_sheet("공고")
    sheet.append(["채용공고 내려받기"])
    sheet.append([])
    sheet.append(COLUMNS)
    for row in ROWS:
        sheet.append(
            [
                date.fromisoformat(cell) if name in ("등록일", "마감일") and cell else cell or None
                for name, cell in zip(COLUMNS, row, strict=True)
            ]
        )
    book.save(path)


if __name__ == "__main__":
    make(SAMPLES)
