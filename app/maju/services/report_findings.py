"""The summary's findings: what worked and what to do next, at most three each, every one with its evidence."""

from collections.abc import Callable, Sequence

from maju.domain.answer import TranscriptSource
from maju.domain.evaluation import Criterion, Judgement
from maju.domain.report import Finding, TakeReport
from maju.services.delivery_words import delivery_findings
from maju.services.report_evidence import held_reason

FINDINGS = 3
"""Three things that worked and three to do next (EXPERIENCE): more is not read."""

_WORKED_LEVEL = 4
_NEXT_LEVEL = 3

_CHANGED_SOONEST = (
    Criterion.STRUCTURE,
    Criterion.RESULT,
    Criterion.SPECIFICITY,
    Criterion.JOB_LINK,
    Criterion.RELEVANCE,
    Criterion.ACCURACY,
    Criterion.LENGTH,
    Criterion.REGISTER,
)
"""Among equal levels, what a candidate can change soonest: naming the missing part of a story before all else."""

_ANSWER_AGAIN = "이 질문에 두세 문장으로 다시 답해 보십시오."
_HELD_ADVICE = {
    TranscriptSource.SILENT: "장치 점검에서 마이크를 확인한 뒤 이 질문에 다시 답해 보십시오.",
    TranscriptSource.NONE: "말씀하신 내용을 글로 옮기거나 적으면 이 답변도 살펴볼 수 있습니다.",
}


def what_worked(takes: Sequence[TakeReport]) -> tuple[Finding, ...]:
    """The highest judgements, each with its quote; fewer than three, or none, where fewer deserve it."""
    good = [(t, j) for t, j in _judged(takes) if (j.level or 0) >= _WORKED_LEVEL and j.evidence]
    good.sort(key=lambda item: (-(item[1].level or 0), _ease(item[1])))
    return _varied([_finding(take, judgement, judgement.reason) for take, judgement in good], FINDINGS)


def what_next(takes: Sequence[TakeReport]) -> tuple[Finding, ...]:
    """The lowest judgements with concrete advice, then answers that could not be judged, then delivery far from usual."""
    weak = [(t, j) for t, j in _judged(takes) if (j.level or 9) <= _NEXT_LEVEL and j.advice]
    weak.sort(key=lambda item: (item[1].level or 0, _ease(item[1])))
    held = [_held_finding(take) for take in takes if take.evaluation is not None and not take.evaluation.judged]
    spoken = [
        Finding(words.advice, take.id.position, measure=words.measure, heard_at_s=words.at_s)
        for take in takes
        if take.delivery is not None
        for words in delivery_findings(take.delivery)
    ]
    chosen = _varied([_finding(take, judgement, judgement.advice) for take, judgement in weak], FINDINGS - bool(held))
    chosen += _varied(held, 1)
    chosen += _varied(spoken, 1)
    return chosen[:FINDINGS]


def _judged(takes: Sequence[TakeReport]) -> list[tuple[TakeReport, Judgement]]:
    return [(take, judgement) for take in takes if take.evaluation is not None for judgement in take.evaluation.judged]


def _ease(judgement: Judgement) -> int:
    return _CHANGED_SOONEST.index(judgement.criterion)


def _varied(ranked: Sequence[Finding], most: int) -> tuple[Finding, ...]:
    """The first that repeat neither criterion nor answer; then another criterion; then another answer in other words."""
    chosen: list[Finding] = []
    rules: tuple[Callable[[Finding, Finding], bool], ...] = (
        lambda a, b: _criterion(a) != _criterion(b) and a.position != b.position,
        lambda a, b: _criterion(a) != _criterion(b),
        lambda a, b: a.position != b.position,
    )
    for rule in rules:
        for finding in ranked:
            new_words = all(finding.text != other.text for other in chosen)
            if len(chosen) < most and new_words and all(rule(finding, other) for other in chosen):
                chosen.append(finding)
    return tuple(chosen)


def _criterion(finding: Finding) -> str:
    """Of a finding made by :func:`_finding`: its criterion without the level."""
    return finding.measure.rpartition(" ")[0]


def _finding(take: TakeReport, judgement: Judgement, text: str) -> Finding:
    evidence = judgement.evidence[0] if judgement.evidence else None
    return Finding(text, take.id.position, evidence, f"{judgement.criterion.label} {judgement.level}단계")


def _held_finding(take: TakeReport) -> Finding:
    reason = held_reason(take.evaluation) if take.evaluation else ""
    return Finding(_HELD_ADVICE.get(take.transcript.source, _ANSWER_AGAIN), take.id.position, measure=reason)
