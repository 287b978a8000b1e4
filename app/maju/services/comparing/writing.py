"""A model answer to one question under one prompt: bound by the grammar of the program's own model answers, tried twice."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Template

from maju.domain.errors import MajuError
from maju.domain.feedback import BLANK
from maju.domain.ports import LanguageModel
from maju.domain.prompts import PromptText
from maju.services.comparing.items import Item, Variant
from maju.services.feedback.model_text import read_sentences
from maju.services.feedback.model_writer import WORDING_TOKENS, wording_grammar
from maju.services.language_asking import TEMPERATURE, marked_off, room_for

SYSTEM = "compare_system"
BEGIN, END = "<<<자료 시작>>>", "<<<자료 끝>>>"
_FEWEST, _MOST = 2, 16
"""Sentences, as the grammar has them."""
_ATTEMPTS = 2
_LEAST_TOKENS = 200
"""Fewer than these left, and not even three short sentences fit."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is asked. ``digest`` changes with every letter of it; ``version`` as its two files have it."""

    system: str
    user: str
    version: str

    @property
    def digest(self) -> str:
        """16 hexadecimal digits."""
        return hashlib.sha256(f"{self.system}\0{self.user}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Written:
    """One text. ``finish``: ``stop``, or why it is no whole answer (``length``, ``unreadable``, ``too-long``: never asked)."""

    model: str
    variant: Variant
    item: str
    seed: int
    prompt: str
    version: str
    text: str
    finish: str
    seconds: float
    attempts: int
    prompt_tokens: int = 0
    written_tokens: int = 0

    @property
    def blanks(self) -> int:
        """Places left open for what only the person knows."""
        return self.text.count(BLANK)


class Prompts:
    """The prompts of all variants. Raises: MajuError ``prompts-missing``."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        for name in (SYSTEM, *(f"compare_{v.value}" for v in Variant)):
            if not texts.get(name):
                raise MajuError(
                    "prompts-missing",
                    "언어 모델에게 줄 글 {name}.md가 없습니다. 이미 만든 글은 그대로입니다. 프로그램을 다시 설치하면 돌아옵니다.",
                    name=name,
                )
        self._texts = texts

    def fill(self, item: Item, variant: Variant) -> Prompt:
        """The prompt of a variant for an item. No text of the item can end the marks around the resume."""
        system, user = self._texts[SYSTEM], self._texts[f"compare_{variant.value}"]
        facts = {name: marked_off(text) for name, text in item.facts(variant).items()}
        filled = Template(user).safe_substitute(facts | {"begin": BEGIN, "end": END})
        versions = [text.version for text in (system, user) if isinstance(text, PromptText)]
        return Prompt(system, filled, "/".join(versions))


class AnswerWriter:
    """Asks one model, known as ``name``. The same ``seed`` and prompt give the same text, as far as the model's runtime does."""

    def __init__(self, model: LanguageModel, name: str, seed: int, now: Callable[[], float]) -> None:
        self._model = model
        self.name = name
        self.seed = seed
        self._now = now

    def write(self, item: Item, variant: Variant, prompt: Prompt) -> Written:
        """One text. Raises what the model raises, but for a prompt that does not fit."""
        started = self._now()
        text, finish, attempts, tokens = self._tried(prompt)
        seconds = self._now() - started
        return Written(
            self.name,
            variant,
            item.id,
            self.seed,
            prompt.digest,
            prompt.version,
            text,
            finish,
            seconds,
            attempts,
            *tokens,
        )

    def _tried(self, prompt: Prompt) -> tuple[str, str, int, tuple[int, int]]:
        room = room_for(self._model, prompt.system, prompt.user)
        if room < _LEAST_TOKENS:
            return "", "too-long", 0, (0, 0)
        text, finish, tokens = "", "", (0, 0)
        for attempt in range(_ATTEMPTS):
            made = self._model.complete(
                prompt.system,
                prompt.user,
                grammar=wording_grammar(),
                max_tokens=min(WORDING_TOKENS, room),
                temperature=TEMPERATURE,
                seed=self.seed + attempt,
            )
            tokens = (made.prompt_tokens, made.written_tokens)
            sentences = read_sentences(made.text, _FEWEST, _MOST) if made.finish == "stop" else None
            if sentences is not None:
                return " ".join(sentences), "stop", attempt + 1, tokens
            text, finish = _unfinished(made.text), "unreadable" if made.finish == "stop" else made.finish
        return text, finish, _ATTEMPTS, tokens


def _unfinished(raw: str) -> str:
    """What can be read of an array that does not end: its words without the signs of JSON."""
    bare = raw.strip().removeprefix("[").removesuffix("]").replace('","', " ").replace('"', "")
    return " ".join("".join(c if c.isprintable() else " " for c in bare).split())
