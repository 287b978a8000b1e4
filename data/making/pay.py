"""Salaries as boards word them."""

from collections.abc import Callable

from data.making.terms import Terms

_UNSAID = (
    "회사 내규에 따름",
    "회사 내규에 따름",
    "회사내규에 따름",
    "면접 후 결정",
    "면접 후 결정",
    "연봉 협의",
    "급여 협의",
)
_PUBLIC = ("기관 보수 규정에 따름", "호봉제 (보수 규정에 따름)", "관련 법령에 따름", "내부 규정에 따름")
_BY_PIECE = ("건별 협의", "프로젝트별 협의", "계약 후 결정", "작업량에 따라 협의", "면접 후 결정")
_SAID = 0.55
_A_YEAR = 0.05
"""What a year of experience adds to a beginner's pay, for as long as it counts."""
_YEARS_THAT_COUNT = 12

Random = Callable[[], float]


def salary(terms: Terms, employment: str, years: int, random: Random) -> str:
    """How a posting with these terms words its pay."""
    if employment == "아르바이트" and terms.hour:
        return f"시급 {_draw(terms.hour, 100, random):,}원"
    if employment == "일용직" and terms.day:
        won = _draw(terms.day, 5_000, random)
        return f"일급 {won:,}원" if random() < 0.6 else f"일당 {won / 10_000:g}만원"
    if employment == "프리랜서":
        if terms.hour and random() < 0.5:
            return f"시급 {_draw(terms.hour, 500, random):,}원"
        return _one(_BY_PIECE, random)
    if terms.year is None and terms.month is None:
        return _one(_BY_PIECE if terms.hour or terms.day or "프리랜서" in terms.employment else _PUBLIC, random)
    if random() > _SAID:
        return _one(_UNSAID, random)
    growth = 1 + _A_YEAR * min(years, _YEARS_THAT_COUNT)
    if employment == "인턴":
        return _monthly((235, 260), 1.0, random)
    if terms.year and (terms.month is None or (random() < 0.6)):
        return _yearly(terms.year, growth, random)
    return _monthly(terms.month or (235, 260), growth, random)


def _yearly(pair: tuple[int, int], growth: float, random: Random) -> str:
    low = round(_draw(pair, 50, random) * growth / 50) * 50
    shape = random()
    if shape < 0.35:
        return f"연봉 {low:,}만원"
    if shape < 0.65:
        return f"연봉 {low:,}만원 이상"
    high = low + 200 + int(random() * 6) * 100
    return f"연봉 {low:,}만원~{high:,}만원" if shape < 0.85 else f"연봉 {low}~{high}만원"


def _monthly(pair: tuple[int, int], growth: float, random: Random) -> str:
    low = round(_draw(pair, 5, random) * growth / 5) * 5
    shape = random()
    if shape < 0.45:
        return f"월 {low:,}만원"
    if shape < 0.7:
        return f"월급 {low:,}만원 이상"
    return f"월 {low:,}만원~{low + 20 + int(random() * 4) * 10:,}만원"


def _draw(pair: tuple[int, int], step: int, random: Random) -> int:
    return pair[0] + int(random() * ((pair[1] - pair[0]) // step + 1)) * step


def _one(words: tuple[str, ...], random: Random) -> str:
    return words[int(random() * len(words))]
