"""What a camera saw of a candidate, per second and over a take: facts only, never a part of a score (EVIDENCE rules 4 and 5).

Gaze is judged only after the person's own calibration, and only sideways and long: looking down at the screen is normal.
"""

from collections.abc import Sequence
from statistics import fmean, median, pstdev

from maju.domain.presence import FaceObservation, GazeCalibration, LookAway, Presence, PresenceSecond
from maju.services.measuring.gaze import calibrate, sideways_marks

__all__ = ["calibrate", "summarise_presence"]

ENOUGH_FACE = 0.6
"""Share of the time a face must be seen before anything else is reported (EVIDENCE rule 2)."""
LONG_LOOK_S = 1.5
_BRIDGE_S = 0.35
"""A look back shorter than this (a blink, one misread picture) does not end a sideways look."""
_SHUT = 0.5
_OPEN = 0.35
_LONGEST_BLINK_S = 0.8
"""Blinks last 0.1-0.4 s (Schiffman 2000); closed longer is not a blink. At 12 pictures a second some are missed: a lower bound."""
_RAISED = 0.35
"""mouthSmile blendshape from which mouth corners are called raised."""
_WINDOW_S = 5.0
_LEAST_SEEN_S = 10.0
"""Seconds a face must be seen before blinks a minute mean anything."""


def summarise_presence(
    observations: Sequence[FaceObservation], duration_s: float, calibration: GazeCalibration | None
) -> Presence:
    """Presence over a take of ``duration_s``. ``observations``: in order of time, seconds of the recording.

    Seconds without a picture count as seconds without a face. With the face seen less than 60% of the time nothing but
    that share is reported.
    """
    pictures = len(observations)
    if not pictures or duration_s <= 0:
        return Presence(measured=False, reason="카메라 영상에서 읽은 장면이 없어 재지 않았습니다.")
    by_second = _by_second(observations, duration_s)
    face_share = fmean(_share(group) for group in by_second)
    seen = [o for o in observations if o.face]
    rate = pictures / duration_s
    if face_share < ENOUGH_FACE:
        reason = f"얼굴이 보인 시간이 {face_share:.0%}뿐이라 더 재지 않았습니다."
        return Presence(True, reason, pictures, round(rate, 1), round(face_share, 3))
    marks = sideways_marks(observations, calibration) if calibration is not None else [None] * pictures
    blinks = _blinks(seen)
    return Presence(
        measured=True,
        pictures=pictures,
        picture_rate=round(rate, 1),
        face_share=round(face_share, 3),
        enough=True,
        calibrated=calibration is not None,
        seconds=_seconds(observations, by_second, marks, blinks),
        look_aways=_look_aways(observations, marks),
        blinks_per_minute=_blinks_per_minute(blinks, seen, face_share * duration_s),
        steadiness_deg=_steadiness(seen),
        smile_share=_smile_share(seen),
        shoulders_share=_shoulders_share(observations),
    )


def _by_second(observations: Sequence[FaceObservation], duration_s: float) -> list[list[FaceObservation]]:
    """Pictures of every second; a last piece shorter than half a second belongs to the second before it."""
    groups: list[list[FaceObservation]] = [[] for _ in range(max(1, round(duration_s)))]
    for observation in observations:
        groups[min(len(groups) - 1, max(0, int(observation.at_s)))].append(observation)
    return groups


def _share(group: Sequence[FaceObservation]) -> float:
    return fmean(o.face for o in group) if group else 0.0


def _seconds(
    observations: Sequence[FaceObservation],
    by_second: Sequence[Sequence[FaceObservation]],
    marks: Sequence[bool | None],
    blinks: Sequence[float],
) -> tuple[PresenceSecond, ...]:
    mark_at = {o.at_s: mark for o, mark in zip(observations, marks, strict=True)}
    seconds: list[PresenceSecond] = []
    for second, group in enumerate(by_second):
        sideways = [mark for o in group if (mark := mark_at[o.at_s]) is not None]
        seconds.append(
            PresenceSecond(
                second=second,
                face_share=round(_share(group), 3),
                yaw=_mean([o.yaw for o in group]),
                pitch=_mean([o.pitch for o in group]),
                sideways_share=round(fmean(sideways), 3) if sideways else None,
                blinks=sum(second <= at < second + 1 for at in blinks),
                smile=_mean([o.smile for o in group]),
            )
        )
    return tuple(seconds)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(fmean(known), 3) if known else None


def _look_aways(observations: Sequence[FaceObservation], marks: Sequence[bool | None]) -> tuple[LookAway, ...]:
    """Sideways looks of at least 1.5 s. A face out of the picture ends one: where it looked is not known."""
    looks: list[list[float]] = []
    current: list[float] = []
    for observation, mark in zip(observations, marks, strict=True):
        lost = not observation.face
        if current and (lost or observation.at_s - current[1] > _BRIDGE_S) and not (mark and not lost):
            looks.append(current)
            current = []
        if mark and not lost:
            gap = observation.at_s - current[1] if current else 0.0
            if current and gap > _BRIDGE_S:
                looks.append(current)
                current = []
            current = [current[0] if current else observation.at_s, observation.at_s]
    looks += [current] if current else []
    return tuple(LookAway(round(a, 3), round(b, 3)) for a, b in looks if b - a >= LONG_LOOK_S)


def _blinks(seen: Sequence[FaceObservation]) -> list[float]:
    """When a blink began: eyes shut after open and open again within 0.8 s (two thresholds, so that trembling counts once)."""
    began: float | None = None
    found: list[float] = []
    for observation in seen:
        if observation.blink is None:
            continue
        if began is None and observation.blink >= _SHUT:
            began = observation.at_s
        elif began is not None and observation.blink <= _OPEN:
            if observation.at_s - began <= _LONGEST_BLINK_S:
                found.append(began)
            began = None
    return found


def _blinks_per_minute(blinks: Sequence[float], seen: Sequence[FaceObservation], seen_s: float) -> float | None:
    known = any(o.blink is not None for o in seen)
    return round(60.0 * len(blinks) / seen_s, 1) if known and seen_s >= _LEAST_SEEN_S else None


def _steadiness(seen: Sequence[FaceObservation]) -> float | None:
    """Median over 5 s windows of the standard deviation of head yaw, degrees; a window needs ten pictures."""
    windows: dict[int, list[float]] = {}
    for observation in seen:
        if observation.yaw is not None:
            windows.setdefault(int(observation.at_s / _WINDOW_S), []).append(observation.yaw)
    spreads = [pstdev(yaws) for yaws in windows.values() if len(yaws) >= 10]
    return round(median(spreads), 2) if spreads else None


def _shoulders_share(observations: Sequence[FaceObservation]) -> float | None:
    known = [o.shoulders for o in observations if o.shoulders is not None]
    return round(fmean(known), 3) if known else None


def _smile_share(seen: Sequence[FaceObservation]) -> float | None:
    smiles = [o.smile for o in seen if o.smile is not None]
    return round(fmean(s >= _RAISED for s in smiles), 3) if smiles else None
