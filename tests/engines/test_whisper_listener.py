"""What is asked of faster-whisper, with the real small model."""

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.engines.audio_tail import AudioTail, Samples
from maju.engines.whisper_child import WhisperOptions, WhisperService
from maju.engines.whisper_device import RunningModel, open_model
from maju.engines.whisper_listener import WhisperListener
from maju.engines.whisper_prompt import PROMPT_TOKENS
from maju.sealed.opening import FilePass
from tests.engines.samples import WHISPER, rehearsal_answer, spoken, write_wav


@pytest.fixture(scope="module")
def running() -> RunningModel:
    return open_model(WHISPER, device="cpu", threads=1)


def _sound(folder: Path, sentences: list[str]) -> Samples:
    return AudioTail(write_wav(folder / "a.wav", spoken(sentences, pause_s=0.3))).read(final=True)


class _Recording:
    """The real model; remembers the options of each transcription and the prompt the decoder got."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.options: dict[str, Any] = {}

    def transcribe(self, samples: Samples, **options: Any) -> Any:
        self.options = options
        return self._model.transcribe(samples, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)


@pytest.fixture
def recorded(running: RunningModel) -> tuple[RunningModel, _Recording]:
    model = _Recording(running.opened.model)
    return RunningModel(lambda _kind, _type: model, lambda _model: None, cards=0, threads=1, name="x"), model


def test_the_window_is_the_models_own(running: RunningModel) -> None:
    assert WhisperListener(running).window_s == 20.0


def test_a_passage_comes_back_with_times_from_its_beginning(running: RunningModel, tmp_path: Path) -> None:
    sentences = rehearsal_answer("motivation")[:2]
    samples = _sound(tmp_path, sentences)
    heard = WhisperListener(running, beam_size=1, prompted=False).passage(samples, "")
    assert " ".join(word.text for word in heard.words) == " ".join(sentences)
    times = [time for word in heard.words for time in (word.start_s, word.end_s)]
    assert times == sorted(times)
    assert 0.0 <= times[0] < 0.8
    assert len(samples) / 16000 - 1.5 < times[-1] <= len(samples) / 16000
    assert {type(time) for time in times} == {float}


def test_several_together_give_what_each_gives_alone(running: RunningModel, tmp_path: Path) -> None:
    listener = WhisperListener(running, beam_size=1, prompted=False)
    many = [_sound(tmp_path, rehearsal_answer(kind)[:2]) for kind in ("motivation", "job", "technical")]
    alone = [listener.passage(samples, "") for samples in many]
    together = listener.passages(many, "")
    assert [[w.text for w in heard.words] for heard in together] == [[w.text for w in heard.words] for heard in alone]
    for one, other in zip(together, alone, strict=True):
        assert one.no_speech == pytest.approx(other.no_speech, abs=1e-3)
        for a, b in zip(one.words, other.words, strict=True):
            assert (a.start_s, a.end_s) == pytest.approx((b.start_s, b.end_s), abs=0.1)


def test_what_comes_back_doubtful_from_a_batch_is_listened_to_again_alone(
    recorded: tuple[RunningModel, _Recording], tmp_path: Path
) -> None:
    running, model = recorded
    listener = WhisperListener(running, beam_size=1, prompted=False)
    many = [_sound(tmp_path, rehearsal_answer(kind)[:2]) for kind in ("motivation", "job")]
    listener.passages(many, "")
    assert model.options == {}
    assert len(listener.passages([*many, np.zeros(16000, dtype=np.float32)], "")) == 3
    assert model.options["temperature"] == (0.0, 0.4)


@pytest.mark.parametrize(("language", "fillers"), [("ko", "어, 음, 그, 아, 저기."), ("en", "Um, uh, er, like, well.")])
def test_language_fillers_and_hotwords_reach_the_model(
    recorded: tuple[RunningModel, _Recording], tmp_path: Path, language: str, fillers: str
) -> None:
    running, model = recorded
    WhisperListener(running, language=language).passage(_sound(tmp_path, rehearsal_answer("closing")[:1]), "결제 서버")
    assert model.options["language"] == language
    assert model.options["hotwords"] == f"{fillers} 결제 서버"


def test_too_many_hotwords_reach_the_decoder_whole_or_not_at_all(
    recorded: tuple[RunningModel, _Recording], tmp_path: Path
) -> None:
    running, model = recorded
    names = [f"쿠버네티스{number}" for number in range(99)]
    WhisperListener(running).passage(_sound(tmp_path, rehearsal_answer("closing")[:1]), " ".join(names))
    told = model.options["hotwords"].split()[5:]
    assert 0 < len(told) < 99
    assert told == names[: len(told)]
    tokenizer = model.hf_tokenizer
    assert len(tokenizer.encode(" " + model.options["hotwords"], add_special_tokens=False).ids) <= PROMPT_TOKENS


def test_a_model_that_wants_no_prompt_gets_none(recorded: tuple[RunningModel, _Recording], tmp_path: Path) -> None:
    running, model = recorded
    samples = _sound(tmp_path, rehearsal_answer("closing")[:1])
    WhisperListener(running, prompted=False).passage(samples, "결제 서버")
    assert model.options["hotwords"] is None


def test_a_preview_is_greedy_and_has_no_second_try(recorded: tuple[RunningModel, _Recording], tmp_path: Path) -> None:
    running, model = recorded
    samples = _sound(tmp_path, rehearsal_answer("closing")[:1])
    listener = WhisperListener(running, large=True)
    listener.preview(samples, "")
    assert (model.options["beam_size"], model.options["temperature"]) == (1, (0.0,))
    listener.passage(samples, "")
    assert (model.options["beam_size"], model.options["temperature"]) == (2, (0.0, 0.4)), "large, on a processor"
    WhisperListener(running).passage(samples, "")
    assert model.options["beam_size"] == 5


def test_an_answer_in_english_is_marked_as_such(running: RunningModel, tmp_path: Path) -> None:
    service = WhisperService(WhisperOptions(str(WHISPER), "Whisper", language="en"), running)
    path = write_wav(tmp_path / "a.wav", spoken(["Thank you for your time."], voice="en-us"))
    transcript, _detail = service.advance(FilePass(path), True, "")
    assert transcript.language == "en"
    assert transcript.final


@pytest.fixture
def english_only(tmp_path: Path) -> Path:
    """CTranslate2 takes a model for multilingual if its vocabulary holds the empty token."""
    folder = Path(shutil.copytree(WHISPER, tmp_path / "whisper-small.en"))
    vocabulary = folder / "vocabulary.json"
    text = vocabulary.read_text(encoding="utf-8")
    assert '""' in text
    vocabulary.write_text(text.replace('""', '"¤none¤"'), encoding="utf-8")
    return folder


def test_a_model_that_knows_only_english_is_refused_for_korean(english_only: Path) -> None:
    running = open_model(english_only, device="cpu", threads=1)
    with pytest.raises(MajuError, match="영어만 아는 음성 인식 모델") as caught:
        WhisperService(WhisperOptions(str(english_only), "Whisper small.en"), running)
    assert caught.value.code == "stt-english-only"
    WhisperService(WhisperOptions(str(english_only), "Whisper small.en", language="en"), running)
