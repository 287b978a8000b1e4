"""Figures in an answer, in digits and as they are spoken: 41퍼센트, 마흔두 부, 이 점 팔 퍼센트, 사흘, 4분의 1."""

import re

_UNITS = (
    "명|분|개|건|번|배|년|개월|달|주|주일|시간|초|밀리초|일|날|퍼센트|포인트|프로|원|점|위|팀|차례|곳|군데|가지|대|장|회|등|쪽|페이지|줄|권|통|부|벌|칸|구역|"
    "자리|집|층|마리|그릇|잔|병|상자|세트|편|문장|단계|교대|학기|학년|과목|킬로|미터|그램|톤|도|사람|끼|척|평"
)
_TENS = "열|스물|서른|마흔|쉰|예순|일흔|여든|아흔"
_ONES = "한|두|세|석|서|네|넉|다섯|여섯|일곱|여덟|아홉|서너|네댓|대여섯|예닐곱|일고여덟"
_MORE_THAN_ONE = _ONES.removeprefix("한|")
_SINO = "영공일이삼사오육칠팔구십백천만억"
_FIGURE = re.compile(
    rf"(?<![가-힣])[{_SINO}]+ 점 [{_SINO}]+"
    r"|(?:약 |총 )?\d[\d,.]*\s?(?:%p|%|퍼센트|[가-힣]{0,3})?"
    rf"|(?<![가-힣])(?:(?:{_TENS})(?:{_ONES})?|스무|{_MORE_THAN_ONE})\s?(?:{_UNITS})"
    r"|(?<![가-힣])한\s(?:달|주|시간|학기|건|팀|권|통)(?![가-힣]?\s?번)"
    rf"|(?<![가-힣])[{_SINO}]*[십백천만억][{_SINO}]*여?\s?(?:{_UNITS})"
    rf"|(?<![가-힣])[일이삼사오육칠팔구]\s(?:{_UNITS})(?!\w{{3}})"
    r"|(?<![가-힣])(?:일주일|보름|하루|이틀|사흘|나흘|닷새|절반|반년|반나절|한나절)"
)
_COUNTS_WORDS = re.compile(r"(?:두|세|네)\s?가지|하루")
"""‘두 가지입니다’ and ‘하루하루’ announce or fill; they say no amount."""


def figures_in(text: str) -> tuple[tuple[int, int], ...]:
    """Characters of every figure that says an amount."""
    return tuple(m.span() for m in _FIGURE.finditer(text) if not _COUNTS_WORDS.match(m.group()))


def has_figure(text: str) -> bool:
    """Whether an amount is named, written or spoken."""
    return bool(figures_in(text))
