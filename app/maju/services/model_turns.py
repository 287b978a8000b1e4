"""Turns at one language model: whoever an interview waits for comes before whoever judges in the background."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from maju.domain.errors import MajuError
from maju.domain.ports import Completion, EngineInfo, LanguageModel


class ModelTurns:
    """Gives turns, one call at a time. A call that runs is let finish; among those that wait, a ``first`` one goes first."""

    def __init__(self) -> None:
        self._state = threading.Condition()
        self._running: object | None = None
        self._first_waiting = 0
        self._waiting: list[object] = []
        self._cancelled: set[object] = set()

    def first(self, model: LanguageModel) -> "ModelInTurn":
        """``model`` for whoever must not wait."""
        return ModelInTurn(model, self, first=True)

    def later(self, model: LanguageModel) -> "ModelInTurn":
        """``model`` for whoever has time."""
        return ModelInTurn(model, self, first=False)

    @contextmanager
    def turn(self, who: object, *, first: bool) -> Iterator[None]:
        """Wait for the turn of ``who`` and hold it. Raises MajuError ``engine-cancelled`` where it was cancelled while it waited."""
        with self._state:
            self._first_waiting += first
            self._waiting.append(who)
            self._state.wait_for(lambda: self._running is None and (first or not self._first_waiting))
            self._first_waiting -= first
            self._waiting.remove(who)
            if who in self._cancelled:
                self._cancelled.remove(who)
                self._state.notify_all()
                raise MajuError("engine-cancelled", "언어 모델이 쓰기 전에 중단했습니다.")
            self._running = who
        try:
            yield
        finally:
            with self._state:
                self._running = None
                self._state.notify_all()

    def cancel(self, who: object, model: LanguageModel) -> None:
        """Stop the call of ``who``, running or waiting, and nobody else's."""
        with self._state:
            if self._running is who:
                model.cancel()
            elif who in self._waiting:
                self._cancelled.add(who)


class ModelInTurn:
    """A language model whose calls wait for their turn; ``cancel`` stops none but its own."""

    def __init__(self, model: LanguageModel, turns: ModelTurns, *, first: bool) -> None:
        self._model = model
        self._turns = turns
        self._first = first

    @property
    def info(self) -> EngineInfo:
        """As the model's."""
        return self._model.info

    @property
    def context_tokens(self) -> int:
        """As the model's."""
        return self._model.context_tokens

    def count_tokens(self, text: str) -> int:
        """As the model's, in turn."""
        with self._turns.turn(self, first=self._first):
            return self._model.count_tokens(text)

    def complete(
        self,
        system: str,
        user: str,
        *,
        grammar: str = "",
        max_tokens: int = 400,
        temperature: float = 0.2,
        seed: int = 0,
        on_text: Callable[[str], None] | None = None,
    ) -> Completion:
        """As the model's, in turn."""
        with self._turns.turn(self, first=self._first):
            return self._model.complete(
                system,
                user,
                grammar=grammar,
                max_tokens=max_tokens,
                temperature=temperature,
                seed=seed,
                on_text=on_text,
            )

    def cancel(self) -> None:
        """Stop a running :meth:`complete` of this one, or one that waits for its turn."""
        self._turns.cancel(self, self._model)

    def close(self) -> None:
        """The model belongs to whoever made it."""
