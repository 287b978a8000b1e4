"""What is kept of one answer: recording, transcript, and the words with their seconds."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class TranscriptSource(StrEnum):
    """Where the words come from. ``NONE``: nothing transcribed yet (no model); ``SILENT``: no speech was detected."""

    SPEECH = "speech"
    TYPED = "typed"
    SILENT = "silent"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Word:
    """One transcribed word; seconds from the start of the recording; probability 0-1."""

    text: str
    start_s: float
    end_s: float
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class SpeechSpan:
    """A stretch of voice activity, seconds from the start of the recording."""

    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        """Seconds."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of one take.

    ``final`` is False while the candidate is still speaking: ``words`` are then those that can be relied on, ``tentative`` what
    seems to follow and may change. ``model`` names the recogniser as a person may read it; ``notice``
    carries a label that must be shown wherever the text is (e.g. that the model knows only the rehearsal's sentences).
    """

    text: str
    source: TranscriptSource
    words: tuple[Word, ...] = ()
    speech: tuple[SpeechSpan, ...] = ()
    duration_s: float = 0.0
    model: str = ""
    language: str = "ko"
    notice: str = ""
    final: bool = True
    dropped: tuple[str, ...] = ()
    tentative: str = ""

    @property
    def confidence(self) -> float | None:
        """Mean word probability 0-1, or None where there are no timed words."""
        return sum(w.probability for w in self.words) / len(self.words) if self.words else None


@dataclass(frozen=True, slots=True)
class DeviceEvent:
    """Something a device did during a take: ``kind`` is e.g. ``camera-frozen``, ``camera-back``, ``microphone-lost``, ``disk-full``."""

    kind: str
    at_s: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class TakeRecording:
    """Files and facts of one recorded take. ``media`` (Matroska) may be absent (typed answers), ``audio`` is the WAV beside it.

    ``dropped_blocks``: audio blocks PortAudio reported lost, replaced by silence of the same length (``filled_s`` seconds).
    ``ended_by``: ``stop``, ``limit``, ``end-of-file``, ``microphone-lost``, ``disk-full``, ``disk-failed``, ``suspended`` (the
    computer slept), ``recovered`` or ``typed``.
    """

    folder: Path
    media: Path | None
    audio: Path | None
    duration_s: float
    sample_rate: int = 0
    dropped_blocks: int = 0
    filled_s: float = 0.0
    pictures: int = 0
    picture_rate: float = 0.0
    events: tuple[DeviceEvent, ...] = ()
    ended_by: str = "stop"


class AnswerState(StrEnum):
    """How far a take has come."""

    RECORDING = "recording"
    RECORDED = "recorded"
    TRANSCRIBED = "transcribed"
    EVALUATED = "evaluated"


@dataclass(frozen=True, slots=True)
class TakeId:
    """Names one take of one answer of one interview: position in the queue from 0, take from 1."""

    interview: str
    position: int
    take: int

    @property
    def folder_name(self) -> str:
        """Folder of the take below the interview's folder, e.g. ``q03-take1``."""
        return f"q{self.position + 1:02d}-take{self.take}"

    def __str__(self) -> str:
        return f"{self.interview}/{self.folder_name}"
