"""Interviews as if they had been sat: stored with recordings' facts, words and judgements."""

from dataclasses import replace
from pathlib import Path

from maju.domain.answer import SpeechSpan, TakeId, TakeRecording, Transcript, TranscriptSource, Word
from maju.domain.delivery import Delivery, Filler, Pause
from maju.domain.evaluation import Criterion, Evaluation, Evidence, JudgedBy, Judgement, StoryPart, StorySpan
from maju.domain.formats import UNLIMITED
from maju.domain.presence import LookAway, Presence
from maju.domain.record import InterviewOptions, InterviewRecord, StoredTake
from maju.domain.report import TakeReport
from maju.services.program import Program
from tests.making import make_format, make_plan

TEXT = "어 저는 응답 시간을 사십 퍼센트 줄였습니다. 그 뒤로 매주 측정했습니다."
WORDS = tuple(Word(text, 1.0 + i, 1.8 + i, 0.9) for i, text in enumerate(TEXT.split()))
SPEECH = (SpeechSpan(1.0, 6.8), SpeechSpan(10.5, 14.0))
QUOTE = "응답 시간을 사십 퍼센트 줄였습니다."
EVIDENCE = Evidence(QUOTE, TEXT.index(QUOTE), TEXT.index(QUOTE) + len(QUOTE), 3.0, 6.8)


def transcript(source: TranscriptSource = TranscriptSource.SPEECH) -> Transcript:
    if source is not TranscriptSource.SPEECH:
        return Transcript("", source, duration_s=20.0)
    return Transcript(TEXT, source, WORDS, SPEECH, 20.0)


def delivery() -> Delivery:
    return Delivery(
        duration_s=20.0,
        speech=SPEECH,
        speech_s=9.3,
        syllables=33,
        syllables_per_minute=213.0,
        pace=((1.0, 200.0), (3.0, 220.0), (5.0, 240.0)),
        first_word_s=1.0,
        pauses=(Pause(6.8, 10.5),),
        fillers=(Filler("어", 0, 1, 1.0, 1.8),),
        filler_rate=6.4,
        sentences=2,
        formal_share=1.0,
        loudness_dbfs=-24.0,
    )


def presence() -> Presence:
    return Presence(True, face_share=0.97, enough=True, calibrated=True, look_aways=(LookAway(8.0, 10.0),))


def evaluation(level: int = 4) -> Evaluation:
    judged = Judgement(
        Criterion.SPECIFICITY, level, "숫자를 말씀하셨습니다.", JudgedBy.RULES, "숫자와 방법이 있습니다.",
        "비교한 대안까지 있습니다.", "비교한 다른 방법을 한 문장 더해 보십시오.", (EVIDENCE,),
    )  # fmt: skip
    held = Judgement(Criterion.STRUCTURE, None, "이야기를 묻는 질문이 아닙니다.", JudgedBy.RULES)
    return Evaluation((judged, held), (StorySpan(StoryPart.RESULT, EVIDENCE),))


def take(interview: str, position: int, number: int = 1, *, level: int = 4, **changes: object) -> TakeReport:
    recording = TakeRecording(Path("/nowhere"), None, None, 20.0)
    report = TakeReport(
        TakeId(interview, position, number), recording, transcript(), delivery(), presence(), evaluation(level)
    )
    return replace(report, **changes)  # type: ignore[arg-type]


def store_interview(
    program: Program, interview: str, *, started: str, state: str = "finished", level: int = 4, takes: int = 1
) -> InterviewRecord:
    """Three questions, all answered; the first ``takes`` times."""
    plan = replace(make_plan(make_format(retakes=UNLIMITED, name="연습")), id=interview)
    record = InterviewRecord(plan, InterviewOptions(), started, state, 1 if state == "running" else 3)
    program.store.add(record)
    for position, planned in enumerate(plan.questions):
        if state == "running" and position > 1:
            continue
        for number in range(1, (takes if position == 0 else 1) + 1):
            program.store.put_take(StoredTake(planned, take(interview, position, number, level=level)))
    return record
