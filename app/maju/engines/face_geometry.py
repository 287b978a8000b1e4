"""Turns what MediaPipe's FaceLandmarker says into facts about one face."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from maju.domain.presence import FaceObservation

Matrix = Sequence[Sequence[float]]
_SHOULDERS = (11, 12)
"""Left and right shoulder among the 33 landmarks of BlazePose (MediaPipe's pose landmark model)."""
_VISIBLE = 0.5


def head_angles(matrix: Matrix) -> tuple[float, float, float]:
    """Yaw, pitch and roll in degrees of a facial transformation matrix (3x3 or 4x4, rows first).

    The matrix takes MediaPipe's canonical face (x to the picture's right, y up, z out of the face towards the camera)
    into camera space. Yaw > 0: turned towards the candidate's own left, which is the right of an unmirrored picture;
    pitch > 0: up; roll > 0: counter-clockwise in the picture.
    """
    forward = (matrix[0][2], matrix[1][2], matrix[2][2])
    side = (matrix[0][0], matrix[1][0])
    length = math.hypot(*forward) or 1.0
    yaw = math.degrees(math.atan2(forward[0], forward[2]))
    pitch = math.degrees(math.asin(max(-1.0, min(1.0, forward[1] / length))))
    return yaw, pitch, math.degrees(math.atan2(side[1], side[0]))


def gaze(shapes: Mapping[str, float]) -> tuple[float, float]:
    """Direction of the eyes within the head, -1…1: x > 0 towards the candidate's own left, y > 0 up.

    From the eight eyeLook blendshapes, which are named by the candidate's own left and right; mean of both eyes.
    """
    left = (shapes["eyeLookOutLeft"] + shapes["eyeLookInRight"]) / 2
    right = (shapes["eyeLookInLeft"] + shapes["eyeLookOutRight"]) / 2
    up = (shapes["eyeLookUpLeft"] + shapes["eyeLookUpRight"]) / 2
    down = (shapes["eyeLookDownLeft"] + shapes["eyeLookDownRight"]) / 2
    return left - right, up - down


def observation(
    at_s: float, matrix: Matrix, shapes: Mapping[str, float], across: Sequence[float], down: Sequence[float]
) -> FaceObservation:
    """One face as an observation; ``across`` and ``down``: the landmarks as shares of the picture's width and height."""
    yaw, pitch, roll = head_angles(matrix)
    gaze_x, gaze_y = gaze(shapes)
    left, top = max(0.0, min(across)), max(0.0, min(down))
    right, bottom = min(1.0, max(across)), min(1.0, max(down))
    return FaceObservation(
        at_s=at_s,
        face=True,
        yaw=round(yaw, 2),
        pitch=round(pitch, 2),
        roll=round(roll, 2),
        gaze_x=round(gaze_x, 4),
        gaze_y=round(gaze_y, 4),
        blink=round((shapes["eyeBlinkLeft"] + shapes["eyeBlinkRight"]) / 2, 4),
        smile=round((shapes["mouthSmileLeft"] + shapes["mouthSmileRight"]) / 2, 4),
        face_box=(round(left, 4), round(top, 4), round(right - left, 4), round(bottom - top, 4)),
    )


def both_shoulders(landmarks: Any) -> bool:
    """Whether both shoulders lie in the picture and are seen; ``landmarks``: 33 points with x, y (0-1) and visibility."""
    return all(
        0.0 <= landmarks[index].x <= 1.0
        and 0.0 <= landmarks[index].y <= 1.0
        and landmarks[index].visibility >= _VISIBLE
        for index in _SHOULDERS
    )
