"""Asking a language model for sentences: counted before, bound by a grammar, tried twice, its failures told as reasons."""

from collections.abc import Callable, Mapping, Sequence
from string import Template
from typing import TypeVar

from maju.domain.errors import MajuError
from maju.domain.ports import LanguageModel
from maju.domain.prompts import PromptText
from maju.services.feedback.answer_case import AnswerCase
from maju.services.judging.quotable import pieces_of
from maju.services.judging.token_budget import tokens_left

T = TypeVar("T")
BEGIN, END = "<<<답변 시작>>>", "<<<답변 끝>>>"
PROMPTS = ("feedback_system", "feedback_answer", "wording_system", "wording_better", "wording_model")
TEMPERATURE = 0.3
SEED = 30260
_ATTEMPTS = 2
_LEAST_TOKENS = 200
"""Fewer than these left, and not even three short sentences fit."""


class ModelAsking:
    """One model with its prompts. Raises MajuError ``prompts-missing`` without them."""

    def __init__(self, model: LanguageModel, prompts: Mapping[str, str]) -> None:
        missing = [name for name in PROMPTS if not prompts.get(name)]
        if missing:
            raise MajuError(
                "prompts-missing",
                "언어 모델에게 줄 글 {name}.md가 없습니다. 기본 분석은 그대로 됩니다. 프로그램을 다시 설치하면 돌아옵니다.",
                name=missing[0],
            )
        self._model = model
        self._prompts = prompts

    @property
    def name(self) -> str:
        """The model and the versions of its prompts, for people."""
        versions = sorted({p.version for n in PROMPTS if isinstance(p := self._prompts[n], PromptText)})
        return f"{self._model.info.label} (지시문 {', '.join(versions)})" if versions else self._model.info.label

    def ask(
        self,
        system: str,
        user: str,
        facts: Mapping[str, str],
        read: Callable[[str], T | None],
        *,
        grammar: str,
        max_tokens: int,
        on_text: Callable[[str], None] | None = None,
    ) -> tuple[T | None, str]:
        """What ``read`` makes of the model's answer and an empty text, or None and why; prompts by their names."""
        prompt = Template(self._prompts[user]).safe_substitute(facts)
        try:
            room = tokens_left(self._model, self._prompts[system], prompt)
            if room < _LEAST_TOKENS:
                return None, "답변이 길어 언어 모델이 한 번에 읽을 수 없어서"
            return self._tried(self._prompts[system], prompt, read, grammar, min(max_tokens, room), on_text)
        except MajuError as error:
            return None, _reason(error)

    def _tried(
        self,
        system: str,
        prompt: str,
        read: Callable[[str], T | None],
        grammar: str,
        max_tokens: int,
        on_text: Callable[[str], None] | None,
    ) -> tuple[T | None, str]:
        why = ""
        for attempt in range(_ATTEMPTS):
            written = self._model.complete(
                system,
                prompt,
                grammar=grammar,
                max_tokens=max_tokens,
                temperature=TEMPERATURE,
                seed=SEED + attempt,
                on_text=on_text,
            )
            if written.finish == "cancelled":
                return None, "언어 모델을 중단해서"
            if written.finish != "stop":
                why = "언어 모델이 글을 끝맺지 못해서"
                continue
            found = read(written.text)
            if found is not None:
                return found, ""
            why = "언어 모델의 글에서 답변으로 확인할 수 없는 말이 나와서"
        return None, why


def answer_facts(case: AnswerCase) -> dict[str, str]:
    """What every prompt says of an answer; the answer itself marked off as data, without words to whoever judges."""
    question = case.planned.question
    follow_up = case.planned.follow_up > 0
    return {
        "question": question.text,
        "kind": question.kind.label,
        "group": case.answer.group.label,
        "experience": case.answer.experience.label,
        "job": case.answer.job or "정해지지 않음",
        "good": listed_lines(() if follow_up else question.good_answer),
        "points": listed_lines([*(t.point.point for t in case.touched), *(p.point for p in case.untouched)]),
        "mistakes": listed_lines([f"{m.mistake} 바른 설명: {m.correction}" for m in question.mistakes]),
        "found": listed_lines([f"{j.criterion.label}: {j.anchor}" for j in case.evaluation.judged]),
        "begin": BEGIN,
        "answer": "\n".join(answer_lines(case)),
        "end": END,
    }


def answer_lines(case: AnswerCase) -> list[str]:
    """The sentences of the answer that were said to the interviewer. None of them can end the marks around them."""
    hidden = [
        (a.evidence.start_char, a.evidence.end_char) for a in case.evaluation.set_aside if a.why == "to-the-judge"
    ]
    pieces = pieces_of(case.text, hidden)
    return [case.text[start:end].replace("<<<", "‹‹‹").replace(">>>", "›››") for start, end in pieces]


def listed_lines(items: Sequence[str]) -> str:
    """One a line, or that there is none."""
    return "\n".join(f"- {item}" for item in items) or "- 정해진 것 없음"


def _reason(error: MajuError) -> str:
    """Why the rules stepped in, for a notice."""
    if error.code == "llm-context-exceeded":
        return "답변이 길어 언어 모델이 한 번에 읽을 수 없어서"
    if error.code == "llm-memory-short":
        return "메모리가 모자라 언어 모델을 열 수 없어서"
    return "언어 모델 서버를 쓸 수 없어서" if error.code.startswith("llm-server-") else "언어 모델이 멈추어서"
