"""A language model that writes what a script says at a given speed: what a slow one costs, on any computer."""

import threading
from collections.abc import Callable

from maju.domain.ports import Completion, EngineInfo

CHARACTERS_PER_TOKEN = 1.6
"""Korean in the tokenisers of MODELS."""
READS_FASTER = 5.0
"""How many times as fast a prompt is read as an answer is written: an assumption, not measured with a real model."""


class SimulatedModel:
    """``rate`` tokens a second; the system prompt is read once, as the prefix cache of the real one does."""

    def __init__(self, rate: float, reply: Callable[[str, str, str], str]) -> None:
        """``reply`` gets system prompt, user prompt and grammar."""
        self._rate = rate
        self._reply = reply
        self._turn = threading.Lock()
        self._cancelled = threading.Event()
        self._known: set[str] = set()
        self.calls = 0

    @property
    def info(self) -> EngineInfo:
        """Says that it is none."""
        return EngineInfo("simulated", f"모의 모델 {self._rate:g} 토큰/초")

    @property
    def context_tokens(self) -> int:
        """As the smallest of MODELS."""
        return 8192

    def count_tokens(self, text: str) -> int:
        """By its length."""
        return int(len(text) / CHARACTERS_PER_TOKEN) + 1

    def complete(
        self,
        system: str,
        user: str,
        *,
        grammar: str = "",
        max_tokens: int = 400,
        temperature: float = 0.2,  # noqa: ARG002 - the port's
        seed: int = 0,  # noqa: ARG002
        on_text: Callable[[str], None] | None = None,
    ) -> Completion:
        """The reply after the time it would take."""
        with self._turn:
            self.calls += 1
            self._cancelled.clear()
            new = user if system in self._known else system + user
            self._known.add(system)
            text = self._reply(system, user, grammar)
            written = min(self.count_tokens(text), max_tokens)
            seconds = self.count_tokens(new) / (READS_FASTER * self._rate) + written / self._rate
            if self._cancelled.wait(seconds):
                return Completion("", "cancelled")
            if on_text is not None:
                on_text(text)
            return Completion(text, "stop", self.count_tokens(system + user), written)

    def cancel(self) -> None:
        """Stop the running call."""
        self._cancelled.set()

    def close(self) -> None:
        """Nothing to free."""
