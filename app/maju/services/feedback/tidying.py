"""An answer without what speech leaves behind: fillers, false starts, words said twice, everyday words for formal ones."""

import re
from itertools import pairwise

from maju.domain.ports import Morpheme, WordAnalyzer
from maju.services.measuring.fillers import find_fillers

_ABOUT = re.compile(
    r"(?<![가-힣])(?:뭐랄까요?|뭐라고 (?:할까|해야 (?:하나|할까|되나|될까))요?|뭐라 그러죠|그 뭐지|뭐지|뭐냐|있잖아요|아 맞다|아이고|그 뭐더라|뭐더라)"
    r"[,.…?~]*\s*"
)
_OPENING = re.compile(r"^\s*(?:(?:네|예|아|아니|저기)[,.…]+\s*)+")
_CUT_OFF = re.compile(r"(?<![가-힣])([가-힣]{1,5})\s?(?:-{1,2}|…|\.{2,3}|,)\s*(?=\1[가-힣])")
"""프로, 프로젝트를 · 배포… 배포하는: begun, broken off and begun again."""
_TWICE = re.compile(r"(?<!\S)([가-힣A-Za-z0-9]+)[,…~.]*\s+(?=\1(?:[\s,.?!]|$))")
_MEANT_TWICE = frozenset(
    [
        "하나",
        "한",
        "조금",
        "차근",
        "점점",
        "또",
        "더",
        "많이",
        "매우",
        "정말",
        "빨리",
        "천천히",
        "한번",
        "두고",
        "하루",
        "날",
        "때때로",
        "곳곳",
        "층층",
    ]
)
_SAID_OTHERWISE = {
    "근데": "그런데",
    "그니까": "그러니까",
    "글고": "그리고",
    "그담에": "그다음에",
    "되게": "매우",
    "엄청": "매우",
    "진짜": "정말",
    "땜에": "때문에",
    "때메": "때문에",
    "이케": "이렇게",
    "걍": "그냥",
}
_SOFTENED = re.compile(r"([가-힣](?:데|고|구|지만|니까|든지|는지))요(?=,)")
"""요 in the middle of a sentence: 했고요, 있는데요."""
_EVERYDAY = re.compile(rf"(?<![가-힣])(?:{'|'.join(_SAID_OTHERWISE)})(?=$|[\s,.])")
_HUMBLE = {
    ("나", "가"): "제가",
    ("내", "가"): "제가",
    ("나", "는"): "저는",
    ("나", "도"): "저도",
    ("나", "를"): "저를",
    ("나", "의"): "저의",
}
_MAY_FILL = re.compile(r"(?<![가-힣])(?:어+|으*음+|그+|저+|뭐|이제|막|약간)(?![가-힣])")
_MAY_BE_I = re.compile(r"(?<![가-힣])(?:나|내)[가는도를의]")
"""Only where these stand need morphemes tell."""
_SPACES = re.compile(r"[ \t]{2,}")
_BEFORE_SIGN = re.compile(r"\s+([,.?!])")
_ORPHAN = re.compile(r"(?:(?<=[.?!])|^)\s*[,.…~]+\s*")


def tidy(text: str, words: WordAnalyzer) -> str:
    """``text`` without fillers, false starts and words said twice in a row; 나 is 저, 근데 is 그런데. Nothing is added."""
    for filler in reversed(find_fillers(text, words) if _MAY_FILL.search(text) else ()):
        rest = re.sub(r"^\s*[,….~-]+", "", text[filler.end_char :])
        text = text[: filler.start_char] + rest
    text = _ABOUT.sub("", _OPENING.sub("", text))
    text = _CUT_OFF.sub("", text)
    text = _TWICE.sub(lambda m: m.group() if m[1] in _MEANT_TWICE else "", text)
    text = _SOFTENED.sub(r"\1", text)
    text = _EVERYDAY.sub(lambda m: _SAID_OTHERWISE[m.group()], text)
    if _MAY_BE_I.search(text):
        text = _humble(text, words.morphemes(text))
    return _ORPHAN.sub(" ", _BEFORE_SIGN.sub(r"\1", _SPACES.sub(" ", text))).strip()


def _humble(text: str, morphemes: tuple[Morpheme, ...]) -> str:
    """내가 and 나는 as a candidate says them."""
    for pronoun, particle in reversed(list(pairwise(morphemes))):
        polite = _HUMBLE.get((pronoun.form, particle.form))
        if polite and pronoun.tag == "NP" and particle.tag.startswith("J"):
            text = text[: pronoun.start_char] + polite + text[particle.end_char :]
    return text
