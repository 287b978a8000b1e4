"""What is being done when the power goes: an interview's database and its recording, both sealed, in a process of its own.

python -m tests.faults.power_work FOLDER SECONDS
"""

import os
import sys
import time
from pathlib import Path

from maju.devices.recorder import ProcessRecorder
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.sealed import opening
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.devices.signals import beeps, write_flashes, write_wav
from tests.storage.test_interviews import make_record, make_take

KEY = bytes(range(32))
TAKE = Path("recordings") / "plan-1" / "00-1"
ACKNOWLEDGED = "acknowledged"


def work(folder: Path, seconds: float, media: Path) -> None:
    """Record for so long, and keep a row every tenth of a second; each is acknowledged by a line in a file of its own."""
    opening.unlock(folder / "recordings", KEY)
    acknowledged = os.open(folder / ACKNOWLEDGED, os.O_WRONLY | os.O_CREAT)
    file = DatabaseFile(folder / "maju.db", MIGRATIONS, KEY)
    store = SqliteInterviewStore(file, folder / "recordings")
    store.add(make_record())
    recorder = ProcessRecorder(reserve_bytes=0)
    recorder.open(MicrophoneChoice(path=media / "voice.wav"), CameraChoice(path=media / "face.mkv"))
    recorder.start_take(folder / TAKE, limit_s=120)
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        number += 1
        store.put_take(make_take(take=number))
        os.write(acknowledged, b"+")
        if number % 20 == 0:
            file.backups.make(file.db.conn)
        time.sleep(0.1)
    recorder.stop_take()
    recorder.close()
    file.close()
    os.close(acknowledged)


def main() -> None:
    """The media lie beside the folder: they are not its writes."""
    folder, seconds = Path(sys.argv[1]), float(sys.argv[2])
    media = folder.parent / "media"
    media.mkdir(exist_ok=True)
    write_wav(media / "voice.wav", beeps(int(seconds) + 20))
    write_flashes(media / "face.mkv", 2)
    folder.mkdir()
    work(folder, seconds, media)


if __name__ == "__main__":
    main()
