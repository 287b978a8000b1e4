"""Supertonic through the real package and a tiny voice of its layout: what is heard, what is refused, what a crash costs."""

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from maju import __file__ as package
from maju.domain.errors import MajuError
from maju.engines import host_child, supertonic_child
from maju.engines.host_child import Call
from maju.engines.supertonic_child import SupertonicService
from maju.engines.tts_supertonic import NEEDED, SupertonicSynthesizer, check_folder
from tests.engines.samples import SUPERTONIC

_SENTENCE = "자기소개를 부탁드립니다."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SUPERTONIC, tmp_path / "supertonic-3"))


def _pcm(engine: SupertonicSynthesizer, text: str, **options: object) -> bytes:
    return b"".join(sound.pcm for sound in engine.synthesize(text, **options))  # type: ignore[arg-type]


def test_its_voices_are_those_of_the_folder(folder: Path) -> None:
    assert check_folder(folder) == ("F1", "F2", "F3", "F4", "F5", "M1", "M2", "M3", "M4", "M5")
    for name in ("F1", "M5"):
        (folder / "voice_styles" / f"{name}.json").unlink()
    assert SupertonicSynthesizer(folder).voices()[0] == "F2"


def test_it_says_that_a_machine_speaks() -> None:
    assert "AI" in SupertonicSynthesizer(SUPERTONIC).info.notice


def test_voices_differ_and_the_same_sentence_sounds_the_same() -> None:
    engine = SupertonicSynthesizer(SUPERTONIC)
    engine.warm_up()
    spoken = {voice: _pcm(engine, _SENTENCE, voice=voice) for voice in engine.voices()}
    assert len(set(spoken.values())) == 10
    assert _pcm(engine, _SENTENCE) == spoken["F1"]
    assert next(engine.synthesize(_SENTENCE)).sample_rate == 44_100
    engine.close()


def test_sentences_come_one_by_one_and_long_ones_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, pickle.PickleBuffer, int]] = []
    monkeypatch.setattr(host_child, "_current", Call(1, told.append))  # type: ignore[arg-type]
    SupertonicService(str(SUPERTONIC), 1).speak("하나입니다. 둘입니다. " + "가나다라마바사, " * 40, "F1", 1.0)
    assert [number for number, _, _ in told] == list(range(len(told)))
    assert len(told) >= 5
    lengths = [len(pcm.raw()) for _, pcm, _ in told]
    assert max(lengths) < 0.6 * sum(lengths)


def test_cancelling_ends_between_two_runs_of_the_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    call = Call(1, told.append)
    monkeypatch.setattr(host_child, "_current", call)
    service = SupertonicService(str(SUPERTONIC), 1)
    runs: list[int] = []
    network = service._tts.model.vector_est_ort
    whole = network.run

    def count(names: object, inputs: object) -> object:
        runs.append(1)
        if len(runs) == 2:
            call.cancelled.set()
        return whole(names, inputs)

    network.run = count
    service.speak(_SENTENCE, "F1", 1.0)
    assert len(runs) == 2
    assert told == []


def test_five_steps_are_asked_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny voice is silent with any other number of steps."""
    told: list[tuple[int, bytes, int]] = []
    monkeypatch.setattr(host_child, "_current", Call(1, told.append))  # type: ignore[arg-type]
    service = SupertonicService(str(SUPERTONIC), 1)
    service.speak(_SENTENCE, "F1", 1.0)
    monkeypatch.setattr(supertonic_child, "STEPS", 2)
    service.speak(_SENTENCE, "F1", 1.0)
    right, wrong = (np.abs(np.frombuffer(pcm, "<i2")).max() for _, pcm, _ in told)
    assert right > 3000
    assert wrong == 0


def test_signs_it_does_not_know_are_left_out() -> None:
    engine = SupertonicSynthesizer(SUPERTONIC)
    assert len(_pcm(engine, "안녕하세요 漢字 😀 𠀀 3년차")) > len(_pcm(engine, "안녕하세요"))
    assert _pcm(engine, "…!?") == b""
    engine.close()


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_or_empty_file_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"")
    with pytest.raises(MajuError, match=name) as caught:
        SupertonicSynthesizer(folder)
    assert caught.value.code == "voice-corrupt"
    (folder / name).unlink()
    with pytest.raises(MajuError, match=name):
        check_folder(folder)


def test_a_folder_without_voices_or_settings_is_refused(folder: Path) -> None:
    shutil.rmtree(folder / "voice_styles")
    with pytest.raises(MajuError, match="voice_styles"):
        check_folder(folder)
    (folder / "onnx" / "tts.json").write_text("{", encoding="utf-8")
    with pytest.raises(MajuError, match=r"tts\.json"):
        check_folder(folder)


@pytest.mark.parametrize("name", [*NEEDED[:4], "onnx/unicode_indexer.json", "voice_styles/F1.json"])
def test_a_broken_file_is_told_when_it_is_loaded(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"rubbish " * 500)
    engine = SupertonicSynthesizer(folder)
    with pytest.raises(MajuError, match="깨졌습니다") as caught:
        list(engine.synthesize(_SENTENCE))
    assert caught.value.code == "voice-corrupt"
    engine.close()


def test_settings_of_another_model_are_told(folder: Path) -> None:
    settings = json.loads((folder / "onnx" / "tts.json").read_text(encoding="utf-8"))
    settings["ttl"]["latent_dim"] = 25
    (folder / "onnx" / "tts.json").write_text(json.dumps(settings), encoding="utf-8")
    engine = SupertonicSynthesizer(folder)
    with pytest.raises(MajuError) as caught:
        list(engine.synthesize(_SENTENCE))
    assert caught.value.code == "voice-corrupt"
    engine.close()


def test_nothing_is_written_beside_the_model_and_no_cache_is_made(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SUPERTONIC_CACHE_DIR", str(tmp_path / "cache"))
    before = sorted(folder.rglob("*"))
    engine = SupertonicSynthesizer(folder)
    assert _pcm(engine, _SENTENCE)
    engine.close()
    assert sorted(folder.rglob("*")) == before
    assert not (tmp_path / "home").exists()
    assert not (tmp_path / "cache").exists()


def test_a_cancelled_sentence_keeps_the_process_for_the_next() -> None:
    engine = SupertonicSynthesizer(SUPERTONIC)
    engine.warm_up()
    pid = engine.pid
    sounds = engine.synthesize(f"{_SENTENCE} " * 200)
    next(sounds)
    sounds.close()  # type: ignore[attr-defined]
    assert _pcm(engine, _SENTENCE)
    assert engine.pid == pid
    engine.close()


def test_after_a_crash_nothing_is_said_twice() -> None:
    engine = SupertonicSynthesizer(SUPERTONIC)
    text = " ".join(f"{count}번째 문장입니다." for count in range(400))
    whole = _pcm(engine, text)
    sounds = engine.synthesize(text)
    spoken = [next(sounds)]
    first = engine.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    spoken += list(sounds)
    assert engine.pid not in (None, first)
    assert b"".join(sound.pcm for sound in spoken) == whole
    engine.close()


def test_its_memory_comes_back_when_it_is_idle() -> None:
    engine = SupertonicSynthesizer(SUPERTONIC, idle_s=0.2)
    engine.warm_up()
    child = engine._host._child
    assert child is not None
    assert child.wait_ended(20)
    assert _pcm(engine, _SENTENCE)
    engine.close()


def test_closing_while_it_speaks_ends_the_sentence() -> None:
    engine = SupertonicSynthesizer(SUPERTONIC)
    sounds = engine.synthesize(f"{_SENTENCE} " * 2000)
    next(sounds)
    engine.close()
    with pytest.raises(MajuError) as caught:
        list(sounds)
    assert caught.value.code == "engine-closed"
    assert engine.pid is None


def test_onnxruntime_reports_to_nobody(tmp_path: Path) -> None:
    """From version 1.31 on its import would make an identifier of this computer below HOME and send it."""
    kept = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    environment = {**kept, "HOME": str(tmp_path), "PYTHONPATH": str(Path(package).parents[1])}
    subprocess.run([sys.executable, "-c", "import maju, onnxruntime"], env=environment, check=True, timeout=60)
    assert list(tmp_path.iterdir()) == []
