"""One take of an answer as a page shows it: player, figures, timeline, marked transcript, criterion cards."""

import base64
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from maju.domain.answer import TakeRecording, Transcript, TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.evaluation import Evaluation, Evidence, JudgedBy, Judgement, StoryPart
from maju.domain.question import PlannedQuestion
from maju.domain.report import TakeReport
from maju.services.delivery_words import Measure, clock, delivery_measures, presence_gap, presence_measures
from maju.services.report_evidence import held_reason
from maju.services.report_notices import event_sentences
from maju.services.report_timeline import Timeline, timeline
from maju.services.report_transcript import TranscriptPiece, story_parts_missing, transcript_pieces

CompressAudio = Callable[[Path], bytes]
"""A recording as Opus in WebM; raises MajuError where it cannot be read."""
QUOTES_SHOWN, QUOTE_LENGTH = 3, 120
"""Quotes on one card and characters of one quote; the transcript beside it marks them all in full."""
HELD = "판단 보류"
BADGES = {JudgedBy.RULES: "기본 분석", JudgedBy.LANGUAGE_MODEL: "AI 판단"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A place to listen to: ``seek`` seconds for the player (empty: not known), ``clock`` for people."""

    seek: str = ""
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Literal words of the candidate."""

    text: str
    moment: Moment


@dataclass(frozen=True, slots=True)
class Card:
    """One criterion. ``level`` 0: held."""

    name: str
    badge: str
    level: int
    reason: str
    anchor: str
    next_anchor: str
    advice: str
    quotes: tuple[Quote, ...]


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


@dataclass(frozen=True, slots=True)
class MediaSources:
    """Where players get their sound and picture. ``beside``: the folder the HTML file will lie in, or None."""

    audio: CompressAudio | None = None
    beside: Path | None = None


def take_view(take: TakeReport, planned: PlannedQuestion, element_id: str, media: MediaSources) -> TakeView:
    """The view of one take; ``element_id`` is unique in the page and safe in an address."""
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
        transcript_note=_transcript_note(take.transcript),
        transcript_gap=_transcript_gap(take),
        missing=story_parts_missing(take, planned),
        told=bool(evaluation and evaluation.story),
        cards=tuple(_cards(evaluation)) if evaluation else (),
        badge=_common_badge(evaluation),
        evaluation_gap=_evaluation_gap(take),
        notices=_notices(take),
    )


def moment(at_s: float | None) -> Moment:
    """A moment to listen to, or none."""
    if at_s is None or not math.isfinite(at_s):
        return Moment()
    return Moment(f"{max(0.0, at_s):.2f}", clock(at_s))


def shortened(text: str) -> str:
    """A quote short enough for a card; a cut is visible."""
    return text if len(text) <= QUOTE_LENGTH else text[: QUOTE_LENGTH - 1].rstrip() + "…"


def _cards(evaluation: Evaluation) -> Iterator[Card]:
    """One a criterion; what is held for the reason that holds the whole answer is said once, above them."""
    whole = held_reason(evaluation)
    for judgement in evaluation.judgements:
        if judgement.level is not None or judgement.reason != whole:
            yield _card(judgement)


def _card(judgement: Judgement) -> Card:
    return Card(
        name=judgement.criterion.label,
        badge=BADGES[judgement.judged_by],
        level=judgement.level or 0,
        reason=judgement.reason,
        anchor=judgement.anchor,
        next_anchor=judgement.next_anchor,
        advice=judgement.advice,
        quotes=tuple(_quote(evidence) for evidence in judgement.evidence[:QUOTES_SHOWN]),
    )


def _common_badge(evaluation: Evaluation | None) -> str:
    found = {BADGES[judgement.judged_by] for judgement in evaluation.judgements} if evaluation else set()
    return found.pop() if len(found) == 1 else ""


def _quote(evidence: Evidence) -> Quote:
    return Quote(shortened(evidence.quote), moment(evidence.start_s))


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
    """Address of the recording relative to the HTML file, where it lies below the same folder."""
    if beside is None or recording.media is None or not recording.pictures or not recording.media.is_file():
        return ""
    media, folder = recording.media.absolute(), beside.absolute()
    return quote(media.relative_to(folder).as_posix(), safe="/") if media.is_relative_to(folder) else ""


def _transcript_note(transcript: Transcript) -> str:
    if transcript.source is TranscriptSource.TYPED:
        return "글로 적은 답변입니다."
    said = [f"받아쓰기: {transcript.model}"] if transcript.model else []
    if transcript.confidence is not None:
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
