"""Looks at stored answers another time: judged by what is installed now, or after the person has mended the transcript."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy, PastEvaluation
from maju.domain.feedback import Wording, WordingKind
from maju.domain.ports import Clock
from maju.domain.progress import never, nobody
from maju.domain.record import InterviewRecord, InterviewStore, StoredTake
from maju.domain.report import TakeReport
from maju.services.answer_pipeline import AnswerPipeline
from maju.services.corrected_words import corrected

Told = Callable[[int, int], None]
"""Hears how many answers are done, of how many."""


@dataclass(frozen=True, slots=True)
class JudgingAgain:
    """Every method blocks and belongs on the lane ``analysis``: a take is never judged twice at the same time.

    ``make_pipeline`` gives a pipeline with the evaluators installed now; ``hold`` keeps the engines open until its result is called.
    """

    store: InterviewStore
    clock: Clock
    make_pipeline: Callable[[InterviewRecord], AnswerPipeline]
    hold: Callable[[], Callable[[], None]]

    def interview(
        self,
        interview_id: str,
        positions: Collection[int] | None = None,
        *,
        tell: Told = nobody,
        cancelled: Callable[[], bool] = never,
    ) -> tuple[StoredTake, ...]:
        """Judge the takes of an interview (or those at ``positions``) once more; each is stored before the next begins.

        What was thought before stays in ``earlier_evaluations`` where the new evaluation differs. A take without words is left
        out. Raises: MajuError ``interview-unknown``, ``judge-again-failed`` (what was thought before is untouched).
        """
        record = self.store.get(interview_id)
        wanted = [s for s in self.store.takes(interview_id) if can_be_judged(s.take)]
        wanted = [s for s in wanted if positions is None or s.take.id.position in positions]
        done: list[StoredTake] = []
        let_go = self.hold()
        try:
            pipeline = self.make_pipeline(record)
            for stored in wanted:
                if cancelled():
                    break
                tell(len(done), len(wanted))
                done.append(self._judged(pipeline, stored))
            tell(len(done), len(wanted))
        finally:
            let_go()
        return tuple(done)

    def words(self, stored: StoredTake, text: str) -> StoredTake:
        """The take with ``text`` as its words, measured and judged anew; the recogniser's own words stay in ``heard``.

        Raises: MajuError ``words-empty``, ``judge-again-failed``.
        """
        said = " ".join(text.split())
        if not said:
            raise MajuError(
                "words-empty", "고친 글이 비어 있습니다. 옮겨 적은 글은 그대로 두었습니다. 하신 말씀을 적어 주십시오."
            )
        take = stored.take
        if said == take.transcript.text:
            return stored
        mended = replace(take, transcript=_mended(take, said), heard=_heard(take, said))
        let_go = self.hold()
        try:
            return self._judged(self.make_pipeline(self.store.get(take.id.interview)), replace(stored, take=mended))
        finally:
            let_go()

    def _judged(self, pipeline: AnswerPipeline, stored: StoredTake) -> StoredTake:
        before, after = stored.take, pipeline.look_again(stored.planned, stored.take)
        _must_not_have_failed(before, after)
        judged = replace(stored, take=_keeping(before, after, self.clock.today()))
        self.store.put_take(judged)
        return judged


def can_be_judged(take: TakeReport) -> bool:
    """Whether there are words to judge and nobody is still at it."""
    return (
        take.transcript.final and not take.skipped and bool(take.transcript.text.strip()) and take.delivery is not None
    )


def _mended(take: TakeReport, said: str) -> Transcript:
    if take.transcript.source in (TranscriptSource.SPEECH, TranscriptSource.TYPED):
        return corrected(take.transcript, said)
    return Transcript(said, TranscriptSource.TYPED, duration_s=take.recording.duration_s)


def _heard(take: TakeReport, said: str) -> str:
    """What the recogniser heard first; empty where nobody listened, and where the person went back to it."""
    if take.transcript.source is not TranscriptSource.SPEECH:
        return take.heard
    heard = take.heard or take.transcript.text
    return "" if said == heard else heard


def _must_not_have_failed(before: TakeReport, after: TakeReport) -> None:
    """The pipeline holds an evaluation without one judgement where something broke."""
    if after.evaluation is None or after.evaluation.judgements or not before.evaluation:
        return
    raise MajuError(
        "judge-again-failed",
        "답변을 다시 살펴보지 못했습니다: {reason} 앞서 살펴본 결과는 그대로입니다.",
        reason=after.evaluation.held,
    )


def _keeping(before: TakeReport, after: TakeReport, at: str) -> TakeReport:
    """What must not be lost: the evaluation there was, what a language model wrote to the same words, and levels of sound where the
    recording is gone meanwhile."""
    if before.evaluation is not None and before.evaluation != after.evaluation:
        past = (*before.earlier_evaluations, PastEvaluation(before.evaluation, at))
        after = replace(after, earlier_evaluations=past)
    if before.transcript.text == after.transcript.text:
        after = replace(after, wordings=_with_written(before.wordings, after.wordings))
    old, new = before.delivery, after.delivery
    if old is not None and new is not None and new.loudness_dbfs is None:
        after = replace(after, delivery=replace(new, loudness_dbfs=old.loudness_dbfs, end_fall_db=old.end_fall_db))
    return after


def _with_written(before: tuple[Wording, ...], after: tuple[Wording, ...]) -> tuple[Wording, ...]:
    kept = {wording.kind: wording for wording in before if wording.written_by is JudgedBy.LANGUAGE_MODEL}
    made = {wording.kind: wording for wording in after} | kept
    return tuple(made[kind] for kind in WordingKind if kind in made)
