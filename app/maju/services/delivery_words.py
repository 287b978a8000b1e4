"""What delivery and presence figures mean, in words and with their bands: point out only what lies far outside the usual."""

from dataclasses import dataclass

from maju.domain.delivery import Delivery
from maju.domain.presence import Presence

USUAL_PACE = (212.0, 294.0)
"""Syllables a minute, talking: 252.87 ± 40.86 (J. Speech Sciences 9(4), 2002; ages 18-30, n = 31), one standard deviation."""
FAR_PACE = (175.0, 333.0)
"""About two standard deviations: only beyond these is a pace pointed out (EVIDENCE)."""
MANY_FILLERS = 12.0
"""Fillers a minute from which one is pointed out: one every five seconds, a lower bound of what was said."""
LONG_PAUSE_S = 6.0
"""A pause from which an example is shown; shorter ones are thinking."""
ENOUGH_FACE = 0.6
"""Share of the time the face must be seen before anything else is said of a picture (EVIDENCE rule 2)."""


@dataclass(frozen=True, slots=True)
class DeliveryWords:
    """One thing worth saying about delivery: the figure with its unit, what to try, and the second it was heard."""

    measure: str
    advice: str
    at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure as people read it. ``note`` gives its band or context; ``at_s`` a second worth listening to."""

    id: str
    name: str
    value: str
    unit: str
    note: str = ""
    at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """How a figure was taken and what it may be compared with."""

    name: str
    how: str
    compare: str = ""


METHODS = (
    Method(
        "말 빠르기",
        "소리 내어 읽은 음절 수(숫자와 영문은 읽는 대로)를 말소리가 난 시간으로 나눕니다.",
        "이야기할 때 분당 252.87 ± 40.86음절 (J. Speech Sciences 9(4), 2002; 18–30세 31명)."
        " 175보다 느리거나 333보다 빠를 때만 알립니다.",
    ),
    Method(
        "멈춤",
        "첫마디와 끝마디 사이에서 말소리가 1초 넘게 끊긴 곳입니다.",
        "첫마디 전에 생각하는 시간은 흠이 아닙니다.",
    ),
    Method(
        "군말",
        "어, 음, 그, 저, 뭐, 이제, 막, 약간이 감탄사로 쓰인 것만 셉니다.",
        "받아쓰기가 빠뜨리기도 하므로 ‘적어도’ 이만큼입니다.",
    ),
    Method("습니다체", "문장 끝이 ‘-습니다’, ‘-습니까’ 꼴인 문장의 비율입니다."),
    Method("소리 크기", "말소리가 난 구간의 가운데 크기입니다(0 dBFS가 녹음할 수 있는 가장 큰 소리)."),
    Method(
        "화면 속 모습",
        "카메라에 얼굴이 보인 시간과, 시선을 맞춘 뒤 옆을 1.5초 넘게 본 때만 적습니다.",
        "점수에 넣지 않습니다. 화면을 내려다보는 것은 당연합니다.",
    ),
)
"""For the legend of a report: every kind of figure in it is explained here."""


def clock(seconds: float) -> str:
    """``m:ss``, as players show it."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def pace_words(delivery: Delivery) -> str:
    """The pace against its usual band, or why there is none."""
    pace = delivery.syllables_per_minute
    if pace is None:
        return "잴 수 없음"
    low, high = USUAL_PACE
    return f"{pace:.0f} 음절/분 · 보통 {low:.0f}–{high:.0f}"


def delivery_findings(delivery: Delivery) -> tuple[DeliveryWords, ...]:
    """What lies far outside the usual bands, most helpful first; empty when nothing does."""
    found: list[DeliveryWords] = []
    pace = delivery.syllables_per_minute
    if pace is not None and pace > FAR_PACE[1]:
        found.append(DeliveryWords(pace_words(delivery), "문장이 끝날 때마다 한 번 숨을 쉬면 말이 조금 느려집니다."))
    if pace is not None and pace < FAR_PACE[0]:
        found.append(DeliveryWords(pace_words(delivery), "핵심 문장을 먼저 정해 두고 한 번에 이어서 말해 보십시오."))
    if delivery.filler_rate is not None and delivery.filler_rate >= MANY_FILLERS:
        rate = f"군말 분당 적어도 {delivery.filler_rate:.0f}번"
        first = next((filler.start_s for filler in delivery.fillers if filler.start_s is not None), None)
        found.append(DeliveryWords(rate, "말이 막힐 때는 소리를 내는 대신 잠깐 멈추어도 괜찮습니다.", first))
    longest = delivery.longest_pause
    if longest is not None and longest.length_s >= LONG_PAUSE_S:
        advice = "생각이 필요하면 ‘잠시 생각해 보겠습니다’라고 말한 뒤 멈추어 보십시오."
        measure = f"가장 긴 멈춤 {longest.length_s:.1f}초 ({clock(longest.start_s)})"
        found.append(DeliveryWords(measure, advice, longest.start_s))
    return tuple(found)


def delivery_measures(delivery: Delivery) -> tuple[Measure, ...]:
    """The figures that could be measured, in the order to show; what could not be is left out."""
    found = [_length(delivery)]
    if delivery.syllables_per_minute is not None:
        low, high = USUAL_PACE
        found.append(
            Measure(
                "pace", "말 빠르기", f"{delivery.syllables_per_minute:.0f}", "음절/분", f"보통 {low:.0f}–{high:.0f}"
            )
        )
    if delivery.speech:
        found.append(_pauses(delivery))
    if delivery.filler_rate is not None:
        first = next((filler.start_s for filler in delivery.fillers if filler.start_s is not None), None)
        note = "실제보다 적게 셀 수 있음"
        if delivery.fillers:
            note = f"분당 {delivery.filler_rate:.1f}번 · {note}"
        found.append(Measure("fillers", "군말 (적어도)", str(len(delivery.fillers)), "번", note, first))
    if delivery.first_word_s is not None:
        note = "생각하는 시간은 흠이 아닙니다"
        found.append(Measure("first-word", "첫마디까지", f"{delivery.first_word_s:.1f}", "초", note))
    if delivery.formal_share is not None:
        note = f"문장 {delivery.sentences}개 가운데"
        found.append(Measure("formal", "습니다체", f"{100 * delivery.formal_share:.0f}", "%", note))
    if delivery.loudness_dbfs is not None:
        found.append(Measure("loudness", "소리 크기", _minus(delivery.loudness_dbfs), "dBFS", _fall(delivery)))
    return tuple(found)


def presence_measures(presence: Presence) -> tuple[Measure, ...]:
    """What the camera saw, as a camera sees it; nothing but the share of the face where that was seen too little."""
    if not presence.measured:
        return ()
    face = Measure("face", "얼굴이 보인 시간", f"{100 * presence.face_share:.0f}", "%", "점수에 넣지 않음")
    if not presence.enough:
        return (face,)
    found = [face]
    if presence.calibrated:
        first = presence.look_aways[0].start_s if presence.look_aways else None
        note = "1.5초 넘게 · 점수에 넣지 않음"
        found.append(Measure("look-aways", "옆을 오래 봄", str(len(presence.look_aways)), "번", note, first))
    if presence.shoulders_share is not None:
        seen = f"{100 * presence.shoulders_share:.0f}"
        found.append(Measure("shoulders", "어깨까지 보인 시간", seen, "%", "점수에 넣지 않음"))
    if presence.steadiness_deg is not None:
        note = "표준편차 · 점수에 넣지 않음"
        found.append(Measure("steadiness", "고개의 움직임", f"{presence.steadiness_deg:.1f}", "도", note))
    return tuple(found)


def presence_gap(presence: Presence | None) -> str:
    """Why look-aways are not shown; empty where they are."""
    if presence is None:
        return "화면 속 모습을 재지 않았습니다."
    if not presence.measured:
        return presence.reason or "화면 속 모습을 재지 않았습니다."
    if not presence.enough:
        return f"얼굴이 보인 시간이 {100 * presence.face_share:.0f}%로 60%보다 적어 시선을 판단하지 않았습니다."
    return "" if presence.calibrated else "시선 맞추기를 하지 않아 옆을 본 때를 재지 않았습니다."


def _length(delivery: Delivery) -> Measure:
    note = f"말소리 {delivery.speech_s:.0f}초" if delivery.speech else ""
    return Measure("length", "답변 길이", clock(delivery.duration_s), "", note)


def _pauses(delivery: Delivery) -> Measure:
    longest = delivery.longest_pause
    if longest is None:
        return Measure("pauses", "멈춤", "0", "번", "1초 넘게 멈춘 곳이 없습니다")
    note = f"1초 넘게 · 가장 긴 것 {longest.length_s:.1f}초"
    if delivery.pauses_over_3s:
        note += f" · 3초 넘는 것 {delivery.pauses_over_3s}번"
    return Measure("pauses", "멈춤", str(delivery.pauses_over_1s), "번", note, longest.start_s)


def _fall(delivery: Delivery) -> str:
    fall = delivery.end_fall_db
    if fall is None:
        return ""
    if abs(fall) < 1.0:
        return "문장 끝까지 고릅니다"
    return f"문장 끝이 {abs(fall):.0f} dB {'작아집니다' if fall > 0 else '커집니다'}"


def _minus(value: float) -> str:
    """A number with a true minus sign."""
    return f"{value:.0f}".replace("-", "−")
