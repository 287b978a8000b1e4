"""What a person may know and change about their privacy at home: the notice, what they chose, and what was destroyed."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from maju.domain.consent import PICTURE, PRESENCE, ConsentText
from maju.domain.phrase import Phrase
from maju.domain.ports import Clock
from maju.domain.privacy import CONSENTED, DESTROYED, REPAIRED, WITHDRAWN, ConsentLog, LogCheck, LogEntry

LOG = logging.getLogger(__name__)

_ITEMS = {
    "voice": "목소리 녹음",
    "analysis": "글로 옮기기와 분석",
    "picture": "모습 녹화",
    "presence": "화면 속 모습 재기",
    "materials": "이력서 읽기",
    "keeping": "상담을 위한 보관",
}
_WHAT = {
    "session": "이용 한 번의 모든 기록",
    "session-part": "이용 한 번의 기록 일부",
    "interview": "면접",
    "vault": "모든 기록과 열쇠",
    "kept-profile": "상담을 위해 남긴 이력",
}
_WHY = {
    "button": "요청",
    "request": "요청",
    "done": "이용 끝",
    "refused": "동의하지 않음",
    "idle": "자리를 비움",
    "slot": "시간이 끝남",
    "fault": "프로그램 문제",
    "crash": "프로그램 문제",
    "operator": "운영자",
    "counsellor": "상담사",
    "log-out": "로그아웃",
    "retention": "보관 기간이 끝남",
    "withdrawal": "동의를 거둠",
}


@dataclass(frozen=True, slots=True)
class LogView:
    """Newest first, as sentences with their times (ISO 8601), and whether the chain holds."""

    lines: tuple[tuple[str, Phrase], ...]
    check: LogCheck


class PrivacyDesk:
    """Any thread. A log that cannot be written never stops what a person wants; it is said in the program's own log."""

    def __init__(self, consent: Callable[[str], ConsentText], log: ConsentLog, clock: Clock) -> None:
        """``consent``: the text in a language."""
        self._consent = consent
        self._log = log
        self._clock = clock

    def consent(self, language: str) -> ConsentText:
        """The text for home. Raises: MajuError ``consent-missing``, ``consent-invalid``."""
        return self._consent(language)

    def accepted(self, language: str, *, picture: bool, presence: bool) -> None:
        """The notice was read and accepted, with these choices. Raises as :meth:`consent`."""
        text = self.consent(language)
        wanted = {PICTURE: picture, PRESENCE: presence}
        given = text.required | {item for item, chosen in wanted.items() if chosen}
        choice = text.choice(given & {item.id for item in text.items}, self._clock.today())
        self._note(lambda: self._log.consented(choice))

    def chose(self, item: str, language: str, *, given: bool) -> None:
        """One thing was switched on or off in the settings. Raises as :meth:`consent`."""
        if given:
            text = self.consent(language)
            choice = text.choice(text.required | {item}, self._clock.today())
            self._note(lambda: self._log.consented(choice))
        else:
            self._note(lambda: self._log.withdrawn(frozenset({item})))

    def destroyed(self, what: str, count: int) -> None:
        """Something was deleted because a person asked for it; ``what`` is a code."""
        if count:
            self._note(lambda: self._log.destroyed(what, "button", count))

    def log(self) -> LogView:
        """Everything that was noted. Raises OSError."""
        lines = ((entry.at, entry_words(entry)) for entry in reversed(self._log.entries()))
        return LogView(tuple(lines), self._log.check())

    def _note(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            LOG.error("the privacy log was not written: %s", error)


def entry_words(entry: LogEntry) -> Phrase:
    """One line of the log, for people."""
    facts = entry.facts
    if entry.kind in (CONSENTED, WITHDRAWN):
        items = facts.get("items", ())
        named = _names(items if isinstance(items, Iterable) else ())
        if entry.kind == CONSENTED:
            return Phrase("동의: {items}", {"items": named})
        return Phrase("동의를 거둠: {items}", {"items": named})
    if entry.kind == DESTROYED:
        what, why = str(facts.get("what", "")), str(facts.get("reason", ""))
        told = {"what": _WHAT.get(what, what), "count": facts.get("count", 0), "why": _WHY.get(why, why)}
        return Phrase("파기: {what} {count}건 ({why})", told)
    if entry.kind == REPAIRED:
        return Phrase("쓰다 만 줄을 지우고 이어 씀", {})
    return Phrase("{kind}", {"kind": entry.kind})


def log_words(check: LogCheck) -> Phrase:
    """Whether the log is as it was written, for people."""
    if check.broken is not None:
        return Phrase(
            "{line}번째 줄부터 처음 쓰인 것과 다릅니다. 누가 고쳤거나 파일이 상했습니다.", {"line": check.broken}
        )
    return Phrase("{count}줄 모두 처음 쓰인 그대로입니다.", {"count": check.entries})


def _names(items: Iterable[object]) -> str:
    return ", ".join(_ITEMS.get(str(item), str(item)) for item in items)
