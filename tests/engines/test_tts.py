"""Voices: what is heard, how soon, and what is said about a voice that cannot be used."""

import json
import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import Sound, SpeechSynthesizer
from maju.domain.sentences import LONGEST_PIECE
from maju.engines.loudness import normalise, speech_level_dbfs
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.engines.tts_piper import PiperSynthesizer, find_voices
from tests.engines.samples import PIPER, SUPERTONIC, noise, silence

_SENTENCE = "자기소개를 부탁드립니다."


def _seconds(sounds: list[Sound]) -> float:
    return sum(sound.seconds for sound in sounds)


def test_espeak_speaks_the_first_piece_of_a_long_sentence_at_once() -> None:
    engine = EspeakSynthesizer()
    begun = time.monotonic()
    first = next(engine.synthesize(_SENTENCE * 20))
    assert first.seconds == pytest.approx(0.25, abs=0.001)
    assert time.monotonic() - begun < 0.3


def test_espeak_voices_differ() -> None:
    engine = EspeakSynthesizer()
    spoken = {
        voice: b"".join(sound.pcm for sound in engine.synthesize(_SENTENCE, voice=voice)) for voice in engine.voices()
    }
    assert len(set(spoken.values())) == len(spoken) >= 3


def test_espeak_speaks_from_several_threads_without_mixing_them_up() -> None:
    engine = EspeakSynthesizer()
    sentences = [_SENTENCE * count for count in range(1, 7)]
    expected = {sentence: _seconds(list(engine.synthesize(sentence))) for sentence in sentences}
    wrong: list[str] = []

    def speak(sentence: str) -> None:
        for _ in range(10):
            if _seconds(list(engine.synthesize(sentence))) != pytest.approx(expected[sentence], rel=0.01):
                wrong.append(sentence)

    threads = [threading.Thread(target=speak, args=(sentence,)) for sentence in sentences]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_espeak_takes_markup_and_options_for_text() -> None:
    engine = EspeakSynthesizer()
    assert _seconds(list(engine.synthesize("-v en --stdout <speak>안녕하세요</speak>"))) > 1.0


def test_espeak_and_piper_speak_in_turns_and_at_once() -> None:
    """Piper phonemizes with its own copy of espeak's library: two owners of a global state in one process."""
    engines = [EspeakSynthesizer(), PiperSynthesizer(PIPER)]
    expected = [_seconds(list(engine.synthesize(_SENTENCE))) for engine in engines]
    for _ in range(5):
        assert [_seconds(list(engine.synthesize(_SENTENCE))) for engine in engines] == pytest.approx(expected, rel=0.01)

    def speak(engine: SpeechSynthesizer) -> list[float]:
        return [_seconds(list(engine.synthesize(_SENTENCE))) for _ in range(20)]

    with ThreadPoolExecutor(2) as lanes:
        for spoken, length in zip(lanes.map(speak, engines), expected, strict=True):
            assert spoken == pytest.approx([length] * 20, rel=0.01)


def test_piper_begins_with_the_first_sentence_of_a_long_text() -> None:
    engine = PiperSynthesizer(PIPER)
    engine.warm_up()
    loaded = engine._loaded[PIPER]
    asked: list[int] = []
    whole = loaded.phoneme_ids_to_audio

    def count(ids: list[int], *rest: object, **options: object) -> object:
        asked.append(len(ids))
        return whole(ids, *rest, **options)

    loaded.phoneme_ids_to_audio = count
    sounds = engine.synthesize(f"{_SENTENCE} " * 4 + "가나다라마, " * 60)
    next(sounds)
    assert len(asked) == 1
    list(sounds)
    assert len(asked) > 6
    assert max(asked) < 12 * LONGEST_PIECE


def test_a_network_that_is_no_voice_is_explained(voice_folder: Path) -> None:
    onnx = sorted(voice_folder.rglob("*.onnx"))[1]
    shutil.copy(SUPERTONIC / "onnx" / "vocoder.onnx", onnx)
    with pytest.raises(MajuError, match="모델 파일이 깨졌습니다"):
        list(PiperSynthesizer(onnx).synthesize(_SENTENCE))


def test_networks_of_supertonic_and_unfinished_downloads_are_no_piper_voices(voice_folder: Path) -> None:
    shutil.copytree(SUPERTONIC, voice_folder / "supertonic-3")
    partial = voice_folder / ".partial" / "voice"
    partial.mkdir(parents=True)
    (partial / "half.onnx").write_bytes(b"half")
    voices, problems = find_voices(voice_folder)
    assert {voice.name for voice in voices} == {"voice-0", "voice-1"}
    assert problems == ()


def test_loudness_never_clips_and_leaves_silence_alone() -> None:
    quiet = silence(1.0).tobytes()
    assert normalise(quiet, 22050) == quiet
    spiky = silence(1.0).copy()
    spiky[::2205] = 20000
    peak = np.abs(np.frombuffer(normalise(spiky.tobytes(), 22050), np.int16)).max()
    assert peak <= 32767 * 10 ** (-1 / 20) + 1
    faint = noise(1.0, dbfs=-80.0).tobytes()
    assert (speech_level_dbfs(normalise(faint, 22050), 22050) or 0.0) < -50


@pytest.fixture
def voice_folder(tmp_path: Path) -> Path:
    for number, language in enumerate(["en_US", "ko_KR"]):
        target = tmp_path / "voices" / language / f"voice-{number}.onnx"
        target.parent.mkdir(parents=True)
        shutil.copy(PIPER, target)
        config = json.loads(PIPER.with_name(PIPER.name + ".json").read_text(encoding="utf-8"))
        config["language"]["code"] = language
        target.with_name(target.name + ".json").write_text(json.dumps(config), encoding="utf-8")
    return tmp_path / "voices"


def _edit(folder: Path, **changes: object) -> None:
    for path in folder.rglob("*.json"):
        path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **changes}), encoding="utf-8")


def test_korean_voices_come_first(voice_folder: Path) -> None:
    assert PiperSynthesizer(voice_folder).voices() == ("voice-1", "voice-0")
    assert PiperSynthesizer(voice_folder, language="en").voices() == ("voice-0", "voice-1")


def test_a_voice_of_several_people_offers_each(voice_folder: Path) -> None:
    _edit(voice_folder, num_speakers=3)
    assert PiperSynthesizer(voice_folder).voices()[:3] == ("voice-1#0", "voice-1#1", "voice-1#2")


def test_a_phoneme_type_piper_does_not_know_is_named(voice_folder: Path) -> None:
    _edit(voice_folder, phoneme_type="pygoruut")
    with pytest.raises(MajuError, match="pygoruut") as caught:
        PiperSynthesizer(voice_folder)
    assert caught.value.code == "voice-unsupported"
    assert len(find_voices(voice_folder)[1]) == 2


def test_broken_voices_are_explained(voice_folder: Path, tmp_path: Path) -> None:
    onnx = sorted(voice_folder.rglob("*.onnx"))[1]
    onnx.write_bytes(b"rubbish" * 100)
    with pytest.raises(MajuError, match="모델 파일이 깨졌습니다"):
        list(PiperSynthesizer(onnx).synthesize(_SENTENCE))
    onnx.with_name(onnx.name + ".json").write_text("{", encoding="utf-8")
    with pytest.raises(MajuError, match="설정 파일"):
        PiperSynthesizer(onnx)
    onnx.with_name(onnx.name + ".json").unlink()
    with pytest.raises(MajuError, match="함께 있어야"):
        PiperSynthesizer(onnx)
    (tmp_path / "empty").mkdir()
    with pytest.raises(MajuError) as caught:
        PiperSynthesizer(tmp_path / "empty")
    assert caught.value.code == "voice-missing"
