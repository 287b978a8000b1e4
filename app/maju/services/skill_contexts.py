"""Whether a name that is an ordinary word too means a skill where it stands: R, 한글, 교육, 간호사."""

import re
import unicodedata

from maju.domain.jobs import Skill

_PROGRAMMING = r"파이썬|python|자바|java|sql|c\+\+|c#|코딩|프로그래밍|개발|언어|matlab|linux|리눅스|서버|백엔드"
_RUNNING = re.compile(r"운영|제작|편집|채널|구독|올리|올렸|게시|홍보|마케팅|콘텐츠|업로드|관리")
_NEIGHBOURS = {
    **dict.fromkeys(("유튜브", "블로그", "인스타", "인스타그램", "페이스북", "틱톡", "youtube", "instagram"), _RUNNING),
    "r": re.compile(rf"{_PROGRAMMING}|spss|sas|stata|통계|데이터|분석|rstudio", re.IGNORECASE),
    "c": re.compile(rf"{_PROGRAMMING}|임베디드|펌웨어|mcu|컴파일", re.IGNORECASE),
    "go": re.compile(rf"{_PROGRAMMING}|docker|도커|쿠버네티스|kubernetes", re.IGNORECASE),
    "nx": re.compile(r"cad|catia|카티아|솔리드|solid|설계|모델링|3d", re.IGNORECASE),
    "한글": re.compile(
        r"엑셀|excel|워드|word|파워\s?포인트|ppt|한컴|hwp|오피스|문서|컴퓨터|\boa\b|컴활|프로그램", re.IGNORECASE
    ),
    "의사": re.compile(r"면허|진료|전문의|병원|환자|수련|처방"),
    "감사": re.compile(r"내부|외부|회계|재무|결산|보고서|지적|감사인"),
    "다짐": re.compile(r"흙|지반|되메우|포장|콘크리트|골재|아스팔트|롤러|성토"),
    "토치": re.compile(r"용접|가스|불|조리|절단|방수"),
    "can": re.compile(r"자동차|통신|ecu|임베디드|차량|버스", re.IGNORECASE),
    "tm": re.compile(r"영업|상담|콜|전화|아웃바운드"),
    "ir": re.compile(r"투자|재무|피칭|공시|주주"),
    "도장": re.compile(r"페인트|도료|칠|스프레이|도막|부스|분체"),
    "프레스": re.compile(r"금형|가공|공장|작업|성형|철판|기계"),
    "방전": re.compile(r"와이어|가공|전극"),
    "단조": re.compile(r"금속|가열|해머|강재|가공"),
    "사람인": re.compile(r"잡코리아|공고|채용 사이트|등록"),
    "pt": re.compile(r"헬스|트레이너|트레이닝|회원|운동|피트니스"),
    "ga": re.compile(r"구글|방문|트래픽|마케팅|데이터|로그|analytics|gtm", re.IGNORECASE),
    "토스": re.compile(r"영어|스피킹|speaking|레벨|lv|토익|toeic|급", re.IGNORECASE),
    "경비": re.compile(r"시설|건물|아파트|순찰|보안|경비원|경비업|근무|교대"),
    "선반": re.compile(r"밀링|가공|cnc|절삭|공작|바이트|쇠|금속", re.IGNORECASE),
    "스프링": re.compile(r"부트|boot|자바|java|서버|백엔드|개발|프레임워크|jpa|코틀린", re.IGNORECASE),
    "그릴": re.compile(r"조리|파스타|고기|구이|주방|메뉴|스테이크"),
    "한방": re.compile(r"한의|치료|클리닉|병원|약재|침"),
    "일러": re.compile(r"포토샵|디자인|어도비|피그마|편집|인디자인|로고"),
    "스케치": re.compile(r"피그마|figma|xd|시안|화면|디자인|그림|연필", re.IGNORECASE),
}
"""Names that are ordinary words too: they count only where one of these stands in the same sentence."""
_LABELS = re.compile(
    r"가공|간호|강의|개발|건축|교육|교정|구매|기획|농업|돌봄|디자인|발주|법률|법학|보안|보험|복지|생산|섬유|설계|수업|시공|실험|역사|영양|요양|운송|운전|위생|재배"
    r"|적재|전기|전자|제도|제조|조경|조립|조제|차량|촬영|축산|측정|케어|특허|판매|포장|해석|홍보|화학|환경|회계|세무"
    r"|채용|배송|배달|청소|물류|보고서|택배|네트워크|납품|비서|총무|세탁|빨래|수어|주유|세차|판금|방수|이사|os"
)
"""Short names that a list of skills may hold and that say nothing in a sentence (교육을 받다, 근무 환경, 보험 가입): in running
text they count only where somebody does them."""
_DOING = re.compile(
    r"(?:을|를)?\s*(?:직접\s|주로\s|함께\s|전부\s|모두\s)*"
    r"(?:하(?!지\s?(?:못|않))|했|해\s?[본왔]|한\s?(?:경험|적)|할\s?(?:줄|수)|맡|담당|진행|전공|업무|경험|경력|직무|실무|분야|배우|배웠|공부|일을|일했|쪽|알바|아르바이트|보조)"
    r"|(?:으로|로)(?:서)?\s?(?:일|근무)"
    r"|(?:하며|하고|하면서|하는|했고|했던|했습니다|합니다|했어요|해요|했으며|하였|보조|업무|경험|경력|실무|담당|분야|직무)"
    r"|\s*[,·/|•]"
)
"""What shows that it is done, or that it stands in a list."""
_HELD = re.compile(
    r"(?:으로|로)(?:서|써)?\s?(?:일|근무|활동|재직|취업|등록|입사|\d)|입니다|이며|이고|이에요|예요|이라서|라서|였|이었|출신|\s*\d급"
    r"|[^.,]{0,12}?(?:면허|자격|소지|취득|합격|우대|필수|보유|땄|따서)|\s*(?:[,·/|•]|$)"
)
"""What shows that a licence named like its trade is meant: 간호사로 일했습니다, 사회복지사 우대; but not 간호사와 함께."""
_TRADE = re.compile(r"(?<!기)(?<!기능)(?<!기술)사$")
"""Names of licences that are names of people too; 기사, 기능사 and 기술사 are nothing else."""
_IN_ONE_SIGN = frozenset("&-'’")
"""Beside a single letter these make another name of it: R&D, C-레벨."""


def means_skill(skill: Skill, key: str, sentence: str, start: int, end: int) -> bool:
    """Whether ``sentence[start:end]``, a spelling of ``skill`` with this key, can be meant as the skill."""
    before, after = (unicodedata.normalize("NFC", part) for part in (sentence[:start], sentence[end:]))
    neighbours = _NEIGHBOURS.get(key)
    if neighbours is not None and not neighbours.search(f"{before} {after}"):
        return False
    if _LABELS.fullmatch(key) and not (_stands_alone(before, after) or _DOING.match(after)):
        return False
    if skill.kind == "certificate" and _TRADE.search(key) and not _HELD.match(after):
        return False
    return len(key) > 1 or not set(sentence[max(start - 1, 0) : end + 1]) & _IN_ONE_SIGN


def has_neighbours(key: str) -> bool:
    """Whether a name of one letter may be looked for at all."""
    return key in _NEIGHBOURS


def _stands_alone(before: str, after: str) -> bool:
    """A line that is nothing but this name, or the last of a list."""
    before = before.rstrip()
    return not after.strip() and (not before or before[-1] in ",·/|•:-")
