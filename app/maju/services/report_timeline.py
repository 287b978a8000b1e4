"""The timeline of an answer as shares of its length: speech, pauses, pace, fillers, look-aways, all to one scale."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maju.domain.report import TakeReport
from maju.services.delivery_words import USUAL_PACE, clock

PACE_LOW, PACE_HIGH = 150.0, 350.0
"""Edges of the pace lane in syllables a minute: a little beyond what is pointed out as far from usual (175 and 333)."""
PACE_GAP_S = 6.0
"""Points further apart than this are not joined: nothing was measured between them."""
_LONG_PAUSE_S = 3.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a lane: ``left`` and ``width`` in percent of the answer, with its seconds and words for it."""

    left: str
    width: str
    at_s: float
    title: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes of one take. ``pace`` holds polylines in a box 1000 wide and 100 high; ``band`` top and height of the usual pace."""

    duration_s: float
    speech: tuple[Mark, ...]
    pauses: tuple[Mark, ...]
    fillers: tuple[Mark, ...]
    look_aways: tuple[Mark, ...]
    pace: tuple[str, ...]
    band: tuple[str, str]
    filler_gap: str
    ticks: tuple[str, ...]


def timeline(take: TakeReport) -> Timeline | None:
    """The take's timeline; None where there is no sound to lay out (typed, skipped, nothing measured)."""
    delivery = take.delivery
    length = max(take.recording.duration_s, delivery.duration_s if delivery else 0.0)
    if delivery is None or not delivery.speech or not _usable(length):
        return None
    looks = take.presence.look_aways if take.presence and take.presence.enough and take.presence.calibrated else ()
    fillers = ((f.start_s, f.end_s, f"군말 ‘{f.text}’") for f in delivery.fillers if f.start_s is not None)
    return Timeline(
        length,
        speech=tuple(_marks(((s.start_s, s.end_s, "말소리") for s in delivery.speech), length)),
        pauses=tuple(_marks(((p.start_s, p.end_s, f"{p.length_s:.1f}초 멈춤") for p in delivery.pauses), length)),
        fillers=tuple(_marks(((at, end or at, title) for at, end, title in fillers), length)),
        look_aways=tuple(_marks(((a.start_s, a.end_s, f"{a.end_s - a.start_s:.1f}초 옆을 봄") for a in looks), length)),
        pace=tuple(_lines(delivery.pace, length)),
        band=_band(),
        filler_gap="군말의 시각을 알 수 없습니다." if delivery.fillers else "군말을 찾지 못했습니다.",
        ticks=tuple(clock(length * share) for share in (0.0, 0.25, 0.5, 0.75, 1.0)),
    )


def _marks(spans: Iterable[tuple[float, float, str]], length: float) -> Iterable[Mark]:
    for start, end, title in spans:
        if not (math.isfinite(start) and math.isfinite(end)):
            continue
        left, right = _share(start, length), _share(max(start, end), length)
        strong = end - start > _LONG_PAUSE_S
        yield Mark(f"{left:.3f}", f"{right - left:.3f}", start, f"{title} ({clock(start)})", strong)


def _share(seconds: float, length: float) -> float:
    return 100.0 * min(max(seconds, 0.0), length) / length


def _lines(points: Sequence[tuple[float, float]], length: float) -> Iterable[str]:
    """Joined points, one line a stretch that was measured without a gap."""
    line: list[str] = []
    before = -math.inf
    for at, pace in points:
        if not (math.isfinite(at) and math.isfinite(pace)):
            continue
        if line and at - before > PACE_GAP_S:
            yield " ".join(line)
            line = []
        line.append(f"{10 * _share(at, length):.1f},{_height(pace):.1f}")
        before = at
    if line:
        yield " ".join(line)


def _height(pace: float) -> float:
    """0 at the top of the lane (fast), 100 at its bottom (slow)."""
    return 100.0 * (PACE_HIGH - min(max(pace, PACE_LOW), PACE_HIGH)) / (PACE_HIGH - PACE_LOW)


def _band() -> tuple[str, str]:
    low, high = USUAL_PACE
    return f"{_height(high):.1f}", f"{_height(low) - _height(high):.1f}"


def _usable(length: float) -> bool:
    return math.isfinite(length) and length > 0.0
