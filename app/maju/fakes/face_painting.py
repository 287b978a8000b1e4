"""Soft shapes for `drawn_face`: filled outlines, ellipses and lines on a float picture, with OpenCV."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture = NDArray[np.float32]

Point = tuple[float, float]
Colour = tuple[float, float, float]
SHIFT = 4  # OpenCV takes points in sixteenths of a pixel


def paint_outline(picture: Picture, points: Sequence[Point], colour: Colour | Picture, softness: float) -> None:
    """Fill a closed outline with a colour, or with another picture of the same size.

    Args:
        picture: float32 [height, width, 3], changed in place.
        points: pixels, x and y.
        colour: blue, green, red; or a picture to show through.
        softness: standard deviation of the edge's blur in pixels.
    """
    import cv2
    import numpy as np

    softness = max(0.6, softness)
    box = _box(picture, points, 3 * softness + 2)
    if box is None:
        return
    left, top, right, bottom = box
    mask = np.zeros((bottom - top, right - left), np.float32)
    cv2.fillPoly(mask, [_fixed(points, left, top)], (1.0,), cv2.LINE_8, SHIFT)
    cover = cv2.GaussianBlur(mask, (0, 0), softness)[..., None]
    paint = np.array(colour, np.float32) if isinstance(colour, tuple) else colour[top:bottom, left:right]
    part = picture[top:bottom, left:right]
    part[:] = part * (1 - cover) + paint * cover


def paint_ellipse(picture: Picture, centre: Point, radii: Point, colour: Colour, softness: float) -> None:
    """Fill an ellipse; see `paint_outline`."""
    turns = [k * math.pi / 32 for k in range(64)]
    ring = [(centre[0] + radii[0] * math.cos(k), centre[1] + radii[1] * math.sin(k)) for k in turns]
    paint_outline(picture, ring, colour, softness)


def paint_line(picture: Picture, points: Sequence[Point], colour: Colour, thickness: int) -> None:
    """Draw an open line; thickness in pixels."""
    import cv2
    import numpy as np

    box = _box(picture, points, thickness + 2)
    if box is None:
        return
    left, top, right, bottom = box
    mask = np.zeros((bottom - top, right - left), np.uint8)
    cv2.polylines(mask, [_fixed(points, left, top)], False, (255,), thickness, cv2.LINE_AA, SHIFT)
    cover = (mask.astype(np.float32) / 255)[..., None]
    part = picture[top:bottom, left:right]
    part[:] = part * (1 - cover) + np.array(colour, np.float32) * cover


def _box(picture: Picture, points: Sequence[Point], margin: float) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of what a shape touches, or None where it lies outside the picture."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = max(0, int(min(xs) - margin)), max(0, int(min(ys) - margin))
    right, bottom = min(picture.shape[1], int(max(xs) + margin) + 1), min(picture.shape[0], int(max(ys) + margin) + 1)
    return (left, top, right, bottom) if right > left and bottom > top else None


def _fixed(points: Sequence[Point], left: int, top: int) -> NDArray[np.int32]:
    import numpy as np

    return np.round((np.array(points, np.float64) - (left, top)) * (1 << SHIFT)).astype(np.int32)
