"""Latin words as Korean speakers read them: by a small lexicon, letter by letter, or by the rules of loanword spelling.

Order: lexicon (words of the trades in any case), letters (all capitals, or no vowel at all), else the rules, which follow the
outline of the Korean loanword orthography for English (국립국어원 외래어 표기법, 제3장 제1절) from the spelling alone: they give
the right number of syllables more often than the right vowels, and the number is what is asked for here.
"""

import re

LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        [
            "에이",
            "비",
            "씨",
            "디",
            "이",
            "에프",
            "지",
            "에이치",
            "아이",
            "제이",
            "케이",
            "엘",
            "엠",
            "엔",
            "오",
            "피",
            "큐",
            "알",
            "에스",
            "티",
            "유",
            "브이",
            "더블유",
            "엑스",
            "와이",
            "제트",
        ],
        strict=True,
    )
)

_LEXICON_LINES = """
python 파이썬|java 자바|javascript 자바스크립트|typescript 타입스크립트|json 제이슨|yaml 야믈|rest 레스트|restful 레스트풀
nasa 나사|sap 에스에이피|google 구글|github 깃허브|git 깃|docker 도커|kubernetes 쿠버네티스|linux 리눅스|windows 윈도우|mac 맥
excel 엑셀|word 워드|powerpoint 파워포인트|photoshop 포토샵|illustrator 일러스트레이터|figma 피그마|notion 노션|slack 슬랙
spring 스프링|boot 부트|react 리액트|redis 레디스|kafka 카프카|mysql 마이에스큐엘|postgresql 포스트그레스큐엘|oracle 오라클
mongodb 몽고디비|tensorflow 텐서플로|pytorch 파이토치|keras 케라스|numpy 넘파이|pandas 판다스|spark 스파크|hadoop 하둡
node 노드|vue 뷰|angular 앵귤러|swift 스위프트|kotlin 코틀린|rust 러스트|go 고|c++ 씨플러스플러스|c# 씨샵|unity 유니티
cloud 클라우드|server 서버|data 데이터|database 데이터베이스|cache 캐시|index 인덱스|query 쿼리|code 코드|review 리뷰|test 테스트
project 프로젝트|team 팀|leader 리더|manager 매니저|design 디자인|service 서비스|online 온라인|email 이메일|web 웹|app 앱|page 페이지
machine 머신|learning 러닝|deep 딥|model 모델|process 프로세스|thread 스레드|user 유저|time 타임|file 파일|type 타입|framework 프레임워크
agile 애자일|scrum 스크럼|sprint 스프린트|backend 백엔드|frontend 프런트엔드|full 풀|stack 스택|dev 데브|ops 옵스|devops 데브옵스
ok 오케이|hi 하이|the 더|a 에이|of 오브|is 이즈|and 앤드|in 인|to 투|for 포|you 유|we 위|my 마이|i 아이|toeic 토익|opic 오픽|gpt 지피티
"""
LEXICON = dict(entry.split(" ") for entry in _LEXICON_LINES.replace("\n", "|").split("|") if entry)
"""Words whose reading the rules would miss, lower case."""

_VOWELS = "aeiou"
_GRAPHEMES = re.compile(
    r"tion|sch|tch|sh|ch|ph|th|ck|ng|gh|wh|qu|[bcdfgjklmnpqrstvwxz]|"
    r"ough|eau|oo|ee|ea|ai|ay|ei|ey|oa|ou|ow|oi|oy|au|aw|ew|ie|ue|ar|er|ir|or|ur|[aeiouy]|h"
)
_VOWEL_SOUNDS = {
    "a": "ㅏ", "e": "ㅔ", "i": "ㅣ", "o": "ㅗ", "u": "ㅓ", "y": "ㅣ", "oo": "ㅜ", "ee": "ㅣ", "ea": "ㅣ", "ai": "ㅔㅣ", "ay": "ㅔㅣ",
    "ei": "ㅔㅣ", "ey": "ㅣ", "oa": "ㅗ", "ou": "ㅏㅜ", "ow": "ㅗ", "oi": "ㅗㅣ", "oy": "ㅗㅣ", "au": "ㅗ", "aw": "ㅗ", "ew": "ㅠ",
    "ie": "ㅣ", "ue": "ㅠ", "ar": "ㅏ", "er": "ㅓ", "ir": "ㅓ", "or": "ㅗ", "ur": "ㅓ", "eau": "ㅗ", "ough": "ㅗ",
}  # fmt: skip
_CONSONANT_SOUNDS = {
    "b": "ㅂ", "c": "ㅋ", "d": "ㄷ", "f": "ㅍ", "g": "ㄱ", "h": "ㅎ", "j": "ㅈ", "k": "ㅋ", "l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "p": "ㅍ",
    "q": "ㅋ", "r": "ㄹ", "s": "ㅅ", "t": "ㅌ", "v": "ㅂ", "w": "ㅇ", "x": "ㅋ", "z": "ㅈ", "sh": "ㅅ", "ch": "ㅊ", "ph": "ㅍ",
    "th": "ㅅ", "ck": "ㅋ", "wh": "ㅎ", "qu": "ㅋ", "gh": "ㄱ", "sch": "ㅅ", "tch": "ㅊ", "ng": "ㅇ",
}  # fmt: skip
_CLOSING = {"n": "ㄴ", "m": "ㅁ", "ng": "ㅇ", "l": "ㄹ", "p": "ㅂ", "t": "ㅅ", "k": "ㄱ", "ck": "ㄱ", "c": "ㄱ"}
"""Consonants that close the syllable before them (제1항, 제5항, 제6항); the stops among them only after one vowel letter."""
_SILENT_BEFORE = {"r", "h", "gh", "w"}
"""Consonants that are not heard where no vowel follows."""
_SOFT = {"j": "ㅣ", "ch": "ㅣ", "tch": "ㅣ", "sh": "ㅣ", "sch": "ㅣ"}
"""Consonants that take ㅣ, not ㅡ, when no vowel follows (제3항, 제4항)."""

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = "_ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SHORTEST_WORD = 2


def read_latin(word: str) -> str:
    """The reading of one run of Latin letters (``C++`` and ``C#`` included) in Hangul."""
    plain = word.replace("'", "").replace("’", "")
    if plain.lower() in LEXICON and not (plain.isupper() and len(plain) <= _SHORTEST_WORD):
        return LEXICON[plain.lower()]
    bare = plain.rstrip("+#")
    if bare != plain:
        return read_latin(bare) + {"+": "플러스", "#": "샵"}[plain[-1]] * (len(plain) - len(bare))
    parts = _PART.findall(plain)
    return "".join(_read_part(part, whole=len(parts) == 1) for part in parts)


def _read_part(part: str, *, whole: bool) -> str:
    """One hump of a camelCase word; a capital alone before small letters belongs to them."""
    lower = part.lower()
    if lower in LEXICON and not whole:
        return LEXICON[lower]
    if part.isupper() or len(part) < _SHORTEST_WORD or not any(letter in "aeiouy" for letter in lower):
        return "".join(LETTERS[letter] for letter in part.upper())
    return _by_rules(lower)


def _by_rules(word: str) -> str:
    if len(word) > 3 and word.endswith("e") and word[-2] not in _VOWELS:
        word = word[:-1]  # silent: code, time
    sounds = re.sub(r"([bdfgklmnprst])\1", r"\1", word)
    graphemes = _GRAPHEMES.findall(sounds)
    spoken: list[str] = []
    for place, grapheme in enumerate(graphemes):
        following = graphemes[place + 1] if place + 1 < len(graphemes) else ""
        previous = graphemes[place - 1] if place else ""
        _say(spoken, previous, grapheme, following)
    return "".join(spoken)


def _say(spoken: list[str], previous: str, grapheme: str, following: str) -> None:
    """Add what one grapheme sounds like, given its neighbours."""
    if grapheme == "tion":
        spoken.append("션")
    elif grapheme in _VOWEL_SOUNDS:
        onset = _CONSONANT_SOUNDS.get(previous, "ㅇ")
        first, *rest = list(_VOWEL_SOUNDS[grapheme])
        spoken.append(_compose("ㅇ" if previous == "ng" else onset, first))
        spoken.extend(_compose("ㅇ", vowel) for vowel in rest)
    elif following in _VOWEL_SOUNDS and grapheme != "x":
        return  # the vowel that follows carries it
    elif grapheme in _SILENT_BEFORE:
        return
    elif grapheme in _CLOSING and previous in _VOWEL_SOUNDS and _closes(grapheme, previous):
        spoken[-1] = _with_final(spoken[-1], _CLOSING[grapheme])
    elif grapheme == "x":
        spoken[-1:] = [_with_final(spoken[-1], "ㄱ")] if previous in _VOWEL_SOUNDS and spoken else []
        spoken.append("스")
    else:
        spoken.append(_compose(_CONSONANT_SOUNDS[grapheme], _SOFT.get(grapheme, "ㅡ")))


def _closes(grapheme: str, previous: str) -> bool:
    return _CLOSING[grapheme] in "ㄴㅁㅇㄹ" or len(previous) == 1


def _compose(initial: str, medial: str) -> str:
    """A Hangul syllable from its letters (Unicode, chapter 3.12)."""
    return chr(0xAC00 + (_INITIALS.index(initial) * 21 + _MEDIALS.index(medial)) * 28)


def _with_final(syllable: str, final: str) -> str:
    """``syllable`` closed by ``final``; one that is closed already stays."""
    return chr(ord(syllable) + _FINALS.index(final)) if (ord(syllable) - 0xAC00) % 28 == 0 else syllable
