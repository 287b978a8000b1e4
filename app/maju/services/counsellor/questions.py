"""What a counsellor wants to know of the candidates who are kept, read from their words; and what is not answered."""

import re
from dataclasses import dataclass
from enum import StrEnum

from maju.domain.candidate import ItemKind
from maju.domain.forbidden_topics import forbidden_topics
from maju.services.job_personal_facts import personal_facts
from maju.services.tailoring.blind import tells_school


class AskKind(StrEnum):
    """``HELP``: nothing that can be answered was recognised."""

    SKILL = "skill"
    YEARS = "years"
    NEEDS = "needs"
    PERSON = "person"
    ENTRIES = "entries"
    WORDS = "words"
    COMMON = "common"
    EVERYBODY = "everybody"
    DECLINED = "declined"
    HELP = "help"


class Declined(StrEnum):
    """Why a question is not answered."""

    CHOOSING = "choosing"
    RESULTS = "results"
    PERSONAL = "personal"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Years:
    """A length of work; ``at_least`` or at most, in months."""

    months: int
    at_least: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the words say by themselves; which skills, people and occupations they name is found by who knows those.

    ``lacking``: those are wanted who do not have it; ``either``: one of several skills is enough; ``kinds``: the kind of entries
    asked for, the most particular one that is named.
    """

    text: str
    declined: Declined | None = None
    years: Years | None = None
    lacking: bool = False
    either: bool = False
    needs: bool = False
    common: bool = False
    everybody: bool = False
    certificate: bool = False
    kinds: tuple[ItemKind, ...] = ()

    @property
    def subject(self) -> str:
        """The words in which a field, a skill or a name may stand."""
        return " ".join(_NO_SUBJECT.sub(" ", self.text).split())


_TRAINING = r"교육|훈련|과정|강의|강좌|자격증|공부|직업|일자리|공고"
_ADVICE = re.compile(rf"(?:{_TRAINING})(?:을|를|으로)?\s?추천|추천(?!서)[^.?]{{0,12}}(?:{_TRAINING})|추천서")
"""What may be recommended: a course, an occupation to look at."""
_CHOOSING = re.compile(
    r"추천"
    r"|뽑(?:을|아|는|으|히|고)|합격|탈락|떨어뜨|떨어질"
    r"|채용(?:해야|해도|할까|할\s?만|할\s?사람|하면|하시|하고\s?싶|하는\s?게|하기\s?좋|될|되기)|고용(?:해야|할\s?만|하면)"
    r"|(?:가장|제일|젤|최고로|누가\s?더|더)\s?(?:좋|나은|낫|우수|뛰어|유능|적합|훌륭|잘하|잘\s?하|맞는|믿|성실|똑똑|괜찮)"
    r"|(?:우수|유능|똑똑|성실|훌륭|인성\s?좋|괜찮)한\s?(?:분|사람|지원자|후보|인재)|최고의?\s?(?:분|사람|지원자|후보|인재)"
    r"|순위|등수|서열|랭킹|[1-9일이삼]\s?등(?![급록])|상위\s?\d|줄\s?세|베스트|\btop\b|\bbest\b|\brank",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"점수|성적|면접\s?(?:결과|평가|레벨|수준|기록|답변)|평가\s?(?:결과|점)|몇\s?점|면접(?:을|에서|은|도)?\s?(?:잘|못)\s?(?:본|봤|보|했|한)"
)
_PERSONAL = re.compile(
    r"여자|남자|여성(?!복|의류|고객|용품|센터)|남성(?!복|의류|고객|용품)|성별|몇\s?살|나이|연령|연세|젊은|어린\s?(?:분|사람)|중년|고령|노인인|청년인|[2-7]0대"
    r"|출신|고향|국적|외국인|한국인|어디\s?(?:사|살|출신)|사는\s?(?:곳|데)|집이|동네\s?사"
    r"|건강|아픈|장애(?:가|인|를|\s?있)|병력|지병|임신|체력|키가|몸무게|외모|인상|예쁜|잘생|얼굴|사진|목소리가"
    r"|결혼|기혼|미혼|애인|아이가|자녀|가족|부모|종교|교회|절에|정치|군대|군필|미필|병역|전화\s?번호|연락처|주소|이메일|주민\s?(?:등록)?\s?번호|생년"
)
_OF_THE_WORK = re.compile(
    r"장애\s?(?:대응|조치|복구|처리)|건강\s?(?:보험|검진|기능|식품)|노인\s?(?:복지|돌봄|요양)|가족\s?(?:상담|센터|복지)|다문화\s?가족"
    r"|사진\s?(?:촬영|편집|보정)|(?:외국인|장애인|아동|청소년|환자)\s?(?:지원|상담|활동|응대|고객|돌봄)|건강보험|여성복|남성복|주소\s?(?:정제|변환|자료)"
)
_YEARS = re.compile(
    r"(?P<years>\d{1,2})\s?년\s?(?:(?P<months>\d{1,2})\s?개월)?\s?(?P<way>이상|넘|초과|이하|미만|안\s?되|못\s?되)?"
    r"|(?P<only>\d{1,2})\s?개월\s?(?P<only_way>이상|넘|초과|이하|미만)?"
)
_AT_MOST = re.compile(r"이하|미만|안|못")
_LACKING = re.compile(
    r"없는|없으|없습|없나|못\s?하는|못하는|모르는|안\s?해\s?본|해\s?본\s?적\s?없|않은|부족한\s?(?:분|사람)|따지\s?않"
)
_EITHER = re.compile(r"이나\s|거나\s|또는|혹은|아니면|든지|든\s|(?<=[가-힣A-Za-z])나\s|중\s?하나|\bor\b")
_NEEDS = re.compile(
    r"부족한\s?(?:것|게|점|기술|자격|부분|역량)|모자란|모자라|무엇이?\s?(?:더\s?)?(?:부족|필요)|뭐가\s?(?:더\s?)?(?:부족|필요)|필요한\s?(?:것|게|교육|훈련|기술|자격|공부|준비)"
    r"|채워야|보완|더\s?배워|배우면\s?좋|준비해야|격차|갭|어떤\s?(?:교육|훈련|과정)"
)
_COMMON = re.compile(
    r"(?:어떤|무슨)\s?(?:기술|능력|자격증?|역량)(?:이|을|를|들이)?\s?.{0,12}(?:많|흔|가장|주로|분포)|많이\s?(?:가진|보유|있는|쓰는)\s?(?:기술|자격)|기술\s?(?:분포|현황|통계)"
)
_EVERYBODY = re.compile(
    r"(?:모두|전부|총|다\s?합해)\s?몇\s?(?:명|분)|몇\s?(?:명|분)(?:이|을|이나)?\s?(?:보관|있|계|등록)|(?:누가|누구누구|어떤\s?분들?이)\s?(?:보관|있습|계|등록)|명단|전체\s?목록"
)
_CERTIFICATE = re.compile(r"자격|면허|기사\s|기능사|수료증")
_KINDS = (
    (ItemKind.PROJECT, re.compile(r"프로젝트|과제|포트폴리오")),
    (ItemKind.AWARD, re.compile(r"수상|상을\s?받|입상|경진\s?대회")),
    (
        ItemKind.ACTIVITY,
        re.compile(r"봉사|동아리|교육\s?(?:을|이)?\s?(?:받|이수|들은)|훈련\s?(?:을|이)?\s?(?:받|이수)|대외\s?활동"),
    ),
    (ItemKind.EDUCATION, re.compile(r"전공|학과")),
    (ItemKind.CERTIFICATE, re.compile(r"자격|면허")),
    (ItemKind.EXPERIENCE, re.compile(r"경력|근무|일한|일해|다닌|직장|경험")),
    (ItemKind.SKILL, re.compile(r"기술|다룰\s?(?:줄|수)|할\s?줄|프로그램")),
)
_NO_SUBJECT = re.compile(
    r"(?<![가-힣])(?:누구|누가|어느|어떤|무슨|몇|있는|있으신|있나요|있습니까|있는지|있어요|계신가요|계십니까|계신|알려|보여|찾아|주세요|주십시오|줘|되나요|됩니까"
    r"|이상|이상인|이하|이하인|미만|미만인|초과|넘는|넘은|넘게|수상|프로젝트|봉사|동아리|과제|포트폴리오|활동|해|본|하신|하는|할|줄|아는|아시는|다룰|수|가진|보유한|보유하신|갖춘|분들?|사람들?|후보자?|지원자|쪽|관련|분야|경험|경력|자격증?"
    r"|면허증?|업무|계통|일한|일하신|근무한|없는|못|명|모두|전부|중|중에서|가운데|딴|받은)(?:은|는|이|가|을|를|의|도|만|에|로)?(?:입니까|인가요|이신가요|인지)?(?=[\s?.!,]|$)"
    r"|(?<![가-힣])(?:은|는|이|가|의)(?=\s)|(?<![가-힣\d])(?:\d+|몇)\s?(?:년|개월)(?:이|간|동안)?(?:입니까|인가요)?(?=[\s?.!,]|$)|[?!.,]"
)


def read_question(text: str) -> Wanted:
    """``text`` read by its words alone."""
    text = " ".join(text.split())
    why = _declined(text)
    if why is not None:
        return Wanted(text, why)
    return Wanted(
        text,
        years=_years(text),
        lacking=_LACKING.search(text) is not None,
        either=_EITHER.search(text) is not None,
        needs=_NEEDS.search(text) is not None or _ADVICE.search(text) is not None,
        common=_COMMON.search(text) is not None,
        everybody=_EVERYBODY.search(text) is not None,
        certificate=_CERTIFICATE.search(text) is not None,
        kinds=tuple(kind for kind, pattern in _KINDS if pattern.search(text))[:1],
    )


def without_denial(text: str) -> str:
    """The question as if those were wanted who have it: 파이썬을 못 하는 분 names Python."""
    return _LACKING.sub(" ", text)


def _declined(text: str) -> Declined | None:
    if _CHOOSING.search(_ADVICE.sub(" ", text)):
        return Declined.CHOOSING
    if _RESULTS.search(text):
        return Declined.RESULTS
    bare = _OF_THE_WORK.sub(" ", text)
    if _PERSONAL.search(bare) or personal_facts(bare) or forbidden_topics(bare):
        return Declined.PERSONAL
    return Declined.SCHOOL if tells_school(text) else None


def _years(text: str) -> Years | None:
    found = _YEARS.search(text)
    if found is None:
        return None
    months = 12 * int(found["years"] or 0) + int(found["months"] or found["only"] or 0)
    way = found["way"] or found["only_way"] or ""
    return Years(months, not _AT_MOST.search(way))
