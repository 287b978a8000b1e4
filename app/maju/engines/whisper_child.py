"""faster-whisper in its child process: loads one model and keeps a session for every recording it is shown."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from maju.domain.answer import Transcript
from maju.domain.errors import MajuError
from maju.engines.host_child import current_call
from maju.engines.whisper_device import RunningModel, open_model
from maju.engines.whisper_listener import WhisperListener
from maju.engines.whisper_passages import PassagePlanner
from maju.engines.whisper_session import WhisperSession
from maju.sealed.opening import FilePass

_KEPT_SESSIONS = 4
_LARGE_FILE = 300_000_000


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
    """What the host calls. ``running`` is the model if it is loaded already."""

    def __init__(self, options: WhisperOptions, running: RunningModel | None = None) -> None:
        self._options = options
        folder = Path(options.folder)
        self._running = running or open_model(folder, device=options.device, threads=options.threads)
        _check_language(self._running, options)
        self._listener = WhisperListener(
            self._running,
            language=options.language,
            beam_size=options.beam_size,
            prompted=options.prompted,
            large=(folder / "model.bin").stat().st_size > _LARGE_FILE,
        )
        self._planner = PassagePlanner(
            options.passage_s, window_s=self._listener.window_s, cost_s=self._running.opened.cost_s
        )
        self._sessions: OrderedDict[Path, WhisperSession] = OrderedDict()

    def detail(self) -> str:
        """How the model runs, in Korean."""
        return self._running.opened.detail

    def advance(self, recording: FilePass, final: bool, hotwords: str) -> tuple[Transcript, str]:
        """See :class:`maju.domain.ports.SpeechRecognizer`, and how the model runs now. Not final when it was cancelled."""
        return self._advance(recording, final, hotwords, together=False), self.detail()

    def transcribe(self, recording: FilePass, hotwords: str) -> tuple[Transcript, str]:
        """The same of a finished recording, its passages decoded together."""
        return self._advance(recording, True, hotwords, together=True), self.detail()

    def _advance(self, recording: FilePass, final: bool, hotwords: str, *, together: bool) -> Transcript:
        session = self._session(recording)
        told = self._running.notice
        cancelled = current_call().cancelled.is_set
        done = session.advance(final=final, hotwords=hotwords, cancelled=cancelled, together=together)
        if self._running.notice != told:
            session.notice = self._running.notice
        options = self._options
        return session.transcript(
            model=f"{options.label} ({self.detail()})",
            language=options.language,
            notice=options.notice,
            final=final and done,
        )

    def _session(self, recording: FilePass) -> WhisperSession:
        path = recording.path
        session = self._sessions.get(path)
        try:
            if session is None or session.recording != recording or session.stale:
                session = self._sessions[path] = WhisperSession(recording, self._planner, self._listener)
        except OSError as error:
            sentence = "녹음 파일 ‘{name}’을(를) 열 수 없습니다. 파일이 옮겨졌거나 지워졌는지 확인해 주세요."
            raise MajuError("audio-missing", sentence, name=path.name) from error
        self._sessions.move_to_end(path)
        while len(self._sessions) > _KEPT_SESSIONS:
            self._sessions.popitem(last=False)
        return session


def _check_language(running: RunningModel, options: WhisperOptions) -> None:
    """A model that knows only English would make English of whatever it hears."""
    if options.language != "en" and not running.opened.model.model.is_multilingual:
        sentence = (
            "‘{name}’은(는) 영어만 아는 음성 인식 모델이라 한국어 답변을 글로 옮기지 못합니다. "
            "이름이 .en으로 끝나지 않는 모델을 골라 주세요. 녹음은 그대로 됩니다."
        )
        raise MajuError("stt-english-only", sentence, name=options.label)


def make_service(**options: object) -> WhisperService:
    """Factory for the host."""
    return WhisperService(WhisperOptions(**options))  # type: ignore[arg-type]
