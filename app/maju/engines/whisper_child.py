"""faster-whisper in its child process: loads one model and keeps a session for every recording it is shown."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from maju.domain.answer import Transcript, Word
from maju.domain.errors import MajuError
from maju.engines.audio_tail import Samples
from maju.engines.host_child import current_call
from maju.engines.whisper_device import OpenedModel, open_model
from maju.engines.whisper_passages import PassagePlanner
from maju.engines.whisper_session import Heard, WhisperSession

_KEPT_SESSIONS = 4
_LARGE_FILE = 300_000_000
_TEMPERATURES = (0.0, 0.4)
_FILLERS = {"ko": "어, 음, 그, 아, 저기.", "en": "Um, uh, er, like, well."}
"""At most 32 characters: a short prompt brings some fillers back, long ones lose sentences (MODELS.md)."""


@dataclass(frozen=True, slots=True)
class WhisperOptions:
    """Plain options of the service. ``beam_size`` 0: five, on a processor with a large model two."""

    folder: str
    label: str
    language: str = "ko"
    device: str = "auto"
    threads: int = 1
    beam_size: int = 0
    notice: str = ""
    prompted: bool = True
    passage_s: float = 0.0


class WhisperService:
    """What the host calls."""

    def __init__(self, options: WhisperOptions) -> None:
        self._options = options
        self._opened: OpenedModel = open_model(Path(options.folder), device=options.device, threads=options.threads)
        self._planner = PassagePlanner(options.passage_s)
        self._sessions: OrderedDict[str, WhisperSession] = OrderedDict()
        large = (Path(options.folder) / "model.bin").stat().st_size > _LARGE_FILE
        self._beam_size = options.beam_size or (2 if large and self._opened.device == "cpu" else 5)

    def detail(self) -> str:
        """How the model runs, in Korean."""
        return self._opened.detail

    def advance(self, path: str, final: bool, hotwords: str) -> Transcript:
        """See :class:`maju.domain.ports.SpeechRecognizer`. Not final when it was cancelled."""
        session = self._session(path)
        call = current_call()
        done = session.advance(final=final, hotwords=hotwords, cancelled=call.cancelled.is_set)
        options = self._options
        return session.transcript(
            model=f"{options.label} ({self._opened.detail})",
            language=options.language,
            notice=options.notice,
            final=final and done,
        )

    def _session(self, path: str) -> WhisperSession:
        session = self._sessions.get(path)
        try:
            if session is None or session.stale:
                session = self._sessions[path] = WhisperSession(Path(path), self._planner, self._listen)
        except OSError as error:
            sentence = "녹음 파일 ‘{name}’을(를) 열 수 없습니다. 파일이 옮겨졌거나 지워졌는지 확인해 주세요."
            raise MajuError("audio-missing", sentence, name=Path(path).name) from error
        self._sessions.move_to_end(path)
        while len(self._sessions) > _KEPT_SESSIONS:
            self._sessions.popitem(last=False)
        return session

    def _listen(self, samples: Samples, hotwords: str) -> Heard:
        options = self._options
        prompt = " ".join(filter(None, (_FILLERS.get(options.language, ""), hotwords))) if options.prompted else ""
        segments, _ = self._opened.model.transcribe(
            samples,
            language=options.language,
            beam_size=self._beam_size,
            best_of=2,
            temperature=_TEMPERATURES,
            condition_on_previous_text=False,
            without_timestamps=True,
            word_timestamps=True,
            hotwords=prompt or None,
            no_speech_threshold=None,  # voice activity has decided; what the session still doubts stays visible
        )
        # Without timestamps one window is one segment. A passage fits one window; taking a second would listen again from
        # where word times say the first ended, and invent a sentence over its last breath.
        segment = next(iter(segments), None)
        if segment is None:
            return Heard(())
        words = (Word(w.word.strip(), float(w.start), float(w.end), float(w.probability)) for w in segment.words or ())
        said = tuple(word for word in words if word.text)
        return Heard(said, float(segment.no_speech_prob), float(segment.avg_logprob))


def make_service(**options: object) -> WhisperService:
    """Factory for the host."""
    return WhisperService(WhisperOptions(**options))  # type: ignore[arg-type]
