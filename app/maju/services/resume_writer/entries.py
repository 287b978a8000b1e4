"""Answers about education, work and the like as rows of a table: the period read out, everything else as it was written."""

import re
from dataclasses import dataclass

_DAY = r"(?:(?:19|20)\d{2})\s*(?:[.\-/년]\s*\d{1,2}(?!\d)\s*(?:[.\-/월]\s*\d{1,2}(?!\d)\s*일?|월)?|년)?\.?"
_NOW = r"(?:현재|지금|재직\s?중|재학\s?중|진행\s?중)"
_PERIOD = re.compile(rf"(?P<start>{_DAY})(?:\s*(?:~|∼|～|–|-|부터|에서)\s*(?P<end>{_DAY}|{_NOW})?(?:\s*까지)?)?")
_PART = re.compile(r"\d+")
_NOTHING = re.compile(
    r"(?:아직|따로|특별히|해당\s?사항|그런\s?것은)?\s*(?:없(?:음|습니다|어요|다)|해당\s?(?:사항\s?)?없(?:음|습니다)|x|-)\s*[.!]?",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-–•·*▪]|\d{1,2}[.)](?!\d))\s*")
_EDGES = " \t,;:·|/()[]-~"
_PHONE = re.compile(r"(?<!\d)0\d{1,2}[\s.\-)]*\d{3,4}[\s.\-]*\d{4}(?!\d)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_RESIDENT = re.compile(r"(?<!\d)\d{6}\s*[-–]?\s*[1-8]\d{6}(?!\d)")
"""주민등록번호 and 외국인등록번호: no employer may ask for it, and it is never written."""
TELEPHONE = "연락처"
MAIL = "전자우편"
OTHERWISE = "그 밖의 연락처"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. ``period`` as ``2019.03 ~ 2023.02``, empty where none stands there; ``text``: the rest, literally."""

    period: str
    text: str


def says_nothing(answer: str) -> bool:
    """Whether somebody only says that there is nothing."""
    return not answer.strip() or _NOTHING.fullmatch(answer.strip()) is not None


def read_entries(answer: str) -> tuple[Entry, ...]:
    """The lines of an answer; none where it says that there is nothing."""
    if says_nothing(answer):
        return ()
    lines = (_BULLET.sub("", line).strip() for line in re.split(r"[\n;]", answer))
    return tuple(_entry(line) for line in lines if line)


def read_list(answer: str) -> tuple[str, ...]:
    """What an answer names, parted by commas or lines, each once."""
    if says_nothing(answer):
        return ()
    names = (name.strip(" .") for name in re.split(r"[,\n;、]", answer))
    return tuple(dict.fromkeys(name for name in names if name))


def read_contact(answer: str) -> tuple[tuple[str, str], ...]:
    """Label and value pairs: telephone, mail, and what else was written. A resident registration number is left out."""
    rest = _RESIDENT.sub("", answer)
    pairs = []
    for label, pattern in ((TELEPHONE, _PHONE), (MAIL, _MAIL)):
        found = [match.group().strip() for match in pattern.finditer(rest)]
        rest = pattern.sub("", rest)
        if found:
            pairs.append((label, ", ".join(dict.fromkeys(found))))
    rest = " ".join(
        re.sub(r"(?:전화(?:번호)?|휴대폰|연락처|이메일|메일|전자우편(?:\s?주소)?)\s*[:：]?", " ", rest).split()
    ).strip(_EDGES + ".")
    if any(c.isalnum() for c in rest) and not says_nothing(rest):
        pairs.append((OTHERWISE, rest))
    return tuple(pairs)


def without_resident_number(text: str) -> str:
    """``text`` in which no resident registration number stands."""
    return _RESIDENT.sub("", text)


def day_words(day: str) -> str:
    """``2019-03`` as a resume writes it."""
    return "현재" if day == "now" else day.replace("-", ".")


def period_words(start: str, end: str) -> str:
    """``2019.03 ~ 2023.02``; one side alone where the other is not known."""
    if not start and not end:
        return ""
    if start and (not end or end == start):
        return day_words(start)
    return f"{day_words(start)} ~ {day_words(end)}".strip()


def _entry(line: str) -> Entry:
    found = _PERIOD.search(line)
    if found is None:
        return Entry("", line)
    ranged = found.group()[len(found["start"]) :].strip()
    end = found["end"] or ""
    text = f"{line[: found.start()].rstrip(_EDGES)} {line[found.end() :].lstrip(_EDGES)}".strip(_EDGES)
    start = _written(found["start"])
    stop = ("현재" if re.fullmatch(_NOW, end) else _written(end)) if end else ""
    period = f"{start} ~ {stop}".strip() if ranged else start
    return Entry(period, text) if text else Entry("", line)


def _written(day: str) -> str:
    year, *rest = _PART.findall(day)
    return ".".join([year, *(part.zfill(2) for part in rest)])
