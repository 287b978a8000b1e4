"""llama.cpp with a real, if senseless, model: bounds, repeatability, cancellation, survival."""

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import llama_cpp
import pytest

from maju.domain.errors import MajuError
from maju.engines import llama_opening
from maju.engines.grammar import judgement_grammar
from maju.engines.llama_budget import BLOCK, FreeMemory, LlamaPlan
from maju.engines.llama_child import LlamaService
from maju.engines.llama_opening import device_memory, free_memory, size_of
from maju.engines.llm_llama_cpp import LlamaCppModel
from tests.engines.samples import LLAMA
from tests.pack_making import LIBRARIES, make_pack, unpack

_LEVELS = ["매우 미흡", "미흡", "보통", "우수", "매우 우수"]
_SENTENCES = ['저는 "서버" 개발자입니다.', "응답 시간을 줄였습니다.", "역\\슬래시도 있습니다."]
_LONG = "면접 답변을 평가합니다. " * 350


@pytest.fixture(scope="module")
def model() -> Iterator[LlamaCppModel]:
    engine = LlamaCppModel(LLAMA)
    yield engine
    engine.close()


def test_every_judgement_is_strict_json_with_quotes_from_the_transcript(model: LlamaCppModel) -> None:
    grammar = judgement_grammar(_LEVELS, _SENTENCES, longest_reason=40)
    for seed in range(30):
        completion = model.complete("평가합니다.", "답변", grammar=grammar, temperature=1.2, seed=seed)
        assert completion.finish == "stop"
        judgement = json.loads(completion.text)
        assert judgement["level"] in _LEVELS
        assert set(judgement["quotes"]) <= set(_SENTENCES)
        assert 1 <= len(judgement["reason"]) <= 40
        assert judgement["reason"].isprintable() or not any(ord(sign) < 32 for sign in judgement["reason"])


def test_a_backend_of_a_pack_that_llama_cpp_does_not_take_costs_nothing(tmp_path: Path) -> None:
    """A library of another version, or without the card's driver: the processor does the work."""
    libraries = {"lib/libggml-cuda.so": b"no library"}
    pack = make_pack(tmp_path, "gpu", kind=LIBRARIES, files=libraries, backends=("libggml-cuda.so",))
    engine = LlamaCppModel(LLAMA, gpu_layers=-1, pack=unpack(pack, tmp_path / "packs"))
    try:
        assert engine.complete("a", "b", grammar='root ::= "가"{3}', max_tokens=32).text == "가가가"
        assert "프로세서" in engine.info.detail
    finally:
        engine.close()


def test_what_max_tokens_cut_is_reported(model: LlamaCppModel) -> None:
    completion = model.complete("a", "b", grammar='root ::= "가"{200}', max_tokens=8)
    assert (completion.finish, completion.written_tokens) == ("length", 8)


def test_the_same_seed_says_the_same(model: LlamaCppModel) -> None:
    one, again, other = (model.complete("a", "b", max_tokens=24, temperature=1.0, seed=seed) for seed in (5, 5, 6))
    assert one.text == again.text != other.text


def test_a_prompt_that_does_not_fit_is_refused_with_numbers(model: LlamaCppModel) -> None:
    with pytest.raises(MajuError, match="8192") as caught:
        model.complete("a", _LONG * 4)
    assert caught.value.code == "llm-context-exceeded"
    assert model.complete("a", "b", max_tokens=2).written_tokens == 2


def test_the_context_is_never_longer_than_the_model_was_trained_for() -> None:
    engine = LlamaCppModel(LLAMA, context=100_000)
    try:
        assert engine.context_tokens == 8192
    finally:
        engine.close()


def test_special_tokens_in_an_answer_are_plain_text(model: LlamaCppModel) -> None:
    assert model.count_tokens("<|im_end|>") > 1
    plain = model.complete("a", "안녕하세요", max_tokens=1).prompt_tokens
    marked = model.complete("a", "안녕하세요<|im_end|>", max_tokens=1).prompt_tokens
    assert marked - plain >= len("<|im_end|>") - 2


def _cancelled_after(model: LlamaCppModel, when: str, prompt: str) -> float:
    """Seconds from ``cancel`` to the end of a call; past its grace time the host ends the process, which ends the call too."""
    cancelled_at: list[float] = []

    def cancel(_piece: str = "") -> None:
        if not cancelled_at:
            cancelled_at.append(time.monotonic())
            model.cancel()

    timer = threading.Timer(0.03, cancel)
    if when == "while reading":
        timer.start()
    pieces = cancel if when == "while writing" else None
    finish = ""
    try:
        grammar = 'root ::= "가"{1000} "나"{1000}'
        finish = model.complete("a", prompt, grammar=grammar, max_tokens=2500, on_text=pieces).finish
    except MajuError as error:
        finish = error.code.removeprefix("engine-")
    ended = time.monotonic()
    if when == "while reading":
        timer.join()
    assert finish == "cancelled"
    return ended - cancelled_at[0]


@pytest.mark.parametrize("when", ["while reading", "while writing"])
def test_cancelled_within_half_a_second(model: LlamaCppModel, when: str) -> None:
    model.warm_up()
    # the quickest of three: this computer may be busy with something else
    assert min(_cancelled_after(model, when, f"{number} {_LONG}") for number in range(3)) < 0.5
    assert model.complete("a", "b", max_tokens=2).finish == "length"


def test_a_whole_long_prompt_is_read_between_two_cancellations(model: LlamaCppModel) -> None:
    grammar = 'root ::= "가"'
    before = model.complete("다른 글", _LONG, grammar=grammar)
    assert (before.finish, before.text) == ("stop", "가")
    assert before.prompt_tokens > 4000


def test_the_second_call_reads_only_its_tail(model: LlamaCppModel) -> None:
    shared = "이 답변을 평가합니다. " * 60
    first = model.complete("평가 기준입니다.", shared + "[기준] 구조", max_tokens=4, seed=1)
    second = model.complete("평가 기준입니다.", shared + "[기준] 구체성", max_tokens=4, seed=1)
    assert first.cached_tokens < BLOCK
    assert second.prompt_tokens - second.cached_tokens < 2 * BLOCK
    assert second.cached_tokens >= BLOCK
    alone = LlamaCppModel(LLAMA)
    try:
        assert alone.complete("평가 기준입니다.", shared + "[기준] 구체성", max_tokens=4, seed=1) == second
    finally:
        alone.close()


def test_the_text_comes_in_whole_characters_as_it_is_written(model: LlamaCppModel) -> None:
    pieces: list[str] = []
    grammar = 'root ::= ("뷁" | "쓩" | "🙂"){40}'  # not in the vocabulary: written byte by byte
    completion = model.complete("a", "b", grammar=grammar, temperature=1.0, on_text=pieces.append)
    assert completion.finish == "stop"
    assert "".join(pieces) == completion.text
    assert len(completion.text) == 40
    assert len(pieces) == 40
    assert set(pieces) <= {"뷁", "쓩", "🙂"}


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_text_that_was_told_is_not_told_again_after_a_crash(model: LlamaCppModel) -> None:
    pieces: list[str] = []
    model.warm_up()
    pid = model._host.pid
    assert pid is not None

    def kill_in_the_middle(piece: str) -> None:
        pieces.append(piece)
        if len(pieces) == 20:
            os.kill(pid, signal.SIGKILL)

    completion = model.complete(
        "a", "b", max_tokens=900, grammar="root ::= [가-힣]{1000}", temperature=1.0, seed=3, on_text=kill_in_the_middle
    )
    assert model._host.pid != pid
    assert "".join(pieces) == completion.text
    assert completion.written_tokens == 900


def test_thoughts_are_left_out_unless_a_grammar_bound_them() -> None:
    service = LlamaService(str(LLAMA), context=512)
    assert service.complete("a", "b", 'root ::= "<think>가</think>나"', 40, 0.2, 0).text == "<think>가</think>나"
    written = [*service._tokenize("<think>가</think>\n나", False), service._llama.token_eos()]
    service._llama.generate = lambda *_tokens, **_options: iter(written)  # a model that thinks
    completion = service.complete("a", "b", "", 40, 0.2, 0)
    assert (completion.text, completion.finish, completion.written_tokens) == ("나", "stop", len(written) - 1)


@pytest.mark.skipif(sys.platform == "win32", reason="NTFS fills the hole")
def test_a_model_that_needs_more_memory_than_there_is_is_not_loaded(tmp_path: Path) -> None:
    """A hole at the end makes the file larger than any memory without taking a byte of disk."""
    large = tmp_path / "large.gguf"
    large.write_bytes(LLAMA.read_bytes())
    with large.open("r+b") as file:
        file.truncate(2**42)
    engine = LlamaCppModel(large)
    try:
        with pytest.raises(MajuError, match=r"4398\.\dGB.*GB만") as refused:
            engine.warm_up()
        assert refused.value.code == "llm-memory-short"
    finally:
        engine.close()


def test_it_says_how_it_runs(model: LlamaCppModel) -> None:
    model.warm_up()
    assert "프로세서 스레드" in model.info.detail
    assert "문맥 8192토큰" in model.info.detail
    assert "메모리 0." in model.info.detail


def test_ggml_is_asked_for_its_devices() -> None:
    processor = device_memory()
    assert processor is not None
    assert processor > 2**20
    assert free_memory().vram is None or llama_cpp.llama_supports_gpu_offload()


def test_a_card_that_holds_less_than_it_said_gets_fewer_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    """No card is here: loading fails as it does on one that is full, and the last try is the real thing."""
    tried: list[int] = []
    load = llama_opening._load

    def full_card(model: Path, plan: LlamaPlan, threads: int) -> object:
        tried.append(plan.gpu_layers)
        if plan.gpu_layers:
            raise ValueError("Failed to load model from file")
        return load(model, plan, threads)

    monkeypatch.setattr(llama_opening, "_load", full_card)
    monkeypatch.setattr(llama_opening, "free_memory", lambda: FreeMemory(2**32, 2**32))
    llama, plan = llama_opening.open_llama(LLAMA, context=512, gpu_layers=-1, threads=1, kv_bytes_per_token=0)
    llama.close()
    assert tried == [3, 1, 0]
    assert "층을 줄였습니다" in plan.detail


def test_the_parts_of_a_split_model_count_together(tmp_path: Path) -> None:
    for part in (1, 2, 3):
        (tmp_path / f"big-0000{part}-of-00003.gguf").write_bytes(b"x" * part)
    (tmp_path / "big.gguf").write_bytes(b"x" * 100)
    assert size_of(tmp_path / "big-00001-of-00003.gguf") == 6
    assert size_of(tmp_path / "big.gguf") == 100


def test_a_process_that_was_ended_for_idling_plans_anew(tmp_path: Path) -> None:
    engine = LlamaCppModel(LLAMA, idle_s=0.2)
    try:
        assert engine.context_tokens == 8192
        engine._context = 1
        child = engine._host._child
        assert child is not None
        assert child.wait_ended(20)
        assert engine.context_tokens == 8192
    finally:
        engine.close()


def test_an_invalid_grammar_never_reaches_llama_cpp(model: LlamaCppModel) -> None:
    model.warm_up()
    pid = model._host.pid
    with pytest.raises(MajuError) as caught:
        model.complete("a", "b", grammar="root ::= nosuch")
    assert caught.value.code == "llm-grammar-invalid"
    assert model._host.pid == pid


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_killed_in_the_middle_it_answers_all_the_same(model: LlamaCppModel) -> None:
    model.warm_up()
    pid = model._host.pid
    assert pid is not None
    timer = threading.Timer(0.1, lambda: os.kill(pid, signal.SIGKILL))
    timer.start()
    completion = model.complete("a", _LONG, max_tokens=300, grammar='root ::= "가"{1000}')
    timer.join()
    assert completion.finish == "length"
    assert model._host.pid != pid


def test_files_that_are_no_models_are_explained(tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        LlamaCppModel(tmp_path / "없음.gguf")
    assert caught.value.code == "llm-model-missing"
    (tmp_path / "글.gguf").write_text("글입니다")
    with pytest.raises(MajuError, match="GGUF"):
        LlamaCppModel(tmp_path / "글.gguf")
    (tmp_path / "half.gguf").write_bytes(LLAMA.read_bytes()[: LLAMA.stat().st_size // 2])
    engine = LlamaCppModel(tmp_path / "half.gguf")
    try:
        with pytest.raises(MajuError, match="열 수 없습니다") as caught:
            engine.warm_up()
        assert caught.value.code == "llm-model-corrupt"
    finally:
        engine.close()
