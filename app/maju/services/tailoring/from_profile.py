"""Questions about what a person's own materials say: each from one literal line."""

import re
from collections.abc import Iterator

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.question import QuestionSource
from maju.services.tailoring.career import gaps, short_stays, spoken_month
from maju.services.tailoring.frames import Topic
from maju.services.tailoring.proposal import Framing, Proposal, Why
from maju.services.tailoring.spoken import as_said, is_safe, last_clause, sentences, spoken_name
from maju.services.tailoring.stock_deeds import CLAIM, PROJECT, ROUTINE, VOLUME
from maju.services.tailoring.stock_essay import ESSAY, ESSAY_DEED, ESSAY_LEARNED, ESSAY_PLAN
from maju.services.tailoring.stock_path import CERTIFICATE, GAP, MAJOR, SHORT_STAY, TRAINING
from maju.services.tailoring.stock_work import ACTIVITY, AWARD, WORK

RESUME, ESSAY_HEAD = "이력서", "자기소개서"
"""What a line was read in, as a reason says it."""
_FIGURE = re.compile(
    r"\d[\d,.]*\s?(?:%|퍼센트|배|건|명|시간|분|초|원|만|억|회|개|곳|일|주|개월|달|점|도|kg|톤|km|m|GB|ms|대|장|권|세트|호|종|위|차례|쪽|편|팀|학급|가구|세대|필지|평|병상)"
)
_CHANGE = re.compile(
    r"줄|단축|절감|감소|낮[추췄춘춤아]|높[이였인임]|늘[^\s]|증가|향상|개선|올[렸리려림]|올랐|상승|달성|확보|유치|절약|수주|빨라|앞당|해소|사라|확대|돌파|내려[갔감]"
)
_DUTY = re.compile(
    r"처리|판매|모집|기록|만들|제작|완료|옮[겨겼김]|모[았음]|응대|상담|검수|운영|관리|교육|설치|점검|진행|정리|작성|조사|촬영|조리|배송|포장|시공|수리|정비|담당|맡"
)
_WORSE = re.compile(
    r"(?:정확도|만족도|매출|점수|성능|판매량?|재현율|속도)[은는이가]?\s[^,]{0,20}(?:낮아|떨어|줄었|감소)"
)
_CALENDAR = re.compile(r"(?<!\d)(?:19|20)\d{2}\s?[년.\-/]|학점|평점|\d\.\d+\s?/\s?\d\.\d")
_WORK_ENDS = re.compile(r"(?:프로젝트|과제|사업|작업|활동|대회|연구|업무)$")
_POST = re.compile(
    r"(?i)(?:fellow|manager|engineer|assistant|analyst|developer|intern|researcher|supervisor|agent|officer|specialist)s?$"
)
"""A post, not who gave it."""
_TAUGHT = re.compile(
    r"(?i)(?:교육|과정|연수|훈련|강의|강좌|특강|세미나|실무|아카데미|program|programme|course|bootcamp)$"
)
_IS_DOING = re.compile(r"(?:활동|봉사|대회|행사|운영|실습|체험|캠프|답사|공연|전시|연구)$")
_NOT_HELD = re.compile(r"(?:면허증?|제공자|이수|수료|교육)$")
"""A licence without which nobody may do the work, or a course: nobody asks why it was chosen."""
_RATE = re.compile(
    r"(?:하루|매일|날마다|매주|매달|매월|주당|한 달|일주일|월|연|일)(?:에)?\s?(?:평균\s?)?(?:[가-힣]{1,4}\s)?\d"
)
"""Work that came again and again: 하루 평균 6대."""
_POINTS_BACK = re.compile(
    r"^(?:(?:그|이)(?:런|러한|때|곳|것|해|날|들)?(?:은|는|이|가|을|를|에|에는|에서|도|의|부터|까지)?)\s"
)
"""To a sentence that is not quoted."""
_EXAM_SCORE = re.compile(
    r"(?:TOPIK|토픽|TOEIC|토익|TOEFL|토플|OPIc|오픽|TEPS|텝스|HSK|JLPT|토스|TOEIC\s?Speaking|IELTS|아이엘츠)",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\s*(?:\d{2,3}점|[A-Z]{2}\d?|LV?\.?\s?\d)\s*$", re.IGNORECASE)
_LICENCE_TO_DRIVE = re.compile(r"운전면허")
_NOT_STUDIED = re.compile(r"고등학교$|고교$|[가-힣]고$")
_MAJOR = re.compile(
    r"^(?P<field>[가-힣A-Za-z·,& ]{1,19}?(?:학(?=과|부)|공(?=과)|[가-힣A-Za-z]))(?:과|부|전공)?(?:\s*[(,]?(?:전공|학사|석사|박사|전문학사|졸업|수료|재학|복수전공).*)?$"
)
_MEANT = re.compile(
    r"다고$|생각합니다$|믿습니다$|중요합니다$|(?:강점|장점|원칙|습관|태도|약속|책임|기준|좌우명|자세|힘|버릇).*(?:입니다|이었습니다|있습니다|합니다|지킵니다)$"
)
_DID = re.compile(
    r"(?:제안|정리|설득|맡|연습|확인|해결|기록|준비|조사|공유|설명|부탁|요청|만들|바꾸|바꾸었|나누|찾아|물어|모아|세우|세웠|붙였|고쳤|줄였|만들었|바꾸었|나누었|모았|물었|찾았|적었|옮겼|맞추었|배치|시험|도입|교육|지켰|마쳤)\S*$"
)
_OF_OTHERS = re.compile(r"[다라자냐]고\s(?:했|하셨|말씀|말했|느꼈다고|물었|물으)|께서|하셨|주셨|드러났|보였습니다$")
"""What somebody else said or did."""
_LEARNED = re.compile(r"배웠|배우게|깨달|알게 되|느꼈|익혔|익히게|체득|배울 수")
_PLANNED = re.compile(r"겠습니다|되고 싶|하고 싶|목표입니다|계획입니다|포부|입사 후|입사하면|기여하")
_QUOTED = re.compile(r"[\"'‘’“”]")
_SHORTEST_STATEMENT = 10
_MOST_OF_ESSAY = 4
"""Statements of one essay that are asked about."""


class ProfileQuestions:
    """Proposals from a profile. ``framing`` decides the wording."""

    def __init__(self, framing: Framing) -> None:
        self._framing = framing

    def all(self, profile: CandidateProfile) -> Iterator[Proposal]:
        """What can be asked, in the order of the profile."""
        for item in profile.of(ItemKind.PROJECT):
            yield from self._named(PROJECT, item, project_phrase(item.title))
        for item in profile.of(ItemKind.PROJECT, ItemKind.EXPERIENCE, ItemKind.ACTIVITY):
            yield from self._claims(item)
        for item in profile.of(ItemKind.EXPERIENCE):
            yield from self._named(WORK, item, workplace(item.title))
        for item in profile.of(ItemKind.CERTIFICATE):
            yield from self._named(CERTIFICATE, item, certificate_name(item.title))
        for item in profile.of(ItemKind.AWARD):
            yield from self._named(AWARD, item, prize(item.title))
        for item in profile.of(ItemKind.ACTIVITY):
            name = activity_phrase(item.title)
            yield from self._named(TRAINING if _TAUGHT.search(name) else ACTIVITY, item, name)
        for item in profile.of(ItemKind.ESSAY):
            yield from self._essay(item)
        for item in profile.of(ItemKind.EDUCATION):
            yield from self._named(MAJOR, item, major(item))
        yield from self._career(profile)

    def _named(self, topic: Topic, item: ProfileItem, name: str) -> Iterator[Proposal]:
        """One question around a name."""
        line = line_of(item)
        if name and is_safe_line(line):
            yield from self._framed(topic, {"it": name}, Why(RESUME, line))

    def _claims(self, item: ProfileItem) -> Iterator[Proposal]:
        """One for each number a person claims, in what was done; in a role only what they say they have changed."""
        roles = role_parts(item)
        for sentence in (*sentences(item.text), *roles):
            clause = last_clause(sentence)
            topic = claim_topic(clause)
            if topic is not None and is_safe(clause) and (topic is CLAIM or sentence not in roles):
                yield from self._framed(topic, {"it": as_said(clause)}, Why(RESUME, sentence))

    def _essay(self, item: ProfileItem) -> Iterator[Proposal]:
        asked = 0
        for sentence in sentences(item.text):
            clause = last_clause(sentence)
            topic = essay_topic(clause)
            if topic is None or not is_safe(clause) or asked == _MOST_OF_ESSAY:
                continue
            asked += 1
            yield from self._framed(topic, {"it": as_said(clause)}, Why(ESSAY_HEAD, sentence))

    def _career(self, profile: CandidateProfile) -> Iterator[Proposal]:
        works = profile.of(ItemKind.EXPERIENCE)
        for gap in gaps(profile.items):
            time = f"{spoken_month(gap.first)}부터 {spoken_month(gap.last)}까지"
            lines = (line_of(gap.before), line_of(gap.after))
            if all(map(is_safe_line, lines)):
                yield from self._framed(GAP, {"it": time}, *(Why(RESUME, line) for line in lines))
        for item, months in short_stays(works):
            place, line = workplace(item.title), line_of(item)
            if place and is_safe_line(line):
                yield from self._framed(SHORT_STAY, {"it": f"{place} {months}개월 동안"}, Why(RESUME, line))

    def _framed(self, topic: Topic, facts: dict[str, str], *why: Why) -> Iterator[Proposal]:
        made = self._framing.proposal(topic, QuestionSource.RESUME, facts, *why)
        if made is not None:
            yield made


def line_of(item: ProfileItem) -> str:
    """The literal line an item was read in; what a person wrote themselves is its title."""
    return item.source.quote.strip() if item.source is not None and item.source.quote.strip() else item.title


def role_parts(item: ProfileItem) -> tuple[str, ...]:
    """What a role lists, literally: ‘API 개발, 응답 시간 40% 단축’ are two; a comma within a number divides nothing."""
    return tuple(part for sentence in sentences(item.role) for part in re.split(r"\s*[,;/]\s+", sentence) if part)


def is_safe_line(line: str) -> bool:
    """Whether a line may be shown as a reason: it may have bullets and a table's bars, which no sentence has."""
    return is_safe(" ".join(re.sub(r"[|\t㈜•○●◎■□◆▶]", " ", line).split()))


def claim_topic(clause: str) -> Topic | None:
    """How a clause with a figure is asked about: a result, work that came every day, an amount of work; None for every other."""
    if any(each.search(clause) for each in (_QUOTED, _POINTS_BACK, _WORSE)) or not _FIGURE.search(
        _CALENDAR.sub("", clause)
    ):
        return None
    if _CHANGE.search(clause):
        return CLAIM
    if not _DUTY.search(clause):
        return None
    return ROUTINE if _RATE.search(clause) else VOLUME


def essay_topic(clause: str) -> Topic | None:
    """What is asked of a statement: plans, lessons, beliefs and deeds each in their own frames; None for what is none of these."""
    if len(clause) < _SHORTEST_STATEMENT or any(each.search(clause) for each in (_OF_OTHERS, _QUOTED, _POINTS_BACK)):
        return None
    if _PLANNED.search(clause):
        return ESSAY_PLAN
    if _LEARNED.search(clause):
        return ESSAY_LEARNED
    if _MEANT.search(clause):
        return ESSAY
    return ESSAY_DEED if _DID.search(clause) else None


def project_phrase(title: str) -> str:
    """재고 예측 대시보드 구축 프로젝트; empty where the title cannot be said."""
    name = spoken_name(title)
    return name if not name or _WORK_ENDS.search(name) else f"{name} 프로젝트"


def workplace(title: str) -> str:
    """모아결제에서."""
    name = spoken_name(title)
    return f"{name}에서" if name and not _POST.search(name) else ""


def activity_phrase(title: str) -> str:
    """교내 사진 동아리 활동; a course as it is called."""
    name = re.sub(r"\s*(?:수료|이수|참여|참가)$", "", spoken_name(title))
    return f"{name} 활동" if name and not _TAUGHT.search(name) and not _IS_DOING.search(name) else name


def certificate_name(title: str) -> str:
    """Empty for scores of a language, licences and courses: nothing can be asked of them that tells of work."""
    name = spoken_name(title)
    unasked = _EXAM_SCORE.search(title) or _LEVEL.search(name) or _LICENCE_TO_DRIVE.search(title)
    return "" if unasked or _NOT_HELD.search(name) else name


def prize(title: str) -> str:
    """캡스톤디자인 경진대회 장려상."""
    name = spoken_name(title)
    if not name or name.endswith("상"):
        return name
    return f"{name} 상" if re.search(r"(?:대회|공모전|해커톤|콘테스트)$", name) else ""


def major(item: ProfileItem) -> str:
    """컴퓨터공학; empty for a school without one."""
    found = _MAJOR.match(item.role.split("/")[0].strip())
    if found is None or _NOT_STUDIED.search(item.title.strip()):
        return ""
    return spoken_name(found["field"])
