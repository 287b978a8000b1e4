"""Criteria as cards: the level with its anchor, the next one up with an example, and the words it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from maju.domain.evaluation import Evaluation, JudgedBy, Judgement, PastEvaluation
from maju.domain.rubric import Rubric
from maju.services.report_evidence import held_reason
from maju.services.report_moment import Quote, quoted
from maju.services.report_tracing import mean_words, trace_answer

QUOTES_SHOWN = 3
HELD = "판단 보류"
BADGES = {JudgedBy.RULES: "기본 분석", JudgedBy.LANGUAGE_MODEL: "AI 판단"}


@dataclass(frozen=True, slots=True)
class Card:
    """One criterion. ``level`` 0: held. ``range``: levels a model gave where it was asked more than once and differed."""

    name: str
    badge: str
    level: int
    reason: str
    anchor: str
    next_anchor: str
    advice: str
    quotes: tuple[Quote, ...]
    example: str = ""
    weight: str = ""
    range: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What an evaluation comes to. ``mean`` and ``grade`` empty: too little judged; ``tracing``: the arithmetic, line by line."""

    grade: str = ""
    mean: str = ""
    judge: str = ""
    tracing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastView:
    """An evaluation from before: when it was replaced, what it came to, and (criterion, its level, the level now) of each."""

    until: str
    badge: str
    result: Result
    levels: tuple[tuple[str, str, str], ...]


def cards(evaluation: Evaluation) -> Iterator[Card]:
    """One a criterion; what is held for the reason that holds the whole answer is said once, above them."""
    whole = held_reason(evaluation)
    for judgement in evaluation.judgements:
        if judgement.level is not None or judgement.reason != whole:
            yield _card(judgement)


def common_badge(evaluation: Evaluation | None) -> str:
    """Who judged, where that is the same for every criterion; empty where it differs."""
    found = {BADGES[judgement.judged_by] for judgement in evaluation.judgements} if evaluation else set()
    return found.pop() if len(found) == 1 else ""


def result_of(evaluation: Evaluation | None, rubric: Rubric | None) -> Result:
    """What an evaluation comes to; the arithmetic only with the rubric that its limits stand in."""
    if evaluation is None or evaluation.mean_level is None:
        return Result()
    mean = mean_words(evaluation.mean_level, rubric.weights) if rubric else f"{evaluation.mean_level:.2f}"
    lines = tuple(map(str, trace_answer(evaluation, rubric).lines)) if rubric else ()
    return Result(evaluation.grade, mean, evaluation.judge, lines)


def past_view(past: PastEvaluation, now: Evaluation | None, rubric: Rubric | None) -> PastView:
    """An earlier evaluation beside the one that counts."""
    levels = {j.criterion: _level(j) for j in now.judgements} if now else {}
    rows = tuple((j.criterion.label, _level(j), levels.get(j.criterion, "–")) for j in past.evaluation.judgements)
    return PastView(
        past.at[:16].replace("T", " "), common_badge(past.evaluation), result_of(past.evaluation, rubric), rows
    )


def _level(judgement: Judgement) -> str:
    return str(judgement.level) if judgement.level is not None else HELD


def _card(judgement: Judgement) -> Card:
    lowest, highest = judgement.level_range or (0, 0)
    return Card(
        name=judgement.criterion.label,
        badge=BADGES[judgement.judged_by],
        level=judgement.level or 0,
        reason=judgement.reason,
        anchor=judgement.anchor,
        next_anchor=judgement.next_anchor,
        advice=judgement.advice,
        quotes=tuple(quoted(evidence) for evidence in judgement.evidence[:QUOTES_SHOWN]),
        example=judgement.example,
        weight=f"{judgement.weight:g}",
        range=f"{lowest}–{highest}" if lowest != highest else "",
    )
