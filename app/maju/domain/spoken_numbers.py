"""Numbers read back from Korean: 삼십사, 서른네, 3억 2천만, 1,800만 are values again. The reverse of ``korean_numbers``."""

import re
from decimal import Decimal

_DIGITS = {digit: value for value, digit in enumerate("영일이삼사오육칠팔구")} | {"공": 0, "육": 6, "유": 6, "륙": 6}
_SMALL = {"십": 10, "백": 100, "천": 1000}
_LARGE = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
_NATIVE_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_NATIVE_ONES = {
    "하나": 1,
    "한": 1,
    "둘": 2,
    "두": 2,
    "셋": 3,
    "세": 3,
    "석": 3,
    "서": 3,
    "넷": 4,
    "네": 4,
    "넉": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}
_NATIVE = re.compile(
    rf"(?P<tens>{'|'.join(sorted(_NATIVE_TENS, key=len, reverse=True))})?"
    rf"(?P<ones>{'|'.join(sorted(_NATIVE_ONES, key=len, reverse=True))})?"
)
_PIECE = re.compile(r"\d+(?:\.\d+)?|[영공일이삼사오육유륙칠팔구십백천만억조경]")


def read_number(text: str) -> Decimal | None:
    """The value of a number in digits, in Korean words or in both; blanks and commas do not matter. None where it is none."""
    bare = re.sub(r"[\s,]", "", text)
    if not bare:
        return None
    native = _read_native(bare)
    return native if native is not None else _read_sino(bare)


def _read_native(text: str) -> Decimal | None:
    match = _NATIVE.fullmatch(text)
    if match is None or not (match["tens"] or match["ones"]):
        return None
    return Decimal(_NATIVE_TENS.get(match["tens"] or "", 0) + _NATIVE_ONES.get(match["ones"] or "", 0))


def _read_sino(text: str) -> Decimal | None:
    """Digits and units from left to right: what stands before 십, 백, 천 is multiplied, 만, 억, 조 close a group."""
    pieces = _PIECE.findall(text)
    if "".join(pieces) != text:
        return None
    if all(piece in _DIGITS for piece in pieces) and len(pieces) > 1:
        return Decimal("".join(str(_DIGITS[piece]) for piece in pieces))  # 일이삼: said one after the other
    total, group, held = Decimal(0), Decimal(0), Decimal(-1)
    for piece in pieces:
        if piece in _LARGE:
            total += (group + max(held, Decimal(0)) or Decimal(1)) * _LARGE[piece]
            group, held = Decimal(0), Decimal(-1)
        elif piece in _SMALL:
            group += (held if held >= 0 else Decimal(1)) * _SMALL[piece]
            held = Decimal(-1)
        elif held >= 0:
            return None  # two figures side by side are no number
        else:
            held = Decimal(_DIGITS[piece]) if piece in _DIGITS else Decimal(piece)
    return total + group + max(held, Decimal(0))
