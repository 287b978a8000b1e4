"""Files in the place of devices: a sound file and a video are listed as microphone and camera."""

from dataclasses import replace

from maju.domain.ports import CameraChoice, DeviceList, DeviceWatcher, MicrophoneChoice


class FilesAsDevices:
    """A :class:`maju.domain.ports.DeviceWatcher` that lists files before the real devices (None: only the real ones)."""

    def __init__(
        self,
        real: DeviceWatcher,
        microphone: MicrophoneChoice | None = None,
        camera: CameraChoice | None = None,
    ) -> None:
        self._real = real
        self._microphone = microphone
        self._camera = camera

    def look(self) -> DeviceList:
        """The real devices as they are now, after the files."""
        found = self._real.look()
        if self._microphone is not None:
            microphones = (self._microphone, *found.microphones)
            found = replace(found, microphones=microphones, default_microphone=self._microphone.name)
        if self._camera is not None:
            found = replace(found, cameras=(self._camera, *found.cameras))
        return found
