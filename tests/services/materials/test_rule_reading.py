"""Resumes and portfolios in the shapes that people give them, read by rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import ItemKind, ReadBy
from maju.domain.document import DocumentKind
from maju.services.materials.rule_reading import MOST_ITEMS, RuleReader
from tests.services.materials.making import lines, read, skill_reader, titles, told

EDUCATION, EXPERIENCE, PROJECT = ItemKind.EDUCATION, ItemKind.EXPERIENCE, ItemKind.PROJECT
ACTIVITY, CERTIFICATE, AWARD, SKILL = ItemKind.ACTIVITY, ItemKind.CERTIFICATE, ItemKind.AWARD, ItemKind.SKILL


def test_every_item_says_which_line_it_came_from() -> None:
    reading = read("이력서\n경력\n㈜가람 / 개발팀 사원 / 2021.03 ~ 2023.02\n- 예약 오류를 월 17건에서 0건으로 줄임")
    (item,) = reading.items
    assert item.source is not None
    assert (item.source.document, item.source.name, item.source.line) == ("d1", "이력서.txt", 3)
    assert item.source.quote == "㈜가람 / 개발팀 사원 / 2021.03 ~ 2023.02"
    assert item.text == "예약 오류를 월 17건에서 0건으로 줄임"
    assert item.read_by is ReadBy.RULES
    assert item.id == read("경력사항\n㈜가람 / 개발팀 사원 / 2021.03 ~ 2023.02").items[0].id


@pytest.mark.parametrize(
    ("line", "company", "role", "start", "end"),
    [
        ("㈜모아결제 / 정산팀 주임 / 2023.04 ~ 현재", "㈜모아결제", "정산팀 주임", "2023-04", "now"),
        ("[2019.03 ~ 2025.02] 청주한누리중학교 / 국어 교사", "청주한누리중학교", "국어 교사", "2019-03", "2025-02"),
        ("◎ 유니가드㈜ 보안팀 조장 | 2018년 4월 ~ 2025년 9월", "유니가드㈜", "보안팀 조장", "2018-04", "2025-09"),
        ("대리, ㈜한결유통 (2018.03 ~ 2020.02)", "㈜한결유통", "대리", "2018-03", "2020-02"),
        ("㈜가람 (경기 화성) / 생산1팀 조장 / 2014.05 ~ 2015.11", "㈜가람", "생산1팀 조장", "2014-05", "2015-11"),
        ("2012.03 ~ 2013.04 카페 소담 매니저 (정규직)", "카페 소담", "매니저", "2012-03", "2013-04"),
        ("㈜해송테크 (동백중공업 협력사), 용접 보조 ('25.3~'25.11)", "㈜해송테크", "용접 보조", "2025-03", "2025-11"),
        (
            "Harbor Hotel, Guest Service Officer (Jul 2023 - Present)",
            "Harbor Hotel",
            "Guest Service Officer",
            "2023-07",
            "now",
        ),
    ],
)
def test_a_place_of_work_in_one_line(line: str, company: str, role: str, start: str, end: str) -> None:
    assert told(read(f"# 경력사항\n{line}"), EXPERIENCE) == [(company, "", role, start, end)]


def test_a_place_of_work_over_several_lines() -> None:
    days_first = (
        "# 경력 총 5년\n2021.02 ~ 재직중\n㈜두루미\n인사총무팀 | 대리\n2018.07 ~ 2019.06\n㈜채움\n리서치팀 | 사원"
    )
    labels = "# 경력\n㈜두루미\n기간: 2021.02 ~ 현재\n직책: 대리\n㈜채움\n기간: 2018.07 ~ 2019.06\n직책: 사원"
    days_last = "# Work Experience\nHarbor Hotel\nFront Desk Agent\nMar 2021 – Jun 2023\n• 90 guests\nCafe Lantern\nBarista\n18.03 ~ 19.02"
    assert told(read(days_first), EXPERIENCE) == [
        ("㈜두루미", "", "인사총무팀 대리", "2021-02", "now"),
        ("㈜채움", "", "리서치팀 사원", "2018-07", "2019-06"),
    ]
    assert told(read(labels), EXPERIENCE) == [
        ("㈜두루미", "", "대리", "2021-02", "now"),
        ("㈜채움", "", "사원", "2018-07", "2019-06"),
    ]
    assert told(read(days_last), EXPERIENCE) == [
        ("Harbor Hotel", "", "Front Desk Agent", "2021-03", "2023-06"),
        ("Cafe Lantern", "", "Barista", "2018-03", "2019-02"),
    ]


def test_a_table_of_places_with_department_rank_and_duty() -> None:
    rows = (
        ("입사일", "퇴사일", "회사명", "부서", "직급", "담당업무"),
        ("2018.09", "2022.04", "㈜나사", "설비팀", "선임", "제어반 41대를 새로 그림"),
    )
    (item,) = read("# 경력\n[table]", rows).items
    assert (item.title, item.role, item.start, item.end) == ("㈜나사", "설비팀 선임", "2018-09", "2022-04")
    assert item.text == "제어반 41대를 새로 그림"


def test_soldiers_on_duty_and_years_without_work_are_no_career() -> None:
    reading = read(
        "# 경력\n㈜가람 / 사원 / 2021.03 ~ 2023.02\n육군 병장 만기전역 / 2018.01 ~ 2019.10\n육아로 쉼 / 2023.03 ~ 2024.02"
    )
    assert titles(reading.items, EXPERIENCE) == ["㈜가람"]


@pytest.mark.parametrize(
    ("line", "school", "major", "start", "end"),
    [
        ("2015.03 ~ 2021.02 한빛대학교 컴퓨터공학과 졸업", "한빛대학교", "컴퓨터공학과", "2015-03", "2021-02"),
        (
            "• 거제한바다공업고등학교 조선기계과 ('22.3~'25.2, 졸업)",
            "거제한바다공업고등학교",
            "조선기계과",
            "2022-03",
            "2025-02",
        ),
        ("1988년 2월 성서여자상업고등학교 졸업", "성서여자상업고등학교", "", "", "1988-02"),
        (
            "하이퐁대학교 (베트남) 한국어학과 학사 2009.09 – 2013.06",
            "하이퐁대학교",
            "한국어학과 학사",
            "2009-09",
            "2013-06",
        ),
        (
            "Namdo College, Associate Degree in Hotel Management (Mar 2017 - Feb 2021)",
            "Namdo College",
            "Associate Degree in Hotel Management",
            "2017-03",
            "2021-02",
        ),
    ],
)
def test_a_school_in_one_line(line: str, school: str, major: str, start: str, end: str) -> None:
    assert told(read(f"# 학력\n{line}"), EDUCATION) == [(school, "", major, start, end)]


def test_schools_of_a_table_with_months_of_entering_and_leaving() -> None:
    rows = (
        ("입학", "졸업", "학교", "전공 및 학위"),
        ("2004년 3월", "2008년 2월", "충일대학교", "회계학과 학사"),
        ("2022.03", "재학중", "다른대학교", "-"),
    )
    assert told(read("# 최종학력\n[table]", rows), EDUCATION) == [
        ("충일대학교", "", "회계학과 학사", "2004-03", "2008-02"),
        ("다른대학교", "", "", "2022-03", "now"),
    ]


def test_certificates_courses_and_languages_below_one_heading() -> None:
    reading = read(
        "# 자격 및 이수\n정보처리기사 / 한국산업인력공단 / 2020.11.25\nTOEIC 845점 (YBM, 2022.03)\n"
        "신임경비 교육 이수 - 한국경비교육센터 - 2018년 3월\n호텔서비스사 (Hotel Service Certificate), HRD Korea, Nov 2020"
    )
    assert told(reading, CERTIFICATE) == [
        ("정보처리기사", "한국산업인력공단", "", "2020-11-25", ""),
        ("TOEIC 845점", "YBM", "", "2022-03", ""),
        ("호텔서비스사", "HRD Korea", "", "2020-11", ""),
    ]
    assert told(reading, ACTIVITY) == [("신임경비 교육", "한국경비교육센터", "", "2018-03", "")]


def test_a_score_in_a_cell_of_its_own_belongs_to_the_test() -> None:
    rows = (("시험명", "점수", "취득일"), ("TOEIC", "640점", "2023. 12. 10"))
    assert told(read("# 어학\n[table]", rows), CERTIFICATE) == [("TOEIC 640점", "", "", "2023-12-10", "")]


def test_activities_with_their_organisation() -> None:
    reading = read(
        "# 교육 및 활동\n2025.01 ~ 2025.04  재취업 과정 (대전새일센터, 240시간)\n"
        "용접 기능반 반장 ('23.3~'24.12): 후배 6명의 일정을 관리\n2017.03 ~ 2020.01 성서복지관, 매주 토요일 도시락 포장"
    )
    assert told(reading, ACTIVITY) == [
        ("재취업 과정", "대전새일센터", "", "2025-01", "2025-04"),
        ("용접 기능반 반장", "", "", "2023-03", "2024-12"),
        ("도시락 포장", "성서복지관", "", "2017-03", "2020-01"),
    ]


def test_prizes() -> None:
    reading = read(
        "# 수상\n2020.10 캡스톤 경진대회 장려상 (한빛대학교 공과대학)\nAgent of the Quarter, Harbor Hotel, Oct 2024"
    )
    assert told(reading, AWARD) == [
        ("캡스톤 경진대회 장려상", "한빛대학교 공과대학", "", "2020-10", ""),
        ("Agent of the Quarter", "Harbor Hotel", "", "2024-10", ""),
    ]


def test_projects_with_labels_below_their_name() -> None:
    reading = read(
        "# 프로젝트\n1) 날씨 앱 '오늘우산' (팀 4명)\n기간: 2023.01 ~ 2023.02\n역할: 팀장, 서버 개발\n사용 기술: Python, Docker\n"
        "- 하루 사용자 300명\n2) 중고 거래 - 다시봄\n기간: 2022.05 ~ 2022.08\n역할: 화면 설계"
    )
    assert told(reading, PROJECT) == [
        ("날씨 앱 '오늘우산'", "", "팀장, 서버 개발", "2023-01", "2023-02"),
        ("중고 거래 - 다시봄", "", "화면 설계", "2022-05", "2022-08"),
    ]
    assert "하루 사용자 300명" in reading.items[0].text
    assert titles(reading.items, SKILL) == ["Python", "Docker"]


def test_projects_under_headings_with_headings_inside() -> None:
    reading = read(
        "# 김하늘 포트폴리오\n# 프로젝트 1\n# 물류 창고 지도\n# 기간\n2022.03 ~ 2022.09\n# 나의 역할\n화면 설계\n# 사용 기술\nFigma\n"
        "# 결과\n하루 6명으로 줄었습니다.\n# 보유 기술\nPhotoshop"
    )
    assert told(reading, PROJECT) == [("물류 창고 지도", "", "화면 설계", "2022-03", "2022-09")]
    assert "결과: 하루 6명으로 줄었습니다." in reading.items[0].text
    assert titles(reading.items, SKILL) == ["Figma", "Photoshop"]


def test_a_table_under_a_heading_is_the_project_of_that_heading() -> None:
    head = (("기간", "역할", "인원"), ("2022.03 ~ 2022.09", "백엔드 개발", "4명"))
    beside = (("기간", "2021.01 ~ 2021.06"), ("역할", "설계와 개발"), ("성과", "월말 작업 3일 → 4시간"))
    reading = read("# 주요 프로젝트\n# 물류 화면\n[table]\n# 정산 자동화\n[table]", head, beside)
    assert told(reading, PROJECT) == [
        ("물류 화면", "", "백엔드 개발", "2022-03", "2022-09"),
        ("정산 자동화", "", "설계와 개발", "2021-01", "2021-06"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# 대표 작업\n# 가을밤 전시\n[기간] 2023.08 ~ 2023.10\n[역할] 기획과 도면\n[도구] Figma",
        "# 대표 작업\n가을밤 전시\n기간 2023.08 ~ 2023.10\n역할 기획과 도면\n사용 도구 Figma",
        "# 대표 작업\n# 가을밤 전시\n2023.08 ~ 2023.10 | 역할: 기획과 도면 | 도구: Figma",
        "# 참여 과제\n- 가을밤 전시 (2023.08 ~ 2023.10)\n· 역할: 기획과 도면\n· 사용 도구: Figma",
        "작업 포트폴리오\n김하늘\n1. 가을밤 전시\n기간: 2023.08 ~ 2023.10\n역할: 기획과 도면\n사용 도구: Figma",
    ],
)
def test_when_and_as_what_in_every_spelling(text: str) -> None:
    reading = read(text)
    assert told(reading, PROJECT) == [("가을밤 전시", "", "기획과 도면", "2023-08", "2023-10")]
    assert titles(reading.items, SKILL) == ["Figma"]


def test_a_table_of_projects_below_a_company_is_no_place_of_work() -> None:
    rows = (("프로젝트", "기간", "역할"), ("정산 개선", "2020.03 ~ 2020.08", "서버 개발"))
    reading = read("# 경력\n# ㈜가람 (2020.01 ~ 2022.03)\n개발팀 사원\n[table]", rows)
    assert told(reading, EXPERIENCE) == [("㈜가람", "", "개발팀 사원", "2020-01", "2022-03")]
    assert told(reading, PROJECT) == [("정산 개선", "", "서버 개발", "2020-03", "2020-08")]


def test_rows_that_share_a_merged_company() -> None:
    rows = (("회사명", "기간", "직위"), ("㈜가람", "2020.01 ~ 2021.02", "사원"), ("", "2021.03 ~ 2023.02", "주임"))
    assert told(read("# 경력\n[table]", rows), EXPERIENCE) == [
        ("㈜가람", "", "사원", "2020-01", "2021-02"),
        ("㈜가람", "", "주임", "2021-03", "2023-02"),
    ]


def test_what_is_told_apart_comes_to_the_project_it_names() -> None:
    rows = (("과제명", "수행기간", "담당 역할"), ("비전 검사 도입", "2023.09 ~ 2024.06", "과제 책임"))
    reading = read(
        "# 과제 목록\n[table]\n# 과제별 이야기\n1. 비전 검사 도입\n걸러진 사진 3,400장을 다시 나누었습니다.", rows
    )
    assert reading.items[0].text == "걸러진 사진 3,400장을 다시 나누었습니다."


def test_duties_told_apart_belong_to_the_latest_place_of_work() -> None:
    reading = read(
        "# 경력\n㈜가람 / 간호사 / 2021.06 ~ 2025.08\n㈜나람 / 간호사 / 2018.03 ~ 2021.04\n# 주요 업무와 성과\n- 낙상 0건"
    )
    assert [item.text for item in reading.items] == ["낙상 0건", ""]


def test_skills_by_their_one_name() -> None:
    rows = (("구분", "기술", "수준"), ("언어", "파이썬, SQL", "상"), ("도구", "Docker", "중"))
    reading = read(
        "# 보유 기술\n[table]\nExcel: 피벗 테이블로 월 매출표를 작성\n포토샵·일러스트레이터 (중)\n한글 문서 작성 가능\n성실함",
        rows,
    )
    assert titles(reading.items, SKILL) == ["Python", "SQL", "Docker", "Excel", "Photoshop", "Illustrator", "한글(HWP)"]
    assert reading.items[0].skills == ("python",)


def test_a_name_nobody_knows_is_kept_where_it_looks_like_a_product() -> None:
    assert titles(read("# 기술\nSvelteKit, 책임감").items, SKILL) == ["SvelteKit"]


def test_a_head_that_names_school_and_certificate_is_read_too() -> None:
    rows = (
        ("성명", "제갈민", "자격", "전기기사 (한국산업인력공단, 2018.11.16)"),
        ("최종학력", "달구벌대학교 전기과 (2014.03 ~ 2018.08)", "경력", "7년"),
    )
    reading = read("# 경력 포트폴리오\n[table]", rows)
    assert reading.name == "제갈민"
    assert titles(reading.items, CERTIFICATE) == ["전기기사"]
    assert told(reading, EDUCATION) == [("달구벌대학교", "", "전기과", "2014-03", "2018-08")]


def test_a_life_in_one_list_is_parted_by_what_each_line_tells() -> None:
    reading = read(
        "# 이력\n2024.03 – 현재  스튜디오 물결표, UX 디자이너\n2019.03 – 2023.08  새봄대학교 시각디자인학과\n2023.10  공모전 우수상 (한빛재단)"
    )
    assert titles(reading.items, EXPERIENCE) == ["스튜디오 물결표"]
    assert titles(reading.items, EDUCATION) == ["새봄대학교"]
    assert titles(reading.items, AWARD) == ["공모전 우수상"]


def test_the_pledge_at_the_end_is_nothing() -> None:
    assert (
        read("# 자격증\n전기기사\n위 기재 사항은 사실과 다름이 없습니다.\n2025년 4월 17일 지원자 김하늘")
        .items[-1]
        .title
        == "전기기사"
    )


def test_a_line_of_a_book_is_kept_whole_and_a_thousand_entries_are_not() -> None:
    long = "저는 물류 창고에서 재고를 세었습니다. " * 400
    (item,) = read(f"자기소개서\n1. 지원동기\n{long}").items
    assert item.text == long.strip()
    (work,) = read(f"# 경력\n㈜가람 / 사원 / 2019.03 ~ 2020.02\n- {long}").items
    assert work.text == long.strip()
    many = "\n".join(f"㈜가람{number} / 사원 / 2019.03 ~ 2020.02" for number in range(MOST_ITEMS + 20))
    assert len(read(f"# 경력\n{many}").items) == MOST_ITEMS


PIECES = st.sampled_from(
    [
        "경력",
        "학력",
        "프로젝트",
        "자격증",
        "자기소개서",
        "2019.03 ~ 2020.02",
        "㈜가람",
        "한빛대학교",
        "역할:",
        "기간:",
        "| ",
        " / ",
        "- ",
        "1. ",
        "(",
        ")",
        "\n",
        "정보처리기사",
        "Python",
        "을 맡아 줄였습니다.",
        " ",
        "수상",
        "포트폴리오",
        "성명:",
        "김하늘",
        "[",
        "]",
        "현재",
        "※",
        "?",
        "\t",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=14), st.sets(st.integers(0, 13)))
def test_any_text_is_read_and_every_item_points_at_a_line_of_it(texts: list[str], headings: set[int]) -> None:
    text = "\n".join(f"# {each}" if at in headings else each for at, each in enumerate(texts))
    reading = read(text)
    there = {line.number: line.text for line in lines(text)}
    for item in reading.items:
        assert item.title.strip()
        assert item.source is not None
        assert there[item.source.line] == item.source.quote


@given(st.lists(st.lists(st.lists(PIECES, max_size=4).map("".join), min_size=1, max_size=5), min_size=1, max_size=6))
def test_any_table_is_read(rows: list[list[str]]) -> None:
    for heading in ("경력", "학력", "자격증", "프로젝트", "보유기술", "활동"):
        assert all(item.title for item in read(f"# {heading}\n[table]", rows).items)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("이력서\n학력\n한빛대학교", DocumentKind.RESUME),
        ("김하늘 포트폴리오\n프로젝트", DocumentKind.PORTFOLIO),
        ("1. 지원동기를 적어 주십시오.\n" + "저는 이 일을 오래 준비했습니다. " * 8, DocumentKind.ESSAY),
        ("장보기 목록", DocumentKind.OTHER),
    ],
)
def test_the_kind_of_a_document(text: str, kind: DocumentKind) -> None:
    assert RuleReader(skill_reader()).kind_of(lines(text)) is kind
