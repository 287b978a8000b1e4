"""Builds takes and reports for the report's tests: a real-looking answer whose seconds, characters and quotes agree."""

import wave
from dataclasses import replace
from pathlib import Path

import numpy as np

from maju.domain.answer import DeviceEvent, SpeechSpan, TakeId, TakeRecording, Transcript, TranscriptSource, Word
from maju.domain.delivery import Delivery, Filler, Pause
from maju.domain.evaluation import (
    Criterion,
    Evaluation,
    Evidence,
    JudgedBy,
    Judgement,
    PastEvaluation,
    SetAside,
    StoryPart,
    StorySpan,
)
from maju.domain.feedback import BLANK, Feedback, LabelGuess, Wording, WordingKind, WordingLabels
from maju.domain.interview import InterviewPlan
from maju.domain.presence import LookAway, Presence
from maju.domain.question import (
    ExpectedPoint,
    Experience,
    OccupationGroup,
    PlannedQuestion,
    Question,
    QuestionKind,
)
from maju.domain.record import InterviewOptions, InterviewRecord, StoredTake
from maju.domain.report import InterviewReport, TakeReport
from maju.services.report_builder import build_report
from tests.making import FORMAT

TEXT = (
    "어 저희 팀은 조회가 느리다는 불만이 하루 서른 건 들어왔고, 제가 로그를 분석해 보니 같은 쿼리가 반복되고 있었습니다. "
    "음 그래서 캐시와 인덱스를 하루씩 시험해서 응답 시간이 40% 짧은 쪽을 골랐습니다. 네, 그렇게 했습니다."
)
STARTED = "2026-11-21T10:05:00+09:00"
INTERVIEW = "20261121-100500-0a1b"


def words(text: str, start_s: float = 1.2, word_s: float = 0.45) -> tuple[Word, ...]:
    """Words at an even pace, with 3.4 s of silence before 네,."""
    timed, at = [], start_s
    for word in text.split():
        at += 3.4 if word == "네," else 0.0
        timed.append(Word(word, round(at, 3), round(at + word_s * 0.8, 3), 0.93))
        at += word_s
    return tuple(timed)


def evidence(quote: str, text: str = TEXT) -> Evidence:
    """The literal quote with characters and, where the words are timed, seconds."""
    start = text.index(quote)
    first = next((w for w in words(text) if text.index(w.text) >= start), None)
    at = first.start_s if first else None
    return Evidence(quote, start, start + len(quote), at, None if at is None else at + 2.0)


def judgement(criterion: Criterion, level: int | None, quote: str = "", **more: str) -> Judgement:
    """A judgement of the sample answer by the rules."""
    said = {
        "reason": f"{criterion.label}: ‘{quote[:12]}’라고 말씀하셨습니다."
        if quote
        else "근거가 되는 말을 찾지 못했습니다.",
        "anchor": "무엇을 했는지와 결과를 말했습니다." if level else "",
        "next_anchor": "비교한 대안과 고른 까닭까지 말했습니다." if level and level < 5 else "",
        "advice": f"{criterion.label}을 더 살리려면 고른 까닭을 한 문장 더하십시오." if level and level < 5 else "",
    } | more
    quotes = (evidence(quote),) if quote else ()
    return Judgement(criterion, level, judged_by=JudgedBy.RULES, evidence=quotes, **said)


def evaluation() -> Evaluation:
    """Five criteria, one held, with the story of the sample answer."""
    return Evaluation(
        (
            judgement(Criterion.RELEVANCE, None),
            judgement(Criterion.STRUCTURE, 4, "캐시와 인덱스를 하루씩 시험해서"),
            judgement(Criterion.SPECIFICITY, 5, "응답 시간이 40% 짧은 쪽을 골랐습니다."),
            judgement(Criterion.LENGTH, 2, "네, 그렇게 했습니다."),
            judgement(Criterion.REGISTER, 3, "반복되고 있었습니다."),
        ),
        story=(
            StorySpan(StoryPart.SITUATION, evidence("저희 팀은 조회가 느리다는 불만이 하루 서른 건 들어왔고,")),
            StorySpan(StoryPart.ACTION, evidence("캐시와 인덱스를 하루씩 시험해서")),
            StorySpan(StoryPart.RESULT, evidence("응답 시간이 40% 짧은 쪽을 골랐습니다.")),
        ),
    )


def delivery(duration_s: float = 22.0) -> Delivery:
    """Measurements of the sample answer."""
    spans = (SpeechSpan(1.2, 6.0), SpeechSpan(6.5, 13.1), SpeechSpan(16.5, 18.0))
    return Delivery(
        duration_s,
        spans,
        speech_s=sum(s.length_s for s in spans),
        syllables=85,
        syllables_per_minute=271.4,
        pace=((2.0, 250.0), (4.0, 281.0), (6.0, 262.0), (8.0, 300.0), (10.0, 268.0), (17.5, 240.0)),
        first_word_s=1.2,
        pauses=(Pause(13.1, 16.5),),
        fillers=(Filler("어", 0, 1, 1.2, 1.5), Filler("음", TEXT.index("음 "), TEXT.index("음 ") + 1, 7.9, 8.2)),
        filler_rate=5.5,
        sentences=3,
        formal_share=1.0,
        loudness_dbfs=-23.4,
        end_fall_db=4.2,
    )


def presence() -> Presence:
    """A calibrated look at the camera with one long look aside."""
    return Presence(
        True,
        pictures=260,
        picture_rate=12.0,
        face_share=0.97,
        enough=True,
        calibrated=True,
        look_aways=(LookAway(9.0, 11.4),),
        steadiness_deg=2.1,
    )


def take(position: int = 0, number: int = 1, **changes: object) -> TakeReport:
    """A whole take of the sample answer with some fields replaced."""
    folder = Path("answers") / f"q{position + 1:02d}-take{number}"
    made = TakeReport(
        TakeId(INTERVIEW, position, number),
        TakeRecording(
            folder,
            folder / "answer.mkv",
            folder / "answer.wav",
            22.0,
            48000,
            pictures=600,
            picture_rate=29.9,
            events=(DeviceEvent("camera-back", 4.0),),
        ),
        Transcript(TEXT, TranscriptSource.SPEECH, words(TEXT), delivery().speech, 22.0, "faster-whisper small"),
        delivery(),
        presence(),
        evaluation(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def full_take(position: int = 0, number: int = 1, **changes: object) -> TakeReport:
    """A take with everything that a report can show of one: feedback, wordings, labels, an earlier evaluation, a rating."""
    weights = (3.0, 3.0, 3.0, 1.0, 1.0)
    judgements = tuple(
        replace(
            j,
            weight=weight,
            example="읽기가 많은 화면이라 갱신이 어려운 캐시보다 인덱스를 골랐습니다." if j.next_anchor else "",
            level_range=(3, 4) if j.level == 4 else None,
        )
        for j, weight in zip(evaluation().judgements, weights, strict=True)
    )
    told = SetAside(evidence("네, 그렇게 했습니다."), "slogan")
    full: dict[str, object] = {
        "evaluation": replace(evaluation(), judgements=judgements, set_aside=(told,), grade="A", judge="시험용 모델"),
        "feedback": Feedback(
            (
                "고른 근거를 숫자로 말씀하셨습니다.",
                "견준 두 방법 가운데 어느 쪽을 골랐는지가 빠졌습니다.",
                "고른 쪽의 이름을 한 번만 더 말해 보십시오.",
            ),
            JudgedBy.LANGUAGE_MODEL,
            covered=("고른 까닭을 숫자로 보여 줍니다.",),
            missing=("비교한 대안을 하나 이상 말합니다.",),
            wrong=("인덱스는 쓰기를 빠르게 하지 않습니다.",),
            notices=("언어 모델이 쓴 글입니다.",),
        ),
        "wordings": (
            Wording(
                WordingKind.BETTER, f"응답 시간이 40% 짧은 쪽을 골랐습니다. 그 쪽은 {BLANK}입니다.", JudgedBy.RULES, 1
            ),
            Wording(WordingKind.MODEL, "두 방법을 하루씩 시험해 빠른 쪽을 골랐습니다.", JudgedBy.LANGUAGE_MODEL),
        ),
        "labels": WordingLabels(
            (LabelGuess("background", "배경", 0.72),), (LabelGuess("calm", "차분함", 0.61),), "labels"
        ),
        "earlier_evaluations": (PastEvaluation(evaluation(), "2026-11-20T09:00:00+09:00"),),
        "heard": TEXT.replace("쿼리가", "커리가"),
        "self_rating": 5,
    }
    return take(position, number, **(full | changes))


def question(position: int, text: str = "") -> PlannedQuestion:
    """A planned question with what a good answer shows."""
    kind = QuestionKind.EXPERIENCE if position == 0 else list(QuestionKind)[position % len(QuestionKind)]
    asked = Question(
        f"{kind.value}-{position:03d}",
        kind,
        text or f"{position + 1}번째로, 그 방법을 고른 근거는 무엇이었습니까?",
        "문제 해결",
        good_answer=("비교한 대안을 하나 이상 말합니다.", "고른 까닭을 숫자로 보여 줍니다."),
        expected_points=(ExpectedPoint("인덱스가 쓰기를 느리게 하는 점을 짚습니다."),) if position == 1 else (),
    )
    return PlannedQuestion(asked, position + 1)


def record(
    questions: int = 3, *, state: str = "finished", rehearsal: bool = False, planned: tuple[PlannedQuestion, ...] = ()
) -> InterviewRecord:
    """An interview of ``questions`` questions."""
    queue = planned or tuple(question(i) for i in range(questions))
    plan = InterviewPlan(INTERVIEW, FORMAT, OccupationGroup.ICT, Experience.NEW, 1, queue)
    return InterviewRecord(plan, InterviewOptions(rehearsal=rehearsal), STARTED, state, len(queue))


def report_of(*takes: TakeReport, rehearsal: bool = False, state: str = "finished") -> InterviewReport:
    """The report the builder makes of these takes."""
    made = record(max((t.id.position for t in takes), default=0) + 1, rehearsal=rehearsal, state=state)
    return build_report(made, [StoredTake(made.plan.questions[t.id.position], t) for t in takes])


def write_wav(path: Path, seconds: float = 2.0, rate: int = 16000) -> Path:
    """A tone as 16-bit mono WAV."""
    path.parent.mkdir(parents=True, exist_ok=True)
    tone = (8000 * np.sin(2 * np.pi * 220 * np.arange(int(seconds * rate)) / rate)).astype("<i2")
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(tone.tobytes())
    return path
