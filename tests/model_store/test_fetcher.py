"""The downloader against a real server on this computer: what it installs, and how it goes on."""

import json
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from maju.domain.catalogue import InstalledFile, ModelEntry, ModelFile, ModelRecord, Slot
from maju.domain.errors import MajuError
from maju.model_store.fetcher import HubFetcher
from maju.model_store.records import read_record
from tests.model_store.making_entries import REPOSITORY, REVISION, Watcher, entry, known, noise, sha256
from tests.model_store.serving import HubServer, Served, hub

BIG = noise(20_000_000)
SMALL = noise(5_000, 2)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with hub() as running:
        yield running


def fetcher(models: Path, server: HubServer, **how: object) -> HubFetcher:
    options: dict[str, object] = {
        "today": lambda: date(2026, 11, 21),
        "backoff_s": 0.01,
        "timeout_s": 60.0,
        "free_bytes": lambda _: 10**12,
    }
    return HubFetcher(models, server.address, **(options | how))  # type: ignore[arg-type]


def fetch(models: Path, server: HubServer, *entries: ModelEntry, **how: object) -> tuple[ModelRecord, ...]:
    watcher = Watcher()
    return fetcher(models, server, **how).fetch(entries, on_progress=watcher.tell, cancelled=watcher.cancelled)


def stop_in_the_middle(models: Path, server: HubServer, wanted: ModelEntry, served: Served, after: int) -> None:
    """Cancel while the server stalls after so many bytes."""
    served.stall_after = after
    watcher = Watcher(lambda: any(told.done >= after for told in watcher.told))
    with pytest.raises(MajuError) as stopped:
        fetcher(models, server).fetch([wanted], on_progress=watcher.tell, cancelled=watcher.cancelled)
    assert stopped.value.code == "download-cancelled"
    served.stall_after = None


def model(models: Path, identifier: str = "m") -> Path:
    return models / "speech" / identifier


def test_a_model_is_installed_whole_with_its_record(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "model.bin", BIG)
    server.put(REPOSITORY, REVISION, "onnx/한글 이름+1.json", SMALL)
    server.files["/maju/test/resolve/abc123/onnx/%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84%2B1.json"] = Served(SMALL)
    wanted = entry("m", known("model.bin", BIG), known("onnx/한글 이름+1.json", SMALL))
    (record,) = fetch(tmp_path, server, wanted)
    files = (
        InstalledFile("model.bin", len(BIG), sha256(BIG)),
        InstalledFile("onnx/한글 이름+1.json", len(SMALL), sha256(SMALL)),
    )
    assert record == ModelRecord("m", Slot.SPEECH, REVISION, files, "download", "2026-11-21", pinned=True)
    assert read_record(model(tmp_path)) == record
    assert (model(tmp_path) / "model.bin").read_bytes() == BIG
    assert (model(tmp_path) / "onnx" / "한글 이름+1.json").read_bytes() == SMALL
    assert sorted(path.name for path in model(tmp_path).iterdir()) == [".maju-model.json", "model.bin", "onnx"]
    assert list((tmp_path / ".partial").iterdir()) == [tmp_path / ".partial" / "m.lock"]


def test_progress_counts_all_files_and_ends_at_the_total(server: HubServer, tmp_path: Path) -> None:
    contents = {f"{number}.bin": noise(2_000_000, number) for number in range(6)}
    for path, content in contents.items():
        server.put(REPOSITORY, REVISION, path, content)
    watcher = Watcher()
    wanted = [entry(f"m{path[0]}", known(path, content)) for path, content in contents.items()]
    records = fetcher(tmp_path, server).fetch(wanted, on_progress=watcher.tell, cancelled=watcher.cancelled)
    assert [record.id for record in records] == [f"m{number}" for number in range(6)]
    assert {told.total for told in watcher.told} == {12_000_000}
    done = [told.done for told in watcher.told]
    assert done == sorted(done)
    assert done[-1] == 12_000_000
    assert watcher.told[-1].left_s == 0 or watcher.told[-1].left_s is None
    assert {told.stage for told in watcher.told} == {"download"}


def test_several_files_arrive_at_a_time(server: HubServer, tmp_path: Path) -> None:
    """Four are asked for while none of them can end."""
    files = [known(f"{number}.bin", noise(1000, number)) for number in range(5)]
    for number in range(5):
        server.put(REPOSITORY, REVISION, f"{number}.bin", noise(1000, number), stall_after=500)
    watcher = Watcher(lambda: len(server.asked) == 4)
    with pytest.raises(MajuError, match="멈췄습니다"):
        fetcher(tmp_path, server).fetch([entry("m", *files)], on_progress=watcher.tell, cancelled=watcher.cancelled)
    assert len(server.asked) == 4


def test_a_dropped_connection_goes_on_where_it_broke(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "model.bin", BIG, drops=[7_000_000, 3_000_000])
    fetch(tmp_path, server, entry("m", known("model.bin", BIG)))
    assert [asked.first for asked in server.asked] == [0, 7_000_000, 10_000_000]
    assert server.asked[1].headers["If-Range"] == f'"{sha256(BIG)}"'
    assert server.sent == len(BIG)


def test_what_arrived_before_a_stop_is_not_fetched_again(server: HubServer, tmp_path: Path) -> None:
    served = server.put(REPOSITORY, REVISION, "model.bin", BIG)
    wanted = entry("m", known("model.bin", BIG))
    stop_in_the_middle(tmp_path, server, wanted, served, 9_000_000)
    assert fetcher(tmp_path, server).waiting_bytes(wanted) == 9_000_000
    fetch(tmp_path, server, wanted)
    assert [asked.first for asked in server.asked] == [0, 9_000_000]
    assert (model(tmp_path) / "model.bin").read_bytes() == BIG


def test_a_damaged_beginning_is_found_and_fetched_again(server: HubServer, tmp_path: Path) -> None:
    """Whatever a power cut left: the first bytes are right, then come zeros."""
    served = server.put(REPOSITORY, REVISION, "model.bin", BIG)
    wanted = entry("m", known("model.bin", BIG))
    stop_in_the_middle(tmp_path, server, wanted, served, 15_000_000)
    part = tmp_path / ".partial" / "m" / "download" / "files" / "model.bin"
    with part.open("r+b") as file:
        file.seek(9_500_000)
        file.write(bytes(1_000_000))
    fetch(tmp_path, server, wanted)
    assert 0 < server.asked[-1].first <= 9_500_000
    assert (model(tmp_path) / "model.bin").read_bytes() == BIG


@pytest.mark.parametrize(
    "how",
    [
        {"honest_ranges": False},
        {"etag": '"another"'},
        {"etag": '"another"', "checks_if_range": False},
        {"etag": None, "last_modified": "Sat, 21 Nov 2026 00:00:00 GMT", "checks_if_range": False},
    ],
)
def test_a_file_that_cannot_go_on_begins_anew(server: HubServer, tmp_path: Path, how: dict[str, object]) -> None:
    served = server.put(REPOSITORY, REVISION, "model.bin", BIG)
    wanted = entry("m", known("model.bin", BIG))
    stop_in_the_middle(tmp_path, server, wanted, served, 9_000_000)
    server.put(REPOSITORY, REVISION, "model.bin", BIG, **how)
    fetch(tmp_path, server, wanted)
    assert (model(tmp_path) / "model.bin").read_bytes() == BIG


def test_a_file_that_changed_on_the_server_is_not_glued_together(server: HubServer, tmp_path: Path) -> None:
    """Neither hash nor size nor ETag is known; only the size shows it."""
    old, new = noise(9_000_000, 5), noise(9_500_000, 6)
    served = server.put(REPOSITORY, REVISION, "model.bin", old, etag=None)
    wanted = entry("m", ModelFile("model.bin"))
    stop_in_the_middle(tmp_path, server, wanted, served, 4_000_000)
    server.put(REPOSITORY, REVISION, "model.bin", new, etag=None)
    fetch(tmp_path, server, wanted)
    assert (model(tmp_path) / "model.bin").read_bytes() == new


def test_pieces_of_two_versions_are_fetched_anew_rather_than_refused(server: HubServer, tmp_path: Path) -> None:
    """A server without ETags gave the beginning of an older file of the same size."""
    old, new = noise(9_000_000, 5), noise(9_000_000, 6)
    served = server.put(REPOSITORY, REVISION, "model.bin", old, etag=None)
    wanted = entry("m", known("model.bin", new))
    stop_in_the_middle(tmp_path, server, wanted, served, 4_000_000)
    server.put(REPOSITORY, REVISION, "model.bin", new, etag=None)
    fetch(tmp_path, server, wanted)
    assert (model(tmp_path) / "model.bin").read_bytes() == new
    assert not (tmp_path / ".quarantine").exists()


def test_a_file_without_length_or_compressed_on_the_way_arrives(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a.json", SMALL, tells_length=False)
    server.put(REPOSITORY, REVISION, "b.json", SMALL, zipped=True)
    fetch(tmp_path, server, entry("m", ModelFile("a.json"), known("b.json", SMALL)))
    assert (model(tmp_path) / "a.json").read_bytes() == SMALL
    assert (model(tmp_path) / "b.json").read_bytes() == SMALL


def test_a_redirect_is_followed_and_an_own_address_is_used_as_it_is(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "model.bin", b"").redirect = f"{server.address}/cdn/blob?sign=1"
    server.files["/cdn/blob?sign=1"] = Served(BIG, drops=[5_000_000])
    server.files["/elsewhere/face.task"] = Served(SMALL)
    own = ModelFile("face.task", len(SMALL), sha256(SMALL), url=f"{server.address}/elsewhere/face.task")
    fetch(tmp_path, server, entry("m", known("model.bin", BIG), own))
    assert (model(tmp_path) / "model.bin").read_bytes() == BIG
    assert (model(tmp_path) / "face.task").read_bytes() == SMALL


def test_an_entry_without_revision_takes_the_newest(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, "main", "model.bin", SMALL)
    (record,) = fetch(tmp_path, server, entry("m", known("model.bin", SMALL), revision="unknown"))
    assert (record.revision, record.pinned) == ("unknown", False)


def test_an_unknown_hash_is_recorded_and_enforced_from_then_on(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a.json", SMALL)
    wanted = entry("m", ModelFile("a.json"))
    (record,) = fetch(tmp_path, server, wanted)
    assert not record.pinned
    assert record.files == (InstalledFile("a.json", len(SMALL), sha256(SMALL)),)
    seen = json.loads((tmp_path / "seen-hashes.json").read_text(encoding="utf-8"))
    assert list(seen.values()) == [sha256(SMALL)]
    server.put(REPOSITORY, REVISION, "a.json", SMALL[::-1])
    shutil.rmtree(model(tmp_path))
    with pytest.raises(MajuError) as refused:
        fetch(tmp_path, server, wanted)
    assert refused.value.code == "download-wrong-hash"
    assert not model(tmp_path).exists()


def test_an_installed_model_is_replaced_and_nothing_of_it_stays(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "old.json", SMALL)
    fetch(tmp_path, server, entry("m", known("old.json", SMALL)))
    server.put(REPOSITORY, "next", "new.json", BIG)
    fetch(tmp_path, server, entry("m", known("new.json", BIG), revision="next"))
    assert sorted(path.name for path in model(tmp_path).iterdir()) == [".maju-model.json", "new.json"]


def test_only_the_damaged_file_of_an_installed_model_is_fetched_again(server: HubServer, tmp_path: Path) -> None:
    contents = {"model.bin": BIG, "a.json": SMALL, "b.json": SMALL[::-1]}
    for path, content in contents.items():
        server.put(REPOSITORY, REVISION, path, content)
    wanted = entry("m", *(known(path, content) for path, content in contents.items()))
    fetch(tmp_path, server, wanted)
    (model(tmp_path) / "a.json").write_bytes(bytes(len(SMALL)))
    (model(tmp_path) / "b.json").unlink()
    server.asked.clear()
    fetch(tmp_path, server, wanted)
    assert sorted(asked.path.rpartition("/")[2] for asked in server.asked) == ["a.json", "b.json"]
    assert {path: (model(tmp_path) / path).read_bytes() for path in contents} == contents


def test_a_file_of_an_older_catalogue_does_not_move_in(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "old.json", SMALL)
    served = server.put(REPOSITORY, REVISION, "model.bin", BIG)
    both = entry("m", known("old.json", SMALL), known("model.bin", BIG))
    stop_in_the_middle(tmp_path, server, both, served, 5_000_000)
    fetch(tmp_path, server, entry("m", known("model.bin", BIG)))
    assert sorted(path.name for path in model(tmp_path).iterdir()) == [".maju-model.json", "model.bin"]


def test_cancelling_ends_a_silent_server_at_once(server: HubServer, tmp_path: Path) -> None:
    """The server's silence would last for ever and the time limit is far away."""
    server.put(REPOSITORY, REVISION, "model.bin", BIG, stall_after=1_000_000)
    wanted = entry("m", known("model.bin", BIG))
    asked_to_stop = threading.Event()

    def press() -> None:
        server.stalled.wait(30)
        asked_to_stop.set()

    presser = threading.Thread(target=press, name="presser")
    presser.start()
    with pytest.raises(MajuError) as stopped:
        fetcher(tmp_path, server, timeout_s=3600.0).fetch(
            [wanted], on_progress=Watcher().tell, cancelled=asked_to_stop.is_set
        )
    presser.join()
    assert stopped.value.code == "download-cancelled"
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("download-")]


def test_an_unfinished_download_can_be_thrown_away(server: HubServer, tmp_path: Path) -> None:
    served = server.put(REPOSITORY, REVISION, "model.bin", BIG)
    wanted = entry("m", known("model.bin", BIG))
    stop_in_the_middle(tmp_path, server, wanted, served, 5_000_000)
    fetcher(tmp_path, server).discard(wanted)
    assert fetcher(tmp_path, server).waiting_bytes(wanted) == 0
    assert not (tmp_path / ".partial" / "m").exists()
    fetcher(tmp_path, server).discard(wanted)


def test_the_environments_proxy_is_used_and_no_token_is_sent(
    server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.address)
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("HF_TOKEN", "secret-token")
    server.put(REPOSITORY, REVISION, "model.bin", SMALL)
    watcher = Watcher()
    far = HubFetcher(tmp_path, "http://hub.invalid")
    far.fetch([entry("m", known("model.bin", SMALL))], on_progress=watcher.tell, cancelled=watcher.cancelled)
    assert server.asked[0].path.startswith("http://hub.invalid/maju/test/")
    assert "secret-token" not in str(server.asked)
    assert "authorization" not in {name.lower() for name in server.asked[0].headers}


def test_a_hubs_own_cache_is_left_alone(server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "hf"
    for name in ("HF_HOME", "HF_HUB_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(cache))
    server.put(REPOSITORY, REVISION, "model.bin", SMALL)
    fetch(tmp_path / "models", server, entry("m", known("model.bin", SMALL)))
    assert list(tmp_path.iterdir()) == [tmp_path / "models"]
