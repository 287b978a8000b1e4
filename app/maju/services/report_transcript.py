"""Cuts a transcript into pieces that carry their marks: quoted evidence, fillers, parts of a story, pauses."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maju.domain.answer import Transcript
from maju.domain.delivery import Filler, Pause
from maju.domain.evaluation import Evidence, StoryPart
from maju.domain.question import PlannedQuestion, QuestionKind
from maju.domain.report import TakeReport


@dataclass(frozen=True, slots=True)
class TranscriptPiece:
    """Characters of the transcript that share their marks.

    ``pause_s``: the silence before this piece. ``opens``: parts of a story that begin here. ``quoted`` names the criteria that
    quote it. ``at_s``: the second to listen to, where it is known.
    """

    text: str
    quoted: tuple[str, ...] = ()
    filler: bool = False
    story: StoryPart | None = None
    opens: tuple[StoryPart, ...] = ()
    pause_s: float = 0.0
    at_s: float | None = None


def transcript_pieces(take: TakeReport) -> tuple[TranscriptPiece, ...]:
    """The whole text in order; joined, the pieces are the transcript again, character by character."""
    text = take.transcript.text
    quotes = list(_quotes(take))
    stories = [(s.part, s.evidence) for s in take.evaluation.story] if take.evaluation else []
    fillers = take.delivery.fillers if take.delivery else ()
    pauses = _pause_places(take.transcript, take.delivery.pauses if take.delivery else ())
    edges = {0, len(text), *pauses}
    marks: list[Evidence | Filler] = [*(e for _, e in quotes), *(e for _, e in stories), *fillers]
    for mark in marks:
        edges |= {mark.start_char, mark.end_char}
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    return tuple(_piece(text, start, end, quotes, stories, fillers, pauses) for start, end in itertools.pairwise(cuts))


def story_parts_missing(take: TakeReport, planned: PlannedQuestion) -> tuple[StoryPart, ...]:
    """Parts of a story that were not found, where the question asks for one and something was judged; empty otherwise."""
    asked = planned.question.kind is QuestionKind.EXPERIENCE and not planned.follow_up
    if not asked or take.evaluation is None or not take.evaluation.judged:
        return ()
    told = {span.part for span in take.evaluation.story}
    return tuple(part for part in StoryPart if part not in told)


def _quotes(take: TakeReport) -> Iterable[tuple[str, Evidence]]:
    for judgement in take.evaluation.judgements if take.evaluation else ():
        for evidence in judgement.evidence:
            yield judgement.criterion.label, evidence


def _piece(
    text: str,
    start: int,
    end: int,
    quotes: Sequence[tuple[str, Evidence]],
    stories: Sequence[tuple[StoryPart, Evidence]],
    fillers: Sequence[Filler],
    pauses: dict[int, Pause],
) -> TranscriptPiece:
    quoting = [(label, e) for label, e in quotes if _covers(e, start, end)]
    telling = [(part, e) for part, e in stories if _covers(e, start, end)]
    filler = next((f for f in fillers if _covers(f, start, end)), None)
    seconds = [e.start_s for _, e in quoting] + [filler.start_s if filler else None] + [e.start_s for _, e in telling]
    pause = pauses.get(start)
    return TranscriptPiece(
        text[start:end],
        quoted=tuple(dict.fromkeys(label for label, _ in quoting)),
        filler=filler is not None,
        story=telling[-1][0] if telling else None,
        opens=tuple(part for part, e in telling if e.start_char == start),
        pause_s=pause.length_s if pause else 0.0,
        at_s=next((s for s in seconds if s is not None), None),
    )


def _covers(span: Evidence | Filler, start: int, end: int) -> bool:
    return span.start_char <= start and end <= span.end_char


def _pause_places(transcript: Transcript, pauses: Sequence[Pause]) -> dict[int, Pause]:
    """Where each pause stands in the text: before the first word that begins after its middle."""
    places: dict[int, Pause] = {}
    cursor = 0
    waiting = list(pauses)
    for word in transcript.words:
        spoken = word.text.strip()
        found = transcript.text.find(spoken, cursor) if spoken else -1
        if found < 0:
            continue
        cursor = found + len(spoken)
        while waiting and (waiting[0].start_s + waiting[0].end_s) / 2 <= word.start_s:
            places[found] = waiting.pop(0)
    return places
