"""What a network and a disk do to a download, and what the person is told."""

import hashlib
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.catalogue import ModelEntry, ModelFile
from maju.domain.errors import MajuError
from maju.model_store.fetcher import HubFetcher
from tests.model_store.making_entries import REPOSITORY, REVISION, Watcher, entry, known, noise, sha256
from tests.model_store.serving import HubServer, hub

BIG = noise(6_000_000)
SMALL = noise(5_000, 2)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    with hub() as running:
        yield running


def fetch(models: Path, address: str, *entries: ModelEntry, free: int = 10**12, timeout_s: float = 60.0) -> Watcher:
    watcher = Watcher()
    fetcher = HubFetcher(models, address, backoff_s=0.01, timeout_s=timeout_s, free_bytes=lambda _: free)
    fetcher.fetch(entries, on_progress=watcher.tell, cancelled=watcher.cancelled)
    return watcher


def refusal(models: Path, address: str, *entries: ModelEntry, free: int = 10**12, timeout_s: float = 60.0) -> MajuError:
    with pytest.raises(MajuError) as refused:
        fetch(models, address, *entries, free=free, timeout_s=timeout_s)
    return refused.value


@pytest.mark.parametrize("status", [429, 500, 502, 503, 408])
def test_a_busy_server_is_asked_again(server: HubServer, tmp_path: Path, status: int) -> None:
    server.put(REPOSITORY, REVISION, "a", SMALL, statuses=[(status, {"Retry-After": "0"}), (status, {})])
    fetch(tmp_path, server.address, entry("m", known("a", SMALL)))
    assert len(server.asked) == 3


def test_a_server_that_stays_busy_is_said(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a", SMALL, statuses=[(503, {})] * 20)
    error = refusal(tmp_path, server.address, entry("m", known("a", SMALL)))
    assert (error.code, error.facts["status"]) == ("download-refused", 503)
    assert len(server.asked) == 4


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_mirror_is_asked_where_the_first_place_says_no(server: HubServer, tmp_path: Path, status: int) -> None:
    server.put(REPOSITORY, REVISION, "a", SMALL, statuses=[(status, {})] * 5)
    server.put("other/place", REVISION, "a", SMALL)
    fetch(tmp_path, server.address, entry("m", known("a", SMALL), mirrors=("other/place",)))
    assert [asked.path.split("/")[1] for asked in server.asked] == ["maju", "other"]


def test_a_mirror_goes_on_with_what_the_first_place_began(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a", BIG, drops=[2_000_000], gone_after=1)
    server.put("other/place", REVISION, "a", BIG)
    fetch(tmp_path, server.address, entry("m", known("a", BIG), mirrors=("other/place",)))
    assert (tmp_path / "speech" / "m" / "a").read_bytes() == BIG
    assert [asked.first for asked in server.asked] == [0, 2_000_000, 2_000_000]


def test_a_file_nobody_has_is_said_and_the_other_model_is_installed(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "b", SMALL)
    error = refusal(tmp_path, server.address, entry("m", known("a", SMALL)), entry("n", known("b", SMALL)))
    assert (error.code, error.facts["status"], error.facts["file"]) == ("download-refused", 404, "a")
    assert (tmp_path / "speech" / "n" / "b").read_bytes() == SMALL
    assert not (tmp_path / "speech" / "m").exists()


def test_a_wrong_hash_is_refused_quarantined_and_said(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "sub/a", SMALL[::-1])
    server.put(REPOSITORY, REVISION, "b", BIG)
    wanted = entry("m", known("b", BIG), known("sub/a", SMALL))
    error = refusal(tmp_path, server.address, wanted)
    assert (error.code, error.facts["file"]) == ("download-wrong-hash", "sub/a")
    assert not (tmp_path / "speech").exists()
    assert (tmp_path / ".quarantine" / "m__sub__a").read_bytes() == SMALL[::-1]
    note = (tmp_path / ".quarantine" / "m__sub__a.txt").read_text(encoding="utf-8")
    assert sha256(SMALL) in note
    assert sha256(SMALL[::-1]) in note
    server.put(REPOSITORY, REVISION, "sub/a", SMALL)
    fetch(tmp_path, server.address, wanted)
    assert (tmp_path / "speech" / "m" / "sub" / "a").read_bytes() == SMALL


def test_a_mirror_is_asked_where_the_first_place_gives_something_wrong(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a", SMALL[::-1])
    server.put("other/place", REVISION, "a", SMALL)
    fetch(tmp_path, server.address, entry("m", known("a", SMALL), mirrors=("other/place",)))
    assert (tmp_path / "speech" / "m" / "a").read_bytes() == SMALL
    assert (tmp_path / ".quarantine" / "m__a").exists()


def test_a_wrong_size_is_refused_before_it_is_fetched(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a", BIG + b"x")
    error = refusal(tmp_path, server.address, entry("m", known("a", BIG)))
    assert error.code == "download-wrong-hash"
    assert (error.facts["expected"], error.facts["seen"]) == (len(BIG), len(BIG) + 1)


def test_a_file_without_end_is_stopped_at_its_size(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a", BIG * 3, tells_length=False)
    error = refusal(tmp_path, server.address, entry("m", known("a", BIG)))
    assert error.code == "download-wrong-hash"
    assert len(BIG) < (tmp_path / ".quarantine" / "m__a").stat().st_size < 2 * len(BIG)


def test_a_login_page_is_not_taken_for_a_model(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a.json", b"<html>login</html>", kind="text/html; charset=utf-8")
    error = refusal(tmp_path, server.address, entry("m", ModelFile("a.json")))
    assert error.code == "download-refused"
    assert "로그인" in str(error)


@pytest.mark.parametrize("where", ["file:///etc/passwd", "ftp://127.0.0.1/x", "SELF"])
def test_a_redirect_to_nowhere_is_refused(server: HubServer, tmp_path: Path, where: str) -> None:
    served = server.put(REPOSITORY, REVISION, "a", SMALL)
    served.redirect = where.replace("SELF", f"/{REPOSITORY}/resolve/{REVISION}/a")
    assert refusal(tmp_path, server.address, entry("m", known("a", SMALL))).code == "download-refused"


def test_no_network_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
        error = refusal(tmp_path, address, entry("m", known("a", SMALL)))
    assert (error.code, error.facts["host"]) == ("download-offline", "127.0.0.1")


def test_a_silent_server_counts_as_gone_and_is_asked_again(server: HubServer, tmp_path: Path) -> None:
    served = server.put(REPOSITORY, REVISION, "a", BIG, stall_after=2_000_000)
    fetch(tmp_path, server.address, entry("m", known("a", BIG)), timeout_s=0.5)
    assert (tmp_path / "speech" / "m" / "a").read_bytes() == BIG
    assert len(server.asked) >= 3
    served.stall_after = 0
    error = refusal(tmp_path, server.address, entry("n", known("a", BIG)), timeout_s=0.5)
    assert (error.code, error.facts["why"]) == ("download-offline", "응답 없음")


def test_a_disk_without_room_is_said_before_anything_is_asked(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a", BIG)
    error = refusal(tmp_path, server.address, entry("m", known("a", BIG)), free=1_000_000_000)
    assert (error.code, error.facts["needed"], error.facts["free"]) == ("disk-too-small", "1.0", "1.0")
    assert server.asked == []


def test_a_size_learned_on_the_way_counts_too(server: HubServer, tmp_path: Path) -> None:
    server.put(REPOSITORY, REVISION, "a", BIG)
    error = refusal(tmp_path, server.address, entry("m", ModelFile("a")), free=1_000_000_000)
    assert error.code == "disk-too-small"
    assert not (tmp_path / "speech").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_that_cannot_be_written_is_said(server: HubServer, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        error = refusal(tmp_path / "models", server.address, entry("m", known("a", SMALL)))
    finally:
        tmp_path.chmod(0o700)
    assert error.code == "folder-unwritable"


def test_a_file_where_the_folder_should_be_is_said(server: HubServer, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("")
    error = refusal(tmp_path / "models", server.address, entry("m", known("a", SMALL)))
    assert error.code == "folder-unwritable"


def test_an_address_that_is_none_is_said(tmp_path: Path) -> None:
    bad = entry("m", ModelFile("a", url="file:///etc/passwd"))
    assert refusal(tmp_path, "http://127.0.0.1:1", bad).code == "hub-address-invalid"


def test_a_proxy_that_cannot_be_used_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "gopher://127.0.0.1:1")
    assert refusal(tmp_path, "http://127.0.0.1:1", entry("m", known("a", SMALL))).code == "proxy-unusable"


@pytest.fixture
def secure(server: HubServer, tmp_path: Path) -> Path:
    """The server now speaks TLS; returns its certificate."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("no openssl here to make a certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    make = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
    ]
    subprocess.run([*make, *subject, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    return certificate


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere certificates come from the system's own store")
def test_tls_is_checked_and_can_be_cancelled(
    server: HubServer, secure: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = re.sub("http://127.0.0.1", "https://localhost", server.address)
    served = server.put(REPOSITORY, REVISION, "a", BIG)
    wanted = entry("m", known("a", BIG))
    error = refusal(tmp_path / "models", address, wanted)
    assert (error.code, error.facts["why"]) == ("download-offline", "보안 인증서 확인 실패")
    monkeypatch.setenv("SSL_CERT_FILE", str(secure))
    served.stall_after = 3_000_000
    watcher = Watcher(server.stalled.is_set)
    fetcher = HubFetcher(tmp_path / "models", address, timeout_s=3600.0)
    with pytest.raises(MajuError, match="멈췄습니다"):
        fetcher.fetch([wanted], on_progress=watcher.tell, cancelled=watcher.cancelled)
    served.stall_after = None
    fetch(tmp_path / "models", address, wanted)
    installed = (tmp_path / "models" / "speech" / "m" / "a").read_bytes()
    assert hashlib.sha256(installed).hexdigest() == sha256(BIG)
