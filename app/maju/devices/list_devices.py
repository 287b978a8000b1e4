"""A look at the devices from a process of its own.

PortAudio lists devices when it is initialised and never again while a stream is open, and asking a camera whether it exists may
hang in its driver: both are harmless in a process that lives for a second.
"""

import os
import sys
from multiprocessing.connection import Connection

from maju.devices.camera import list_linux_cameras
from maju.devices.device_names import SoundDevice, list_sound_devices
from maju.domain.ports import CameraChoice, DeviceList, MicrophoneChoice

_CAMERAS_TRIED = 4
_ALSA_PLUGINS = ("sysdefault", "front", "surround", "dmix", "dsnoop", "iec958", "spdif", "null", "upmix", "vdownmix")
_ALSA_CONVERTERS = ("lavrate", "samplerate", "speexrate", "speex", "oss", "usbstream")
_BEST_API = ("Windows WASAPI", "Windows DirectSound", "MME")
"""Windows shows every device once for each of its sound systems; one row each is enough (WDM-KS locks others out)."""


def tell(connection: Connection, probe_cameras: bool) -> None:
    """Main function of the process: sends one DeviceList."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)  # drivers complain about devices that are not there
    connection.send(look(probe_cameras))
    connection.close()


def look(probe_cameras: bool) -> DeviceList:
    """What is there now, in this process's eyes."""
    problems: list[str] = []
    try:
        devices, default_input, default_output = list_sound_devices()
    except OSError:
        devices, default_input, default_output = [], -1, -1
        problems.append("소리 장치를 다루는 PortAudio를 찾지 못했습니다. 프로그램을 다시 설치해 주십시오.")
    shown = presentable(devices)
    names = {device.index: device.name for device in devices}
    return DeviceList(
        microphones=tuple(MicrophoneChoice(d.name, d.host_api) for d in shown if d.inputs),
        speakers=tuple((d.name, d.host_api) for d in shown if d.outputs),
        cameras=tuple(_cameras(probe_cameras)),
        default_microphone=_shown_name(shown, names.get(default_input, "")),
        default_speaker=_shown_name(shown, names.get(default_output, "")),
        problems=tuple(problems),
    )


def presentable(devices: list[SoundDevice]) -> list[SoundDevice]:
    """Devices a person would recognise: no ALSA plug-ins, one sound system of Windows."""
    apis = {device.host_api for device in devices}
    best = next((api for api in _BEST_API if api in apis), "")
    if best:
        return [device for device in devices if device.host_api == best]
    hidden = _ALSA_PLUGINS + _ALSA_CONVERTERS
    return [d for d in devices if d.host_api != "ALSA" or not d.name.startswith(hidden)]


def _shown_name(shown: list[SoundDevice], name: str) -> str:
    """The default's name as it is listed (MME cuts names to 31 characters)."""
    return next((d.name for d in shown if name and d.name.startswith(name[:31])), name)


def _cameras(probe: bool) -> list[CameraChoice]:
    if sys.platform != "linux":
        numbers = [index for index in range(_CAMERAS_TRIED) if _opens(index)] if probe else []
        return [CameraChoice(f"카메라 {index + 1}", index) for index in numbers]
    return list_linux_cameras()


def _opens(index: int) -> bool:
    os.environ.setdefault("OPENCV_LOG_LEVEL", "OFF")
    import cv2

    capture = cv2.VideoCapture(index)
    opened = capture.isOpened()
    capture.release()
    return opened
