"""Nothing needs a socket: whole interviews to which the kernel gives none, and a proof that it gives none."""

import ctypes
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from maju.engines.host import EngineHost
from maju.fakes.drawn_face import write_face_video
from maju.no_network import WITNESS, try_network, try_network_in_child
from maju.services.offline_proof import proof_from_plain, read_witness
from tests.commands.running import ROOT, maju, speak_wav

MODELS = ROOT / "tests" / "fixtures" / "models"
SCHEMA = ROOT / "assets" / "schemas" / "self-test-offline.schema.json"
FACE = ROOT.parent / "shared" / "models" / "face_landmarker.task"
AN_ANSWER = "고객 문의가 몰릴 때 답변 양식을 만들어 응답 시간을 절반으로 줄였습니다."

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux's")


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from maju.no_network import forbid_network; assert forbid_network()\n" + code],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT / "app",
    )


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_python_code_that_asks_for_the_network_is_refused(code: str) -> None:
    ran = run_python(code)
    assert ran.returncode == 1
    assert "NetworkForbiddenError" in ran.stderr


def test_native_code_and_children_that_ask_get_none() -> None:
    native = "import ctypes; print(ctypes.CDLL(None).socket(2, 1, 0))"
    assert run_python(native).stdout.strip() == "-1"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {native!r}])"
    assert run_python(child).stdout.strip() == "-1"
    assert subprocess.run([sys.executable, "-c", native], capture_output=True, text=True).stdout.strip() != "-1"


class Asking:
    """A service that asks for the network, as a library might."""

    def by_python(self) -> str:
        try:
            socket.create_connection(("127.0.0.1", 9), 1)
        except OSError as error:
            return type(error).__name__
        return "connected"

    def by_native_code(self) -> int:
        return int(ctypes.CDLL(None).socket(socket.AF_INET, socket.SOCK_STREAM, 0))

    def proxy(self) -> str:
        return os.environ["https_proxy"]


def test_no_engine_gets_the_network() -> None:
    host = EngineHost("tests.test_offline:Asking", {}, name="시험")
    try:
        assert host.call("by_python", timeout_s=30) == "NetworkForbiddenError"
        assert host.call("by_native_code", timeout_s=30) == -1
        assert host.call("proxy", timeout_s=30) == "http://127.0.0.1:9", "for native clients where no kernel helps"
    finally:
        host.close()


@pytest.mark.parametrize("family", [17, 31, 38, 40])
def test_no_other_family_of_sockets_is_a_way_out(family: int) -> None:
    """AF_PACKET, AF_BLUETOOTH, AF_ALG and AF_VSOCK (linux/socket.h), which Python's hook does not know."""
    native = f"import ctypes; print(ctypes.CDLL(None, use_errno=True).socket({family}, 3, 0), ctypes.get_errno())"
    assert run_python(native).stdout.split() == ["-1", "1"]


def test_io_uring_which_makes_sockets_of_its_own_is_refused() -> None:
    native = "import ctypes; print(ctypes.CDLL(None, use_errno=True).syscall(425, 4, 0), ctypes.get_errno())"
    assert run_python(native).stdout.split() == ["-1", "1"]


def test_a_process_that_may_have_the_network_is_told_from_one_that_may_not() -> None:
    """A proof that cannot fail is none."""
    assert not any(each.refused for each in try_network() if each.way != "native-ipv6")
    assert not try_network_in_child().refused
    tried = run_python(
        "from maju.no_network import *; print(all(t.refused for t in (*try_network(), try_network_in_child())))"
    )
    assert tried.stdout.strip() == "True", tried.stderr


def test_a_library_that_asks_of_its_own_accord_is_refused_and_named(tmp_path: Path) -> None:
    (tmp_path / "nosylib.py").write_text(
        "import contextlib, socket, urllib.request\n"
        "def phone_home():\n"
        "    with contextlib.suppress(OSError): urllib.request.urlopen('http://maju.invalid/usage')\n"
        "    with contextlib.suppress(OSError): socket.create_connection(('127.0.0.1', 9))\n"
    )
    note = tmp_path / "witness.jsonl"
    code = (
        f"import os, sys; os.environ['{WITNESS}'] = {str(note)!r}; sys.path.append({str(tmp_path)!r})\n"
        "from maju.no_network import witness; witness('program'); import nosylib; nosylib.phone_home()"
    )
    assert run_python(code).returncode == 0
    processes, asked = read_witness(note)
    assert [each.process for each in processes] == ["program"]
    assert asked == (("nosylib", 2),)


def test_local_sockets_stay() -> None:
    assert run_python("import socket; socket.socketpair(); socket.socket(socket.AF_UNIX).close()").returncode == 0


def test_a_rehearsal_needs_no_network(tmp_path: Path) -> None:
    ran = maju(
        tmp_path / "home", "rehearse", "--fast", "--offline", "--questions", 2, "--out", tmp_path / "out", "--json"
    )
    assert ran.code == 0, ran.err
    assert "인터넷 소켓을 내주지 않습니다" in ran.err
    assert ran.json["problems"] == []


@pytest.mark.timeout(240)
def test_the_proof_names_every_process_of_an_interview_and_what_it_was_answered(tmp_path: Path) -> None:
    models = tmp_path / "home" / "models"
    (models / "llm").mkdir(parents=True)
    shutil.copy(MODELS / "llama-tiny.gguf", models / "llm")
    ran = maju(tmp_path / "home", "self-test", "--offline", "--headless", "--json", timeout=200)
    assert ran.code == 0, ran.err
    jsonschema.validate(ran.json, json.loads(SCHEMA.read_text(encoding="utf-8")))
    proof = proof_from_plain(ran.json)
    assert proof.holds
    assert proof.by_kernel
    assert {each.process for each in proof.processes} >= {
        "program", "recorder", "whisper_child", "kiwi_child", "llama_child", "documents",
    }  # fmt: skip
    assert "child" in {way.way for way in proof.processes[0].tries}


@pytest.mark.timeout(240)
def test_an_interview_with_a_model_in_every_slot_needs_no_network(tmp_path: Path) -> None:
    models = tmp_path / "home" / "models"
    shutil.copytree(MODELS / "whisper-rehearsal", models / "speech" / "whisper-rehearsal")
    shutil.copytree(MODELS / "encoder-ko-tiny", models / "embedding" / "encoder-ko-tiny")
    for slot, files in {
        "voice": [MODELS / "piper-ko-tiny.onnx", MODELS / "piper-ko-tiny.onnx.json"],
        "llm": [MODELS / "llama-tiny.gguf"],
        "face": [FACE],
    }.items():
        (models / slot).mkdir(parents=True)
        for file in files:
            shutil.copy(file, models / slot)
    microphone, camera = speak_wav(tmp_path / "answer.wav", AN_ANSWER), tmp_path / "face.mkv"
    write_face_video(camera, 6.0)
    ran = maju(
        tmp_path / "home", "interview", "--headless", "--fast", "--offline", "--json", "--questions", 3,
        "--microphone", microphone, "--camera", camera, "--out", tmp_path / "out", timeout=200,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert "인터넷 소켓을 내주지 않습니다" in ran.err
    report = json.loads(Path(ran.json["json"]).read_text(encoding="utf-8"))
    takes = [answer["takes"][-1] for answer in report["answers"]]
    assert takes
    assert all(take["transcript"]["source"] == "speech" for take in takes), "speech to text ran"
    assert any(take["presence"] and take["presence"]["measured"] for take in takes), "MediaPipe ran"
    assert "Piper" in json.dumps(maju(tmp_path / "home", "doctor", "--json").json, ensure_ascii=False)
