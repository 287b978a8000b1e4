"""Turns lines of a posting into phrases a spoken question can hold, and refuses lines that must never become a question.

A posting is text of strangers: what speaks to a machine, asks for what 채용절차법 제4조의3 forbids, or is no plain line of work, is dropped.
"""

import re
from collections.abc import Iterable, Iterator

from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.particles import with_particles
from maju.services.judging.to_the_judge import is_to_the_judge

LONGEST_PHRASE = 44
"""Characters, so that a question stays under the 110 of the bank (data/README.md)."""
_SHORTEST = 4
NEAR_DUPLICATE = 0.5
"""Share of common bigrams (Jaccard) from which two lines say the same."""

_PLAIN = re.compile(r"[가-힣A-Za-z0-9 ,.·ㆍ()%+#&~/:'’℃-]+")
_TO_A_MACHINE = re.compile(
    r"(?i:ignore|instruction|system\s?(?:prompt|message)|assistant\s?:|prompt|jailbreak|you\s+(?:are|must)|<|\{|\[|```)|프롬프트|면접관|채점|만점"
    r"|무시\s?(?:하|해|할)|(?:이전|위의|앞의|모든|지금까지)\S*\s?(?:지시|명령|규칙|내용)|(?<!부당한 )(?<!업무 )(?<!무리한 )지시를|명령을|명령에|출력\s?(?:하라|해라|해\s?주)|당신|(?<![가-힣])(?:너는|네가)"
    r"|(?:답변|대답|말|질문|평가|합격)\s?(?:하라|해라|하세요|해\s?주세요|하십시오|시켜)|인공지능에게|AI에게|챗봇에게|점수를|비밀번호|주민"
)
_ORDER = re.compile(
    r"십시오|(?<=[하이으주])시오(?![가-힣])|(?<!안녕하)세요|(?:해|하|마|써|줘)라(?![가-힣])|역할극|해독|최종\s?합격|합격했|합격을|합격이라"
    r"|심사\s?위원은|검증된\s?우수|최고\s?(?:등급|수준|점)|언급하지|지켜야\s할\s것|(?i:\b(?:decode|obey|override|verbatim|instructions?)\b)"
    r"|(?:(?<![가-힣])[가-힣][ .]+){6}"
)
_CONTACT = re.compile(
    r"https?:|www\.|@|\d{2,4}-\d{3,4}-?\d{0,4}|카톡|카카오톡|오픈채팅|연락\s?주|문의\s?(?:처|전화|주)|접수\s?(?:처|방법|기간|마감)|(?:이메일|우편|방문|에서)\s?접수|제출\s?(?:서류|방법)|입사\s?지원"
)
_NOT_OF_THE_WORK = re.compile(
    r"여성|남성|여자|남자|\d+\s?세|[2-6]0대|연령|나이|용모|신체|국적|외국인|내국인|거주|출퇴근|인근|미필|군필|병역|결혼|기혼|미혼"
    r"|연봉|급여|시급|월급|만\s?원|복리|후생|4대\s?보험|퇴직금|수습|휴가|휴무|주\s?[3-6]일|\d{1,2}:\d{2}|교대\s?근무\s?가능|근무지|결격|바로\s?출근|즉시|출근\s?가능|장기\s?근무"
)
_FORMAL = re.compile(
    r"학력|대졸|고졸|초대졸|학사|석사|박사|졸업|전공자|관련\s?학과|경력\s?무관|신입|\d+\s?년\s?(?:이상|↑|~)|\d+\s?[~-]\s?\d+\s?년|무관|해당\s?사항|협의|유사|동종|인턴|아르바이트|알바"
)
_LABEL = re.compile(r"^[가-힣 ]{1,8}:\s*")
"""주 업무: …, 자격증: …"""
_JOINED = re.compile(
    r"[가-힣](?:고|며|해|하여|[아어]서|되어|[가-힣]어|(?:이|하|되|나|오)면) |[뽑모찾받막알담잡]아 |(?:만나|옮겨|세워|챙겨|추려|꾸려|맞춰) "
)
"""A verb before the noun at the end, which then stands for a verb too: 씻고 세정액 검사."""
_ADVERBIAL = re.compile(
    r"(?:을|를|에|에게|에서|(?<![회경진도통항선활수])로|(?<![재잔창사보광경권원출입신공참])고|며|(?<![피이재상손장])해|하여|(?<![무가])게|도록|[아어]서|되어|와"
    r"|(?<![결효성학교초통내외치])과|만들어|나누어|맞추어|모아|받아|찾아)$"
)
"""Behind these a noun at the end stands for a verb: 신호를 구현, 다음 조에 인계, 목표와 비교; 회로, 재고, 피해 and 결과 are nouns."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SUITABLE_PERSON = re.compile(
    r"(?:,?\s*(?:우대|필수|선호|환영|우선|가점|가산))+$"
    r"|\s*(?:활용|사용|운용)?\s*(?:우수자|능통자|우수|능통)$|\s*(?:관련|업무\s?수행|수행|사용|활용)$|\s*[초중고상]급\s?이상$|(?:에\s?대한|에\s?관한)?\s*기본적인$"
    r"|\s*(?:보유자|소지자|취득자|경험자|경력자|유경험자|가능자|능숙자|숙련자|이수자|보유|소지|취득|가능|능숙|필수)$"
    r"|(?:이|가)?\s*(?:가능하신|가능한|있으신|있는|많으신|많은|풍부한|풍부하신|깊은|깊으신|뛰어난|우수한|능숙한|능숙하신|익숙한|좋은|밝은)\s*(?:분|사람|인재|자)$"
    r"|(?:을|를)?\s*(?:할\s?줄\s?아는|다룰\s?줄\s?아는|갖춘|보유한|보유하신|소지한|소지하신|해\s?본|해\s?보신)\s*(?:분|사람|인재|자)$"
    r"|\s*(?:업무)?(?:이|가)\s*처음이\s?아닌\s*(?:분|사람)$"
    r"|(?:에|에\s?대한|에\s?관한)?\s*(?:자신|관심|이해|이해도|지식|감각|열정)(?:이|도|가)?$"
    r"|\s*(?:실습|실무|사용|활용|관련|업무)?\s*(?:경험|경력|실적)(?:이|을)?$|\s(?:기본|기초)$"
)
_CLAUSE = re.compile(
    r"(?P<clause>.+(?:는|은|한|운|된|진|인|을|할))\s*(?:분|사람|인재|자|동료)(?:을\s?찾습니다|을\s?모십니다|입니다)?$"
)
_ADNOMINAL = re.compile(r"(?:는|던|려는|하는|있는|없는|되는)$")
_ALREADY_WORK = ("업무", "작업", "일", "과정", "활동")
_BIEUP, _NIEUN = 17, 4


def usable_lines(lines: Iterable[str]) -> Iterator[str]:
    """Lines that may become a question, as they came, without near-duplicates."""
    kept: list[frozenset[str]] = []
    for line in lines:
        if not is_usable(line):
            continue
        grams = _grams(line)
        if all(_alike(grams, other) < NEAR_DUPLICATE for other in kept):
            kept.append(grams)
            yield line


def is_usable(line: str) -> bool:
    """Whether a line is plain text about the work, speaks to nobody, and touches no forbidden topic."""
    bad = (_CONTACT, _NOT_OF_THE_WORK)
    return (
        len(line) >= _SHORTEST
        and _PLAIN.fullmatch(line) is not None
        and _is_korean(line)
        and not any(each.search(line) for each in bad)
        and not speaks_to_a_machine(line)
        and not orders_somebody(line)
        and not forbidden_topics(line)
    )


def speaks_to_a_machine(text: str) -> bool:
    """Whether a text is meant for who judges or writes, an interviewer or a language model."""
    return _TO_A_MACHINE.search(text) is not None or is_to_the_judge(text)


def orders_somebody(line: str) -> bool:
    """Whether a line orders whoever reads it about: a line of a resume or a posting tells, it does not order."""
    return _ORDER.search(line) is not None


def tells_a_contact(text: str) -> bool:
    """Whether a text tells where to call, write or apply."""
    return _CONTACT.search(text) is not None


def task_phrase(line: str) -> str:
    """‘…는 일’ or ‘… 업무’ for a task, empty where it is neither: 정산을 맡는다, 정산을 맡습니다, 정산."""
    bare = _spoken(line).removesuffix(" 등")
    verb = _adnominal(bare)
    if verb:
        phrase = f"{verb} 일"
    elif bare.endswith(_ALREADY_WORK):
        phrase = bare
    elif bare.endswith("함"):
        phrase = f"{bare[:-1]}하는 일"
    elif bare.endswith(("다", "요", "분", "자", "음", "임", "됨")) or _ADNOMINAL.search(bare):
        return ""
    else:
        phrase = _with_verb(bare)
    return phrase if _SHORTEST <= len(phrase) <= LONGEST_PHRASE else ""


def subject(line: str) -> str:
    """What a requirement is about, as a noun: ‘펌프·배관 계산’ for ‘펌프·배관 계산 실습 경험이 있는 분’; empty where it is formal
    (학력, 경력 연수) or no noun."""
    bare = _spoken(line)
    if _FORMAL.search(bare):
        return ""
    while True:
        shorter = _SUITABLE_PERSON.sub("", bare).strip(" ,")
        if shorter == bare:
            break
        bare = shorter
    last = bare[-1:]
    if not (last.isalnum() and 2 <= len(bare) <= LONGEST_PHRASE // 2 + 4):
        return ""
    return (
        "" if _CLAUSE.fullmatch(bare) or bare.endswith(("다", "요", "분", "는", "및", "에", "을", "를", "의")) else bare
    )


def clause(line: str) -> str:
    """‘근거를 확인하는’ of ‘근거를 확인하는 분’, empty where it is no such line."""
    found = _CLAUSE.fullmatch(_spoken(line))
    said = found["clause"] if found else ""
    return said if _SHORTEST <= len(said) <= LONGEST_PHRASE else ""


def _spoken(line: str) -> str:
    """Without brackets, slashes and quotes, which no voice reads."""
    bare = _BRACKETS.sub("", line)
    bare = re.sub(r"\s*[/ㆍ·]\s*", ", ", bare) if len(bare.split()) > 1 else re.sub(r"[/ㆍ·]", ", ", bare)
    bare = re.sub(r"^기본적인\s", "", _LABEL.sub("", bare))
    return " ".join(re.sub(r"['’:()]", " ", bare).split()).strip(" .,-~")


def _adnominal(line: str) -> str:
    """정한다, 정합니다, 맡는다, 맡습니다, 정하기, 정함: the form before a noun (정하는, 맡는); empty for anything else."""
    for ending in ("습니다", "는다"):
        if line.endswith(ending):
            return line.removesuffix(ending) + "는"
    if line.endswith("하기"):
        return line[:-1] + "는"
    stem, final = (line[:-2], _BIEUP) if line.endswith("니다") else (line[:-1], _NIEUN)
    if not line.endswith("다") or not stem or not _has_final(stem[-1], final):
        return ""
    return stem[:-1] + chr(ord(stem[-1]) - final) + "는"


def _with_verb(bare: str) -> str:
    """‘신호를 구현하는 일’ for 신호를 구현, ‘세정액을 검사하는 일’ for 씻고 세정액 검사, ‘시료 채집 업무’ for 시료 채집."""
    before, _, last = bare.rpartition(" ")
    if not before or not last.isalpha():
        return f"{bare} 업무"
    if _ADVERBIAL.search(before):
        return f"{before} {last}하는 일"
    if _JOINED.search(before):
        return with_particles(f"{before}을(를) {last}하는 일")
    return f"{bare} 업무"


def _has_final(syllable: str, final: int) -> bool:
    return "가" <= syllable <= "힣" and (ord(syllable) - ord("가")) % 28 == final


def _is_korean(line: str) -> bool:
    hangul = sum("가" <= sign <= "힣" for sign in line)
    latin = sum(sign.isascii() and sign.isalpha() for sign in line)
    return hangul >= _SHORTEST // 2 and hangul * 2 >= latin


def _grams(line: str) -> frozenset[str]:
    letters = re.sub(r"\W", "", line).lower()
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))
