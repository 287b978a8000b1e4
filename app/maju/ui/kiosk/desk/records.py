"""The centre's record of consents and destructions: what was agreed to and what was destroyed, never whose it was."""

from PySide6.QtWidgets import QWidget

from maju.domain.kiosk import EndReason
from maju.services.counsellor.desk import LogLine, LogView
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of
from maju.ui.texts import day, known, time_of_day, tr
from maju.ui.widgets.card import Card, boxed, column, row
from maju.ui.widgets.labels import Label, Pill

MOST_SHOWN = 100


class RecordsPart(DeskPart):
    """The newest first."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(
            room,
            tr("동의·파기 기록"),
            tr("개인정보처리자인 센터를 위한 기록입니다. 누구의 것인지는 적지 않습니다."),
        )
        self.view: LogView | None = None

    def begin(self) -> None:
        self.wait(tr("여는 중입니다."))
        self.room.ask(self.room.desk.log, self.show_view)

    def show_view(self, view: LogView) -> None:
        """All lines, and whether they are as they were written."""
        self.view = view
        sound = (
            Pill(tr("모든 줄이 적힌 그대로입니다"), "green")
            if view.sound
            else Pill(tr("줄이 바뀌었거나 빠졌습니다. 누가 고쳤는지 확인해 주십시오"), "vermilion")
        )
        card = Card(gap=10)
        for line in view.lines[:MOST_SHOWN]:
            card.add(_line(line))
        if not view.lines:
            card.add(Label(tr("아직 기록이 없습니다."), "muted"))
        more = (
            [Label(tr("처음 {count}줄만 보입니다.", count=MOST_SHOWN), "small")] if len(view.lines) > MOST_SHOWN else []
        )
        self.put(card_of("", boxed(row(sound, 1))), card, *more)


def _line(line: LogLine) -> QWidget:
    kinds = {
        "consented": (tr("동의"), "indigo"),
        "withdrawn": (tr("동의 철회"), "amber"),
        "destroyed": (tr("파기"), "green"),
        "repaired": (tr("기록을 고침"), "vermilion"),
    }
    words, colour = kinds.get(line.kind, (line.kind, "plain"))
    when = f"{day(line.at)} {time_of_day(line.at)}"
    return boxed(row(column(Label(_facts(line)), Label(when, "small"), gap=2), Pill(words, colour)))


def _facts(line: LogLine) -> str:
    facts = dict(line.facts)
    if line.kind == "destroyed":
        return tr(
            "{what} {count}개 · {why}",
            what=_what(facts.get("what", "")),
            count=facts.get("count", ""),
            why=_why(facts.get("reason", "")),
        )
    if "items" in facts:
        return tr("항목: {items}", items=", ".join(_item(each) for each in facts["items"].split(", ") if each))
    return " · ".join(f"{name} {value}" for name, value in line.facts)


def _what(code: str) -> str:
    known_codes = {
        "session": tr("이용하신 분의 세션 파일"),
        "kept-profile": tr("맡기신 자료"),
        "interview": tr("면접 기록"),
        "vault": tr("기록 전체"),
    }
    return known_codes.get(code, code)


def _why(code: str) -> str:
    known_codes = {
        "withdrawal": tr("본인이 동의를 거둠"),
        "retention": tr("보관 기한이 됨"),
        "counsellor": tr("상담사가 지움"),
        "crash": tr("비정상 종료 뒤 정리"),
        "button": tr("본인이 지움"),
    }
    if code in known_codes:
        return known_codes[code]
    return known(EndReason(code).label) if code in set(EndReason) else code


def _item(code: str) -> str:
    items = {
        "voice": tr("목소리 녹음"),
        "analysis": tr("글로 옮기고 평가"),
        "picture": tr("화면 녹화"),
        "presence": tr("얼굴 측정"),
        "materials": tr("자료 읽기"),
        "keeping": tr("상담용 보관"),
    }
    return items.get(code, code)
