"""``maju models`` as a person uses it: from a hub on 127.0.0.1 to the disk, to a stick, to another computer, and away again."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.commands.running import ROOT, Ran, maju_here
from tests.services.model_making import FILES, LICENCE, MODELS, TestHub, model_hub

SCHEMAS = ROOT / "assets" / "schemas"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with model_hub(tmp_path) as found:
        yield found


def models(home: Path, hub: TestHub, *arguments: object) -> Ran:
    return maju_here(home, "models", *arguments, "--manifest", hub.manifest, HF_ENDPOINT=hub.server.address)


def as_described(name: str, document: Any) -> Any:
    schema = json.loads((SCHEMAS / f"models-{name}.schema.json").read_text(encoding="utf-8"))
    assert [f"{e.json_path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(document)] == []
    return document


def states(home: Path, hub: TestHub) -> dict[str, str]:
    listed = models(home, hub, "list", "--json")
    assert listed.code == 0, listed.err
    return {line["name"]: line["state"] for line in as_described("list", listed.json)["models"]}


def test_models_travel_from_the_hub_over_a_stick_to_another_computer(tmp_path: Path, hub: TestHub) -> None:
    home, other, stick = tmp_path / "home", tmp_path / "other", tmp_path / "stick"
    assert set(states(home, hub).values()) == {"absent"}

    installed = models(home, hub, "install", "--profile", "최소", "--accept-licence", LICENCE, "--json")
    assert installed.code == 0, installed.err
    arrived = {model["name"]: model for model in as_described("install", installed.json)["installed"]}
    assert {name: model["bytes"] for name, model in arrived.items()} == hub.sizes
    assert [name for name, model in arrived.items() if not model["pinned"]] == ["encoder-test"]
    assert set(states(home, hub).values()) == {"installed"}

    again = models(home, hub, "install", "whisper-test", "--json")
    assert again.json == {"installed": [], "already_here": ["whisper-test"]}

    packed = models(home, hub, "pack", "--profile", "최소", stick, "--json")
    assert packed.code == 0, packed.err
    files = as_described("pack", packed.json)["files"]
    assert Path(files[0]).name == "maju-pack.json"
    assert all(Path(file).is_file() for file in files)

    asked = len(hub.server.asked)
    carried = models(other, hub, "install", stick, "--accept-licence", LICENCE, "--json")
    assert carried.code == 0, carried.err
    assert {m["name"] for m in as_described("install", carried.json)["installed"]} == set(FILES)
    assert len(hub.server.asked) == asked, "a stick needs no network"
    verified = models(other, hub, "verify", "--json")
    assert verified.code == 0
    assert as_described("verify", verified.json)["whole"] is True

    removed = models(other, hub, "remove", "llama-test", "--json")
    assert as_described("remove", removed.json)["bytes_freed"] >= hub.sizes["llama-test"]
    assert states(other, hub)["llama-test"] == "absent"
    assert not (other / "models" / "llm" / "llama-test").exists()


def test_a_licence_with_obligations_is_shown_and_nothing_is_fetched_before_it_is_accepted(
    tmp_path: Path, hub: TestHub
) -> None:
    ran = models(tmp_path / "home", hub, "install", "piper-test")
    assert ran.code == 1
    assert "남을 사칭하지 않습니다." in ran.err
    assert f"--accept-licence {LICENCE}" in ran.sentence
    assert hub.server.asked == []


@pytest.mark.parametrize(("answer", "code"), [("예", 0), ("아니요", 1)])
def test_at_a_terminal_the_licence_is_asked_for(tmp_path: Path, hub: TestHub, answer: str, code: int) -> None:
    """Declining leaves that model out; the rest is installed."""
    ours, theirs = pty.openpty()
    environment = os.environ | {
        "PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(tmp_path / "home"), "HF_ENDPOINT": hub.server.address,
    }  # fmt: skip
    command = [sys.executable, "-m", "maju", "models", "install", "piper-test", "llama-test", "--json"]
    with subprocess.Popen(
        [*command, "--manifest", str(hub.manifest)],
        stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, env=environment, cwd=tmp_path,
    ) as child:  # fmt: skip
        os.close(theirs)
        os.write(ours, f"{answer}\n".encode())
        assert child.stdout is not None
        out = child.stdout.read()
        assert child.wait(60) == code
    os.close(ours)
    installed = {model["name"] for model in json.loads(out)["installed"]}
    assert installed == ({"piper-test", "llama-test"} if answer == "예" else {"llama-test"})


def test_a_changed_file_is_found_and_mended(tmp_path: Path, hub: TestHub) -> None:
    home = tmp_path / "home"
    assert models(home, hub, "install", "llama-test").code == 0
    file = home / "models" / "llm" / "llama-test" / "llama-tiny.gguf"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    verified = models(home, hub, "verify", "llama-test", "--json")
    assert verified.code == 1
    (model,) = as_described("verify", verified.json)["models"]
    assert model["files"] == [{"path": "llama-tiny.gguf", "state": "changed"}]
    assert "maju models remove llama-test" in models(home, hub, "verify").out
    file.write_bytes(content[:1000])
    assert states(home, hub)["llama-test"] == "broken", "seen without reading the file"
    assert models(home, hub, "install", "llama-test").code == 0
    assert models(home, hub, "verify").code == 0


def stop_download(home: Path, hub: TestHub) -> tuple[int, str]:
    """Ctrl-C when 400 kB of the language model are here; exit code and standard error."""
    served = hub.served("llama-test")
    served.stall_after = 400_000
    environment = os.environ | {
        "PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home), "HF_ENDPOINT": hub.server.address,
    }  # fmt: skip
    with subprocess.Popen(
        [sys.executable, "-m", "maju", "models", "install", "llama-test", "--manifest", str(hub.manifest)],
        stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=home.parent,
    ) as child:  # fmt: skip
        assert hub.server.stalled.wait(60)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
    served.stall_after = None
    return child.returncode, err


def test_ctrl_c_ends_a_download_that_goes_on_later(tmp_path: Path, hub: TestHub) -> None:
    home = tmp_path / "home"
    code, err = stop_download(home, hub)
    assert code == 130, err
    assert "이어서" in err.splitlines()[-1]
    assert "Traceback" not in err
    assert states(home, hub)["llama-test"] == "partial"
    before = len(hub.server.asked)
    assert models(home, hub, "install", "llama-test").code == 0
    assert sum(asked.sent for asked in hub.server.asked[before:]) < hub.sizes["llama-test"], "what was here is kept"
    assert states(home, hub)["llama-test"] == "installed"


def test_an_unfinished_download_can_be_thrown_away(tmp_path: Path, hub: TestHub) -> None:
    home = tmp_path / "home"
    stop_download(home, hub)
    assert models(home, hub, "remove", "llama-test", "--json").json["bytes_freed"] > 0
    assert states(home, hub)["llama-test"] == "absent"


def test_a_refused_model_keeps_no_other_from_being_installed(tmp_path: Path, hub: TestHub) -> None:
    hub.served("llama-test").statuses = [(403, {})] * 9
    ran = models(tmp_path / "home", hub, "install", "llama-test", "encoder-test")
    assert ran.code == 1
    assert any("가" <= letter <= "힣" for letter in ran.sentence)
    assert states(tmp_path / "home", hub) == {**dict.fromkeys(FILES, "absent"), "encoder-test": "installed"}


def test_a_file_of_ones_own_is_added_chosen_and_forgotten(tmp_path: Path, hub: TestHub) -> None:
    home = tmp_path / "home"
    own = tmp_path / "mine" / "my-model.gguf"
    own.parent.mkdir()
    own.write_bytes((MODELS / "llama-tiny.gguf").read_bytes())
    assert models(home, hub, "install", "llama-test").code == 0
    added = models(home, hub, "add", own, "--json")
    assert added.code == 0, added.err
    model = as_described("add", added.json)["model"]
    assert (model["name"], model["slot"], model["own"], model["in_use"]) == ("my-model", "llm", True, False)
    used = models(home, hub, "use", "llm", "my-model")
    assert used.code == 0, used.err
    assert "my-model" in used.out
    doctor = {line["id"]: line for line in maju_here(home, "doctor", "--json").json["lines"]}
    assert "my-model" in doctor["model-llm"]["text"]
    own.unlink()
    doctor = {line["id"]: line for line in maju_here(home, "doctor", "--json").json["lines"]}
    assert "llama-test" in doctor["model-llm"]["text"]
    assert "my-model" in doctor["model-llm"]["remedy"], "what was chosen and is gone is said"
    removed = models(home, hub, "remove", "my-model")
    assert removed.code == 0, removed.err
    assert "my-model" not in states(home, hub)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("install",), "--profile"),
        (("install", "no-such-model"), "no-such-model"),
        (("install", "--profile", "최고"), "최고"),
        (("install", "--profile", "최소", "llama-test"), "가운데 하나"),
        (("install", "llama-test", "--mirror", "ftp://somewhere"), "ftp://somewhere"),
        (("install", "/no/such/stick"), "/no/such/stick"),
        (("verify", "llama-test"), "llama-test"),
        (("remove", "llama-test"), "llama-test"),
        (("pack", "llama-test", "stick"), "llama-test"),
        (("add", "/no/such/file.gguf"), "file.gguf"),
        (("use", "llm", "llama-test"), "llama-test"),
        (("use", "pose", "auto"), "자세"),
    ],
)
def test_every_refusal_is_a_korean_sentence(
    tmp_path: Path, hub: TestHub, arguments: tuple[str, ...], words: str
) -> None:
    ran = models(tmp_path / "home", hub, *arguments)
    assert ran.code == 1, ran.out
    assert words in ran.sentence
    assert any("가" <= letter <= "힣" for letter in ran.sentence)
    assert ran.out == ""


def test_an_unreachable_hub_is_said_and_nothing_is_lost(tmp_path: Path, hub: TestHub) -> None:
    ran = models(tmp_path / "home", hub, "install", "llama-test", "--mirror", "http://127.0.0.1:9")
    assert ran.code == 1
    assert any("가" <= letter <= "힣" for letter in ran.sentence)
    assert models(tmp_path / "home", hub, "install", "llama-test", "--mirror", hub.server.address).code == 0


def test_advice_is_as_described(tmp_path: Path) -> None:
    ran = maju_here(tmp_path / "home", "models", "advise", "--json")
    assert ran.code == 0, ran.err
    advice = as_described("advise", ran.json)
    assert [profile["label"] for profile in advice["profiles"]] == ["최소", "표준", "고성능"]
    spoken = maju_here(tmp_path / "home", "models", "advise")
    assert advice["why"] in spoken.out
