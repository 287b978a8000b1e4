"""The drawn face seen from the front, feature by feature, in face coordinates: x and y from -1 to 1, y down."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from maju.fakes.face_painting import Colour, Point, paint_ellipse, paint_line, paint_outline

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture = NDArray[np.float32]

SKIN: Colour = (150, 184, 226)  # blue, green, red as OpenCV has them
SKIN_SHADE: Colour = (104, 138, 188)
SKIN_LIGHT: Colour = (172, 204, 240)
CHEEK: Colour = (150, 172, 236)
HAIR: Colour = (28, 32, 40)
BROW: Colour = (40, 46, 58)
LASH: Colour = (30, 32, 42)
LIP: Colour = (102, 104, 188)
WHITE: Colour = (232, 236, 238)
HALF = 192  # half the side of the picture, in pixels
STEPS = [k / 10 for k in range(-10, 11)]


@lru_cache(maxsize=128)
def paint_front(gaze: int, mouth: int, blink: bool) -> NDArray[np.uint8]:
    """The whole face.

    Args:
        gaze: tenths, -10 to 10, > 0 to the right of the picture.
        mouth: eighths of its widest opening, 0 to 8.
        blink: whether the eyes are closed.

    Returns:
        uint8 [2 HALF, 2 HALF, 3], blue-green-red. Shared: do not write into it.
    """
    import numpy as np

    front = _skin().copy()
    for side in (-1, 1):
        _paint_eye(front, side, gaze / 10, blink)
    _paint_mouth(front, mouth / 8)
    return np.clip(front, 0, 255).astype(np.uint8)


@lru_cache(maxsize=1)
def _skin() -> Picture:
    """Skin, hair, brows, nose and shading: what does not move."""
    import numpy as np

    front = np.empty((2 * HALF, 2 * HALF, 3), np.float32)
    front[:] = SKIN
    for side in (-1, 1):
        _soft(front, (side * 0.40, 0.02), (0.30, 0.15), SKIN_SHADE, 0.086)
        _soft(front, (side * 0.46, 0.36), (0.20, 0.14), CHEEK, 0.086)
    _soft(front, (0, 0.9), (0.5, 0.14), SKIN_SHADE, 0.06)
    _paint_nose(front)
    for side in (-1, 1):
        brow = [(0.17, -0.14), (0.36, -0.20), (0.60, -0.15), (0.60, -0.12), (0.36, -0.155), (0.17, -0.085)]
        paint_outline(front, [_at(side * x, y) for x, y in brow], BROW, 0.012 * HALF)
    fringe = [(-1, -1), (1, -1), (1, 0.25), (0.9, 0.2), (0.84, -0.2), (0.66, -0.46), (0.1, -0.52), (-0.3, -0.44),
              (-0.68, -0.40), (-0.84, -0.2), (-0.9, 0.2), (-1, 0.25)]  # fmt: skip
    paint_outline(front, [_at(x, y) for x, y in fringe], HAIR, 0.016 * HALF)
    return front


def _paint_nose(front: Picture) -> None:
    for side in (-1, 1):
        _soft(front, (side * 0.13, 0.2), (0.05, 0.22), SKIN_SHADE, 0.035)
        _soft(front, (side * 0.15, 0.345), (0.075, 0.055), (120, 154, 202), 0.02)
    _soft(front, (0, 0.12), (0.05, 0.25), SKIN_LIGHT, 0.031)
    _soft(front, (0, 0.32), (0.10, 0.07), SKIN_LIGHT, 0.031)
    for side in (-1, 1):
        _soft(front, (side * 0.085, 0.395), (0.045, 0.018), (58, 72, 110), 0.01)
    _soft(front, (0, 0.44), (0.14, 0.03), SKIN_SHADE, 0.027)


def _paint_eye(front: Picture, side: int, gaze: float, blink: bool) -> None:
    """An almond with an iris; closed, only the line of the lashes."""
    import numpy as np

    x, y, half = side * 0.385, 0.015, 0.165
    upper = [_at(x + half * s, y - 0.075 * (1 - s * s)) for s in STEPS]
    lower = [_at(x + half * s, y + 0.05 * (1 - s * s)) for s in STEPS]
    if blink:
        paint_outline(front, [*upper, *reversed(lower)], (140, 172, 214), 0.008 * HALF)
        paint_line(front, [_at(x + half * s, y + 0.035 * (1 - s * s)) for s in STEPS], LASH, _thick(0.023))
        return
    ball = np.empty_like(front)
    ball[:] = WHITE
    middle = x + 0.085 * gaze
    _soft(ball, (middle, y - 0.012), (0.072, 0.066), (38, 48, 66), 0.005)
    _soft(ball, (middle, y - 0.012), (0.034, 0.034), (10, 12, 14), 0.004)
    _soft(ball, (middle - 0.02, y - 0.035), (0.013, 0.013), (250, 250, 250), 0.003)
    paint_outline(front, [*upper, *reversed(lower)], ball, 0.005 * HALF)
    paint_line(front, upper, LASH, _thick(0.023))
    paint_line(front, lower, (96, 112, 150), _thick(0.008))
    crease = [_at(x + 1.05 * half * s, y - 0.035 - 0.085 * (1 - s * s)) for s in STEPS]
    paint_line(front, crease, (112, 140, 186), _thick(0.008))


def _paint_mouth(front: Picture, opening: float) -> None:
    y, half, gap = 0.585, 0.30 - 0.05 * opening, 0.10 * opening

    def lip(reach: float, thickness: float, bow: float) -> list[Point]:
        """One edge of a lip: how far it moves with the opening, how thick it is, how deep its bow is."""
        curve = [(s, 1 - s * s) for s in STEPS]
        rise = 0.012  # corners a little up: a neutral, friendly mouth
        return [
            _at(half * s, y - rise * s * s + reach * gap * c + thickness * c * (1 - bow * math.exp(-40 * s * s)))
            for s, c in curve
        ]

    paint_outline(front, [*lip(-1, -0.055, 0.25), *reversed(lip(1.2, 0.075, 0))], LIP, 0.008 * HALF)
    if opening > 0.05:
        paint_outline(front, [*lip(-1, 0, 0), *reversed(lip(1.2, 0, 0))], (30, 24, 60), 0.006 * HALF)
        teeth = min(0.03, 0.6 * gap)
        paint_outline(front, [*lip(-1, 0, 0)[4:-4], *reversed(lip(-1, teeth, 0)[4:-4])], (200, 208, 214), 0.005 * HALF)
    paint_line(front, lip(-1, 0, 0), (52, 50, 110), _thick(0.012))
    _soft(front, (0, y + 1.2 * gap + 0.15), (0.16, 0.03), SKIN_SHADE, 0.027)


def _at(x: float, y: float) -> Point:
    """Face coordinates to pixels."""
    return (x + 1) * HALF, (y + 1) * HALF


def _thick(share: float) -> int:
    return max(1, round(share * HALF))


def _soft(picture: Picture, centre: Point, radii: Point, colour: Colour, softness: float) -> None:
    """An ellipse in face coordinates."""
    paint_ellipse(picture, _at(*centre), (radii[0] * HALF, radii[1] * HALF), colour, softness * HALF)
