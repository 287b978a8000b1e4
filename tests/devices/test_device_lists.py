"""Finding devices by name, and what of a system's list a person is shown."""

import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from maju.devices.camera import camera_index, list_linux_cameras
from maju.devices.device_names import SoundDevice, find
from maju.devices.list_devices import presentable
from maju.devices.watch import SystemDeviceWatcher
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice


def device(index: int, name: str, host_api: str = "ALSA", inputs: int = 1, outputs: int = 0) -> SoundDevice:
    return SoundDevice(index, name, host_api, inputs, outputs, 48_000)


def test_a_device_is_found_though_its_number_and_card_changed() -> None:
    devices = [device(0, "default"), device(1, "USB Mic: Audio (hw:2,0)"), device(2, "HDA Intel: ALC (hw:0,0)")]
    found = find(devices, "USB Mic: Audio (hw:1,0)", "ALSA")
    assert found is not None
    assert found.index == 1


def test_the_same_host_api_comes_first_and_another_is_better_than_none() -> None:
    devices = [device(0, "Headset", "MME"), device(1, "Headset", "Windows WASAPI")]
    assert find(devices, "Headset", "Windows WASAPI") == devices[1]
    assert find(devices, "Headset", "Windows WDM-KS") == devices[0]
    assert find(devices, "Head", "MME") is None


def test_a_name_cut_short_by_the_system_is_recognised() -> None:
    devices = [device(0, "Microphone (Logitech BRIO Ultra", "MME")]
    assert find(devices, "Microphone (Logitech BRIO Ultra HD)", "Windows WASAPI") == devices[0]


def test_windows_shows_each_device_once() -> None:
    devices = [device(n, "Mic", api) for n, api in enumerate(["MME", "Windows DirectSound", "Windows WASAPI"])]
    assert presentable(devices) == devices[2:]
    assert presentable(devices[:2]) == devices[1:2]


def test_alsa_plug_ins_are_not_devices() -> None:
    names = ["HDA Intel: ALC (hw:0,0)", "sysdefault", "surround51", "dmix", "pulse", "default", "speexrate"]
    shown = presentable([device(n, name) for n, name in enumerate(names)])
    assert [d.name for d in shown] == ["HDA Intel: ALC (hw:0,0)", "pulse", "default"]


@pytest.fixture
def video4linux(tmp_path: Path) -> Path:
    for number, name, position in ((0, "USB Camera", 0), (1, "USB Camera", 1), (10, "Lid Camera", 0), (2, "Other", 0)):
        node = tmp_path / f"video{number}"
        node.mkdir()
        (node / "name").write_text(f"{name}\n")
        (node / "index").write_text(f"{position}\n")
    (tmp_path / "video11").mkdir()  # pulled out a moment ago
    return tmp_path


def test_cameras_have_names_and_their_metadata_nodes_are_left_out(video4linux: Path) -> None:
    assert list_linux_cameras(video4linux) == [
        CameraChoice("USB Camera", 0),
        CameraChoice("Other", 2),
        CameraChoice("Lid Camera", 10),
    ]


def test_a_camera_is_found_by_name(video4linux: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = list_linux_cameras(video4linux)
    monkeypatch.setattr("maju.devices.camera.list_linux_cameras", lambda: found)
    monkeypatch.setattr("sys.platform", "linux")
    assert camera_index(CameraChoice("Lid Camera", 0)) == 10
    assert camera_index(CameraChoice("Other", 2)) == 2
    assert camera_index(CameraChoice()) == 0
    with pytest.raises(MajuError) as caught:
        camera_index(CameraChoice("Gone", 0))
    assert caught.value.code == "camera-missing"


def hang(connection: Connection, _probe: bool) -> None:
    time.sleep(60)


def crash(connection: Connection, _probe: bool) -> None:
    raise SystemExit(1)


@pytest.mark.parametrize("driver", [hang, crash])
def test_a_driver_that_hangs_or_crashes_costs_the_list_only(driver: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maju.devices.watch.tell", driver)
    monkeypatch.setattr("maju.devices.watch._WITHIN_S", 1.0)
    began = time.monotonic()
    found = SystemDeviceWatcher().look()
    assert time.monotonic() - began < 5
    assert (found.microphones, found.cameras) == ((), ())
    assert "다시 꽂은" in found.problems[0]


def test_names_from_a_better_source_are_used_where_the_system_gives_none() -> None:
    found = SystemDeviceWatcher(lambda: ["FaceTime HD", "OBS"]).look()
    assert found.cameras == (CameraChoice("FaceTime HD", 0), CameraChoice("OBS", 1))
