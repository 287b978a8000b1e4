"""Opens what can be opened: a camera that fails costs the picture, a microphone the sound, neither the interview."""

from collections.abc import Callable
from dataclasses import dataclass

from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice


@dataclass(frozen=True, slots=True)
class OpenedDevices:
    """What is open now (both None: nothing), and why the rest is not."""

    microphone: MicrophoneChoice | None
    camera: CameraChoice | None
    microphone_error: MajuError | None = None
    camera_error: MajuError | None = None

    @property
    def problems(self) -> tuple[MajuError, ...]:
        """Every reason, the camera's first."""
        return tuple(error for error in (self.camera_error, self.microphone_error) if error is not None)


def open_what_works(
    open_devices: Callable[[MicrophoneChoice | None, CameraChoice | None], object],
    microphone: MicrophoneChoice | None,
    camera: CameraChoice | None,
) -> OpenedDevices:
    """Try both, then without the one that failed. An error that names no device is the microphone's."""
    microphone_error = camera_error = None
    while microphone is not None or camera is not None:
        try:
            open_devices(microphone, camera)
        except MajuError as error:
            if camera is not None and (error.code.startswith("camera") or microphone is None):
                camera_error, camera = error, None
            else:
                microphone_error, microphone = error, None
        else:
            break
    return OpenedDevices(microphone, camera, microphone_error, camera_error)
