"""A real camera through OpenCV."""

import os
import sys
import time
from pathlib import Path
from typing import cast

from maju.devices.sources import Grab, Image
from maju.devices.troubles import camera_missing
from maju.domain.ports import CameraChoice

WIDTH, HEIGHT, RATE = 1280, 720, 30
_VIDEO4LINUX = Path("/sys/class/video4linux")


class Camera:
    """An open camera, asked for 1280x720 at 30 pictures a second (it may give less)."""

    def __init__(self, choice: CameraChoice) -> None:
        """Raises MajuError ``camera-missing``."""
        os.environ.setdefault("OPENCV_LOG_LEVEL", "OFF")  # read when cv2 is imported; a missing camera is no warning
        import cv2

        backend = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}.get(sys.platform, 0)
        self._capture = cv2.VideoCapture(camera_index(choice), backend)
        if not self._capture.isOpened():
            raise camera_missing(choice.name)
        # Uncompressed 720p does not fit through USB 2; every webcam of the last fifteen years has Motion JPEG.
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, WIDTH)
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT)
        self._capture.set(cv2.CAP_PROP_FPS, RATE)
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)

    def read(self) -> Grab | None:
        """Wait for the next picture; its time is taken before it is decoded."""
        import cv2

        try:
            if not self._capture.grab():
                return None
            at_s = time.monotonic()
            found, image = self._capture.retrieve()
        except cv2.error:  # half a Motion JPEG picture, a driver that changed its mind
            return None
        return Grab(cast(Image, image), at_s) if found else None

    def rewind(self, at_s: float) -> None:
        """A camera has no beginning."""

    def close(self) -> None:
        """Let go of the device."""
        self._capture.release()


def list_linux_cameras(root: Path = _VIDEO4LINUX) -> list[CameraChoice]:
    """Capture nodes by name; a webcam's second node (metadata) has index 1 and is left out."""
    found: list[CameraChoice] = []
    for node in sorted(root.glob("video*"), key=lambda path: int(path.name.removeprefix("video"))):
        try:
            name = (node / "name").read_text(encoding="utf-8").strip()
            position = (node / "index").read_text(encoding="ascii").strip()
        except OSError:
            continue  # pulled out while being listed
        if position == "0":
            found.append(CameraChoice(name, int(node.name.removeprefix("video"))))
    return found


def camera_index(choice: CameraChoice) -> int:
    """Where the camera of that name is now. Raises MajuError ``camera-missing``."""
    if sys.platform != "linux":
        return max(choice.index, 0)
    cameras = list_linux_cameras()
    named = [camera for camera in cameras if camera.name == choice.name or not choice.name]
    if not named:
        raise camera_missing(choice.name)
    return next((camera.index for camera in named if camera.index == choice.index), named[0].index)
