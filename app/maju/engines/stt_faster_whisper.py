"""Speech to text by faster-whisper in a child process."""

from dataclasses import dataclass
from pathlib import Path

from maju.domain.answer import Transcript
from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo
from maju.domain.toml_text import read_toml
from maju.engines.host import EngineHost, worker_threads
from maju.sealed.opening import pass_for

_NOTES = "maju-notice.toml"
_NEEDED = ("model.bin", "config.json", "tokenizer.json")
_VOCABULARIES = ("vocabulary.json", "vocabulary.txt")
_START_TIMEOUT_S = 300.0
_LEAST_TIMEOUT_S = 300.0
_SLOWEST_FACTOR = 15.0
_BYTES_PER_SECOND = 32000.0


@dataclass(frozen=True, slots=True)
class ModelNotes:
    """What a model's ``maju-notice.toml`` may say: a notice for people, no prompt, a fixed passage length (s), a beam."""

    notice: str = ""
    prompt: bool = True
    passage_s: float = 0.0
    beam_size: int = 0


def read_notes(folder: Path) -> ModelNotes:
    """The notes of a model folder; the defaults where it has none. Raises MajuError ``stt-model-corrupt``."""
    path = folder / _NOTES
    if not path.exists():
        return ModelNotes()
    try:
        table = read_toml(path.read_text(encoding="utf-8"))
        return ModelNotes(
            str(table.get("notice", "")),
            bool(table.get("prompt", True)),
            float(table.get("passage_s", 0)),
            int(table.get("beam_size", 0)),
        )
    except (OSError, ValueError, TypeError, OverflowError) as error:
        raise _corrupt(folder, _NOTES) from error


def check_folder(folder: Path) -> None:
    """Look whether ``folder`` can hold a faster-whisper model. Raises MajuError ``stt-model-corrupt``."""
    for name in _NEEDED:
        if not (folder / name).is_file() or not (folder / name).stat().st_size:
            raise _corrupt(folder, name)
    if not any((folder / name).is_file() for name in _VOCABULARIES):
        raise _corrupt(folder, _VOCABULARIES[0])
    with (folder / "model.bin").open("rb") as file:  # CTranslate2: version, then the specification's name
        if b"Whisper" not in file.read(64):
            raise _corrupt(folder, "model.bin")


def _corrupt(folder: Path, file: str) -> MajuError:
    sentence = "음성 인식 모델 ‘{name}’의 {file} 파일이 없거나 깨졌습니다. 다시 설치해 주세요."
    return MajuError("stt-model-corrupt", sentence, name=folder.name, file=file)


class FasterWhisperRecognizer:
    """Transcribes recordings, also while they grow. ``advance`` is for one lane, ``cancel`` for any thread.

    ``folder`` holds a CTranslate2 Whisper model, ``device`` is ``auto``, ``cpu`` or ``cuda``, ``language`` ``ko`` or ``en``.
    ``beam_size`` and ``notice`` replace the model's own; ``pack``: where cuBLAS is. The process ends after ``idle_s`` seconds without
    work and comes back when needed.
    """

    def __init__(
        self,
        folder: Path,
        *,
        language: str = "ko",
        device: str = "auto",
        beam_size: int = 0,
        notice: str | None = None,
        idle_s: float | None = 600.0,
        pack: Path | None = None,
    ) -> None:
        check_folder(folder)
        notes = read_notes(folder)
        self._label = "Whisper " + folder.name.removeprefix("faster-whisper-").removeprefix("whisper-")
        self._notice = notes.notice if notice is None else notice
        self._detail = ""
        options = {
            "folder": str(folder),
            "label": self._label,
            "language": language,
            "device": device,
            "threads": worker_threads(),
            "beam_size": beam_size or notes.beam_size,
            "notice": self._notice,
            "prompted": notes.prompt,
            "passage_s": notes.passage_s,
        }
        self._host = EngineHost(
            "maju.engines.whisper_child:make_service",
            options,
            name="음성 인식",
            start_timeout_s=_START_TIMEOUT_S,
            idle_s=idle_s,
            pack=pack,
        )

    @property
    def info(self) -> EngineInfo:
        """Which model and, once it has run, where it runs and whether it stepped down."""
        return EngineInfo("faster-whisper", self._label, self._detail, self._notice)

    def warm_up(self) -> None:
        """Load the model now. Raises MajuError ``stt-model-corrupt``, ``stt-english-only`` or the host's."""
        self._detail = str(self._host.call("detail", timeout_s=_START_TIMEOUT_S))

    def advance(self, audio: Path, *, final: bool, hotwords: str = "") -> Transcript:
        """Transcribe what is new in ``audio`` and return everything so far.

        Raises MajuError ``audio-missing``, ``audio-unreadable``, ``stt-model-corrupt``, ``stt-english-only`` or the host's.
        """
        return self._call("advance", audio, final, hotwords)

    def transcribe(self, audio: Path, *, hotwords: str = "") -> Transcript:
        """Transcribe a finished recording, its passages decoded together. Raises as :meth:`advance`."""
        return self._call("transcribe", audio, hotwords)

    def _call(self, method: str, audio: Path, *arguments: object) -> Transcript:
        try:
            recording, size = pass_for(audio.absolute()), audio.stat().st_size
        except OSError as error:
            sentence = "녹음 파일 ‘{name}’이(가) 없습니다. 파일이 옮겨졌거나 지워졌는지 확인해 주세요."
            raise MajuError("audio-missing", sentence, name=audio.name) from error
        if not self._detail:
            self.warm_up()
        limit = _LEAST_TIMEOUT_S + _SLOWEST_FACTOR * size / _BYTES_PER_SECOND
        result = self._host.call(method, recording, *arguments, timeout_s=limit)
        assert isinstance(result, tuple)
        transcript, self._detail = result
        assert isinstance(transcript, Transcript)
        return transcript

    def cancel(self) -> None:
        """Stop a running ``advance`` or ``transcribe``: it returns what it has, not final, or raises ``engine-cancelled``."""
        self._host.cancel()

    def close(self) -> None:
        """End the process."""
        self._host.close()
