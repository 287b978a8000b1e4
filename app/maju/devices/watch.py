"""Which microphones, speakers and cameras are plugged in now."""

import multiprocessing
from collections.abc import Callable, Sequence

from maju.devices.list_devices import tell
from maju.domain.ports import CameraChoice, DeviceList

_WITHIN_S = 15.0
_TROUBLE = "장치 목록을 읽지 못했습니다. 장치를 뺐다가 다시 꽂은 뒤 잠시 기다려 주십시오."


class SystemDeviceWatcher:
    """Looks from a new process each time (about 0.3 s), so that what was plugged in a moment ago is seen."""

    def __init__(self, camera_names: Callable[[], Sequence[str]] | None = None) -> None:
        """``camera_names``: names in the order of the system's camera numbers, where a better source than trying is at hand.

        Used outside Linux only: there OpenCV knows numbers, no names, and trying one switches its light on.
        """
        self._camera_names = camera_names

    def look(self) -> DeviceList:
        """What is there now. A look that hangs or crashes gives an empty list with a problem in words."""
        context = multiprocessing.get_context("spawn")
        near, far = context.Pipe(duplex=False)
        process = context.Process(target=tell, args=(far, self._camera_names is None), name="maju-devices", daemon=True)
        process.start()
        far.close()
        try:
            found: DeviceList = near.recv() if near.poll(_WITHIN_S) else DeviceList(problems=(_TROUBLE,))
        except (EOFError, OSError):
            found = DeviceList(problems=(_TROUBLE,))
        finally:
            near.close()
            process.join(1.0)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()
        return self._with_names(found)

    def _with_names(self, found: DeviceList) -> DeviceList:
        if self._camera_names is None or found.cameras:
            return found
        cameras = tuple(CameraChoice(name, index) for index, name in enumerate(self._camera_names()))
        return DeviceList(
            found.microphones,
            found.speakers,
            cameras,
            found.default_microphone,
            found.default_speaker,
            found.problems,
        )
