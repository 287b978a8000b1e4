"""A device that cannot be opened costs itself and nothing else."""

import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.services.opening_devices import open_what_works

MICROPHONE, CAMERA = MicrophoneChoice("마이크"), CameraChoice("카메라", 0)


class Devices:
    """Refuses what ``broken`` names; remembers what was open last."""

    def __init__(self, broken: dict[str, str]) -> None:
        self.broken = broken
        self.open_now: tuple[MicrophoneChoice | None, CameraChoice | None] = (None, None)

    def open(self, microphone: MicrophoneChoice | None, camera: CameraChoice | None) -> None:
        for device, name in ((camera, "camera"), (microphone, "microphone")):
            if device is not None and name in self.broken:
                raise MajuError(self.broken[name], "열리지 않습니다.")
        self.open_now = (microphone, camera)


@pytest.mark.parametrize(
    ("broken", "left"),
    [
        ({}, (MICROPHONE, CAMERA)),
        ({"camera": "camera-missing"}, (MICROPHONE, None)),
        ({"microphone": "microphone-busy"}, (None, CAMERA)),
        ({"camera": "camera-missing", "microphone": "microphone-busy"}, (None, None)),
    ],
)
def test_what_works_is_opened_and_the_rest_is_told(
    broken: dict[str, str], left: tuple[MicrophoneChoice | None, CameraChoice | None]
) -> None:
    devices = Devices(broken)
    opened = open_what_works(devices.open, MICROPHONE, CAMERA)
    assert (opened.microphone, opened.camera) == devices.open_now == left
    assert {error.code for error in opened.problems} == set(broken.values())


def test_an_error_that_names_no_device_ends_with_nothing_open_and_is_told() -> None:
    devices = Devices({"camera": "recorder-failed", "microphone": "recorder-failed"})
    opened = open_what_works(devices.open, MICROPHONE, CAMERA)
    assert (opened.microphone, opened.camera) == (None, None)
    assert [error.code for error in opened.problems] == ["recorder-failed", "recorder-failed"]
