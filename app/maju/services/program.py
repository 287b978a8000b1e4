"""The program without its front doors: what a window page or a command may ask for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from maju.domain.answer import TakeId, Transcript, TranscriptSource
from maju.domain.progress import never, nobody

if TYPE_CHECKING:
    from maju.domain.ports import Clock, DeviceWatcher, Recorder, Speaker
    from maju.domain.question import Question
    from maju.domain.record import InterviewRecord, InterviewStore, StoredTake
    from maju.domain.report import InterviewReport, TakeReport
    from maju.domain.rubric import Rubric
    from maju.services.answer_pipeline import AnswerPipeline, PipelineParts
    from maju.services.assessment import Evaluator
    from maju.services.company_notes.desk import CompanyNotes
    from maju.services.counsellor.desk import CounsellorDesk
    from maju.services.device_check import DeviceBench
    from maju.services.engines import Engines
    from maju.services.feedback.desk import FeedbackDesk
    from maju.services.feedback.rule_writer import RuleWriter
    from maju.services.interview_desk import InterviewDesk
    from maju.services.job_desk import JobDesk
    from maju.services.judging_again import JudgingAgain, Told
    from maju.services.lanes import Lanes
    from maju.services.materials.desk import MaterialDesk
    from maju.services.model_desk import ModelDesk
    from maju.services.once import Once
    from maju.services.practice_chat.desk import ChatDesk
    from maju.services.privacy_desk import PrivacyDesk
    from maju.services.recovery import Recovery
    from maju.services.resume_writer.desk import ResumeDesk
    from maju.services.tailoring.desk import TailoringDesk
    from maju.services.vault_desk import VaultDesk
    from maju.services.wording_labels.label_desk import LabelDesk


@dataclass(slots=True)
class Program:
    """Everything the front doors share. Made by ``bootstrap``; :meth:`close` when the program ends.

    A desk is made when somebody first asks for it, from any thread: what it imports (0.2 s for interviews, 0.1 s for jobs) is not
    waited for by a start that needs none of it. ``render_html`` takes the folder the file will lie in, so that recordings below it
    can be linked.
    """

    home: Path
    root: Path
    clock: Clock
    lanes: Lanes
    store: InterviewStore
    engines: Engines
    model_desk: ModelDesk
    make_desk: Once[InterviewDesk]
    make_jobs: Once[JobDesk]
    materials: Once[MaterialDesk]
    resumes: Once[ResumeDesk]
    tailoring: Once[TailoringDesk]
    notes: Once[CompanyNotes]
    chat: Once[ChatDesk]
    counsellor: Once[CounsellorDesk]
    recovery: Recovery
    vault: VaultDesk
    privacy: PrivacyDesk
    watcher: DeviceWatcher
    bank: Callable[[], Sequence[Question]]
    make_recorder: Callable[[bool], Recorder]
    make_speaker: Callable[[tuple[str, str] | None], Speaker | None]
    rules: Callable[[], Evaluator]
    model_judge: Callable[[], Evaluator | None]
    rubric: Callable[[], Rubric]
    writer: Callable[[], RuleWriter]
    labels: LabelDesk
    make_feedback: Once[FeedbackDesk]
    render_html: Callable[[InterviewReport, Path], str]
    render_json: Callable[[InterviewReport], dict[str, object]]

    @property
    def desk(self) -> InterviewDesk:
        """Prepares and runs interviews."""
        return self.make_desk()

    @property
    def jobs(self) -> JobDesk:
        """Occupations and postings."""
        return self.make_jobs()

    @property
    def feedback(self) -> FeedbackDesk:
        """Sentences on an answer, and other wordings of it."""
        return self.make_feedback()

    def device_bench(self) -> DeviceBench:
        """Devices for the device test."""
        from maju.services.device_check import DeviceBench

        return DeviceBench(self.make_recorder(False), self.home / "device-test")

    def report(self, interview_id: str) -> InterviewReport:
        """The report of one interview as it is known now. Raises: MajuError ``interview-unknown``."""
        from maju.services.changed_recordings import was_changed
        from maju.services.report_builder import build_report
        from maju.services.report_notices import changed_notice

        report = build_report(self.store.get(interview_id), self.store.takes(interview_id))
        return replace(report, notices=report.notices + changed_notice(report.answers, was_changed))

    def analyse_again(self, stored: StoredTake, *, typed: str | None = None) -> StoredTake:
        """Transcribe (or take ``typed`` as its words), measure and judge one stored take anew; blocks until it is stored.

        For "transcribe later", for answers typed afterwards and for takes a crash interrupted.
        """
        let_go = self.engines.hold()
        try:
            pipeline = self._pipeline(self.store.get(stored.take.id.interview))
            report = replace(stored.take, transcript=self._words(stored.take, typed))
            judged = replace(stored, take=pipeline.look_again(stored.planned, report))
        finally:
            let_go()
        self.store.put_take(judged)
        return judged

    def judge_again(
        self,
        interview_id: str,
        positions: Collection[int] | None = None,
        *,
        tell: Told = nobody,
        cancelled: Callable[[], bool] = never,
    ) -> tuple[StoredTake, ...]:
        """Judge an interview with the evaluator installed now, keeping what was thought before: see :class:`JudgingAgain`."""
        return self._judging_again.interview(interview_id, positions, tell=tell, cancelled=cancelled)

    def correct_words(self, stored: StoredTake, text: str) -> StoredTake:
        """Put ``text`` in place of what the recogniser heard, and judge it: see :class:`JudgingAgain`."""
        return self._judging_again.words(stored, text)

    def rate_self(self, interview_id: str, position: int, take: int, level: int) -> None:
        """Remember what the person thought of a take, 1-5, before its result is shown. Any lane."""
        self.store.rate(TakeId(interview_id, position, take), level)

    @property
    def _judging_again(self) -> JudgingAgain:
        from maju.services.judging_again import JudgingAgain

        return JudgingAgain(self.store, self.clock, self._pipeline, self.engines.hold)

    def _pipeline(self, record: InterviewRecord) -> AnswerPipeline:
        from maju.services.answer_pipeline import AnswerPipeline

        return AnswerPipeline(record, self._pipeline_parts(record.options.presence))

    def _pipeline_parts(self, presence: bool) -> PipelineParts:
        from maju.services.answer_pipeline import PipelineParts

        return PipelineParts(
            store=self.store,
            clock=self.clock,
            lanes=self.lanes,
            words=self.engines.words(),
            evaluator=self.rules(),
            better_evaluator=self.model_judge(),
            writer=self.writer(),
            labels=self.labels,
            voice_activity=self.engines.voice_activity(),
            face=self.engines.face() if presence else None,
        )

    def _words(self, take: TakeReport, typed: str | None) -> Transcript:
        if typed is not None:
            return Transcript(typed, TranscriptSource.TYPED, duration_s=take.recording.duration_s)
        recognizer = self.engines.recognizer()
        if recognizer is None or take.recording.audio is None:
            return take.transcript
        return recognizer.transcribe(take.recording.audio)

    def close(self) -> None:
        """Wait for running work, then free everything and forget the keys."""
        self._free()
        self.vault.close()

    def destroy_record(self) -> None:
        """Close, and destroy the person's whole record with its key: see :meth:`VaultDesk.destroy`. Build another program then.

        Raises: MajuError ``delete-failed``, ``vault-none``.
        """
        self._free()
        self.vault.destroy()

    def _free(self) -> None:
        self.vault.stop()
        self.lanes.close()
        if self.make_jobs.made is not None:
            self.make_jobs.made.close()
        self.engines.close()
