"""The cell, for real: a tree of a few tools, name spaces of its own, no network."""

import re
import shutil
import socket
import subprocess
import threading
from pathlib import Path

import pytest
from proving.cell import Cell
from proving.tree import UID

TOOLS = ("sh", "bash", "env", "setpriv", "cat", "ls", "id", "touch", "sleep")


def can_make_name_spaces() -> bool:
    """Root, and a kernel or container that lets it."""
    try:
        tried = subprocess.run(
            ["unshare", "--net", "--mount", "--pid", "--fork", "true"], capture_output=True, check=False
        )
    except FileNotFoundError:
        return False
    return tried.returncode == 0 and shutil.which("setpriv") is not None


pytestmark = pytest.mark.skipif(not can_make_name_spaces(), reason="needs root and name spaces")


@pytest.fixture(name="cell", scope="module")
def fixture_cell(tmp_path_factory: pytest.TempPathFactory) -> Cell:
    tree = tmp_path_factory.mktemp("tree")
    for folder in ("dev", "proc", "sys", "run", "tmp", "usr/bin", "home/jiwoo", "root", "media/stick", "media/screen"):
        (tree / folder).mkdir(parents=True)
    for name in TOOLS:
        found = shutil.which(name)
        assert found is not None
        copy(Path(found), tree / "usr" / "bin" / name)
        linked = subprocess.run(["ldd", found], capture_output=True, text=True, check=True).stdout
        for library in re.findall(r"(/\S+)", linked):
            copy(Path(library), tree / library[1:])
    (tree / "home" / "jiwoo").chmod(0o777)
    stick = tmp_path_factory.mktemp("stick")
    for folder in (tree, stick):
        folder.chmod(0o755)
    (stick / "note.txt").write_text("가져온 것", encoding="utf-8")
    return Cell(tree, stick)


def copy(source: Path, goal: Path) -> None:
    goal.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source.resolve(), goal)


def test_the_person_is_no_root_and_is_at_home(cell: Cell) -> None:
    ran = cell.run("sh", "-c", 'id -u && touch "made here" && cat /media/stick/note.txt')
    assert (ran.code, ran.out) == (0, f"{UID}\n가져온 것")
    assert (cell.home / "made here").stat().st_uid == UID


def test_a_server_of_this_machine_is_out_of_reach(cell: Cell) -> None:
    reached: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)
        port = server.getsockname()[1]

        def listen() -> None:
            with server.accept()[0] as caller:
                reached.append(caller.recv(2))

        listener = threading.Thread(target=listen)
        listener.start()
        inside = cell.run("bash", "-c", f"exec 3<>/dev/tcp/127.0.0.1/{port}")
        with socket.create_connection(("127.0.0.1", port)) as outside:
            outside.sendall(b"ok")
        listener.join()
    assert inside.code != 0
    assert "unreachable" in inside.err
    assert reached == [b"ok"]


def test_the_stick_cannot_be_written(cell: Cell) -> None:
    ran = cell.run("touch", "/media/stick/new", root=True)
    assert ran.code != 0
    assert "Read-only" in ran.err
    assert [file.name for file in cell.stick.iterdir()] == ["note.txt"]


def test_a_command_that_does_not_end_is_stopped_with_everything_it_started(cell: Cell) -> None:
    ran = cell.run("sh", "-c", "sleep 4711 & sleep 4711", seconds=1)
    assert ran.code == 124
    lines = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.is_file()]
    assert not [line for line in lines if b"sleep\x004711" in line]


def test_nothing_stays_mounted(cell: Cell) -> None:
    assert cell.run("ls", "/proc/self").code == 0
    assert str(cell.tree) not in Path("/proc/self/mounts").read_text(encoding="utf-8")
    assert list((cell.tree / "dev").iterdir()) == []
