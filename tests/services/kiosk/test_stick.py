"""What may be read of a stick, and writing to one that is full, locked or pulled out. A folder plays the stick."""

import contextlib
import os
import shutil
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.services.kiosk import stick as sticks
from maju.services.kiosk.stick import Stick, StickFile, documents_on, find_sticks, is_there, still_readable
from maju.services.kiosk.stick_writing import FOLDER, safe_name, save


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    root = tmp_path / "MY STICK"
    root.mkdir()
    return Stick(root)


def put(stick: Stick, name: str, content: bytes = b"content", changed: float = 1_700_000_000) -> Path:
    path = stick.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (changed, changed))
    return path


def test_named_folders_are_sticks_while_they_are_there(stick: Stick, tmp_path: Path) -> None:
    roots = (stick.root, tmp_path / "away")
    assert [found.root for found in find_sticks(roots)] == [stick.root]
    assert is_there(stick, roots)
    shutil.rmtree(stick.root)
    assert not is_there(stick, roots)
    assert find_sticks(roots) == ()


def test_the_disks_of_this_computer_are_no_sticks() -> None:
    assert all(found.root != Path("/") for found in find_sticks())


def test_documents_are_listed_the_newest_first_with_the_folder_they_lie_in(stick: Stick) -> None:
    put(stick, "이력서.docx", changed=100)
    put(stick, "구직/자기소개서.HWP", changed=300)
    put(stick, "notes.md", changed=200)
    put(stick, "photo.jpg")
    put(stick, "run.exe")
    found = documents_on(stick)
    assert [(file.name, file.folder) for file in found.files] == [
        ("자기소개서.HWP", "구직"),
        ("notes.md", ""),
        ("이력서.docx", ""),
    ]
    assert not found.refused
    assert not found.more


def test_hidden_files_and_folders_of_the_system_are_passed_over(stick: Stick) -> None:
    for name in (".secret.pdf", "~$이력서.docx", "$RECYCLE.BIN/old.pdf", "System Volume Information/x.txt", ".T/a.md"):
        put(stick, name)
    assert documents_on(stick).files == ()


def test_links_and_what_is_no_file_are_refused_with_a_reason(stick: Stick, tmp_path: Path) -> None:
    outside = tmp_path / "outside.pdf"
    outside.write_bytes(b"%PDF-")
    (stick.root / "link.pdf").symlink_to(outside)
    (stick.root / "folder").symlink_to(tmp_path)
    os.mkfifo(stick.root / "pipe.txt")
    put(stick, "empty.txt", b"")
    large = put(stick, "large.pdf")
    os.truncate(large, sticks.LARGEST + 1)
    found = documents_on(stick)
    assert found.files == ()
    assert sorted(str(phrase) for phrase in found.refused) == sorted(
        [
            "‘empty.txt’는 빈 파일입니다.",
            "‘large.pdf’는 20MB보다 커서 읽지 않습니다.",
            "‘link.pdf’는 다른 곳을 가리키는 링크이거나 파일이 아니어서 읽지 않습니다.",
            "‘pipe.txt’는 다른 곳을 가리키는 링크이거나 파일이 아니어서 읽지 않습니다.",
        ]
    )


@pytest.mark.parametrize("name", ["이력서\u202efdp.pdf", "a\x07.pdf", "line\nbreak.txt", "n" * 130 + ".pdf"])
def test_names_that_deceive_are_refused_without_being_shown(stick: Stick, name: str) -> None:
    try:
        put(stick, name)
    except OSError:
        pytest.skip("this file system has no such names")
    found = documents_on(stick)
    assert found.files == ()
    assert [str(phrase) for phrase in found.refused] == [sticks.ODD_NAME]


def test_a_stick_full_of_files_is_not_looked_at_for_ever(stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sticks, "MOST_SHOWN", 3)
    monkeypatch.setattr(sticks, "MOST_LOOKED_AT", 8)
    for number in range(10):
        put(stick, f"{number}.txt", changed=number)
    found = documents_on(stick)
    assert len(found.files) == 3
    assert found.more


def test_folders_are_looked_into_to_a_depth(stick: Stick) -> None:
    put(stick, "1/2/3/4/here.txt")
    put(stick, "1/2/3/4/5/too-deep.txt")
    assert [file.name for file in documents_on(stick).files] == ["here.txt"]


def test_a_stick_that_was_pulled_out_is_said(stick: Stick) -> None:
    put(stick, "이력서.txt")
    file = documents_on(stick).files[0]
    shutil.rmtree(stick.root)
    for call in (lambda: documents_on(stick), lambda: still_readable(stick, file)):
        with pytest.raises(MajuError) as told:
            call()
        assert told.value.code == "stick-gone"
        assert "MY STICK" in str(told.value)


def test_a_file_that_became_a_link_since_it_was_listed_is_not_read(stick: Stick, tmp_path: Path) -> None:
    path = put(stick, "이력서.txt")
    file = documents_on(stick).files[0]
    assert still_readable(stick, file) == path
    outside = tmp_path / "outside.txt"
    outside.write_text("not of this stick")
    path.unlink()
    path.symlink_to(outside)
    with pytest.raises(MajuError, match="조금 전과 달라"):
        still_readable(stick, file)


# --- writing -----------------------------------------------------------------------------------------------------------


def test_what_is_saved_lies_whole_on_the_stick_and_takes_a_free_name(stick: Stick) -> None:
    first = save(stick, "보고서.pdf", 3, lambda path: path.write_bytes(b"one"), (stick.root,))
    second = save(stick, "보고서.pdf", 3, lambda path: path.write_bytes(b"two"), (stick.root,))
    assert (first.name, second.name) == ("보고서.pdf", "보고서 (2).pdf")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert sorted(path.name for path in (stick.root / FOLDER).iterdir()) == ["보고서 (2).pdf", "보고서.pdf"]


def test_too_little_room_is_said_before_anything_is_written(stick: Stick) -> None:
    with pytest.raises(MajuError) as told:
        save(stick, "기록.maju", 10**18, lambda path: path.write_bytes(b""), (stick.root,))
    assert told.value.code == "stick-full"
    assert list(stick.root.iterdir()) == []


def test_a_stick_pulled_out_while_it_is_written_to_is_said(stick: Stick) -> None:
    def write(path: Path) -> None:
        path.write_bytes(b"half")
        shutil.rmtree(stick.root)

    with pytest.raises(MajuError) as told:
        save(stick, "기록.maju", 4, write, (stick.root,))
    assert told.value.code == "stick-gone"
    assert "그대로 있습니다" in str(told.value)


@pytest.mark.parametrize("name", [FOLDER, f"{FOLDER}/.보고서.pdf.part"])
def test_links_on_a_stick_lead_nothing_onto_the_computer(stick: Stick, tmp_path: Path, name: str) -> None:
    computer = tmp_path / "computer"
    computer.mkdir()
    (stick.root / name).parent.mkdir(exist_ok=True)
    (stick.root / name).symlink_to(computer if name == FOLDER else computer / "left behind.pdf")
    with contextlib.suppress(MajuError):
        save(stick, "보고서.pdf", 3, lambda path: path.write_bytes(b"one"), (stick.root,))
    assert list(computer.iterdir()) == []


def test_a_writer_that_fails_leaves_nothing_of_the_file(stick: Stick) -> None:
    def write(path: Path) -> None:
        path.write_bytes(b"half")
        raise MajuError("own-record", "못 썼습니다.")

    with pytest.raises(MajuError) as told:
        save(stick, "기록.maju", 4, write, (stick.root,))
    assert told.value.code == "own-record"
    assert list((stick.root / FOLDER).iterdir()) == []


def test_the_system_running_out_of_room_halfway_is_said_as_such(stick: Stick) -> None:
    resource = pytest.importorskip("resource")
    import signal

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(MajuError) as told:
            save(stick, "기록.maju", 20_000, lambda path: path.write_bytes(bytes(20_000)), (stick.root,))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert told.value.code == "stick-full"
    assert list((stick.root / FOLDER).iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_locked_stick_is_said_to_be_locked(stick: Stick) -> None:
    stick.root.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert not find_sticks((stick.root,))[0].writable
        with pytest.raises(MajuError) as told:
            save(stick, "보고서.pdf", 3, lambda path: path.write_bytes(b"one"), (stick.root,))
    finally:
        stick.root.chmod(stat.S_IRWXU)
    assert told.value.code == "stick-read-only"


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_every_stick_can_hold(name: str) -> None:
    made = safe_name(name)
    assert made
    assert len(made) <= 91
    assert not set(made) & set('<>:"/\\|?*')
    assert made.isprintable()
    assert not made.startswith((".", " "))
    assert not made.endswith((" ",))


@given(st.binary(max_size=50))
def test_a_listed_file_is_the_one_that_is_read(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        stick = Stick(Path(folder))
        put(stick, "a.txt", content or b"x")
        (file,) = documents_on(stick).files
        assert isinstance(file, StickFile)
        assert still_readable(stick, file).read_bytes() == (content or b"x")
