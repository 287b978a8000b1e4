"""What a blind interview leaves out: a question or reason that tells school, region, age, family, sex or name is not asked.

The items are those of 공공기관 블라인드 채용 가이드라인 (고용노동부): 출신 지역, 가족 관계, 학력, 신체 조건, and by law sex and age.
"""

import re

from maju.services.job_personal_facts import personal_facts

_SCHOOL = re.compile(
    r"[가-힣A-Za-z]+(?:대학원|대학교|대학(?!로|생|병원)|고등학교|중학교|초등학교|여고|여대|공고|상고|외고|과학고|마이스터고|전문대|사이버대|교대)"
    r"|(?<![가-힣])[가-힣]{2,4}대(?=\s|$|[,.)(|]|에서|의|를|에\s|와)|(?i:university|college|institute of technology|high school)|학점|평점|GPA|졸업|모교|학번|교내|총학생회"
)
_REGION = re.compile(
    r"(?<![가-힣])(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청(?:[북남]도)?|충[북남]|전라(?:[북남]도)?|전[북남]|경상(?:[북남]도)?|경[북남]|제주|수도권|영남|호남)"
    r"(?:특별자치|특별|광역)?[시도]?(?=$|[\s,.·)|]|에서|의\s|에\s|지역|출신)"
    r"|[가-힣]{1,3}(?:특별시|광역시|특별자치[시도])|(?<![가-힣])[가-힣]{2,3}[시군구]\s[가-힣]{1,4}[동읍면로길]"
)
_BIRTH_YEAR = re.compile(r"\d{4}\s?년\s?생|\d{2}\s?년생|만\s?\d{2}\s?세|(?<!\d)\d{2}세")


def tells_who(text: str, name: str = "") -> bool:
    """Whether a text tells of what is hidden from a blind interviewer. ``name``: of the candidate."""
    bare_name = "".join(name.split())
    return bool(
        (len(bare_name) > 1 and bare_name in "".join(text.split()))
        or _SCHOOL.search(text)
        or _REGION.search(text)
        or _BIRTH_YEAR.search(text)
        or personal_facts(text)
    )


def tells_school(text: str) -> bool:
    """Whether a text names a school or tells how one did there."""
    return _SCHOOL.search(text) is not None
