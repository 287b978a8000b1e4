"""The same postings come out of every format and encoding; every other format says what it has."""

from dataclasses import replace
from pathlib import Path

import pytest

from maju.documents.postings.reading import read_posting_file, read_postings
from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.domain.jobs import Posting
from maju.domain.posting_rows import CompanyIdeal, UnknownColumns
from tests.documents.postings.make_samples import make

SAMPLES = Path(__file__).with_name("samples")
TABLES = (
    "utf8-mark.csv", "cp949.csv", "english.csv", "semicolon.csv", "utf16.tsv", "utf16-no-mark.tsv", "headed.csv", "lines.jsonl",
    "lines.jsonl.gz", "array.json", "document.json", "table.xlsx",
)  # fmt: skip


def postings(name: str) -> list[Posting]:
    return [item for item in read_postings(SAMPLES / name) if isinstance(item, Posting)]


def one(name: str) -> Posting:
    (posting,) = postings(name)
    return posting


@pytest.mark.parametrize("name", TABLES)
def test_the_same_postings_in_every_table_format(name: str) -> None:
    assert [replace(each, form="") for each in postings(name)] == [replace(e, form="") for e in postings("utf8.csv")]


@pytest.mark.parametrize("name", ["utf8.csv", *TABLES])
def test_a_column_nobody_knows_is_kept_and_told(name: str) -> None:
    assert UnknownColumns(("복지점수",)) in list(read_posting_file(SAMPLES / name))
    assert postings(name)[0].extra == (("복지점수", "4"),)


def test_what_a_table_says() -> None:
    analyst, electrician, sales = postings("utf8.csv")
    assert (analyst.id, analyst.source, analyst.region) == ("jobkorea:46000101", "jobkorea", "서울 마포구")
    assert analyst.skills == ("Python", "SQL", "Tableau")
    assert analyst.tasks == '- 매출 자료 분석\n- "주간 보고서" 작성'
    assert (electrician.experience, electrician.min_years, electrician.employment) == ("experienced", 3, "계약직")
    assert (sales.source, sales.employment, sales.id[:5]) == ("file", "시간제", "text:")


def test_samples_are_what_their_script_makes(tmp_path: Path) -> None:
    make(tmp_path)
    for path in tmp_path.iterdir():
        if path.suffix != ".xlsx":
            assert path.read_bytes() == (SAMPLES / path.name).read_bytes(), path.name


def test_saramin() -> None:
    developer, nurse, trouble = read_postings(SAMPLES / "saramin.json")
    assert isinstance(developer, Posting)
    assert developer.id == "saramin:48120001"
    assert developer.region == "서울 강남구, 경기 성남시 분당구"
    assert developer.skills == ("Java", "Spring Boot", "MySQL", "결제")
    assert (developer.experience, developer.min_years, developer.max_years) == ("experienced", 3, 7)
    assert (developer.posted_on, developer.deadline) == ("2026-11-01", "2026-11-30")
    assert isinstance(nurse, Posting)
    assert (nurse.company, nurse.experience, nurse.education, nurse.region) == ("", "any", "초대졸", "부산")
    assert nurse.extra == (("마감 방식", "상시"),)
    assert isinstance(trouble, RowTrouble)
    assert "3번째 공고" in str(trouble.words)


def test_saramin_says_no() -> None:
    with pytest.raises(MajuError) as caught:
        list(read_postings(SAMPLES / "saramin-error.json"))
    assert caught.value.code == "postings-portal-error"
    assert "invalid access-key" in str(caught.value)


def test_several_saved_answers_one_a_line(tmp_path: Path) -> None:
    answer = " ".join((SAMPLES / "saramin.json").read_text(encoding="utf-8").split())
    (tmp_path / "many.json").write_text(f"{answer}\n{answer}\n", encoding="utf-8")
    assert len(list(read_postings(tmp_path / "many.json"))) == 6


def test_work24_old_list_and_detail_are_one_posting() -> None:
    listed, trouble = read_postings(SAMPLES / "work24-list.xml")
    detail = one("work24-detail.xml")
    assert isinstance(listed, Posting)
    assert listed.id == detail.id == "work24:K120012611010001"
    assert (listed.region, listed.salary) == ("경남 창원시 성산구", "월급 260만원 ~ 300만원")
    assert listed.deadline == detail.deadline == "2027-01-05"
    assert trouble == RowTrouble(21, "제목이 없어 넣지 않았습니다.")
    assert detail.tasks.splitlines()[:2] == ["- CNC 선반 프로그램 입력과 가공", "- 측정기로 치수 검사"]
    assert (detail.experience, detail.min_years, detail.employment) == ("experienced", 1, "정규직")
    assert "컴퓨터응용선반기능사" in detail.requirements
    assert "관계없음" not in detail.requirements
    assert "자격증 소지자" in detail.preferred
    assert "000-0000-0000" not in repr(detail)


def test_work24_open_recruiting_has_questions_and_stages() -> None:
    assert one("work24-open-list.xml").id == one("work24-open-detail.xml").id == "work24:171900"
    detail = one("work24-open-detail.xml")
    assert [text for name, text in detail.extra if name == "자기소개서 문항"] == [
        "우리 회사에 지원한 까닭을 적어 주십시오.",
        "여럿이 함께 문제를 푼 경험을 적어 주십시오.",
    ]
    assert [text for name, text in detail.extra if name == "전형 단계"] == [
        "서류 전형 · 12월 첫째 주",
        "1차 면접 · 직무 면접",
    ]
    assert detail.tasks == "[회로 설계]\n전원 회로 설계와 검증\n\n[품질 관리]\n출하 검사와 불량 분석"
    assert (detail.region, detail.education) == ("경기 수원시, 충남 아산시", "초대졸")


def test_work24_company_says_whom_it_looks_for() -> None:
    (ideal,) = read_posting_file(SAMPLES / "work24-company.xml")
    assert ideal == CompanyIdeal(
        "(주)나래예시전자", "끈기: 안 되는 까닭을 끝까지 찾는 사람\n나눔: 아는 것을 동료와 나누는 사람"
    )


def test_work24_in_cp949(tmp_path: Path) -> None:
    text = (SAMPLES / "work24-detail.xml").read_text(encoding="utf-8").replace("UTF-8", "EUC-KR")
    (tmp_path / "old.xml").write_bytes(text.encode("cp949"))
    assert list(read_postings(tmp_path / "old.xml")) == postings("work24-detail.xml")


def test_a_file_of_one_text_is_a_posting() -> None:
    assert one("pasted.txt").title == "[㈜다온예시푸드] 식품 품질관리 담당자 신입/경력 모집"


def test_columns_mapped_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("가,나,다\n용접공,한빛예시,아크 용접\n", encoding="utf-8")
    with pytest.raises(MajuError) as caught:
        list(read_postings(path))
    assert caught.value.code == "postings-no-title"
    assert "가, 나, 다" in str(caught.value)
    (posting,) = read_postings(path, {"가": "title", "나": "회사명", "다": "tasks"})
    assert isinstance(posting, Posting)
    assert (posting.title, posting.company, posting.tasks) == ("용접공", "한빛예시", "아크 용접")
    with pytest.raises(MajuError) as caught:
        list(read_postings(path, {"가": "색깔"}))
    assert caught.value.code == "postings-mapping"


def test_bad_rows_are_named_by_the_line_an_editor_shows(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(
        '제목,회사명,본문\n"용접공","한빛","첫 줄\n둘째 줄"\n,누리,제목 없음\n회계,가,나,다\n미화원,라,27" 걸레\n"닫히지 않음,마,바\n운전원,사,아\n',
        encoding="utf-8",
    )
    items = list(read_postings(path))
    assert [item.title for item in items if isinstance(item, Posting)] == ["용접공", "미화원", "운전원"]
    assert [item.line for item in items if isinstance(item, RowTrouble)] == [4, 5, 7]


def test_bad_json_lines_are_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(
        '{"title": "용접공"}\n\n{"title": \n[1]\n{"title": "회계"}\n' + "[" * 100_000 + "\n", encoding="utf-8"
    )
    items = list(read_postings(path))
    assert [item.title for item in items if isinstance(item, Posting)] == ["용접공", "회계"]
    assert [item.line for item in items if isinstance(item, RowTrouble)] == [3, 4, 6]


def test_a_broken_array_keeps_what_stood_before(tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    path.write_text('[{"title": "용접공"},\n{"title": "회계"},\n{"tit', encoding="utf-8")
    items = list(read_postings(path))
    assert [item.title for item in items if isinstance(item, Posting)] == ["용접공", "회계"]
    assert isinstance(items[-1], RowTrouble)
    assert items[-1].line == 3


def test_numbers_of_nobody_do_not_make_two_postings_one(tmp_path: Path) -> None:
    for name, title in (("a.csv", "용접공"), ("b.csv", "회계")):
        (tmp_path / name).write_text(f"공고번호,제목,회사명\n1,{title},한빛\n", encoding="utf-8")
    (first,), (second,) = (list(read_postings(tmp_path / name)) for name in ("a.csv", "b.csv"))
    assert isinstance(first, Posting)
    assert isinstance(second, Posting)
    assert first.id != second.id
    assert ("공고번호", "1") in first.extra


def test_the_same_row_has_the_same_id_again() -> None:
    assert [posting.id for posting in postings("utf8.csv")] == [posting.id for posting in postings("utf8.csv")]


def table(folder: Path, *rows: str, mapping: dict[str, str] | None = None) -> list[Posting]:
    """The postings of a CSV file with these lines."""
    file = folder / "table.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    return [item for item in read_postings(file, mapping) if isinstance(item, Posting)]


HAND_MAPPED = (
    "공고제목,회사명,어디서,하는것,바로가기\n도서관 사서,예시문화재단,서울 종로구,장서 정리,https://example.com/1"
)


@pytest.mark.parametrize(
    "mapping",
    [{"하는것": "tasks"}, {"어디서": "region"}, {"바로가기": "url"}, {"어디서": "region", "하는것": "description"}],
)
def test_a_column_understood_by_hand_leaves_a_posting_the_same(tmp_path: Path, mapping: dict[str, str]) -> None:
    (before,) = table(tmp_path, HAND_MAPPED)
    (after,) = table(tmp_path, HAND_MAPPED, mapping=mapping)
    assert after.id == before.id
    assert after != before


def test_a_posting_stays_the_same_when_its_text_or_its_row_changes(tmp_path: Path) -> None:
    head = "제목,회사,지역,마감일,본문"
    first = table(tmp_path, head, "사서,예시재단,서울,2027-01-31,장서 정리", "경비,예시재단,서울,2027-01-31,야간 순찰")
    again = table(
        tmp_path, head, "경비,예시재단,서울,2027-01-31,주간 순찰", "사서,예시재단,서울,2027-01-31,열람실 안내"
    )
    assert {each.id for each in first} == {each.id for each in again}
    other = table(tmp_path, head, "사서,예시재단,부산,2027-01-31,장서 정리", "사서,예시재단,서울,2027-03-31,장서 정리")
    assert len({each.id for each in (*first, *other)}) == 4, "another place or another last day is another posting"


def test_two_rows_that_say_different_things_stay_two(tmp_path: Path) -> None:
    rows = ("제목,회사,본문", "간호사,예시병원,내과 병동", "간호사,예시병원,외과 병동", "간호사,예시병원,외과 병동")
    found = table(tmp_path, *rows)
    assert len({each.id for each in found}) == 2
    assert [each.id for each in table(tmp_path, *rows)] == [each.id for each in found]


def test_a_row_without_company_and_address_is_known_by_all_it_says(tmp_path: Path) -> None:
    one, other = table(tmp_path, "제목,여기는무엇", "사무원,전화 응대", "사무원,장부 정리")
    assert one.id != other.id
    (mapped, _) = table(
        tmp_path, "제목,여기는무엇", "사무원,전화 응대", "사무원,장부 정리", mapping={"여기는무엇": "tasks"}
    )
    assert (mapped.id, mapped.tasks) == (one.id, "전화 응대")


def test_an_address_is_whole_or_not_there(tmp_path: Path) -> None:
    whole = f"https://example.com/{'a' * 1_900}"
    found = table(tmp_path, "제목,회사,링크", f"사서,예시,{whole}", f"경비,예시,{whole}{'b' * 200}")
    assert [each.url for each in found] == [whole, ""]
    assert found[1].extra == (("링크", "주소가 너무 길어 넣지 않았습니다."),)
