"""Words that name what stands beside or below them in papers of applicants: labels of fields, heads of columns."""

import re
import unicodedata

_SPACES = re.compile(r"[\s\u3000]+")
_JOINED = re.compile(r"[/·ㆍ,&및]")
_LONGEST = 16
"""Characters of a label without its spaces: 봉사활동 및 사회공헌 활동 is no longer a label but a title."""
_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_KNOWN = re.compile(
    r"(?:한글|영문|한자)?(?:성명|이름|성함)|name|생년월일|주민(?:등록)?번호|연령|나이|성별|국적|사진|본적"
    r"|(?:현)?주소|거주지|연락처|전화(?:번호)?|휴대(?:폰|전화)(?:번호)?|핸드폰|이메일|전자우편|e-?mail|phone|address|mobile|홈페이지|블로그|깃허브|github"
    r"|school|university|college|degree|major|gpa|학교(?:명)?(?:및전공)?|출신학교|최종학력|학력|전공(?:학과|및학과|학과명|명)?|학과(?:명|\(?전공\)?)?|학위|학점|평점|성적|졸업(?:구분|여부|상태|년월|일)?|재학기간|입학(?:년월|일)?|소재지|이수(?:구분|시간|학점)?|과정(?:명)?"
    r"|기간|근무기간|재직기간|활동기간|교육기간|수행기간|참여기간|개발기간|프로젝트기간|작업기간|제작기간|시작일?|종료일?|입사일?|퇴사일?|일자|날짜|연도|년도|연월|년월|시기|period|date|year|duration"
    r"|회사(?:명)?|근무처|직장(?:명)?|기관(?:명)?|기관/?단체명?|단체(?:명)?|소속(?:부서)?|부서|사업장|업체(?:명)?|점포(?:명)?|company|organization|organisation"
    r"|직위|직급|직책|직무|직종|담당(?:업무|직무|역할|분야)?|업무(?:내용)?|주요업무|수행업무|고용형태|근무형태|구분|형태|퇴사사유|position|role|title|responsibilities"
    r"|맡은일|한일|일한내용|프로젝트(?:명|이름)?|과제명|작품명|제목|역할|본인역할|나의역할|맡은역할|담당역할|기여도?|참여도|참여인원|인원|팀구성|팀원|팀|개발환경|사용기술|기술(?:스택)?|활용기술|사용도구|도구|사용툴|툴|언어|성과|결과|주요성과|내용|주요내용|상세내용|개요|설명|비고|링크|클라이언트|발주처|고객사|project|stack|result"
    r"|활동(?:명|내용)?|교육(?:명|과정|기관|내용)?|훈련(?:과정|기관)?|봉사(?:활동)?|주최(?:기관)?|주관(?:기관)?|운영기관|시행(?:처|기관)|발급(?:처|기관)?|발행(?:처|기관)|수여(?:처|기관)|인증기관"
    r"|자격(?:증|증명|증명칭|명|면허|면허명|면허증|사항|종목|/?면허)?|면허(?:명|증|종류)?|종목|등급|급수|취득(?:일|일자|년월|연월|연도|시기)?|합격일자?|발급일자?|등록번호|자격번호|번호|certificate|license|issuer"
    r"|외국어|어학|시험명?|어학시험|점수|점수/?등급|공인점수|취득점수|응시일|score"
    r"|상훈|수상(?:명|내역|일|일자|내용|년월|연도)?|상명|award"
    r"|보유기술|기술명|스킬|skills?|숙련도|수준|활용수준|능력|활용능력|분야|세부기술|병역(?:사항|구분)?|군별|계급|복무기간|제대구분|취미|특기|가족(?:관계|사항)|관계|희망(?:직무|직종|부서|연봉|근무지|지역)|지원(?:분야|직무|부서|부문)|경력(?:사항)?|총경력|장애(?:여부|사항)|보훈(?:여부|대상)?|종교|키|체중|혈액형|결혼여부",
    re.IGNORECASE,
)


_SUFFIXED = re.compile(
    r"[가-힣]{0,7}(?:명칭?|명|기간|구분|시간|내용|기관|기관명|일자|연월|년월|여부|번호|사항|역할|업무|분야|수준|등급|점수|방법|인원|규모|부문|주소|메일|연락처|조직|단체|이름|도구|기술|성과|항목)"
)
"""Words that forms make up: 교육과정명, 소속조직, 발급기관명."""


def bare(text: str) -> str:
    """A label without spaces, brackets, colon and marks around it, in one width."""
    plain = _SPACES.sub("", unicodedata.normalize("NFKC", text))
    return _BRACKETS.sub("", plain).strip(":*·•-—▪■□◆◇○●▶※【】[]<>〈〉《》") or plain


def is_label(text: str) -> bool:
    """Whether a text is a known label and nothing else; several joined by a slash or a dot are one (직위/담당업무)."""
    plain = bare(text)
    if not plain or len(plain) > _LONGEST:
        return False
    return bool(_KNOWN.fullmatch(plain)) or all(_KNOWN.fullmatch(part) for part in _JOINED.split(plain))


def is_made_up_label(text: str) -> bool:
    """Whether a text is a known label or ends as one does, as heads of columns in forms do."""
    plain = bare(text)
    return is_label(text) or (
        len(plain) <= _LONGEST and all(_SUFFIXED.fullmatch(each) for each in _JOINED.split(plain))
    )


def may_be_label(text: str) -> bool:
    """Whether a text looks as a label does: short, without digits and without the end of a sentence."""
    plain = bare(text)
    return 0 < len(plain) <= _LONGEST and not re.search(r"\d|[.?!@()（）]|다$", plain)
