"""Nothing of a candidate stays at the kiosk, however their session ends: searched in every file, and in the raw image of the data volume.

What this cannot search: swap, the memory of the machine, what a drive keeps of blocks it has moved.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from maju.storage.privacy_log import PrivacyLog
from tests.faults.kiosk_canaries import TEXTS, needles, search, sound_marks
from tests.faults.kiosk_keeping import KeptKiosk, make_kiosk

pytestmark = [pytest.mark.timeout(300), pytest.mark.skipif(os.name != "posix", reason="SIGKILL and loop devices")]
IMAGE_MB = 96
SHARED_MEMORY = Path("/dev/shm")
MIDDLE = {"questions": 2, "speak_s": 1.5}
"""Documents read, devices tried, an answer spoken and one being written."""


@dataclass(frozen=True)
class Place:
    """``volume``: what the kiosk and everything temporary lie on; ``image``: the raw disk below it, None where only root may mount."""

    beside: Path
    kiosk: Path
    volume: Path
    image: Path | None

    @property
    def person(self) -> Path:
        return self.volume / "person"

    def destroyed(self) -> list[str]:
        """Why, one for each destruction that was written down."""
        return [entry.facts["reason"] for entry in PrivacyLog(self.kiosk).entries() if entry.kind == "destroyed"]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The kiosk's folder on a disk of its own, where that can be mounted; the candidate's stick and devices lie elsewhere."""
    beside = tmp_path_factory.mktemp("kiosk")
    made, volume, image = make_kiosk(beside), beside / "volume", beside / "disk.img"
    volume.mkdir()
    mounted = _mount(image, volume)
    shutil.move(made, volume / "kiosk")
    made.symlink_to(volume / "kiosk", target_is_directory=True)
    yield Place(beside, volume / "kiosk", volume, image if mounted else None)
    if mounted:
        subprocess.run(["umount", str(volume)], check=True, timeout=60)


def _mount(image: Path, volume: Path) -> bool:
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        return False
    with image.open("wb") as out:
        out.truncate(IMAGE_MB << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True, timeout=60)
    return subprocess.run(["mount", "-o", "loop", str(image), str(volume)], check=False, timeout=60).returncode == 0


@pytest.fixture
def wanted(place: Place) -> dict[str, bytes]:
    return needles(sound_marks(place.beside / "voice.wav"))


def nothing_left(place: Place, wanted: dict[str, bytes], shared_before: set[Path]) -> None:
    """Files first, then, after everything has reached it, the disk itself."""
    assert list((place.kiosk / "sessions").iterdir()) == []
    new_shared = (
        [path for path in SHARED_MEMORY.iterdir() if path not in shared_before] if SHARED_MEMORY.is_dir() else []
    )
    assert search([place.volume, *new_shared], wanted) == []
    os.sync()
    if place.image is not None:
        assert search([place.image], wanted) == []


@pytest.fixture
def shared_before() -> set[Path]:
    return set(SHARED_MEMORY.iterdir()) if SHARED_MEMORY.is_dir() else set()


def test_by_button_with_everything_done(place: Place, wanted: dict[str, bytes], shared_before: set[Path]) -> None:
    before = place.destroyed()
    with KeptKiosk(place.beside, MIDDLE, place.person) as kiosk:
        kiosk.wait_for("take-away")
        assert search([place.volume], wanted) == [], "sealed while the session lives, too"
        first = kiosk.wait_for("ending")
        second = kiosk.wait_for("start", times=2)
        assert second["pid"] != first["pid"], "the next candidate has a process of their own"
        nothing_left_but_the_next(place, wanted)
        assert kiosk.log_out() == 0
    assert place.destroyed()[len(before) :] == ["done", "log-out"]
    nothing_left(place, wanted, shared_before)


def nothing_left_but_the_next(place: Place, wanted: dict[str, bytes]) -> None:
    assert len(list((place.kiosk / "sessions").iterdir())) == 1
    assert search([place.volume], wanted) == []


def test_idle(place: Place, wanted: dict[str, bytes], shared_before: set[Path]) -> None:
    before = place.destroyed()
    with KeptKiosk(place.beside, MIDDLE | {"stay": "report", "hours_pass": True}, place.person) as kiosk:
        kiosk.wait_for("report")
        kiosk.wait_for("start", times=2)
        assert place.destroyed()[len(before) :] == ["idle"]
        assert kiosk.log_out() == 0
    nothing_left(place, wanted, shared_before)


def test_killed_with_its_supervisor_and_started_again(
    place: Place, wanted: dict[str, bytes], shared_before: set[Path]
) -> None:
    with KeptKiosk(place.beside, MIDDLE | {"stay_at": "answering 1"}, place.person) as kiosk:
        session = kiosk.wait_for("answering 1")["pid"]
        os.killpg(session, signal.SIGSTOP)  # nobody may tidy up
        kiosk.kill()
        os.killpg(session, signal.SIGKILL)
    assert list((place.kiosk / "sessions").iterdir()), "a crash leaves a folder"
    assert search([place.volume], wanted) == [], "which nobody can read"
    before = place.destroyed()
    with KeptKiosk(place.beside, {"stay": "start"}, place.person) as kiosk:
        kiosk.wait_for("start")
        assert place.destroyed()[len(before) :] == ["crash"], "destroyed before the first picture"
        assert len(list((place.kiosk / "sessions").iterdir())) == 1
        assert kiosk.log_out() == 0
    nothing_left(place, wanted, shared_before)


def test_killed_alone_its_supervisor_wipes_and_starts_the_next(
    place: Place, wanted: dict[str, bytes], shared_before: set[Path]
) -> None:
    before = place.destroyed()
    with KeptKiosk(place.beside, MIDDLE | {"stay_at": "answering 0", "speak_s": 60}, place.person) as kiosk:
        session = kiosk.wait_for("answering 0")["pid"]
        os.kill(session, signal.SIGKILL)
        kiosk.wait_for("start", times=2)
        assert place.destroyed()[len(before) :] == ["fault"]
        assert kiosk.log_out() == 0
    nothing_left(place, wanted, shared_before)


def test_log_out_in_the_middle_of_an_answer(place: Place, wanted: dict[str, bytes], shared_before: set[Path]) -> None:
    before = place.destroyed()
    with KeptKiosk(place.beside, MIDDLE | {"speak_s": 60}, place.person) as kiosk:
        kiosk.wait_for("answering 0")
        time.sleep(1.0)
        assert kiosk.log_out() == 0
    assert place.destroyed()[len(before) :] == ["log-out"]
    nothing_left(place, wanted, shared_before)


def test_the_raw_disk_was_searched_too(place: Place) -> None:
    """The volume as a disk sees it: blocks of files that are gone, journal and all. After the tests above."""
    if place.image is None:
        pytest.skip("only root may mount a disk of its own: files were searched, freed blocks were not")
    assert search([place.image], {"journal": b"privacy-log.jsonl", "file system": b"\x53\xef"}), "it is the disk itself"


def test_the_search_finds_them_where_nothing_is_sealed(tmp_path: Path) -> None:
    """The control, on a folder of its own."""
    kiosk_folder = make_kiosk(tmp_path)
    wanted = needles(sound_marks(tmp_path / "voice.wav"))
    script = {"questions": 3, "speak_s": 6.0, "stay": "take-away", "clear": True}
    with KeptKiosk(tmp_path, script) as kiosk:
        kiosk.wait_for("take-away")
        hits = {hit.canary for hit in search([kiosk_folder], wanted)}
        kiosk.log_out()
    found = {name for name in TEXTS if any(hit.startswith(f"{name} (") for hit in hits)}
    assert set(TEXTS) - found == {"passphrase"}, "a passphrase is written nowhere"
    assert {"picture (Matroska)", "sound (WAV)"} <= hits
    assert any(hit.startswith("sound ") and hit != "sound (WAV)" for hit in hits)
