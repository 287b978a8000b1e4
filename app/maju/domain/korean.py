"""Korean as it is read aloud: numbers, Latin words and signs turned into Hangul, and the syllables counted.

Speech rate in Korean is given in syllables (J. Speech Sciences 9(4), 2002), so ``2026년`` counts as 이천이십육 년: six.
"""

import re
import unicodedata

from maju.domain.korean_numbers import COUNTERS, UNITS, digits_one_by_one, native, sino
from maju.domain.latin_reading import read_latin

_SIGNS = {
    "%p": "퍼센트포인트",
    "%": "퍼센트",
    "℃": "도",
    "°": "도",
    "&": "앤드",
    "+": "플러스",
    "@": "골뱅이",
    "#": "샵",
}
_MONEY = {"$": "달러", "₩": "원", "€": "유로", "¥": "엔"}
_COUNTER = "|".join(sorted(COUNTERS, key=len, reverse=True))
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_PHONE = re.compile(r"(?<!\d)\d{2,4}-\d{3,4}-\d{4}(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)")
_RANGE = re.compile(r"(?<=\d)\s*~\s*(?=\d)")
_VERSUS = re.compile(r"(?<=\d)\s*:\s*(?=\d)")
_NUMBER = re.compile(
    rf"(?P<money>[$₩€¥])?(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)*)"
    rf"(?P<scale>[십백천만억조]*)\s*(?:(?P<counter>{_COUNTER})|(?P<unit>{_UNIT})(?![A-Za-z]))?"
)
_TOKEN = re.compile(r"(?P<latin>[A-Za-z][A-Za-z'’]*(?:\+\+|#)?)|(?P<sign>%p|[%℃°&+@#])|(?P<other>.)", re.DOTALL)
_HANGUL = re.compile(r"[가-힣]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_NUMBER = 16
"""Digits beyond which a number is read one digit after the other."""
_TWELVE = 12


def count_syllables(text: str) -> int:
    """Syllables of ``text`` read aloud; punctuation, lone jamo (ㅋㅋ) and scripts other than Hangul and Latin are silent."""
    return len(_HANGUL.findall(read_aloud(text)))


def read_aloud(text: str) -> str:
    """``text`` in Hangul and single spaces, as a Korean speaker would say it.

    Where two readings are usual one is chosen: 40개 is 마흔 개 (native up to 99 before a native counter), 1만 is 일만.
    """
    text = unicodedata.normalize("NFKC", text)
    text = _PHONE.sub(lambda m: " ".join(digits_one_by_one(part) for part in m.group().split("-")), text)
    text = _CLOCK.sub(_read_clock, text)
    text = _VERSUS.sub(" 대 ", _RANGE.sub(" 에서 ", text))
    text = _NUMBER.sub(_read_number, text)
    spoken = "".join(_read_token(match) for match in _TOKEN.finditer(text))
    return " ".join(spoken.split())


def hangul_share(text: str) -> float:
    """Share 0-1 of Hangul syllables among the letters of ``text``; 0 where there are no letters."""
    letters = _LETTER.findall(text)
    return sum(bool(_HANGUL.match(letter)) for letter in letters) / len(letters) if letters else 0.0


def _read_token(match: re.Match[str]) -> str:
    if match["latin"]:
        return read_latin(match["latin"])
    if match["sign"]:
        return f" {_SIGNS[match['sign']]} "
    return match["other"] if _HANGUL.match(match["other"]) else " "


def _read_clock(match: re.Match[str]) -> str:
    hours, minutes = int(match[1]), int(match[2])
    if hours > 24 or minutes > 59:
        return f"{sino(hours)} 대 {sino(minutes)}"
    hour = native(hours) if 1 <= hours <= _TWELVE else sino(hours)
    return f"{hour}시" + (f" {sino(minutes)}분" if minutes else "")


def _read_number(match: re.Match[str]) -> str:
    number, counter = match["number"].replace(",", ""), match["counter"] or ""
    spoken = _read_digits(number, "" if match["scale"] else counter) + match["scale"]
    if match["money"]:
        spoken += f" {_MONEY[match['money']]}"
    if counter:
        spoken = _month(spoken + counter) if counter == "월" else f"{spoken} {counter}"
    if match["unit"]:
        spoken += f" {UNITS[match['unit']]}"
    return f" {spoken} " if match.group()[-1].isspace() else f" {spoken}"


def _read_digits(number: str, counter: str) -> str:
    whole, *parts = number.split(".")
    if not parts and (len(whole) > _LONGEST_NUMBER or (len(whole) > 1 and whole[0] == "0")):
        return digits_one_by_one(whole)
    if not parts and COUNTERS.get(counter) and _native_suits(int(whole), counter):
        return native(int(whole))
    whole = sino(int(whole)) if len(whole) <= _LONGEST_NUMBER else digits_one_by_one(whole)
    return "".join([whole, *(f" 점 {digits_one_by_one(part, zero='영')}" for part in parts)])


def _native_suits(number: int, counter: str) -> bool:
    """Hours of the clock are native to twelve; ages by tens (30대) are not native at all."""
    if counter == "시":
        return 1 <= number <= _TWELVE
    if counter == "대" and number >= 10 and number % 10 == 0:
        return False
    return 1 <= number <= 99


def _month(spoken: str) -> str:
    """June and October lose a consonant."""
    return {"육월": "유월", "십월": "시월"}.get(spoken, spoken)
