"""Names of the sections of resumes, essays and portfolios, as Koreans write them, also in English."""

import re
import unicodedata
from enum import StrEnum


class Section(StrEnum):
    """What the lines below a heading tell of. ``LIFE``: schools, work and prizes mixed (이력, 약력); ``DUTIES``: what was done at
    work, beside the list of it; ``NOTHING``: what never enters a profile (family, body, military, pledge …)."""

    PERSON = "person"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    PROJECT = "project"
    ACTIVITY = "activity"
    SKILL = "skill"
    CERTIFICATE = "certificate"
    AWARD = "award"
    ESSAY = "essay"
    LIFE = "life"
    DUTIES = "duties"
    NOTHING = "nothing"


_TAIL = r"(?:사항|내역|내용|정보|이력|소개|목록|현황|개요)?"
_NAMES: dict[Section, str] = {
    Section.PERSON: rf"(?:인적|기본|개인|지원자){_TAIL}|신상(?:명세|정보)?|연락처|프로필|profile|personal(?:info(?:rmation)?|details)?|contact(?:info(?:rmation)?)?",
    Section.EDUCATION: rf"(?:최종)?학력{_TAIL}|배운곳|다닌학교|학업{_TAIL}|출신학교|education(?:al)?(?:background|history)?|academic(?:background|history)",
    Section.EXPERIENCE: (
        rf"(?:주요|상세|근무|직장|경력|실무|업무|직무|사회|총|임상|교직|현장|조리|강의|교육|인턴|해외|이전)*(?:경력|근무|직장|경험){_TAIL}|경력기술서|경력요약|경력"
        r"|(?:work|professional|employment|career|relevant)?(?:experiences?|history|employment)|careers?|workexperiences?|internships?|인턴(?:십|경험|활동|경력)?"
        r"|경력및(?:실습|인턴|아르바이트)|아르바이트(?:경험|경력)?|인턴/?아르바이트|경력/?인턴|실습(?:경력|경험|사항|내역)?|임상실습|현장실습(?:경험|경력)?|주요이력|연구경력|병원경력|일한곳|해온일|일한경험|employmenthistory"
    ),
    Section.PROJECT: (
        rf"(?:주요|대표|개인|팀|수행|참여|진행|상세|학교|학부|졸업|사이드|연구|실무|개발|담당|핵심)*(?:프로젝트|과제|작품|작업물?|작업|캠페인|전시|콘텐츠){_TAIL}(?:경험|경력|수행|수행경험)?"
        r"|(?:selected|key|main|personal|team|side)?(?:projects?|works?)(?:experience)?|포트폴리오(?:상세|목록|작품)?|캡스톤(?:디자인)?|연구(?:실적|내용|업적|주제)?|수행과제|(?:시공|작업|수행|구축|설계|디자인|연구|제작|적용|개선|수업|기획|업무|개발|운영|현장)(?:사례|실적|작품)|시공실적|주요실적|실적|개발이력"
    ),
    Section.ACTIVITY: (
        rf"(?:대내|대외|교내|교외|사회|주요|기타|봉사|동아리|학내|학생회|자치|해외|단체|지역)*(?:활동|봉사){_TAIL}(?:경험)?|(?:교육|연수|훈련|직업훈련|이수|수료|보수교육){_TAIL}(?:및연수|수료|이수|이수내역|이수사항|과정|및훈련|경험)*"
        r"|(?:교육|직업교육|직무교육|전문교육|직업훈련|국비교육|외부교육|보수교육)(?:이수|수료|사항|내역|및연수|및훈련|및활동|과정|이력)*|해외(?:경험|연수)|동아리|봉사|교육및활동|교육및자격연수|경험및활동"
        r"|(?:extracurricular|volunteer(?:ing)?|other|community|leadership)?(?:activities|activity|volunteering|service)|training(?:s|courses)?|courses?|연수"
    ),
    Section.SKILL: (
        rf"(?:보유|사용|활용|주요|핵심|개발|전문|업무|직무|컴퓨터|전산|it|oa|사무|실무|운용|기타|가능|다룰수있는)*(?:기술|스킬|능력|역량|툴|도구|프로그램|장비|기기|소프트웨어){_TAIL}(?:스택|활용|활용능력|활용수준|및장비)*"
        r"|기술스택|(?:technical|key|core|computer|professional|hard)?skills?(?:set|summary|&tools|andtools)?|techstack|tools?|technologies|컴퓨터활용(?:능력)?|oa(?:활용)?능력|전산능력|기능|(?:잘하는|할수있는|자신있는)(?:일|것)|직무관련(?:능력|역량|기술)|[가-힣]{0,8}(?:는|진|운|한|할|던)(?:기술|도구|툴|프로그램|장비|스킬|기계)|(?:보유)?역량및도구|사용가능(?:프로그램|도구|툴)|보유장비"
    ),
    Section.CERTIFICATE: (
        rf"(?:보유|취득|관련|국가|전문|기타|직무)*(?:자격|면허|자격증|면허증|자격면허|어학|외국어|공인어학){_TAIL}(?:능력|성적|점수|증|및면허|및어학|취득|취득사항|시험)*"
        r"|자격(?:증)?[/·및,&]*(?:어학|면허|면허증|외국어|수료){1}(?:능력|성적|사항|내역)?|면허(?:증)?[/·및,&]*자격(?:증)?(?:사항|내역)?|어학(?:능력|성적|점수|사항|시험)?[/·및,&]*자격(?:증)?(?:사항)?"
        r"|(?:language|foreignlanguage)s?(?:skills?|proficiency)?|certificat(?:es?|ions?)(?:&licen[cs]es?|andlicen[cs]es?)?|licen[cs]es?(?:&certificat(?:es?|ions?)|andcertificat(?:es?|ions?))?|qualifications?"
    ),
    Section.AWARD: rf"(?:주요|교내|대외|기타)*(?:수상|상훈|포상|표창|입상){_TAIL}(?:경력|실적|및장학|이력)*|수상및장학|장학(?:사항|내역|및수상)?|공모전(?:수상)?(?:내역|이력)?|awards?(?:&honors|andhonors|&scholarships|andscholarships)?|honors?(?:&awards|andawards)?|scholarships?",
    Section.ESSAY: r"자기소개서?|자기소개서(?:항목|문항|내용|작성)?|에세이|(?:나를|저를)소개합니다|나의이야기|coverletter|essays?|지원서문항",
    Section.LIFE: r"이력|약력|주요약력|걸어온길|연혁|타임라인|timeline|history|background",
    Section.DUTIES: r"(?:주요|핵심|담당|수행|상세)*(?:업무|직무|성과|실적)(?:(?:및|와|과)?(?:주요)?(?:업무|성과|실적|내용))*|(?:key|main|selected)?(?:achievements|responsibilities|accomplishments)",
    Section.NOTHING: (
        rf"(?:병역|가족|신체|취미|특기|취미및특기|취미/?특기|희망(?:직무|근무|조건|연봉)?|보훈|장애|건강|결혼|종교|재산|주거|추천인|참고인){_TAIL}(?:관계|조건)*"
        r"|서약|확인|동의|references?|hobb(?:y|ies)|interests?|(?:military|militaryservice)|개인정보(?:수집|이용)?(?:동의)?|기타(?:사항)?|비고"
    ),
}
_UNPAID = re.compile(r"(?:직무관련)?경험(?:사항|및활동사항|기술서)?")
"""Forms of public bodies part what was paid (경력) from what was not (경험)."""
_LISTED = {Section.EDUCATION, Section.EXPERIENCE, Section.CERTIFICATE, Section.AWARD, Section.ACTIVITY}
_PATTERNS = {section: re.compile(pattern, re.IGNORECASE) for section, pattern in _NAMES.items()}
_NUMBERING = re.compile(
    r"^(?:제?\d{1,2}\s*[.)장]|[(（]\d{1,2}[)）]|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\s*[.)]?|[IVX]{1,4}\s*[.)]|[가-하][.)])\s*"
)
_MARKS = " \t\u3000■□▪▫●○◆◇▶▷►★☆※◎◈◼•·*#-–—_=~|:：<>〈〉《》「」『』【】[]“”\"'❖✔✓➤"
_OWNERS = re.compile(r"^(?:나의|저의|본인의|보유한)")
_LONG_FOR = re.compile(r"총?(?:\d+년)?(?:\d+개월)?$")
"""Behind 경력: how long all of it was."""
_FILLERS = frozenset(
    {"강점", "장점", "관심사", "기타", "특기", "취미", "활용능력", "수준", "성과", "목표", "추천", "관심분야"}
)
_LONGEST = 24
_JOINED = re.compile(r"[/·ㆍ,&+]|및|(?<=[가-힣])[과와](?=[가-힣])|and(?=[a-z])", re.IGNORECASE)


def section_of(text: str) -> Section | None:
    """The section a line is the heading of, whatever stands around its name; None where it is no heading."""
    found = sections_in(text)
    if not found:
        return None
    if set(found) == {Section.EXPERIENCE, Section.ACTIVITY}:
        return Section.ACTIVITY
    return found[0] if len(set(found)) == 1 or not set(found) <= _LISTED else Section.LIFE


def sections_in(text: str) -> tuple[Section, ...]:
    """The sections a heading names, several where it joins them (자격/어학/수상); empty where it is none."""
    key = "".join(unicodedata.normalize("NFKC", heading_text(text)).split()).casefold()
    if not key or len(key) > _LONGEST:
        return ()
    key = _LONG_FOR.sub("", _OWNERS.sub("", re.sub(r"\([^()]*\)$", "", key))) or key
    whole = _section_of_key(key)
    if whole is not None:
        return (whole,)
    first, *others = [part for part in _JOINED.split(key) if part] or [""]
    found = [_section_of_key(part) for part in (first, *(part for part in others if part not in _FILLERS))]
    return tuple(section for section in found if section is not None) if others and all(found) else ()


def is_section_name(text: str) -> bool:
    """Whether a text names a section and nothing else, also over two lines of a narrow cell."""
    return section_of(text.replace("\n", "")) is not None


def heading_text(text: str) -> str:
    """A heading without numbering and marks around it."""
    plain = text.strip(_MARKS)
    while (shorter := _unwrapped(_NUMBERING.sub("", plain)).strip(_MARKS)) != plain:
        plain = shorter
    return plain


def _unwrapped(text: str) -> str:
    """Without brackets around the whole of it."""
    return text[1:-1] if text[:1] in "(（" and text[-1:] in ")）" and not set(text[1:-1]) & set("()（）") else text


def _section_of_key(key: str) -> Section | None:
    if _UNPAID.fullmatch(key):
        return Section.ACTIVITY
    return next((section for section, pattern in _PATTERNS.items() if pattern.fullmatch(key)), None)
