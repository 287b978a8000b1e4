"""Asking a language model for sentences: counted before, bound by a grammar, tried twice, its failures told as reasons."""

from collections.abc import Callable, Mapping
from string import Template
from typing import TypeVar

from maju.domain.ports import LanguageModel
from maju.services.feedback.answer_case import AnswerCase
from maju.services.feedback.model_text import repeats
from maju.services.judging.quotable import pieces_of
from maju.services.language_asking import (
    ANSWER_BEGINS,
    ANSWER_ENDS,
    Asked,
    ask,
    known_as,
    listed,
    marked_off,
    need_prompts,
)

T = TypeVar("T")
PROMPTS = ("feedback_system", "feedback_answer", "wording_system", "wording_better", "wording_model")
SEED = 30260
_ATTEMPTS = 2
_LEAST_TOKENS = 200
"""Fewer than these left, and not even three short sentences fit."""
_TOO_LONG = "답변이 길어 언어 모델이 한 번에 읽을 수 없어서"
_UNFINISHED = "언어 모델이 글을 끝맺지 못해서"
_STRANGE = "언어 모델의 글에서 답변으로 확인할 수 없는 말이 나와서"


class ModelAsking:
    """One model with its prompts. Raises MajuError ``prompts-missing`` without them."""

    def __init__(self, model: LanguageModel, prompts: Mapping[str, str]) -> None:
        need_prompts(prompts, PROMPTS)
        self._model = model
        self._prompts = prompts

    @property
    def name(self) -> str:
        """The model and the versions of its prompts, for people."""
        return known_as(self._model, self._prompts, PROMPTS)

    def given_away(self, text: str) -> bool:
        """Whether a text repeats what the model was told."""
        return repeats(text, (self._prompts[name] for name in PROMPTS))

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
        limits = (max_tokens,) * _ATTEMPTS
        asked = Asked(grammar, limits, _LEAST_TOKENS, SEED, _TOO_LONG, _UNFINISHED, _STRANGE)
        return ask(self._model, self._prompts[system], prompt, read, asked, on_text=on_text)


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
        "good": listed(() if follow_up else question.good_answer),
        "points": listed([*(t.point.point for t in case.touched), *(p.point for p in case.untouched)]),
        "mistakes": listed([f"{m.mistake} 바른 설명: {m.correction}" for m in question.mistakes]),
        "found": listed([f"{j.criterion.label}: {j.anchor}" for j in case.evaluation.judged]),
        "begin": ANSWER_BEGINS,
        "answer": "\n".join(answer_lines(case)),
        "end": ANSWER_ENDS,
    }


def answer_lines(case: AnswerCase) -> list[str]:
    """The sentences of the answer that were said to the interviewer. None of them can end the marks around them."""
    hidden = [
        (a.evidence.start_char, a.evidence.end_char) for a in case.evaluation.set_aside if a.why == "to-the-judge"
    ]
    pieces = pieces_of(case.text, hidden)
    return [marked_off(case.text[start:end]) for start, end in pieces]
