"""Language models by script, for tests: what was asked is remembered, what is said is the script's."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from maju.domain.evaluation import Criterion
from maju.domain.ports import Completion, EngineInfo


@dataclass(frozen=True)
class Call:
    """One call of a model."""

    system: str
    user: str
    grammar: str
    max_tokens: int
    temperature: float
    seed: int

    @property
    def criterion(self) -> Criterion:
        """What a judge is asked for."""
        label = re.search(r"\[기준\] ([^:]+):", self.user)
        assert label is not None
        return next(c for c in Criterion if c.label == label[1])


@dataclass
class CalledModel:
    """Says what ``script`` makes of the whole call."""

    script: Callable[[Call], Completion | str]
    context: int = 8192
    asked: list[Call] = field(default_factory=list)

    @property
    def info(self) -> EngineInfo:
        return EngineInfo("scripted", "대본")

    @property
    def context_tokens(self) -> int:
        return self.context

    def count_tokens(self, text: str) -> int:
        return len(text)

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
        call = Call(system, user, grammar, max_tokens, temperature, seed)
        self.asked.append(call)
        said = self.script(call)
        made = said if isinstance(said, Completion) else Completion(said, "stop")
        if on_text is not None:
            on_text(made.text)
        return made

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        pass


class ScriptedModel(CalledModel):
    """Says what ``script`` makes of system and user prompt."""

    def __init__(self, script: Callable[[str, str], Completion | str], context: int = 16_384) -> None:
        super().__init__(lambda call: script(call.system, call.user), context)

    @property
    def calls(self) -> list[tuple[str, str, str]]:
        """System prompt, user prompt and grammar of each call."""
        return [(call.system, call.user, call.grammar) for call in self.asked]
