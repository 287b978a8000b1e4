"""A drawn, moving face for a rehearsal's file camera: a head-and-shoulders portrait that a face detector takes for one.

Everything is painted here with ellipses, outlines and blur; no photograph is involved. The face is painted once from
the front and then wrapped around an ellipsoid, so that turning the head moves eyes, nose and mouth as turning a real
head would. numpy, OpenCV and PyAV are imported on the first call.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from maju.fakes.face_features import HALF, SKIN_SHADE, WHITE, paint_front
from maju.fakes.face_painting import Colour, Point, paint_ellipse, paint_outline

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bgr = NDArray[np.uint8]
    Picture = NDArray[np.float32]

Spans = Sequence[tuple[float, float]]

SUIT: Colour = (72, 56, 46)  # blue, green, red as OpenCV has them
TIE: Colour = (110, 60, 50)
GRAINS = 8  # different pictures of camera noise
LOOK_AWAY_YAW, LOOK_AWAY_GAZE, TURN_S = 24.0, 0.7, 0.25
BLINK_EVERY_S, BLINK_S = 3.3, 0.14


@dataclass(frozen=True)
class Pose:
    """Where the head is: yaw in degrees, roll in radians, centre and half width in pixels."""

    yaw: float
    roll: float
    x: float
    y: float
    unit: float


def draw_face(
    t_s: float,
    width: int = 640,
    height: int = 360,
    *,
    yaw: float = 0.0,
    gaze: float = 0.0,
    mouth: float = 0.0,
    blink: bool = False,
) -> Bgr:
    """One picture of the portrait.

    Args:
        t_s: seconds; breathing and a slight sway of the head (up to 3.7 degrees) follow it.
        width: pixels.
        height: pixels.
        yaw: degrees the head is turned, added to the sway; > 0 turns it to the right of the picture. Sensible to 35.
        gaze: direction of the eyes in the head, -1 (left of the picture) to 1 (right).
        mouth: opening of the mouth, 0 to 1.
        blink: whether the eyes are closed.

    Returns:
        uint8 [height, width, 3], blue-green-red.
    """
    import numpy as np

    pose = _pose(t_s, width, height, yaw)
    front = paint_front(round(max(-1.0, min(1.0, gaze)) * 10), round(max(0.0, min(1.0, mouth)) * 8), blink)
    picture = _room(width, height, True, round(t_s * 30) % GRAINS).copy()
    left, right = max(0, int(pose.x - 1.15 * pose.unit)), min(width, int(pose.x + 1.15 * pose.unit))
    top, bottom = max(0, int(pose.y - 1.4 * pose.unit)), min(height, int(pose.y + 1.4 * pose.unit))
    head, cover = _wrap(front, pose, (left, top, right, bottom))
    behind = picture[top:bottom, left:right]
    grain = _grain(width, height, round(t_s * 30) % GRAINS)[top:bottom, left:right]
    picture[top:bottom, left:right] = np.clip(behind * (1 - cover) + (head + grain) * cover, 0, 255).astype(np.uint8)
    return picture


def write_face_video(
    path: Path,
    seconds: float,
    fps: int = 30,
    *,
    look_away: Spans = (),
    gap: Spans = (),
    talking: Spans = (),
    width: int = 640,
    height: int = 360,
) -> None:
    """Write the portrait as a silent H.264 Matroska file.

    Args:
        path: file to write; its folder must exist.
        seconds: length, > 0.
        fps: pictures a second, > 0.
        look_away: spans in seconds in which head and eyes turn to the right of the picture.
        gap: spans without anybody in the picture.
        talking: spans in which the mouth moves.
        width: pixels, even.
        height: pixels, even.

    Raises:
        ValueError: for a length, rate or size that cannot be recorded.
    """
    import av

    if seconds <= 0 or fps <= 0 or width % 2 or height % 2:
        raise ValueError("seconds and fps must be positive, width and height even")
    with av.open(str(path), "w", format="matroska") as container:
        stream = container.add_stream("libx264", rate=fps, options={"preset": "veryfast", "crf": "23", "g": str(fps)})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for index in range(round(seconds * fps)):
            picture = _picture_at(index / fps, width, height, look_away, gap, talking)
            frame = av.VideoFrame.from_ndarray(picture, format="bgr24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _picture_at(t_s: float, width: int, height: int, look_away: Spans, gap: Spans, talking: Spans) -> Bgr:
    if _inside(t_s, gap):
        return _room(width, height, False, round(t_s * 30) % GRAINS)
    away = max((min(1.0, (t_s - a) / TURN_S, (b - t_s) / TURN_S) for a, b in look_away if a <= t_s <= b), default=0.0)
    # Two sines of unrelated length: an opening and closing without a beat, about four syllables a second.
    speech = abs(math.sin(2 * math.pi * 2.1 * t_s)) * (0.6 + 0.4 * math.sin(2 * math.pi * 0.77 * t_s))
    return draw_face(
        t_s, width, height, yaw=LOOK_AWAY_YAW * away, gaze=LOOK_AWAY_GAZE * away,
        mouth=0.55 * speech if _inside(t_s, talking) else 0.0, blink=(t_s + 1.7) % BLINK_EVERY_S < BLINK_S,
    )  # fmt: skip


def _inside(t_s: float, spans: Spans) -> bool:
    return any(start <= t_s < end for start, end in spans)


def _pose(t_s: float, width: int, height: int, yaw: float) -> Pose:
    def wave(period_s: float) -> float:
        return math.sin(2 * math.pi * t_s / period_s)

    unit = height * 0.30
    turned = yaw + 2.5 * wave(5.3) + 1.2 * wave(1.9)
    x = width / 2 + unit * (0.035 * wave(7.1) + 0.004 * turned)
    return Pose(turned, math.radians(1.5 * wave(6.1)), x, height * 0.45 + 0.015 * unit * wave(3.7), unit)


@lru_cache(maxsize=2 * GRAINS)
def _grain(width: int, height: int, index: int) -> Picture:
    """Camera noise, float32 [height, width, 1]."""
    import numpy as np

    return np.random.default_rng(index).normal(0, 1.5, (height, width, 1)).astype(np.float32)


@lru_cache(maxsize=4 * GRAINS)
def _room(width: int, height: int, person: bool, grain: int) -> Bgr:
    """Wall with noise, with or without neck and shoulders; uint8 [height, width, 3]. Callers copy before they paint."""
    import numpy as np

    across = np.linspace(-1, 1, width, dtype=np.float32)[None, :, None]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    wall = np.array((178, 184, 186), np.float32) * (1.05 - 0.2 * down - 0.15 * across**2)
    picture = np.ascontiguousarray(wall, np.float32)
    if person:
        _paint_shoulders(picture, width / 2, height * 0.45, height * 0.30)
    return np.asarray(np.clip(picture + _grain(width, height, grain), 0, 255), np.uint8)


def _paint_shoulders(picture: Picture, x: float, y: float, unit: float) -> None:
    def place(points: Sequence[Point]) -> list[Point]:
        return [(x + a * unit, y + b * unit) for a, b in points]

    paint_ellipse(picture, (x, y + 2.3 * unit), (1.75 * unit, 1.05 * unit), SUIT, 0.02 * unit)
    paint_outline(picture, place([(-0.42, 1.18), (0.42, 1.18), (0.1, 2.4), (-0.1, 2.4)]), WHITE, 0.015 * unit)
    neck = [(-0.40, 0.6), (0.40, 0.6), (0.46, 1.22), (0.0, 1.55), (-0.46, 1.22)]
    paint_outline(picture, place(neck), SKIN_SHADE, 0.03 * unit)
    paint_outline(picture, place([(-0.08, 1.5), (0.08, 1.5), (0.14, 2.4), (-0.14, 2.4)]), TIE, 0.01 * unit)


def _wrap(front: Bgr, pose: Pose, box: tuple[int, int, int, int]) -> tuple[Picture, Picture]:
    """Turn the painted front with the head and light it.

    Args:
        front: the face from the front.
        pose: the head's.
        box: left, top, right, bottom of the part of the picture to compute.

    Returns:
        The head float32 [h, w, 3] in the box, and how much of each pixel it covers [h, w, 1].
    """
    import cv2
    import numpy as np

    ys, xs = np.mgrid[box[1] : box[3], box[0] : box[2]].astype(np.float32)
    right, down = (xs - pose.x) / pose.unit, (ys - pose.y) / pose.unit
    across = right * math.cos(pose.roll) + down * math.sin(pose.roll)
    along = (down * math.cos(pose.roll) - right * math.sin(pose.roll)) / 1.28  # a head is higher than wide
    across /= 0.93 * (1 - 0.20 * np.clip((along - 0.05) / 0.95, 0, 1) ** 2)  # and narrower at the jaw
    inside = 1 - across * across - along * along
    depth = np.sqrt(np.maximum(inside, 0))
    angle = math.radians(pose.yaw)
    u = across * math.cos(angle) - depth * math.sin(angle)
    ahead = across * math.sin(angle) + depth * math.cos(angle)
    u = np.where(ahead > 0.02, u, np.sign(u) * 0.99)
    u_pixels, v_pixels = (u * HALF + HALF).astype(np.float32), (along * HALF + HALF).astype(np.float32)
    turned = cv2.remap(front, u_pixels, v_pixels, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    light = 0.72 + 0.34 * np.clip(depth * 0.85 - 0.25 * along - 0.12 * across, 0, 1)
    lit = cv2.GaussianBlur((turned * light[..., None]).astype(np.float32), (0, 0), max(0.4, pose.unit / 200))
    return np.asarray(lit, np.float32), np.clip(inside * pose.unit * 0.5, 0, 1).astype(np.float32)[..., None]
