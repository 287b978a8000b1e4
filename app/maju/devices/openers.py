"""Opens what was chosen: a device, or the file that plays one."""

import time

from maju.devices.sources import Openers, PictureSource, SoundSource
from maju.domain.ports import CameraChoice, MicrophoneChoice


def open_sound(choice: MicrophoneChoice, from_s: float, sample_rate: int) -> SoundSource:
    """A microphone or a sound file. Raises MajuError."""
    if choice.path is not None:
        from maju.devices.file_microphone import FileMicrophone

        return FileMicrophone(choice.path, from_s)
    from maju.devices.device_names import refresh_devices
    from maju.devices.microphone import Microphone

    refresh_devices()
    return Microphone(choice, sample_rate)


def open_pictures(choice: CameraChoice) -> PictureSource:
    """A camera or a video file. Raises MajuError."""
    if choice.path is not None:
        from maju.devices.file_camera import FileCamera

        return FileCamera(choice.path, from_s=time.monotonic())
    from maju.devices.camera import Camera

    return Camera(choice)


REAL = Openers(open_sound, open_pictures)
