"""A record arrives whole in another vault, once; a file that is not whole changes nothing."""

import json
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.sealed import opening, portable
from maju.sealed.pin import key_of_words
from maju.sealed.portable import create_portable, open_portable
from maju.services.own_record import writing
from maju.storage.migrations import MIGRATIONS
from tests.services.own_record.making import SOUND, WORDS, Home


@pytest.fixture(scope="module", autouse=True)
def quick_passphrases() -> Iterator[None]:
    """Argon2id with little memory: what it costs is tried in tests/sealed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portable, "key_of_words", partial(key_of_words, memory_kib=64, iterations=1, lanes=1))
        yield


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path / "here")
    yield home
    home.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path / "there")
    yield home
    home.close()


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    return tmp_path / "carried.maju"


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(MajuError) as caught:
        call()
    assert "그대로" in str(caught.value), "it says what is safe"
    return caught.value.code


def test_everything_arrives_as_it_was_and_under_keys_of_the_new_vault(here: Home, there: Home, carried: Path) -> None:
    takes = [here.interview("one"), here.interview("other")]
    here.chat("talk", "안녕하세요", "질문이 있습니다")
    here.profile("홍길동")
    made = here.desk.export(carried, WORDS)
    assert (made.interviews, made.files, made.left_out) == (2, 4, ())
    taken = there.desk.take_in(carried, WORDS)
    assert (taken.interviews, taken.known, taken.others, taken.profile_kept) == (2, 0, 2, False)
    for take in takes:
        (arrived,) = there.store.takes(take.take.id.interview)
        folder = there.recordings / take.take.id.interview / "q01-take1"
        assert (arrived.take.recording.folder, arrived.take.recording.audio) == (folder, folder / "answer.wav")
        assert replace(arrived, take=replace(arrived.take, recording=take.take.recording)) == take
        assert arrived.take.self_rating == 4
        assert arrived.take.recording.media is not None
        with opening.open_clear(arrived.take.recording.media) as file:
            assert file.read() == SOUND
        assert opening.is_sealed(folder / "answer.wav")
    assert [turn.text for turn in there.chats.get("talk").turns] == ["안녕하세요", "질문이 있습니다"]
    assert there.profiles.profile().name == "홍길동"
    assert there.keys.destroyed() == ()


def test_nothing_lies_in_the_clear_on_the_way(here: Home, carried: Path) -> None:
    here.interview("one")
    here.profile("홍길동")
    here.desk.export(carried, WORDS)
    assert [path.name for path in carried.parent.glob("carried*")] == ["carried.maju"]
    content = carried.read_bytes()
    assert not any(mark in content for mark in (SOUND[:200], "홍길동".encode(), b"one", b"answer.wav", b"manifest"))


def test_the_same_record_twice_comes_in_once(here: Home, there: Home, carried: Path) -> None:
    here.interview("one")
    here.chat("talk", "안녕하세요")
    here.desk.export(carried, WORDS)
    there.desk.take_in(carried, WORDS)
    before, files = there.everything(), there.files()
    taken = there.desk.take_in(carried, WORDS)
    assert (taken.interviews, taken.known, taken.others) == (0, 1, 0)
    assert (there.everything(), there.files()) == (before, files)


def test_some_interviews_go_alone(here: Home, there: Home, carried: Path) -> None:
    for name in ("one", "other"):
        here.interview(name)
    here.profile("홍길동")
    here.desk.export(carried, WORDS, ["other"], others=False)
    assert there.desk.look(carried, WORDS).interviews == ("other",)
    there.desk.take_in(carried, WORDS)
    assert [each.id for each in there.store.summaries()] == ["other"]
    assert there.profiles.profile().name == ""


def test_what_is_here_stays_and_of_a_conversation_the_one_changed_last(here: Home, there: Home, carried: Path) -> None:
    there.profile("이미 있는 사람")
    there.chat("older here", "예전 말", at="2026-11-01T10:00:00+09:00")
    there.chat("newer here", "새 말", at="2026-11-20T10:00:00+09:00")
    here.profile("홍길동")
    here.chat("older here", "나중 말", "더 나중 말", at="2026-11-10T10:00:00+09:00")
    here.chat("newer here", "옛 말", at="2026-11-10T10:00:00+09:00")
    here.desk.export(carried, WORDS)
    assert there.desk.take_in(carried, WORDS).profile_kept
    assert there.profiles.profile().name == "이미 있는 사람"
    assert [turn.text for turn in there.chats.get("older here").turns] == ["나중 말", "더 나중 말"]
    assert [turn.text for turn in there.chats.get("newer here").turns] == ["새 말"]


def test_a_deleted_interview_can_come_back(here: Home, carried: Path) -> None:
    here.interview("one")
    here.desk.export(carried, WORDS)
    here.store.delete("one")
    here.desk.take_in(carried, WORDS)
    with opening.open_clear(here.store.folder("one") / "q01-take1" / "answer.wav") as file:
        assert file.read() == SOUND


def test_another_passphrase_and_other_files_are_said(here: Home, there: Home, carried: Path) -> None:
    here.interview("one")
    assert code_of(lambda: here.desk.take_in(carried, WORDS)) == "record-unreadable"
    with pytest.raises(MajuError, match="8자보다 짧을 수 없습니다"):
        here.desk.export(carried, "1234567")
    assert not carried.exists()
    here.desk.export(carried, WORDS)
    before = there.everything()
    assert code_of(lambda: there.desk.take_in(carried, WORDS + "!")) == "record-passphrase"
    carried.write_bytes(b"PK\x03\x04")
    assert code_of(lambda: there.desk.take_in(carried, WORDS)) == "record-invalid"
    assert there.everything() == before


def test_a_place_that_cannot_be_written_leaves_nothing(here: Home, tmp_path: Path) -> None:
    here.interview("one")
    assert code_of(lambda: here.desk.export(tmp_path / "nowhere" / "file.maju", WORDS)) == "record-unwritable"


def test_stopping_leaves_nothing_half_done(here: Home, there: Home, carried: Path) -> None:
    for name in ("one", "other"):
        here.interview(name)
    assert code_of(lambda: here.desk.export(carried, WORDS, cancelled=lambda: True)) == "record-stopped"
    assert not list(carried.parent.glob("carried*"))
    here.desk.export(carried, WORDS)
    before = there.everything()
    asked = iter([False] * 9 + [True] * 9)
    assert code_of(lambda: there.desk.take_in(carried, WORDS, cancelled=lambda: next(asked))) == "record-stopped"
    assert there.everything() == before
    assert there.files() == []


def test_a_recording_that_is_damaged_is_left_out_and_named(here: Home, there: Home, carried: Path) -> None:
    here.interview("one")
    damaged = here.recordings / "one" / "q01-take1" / "answer.mkv"
    content = bytearray(damaged.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(content)
    made = here.desk.export(carried, WORDS)
    assert made.left_out == (damaged,)
    assert there.desk.take_in(carried, WORDS).interviews == 1
    assert there.files() == ["one/q01-take1/answer.wav"]


def test_too_little_room_is_said_before_anything_is_written(
    here: Home, there: Home, carried: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.interview("one")
    here.desk.export(carried, WORDS)
    monkeypatch.setattr("maju.services.own_record.desk._MARGIN", 1 << 60)
    assert code_of(lambda: there.desk.take_in(carried, WORDS)) == "disk-full"
    assert there.files() == []


def test_an_import_that_was_killed_is_swept_at_the_next_start(here: Home, there: Home, carried: Path) -> None:
    """Killed after the files, before the rows: what :meth:`expect` noted is what the next start removes."""
    there.keys.expect("one")
    file = there.store.folder("one") / "q01-take1" / "answer.wav"
    file.parent.mkdir(parents=True)
    with opening.open_new(file) as out:
        out.write(SOUND)
    again = type(there.store)(there.file, there.recordings, there.keys)
    assert not file.exists()
    assert again.summaries() == ()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[bytes, Home]]:
    """A record's bytes, and a home to take changed ones in."""
    folder = tmp_path_factory.mktemp("records")
    source, target = Home(folder / "source"), Home(folder / "target")
    source.interview("one")
    source.chat("talk", "안녕하세요")
    source.desk.export(folder / "whole.maju", WORDS)
    yield (folder / "whole.maju").read_bytes(), target
    source.close()
    target.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_changed_or_cut_anywhere_changes_nothing(
    whole: tuple[bytes, Home], tmp_path: Path, data: st.DataObject
) -> None:
    content, target = whole
    place = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        changed = content[:place]
    else:
        changed = content[:place] + bytes([content[place] ^ data.draw(st.integers(1, 255))]) + content[place + 1 :]
    (tmp_path / "changed.maju").write_bytes(changed)
    before = target.everything()
    code = code_of(lambda: target.desk.take_in(tmp_path / "changed.maju", WORDS))
    assert code in ("record-damaged", "record-passphrase", "record-invalid")
    assert (target.everything(), target.files()) == (before, [])


Members = list[tuple[str, bytes]]


def members_of(path: Path) -> Members:
    with open_portable(path, WORDS) as file, tarfile.open(fileobj=cast(BinaryIO, file)) as archive:
        return [(each.name, cast(BinaryIO, archive.extractfile(each)).read()) for each in archive]


def write_members(path: Path, members: Members) -> None:
    with create_portable(path, WORDS) as file, tarfile.open(fileobj=cast(BinaryIO, file), mode="w|") as archive:
        for name, content in members:
            writing._add_json(archive, name, json.loads(content)) if name.endswith(".json") else _add(
                archive, name, content
            )


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    import io

    archive.addfile(writing._member(name, len(content)), io.BytesIO(content))


def with_rows(members: Members, name: str, change: Callable[[dict], object]) -> Members:  # type: ignore[type-arg]
    changed = []
    for each, content in members:
        if each == name:
            rows = json.loads(content)
            change(rows)
            content = json.dumps(rows).encode()
        changed.append((each, content))
    return changed


ROWS = "interviews/one/rows.json"
HOSTILE: dict[str, Callable[[Members], Members]] = {
    "a file outside": lambda m: [*m, ("interviews/one/files/../../../evil", b"x")],
    "an absolute file": lambda m: [*m, ("/tmp/evil", b"x")],
    "a hidden file": lambda m: [*m, ("interviews/one/files/.ssh", b"x")],
    "a file of nobody": lambda m: [*m, ("interviews/none/files/answer.wav", b"x")],
    "no manifest": lambda m: m[1:],
    "no others": lambda m: m[:-1],
    "an interview less": lambda m: [each for each in m if not each[0].startswith("interviews/")],
    "a folder's name as id": lambda m: [(name.replace("/one/", "/../"), content) for name, content in m],
    "rows of another": lambda m: with_rows(m, ROWS, lambda rows: rows["takes"][0].update(interview="two")),
    "another table": lambda m: with_rows(m, ROWS, lambda rows: rows.update(sqlite_master=[])),
    "another column": lambda m: with_rows(m, ROWS, lambda rows: rows["interviews"][0].update({"id) --": 1})),
    "no column": lambda m: with_rows(m, ROWS, lambda rows: rows["interviews"][0].pop("plan")),
    "no plan": lambda m: with_rows(m, ROWS, lambda rows: rows["interviews"][0].update(plan="{}")),
    "no date": lambda m: with_rows(m, ROWS, lambda rows: rows["interviews"][0].update(started_at="yesterday")),
    "a list": lambda m: with_rows(m, ROWS, lambda rows: rows["interviews"].__setitem__(0, [1])),
    "a path in a take": lambda m: with_rows(
        m,
        ROWS,
        lambda rows: rows["takes"][0].update(report=rows["takes"][0]["report"].replace("q01-take1/", "/etc/")),
    ),
    "half a turn": lambda m: with_rows(m, "others.json", lambda rows: rows["chat_turns"][0].update(turn="{")),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_record_made_to_harm_changes_nothing(whole: tuple[bytes, Home], carried: Path, name: str) -> None:
    content, target = whole
    carried.write_bytes(content)
    write_members(carried, HOSTILE[name](members_of(carried)))
    before = target.everything()
    assert code_of(lambda: target.desk.take_in(carried, WORDS)) == "record-damaged"
    assert (target.everything(), target.files()) == (before, [])


def test_a_record_of_a_newer_program_is_said(here: Home, there: Home, carried: Path) -> None:
    here.interview("one")
    here.desk.export(carried, WORDS)
    members = members_of(carried)
    for change in ({"maju_record": 2}, {"schema": len(MIGRATIONS) + 1}):
        write_members(carried, with_rows(members, "manifest.json", lambda head, change=change: head.update(change)))  # type: ignore[misc]
        assert code_of(lambda: there.desk.take_in(carried, WORDS)) == "record-newer"


def test_a_disk_that_fills_up_leaves_neither_file_nor_part(here: Home, carried: Path) -> None:
    resource = pytest.importorskip("resource")
    here.interview("one")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        assert code_of(lambda: here.desk.export(carried, WORDS)) == "record-unwritable"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(carried.parent.glob("carried*"))
