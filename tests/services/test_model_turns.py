"""Turns at one model: the one that must not wait goes first, and cancels none but itself."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import Completion
from maju.fakes.engines import ScriptedLanguageModel
from maju.services.model_turns import ModelInTurn, ModelTurns


class HeldModel(ScriptedLanguageModel):
    """Each call waits until it is let; counts how often it was cancelled."""

    def __init__(self) -> None:
        super().__init__(self._answer)
        self.order: list[str] = []
        self.started = threading.Semaphore(0)
        self.go = threading.Semaphore(0)
        self.cancelled = 0

    def _answer(self, _system: str, user: str) -> str:
        self.order.append(user)
        self.started.release()
        assert self.go.acquire(timeout=10)
        return user

    def cancel(self) -> None:
        self.cancelled += 1


def test_whoever_must_not_wait_comes_before_whoever_waited_longer() -> None:
    model, turns = HeldModel(), ModelTurns()
    first, later = turns.first(model), turns.later(model)
    with ThreadPoolExecutor(3) as pool:

        def ask(who: ModelInTurn, text: str) -> Future[Completion]:
            return pool.submit(who.complete, "", text)

        running = ask(later, "먼저")
        assert model.started.acquire(timeout=10)
        waiting = ask(later, "나중")
        urgent = ask(first, "급한")
        while turns._first_waiting == 0:
            threading.Event().wait(0.005)
        for _ in range(3):
            model.go.release()
        assert [each.result(10).text for each in (running, waiting, urgent)] == ["먼저", "나중", "급한"]
    assert model.order == ["먼저", "급한", "나중"]


def test_only_the_own_call_is_cancelled() -> None:
    model, turns = HeldModel(), ModelTurns()
    first, later = turns.first(model), turns.later(model)
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(later.complete, "", "평가")
        assert model.started.acquire(timeout=10)
        first.cancel()
        assert model.cancelled == 0
        later.cancel()
        assert model.cancelled == 1
        model.go.release()
        running.result(10)
    later.cancel()
    assert model.cancelled == 1, "nothing of its own runs any more"


def test_a_call_that_is_cancelled_while_it_waits_is_never_begun() -> None:
    model, turns = HeldModel(), ModelTurns()
    first, later = turns.first(model), turns.later(model)
    with ThreadPoolExecutor(2) as pool:
        running = pool.submit(later.complete, "", "평가")
        assert model.started.acquire(timeout=10)
        waiting = pool.submit(first.complete, "", "꼬리질문")
        while turns._first_waiting == 0:
            threading.Event().wait(0.005)
        first.cancel()
        model.go.release()
        running.result(10)
        with pytest.raises(MajuError) as refused:
            waiting.result(10)
    assert refused.value.code == "engine-cancelled"
    assert (model.order, model.cancelled) == (["평가"], 0)
    model.go.release()
    assert first.complete("", "다음").text == "다음"


def test_a_call_that_fails_gives_its_turn_back() -> None:
    model, turns = ScriptedLanguageModel(), ModelTurns()
    failing = turns.later(model)
    with pytest.raises(MajuError) as refused:
        failing.complete("", "말 " * 5000)
    assert refused.value.code == "llm-context-exceeded"
    assert turns.first(model).complete("", "다음").finish == "stop"
