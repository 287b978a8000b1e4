"""One take of an answer as a page shows it: player, figures, timeline, marked transcript, criterion cards."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from maju.domain.answer import TakeRecording, TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.evaluation import Evaluation, StoryPart
from maju.domain.question import PlannedQuestion
from maju.domain.report import TakeReport
from maju.domain.rubric import Rubric
from maju.sealed.opening import is_sealed
from maju.services.delivery_words import Measure, delivery_measures, presence_gap, presence_measures
from maju.services.report_cards import Card, PastView, Result, cards, common_badge, past_view, result_of
from maju.services.report_evidence import held_reason
from maju.services.report_notices import event_sentences
from maju.services.report_remarks import Remarks, remarks_on
from maju.services.report_timeline import Timeline, timeline
from maju.services.report_transcript import TranscriptPiece, story_parts_missing, transcript_pieces

CompressAudio = Callable[[Path], bytes]
"""A recording as Opus in WebM; raises MajuError where it cannot be read."""


@dataclass(frozen=True, slots=True)
class Player:
    """Sources of sound (data URI) and picture (relative address); ``gap`` says why there is none."""

    audio: str = ""
    video: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True)
class TakeView:
    """Everything the template prints of one take. ``badge``: who judged, where that is the same for every card."""

    id: str
    label: str
    player: Player
    measures: tuple[Measure, ...]
    timeline: Timeline | None
    presence_gap: str
    pieces: tuple[TranscriptPiece, ...]
    transcript_note: str
    transcript_gap: str
    missing: tuple[StoryPart, ...]
    told: bool
    cards: tuple[Card, ...]
    badge: str
    evaluation_gap: str
    notices: tuple[str, ...]
    result: Result
    past: tuple[PastView, ...]
    remarks: Remarks


@dataclass(frozen=True, slots=True)
class MediaSources:
    """Where players get their sound and picture. ``beside``: the folder the HTML file will lie in, or None."""

    audio: CompressAudio | None = None
    beside: Path | None = None


def take_view(
    take: TakeReport,
    planned: PlannedQuestion,
    element_id: str,
    media: MediaSources,
    *,
    rubric: Rubric | None = None,
    before: TakeReport | None = None,
) -> TakeView:
    """The view of one take; ``element_id`` is unique in the page and safe in an address, ``before`` the take it is compared with."""
    evaluation = take.evaluation
    return TakeView(
        id=element_id,
        label=f"{take.id.take}번째 답변",
        player=_player(take.recording, media),
        measures=(delivery_measures(take.delivery) if take.delivery else ())
        + (presence_measures(take.presence) if take.presence else ()),
        timeline=timeline(take),
        presence_gap=presence_gap(take.presence),
        pieces=transcript_pieces(take),
        transcript_note=_transcript_note(take),
        transcript_gap=_transcript_gap(take),
        missing=story_parts_missing(take, planned),
        told=bool(evaluation and evaluation.story),
        cards=tuple(cards(evaluation)) if evaluation else (),
        badge=common_badge(evaluation),
        evaluation_gap=_evaluation_gap(take),
        notices=_notices(take),
        result=result_of(evaluation, rubric),
        past=tuple(past_view(past, evaluation, rubric) for past in reversed(take.earlier_evaluations)),
        remarks=remarks_on(take, before),
    )


def _player(recording: TakeRecording, media: MediaSources) -> Player:
    if recording.audio is None:
        return Player(video=_video(recording, media.beside))
    video = _video(recording, media.beside)
    if media.audio is None:
        return Player(video=video)
    try:
        sound = media.audio(recording.audio)
    except MajuError as error:
        return Player(video=video, gap=str(error))
    return Player("data:audio/webm;base64," + base64.b64encode(sound).decode("ascii"), video)


def _video(recording: TakeRecording, beside: Path | None) -> str:
    """Address of the recording relative to the HTML file, where it lies below the same folder in the clear: no browser opens another."""
    if beside is None or recording.media is None or not recording.pictures or not recording.media.is_file():
        return ""
    if is_sealed(recording.media):
        return ""
    media, folder = recording.media.absolute(), beside.absolute()
    return quote(media.relative_to(folder).as_posix(), safe="/") if media.is_relative_to(folder) else ""


def _transcript_note(take: TakeReport) -> str:
    transcript = take.transcript
    if transcript.source is TranscriptSource.TYPED:
        return "글로 적은 답변입니다."
    said = [f"받아쓰기: {transcript.model}"] if transcript.model else []
    if take.heard:
        said.append("잘못 옮긴 말을 고쳤습니다")
    elif transcript.confidence is not None:
        said.append(f"낱말 확신 평균 {100 * transcript.confidence:.0f}%")
    if transcript.dropped:
        said.append(f"말소리가 없는 곳의 받아쓰기 {len(transcript.dropped)}개를 버렸습니다")
    return " · ".join(said)


def _transcript_gap(take: TakeReport) -> str:
    transcript = take.transcript
    if transcript.text.strip():
        return ""
    if take.skipped:
        return "건너뛴 질문입니다."
    if transcript.source is TranscriptSource.SILENT:
        return "말소리를 찾지 못했습니다. 마이크가 켜져 있었는지 확인해 보십시오."
    if not transcript.final:
        return "아직 글로 옮기고 있습니다."
    return "말씀하신 내용을 글로 옮기지 못했습니다. 글로 적거나, 음성 인식 모델을 설치한 뒤 옮길 수 있습니다."


def _evaluation_gap(take: TakeReport) -> str:
    """Why there is no level; empty where there is one."""
    if take.skipped:
        return "건너뛴 질문이라 살펴보지 않았습니다."
    if take.evaluation is None:
        return "아직 살펴보고 있습니다." if not take.transcript.final else "아직 살펴보지 않았습니다."
    return held_reason(take.evaluation)


def _notices(take: TakeReport) -> tuple[str, ...]:
    evaluation: Evaluation | None = take.evaluation
    said = [take.transcript.notice, *(evaluation.notices if evaluation else ())]
    said += event_sentences(take.recording)
    return tuple(dict.fromkeys(text for text in said if text))
