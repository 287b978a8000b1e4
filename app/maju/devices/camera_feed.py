"""A camera that is being watched on a thread of its own, which may be left behind when the camera hangs."""

import threading
import time
from collections.abc import Callable

from maju.devices.picture_watch import CameraState, PictureWatch, fingerprint
from maju.devices.sources import Grab, Image, PictureOpener, PictureSource
from maju.devices.troubles import camera_missing
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice

_OPEN_WITHIN_S = 8.0
_TRY_AGAIN_S = 1.0
_RATE_WITHIN_S = 0.4

OnPicture = Callable[[Grab, bool], None]
"""Called on the camera's thread with every picture and whether it is new (not the same picture again)."""


class CameraFeed:
    """Reads pictures until closed; opens the camera again by name when reading fails."""

    def __init__(self, opener: PictureOpener, choice: CameraChoice, on_picture: OnPicture) -> None:
        """Waits for the first picture. Raises MajuError ``camera-missing``, ``camera-file-invalid``."""
        self.choice = choice
        self._opener, self._on_picture = opener, on_picture
        self._lock = threading.Lock()
        self._watch = PictureWatch(time.monotonic())
        self._told: CameraState = "live"
        self._closed = threading.Event()
        self._opened = threading.Event()
        self._trouble: MajuError | None = None
        self._source: PictureSource | None = None
        self._first: list[Image] = []
        threading.Thread(target=self._run, name="camera", daemon=True).start()
        in_time = self._opened.wait(_OPEN_WITHIN_S)
        if not in_time or self._trouble is not None or not self._first:
            self.close()
            raise self._trouble or camera_missing(choice.name)
        time.sleep(_RATE_WITHIN_S)

    def look(self, now_s: float) -> list[tuple[str, str]]:
        """News (kind, detail) since the last look: ``camera-frozen``, ``camera-lost``, ``camera-back``."""
        with self._lock:
            state = self._watch.look(now_s)
            detail = "repeating" if self._watch.repeating and state == "frozen" else ""
        if state == self._told:
            return []
        self._told = state
        return [("camera-back" if state == "live" else f"camera-{state}", detail)]

    @property
    def state(self) -> CameraState:
        """As last told by :meth:`look`."""
        return self._told

    @property
    def first(self) -> Image:
        """The picture with which it began."""
        return self._first[0]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the first picture."""
        return self.first.shape[1], self.first.shape[0]

    def rate(self, now_s: float) -> float:
        """Pictures a second just now."""
        with self._lock:
            return self._watch.rate(now_s)

    def rewind(self, at_s: float) -> None:
        """A file begins again."""
        source = self._source
        if source is not None:
            source.rewind(at_s)

    def close(self) -> None:
        """The thread lets go of the camera when its read returns; nobody waits for it."""
        self._closed.set()

    def _run(self) -> None:
        try:
            self._source = self._opener(self.choice)
        except MajuError as error:
            self._trouble = error
            self._opened.set()
            return
        while not self._closed.is_set():
            if self._source is None:
                self._open_again()
                continue
            grab = self._source.read()
            if grab is not None:
                self._take(grab)
            else:
                self._opened.set()
                self._source.close()
                self._source = None
        if self._source is not None:
            self._source.close()

    def _take(self, grab: Grab) -> None:
        print_of_it = fingerprint(grab.image)
        with self._lock:
            fresh = self._watch.picture(grab.at_s, print_of_it)
        if not self._first:
            self._first.append(grab.image)
            self._opened.set()
        if not self._closed.is_set():
            self._on_picture(grab, fresh)

    def _open_again(self) -> None:
        if self._closed.wait(_TRY_AGAIN_S):
            return
        try:
            self._source = self._opener(self.choice)
        except MajuError:
            self._source = None
