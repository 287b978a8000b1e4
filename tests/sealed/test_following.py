"""What readers and writers of sealed files do for the recorder; their contents are tried in test_sealed_files.py."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from maju.sealed.holding import is_held
from maju.sealed.reader import SealedReader
from maju.sealed.records import HEADER_BYTES, RECORD, TAG_BYTES
from maju.sealed.writer import SealedWriter

KEY = bytes(range(32))


def read(path: Path) -> bytes:
    with SealedReader(path, files_key=KEY) as file:
        return file.read()


def test_a_reader_follows_a_growing_file_and_lets_it_go_between_looks(tmp_path: Path) -> None:
    writer = SealedWriter(tmp_path / "a", KEY)
    writer.write(b"head")
    reader = SealedReader(tmp_path / "a", files_key=KEY)
    for count in range(1, 200):
        reader.release()
        writer.write(bytes([count]) * 1000)
        assert reader.refresh() == 4 + 1000 * count
        reader.seek(-1000, os.SEEK_END)
        assert reader.read() == bytes([count]) * 1000
    writer.close()
    reader.refresh()
    assert reader.complete
    reader.close()


def test_what_does_not_open_is_zeros_in_the_whole_and_the_rest_stays(tmp_path: Path) -> None:
    with SealedWriter(tmp_path / "a", KEY) as writer:
        for content in (b"one.", b"two.", b"thr."):
            writer.write(content)
    stored = bytearray((tmp_path / "a").read_bytes())
    stored[HEADER_BYTES + 2 * RECORD.size + TAG_BYTES + 4 + 1] ^= 1
    (tmp_path / "a").write_bytes(stored)
    with SealedReader(tmp_path / "a", files_key=KEY) as file:
        assert file.whole() == (b"one.\0\0\0\0thr.", 1)


WRITE_AND_WAIT = """
import sys
from pathlib import Path
from maju.sealed.writer import SealedWriter
file = SealedWriter(Path(sys.argv[1]), bytes(range(32)))
file.write(b"mine")
print("writing", flush=True)
sys.stdin.read()
"""


def test_a_file_is_not_mended_while_its_writer_lives(tmp_path: Path) -> None:
    path = tmp_path / "a"
    command = [sys.executable, "-c", WRITE_AND_WAIT, str(path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"writing"
        assert is_held(path)
        with pytest.raises(BlockingIOError):
            SealedWriter(path, KEY, append=True)
        assert read(path) == b"mine"
        other.kill()
    assert not is_held(path)
    SealedWriter(path, KEY, append=True).close()
    with pytest.raises(ValueError, match="takes nothing more"):
        SealedWriter(path, KEY, append=True)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of processes are not Windows'")
def test_a_disk_that_takes_no_more_leaves_what_was_written(tmp_path: Path) -> None:
    """The limit of a process cuts a write in its middle, as a full disk does."""
    script = WRITE_AND_WAIT.replace('file.write(b"mine")', LIMITED)
    command = [sys.executable, "-c", script, str(tmp_path / "a")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(command, stdin=subprocess.DEVNULL, env=environment, check=True, timeout=60, capture_output=True)
    content = read(tmp_path / "a")
    assert (len(content), set(content)) == (9_500, {7, 9})
    with SealedReader(tmp_path / "a", files_key=KEY) as file:
        assert file.complete


LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, resource.RLIM_INFINITY))
for _ in range(9):
    file.write(bytes([7]) * 1000)
try:
    file.write(bytes([8]) * 1000)
except OSError as error:
    print(error.errno)
else:
    raise SystemExit("there was room")
file.write(bytes([9]) * 500)
file.close()
raise SystemExit(0)
"""
