"""The model runs where it was seen to run, and the person is told why."""

from typing import Any

import pytest

from maju.domain.errors import MajuError
from maju.engines.whisper_device import choose


def _choose(fails_to_load: set[str], fails_to_run: set[str], cards: int = 1) -> Any:
    def load(kind: str, compute_type: str) -> str:
        if compute_type in fails_to_load or kind in fails_to_load:
            raise RuntimeError("no such kernel")
        return f"{kind} {compute_type}"

    def transcribes(model: str) -> None:
        if fails_to_run & set(model.split()):
            raise RuntimeError("libcublas.so.12 is not found")

    return choose(load, transcribes, cards=cards, threads=3, name="turbo")


def test_the_best_that_runs_is_taken() -> None:
    opened = _choose(set(), set())
    assert (opened.model, opened.device, opened.detail) == (
        "cuda int8_float16", "cuda", "int8_float16 · 그래픽 카드",
    )  # fmt: skip


def test_a_card_without_int8_steps_down_and_says_so() -> None:
    opened = _choose({"int8_float16"}, set())
    assert opened.model == "cuda float16"
    assert "한 단계 낮췄습니다" in opened.detail


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
