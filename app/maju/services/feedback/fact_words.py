"""Words and shapes that make a fact: titles, organisations, fields of study, times, stations of a career, units that are the same."""

import re

LATIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9+#./_-]*[A-Za-z0-9+#])?")
QUOTED = re.compile(
    r"‘[^‘’\n]{1,60}’|“[^“”\n]{1,60}”|「[^「」\n]{1,60}」|『[^『』\n]{1,60}』|《[^《》\n]{1,60}》|〈[^〈〉\n]{1,60}〉|\"[^\"\n]{1,60}\"|'[^'\n]{2,60}'"
)
NAMED = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>(?!(?:종합|대학|시중|중앙|인터넷|기업|전문|국립|공립|사립|부속|산하|고객|협력|관련|같은|어느|여러|해당)(?:대학교|대학원|병원|은행|연구소|협회|재단))"
    r"(?:[가-힣A-Za-z0-9]{2,8}?(?:대학교|대학원|고등학교|은행|그룹|전자|물류|재단|공단|협회|연구소|병원|증권|텔레콤|소프트|테크|구청|시청|교육청|백화점|학과|학부|공학과?|산업기사|기능사|기술사|면허증?|자격증)"
    r"|[가-힣]{2,8}기사(?=[를은와로가도]|[^가-힣]|$)|최우수상|우수상|장려상|특별상|공로상|금상|은상|동상|표창|주식회사\s?[가-힣]{2,8}|㈜\s?[가-힣A-Za-z]{2,10}|\(주\)\s?[가-힣A-Za-z]{2,10}))"
)
"""Organisations, fields of study, certificates and prizes by the word they end in; the word by itself names nobody."""

TIMES = frozenset(
    [
        "작년",
        "재작년",
        "지난해",
        "올해",
        "내년",
        "지난달",
        "지난주",
        "어제",
        "그저께",
        "상반기",
        "하반기",
        "봄",
        "여름",
        "가을",
        "겨울",
        "방학",
        "월요일",
        "화요일",
        "수요일",
        "목요일",
        "금요일",
        "토요일",
        "일요일",
    ]
)
STATIONS = {
    word: names[0]
    for names in (
        line.split()
        for line in (
            "인턴 인턴십 인턴사원",
            "아르바이트 알바",
            "공모전",
            "동아리 서클",
            "학생회",
            "학회",
            "해커톤",
            "부트캠프",
            "캡스톤",
            "봉사 자원봉사 봉사활동",
            "교환학생",
            "어학연수",
            "유학",
            "창업",
            "장학금 장학생",
            "논문",
            "특허",
            "석사",
            "박사",
            "전공",
            "자격증",
            "학교",
            "대학교 대학",
            "대학원",
            "고등학교",
            "군대",
            "팀장",
            "조장",
            "반장",
            "회장",
            "부회장",
            "총무",
            "대표",
            "점장",
            "주임",
            "대리",
            "과장",
            "차장",
            "부장",
            "매니저",
            "카페",
            "편의점",
            "식당",
            "병원",
            "은행",
            "연구실",
            "연구소",
            "공장",
            "수상 입상",
        )
    )
    for word in names
}
"""Stations of a life and roles, by their usual name: who was an intern where the answer names none has been given a past."""

STATION = re.compile(
    rf"(?<![가-힣])(?:{'|'.join(sorted((word for word in STATIONS if len(word) > 2), key=len, reverse=True))})"
)
"""The longer of them by their letters: 교환학생 is two morphemes."""

SPANS_OF_DAYS = {
    "하루": (1, "일"),
    "이틀": (2, "일"),
    "사흘": (3, "일"),
    "나흘": (4, "일"),
    "닷새": (5, "일"),
    "엿새": (6, "일"),
    "열흘": (10, "일"),
    "보름": (15, "일"),
    "일주일": (1, "주"),
}
UNIT_WORDS = (
    "퍼센트포인트",
    "만원",
    "년대",
    "학년도",
    "주차",
    "주일",
    "건수",
    "시간",
    "킬로",
    "미터",
    "킬로미터",
    "리터",
    "평",
    "인",
    "회",
    "배",
    "학점",
    "글자",
    "문장",
    "줄",
    "마디",
    "걸음",
    "편",
    "눈",
)
SAME_UNIT = {
    "프로": "퍼센트",
    "달": "개월",
    "해": "년",
    "회": "번",
    "차례": "번",
    "사람": "명",
    "인": "명",
    "군데": "곳",
    "주일": "주",
    "킬로": "킬로그램",
}
LIGHT_COUNTERS = frozenset(
    ["", "번", "가지", "개", "명", "곳", "문장", "줄", "마디", "걸음", "편", "눈", "쪽", "점", "칸"]
)
"""With one of these, one is an article more than a number: 한 번 더, 한 가지 예, 한 사람의 힘."""
