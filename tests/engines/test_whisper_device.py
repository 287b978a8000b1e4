"""The model runs where it was seen to run, leaves a card that fails, and the person is told why."""

from pathlib import Path
from typing import Any

import pytest

from maju.domain.errors import MajuError
from maju.engines import whisper_device
from maju.engines.whisper_child import WhisperOptions, WhisperService
from maju.engines.whisper_device import RunningModel, choose, compute_capability, cuda_types, open_model
from maju.sealed.opening import FilePass
from tests.engines.samples import WHISPER, rehearsal_answer, spoken, write_wav


def _choose(fails_to_load: set[str], fails_to_run: set[str], cards: int = 1, **options: Any) -> Any:
    def load(kind: str, compute_type: str) -> str:
        if compute_type in fails_to_load or kind in fails_to_load:
            raise RuntimeError("no such kernel")
        return f"{kind} {compute_type}"

    def transcribes(model: str) -> None:
        if fails_to_run & set(model.split()):
            raise RuntimeError("libcublas.so.12 is not found")

    return choose(load, transcribes, cards=cards, threads=3, name="turbo", **options)


def test_the_best_that_runs_is_taken() -> None:
    opened = _choose(set(), set())
    assert (opened.model, opened.device, opened.detail) == (
        "cuda int8_float16", "cuda", "int8_float16 · 그래픽 카드",
    )  # fmt: skip
    assert opened.cost_s > 0


def test_a_card_without_int8_steps_down_and_says_so() -> None:
    opened = _choose({"int8_float16"}, set())
    assert opened.model == "cuda float16"
    assert "int8_float16 계산을 하지 못해 한 단계 낮췄습니다" in opened.detail


def test_a_card_that_loads_but_does_not_run_is_left_for_the_processor() -> None:
    opened = _choose(set(), {"cuda"})
    assert (opened.model, opened.device) == ("cpu int8", "cpu")
    assert "프로세서로 바꿨습니다" in opened.detail


def test_without_a_card_nothing_is_said_about_one() -> None:
    assert _choose({"cuda"}, set(), cards=0).detail == "int8 · 프로세서 스레드 3개"


def test_a_model_nothing_can_run_is_called_corrupt() -> None:
    with pytest.raises(MajuError, match="turbo") as caught:
        _choose(set(), {"cuda", "cpu"})
    assert caught.value.code == "stt-model-corrupt"


def test_a_computer_short_of_memory_has_no_corrupt_model() -> None:
    def load(_kind: str, _compute_type: str) -> None:
        raise MemoryError

    with pytest.raises(MemoryError):
        choose(load, lambda _model: None, cards=0, threads=1, name="turbo")


@pytest.mark.parametrize(
    ("capability", "first"),
    [
        (None, "int8_float16"),
        ((7, 5), "int8_float16"),
        ((9, 0), "int8_float16"),
        ((12, 0), "float16"),
        ((12, 1), "float16"),
    ],
)
def test_the_newest_cards_try_float16_first(capability: tuple[int, int] | None, first: str) -> None:
    types = cuda_types(capability)
    assert types[0] == first
    assert set(types) == {"int8_float16", "float16"}
    assert _choose(set(), set(), cuda_types=types).model == f"cuda {first}"


def test_the_driver_is_asked_for_the_card_it_has() -> None:
    import ctranslate2

    capability = compute_capability()
    if ctranslate2.get_cuda_device_count():
        assert capability is not None
        assert capability >= (5, 0)
    else:
        assert capability is None or capability >= (1, 0)


def test_a_card_that_was_asked_for_and_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whisper_device, "_count_cards", lambda: 0)
    assert "쓸 수 있는 그래픽 카드가 없습니다" in open_model(WHISPER, device="cuda", threads=1).opened.detail
    assert "그래픽 카드" not in open_model(WHISPER, device="auto", threads=1).opened.detail


@pytest.mark.skipif(whisper_device.has_cublas(), reason="this computer has cuBLAS")
def test_a_card_without_the_pack_is_left_without_a_word(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The count of cards is the one thing that is not real here: CTranslate2's CUDA runtime checks its driver's identity, so that no
    stand-in for the driver makes it see a card. The missing cuBLAS, the model and the processor are real."""
    monkeypatch.setattr(whisper_device, "_count_cards", lambda: 1)
    opened = open_model(WHISPER, device="auto", threads=1).opened
    assert (opened.device, opened.detail) == ("cpu", "int8 · 프로세서 스레드 1개")
    assert caplog.records == []
    asked_for = open_model(WHISPER, device="cuda", threads=1).opened
    assert asked_for.device == "cpu"
    assert "추가 꾸러미 ‘gpu’가 없어" in asked_for.detail


def test_a_card_that_ctranslate2_cannot_open_after_all_is_left_for_the_processor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As with cuBLAS but a driver that is too old: CTranslate2 really is asked for CUDA here, and really refuses."""
    import ctranslate2

    if ctranslate2.get_cuda_device_count():
        pytest.skip("CTranslate2 can open the card of this computer")
    monkeypatch.setattr(whisper_device, "_usable_cards", lambda: (1, ""))
    opened = open_model(WHISPER, device="auto", threads=1).opened
    assert opened.device == "cpu"
    assert "프로세서로 바꿨습니다" in opened.detail


class _Card:
    """The real model, as if on a card whose memory is full from the given transcription on."""

    def __init__(self, model: Any, full_at: int, failure: str) -> None:
        self._model, self._left, self._failure = model, full_at - 1, failure

    def transcribe(self, *arguments: Any, **options: Any) -> Any:
        if not self._left:
            raise RuntimeError(self._failure)
        self._left -= 1
        return self._model.transcribe(*arguments, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)


def _on_a_card(full_at: int, failure: str = "CUDA failed with error out of memory") -> RunningModel:
    from faster_whisper import WhisperModel

    loaded: list[str] = []

    def load(kind: str, compute_type: str) -> Any:
        loaded.append(kind)
        model = WhisperModel(str(WHISPER), device="cpu", compute_type="int8", cpu_threads=1)
        return _Card(model, full_at, failure) if kind == "cuda" else model

    def transcribes(model: Any) -> None:
        list(model.transcribe(whisper_device._one_second(), language="ko", beam_size=1)[0])

    return RunningModel(load, transcribes, cards=1, threads=1, name="turbo")


def _service(running: RunningModel) -> WhisperService:
    options = WhisperOptions(str(WHISPER), "Whisper turbo", beam_size=1, prompted=False, passage_s=6.0)
    return WhisperService(options, running)


@pytest.mark.parametrize("full_at", [3, 4], ids=["first passage", "second passage"])
def test_a_card_whose_memory_fills_up_loses_no_word(tmp_path: Path, full_at: int) -> None:
    """Two transcriptions open the model, the next are the answer's."""
    service = _service(_on_a_card(full_at))
    assert service.detail() == "int8_float16 · 그래픽 카드"
    answer = rehearsal_answer("self_introduction")
    transcript, detail = service.advance(FilePass(write_wav(tmp_path / "a.wav", spoken(answer))), True, "")
    assert transcript.text == " ".join(answer)
    assert "그래픽 카드 메모리가 부족해져 프로세서로 바꿔" in transcript.notice
    assert "그래픽 카드 메모리가 부족해 프로세서로 바꿨습니다" in detail
    assert detail in transcript.model


def test_only_the_recording_it_happened_in_tells_of_it(tmp_path: Path) -> None:
    service = _service(_on_a_card(3, "CUDA failed with error unspecified launch failure"))
    told = [
        service.advance(FilePass(write_wav(tmp_path / f"{number}.wav", spoken(rehearsal_answer("closing")))), True, "")[
            0
        ]
        for number in range(2)
    ]
    assert "오류를 내어 프로세서로 바꿔" in told[0].notice
    assert told[1].notice == ""
    assert told[0].text == told[1].text == " ".join(rehearsal_answer("closing"))


def test_passages_that_are_too_many_for_the_card_are_heard_one_by_one(tmp_path: Path) -> None:
    """The batch asks the card in another way than one passage; this card can do only the latter."""
    running = _on_a_card(99)
    card = running.opened.model
    card.encode = lambda _features: (_ for _ in ()).throw(RuntimeError("CUDA failed with error out of memory"))
    answer = rehearsal_answer("self_introduction")
    path = write_wav(tmp_path / "a.wav", spoken(answer))
    transcript, detail = _service(running).transcribe(FilePass(path), "")
    assert transcript.text == " ".join(answer)
    assert detail == "int8_float16 · 그래픽 카드"


def test_what_fails_on_the_processor_is_no_matter_of_a_card() -> None:
    running = RunningModel(lambda _kind, _type: "model", lambda _model: None, cards=0, threads=1, name="small")

    def fail(_model: str) -> None:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        running.use(fail)
    assert running.notice == ""
