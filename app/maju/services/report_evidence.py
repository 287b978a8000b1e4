"""The last gate before a report: a quote that is not literally in the transcript is dropped, whoever wrote it (EVIDENCE rule 1)."""

from dataclasses import replace

from maju.domain.evaluation import Evaluation, Evidence, Judgement, StorySpan
from maju.domain.report import TakeReport

NOT_IN_TRANSCRIPT = "인용한 말이 받아쓴 글에 그대로 있지 않아 판단을 보류했습니다."


def with_literal_quotes(take: TakeReport) -> TakeReport:
    """The take with every invented quote gone; a level that loses its last quote is held, with the reason.

    A grade goes with the quotes that it rested on. Earlier evaluations too: where the words were mended since, what they quoted may
    stand there no more.
    """
    text = take.transcript.text
    evaluation = _literal(take.evaluation, text) if take.evaluation else None
    earlier = tuple(replace(past, evaluation=_literal(past.evaluation, text)) for past in take.earlier_evaluations)
    if evaluation == take.evaluation and earlier == take.earlier_evaluations:
        return take
    return replace(take, evaluation=evaluation, earlier_evaluations=earlier)


def held_reason(evaluation: Evaluation) -> str:
    """Why nothing at all was judged; empty where something was."""
    if evaluation.judged:
        return ""
    return evaluation.held or next((j.reason for j in evaluation.judgements), "판단할 근거를 찾지 못했습니다.")


def _literal(evaluation: Evaluation, text: str) -> Evaluation:
    judgements = tuple(_judgement(judgement, text) for judgement in evaluation.judgements)
    story = tuple(span for span in (_span(span, text) for span in evaluation.story) if span is not None)
    aside = tuple(
        replace(one, evidence=found)
        for one in evaluation.set_aside
        if (found := _located(one.evidence, text)) is not None
    )
    grade = evaluation.grade if judgements == evaluation.judgements else ""
    return replace(evaluation, judgements=judgements, story=story, set_aside=aside, grade=grade)


def _judgement(judgement: Judgement, text: str) -> Judgement:
    kept = tuple(found for found in (_located(evidence, text) for evidence in judgement.evidence) if found is not None)
    if kept == judgement.evidence:
        return judgement
    if judgement.level is not None and not kept:
        return replace(
            judgement,
            level=None,
            reason=NOT_IN_TRANSCRIPT,
            anchor="",
            next_anchor="",
            advice="",
            evidence=(),
            example="",
            level_range=None,
        )
    return replace(judgement, evidence=kept)


def _span(span: StorySpan, text: str) -> StorySpan | None:
    evidence = _located(span.evidence, text)
    return None if evidence is None else replace(span, evidence=evidence)


def _located(evidence: Evidence, text: str) -> Evidence | None:
    """The quote where it says it stands; found elsewhere, it is moved there and loses its seconds; not found: None."""
    if not evidence.quote.strip():
        return None
    if text[evidence.start_char : evidence.end_char] == evidence.quote and evidence.start_char >= 0:
        return evidence
    start = text.find(evidence.quote)
    if start < 0:
        return None
    return Evidence(evidence.quote, start, start + len(evidence.quote))
