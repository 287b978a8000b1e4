"""Sideways looks by the person's own calibration: head yaw and eyes combined, compared with four marks looked at before."""

from collections.abc import Sequence
from statistics import median

from maju.domain.errors import MajuError
from maju.domain.presence import FaceObservation, GazeCalibration

EYE_DEGREES = 30.0
"""Degrees that the eyes turn in the head at gaze 1.0: the oculomotor range used without moving the head is about 30° (Stahl 1999)."""
LEAST_PICTURES = 8
"""Pictures with a face that each mark needs: two thirds of a second at 12 a second."""
LEAST_APART = 6.0
"""Degrees between a side mark and the nearer of camera and screen below which they cannot be told apart."""
_SPREADS_APART = 2.5
_SHUT = 0.5
_SMOOTH = 5
"""Pictures of the running median: 0.4 s at 12 a second."""
_FAR = 0.6
"""Share of the way from the middle to the side mark from which a look is called sideways."""


def direction(observation: FaceObservation) -> float | None:
    """Sideways direction in degrees, positive to the candidate's left; None without a face or with the eyes shut."""
    if not observation.face or observation.yaw is None:
        return None
    if observation.blink is not None and observation.blink >= _SHUT:
        return None
    return observation.yaw + EYE_DEGREES * (observation.gaze_x or 0.0)


def calibrate(
    camera: Sequence[FaceObservation],
    screen: Sequence[FaceObservation],
    left: Sequence[FaceObservation],
    right: Sequence[FaceObservation],
    made_at: str = "",
) -> GazeCalibration:
    """A calibration from what was seen while the person looked at four marks (``left``, ``right``: the person's own sides).

    Raises: MajuError ``calibration-poor`` when a mark has too few pictures or the sides cannot be told from the middle.
    """
    named = {"카메라": camera, "화면": screen, "왼쪽": left, "오른쪽": right}
    centres: dict[str, float] = {}
    spread = 0.0
    for name, seen in named.items():
        values = [value for o in seen if (value := direction(o)) is not None]
        if len(values) < LEAST_PICTURES:
            raise MajuError(
                "calibration-poor",
                "‘{mark}’ 표시를 볼 때 얼굴이 충분히 보이지 않았습니다. 얼굴을 밝게 하고 다시 맞춰 주십시오. 건너뛰어도 면접은 할 수 있습니다.",
                mark=name,
            )
        centres[name] = median(values)
        spread = max(spread, median(abs(value - centres[name]) for value in values))
    at_camera, at_screen, at_left, at_right = (round(value, 2) for value in centres.values())
    found = GazeCalibration(at_camera, at_screen, at_left, at_right, made_at)
    _refuse_if_alike(found, spread)
    return found


def _refuse_if_alike(found: GazeCalibration, spread: float) -> None:
    least = max(LEAST_APART, _SPREADS_APART * spread)
    low, high = sorted((found.camera, found.screen))
    # both sides must lie on their own side of the middle, whichever sign the camera's picture gives them
    apart = min(found.left - high, low - found.right), min(found.right - high, low - found.left)
    if max(apart) < least:
        raise MajuError(
            "calibration-poor",
            "네 곳을 볼 때의 눈길이 서로 비슷해서 구별하지 못했습니다. 고개를 조금 더 돌려 다시 맞춰 주십시오. 건너뛰어도 면접은 할 수 있습니다.",
        )


def sideways_marks(observations: Sequence[FaceObservation], calibration: GazeCalibration) -> list[bool | None]:
    """For every picture whether the look is far to a side (True), is not (False), or cannot be told (None)."""
    low, high = sorted((calibration.camera, calibration.screen))
    left_edge, right_edge = max(calibration.left, calibration.right), min(calibration.left, calibration.right)
    above, below = high + _FAR * (left_edge - high), low - _FAR * (low - right_edge)
    return [None if value is None else not below <= value <= above for value in _smoothed(observations)]


def _smoothed(observations: Sequence[FaceObservation]) -> list[float | None]:
    """Running median; a picture with shut eyes takes its neighbours' direction, one without a face has none."""
    raw = [direction(o) for o in observations]
    half = _SMOOTH // 2
    smooth: list[float | None] = []
    for place, observation in enumerate(observations):
        near = [value for value in raw[max(0, place - half) : place + half + 1] if value is not None]
        smooth.append(median(near) if near and observation.face else None)
    return smooth
