"""Words meant for whoever judges, not for the interviewer: requests for points, forged marks and notices, orders to a model.

They are taken out of the judgement and never quoted. Letters set apart, written backwards or in base64 are read as what they are.
A mention is no request: ‘5점 만점에 4.8점을 받았습니다’ stays.
"""

import re
import unicodedata

_REQUEST = r"(?:주세요|주십시오|주시기|주시면|주시길|줘(?![가-힣])|주어라|달라|부탁|하십시오|하시오|하세요|하라(?![가-힣])|하시기|바랍니다|쓰세요|매기세요|매겨|고정|출력|판정하|처리하)"
_SCORE = r"(?:만점|최고\s?점|높은 점수|좋은 점수|[1-5]\s?점|[1-5]\s?단계|다섯 (?:번째 )?단계|최고 (?:등급|단계)|S\s?등급|S로|합격|통과)"
_PATTERNS = (
    rf"{_SCORE}[을를으로]*\s*(?:꼭 |반드시 |으로 )?(?:주세요|주십시오|주시기|주시면|줘|부탁|매겨|매기|처리|달라|판정하|판정해|평가하시|평가해)",
    rf"{_SCORE}[^.?!]{{0,14}}{_REQUEST}",
    r"(?:이전|위의|위에|앞의|모든|기존|지금까지)\s?(?:의\s?)?(?:모든 )?(?:지시|명령|규칙|프롬프트|기준|설정)[^.?!]{0,14}(?:무시하|무시해|잊어|잊으|버리)(?!였|했)",
    r"(?:평가|채점|심사)\s?(?:의\s?)?(?:기준|규칙|기준표|프롬프트)[^.?!]{0,20}(?:해제|취소|무시|다시 정의|버리|바꾸)",
    r"(?:채점|평가|심사)(?:하는|하시는|하실)?\s?(?:자|모델|프로그램|시스템|인공지능|분)(?:님)?(?:은|는|이|가|께|께서|에게|아)?[ ,]"
    rf"[^.?!]{{0,60}}(?:{_REQUEST}|인용|기록|전합니다|줄 것)",
    r"채점자님|평가자님|시스템 (?:공지|알림|메시지|명령)|(?:관리자|개발자|디버그) 모드|(?:당신|너)[은는] 이제|연기해 주|평가하지 말고",
    r"(?:이|위의?|앞의)\s?(?:답변|답|지원자|글)[은는의을를이][^.?!]{0,60}(?:완벽하게 (?:답|말)|만점|[1-5]\s?단계|다섯 번째에 해당|빠짐없이 답하)",
    r"<<<|>>>|```|#{3}|<\|?/?(?:system|answer|user|assistant|im_)|\[/?(?:INST|SYS|면접관 메모|메모 끝|시스템)",
    r"(?i:[\"']?(?:level|score|grade|verdict|criterion)[\"']?\s*[:=]|(?:assistant|system)\s*:|ignore\s+(?:all|the|any|previous)|disregard|system\s+prompt|"
    r"you\s+are\s+(?:now\s+)?an?\s|full marks|maximum score|highest level|the grader)",
)
_SAID = re.compile("|".join(_PATTERNS))
_BASE64 = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9+/]*\d)(?=[A-Za-z0-9+/]*[A-Z])[A-Za-z0-9+/]{24,}={0,2}")
_SPACING = re.compile(r"[\s.,·ㆍ_\-\u200b-\u200f]+")
_SQUEEZED = re.compile(r"만점을?(?:꼭|반드시)?(?:주세요|주십시오|부탁)")


def is_to_the_judge(sentence: str) -> bool:
    """Whether a sentence speaks to whoever judges."""
    said = unicodedata.normalize("NFKC", sentence)
    backwards = said[::-1]
    squeezed = _SPACING.sub("", said)
    return bool(
        _SAID.search(said)
        or _BASE64.search(said)
        or _SAID.search(backwards)
        or _SQUEEZED.search(squeezed)
        or _SQUEEZED.search(squeezed[::-1])
    )
