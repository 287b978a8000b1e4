"""A language model's evaluator measured, and the same prompts put to the bare library."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from maju.domain.evaluation import Evaluation
from maju.domain.ports import Completion, EngineInfo, LanguageModel
from maju.services.model_evaluator import ModelEvaluator
from tests.services import judging_making as making

_MOST_REPEATED = 12
"""Prompts that are put to the bare library: enough for a median, and they take as long again."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One prompt, what bound the answer, and how long it took."""

    system: str
    user: str
    options: dict[str, Any]
    seconds: float


@dataclass(slots=True)
class ListeningModel:
    """Passes everything on to ``model`` and keeps what was asked."""

    model: LanguageModel
    asked: list[Asked] = field(default_factory=list)

    @property
    def info(self) -> EngineInfo:
        """The model's."""
        return self.model.info

    @property
    def context_tokens(self) -> int:
        """The model's."""
        return self.model.context_tokens

    def count_tokens(self, text: str) -> int:
        """The model's."""
        return self.model.count_tokens(text)

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
        """Asks and takes the time."""
        options: dict[str, Any] = {
            "grammar": grammar, "max_tokens": max_tokens, "temperature": temperature, "seed": seed,
        }  # fmt: skip
        began = time.perf_counter()
        completion = self.model.complete(system, user, **options, on_text=on_text)
        self.asked.append(Asked(system, user, options, time.perf_counter() - began))
        return completion

    def cancel(self) -> None:
        """The model's."""
        self.model.cancel()

    def close(self) -> None:
        """The model's."""
        self.model.close()


class ModelRun:
    """The evaluator that ships with one GGUF file."""

    def __init__(self, path: Path) -> None:
        from maju.engines.llm_llama_cpp import LlamaCppModel

        self._path = path
        self._model = ListeningModel(LlamaCppModel(path))
        self._evaluator = ModelEvaluator(self._model, making.rules(), making.rubric(), making.prompts())
        self._known: dict[tuple[str, str], Evaluation] = {}
        self._seconds: list[float] = []

    @property
    def name(self) -> str:
        """Which model."""
        return self._model.info.label

    def judge(self, question_id: str, text: str) -> Evaluation:
        """One typed answer; each is judged once."""
        if (question_id, text) not in self._known:
            began = time.perf_counter()
            answer = making.answer_to(question_id, making.typed(text))
            self._known[question_id, text] = self._evaluator.evaluate(answer)
            self._seconds.append(time.perf_counter() - began)
        return self._known[question_id, text]

    def times(self) -> list[tuple[str, str]]:
        """Medians: an answer, a prompt with our engine, the same prompts with llama-cpp-python alone."""
        prompts = self._model.asked[:_MOST_REPEATED]
        rows = [("an answer, all criteria", f"{median(self._seconds):.2f}")]
        if not prompts:
            return rows
        self._model.close()
        return [
            *rows,
            ("a prompt, this program", f"{median(p.seconds for p in prompts):.2f}"),
            ("the same prompt, llama-cpp-python alone", f"{median(_bare(self._path, prompts)):.2f}"),
        ]


def _bare(path: Path, prompts: list[Asked]) -> list[float]:
    import llama_cpp

    llama = llama_cpp.Llama(str(path), n_ctx=8192, verbose=False)
    taken: list[float] = []
    for prompt in prompts:
        options = prompt.options
        grammar = llama_cpp.LlamaGrammar.from_string(options["grammar"], verbose=False) if options["grammar"] else None
        messages: Any = [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}]
        began = time.perf_counter()
        llama.create_chat_completion(
            messages, grammar=grammar, max_tokens=options["max_tokens"], temperature=options["temperature"], seed=options["seed"]
        )  # fmt: skip
        taken.append(time.perf_counter() - began)
    llama.close()
    return taken


def open_model(path: Path) -> ModelRun:
    """Raises: MajuError of the engine."""
    return ModelRun(path)


def installed_model(home: Path) -> Path | None:
    """The first whole language model of a data folder, or None."""
    from maju.domain.catalogue import Slot
    from maju.engines.installed_models import ModelStore

    found = (model.path for model in ModelStore([home / "models"]).installed(Slot.LANGUAGE) if model.problem is None)
    return next(found, None)
