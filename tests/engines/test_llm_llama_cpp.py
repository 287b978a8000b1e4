"""llama.cpp with a real, if senseless, model: bounds, repeatability, cancellation, survival."""

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.engines.grammar import judgement_grammar
from maju.engines.llm_llama_cpp import LlamaCppModel
from tests.engines.samples import LLAMA

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


@pytest.mark.parametrize("after", [0.02, 0.4], ids=["while reading", "while writing"])
def test_cancelled_within_half_a_second(model: LlamaCppModel, after: float) -> None:
    model.warm_up()
    timer = threading.Timer(after, model.cancel)
    timer.start()
    begun = time.monotonic()
    completion = model.complete("a", _LONG, grammar='root ::= "가"{1000} "나"{1000}', max_tokens=2500)
    timer.join()
    assert completion.finish == "cancelled"
    assert time.monotonic() - begun < after + 0.5
    assert model.complete("a", "b", max_tokens=2).finish == "length"


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
