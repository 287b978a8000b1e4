"""What delivery figures mean, in words and with their bands: point out only what lies far outside what is usual."""

from dataclasses import dataclass

from maju.domain.delivery import Delivery

USUAL_PACE = (212.0, 294.0)
"""Syllables a minute, talking: 252.87 ± 40.86 (J. Speech Sciences 9(4), 2002; ages 18-30, n = 31), one standard deviation."""
FAR_PACE = (175.0, 333.0)
"""About two standard deviations: only beyond these is a pace pointed out (EVIDENCE)."""
MANY_FILLERS = 12.0
"""Fillers a minute from which one is pointed out: one every five seconds, a lower bound of what was said."""
LONG_PAUSE_S = 6.0
"""A pause from which an example is shown; shorter ones are thinking."""


@dataclass(frozen=True, slots=True)
class DeliveryWords:
    """One thing worth saying about delivery: the figure with its unit, and what to try."""

    measure: str
    advice: str
    at_s: float | None = None


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
        found.append(DeliveryWords(f"{pace:.0f} 음절/분", "문장이 끝날 때마다 한 번 숨을 쉬면 말이 조금 느려집니다."))
    if pace is not None and pace < FAR_PACE[0]:
        found.append(DeliveryWords(f"{pace:.0f} 음절/분", "핵심 문장을 먼저 정해 두고 한 번에 이어서 말해 보십시오."))
    if delivery.filler_rate is not None and delivery.filler_rate >= MANY_FILLERS:
        rate = f"군말 분당 {delivery.filler_rate:.0f}번 이상"
        found.append(DeliveryWords(rate, "말이 막힐 때는 소리를 내는 대신 잠깐 멈추어도 괜찮습니다."))
    longest = delivery.longest_pause
    if longest is not None and longest.length_s >= LONG_PAUSE_S:
        advice = "생각이 필요하면 ‘잠시 생각해 보겠습니다’라고 말한 뒤 멈추어 보십시오."
        found.append(DeliveryWords(f"가장 긴 멈춤 {longest.length_s:.1f}초", advice, longest.start_s))
    return tuple(found)
