"""Asking a language model: its prompts are there, its data is marked off, what it writes is read by code, and a failure is a reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from maju.domain.errors import MajuError
from maju.domain.ports import LanguageModel
from maju.domain.prompts import PromptText

T = TypeVar("T")
OnText = Callable[[str], None]

TEMPERATURE = 0.3
TEMPLATE_TOKENS = 64
"""What a model's chat template adds around the two texts: 10 to 30 tokens in those of MODELS, doubled to be safe."""
ANSWER_BEGINS, ANSWER_ENDS = "<<<답변 시작>>>", "<<<답변 끝>>>"
STOPPED = "언어 모델이 멈추어서"
CANCELLED = "언어 모델을 중단해서"
NO_MEMORY = "메모리가 모자라 언어 모델을 열 수 없어서"
NO_SERVER = "언어 모델 서버를 쓸 수 없어서"


def need_prompts(prompts: Mapping[str, str], names: Iterable[str]) -> None:
    """Raises: MajuError ``prompts-missing`` naming the first that is not there or empty."""
    for name in names:
        if not prompts.get(name):
            raise MajuError(
                "prompts-missing",
                "언어 모델에게 줄 글 {name}.md가 없습니다. 기본 분석은 그대로 됩니다. 프로그램을 다시 설치하면 돌아옵니다.",
                name=name,
            )


def known_as(model: LanguageModel, prompts: Mapping[str, str], names: Iterable[str]) -> str:
    """The model and the versions of the prompts it was given, for people."""
    versions = sorted({prompt.version for name in names if isinstance(prompt := prompts.get(name), PromptText)})
    return f"{model.info.label} (지시문 {', '.join(versions)})" if versions else model.info.label


def marked_off(text: str) -> str:
    """``text`` in which nothing can pass for the marks ``<<<…>>>`` that stand around data in a prompt."""
    return text.replace("<<<", "‹‹‹").replace(">>>", "›››")


def listed(items: Sequence[str]) -> str:
    """One a line, or that there is none."""
    return "\n".join(f"- {item}" for item in items) or "- 정해진 것 없음"


@dataclass(frozen=True, slots=True)
class Asked:
    """How it is asked. ``limits``: tokens for each attempt, cut to the room there is; ``least``: fewer left, and it is not asked.

    The last three are beginnings of a sentence (…해서): why nothing came of a prompt too long, an answer not finished, not usable.
    """

    grammar: str
    limits: tuple[int, ...]
    least: int
    seed: int
    too_long: str
    unfinished: str
    unreadable: str


def room_for(model: LanguageModel, system: str, user: str) -> int:
    """Tokens left for the answer to this prompt; negative where not even the prompt fits. Raises what ``model`` raises."""
    return model.context_tokens - model.count_tokens(system + "\n" + user) - TEMPLATE_TOKENS


def ask(
    model: LanguageModel,
    system: str,
    user: str,
    read: Callable[[str], T | None],
    asked: Asked,
    *,
    room: int | None = None,
    on_text: OnText | None = None,
) -> tuple[T | None, str]:
    """What ``read`` makes of the model's answer and an empty text, or None and why. One attempt for each of ``asked.limits``,
    each with the next seed. ``room``: :func:`room_for` of the same prompt, where it was counted already. Raises nothing of the
    model's: a failure is a reason."""
    try:
        room = room_for(model, system, user) if room is None else room
        if room < asked.least:
            return None, asked.too_long
        why = ""
        for attempt, limit in enumerate(asked.limits):
            written = model.complete(
                system,
                user,
                grammar=asked.grammar,
                max_tokens=min(limit, room),
                temperature=TEMPERATURE,
                seed=asked.seed + attempt,
                on_text=on_text,
            )
            if written.finish == "cancelled":
                return None, CANCELLED
            if written.finish != "stop":
                why = asked.unfinished
                continue
            found = read(written.text)
            if found is not None:
                return found, ""
            why = asked.unreadable
        return None, why
    except MajuError as error:
        return None, why_not(error, asked.too_long)


def why_not(error: MajuError, too_long: str) -> str:
    """The reason an error of a language model is told by."""
    if error.code == "llm-context-exceeded":
        return too_long
    if error.code == "llm-memory-short":
        return NO_MEMORY
    return NO_SERVER if error.code.startswith("llm-server-") else STOPPED
