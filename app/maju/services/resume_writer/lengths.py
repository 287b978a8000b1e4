"""How long an essay may be (500자 이내, 공백 제외 800자, 1,000 bytes), read out of its question, and counted as forms count."""

import re
import unicodedata

from maju.domain.resume_text import LengthLimit, LengthUnit

_KOREAN_BYTES = 2
"""Bytes of a sign that is not ASCII: application forms count in CP949, where a Korean syllable takes two."""
_LEAST_CHARACTERS, _LEAST_BYTES = 50, 100
"""Smaller numbers (사자성어 4자, 2자 통화) are no limit of an essay, unless 이내 or the like stands there."""
_LEAST_SAID = 10
_LARGEST = 20_000
_NUMBER = r"(?<![\d,.])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\s?천)?"
_UNIT = r"(?P<unit>글?자(?=$|\W|이상|이하|이내|내외|안팎|미만|까지|내로|로|정도|씩)|byte[s]?|바이트|B(?![A-Za-z]))"
_MEASURE = re.compile(
    rf"(?P<before>최소|최대|한글\s?기준)?\s*(?:(?P<from>{_NUMBER})\s*(?:글?자|byte[s]?|바이트)?\s*[~∼～–-]\s*)?"
    rf"(?P<number>{_NUMBER})\s*{_UNIT}\s*(?P<behind>이상|이하|이내|내외|안팎|미만|까지|내로)?",
    re.IGNORECASE,
)
_SPACES = re.compile(
    r"(?:공백|띄어쓰기|빈칸)(?:은|는|을|를|도)?\s*(?P<how>포함|제외|미포함|불포함|빼고|없이|비포함)|(?P<without>공백\s?제외)"
)
_WITHOUT = frozenset({"제외", "미포함", "불포함", "빼고", "없이", "비포함"})


def read_limit(question: str) -> LengthLimit | None:
    """The limit that an essay question names, or None."""
    text = unicodedata.normalize("NFKC", question)
    spaces = _SPACES.search(text)
    most = least = 0
    unit = LengthUnit.CHARACTERS
    for found in _MEASURE.finditer(text):
        number, counted = _number(found["number"]), _unit(found["unit"])
        said = bool(found["behind"] or spaces)
        if not _sensible(number, counted, said=said) or (most and counted is not unit):
            continue
        unit = counted
        if found["from"]:
            least = _number(found["from"])
        if found["behind"] == "이상" or (found["before"] == "최소" and not found["behind"]):
            least = number
        elif not most:
            most = number - 1 if found["behind"] == "미만" else number
    if not most and not least:
        return None
    without = spaces is not None and (spaces["how"] in _WITHOUT or bool(spaces["without"]))
    return LengthLimit(most, unit, not without, least if not most or least < most else 0, spaces is not None)


def count_length(text: str, limit: LengthLimit | None = None) -> int:
    """Length of ``text`` as the limit counts; without one, characters with spaces. A line end is one sign."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if limit is not None and not limit.spaces:
        text = "".join(text.split())
    if limit is not None and limit.unit is LengthUnit.BYTES:
        return sum(1 if sign.isascii() else _KOREAN_BYTES for sign in text)
    return len(text)


def fits(text: str, limit: LengthLimit | None) -> bool:
    """Whether it is not longer than allowed."""
    return limit is None or not limit.most or count_length(text, limit) <= limit.most


def _number(text: str) -> int:
    digits = int(re.sub(r"\D", "", text))
    return digits * 1_000 if "천" in text else digits


def _unit(text: str) -> LengthUnit:
    return LengthUnit.CHARACTERS if text.endswith("자") else LengthUnit.BYTES


def _sensible(number: int, unit: LengthUnit, *, said: bool) -> bool:
    least = _LEAST_CHARACTERS if unit is LengthUnit.CHARACTERS else _LEAST_BYTES
    return _LEAST_SAID <= number <= _LARGEST if said else least <= number <= _LARGEST
