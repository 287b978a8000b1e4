"""What must be seen before the numbers: who judged, what was not measured and why, what went wrong while recording."""

from collections.abc import Callable, Iterable, Sequence

from maju.domain.answer import TakeRecording, TranscriptSource
from maju.domain.evaluation import Evaluation, JudgedBy, Judgement
from maju.domain.record import InterviewRecord
from maju.domain.report import AnswerReport, TakeReport
from maju.services.delivery_words import clock

REHEARSAL = "예행연습: 내장 음성이 후보자를 대신했습니다. 실제 사람의 결과가 아닙니다."
BASIC = "기본 분석: 언어 모델 없이 정해진 규칙으로 살펴본 결과입니다."

_EVENTS = {
    "camera-frozen": "카메라 화면이 멈추었습니다. 소리는 계속 녹음했습니다.",
    "camera-lost": "카메라 영상이 끊겼습니다. 소리는 계속 녹음했습니다.",
    "camera-back": "카메라 영상이 돌아왔습니다.",
    "microphone-lost": "마이크에서 소리가 끊겼습니다.",
    "microphone-frozen": "마이크가 같은 소리만 되풀이해 다시 켰습니다.",
    "microphone-silent": "마이크에서 아무 소리도 들어오지 않았습니다.",
    "microphone-back": "마이크가 돌아왔습니다.",
    "disk-low": "저장 공간이 얼마 남지 않은 채 녹음했습니다.",
    "disk-full": "저장 공간이 모자라 녹음이 끝났습니다.",
    "disk-failed": "저장 장치에 쓸 수 없어 녹음이 끝났습니다.",
    "media-failed": "영상 파일을 더 쓸 수 없었습니다. 소리는 계속 녹음했습니다.",
    "suspended": "컴퓨터가 잠들어 녹음이 끝났습니다.",
}
"""What a device did during a take, by ``DeviceEvent.kind``; its ``detail`` is for logs."""

_ENDED = {
    "microphone-lost": "마이크가 빠져 그때까지만 녹음한 답변이 있습니다",
    "disk-full": "저장 공간이 모자라 그때까지만 녹음한 답변이 있습니다",
    "disk-failed": "저장 장치에 쓸 수 없어 그때까지만 녹음한 답변이 있습니다",
    "suspended": "컴퓨터가 잠들어 그때까지만 녹음한 답변이 있습니다",
    "recovered": "프로그램이 멈추었던 답변은 남아 있던 마지막 순간까지 되살렸습니다",
}

Numbered = tuple[str, TakeReport]
"""A question as the candidate knows it (``3``, or ``3의 꼬리질문 1``), with the take the summary counts."""


def judged_by_rules(evaluations: Iterable[Evaluation]) -> bool:
    """Whether 기본 분석 must stand here: a rule judged something, or nothing was judged by anybody."""
    judges = {judgement.judged_by for evaluation in evaluations for judgement in evaluation.judgements}
    return JudgedBy.RULES in judges or JudgedBy.LANGUAGE_MODEL not in judges


def report_notices(record: InterviewRecord, answers: Sequence[AnswerReport]) -> tuple[str, ...]:
    """Sentences in the order to read, none twice; each names the questions it is about where that is not all of them."""
    takes = [(_number(answer), take) for answer in answers if (take := answer.latest) is not None]
    said = [REHEARSAL] if record.options.rehearsal else []
    said += _judges(takes)
    said += [take.transcript.notice for _, take in takes if take.transcript.notice]
    said += [notice for _, take in takes if take.evaluation for notice in take.evaluation.notices]
    said += _without_words(takes)
    said += _without_pictures(takes)
    said += _recording(takes)
    return tuple(dict.fromkeys(said))


def changed_notice(answers: Sequence[AnswerReport], changed: Callable[[TakeRecording], bool]) -> tuple[str, ...]:
    """What is said of recordings that are no longer what was recorded; nothing where ``changed`` holds of none."""
    takes = [(_number(answer), take) for answer in answers for take in answer.takes]
    numbers = list(dict.fromkeys(_which(takes, lambda take: changed(take.recording))))
    if not numbers:
        return ()
    return (
        f"녹음 파일이 바뀌었거나 잘렸습니다({_questions(numbers)}). 남은 데까지 들을 수 있고, 글과 숫자는 그대로입니다.",
    )


def event_sentences(recording: TakeRecording) -> tuple[str, ...]:
    """What happened to the devices of one take, with the time on its player."""
    said = [f"{clock(event.at_s)} {_EVENTS[event.kind]}" for event in recording.events if event.kind in _EVENTS]
    if recording.dropped_blocks:
        said.append(_lost_sound(recording.dropped_blocks, recording.filled_s))
    return tuple(said)


def _judges(takes: Sequence[Numbered]) -> list[str]:
    """Says which part fell back to rules where a language model judged the rest (EVIDENCE rule 3)."""
    seen = [(number, take) for number, take in takes if take.evaluation is not None]
    if not seen:
        return []
    basic = _which(seen, lambda take: any(j.judged_by is JudgedBy.RULES for j in _judgements(take)))
    model = _which(seen, lambda take: any(j.judged_by is JudgedBy.LANGUAGE_MODEL for j in _judgements(take)))
    if not model:
        return [BASIC]
    if not basic:
        return []
    return [f"기본 분석: {_questions(basic)}에는 언어 모델 없이 정해진 규칙으로 살펴본 부분이 있습니다."]


def _judgements(take: TakeReport) -> tuple[Judgement, ...]:
    return take.evaluation.judgements if take.evaluation else ()


def _without_words(takes: Sequence[Numbered]) -> list[str]:
    said = []
    skipped = _which(takes, lambda take: take.skipped)
    if skipped:
        said.append(f"건너뛴 질문이 있습니다({_questions(skipped)}).")
    untold = _which(takes, lambda t: t.transcript.source is TranscriptSource.NONE and t.transcript.final)
    untold = [number for number in untold if number not in skipped]
    if untold:
        said.append(
            f"말씀하신 내용을 글로 옮기지 못한 답변이 있습니다({_questions(untold)}). 글로 적거나 나중에 옮길 수 있습니다."
        )
    typed = _which(takes, lambda take: take.transcript.source is TranscriptSource.TYPED)
    if typed:
        said.append(f"글로 적은 답변에서는 말 빠르기, 멈춤, 군말을 재지 않았습니다({_questions(typed)}).")
    return said


def _without_pictures(takes: Sequence[Numbered]) -> list[str]:
    said = [t.presence.reason for _, t in takes if t.presence and not t.presence.measured and t.presence.reason]
    unseen = _which(takes, lambda t: t.presence is not None and t.presence.measured and not t.presence.enough)
    if unseen:
        said.append(f"얼굴이 60%보다 적게 보여 화면 속 모습을 살피지 않은 답변이 있습니다({_questions(unseen)}).")
    return said


def _recording(takes: Sequence[Numbered]) -> list[str]:
    said = []
    lost = sum(take.recording.dropped_blocks for _, take in takes)
    if lost:
        said.append(_lost_sound(lost, sum(take.recording.filled_s for _, take in takes)))
    for ended, words in _ENDED.items():
        numbers = [number for number, take in takes if take.recording.ended_by == ended]
        if numbers:
            said.append(f"{words}({_questions(numbers)}).")
    unfilmed = _which(takes, lambda take: any(event.kind == "media-failed" for event in take.recording.events))
    if unfilmed:
        said.append(f"영상 파일이 중간에 끊긴 답변이 있습니다({_questions(unfilmed)}). 소리는 끝까지 녹음했습니다.")
    broken = {"camera-frozen", "camera-lost"}
    frozen = _which(takes, lambda take: any(event.kind in broken for event in take.recording.events))
    if frozen:
        said.append(f"답변하는 동안 카메라가 멈춘 때가 있습니다({_questions(frozen)}). 소리는 계속 녹음했습니다.")
    return said


def _lost_sound(blocks: int, seconds: float) -> str:
    return f"녹음에서 소리 조각 {blocks}개(모두 {seconds:.2f}초)를 놓쳐 조용한 소리로 채웠습니다."


def _which(takes: Sequence[Numbered], holds: Callable[[TakeReport], bool]) -> list[str]:
    return [number for number, take in takes if holds(take)]


def _number(answer: AnswerReport) -> str:
    planned = answer.planned
    return f"{planned.number}의 꼬리질문 {planned.follow_up}" if planned.follow_up else str(planned.number)


def _questions(numbers: Sequence[str]) -> str:
    return "질문 " + ", ".join(numbers)
