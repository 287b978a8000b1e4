"""말의 격식: 습니다체, 반말 and words that take back what was said, by the endings of sentences."""

import re

from maju.domain.korean import count_syllables
from maju.services.judging.finding import Case, RuleFinding
from maju.services.judging.reading import Sentence
from maju.services.judging.wording import short_quote
from maju.services.measuring.endings import Ending

LEAST_SENTENCES = 2
LEAST_SYLLABLES = 30
"""One short sentence does not show how a person speaks."""
_HEDGE = re.compile(
    r"것 같(?:습니다|아요|은데|고|다)|거 같(?:습니다|아요|은데|고|애요)|아마도?|인 듯(?:합니다|해요|싶)|지 않(?:나|을까) (?:싶|생각)|글쎄|잘 모르겠"
)
_QUOTED = re.compile(r"[‘“\"'][^’”\"']*[’”\"']")


def judge_register(case: Case) -> RuleFinding:
    """Level 1-5 for 말의 격식; not judged on a single short sentence or where no sentence is ended."""
    sentences = [s for s in case.reading.counted if s.ending is not Ending.OPEN]
    enough = len(sentences) >= LEAST_SENTENCES or count_syllables(case.reading.text) >= LEAST_SYLLABLES
    if not sentences or not enough:
        return RuleFinding(None, "문장이 모자라 말투를 판단하지 않았습니다.")
    plain = [s for s in sentences if s.ending is Ending.PLAIN]
    polite = [s for s in sentences if s.ending is Ending.POLITE]
    formal = [s for s in sentences if s.ending is Ending.FORMAL]
    hedged = [s for s in case.reading.counted if _HEDGE.search(_QUOTED.sub("", s.text))]
    level = _level(len(sentences), len(plain), len(formal), len(hedged))
    shown = (plain or (hedged if level <= 4 else []) or (polite if level <= 4 else []) or formal)[:2]
    return RuleFinding(
        level,
        _reason(len(sentences), plain, polite, formal, hedged),
        _advice(level, plain, polite, hedged),
        tuple(s.span for s in shown),
    )


def _level(sentences: int, plain: int, formal: int, hedged: int) -> int:
    if plain > 0.3 * sentences:
        return 1
    if plain:
        return 2
    if 3 * formal < 2 * sentences or hedged > max(1, 0.34 * sentences):
        return 3
    return 5 if formal >= 0.85 * sentences and hedged <= 0.15 * sentences else 4


def _reason(
    count: int, plain: list[Sentence], polite: list[Sentence], formal: list[Sentence], hedged: list[Sentence]
) -> str:
    share = f"끝맺은 {count}문장 가운데 {len(formal)}문장이 ‘-습니다’로 끝났습니다."
    if plain:
        return f"{share} {short_quote(plain[0].text)}처럼 반말로 끝난 문장이 {len(plain)}개 있습니다."
    if hedged:
        return f"{share} {short_quote(hedged[0].text)}처럼 흐리는 말이 {len(hedged)}번 나왔습니다."
    if polite:
        return f"{share} {short_quote(polite[0].text)}처럼 ‘-요’로 끝난 문장이 {len(polite)}개 있습니다."
    return f"{share} {short_quote(formal[0].text)}처럼 또렷하게 말씀하셨습니다."


def _advice(level: int, plain: list[Sentence], polite: list[Sentence], hedged: list[Sentence]) -> str:
    if level == 5:
        return ""
    if plain:
        return f"{short_quote(plain[0].text, 20)}의 끝을 ‘-습니다’로 바꾸어 소리 내어 말해 보십시오."
    if hedged:
        match = _HEDGE.search(hedged[0].text)
        return (
            f"‘{match.group() if match else '것 같습니다'}’ 대신 ‘-라고 생각합니다’나 ‘-입니다’로 잘라 말해 보십시오."
        )
    if polite:
        return f"{short_quote(polite[0].text, 20)}의 끝을 ‘-습니다’로 바꾸어 말해 보십시오."
    return "문장을 끝까지 ‘-습니다’로 맺어 보십시오."
