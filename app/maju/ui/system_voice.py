"""The operating system's own voice, as samples, through Qt.

``QTextToSpeech.synthesize`` takes a C++ functor, which PySide6 6.11 does not wrap. The engine behind it hands out the same samples
with a signal, ``QTextToSpeechEngine.synthesized``; Python gets hold of it as the sender of its first change of state.
"""

import array
import queue
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QLocale, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtMultimedia import QAudioFormat
from PySide6.QtTextToSpeech import QTextToSpeech, QTextToSpeechEngine, QVoice

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo, Sound
from maju.domain.sentences import split_for_voice
from maju.services.engines import Engines

QT_ENGINES = {"win32": "winrt", "darwin": "darwin"}
"""Those that hand out samples and know Korean. On Linux none does: speechd only speaks, flite knows only English."""
_FIRST_SOUND_S = 15.0
_State = QTextToSpeech.State


@dataclass(slots=True, eq=False)
class _Job:
    """One sentence; ``messages`` gets its sounds, then None, or what went wrong."""

    text: str
    voice: QVoice
    speed: float
    messages: "queue.SimpleQueue[Sound | MajuError | None]"
    begun: bool = False


class SystemSpeech(QObject):
    """Owns the system's speech on Qt's thread and works off one sentence at a time; :meth:`ask` and :meth:`leave` from any thread."""

    _asked = Signal(object)
    _left = Signal(object)

    def __init__(self, engine: str, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech = QTextToSpeech(engine, self)
        self._engine: QTextToSpeechEngine | None = None
        self._job: _Job | None = None
        self.voices = self._find_voices(language)
        self._speech.stateChanged.connect(self._state_changed)
        self._speech.errorOccurred.connect(self._failed)
        self._asked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._left.connect(self._drop, Qt.ConnectionType.QueuedConnection)

    def ask(self, job: _Job) -> None:
        """Speak a sentence, soon."""
        self._asked.emit(job)

    def leave(self, job: _Job) -> None:
        """Nobody listens to it any more."""
        self._left.emit(job)

    def _find_voices(self, language: str) -> dict[str, QVoice]:
        """Voices of ``language`` by name; none where the engine cannot hand out samples."""
        if not self._speech.engineCapabilities() & QTextToSpeech.Capability.Synthesize:
            return {}
        wanted = QLocale(language).language()
        found: dict[str, QVoice] = {}
        for locale in self._speech.availableLocales():
            if locale.language() == wanted:
                self._speech.setLocale(locale)
                found.update({voice.name(): voice for voice in self._speech.availableVoices()})
        return found

    def _take(self, job: _Job) -> None:
        self._job = job
        if self._engine is None:
            self._speech.setVolume(0.0)
            self._speech.say("네.")  # unheard: only to see who answers
        elif self._speech.state() == _State.Ready:
            self._begin()
        # else: the sentence that was left is still ending

    def _begin(self) -> None:
        job = self._job
        if job is None or job.begun or self._engine is None:
            return
        job.begun = True
        self._speech.setVolume(1.0)
        self._speech.setVoice(job.voice)
        self._speech.setRate(min(1.0, max(-1.0, job.speed - 1.0)))
        self._engine.synthesize(job.text)

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        answering = self._speech.sender()  # of the signal that the speech is passing on right now
        if self._engine is None and isinstance(answering, QTextToSpeechEngine):
            self._engine = answering
            self._engine.synthesized.connect(self._heard)
        if state == _State.Ready and self._job is not None:
            if self._job.begun:
                self._end(None)
            else:
                QTimer.singleShot(0, self._begin)

    def _heard(self, form: QAudioFormat, samples: QByteArray) -> None:
        if self._job is not None and self._job.begun and samples.size():
            self._job.messages.put(_sound(form, bytes(samples.data())))

    def _failed(self, _reason: QTextToSpeech.ErrorReason, words: str) -> None:
        sentence = "운영체제의 음성이 소리를 만들지 못했습니다({why})."
        self._end(MajuError("system-voice-failed", sentence, why=words))

    def _drop(self, job: _Job) -> None:
        if self._job is job:
            self._job = None
            self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def _end(self, error: MajuError | None) -> None:
        if self._job is not None:
            self._job.messages.put(error)
            self._job = None


class SystemSynthesizer:
    """The :class:`maju.domain.ports.SpeechSynthesizer` for callers on lanes; never to be used on Qt's own thread."""

    def __init__(self, speech: SystemSpeech) -> None:
        self._speech = speech
        self._job: _Job | None = None

    @property
    def info(self) -> EngineInfo:
        """Who speaks."""
        return EngineInfo("system", "시스템 음성", next(iter(self._speech.voices)))

    def voices(self) -> Sequence[str]:
        """Voice ids, the default first."""
        return tuple(self._speech.voices)

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        """Speak ``sentence`` in pieces as the system gives them; ``speed`` 0 to 2, as far as the system follows.

        Raises MajuError ``voice-missing``, ``system-voice-failed`` or ``system-voice-silent``.
        """
        chosen = self._speech.voices.get(voice or next(iter(self._speech.voices)))
        if chosen is None:
            raise MajuError("voice-missing", "‘{voice}’ 목소리가 설치되어 있지 않습니다.", voice=voice)
        for piece in split_for_voice(sentence):
            yield from self._speak(_Job(piece, chosen, speed, queue.SimpleQueue()))

    def close(self) -> None:
        """End what is being spoken."""
        job = self._job
        if job is not None:
            job.messages.put(None)

    def _speak(self, job: _Job) -> Iterator[Sound]:
        if QThread.currentThread() is self._speech.thread():
            raise RuntimeError("the system's voice would wait for the thread it is called on")
        self._job = job
        self._speech.ask(job)
        try:
            while (message := _wait_for(job)) is not None:
                if isinstance(message, MajuError):
                    raise message
                yield message
        finally:
            self._job = None
            self._speech.leave(job)


def offer_system_voice(engines: Engines, parent: QObject, *, engine: str = "", language: str = "ko") -> None:
    """Tell ``engines`` of the system's voice where it has one for ``language``. Belongs on Qt's thread."""
    name = engine or QT_ENGINES.get(sys.platform, "")
    if name not in QTextToSpeech.availableEngines():
        return
    speech = SystemSpeech(name, language, parent)
    if speech.voices:
        engines.offer_system_voice(lambda: SystemSynthesizer(speech))
    else:
        speech.deleteLater()


def _wait_for(job: _Job) -> Sound | MajuError | None:
    try:
        return job.messages.get(timeout=_FIRST_SOUND_S)
    except queue.Empty:
        sentence = "운영체제의 음성이 {seconds}초 동안 아무 소리도 내지 않았습니다."
        return MajuError("system-voice-silent", sentence, seconds=round(_FIRST_SOUND_S))


def _sound(form: QAudioFormat, data: bytes) -> Sound:
    """Mono 16 bit: of several channels the first."""
    step, rate = form.channelCount(), form.sampleRate()
    match form.sampleFormat():
        case QAudioFormat.SampleFormat.Int16:
            samples = array.array("h", data)[::step]
        case QAudioFormat.SampleFormat.Float:
            floats = array.array("f", data)[::step]
            samples = array.array("h", (round(min(1.0, max(-1.0, value)) * 32767) for value in floats))
        case QAudioFormat.SampleFormat.Int32:
            samples = array.array("h", (value >> 16 for value in array.array("i", data)[::step]))
        case _:
            samples = array.array("h", ((value - 128) << 8 for value in data[::step]))
    return Sound(samples.tobytes(), rate)
