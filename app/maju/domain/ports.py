"""What the program needs from the world, as protocols. Every call blocks; the caller chooses the lane.

All raise :class:`maju.domain.errors.MajuError` for what a person can act on, and nothing else on purpose.
Sound is 16-bit little-endian mono PCM in ``bytes``; pictures are packed RGB24 rows.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from maju.domain.answer import DeviceEvent, SpeechSpan, TakeRecording, Transcript
from maju.domain.presence import FaceObservation


class Clock(Protocol):
    """Monotonic seconds and civil time."""

    def now(self) -> float:
        """Monotonic seconds (survives changes of the wall clock)."""

    def today(self) -> str:
        """Civil time, ISO 8601 with UTC offset."""

    def sleep(self, seconds: float) -> None:
        """Let time pass."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A piece of mono sound: ``pcm`` s16le at ``sample_rate`` Hz."""

    pcm: bytes
    sample_rate: int

    @property
    def seconds(self) -> float:
        """Length."""
        return len(self.pcm) / 2 / self.sample_rate


@dataclass(frozen=True, slots=True)
class Picture:
    """One RGB24 picture taken ``at_s`` (monotonic seconds, or seconds in a file)."""

    rgb: bytes
    width: int
    height: int
    at_s: float


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """How an engine names itself to people: ``label`` Korean, ``detail`` e.g. 'int8 · CPU', ``notice`` must be shown if not empty."""

    id: str
    label: str
    detail: str = ""
    notice: str = ""


class SpeechSynthesizer(Protocol):
    """Text to speech."""

    @property
    def info(self) -> EngineInfo:
        """Who speaks."""

    def voices(self) -> Sequence[str]:
        """Voice ids, the default first; at least three where the engine can."""

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        """Speak one sentence, in pieces as they are ready. Closing the iterator cancels."""

    def close(self) -> None:
        """Free what is held."""


class SpeechRecognizer(Protocol):
    """Speech to text over a recording that may still be growing."""

    @property
    def info(self) -> EngineInfo:
        """Which model, where it runs, whether it stepped down."""

    def advance(self, audio: Path, *, final: bool, hotwords: str = "") -> Transcript:
        """Transcribe what is new in the WAV ``audio`` since the last call for it and return everything so far.

        Idempotent: after a crash of the engine the next call starts over by itself. ``final``: nothing more will be written.
        """

    def transcribe(self, audio: Path, *, hotwords: str = "") -> Transcript:
        """The transcript of a finished recording that nobody waits for word by word: as quickly as the engine can."""

    def close(self) -> None:
        """Free what is held."""


class VoiceActivity(Protocol):
    """Finds speech in a recording."""

    def spans(self, audio: Path) -> tuple[SpeechSpan, ...]:
        """Speech spans of a finished WAV, in seconds."""


class FaceReader(Protocol):
    """Reads one face from pictures in order of time."""

    @property
    def info(self) -> EngineInfo:
        """Which model."""

    def observe(self, picture: Picture) -> FaceObservation:
        """Read one picture; times must rise within a take."""

    def observe_file(self, media: Path, *, rate: float = 12.0) -> tuple[FaceObservation, ...]:
        """Read a finished recording at about ``rate`` pictures a second; seconds from its start."""

    def restart(self) -> None:
        """Begin a new take: times start over."""

    def close(self) -> None:
        """Free what is held."""


class Morpheme(NamedTuple):
    """One morpheme with its Sejong tag and its characters in the text. (A tuple: an answer has hundreds, a posting thousands.)"""

    form: str
    tag: str
    start_char: int
    end_char: int


class WordAnalyzer(Protocol):
    """Korean morphological analysis."""

    def morphemes(self, text: str) -> tuple[Morpheme, ...]:
        """All morphemes of a text."""

    def morphemes_of(self, texts: Sequence[str]) -> tuple[tuple[Morpheme, ...], ...]:
        """All morphemes of each of many texts: for bulk work."""

    def sentences(self, text: str) -> tuple[tuple[int, int], ...]:
        """Character spans of the sentences."""

    def join(self, morphemes: Sequence[tuple[str, str]]) -> str:
        """How (form, tag) after (form, tag) is written: 돕/VV-I 었/EP 습니다/EF is 도왔습니다."""

    def close(self) -> None:
        """Free what is held."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors of texts: ``data`` little-endian float32, one row of ``dimensions`` numbers a text, each of length 1.

    A text without a known token is a row of zeros. ``shortened``: how many texts were longer than the encoder reads.
    """

    data: bytes
    dimensions: int
    shortened: int = 0


class SentenceEncoder(Protocol):
    """Texts to vectors whose inner product says how near they are in meaning."""

    @property
    def info(self) -> EngineInfo:
        """Which model; ``id`` tells its vectors from another's."""

    @property
    def dimensions(self) -> int:
        """Numbers in a vector; may load the model."""

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        """Vectors of ``texts`` in their order; ``query``: they look for something, instead of being what is found."""

    def close(self) -> None:
        """Free what is held."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a language model wrote and why it stopped: ``stop``, ``length`` or ``cancelled``.

    ``cached_tokens`` of the prompt were known from the call before and not read again (no part of what was said).
    """

    text: str
    finish: str
    prompt_tokens: int = 0
    written_tokens: int = 0
    cached_tokens: int = field(default=0, compare=False)


class LanguageModel(Protocol):
    """A local instruction-following model."""

    @property
    def info(self) -> EngineInfo:
        """Which model, where it runs."""

    @property
    def context_tokens(self) -> int:
        """Longest prompt plus answer."""

    def count_tokens(self, text: str) -> int:
        """Tokens of a text."""

    def complete(
        self,
        system: str,
        user: str,
        *,
        grammar: str = "",
        max_tokens: int = 400,
        temperature: float = 0.2,
        seed: int = 0,
        on_text: Callable[[str], None] | None = None,
    ) -> Completion:
        """Answer one prompt, bound by a GBNF ``grammar`` where one is given. Never cuts the prompt silently.

        ``on_text`` gets the text in pieces as they are written (whole characters), on the calling thread; together they are
        the completion's text. Raises: MajuError ``llm-context-exceeded`` where prompt and ``max_tokens`` do not fit.
        """

    def cancel(self) -> None:
        """Stop a running :meth:`complete`, from any thread: it returns with ``finish`` ``cancelled`` or raises ``engine-cancelled``."""

    def close(self) -> None:
        """Free what is held."""


@dataclass(frozen=True, slots=True)
class MicrophoneChoice:
    """A microphone by name and host API, or a WAV file that plays one (``path``)."""

    name: str = ""
    host_api: str = ""
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """A camera by name (``index`` only as a hint for the backend), or a video file that plays one."""

    name: str = ""
    index: int = -1
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class DeviceList:
    """What is plugged in: (name, host API) of microphones and speakers, (name, index) of cameras; defaults by name."""

    microphones: tuple[MicrophoneChoice, ...] = ()
    speakers: tuple[tuple[str, str], ...] = ()
    cameras: tuple[CameraChoice, ...] = ()
    default_microphone: str = ""
    default_speaker: str = ""
    problems: tuple[str, ...] = ()


class DeviceWatcher(Protocol):
    """Lists devices as they are now (a fresh look each time)."""

    def look(self) -> DeviceList:
        """What is there now."""


class Speaker(Protocol):
    """Plays sound."""

    def play(self, sound: Sound) -> None:
        """Play to the end of ``sound`` (returns when it has been handed to the device; gapless with the next call)."""

    def drain(self) -> None:
        """Wait until everything handed over was heard."""

    def stop(self) -> None:
        """Fall silent at once; callable from another thread; a running ``play`` or ``drain`` returns."""

    def close(self) -> None:
        """Free the device."""


@dataclass(frozen=True, slots=True)
class RecorderStatus:
    """What a recorder sees now. Levels in dBFS over the last 50-100 ms (None: no microphone).

    ``recorded_s`` counts the running take. ``ended`` is set when the take ended by itself: ``limit``, ``end-of-file``,
    ``microphone-lost`` (gone for good, and no camera to go on with), ``disk-full``, ``disk-failed``, ``suspended`` (the computer
    slept), or ``recorder-died`` (its process is gone: ``open`` starts another). ``events`` are those of the running take, or since
    opening while none runs: ``microphone-lost``, ``microphone-frozen`` (the same sound over and over), ``microphone-silent`` (zeros),
    ``microphone-back``, ``camera-frozen``, ``camera-lost``, ``camera-back``, ``disk-low``, ``disk-full``,
    ``disk-failed``, ``suspended``.
    """

    microphone: bool = False
    camera: bool = False
    level_dbfs: float | None = None
    peak_dbfs: float | None = None
    clipped: bool = False
    sample_rate: int = 0
    recorded_s: float = 0.0
    dropped_blocks: int = 0
    picture_rate: float = 0.0
    picture_size: tuple[int, int] = (0, 0)
    free_bytes: int = 0
    ended: str = ""
    events: tuple[DeviceEvent, ...] = ()


class Recorder(Protocol):
    """Records microphone and camera on one monotonic clock, one pair of files per take, in a process of its own.

    A take's folder gets ``answer.mkv`` (H.264 + FLAC, video optional) and ``answer.wav`` (16-bit mono at the device's rate, its
    header kept true while it grows), both readable after SIGKILL up to the last second.
    """

    def open(self, microphone: MicrophoneChoice | None, camera: CameraChoice | None) -> RecorderStatus:
        """Open devices and keep them warm. Raises MajuError ``microphone-missing``, ``camera-missing``, …"""

    def start_take(self, folder: Path, *, limit_s: float, microphone: MicrophoneChoice | None = None) -> None:
        """Begin a take in ``folder`` (made if missing). ``microphone`` replaces a file microphone for this take."""

    def stop_take(self) -> TakeRecording:
        """Close the running take's files and describe them."""

    def status(self) -> RecorderStatus:
        """What it sees now; cheap, may be asked 30 times a second."""

    def latest_picture(self) -> Picture | None:
        """The newest camera picture (at most 640 wide), or None."""

    def close(self) -> None:
        """Close devices and the process."""
