"""Numbers in Korean words: Sino-Korean (삼십사), native (서른네) and the counters that choose between them."""

_DIGITS = "영일이삼사오육칠팔구"
_SMALL = ("", "십", "백", "천")
_LARGE = ("", "만", "억", "조", "경")
_NATIVE_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_NATIVE_ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")

_NATIVE_COUNTERS = (
    "개 명 사람 살 시 시간 번 번째 마리 잔 권 대 장 가지 곳 군데 달 배 채 통 벌 켤레 건 줄 칸 편 그루 송이 자루 "
    "바퀴 차례 끼 쌍 팀 종류 학기"
)
_SINO_COUNTERS = (
    "개월 개국 개년 년 년차 월 일 주 주년 분 초 원 층 호 호선 호실 등 위 점 회 차 인분 쪽 페이지 단계 학년 퍼센트 프로 도 "
    "분기 세대 시간대 배속 대대 번지 명령"
)
COUNTERS: dict[str, bool] = {
    **dict.fromkeys(_SINO_COUNTERS.split(), False),
    **dict.fromkeys(_NATIVE_COUNTERS.split(), True),
}
"""Counter words: True where native numbers go before them (세 개), False where Sino-Korean ones do (삼 개월)."""

UNITS = {
    "%p": "퍼센트포인트",
    "%": "퍼센트",
    "km": "킬로미터",
    "cm": "센티미터",
    "mm": "밀리미터",
    "m": "미터",
    "kg": "킬로그램",
    "mg": "밀리그램",
    "g": "그램",
    "ms": "밀리초",
    "TB": "테라바이트",
    "GB": "기가바이트",
    "MB": "메가바이트",
    "KB": "킬로바이트",
    "GHz": "기가헤르츠",
    "MHz": "메가헤르츠",
    "kHz": "킬로헤르츠",
    "Hz": "헤르츠",
    "kW": "킬로와트",
    "℃": "도",
    "°C": "도",
}
"""Unit signs behind a number (after Unicode NFKC, which turns ㎞ into km)."""


def sino(number: int) -> str:
    """Sino-Korean reading of 0 … 10^20 - 1: 1204 is 천이백사, 10000 is 만, 110000000 is 일억천만. Raises ValueError."""
    if not 0 <= number < 10**20:
        raise ValueError(f"{number} has no reading here")
    if number == 0:
        return _DIGITS[0]
    groups: list[str] = []
    for large in _LARGE:
        number, group = divmod(number, 10_000)
        if group:
            # 10,000 alone is 만, not 일만; from 억 on the one is said
            said = "" if group == 1 and large == "만" and number == 0 else _thousands(group)
            groups.append(said + large)
    return "".join(reversed(groups))


def _thousands(group: int) -> str:
    said = ""
    for place, digit in zip(_SMALL[::-1], f"{group:04d}", strict=True):
        if digit != "0":
            said += ("" if digit == "1" and place else _DIGITS[int(digit)]) + place
    return said


def native(number: int) -> str:
    """Native reading of 1-99 as it stands before a counter: 3 is 세, 20 is 스무, 21 is 스물한. Raises ValueError."""
    if not 1 <= number <= 99:
        raise ValueError(f"{number} has no native reading")
    tens, ones = divmod(number, 10)
    if tens == 2 and ones == 0:
        return "스무"
    return _NATIVE_TENS[tens] + _NATIVE_ONES[ones]


def digits_one_by_one(digits: str, zero: str = "공") -> str:
    """Each digit by itself, as in telephone numbers and after a decimal point."""
    return "".join(zero if digit == "0" else _DIGITS[int(digit)] for digit in digits)
