"""What a person has set, in one TOML file. Read at start-up, written at once, used at the next interview."""

import os
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import tomli_w

from maju.domain.errors import MajuError
from maju.domain.presence import GazeCalibration
from maju.domain.toml_text import read_toml


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults are what a new person gets. Devices are remembered by name and host API, never by position.

    ``theme``: ``system``, ``light`` or ``dark``; ``text_percent`` 100-200; ``language``: ``ko`` or ``en``.
    ``speech_model``, ``language_model``, ``face_model`` and ``embedding_model`` name an installed model, empty for the best
    there is; ``voice_engine``: ``auto``, ``supertonic``, ``piper``, ``system`` or ``espeak-ng``; ``voice`` is one of its voices.
    ``measure_presence``: off until a person switches it on, a choice of its own beside the recording.
    ``introduce_computer``: the interviewer says at the beginning that it is a computer.
    ``use_materials``: ask about the person's own materials too; ``blind_mode``: nothing about school, region, age or family.
    ``hub_address``: where models are downloaded from, empty for the usual place. ``use_server``: judge with an
    OpenAI-compatible server at ``server_address`` (``http://host:port/v1``) instead of a model of this computer.
    ``retention_days``: interviews are deleted so long after they were begun, 0: never. ``speech_compute``: ``auto``, ``cpu`` or ``cuda``; ``llm_gpu_layers`` -1 means as many as fit.
    """

    microphone: str = ""
    microphone_host_api: str = ""
    speaker: str = ""
    speaker_host_api: str = ""
    camera: str = ""
    voice: str = ""
    speech_speed: float = 1.0
    format: str = "practice"
    group: str = "ICT"
    experience: str = "new"
    questions: int = 0
    record_video: bool = True
    measure_presence: bool = False
    mirror_preview: bool = True
    auto_end_silence_s: float = 0.0
    use_materials: bool = True
    blind_mode: bool = False
    notice_accepted: bool = False
    language: str = "ko"
    theme: str = "system"
    text_percent: int = 100
    high_contrast: bool = False
    reduced_motion: bool = False
    captions: bool = True
    introduce_computer: bool = True
    speech_compute: str = "auto"
    use_language_model: bool = True
    llm_gpu_layers: int = -1
    speech_model: str = ""
    language_model: str = ""
    face_model: str = ""
    embedding_model: str = ""
    voice_engine: str = "auto"
    hub_address: str = ""
    use_server: bool = False
    server_address: str = ""
    server_model: str = ""
    server_key: str = ""
    retention_days: int = 0
    calibration: GazeCalibration | None = field(default=None)


class SettingsFile:
    """The file behind the settings."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problem: MajuError | None = None
        self.current = self._read()

    def change(self, **changes: Any) -> Settings:
        """Change some settings and write the file atomically.

        Raises: MajuError ``folder-unwritable`` (the change then holds until the program ends).
        """
        self.current = replace(self.current, **changes)
        text = tomli_w.dumps(_to_plain(self.current))
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            raise MajuError(
                "folder-unwritable",
                "설정을 {folder}에 저장하지 못했습니다. 이번에는 그대로 쓰고, 다음에 다시 물어보겠습니다.",
                folder=self._path.parent,
            ) from error
        return self.current

    def _read(self) -> Settings:
        """A file that cannot be read is kept beside as ``.bad`` and said; the program starts with its defaults."""
        if not self._path.exists():
            return Settings()
        try:
            return _from_plain(read_toml(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, KeyError) as error:
            kept = self._path.with_suffix(".bad")
            self.problem = MajuError(
                "settings-invalid",
                "설정 파일을 읽을 수 없어 처음 설정으로 시작합니다. 읽지 못한 파일은 {kept}에 두었습니다.",
                kept=kept,
            )
            self.problem.__cause__ = error
            self._put_aside(kept)
            return Settings()

    def _put_aside(self, kept: Path) -> None:
        if os.access(self._path.parent, os.W_OK):
            self._path.replace(kept)


class SettingsInMemory(SettingsFile):
    """Settings that are never written: what a candidate at a kiosk chooses is gone with the session."""

    def __init__(self, settings: Settings) -> None:
        self.problem = None
        self.current = settings

    def change(self, **changes: Any) -> Settings:
        """Change some settings, here alone."""
        self.current = replace(self.current, **changes)
        return self.current


def _to_plain(settings: Settings) -> dict[str, Any]:
    plain = {f.name: getattr(settings, f.name) for f in fields(settings) if f.name != "calibration"}
    if settings.calibration is not None:
        plain["calibration"] = {f.name: getattr(settings.calibration, f.name) for f in fields(settings.calibration)}
    return plain


def _from_plain(raw: dict[str, Any]) -> Settings:
    defaults = Settings()
    known: dict[str, Any] = {}
    for f in fields(Settings):
        if f.name not in raw:
            continue
        if f.name == "calibration":
            known[f.name] = GazeCalibration(**raw[f.name])
        else:
            known[f.name] = _checked(f.name, raw[f.name], getattr(defaults, f.name))
    return Settings(**known)


def _checked(name: str, value: object, default: object) -> object:
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(default):
        raise TypeError(name)
    return value
