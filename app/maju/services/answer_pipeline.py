"""From a running take to its judgement: transcript, delivery, presence, evaluation, each stored as soon as it is known."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path

from maju.domain.answer import TakeId, TakeRecording, Transcript, TranscriptSource
from maju.domain.delivery import Delivery
from maju.domain.errors import MajuError
from maju.domain.evaluation import Evaluation, JudgedBy
from maju.domain.feedback import Feedback
from maju.domain.ports import (
    Clock,
    FaceReader,
    Recorder,
    SpeechRecognizer,
    VoiceActivity,
    WordAnalyzer,
)
from maju.domain.presence import FaceObservation, GazeCalibration, Presence
from maju.domain.question import PlannedQuestion
from maju.domain.record import InterviewRecord, InterviewStore, StoredTake
from maju.domain.report import TakeReport
from maju.domain.wording_labels import Labeller
from maju.services.assessment import AnswerToJudge, Evaluator
from maju.services.delivery_analysis import assess_delivery
from maju.services.feedback.rule_writer import RuleWriter, Said
from maju.services.lanes import Lanes, report_error
from maju.services.presence_analysis import summarise_presence

LOG = logging.getLogger(__name__)

LIVE_STEP_S = 1.0
"""How often the growing recording is looked at while the candidate speaks."""
FACE_RATE = 12.0
"""Pictures read a second, of the 10-15 that EVIDENCE asks for."""


@dataclass(slots=True)
class PipelineParts:
    """What the pipeline works with; None where there is no model or the candidate said no.

    ``live`` False (files run faster than real time): nothing is read before the take is closed. ``on_update`` hears of every
    change of a take, ``on_words`` of its words as they grow and as they stay, both from background threads. ``writer`` says in sentences what was judged, ``labels`` labels its wording.
    """

    store: InterviewStore
    clock: Clock
    lanes: Lanes
    words: WordAnalyzer
    evaluator: Evaluator
    better_evaluator: Evaluator | None = None
    writer: RuleWriter | None = None
    labels: Labeller | None = None
    recognizer: SpeechRecognizer | None = None
    voice_activity: VoiceActivity | None = None
    face: FaceReader | None = None
    recorder: Recorder | None = None
    calibration: GazeCalibration | None = None
    live: bool = True
    on_update: Callable[[StoredTake], None] = field(default=lambda _stored: None)
    on_words: Callable[[TakeId, Transcript], None] = field(default=lambda _take, _transcript: None)


@dataclass(slots=True)
class _RunningTake:
    """What is known while a take is being recorded."""

    planned: PlannedQuestion
    id: TakeId
    folder: Path
    began_at: float
    over: threading.Event = field(default_factory=threading.Event)
    transcript: Transcript | None = None
    observations: list[FaceObservation] = field(default_factory=list)
    final: Future[Transcript] | None = None


class AnswerPipeline:
    """One interview's pipeline. Called from the interview's lane; works on the lanes ``speech``, ``presence``, ``analysis``."""

    def __init__(self, record: InterviewRecord, parts: PipelineParts) -> None:
        self._record = record
        self._parts = parts
        self._takes: dict[TakeId, _RunningTake] = {}
        self._latest: _RunningTake | None = None
        self._open: list[Future[None]] = []

    def begin(self, planned: PlannedQuestion, take: TakeId, folder: Path) -> None:
        """A take begins in ``folder``: remember it (so that a crash finds it) and start listening and looking."""
        running = _RunningTake(planned, take, folder, self._parts.clock.now())
        self._takes[take] = self._latest = running
        recording = TakeRecording(folder, None, None, 0.0, ended_by="recording")
        self._keep(running, TakeReport(take, recording, Transcript("", TranscriptSource.NONE, final=False)))
        if self._parts.live and self._parts.recognizer is not None:
            self._submit("speech", self._listen, running)
        if self._parts.live and self._parts.face is not None and self._parts.recorder is not None:
            self._submit("presence", self._look, running)

    def finish(self, take: TakeId, recording: TakeRecording, *, typed: str = "", skipped: bool = False) -> None:
        """The take is closed: the rest happens in the background, in order."""
        running = self._takes[take]
        running.over.set()
        running.final = self._parts.lanes["speech"].submit(self._hear, running, recording, typed)
        presence = self._parts.lanes["presence"].submit(self._presence, running, recording)
        report = TakeReport(take, recording, Transcript("", TranscriptSource.NONE, final=False), skipped=skipped)
        self._keep(running, report)
        self._submit("analysis", self._conclude, running, report, presence)

    def silence_s(self) -> float:
        """Seconds of silence at the end of the running take, as far as the live transcript knows; 0 before the first word."""
        transcript = self._latest.transcript if self._latest and not self._latest.over.is_set() else None
        if transcript is None or not transcript.speech:
            return 0.0
        return max(0.0, transcript.duration_s - transcript.speech[-1].end_s)

    def wait(self, timeout_s: float | None = None) -> None:
        """Until everything handed over is judged and stored. Raises TimeoutError."""
        for future in list(self._open):
            future.result(timeout_s)
        self._open.clear()

    def stop(self) -> None:
        """Nobody will finish what is still running: let the lanes go. What is finished is judged to its end."""
        for running in self._takes.values():
            running.over.set()

    @property
    def pending(self) -> int:
        """Pieces of work not done yet."""
        return sum(not future.done() for future in self._open)

    def _submit(self, lane: str, call: Callable[..., None], *args: object) -> None:
        future = self._parts.lanes[lane].submit(call, *args)
        future.add_done_callback(report_error)
        self._open.append(future)

    def _keep(self, running: _RunningTake, report: TakeReport) -> None:
        stored = StoredTake(running.planned, report)
        self._parts.store.put_take(stored)
        self._parts.on_update(stored)

    # --- while the candidate speaks -----------------------------------------------------------------------------------

    def _listen(self, running: _RunningTake) -> None:
        """Transcribe what is there, again and again, so that little is left to do at the end."""
        recognizer = self._parts.recognizer
        while recognizer is not None and not running.over.wait(LIVE_STEP_S):
            audio = running.folder / "answer.wav"
            if audio.exists():
                try:
                    running.transcript = recognizer.advance(audio, final=False)
                except MajuError:
                    return  # said and dealt with when the take is closed
                self._parts.on_words(running.id, running.transcript)

    def _look(self, running: _RunningTake) -> None:
        face, recorder = self._parts.face, self._parts.recorder
        if face is None or recorder is None:
            return
        try:
            face.restart()
        except MajuError:
            return  # the finished file is read instead
        seen = running.began_at
        while not running.over.wait(1.0 / FACE_RATE):
            picture = recorder.latest_picture()
            if picture is None or picture.at_s <= seen:
                continue
            seen = picture.at_s
            try:
                running.observations.append(face.observe(replace(picture, at_s=picture.at_s - running.began_at)))
            except MajuError:
                return  # the finished file is read instead

    # --- after the take -----------------------------------------------------------------------------------------------

    def _hear(self, running: _RunningTake, recording: TakeRecording, typed: str) -> Transcript:
        transcript = self._transcribe(recording, typed)
        self._parts.on_words(running.id, transcript)
        return transcript

    def _transcribe(self, recording: TakeRecording, typed: str) -> Transcript:
        if typed:
            return Transcript(typed, TranscriptSource.TYPED, duration_s=recording.duration_s)
        if self._parts.recognizer is None or recording.audio is None:
            return Transcript("", TranscriptSource.NONE, duration_s=recording.duration_s)
        try:
            if not self._parts.live:
                return self._parts.recognizer.transcribe(recording.audio)
            return self._parts.recognizer.advance(recording.audio, final=True)
        except MajuError as error:
            return Transcript("", TranscriptSource.NONE, duration_s=recording.duration_s, notice=str(error))

    def _presence(self, running: _RunningTake, recording: TakeRecording) -> Presence:
        if self._parts.face is None or recording.media is None or recording.pictures == 0:
            reason = "표정 분석 모델이 없습니다." if self._parts.face is None else "카메라 영상이 없습니다."
            return Presence(measured=False, reason=reason)
        observations = tuple(running.observations)
        try:
            if len(observations) < recording.duration_s * FACE_RATE / 4:
                observations = self._parts.face.observe_file(recording.media, rate=FACE_RATE)
        except MajuError as error:
            return Presence(measured=False, reason=str(error))
        return summarise_presence(observations, recording.duration_s, self._parts.calibration)

    def _conclude(self, running: _RunningTake, report: TakeReport, presence: Future[Presence]) -> None:
        assert running.final is not None
        transcript = running.final.result()
        report = replace(report, transcript=transcript)
        self._keep(running, report)
        report = self._measure(running.planned, report)
        self._keep(running, report)
        report = replace(report, presence=presence.result())
        self._keep(running, report)
        better = self._judge_better(running.planned, report)
        if better is not report:
            self._keep(running, better)

    def look_again(self, planned: PlannedQuestion, report: TakeReport) -> TakeReport:
        """Measure and judge a stored take whose transcript is new; its picture is read if it never was. Blocks."""
        report = self._measure(planned, report)
        if report.presence is None:
            running = _RunningTake(planned, report.id, report.recording.folder, 0.0)
            report = replace(report, presence=self._presence(running, report.recording))
        return self._judge_better(planned, report)

    def _measure(self, planned: PlannedQuestion, report: TakeReport) -> TakeReport:
        """Delivery and the rules' evaluation of a take whose transcript is known; what failed is said, not lost."""
        spans = report.transcript.speech
        try:
            audio = report.recording.audio
            if not spans and audio is not None and self._parts.voice_activity is not None:
                spans = self._parts.voice_activity.spans(audio)
            delivery = assess_delivery(report.transcript, spans, report.recording, self._parts.words)
            report = replace(report, delivery=delivery)
            if report.skipped:
                return report
            judged = replace(report, evaluation=self._judge(self._parts.evaluator, planned, report, delivery))
            return self._label(self._say(planned, judged, delivery))
        except MajuError as error:
            known = report.delivery or Delivery(report.recording.duration_s, spans)
            return replace(report, delivery=known, evaluation=Evaluation((), held=str(error)))

    def _judge_better(self, planned: PlannedQuestion, report: TakeReport) -> TakeReport:
        """The language model's evaluation, where there is one and there is something to judge."""
        if self._parts.better_evaluator is None or report.skipped or report.delivery is None:
            return report
        judged = self._judge(self._parts.better_evaluator, planned, report, report.delivery)
        return self._say(planned, replace(report, evaluation=judged), report.delivery)

    def _say(self, planned: PlannedQuestion, report: TakeReport, delivery: Delivery) -> TakeReport:
        """Feedback and wordings that agree with the evaluation; a failure is said in their place."""
        if self._parts.writer is None or report.evaluation is None:
            return report
        try:
            said = self._parts.writer.write(self._answer(planned, report, delivery), report.evaluation)
        except MajuError as error:
            said = Said(Feedback((str(error),), JudgedBy.RULES, held=True))
        return replace(report, feedback=said.feedback, wordings=said.wordings)

    def _label(self, report: TakeReport) -> TakeReport:
        """Labels of the wording of a take that could be judged; a model that cannot be read costs the labels alone."""
        if self._parts.labels is None or report.evaluation is None or not report.evaluation.judged:
            return replace(report, labels=None)
        try:
            return replace(report, labels=self._parts.labels.labels(report.transcript.text))
        except MajuError as error:
            LOG.warning("%s: %s", error.code, error)
            return replace(report, labels=None)

    def _judge(
        self, evaluator: Evaluator, planned: PlannedQuestion, report: TakeReport, delivery: Delivery
    ) -> Evaluation:
        return evaluator.evaluate(self._answer(planned, report, delivery))

    def _answer(self, planned: PlannedQuestion, report: TakeReport, delivery: Delivery) -> AnswerToJudge:
        plan = self._record.plan
        time_given = plan.format.answer_s
        return AnswerToJudge(
            planned, report.transcript, delivery, time_given, plan.group, plan.experience, job=plan.practice
        )
