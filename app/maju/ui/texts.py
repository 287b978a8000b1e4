"""Every text a person reads: Korean in the source, other languages through Qt's translations."""

import re
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from maju.domain.particles import with_particles

CONTEXT = "maju"
LANGUAGES = {"ko": "한국어", "en": "English"}

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

_installed: list[QTranslator] = []
_language = ["ko"]


def tr(korean: str, **facts: object) -> str:
    """The text in the chosen language, its ``{facts}`` filled in. ``korean`` is a literal: a script collects it."""
    text = QCoreApplication.translate(CONTEXT, korean)
    return text.format(**facts) if facts else text


def known(text: object) -> str:
    """Words that come from below the window: an error or a sentence by its template (facts that are sentences too), a label
    as a whole.

    What has no translation (a question, a quote, a name) stays as it is.
    """
    template = getattr(text, "template", None)
    if isinstance(template, str):
        given: dict[str, object] = getattr(text, "facts", {})
        facts = {name: known(fact) if hasattr(fact, "template") else fact for name, fact in given.items()}
        return with_particles(QCoreApplication.translate(CONTEXT, template).format(**facts))
    words = str(text) if text else ""
    translated = QCoreApplication.translate(CONTEXT, words)
    if translated != words or language() == "ko":
        return translated
    return _around_numbers(words)


def _around_numbers(text: str) -> str:
    """A sentence that was filled with numbers, looked up with {0}, {1}, … in their places."""
    numbers = _NUMBER.findall(text)
    places = iter(range(len(numbers)))
    key = _NUMBER.sub(lambda _found: f"{{{next(places)}}}", text)
    translated = QCoreApplication.translate(CONTEXT, key)
    return translated.format(*numbers) if translated != key else text


def language() -> str:
    """The language in use."""
    return _language[0]


def use_language(code: str, folder: Path) -> None:
    """Switch; texts made from now on are in it. Korean needs no file."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    _language[0] = "ko"
    translator = QTranslator()
    if code != "ko" and translator.load(f"maju_{code}", str(folder)):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
        _language[0] = code


def day(iso: str) -> str:
    """A date as people say it; the year only when it is not this one."""
    when = datetime.fromisoformat(iso)
    if when.year != datetime.now().year:
        return tr("{year}년 {month}월 {day}일", year=when.year, month=_month(when), day=when.day)
    return tr("{month}월 {day}일", month=_month(when), day=when.day)


def short_day(iso: str) -> str:
    """A date for the axis of a chart."""
    when = datetime.fromisoformat(iso)
    return f"{when.month}/{when.day}"


def time_of_day(iso: str) -> str:
    """Hours and minutes."""
    return datetime.fromisoformat(iso).strftime("%H:%M")


def minutes(seconds: float) -> str:
    """``1:05`` for 65 seconds; never below zero."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def length(seconds: float) -> str:
    """A length in words: 30초, 1분 30초, 3분."""
    whole = int(seconds)
    if whole < 60:
        return tr("{seconds}초", seconds=whole)
    if whole % 60 == 0:
        return tr("{minutes}분", minutes=whole // 60)
    return tr("{minutes}분 {seconds}초", minutes=whole // 60, seconds=whole % 60)


def _month(when: datetime) -> str:
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return str(when.month) if language() == "ko" else names[when.month - 1]
