"""The headings under which Korean boards write a posting, and what each says."""

import re
import unicodedata

_HEADINGS = {
    "title": "제목 공고제목 공고명 채용제목 채용공고 채용공고명 포지션 포지션명 모집제목",
    "company": "회사 회사명 기업 기업명 업체명 상호 기관명 사업장명",
    "region": "지역 근무지 근무지역 근무장소 근무예정지 근무지주소 근무위치 위치 주소 근무처",
    "occupation": "직무 직종 모집직종 모집직무 모집분야 직무분야 모집부문 채용분야 채용직무 직군",
    "employment": "고용형태 근무형태 채용형태 고용유형 계약형태",
    "experience": "경력 경력조건 경력사항 경력요건",
    "education": "학력 학력조건 최종학력 학력요건",
    "salary": "급여 임금 연봉 월급 시급 급여조건 임금조건 보수 처우 급여수준 연봉수준",
    "posted_on": "등록일 게시일 공고일 시작일 접수시작일",
    "deadline": "마감일 마감 접수마감 접수마감일 지원마감 모집마감 마감일시 마감기한",
    "period": "접수기간 모집기간 지원기간 채용기간 공고기간 접수기간및방법 접수기간·방법 서류접수기간",
    "skills": "기술스택 기술스택·툴 스킬 요구기술 사용기술 개발환경 필요기술 핵심기술 기술스택및툴 techstack skills 스킬·툴",
    "tasks": "담당업무 주요업무 업무내용 직무내용 수행업무 하는일 이런일을해요 이런업무를해요 합류하면담당할업무예요 합류하면함께할업무예요"
    " 어떤일을하나요 우리는이런일을합니다 업무소개 직무소개 responsibilities whatyoulldo keyresponsibilities 주요역할 역할",
    "requirements": "자격요건 지원자격 자격조건 응시자격 필수요건 필수조건 필수자격 자격 필수사항 지원요건 이런분을찾아요 이런분을찾고있어요"
    " 이런분과함께하고싶어요 이런분이면좋겠어요 필요역량 요구역량 requirements qualifications 자격사항 모집부문및자격요건",
    "preferred": "우대사항 우대조건 우대요건 우대 우대자격 이런분이면더좋아요 이런경험이있으면더좋아요 이런분은더욱좋아요 있으면좋은경험"
    " preferred preferredqualifications nicetohave 가점사항 가산점",
    "ideal": "인재상 핵심가치 우리가바라는인재 이런인재를찾습니다 이런동료를찾습니다 일하는방식",
    "description": "상세내용 회사소개 기업소개 포지션상세 포지션소개 팀소개 모집요강 상세요강 공고내용 소개 부서소개 aboutus",
    "url": "링크 url 홈페이지 지원링크 채용홈페이지 공고링크",
    "other": "복리후생 복지 혜택 혜택및복지 복지및혜택 전형절차 채용절차 전형과정 전형방법 선발절차 지원방법 접수방법 제출서류 유의사항 기타사항 기타"
    " 근무조건 근무시간 근무요일 근무환경 문의 문의처 담당자 연락처 모집인원 인원 채용인원 직급 직책 수습기간 benefits"
    " 보험 4대보험 퇴직금 사업내용 업종 기업형태 사원수 설립일 대표자 참고사항 안내사항 지원서류 합격자발표 나이 연령 성별",
}
_ONE_LINE = frozenset(
    {
        "title",
        "company",
        "region",
        "occupation",
        "employment",
        "experience",
        "education",
        "salary",
        "posted_on",
        "deadline",
        "period",
        "url",
    }
)
_DECORATION = re.compile(
    r"^[\s#*■□▶▷►●○◎◆◇★☆※▣◈✔✅☑❖•·ㆍ▪▫\-–—=~>|:.()\[\]【】<>《》〈〉「」『』]+|[\s#*■□▶◀◁●○◆◇★☆※▣=~\-–—|:：.\[\]()【】<>《》〈〉「」『』]+$"
)
_NUMBERING = re.compile(
    r"^(?:\d{1,2}|[가-하]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4})\s*[.)]\s+|^[①-⑳❶-❿]\s*|^\d{1,2}\s*[.)]\s*(?=[가-힣])"
)
_SPLIT = re.compile(r"\s*[:：\t|]\s*|\s{3,}|(?<=[\])】〉》」])\s*")
_LONGEST_HEADING = 24
_SIGNS = re.compile(r"[^\w·]|\(.*?\)")


def _normal(text: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold()).replace("_", "")


_FIELD_OF = {name: field for field, names in _HEADINGS.items() for name in names.split()}


def is_one_line(field: str) -> bool:
    """Whether what stands under the heading is one line, and the next line is something else."""
    return field in _ONE_LINE


def heading_of(line: str) -> tuple[str, str, str] | None:
    """Field, heading as it stands there, and what follows it on the line; None where the line is no heading.

    '■ 담당업무', '[자격요건]', '3. 우대사항 :', '근무지: 서울 강남구', '경력    신입'.
    """
    bare = _bare(line)
    if field := _known(bare):
        return field, bare, ""
    for split in _SPLIT.finditer(line):
        first = _bare(line[: split.start()])
        if not first:
            continue
        if field := _known(first):
            return field, first, line[split.end() :].strip()
        break
    return None


def _known(text: str) -> str:
    if not text or len(text) > _LONGEST_HEADING:
        return ""
    return _FIELD_OF.get(_normal(text)) or _FIELD_OF.get(_normal(re.sub(r"\(.*?\)", "", text)), "")


def _bare(text: str) -> str:
    return _DECORATION.sub("", _NUMBERING.sub("", _DECORATION.sub("", text))).strip()
