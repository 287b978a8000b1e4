"""How an answer was spoken: measurements only, each with its unit. Sources of the figures: see ``assess_delivery``'s module."""

from dataclasses import dataclass

from maju.domain.answer import SpeechSpan


@dataclass(frozen=True, slots=True)
class Filler:
    """An interjection such as 어 or 음, with where it stands: characters in the transcript, seconds in the recording."""

    text: str
    start_char: int
    end_char: int
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence inside an answer (after the first word, before the last), at least 1 s long."""

    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        """Seconds."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Delivery:
    """Measurements of one take; None where it could not be measured (no words, typed answer, too little speech).

    ``syllables_per_minute`` counts Korean syllables as read aloud over speaking time; ``pace`` holds (second, syllables/min)
    over a sliding window. ``filler_rate`` per minute is a lower bound. ``formal_share`` is the share 0-1 of sentences ending in
    습니다체. ``loudness_dbfs`` is the median level of speech; ``end_fall_db`` how much lower the last part of sentences is
    (positive: falls). ``first_word_s``: thinking time before the first word, never a fault.
    """

    duration_s: float
    speech: tuple[SpeechSpan, ...] = ()
    speech_s: float = 0.0
    syllables: int = 0
    syllables_per_minute: float | None = None
    pace: tuple[tuple[float, float], ...] = ()
    first_word_s: float | None = None
    pauses: tuple[Pause, ...] = ()
    fillers: tuple[Filler, ...] = ()
    filler_rate: float | None = None
    sentences: int = 0
    formal_share: float | None = None
    loudness_dbfs: float | None = None
    end_fall_db: float | None = None
    dropped_blocks: int = 0

    @property
    def pauses_over_1s(self) -> int:
        """Number of pauses longer than 1 s."""
        return sum(p.length_s > 1.0 for p in self.pauses)

    @property
    def pauses_over_3s(self) -> int:
        """Number of pauses longer than 3 s."""
        return sum(p.length_s > 3.0 for p in self.pauses)

    @property
    def longest_pause(self) -> Pause | None:
        """The longest pause, if any."""
        return max(self.pauses, key=lambda p: p.length_s, default=None)
