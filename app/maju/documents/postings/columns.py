"""Which column of a table is which field of a posting: by its name in Korean or English, or by hand."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from maju.domain.errors import MajuError

_NAMES = {
    "number": "id 공고번호 공고id 채용공고번호 구인인증번호 posting_id job_id jobid wantedauthno empseqno rec_idx recidx",
    "source": "출처 사이트 포털 채용사이트 정보제공처 source site platform portal provider infosvc",
    "sources": "sources",
    "title": "제목 공고제목 공고명 채용제목 채용공고명 채용공고제목 공고 모집제목 title job_title posting_title position_title subject name_of_posting"
    " wantedtitle empwantedtitle position 포지션 포지션명",
    "company": "회사명 회사 기업명 기업 업체명 채용업체명 상호 사업장명 기관명 company company_name companyname corp corp_name corpname employer"
    " empbusinm corpnm organization",
    "region": "지역 근무지역 근무지 근무지주소 근무예정지 소재지 주소 회사주소 시도 location region address address_main work_location workplace"
    " city workregion area",
    "district": "시군구 구군 상세지역 district address_detail address_sub",
    "occupation": "직무 직무분야 직종 직종명 직업 모집직종 모집직무 모집분야 직군 업무분야 occupation job_group job_category job_type_name industry"
    " job role jobsnm jobscdkornm position_category category",
    "employment": "고용형태 근무형태 채용형태 고용유형 계약형태 employment employment_type employmenttype emp_type job_type jobtype emptpnm"
    " empwantedtypenm contract_type",
    "experience": "경력 경력조건 경력사항 경력구분 요구경력 experience experience_level experiencelevel career career_level entertpnm"
    " empwantedcareernm",
    "min_years": "최소경력 경력최소 min_years min_experience experience_min annual_from career_min",
    "max_years": "최대경력 경력최대 max_years max_experience experience_max annual_to career_max",
    "education": "학력 학력조건 최종학력 요구학력 최소학력 education education_level required_education_level edunm minedubg empwantededunm",
    "salary": "급여 임금 연봉 월급 급여조건 임금조건 보수 salary sal pay wage salary_range",
    "skills": "기술스택 기술 스킬 요구기술 보유기술 기술스택툴 키워드 태그 핵심역량 skills skill tech_stack techstack stack tools keywords keyword tags"
    " skill_tags",
    "tasks": "담당업무 주요업무 업무내용 직무내용 수행업무 직무설명 tasks task main_tasks duties responsibilities responsibility jobcont",
    "requirements": "자격요건 지원자격 자격조건 응시자격 필수요건 필수조건 자격 requirements requirement qualifications qualification"
    " required_qualifications",
    "preferred": "우대사항 우대조건 우대 우대요건 preferred preferences preferred_qualifications preferred_points nice_to_have pfcond",
    "ideal": "인재상 인재상내용 핵심가치 ideal ideal_candidate talent core_values",
    "description": "본문 내용 상세내용 공고내용 상세 설명 공고본문 모집내용 상세요강 소개 포지션상세 description content contents body detail details"
    " intro job_description jd text",
    "url": "링크 주소링크 공고링크 공고url url link href posting_url job_url wantedinfourl empwantedhomepgdetail source_url",
    "posted_on": "등록일 게시일 공고일 등록일자 게시일자 시작일 접수시작일 posted_on posted posted_at posting_date posted_date date_posted created_at"
    " reg_date regdt start_date empwantedstdt opening_timestamp",
    "deadline": "마감일 마감 마감일자 접수마감일 접수마감 종료일 공고마감일 지원마감 deadline closing_date close_date closedt due_date end_date"
    " expires_at expiration_date expiration_timestamp empwantedendt receiptclosedt due_time",
    "period": "접수기간 모집기간 공고기간 채용기간 지원기간 period application_period",
    "example": "예시 example",
}
"""Field, and the names its column has with portals, in exports of public data and in tables people keep."""

FIELDS = frozenset(_NAMES)
IGNORED = "extra"
"""What a column is mapped to by hand that shall be kept and not understood."""
_NOISE = re.compile(r"[\s_\-./:*·]|\(.*?\)|\[.*?\]")
_LONGEST_NAME = 80


def normal_name(name: str) -> str:
    """A column's name without blanks, signs, case and what stands in brackets."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", name[:_LONGEST_NAME]).casefold())


_FIELD_OF = {
    normal_name(spelling): field for field, spellings in _NAMES.items() for spelling in (field, *spellings.split())
}


def field_of(name: str) -> str | None:
    """The field a column's name says, None where nobody knows; 'company.name' as 'company'."""
    found = _FIELD_OF.get(normal_name(name))
    if found is None and "." in name:
        path, _, last = name.rpartition(".")
        found = field_of(path) if normal_name(last) in ("name", "text", "value", "label") else None
    return found


class ColumnMap:
    """Column name to field: what a person says by hand first, else by name.

    Raises: MajuError ``postings-mapping`` where the hand names no field.
    """

    def __init__(self, by_hand: Mapping[str, str] | None = None) -> None:
        self._by_hand = {
            normal_name(column): _field_by_hand(column, field) for column, field in (by_hand or {}).items()
        }
        self._seen: dict[str, str | None] = {}

    @property
    def is_by_hand(self) -> bool:
        """Whether a person said anything."""
        return bool(self._by_hand)

    def field(self, column: str) -> str | None:
        """The field of this column, None where it goes to ``extra``."""
        if column not in self._seen:
            name = normal_name(column)
            found = self._by_hand[name] if name in self._by_hand else field_of(column)
            self._seen[column] = None if found == IGNORED else found
        return self._seen[column]

    def unknown(self, columns: Iterable[str]) -> tuple[str, ...]:
        """Those nobody recognised and nobody wished to have ignored."""
        return tuple(
            name for name in columns if name and self.field(name) is None and normal_name(name) not in self._by_hand
        )

    def score(self, cells: Sequence[str]) -> int:
        """How much a row looks like the row of column names: fields named, a title counting as two."""
        fields = {found for cell in cells if cell and len(cell) <= _LONGEST_NAME and (found := self.field(cell))}
        return len(fields) + ("title" in fields)


def _field_by_hand(column: str, wish: str) -> str:
    field = wish.strip()
    if field in FIELDS or field == IGNORED:
        return field
    if found := field_of(field):
        return found
    sentence = (
        "‘{column}’ 열을 ‘{field}’(으)로 읽으라고 하셨지만 그런 항목이 없습니다. 아무것도 가져오지 않았습니다. "
        "제목(title), 회사명(company), 지역(region), 본문(description) 같은 이름으로 다시 정해 주십시오."
    )
    raise MajuError("postings-mapping", sentence, column=column[:60], field=wish[:60])
