"""What a centre has set for its kiosk: one TOML file that people edit by hand."""

import shutil
from dataclasses import fields
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.kiosk import KioskSettings
from maju.domain.toml_text import read_toml

_BOUNDS: dict[str, tuple[float, float]] = {
    "slot_minutes": (10, 180),
    "slot_warning_minutes": (1, 30),
    "idle_warning_minutes": (2, 15),
    "idle_end_minutes": (2, 15),
    "questions": (0, 20),
    "keep_days": (1, 365),
    "text_percent": (100, 200),
}
_LANGUAGES = ("ko", "en")


def read_kiosk_settings(path: Path, shipped: Path) -> KioskSettings:
    """The centre's settings; where the file is missing it is made from the one that ships, comments and all.

    Raises: MajuError ``kiosk-settings-unreadable``, ``kiosk-settings-invalid`` or ``folder-unwritable``.
    """
    if not path.exists():
        _write_defaults(path, shipped)
    try:
        raw = read_toml(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise MajuError(
            "kiosk-settings-unreadable",
            "키오스크 설정 파일 {path}을 읽을 수 없어 키오스크를 열지 않았습니다. 파일의 글을 확인하거나, 파일을 지우고 다시 시작하면 처음 설정으로 만듭니다.",
            path=path,
        ) from error
    return _checked(raw, path)


def _write_defaults(path: Path, shipped: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(shipped, path)
    except OSError as error:
        raise MajuError(
            "folder-unwritable", "{folder}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오.", folder=path.parent
        ) from error


def _checked(raw: dict[str, object], path: Path) -> KioskSettings:
    defaults = KioskSettings()
    known = {field.name for field in fields(KioskSettings)}
    strange = sorted(set(raw) - known)
    if strange:
        raise _invalid(path, strange[0], "이런 이름의 설정은 없습니다")
    values = {name: _value(path, name, value, getattr(defaults, name)) for name, value in raw.items()}
    settings = KioskSettings(**values)  # type: ignore[arg-type]
    if settings.idle_end_minutes <= settings.idle_warning_minutes:
        raise _invalid(path, "idle_end_minutes", "idle_warning_minutes보다 길어야 합니다")
    if settings.slot_warning_minutes >= settings.slot_minutes:
        raise _invalid(path, "slot_warning_minutes", "slot_minutes보다 짧아야 합니다")
    if settings.language not in _LANGUAGES:
        raise _invalid(path, "language", '"ko"나 "en"이어야 합니다')
    return settings


def _value(path: Path, name: str, value: object, default: object) -> object:
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise _invalid(path, name, "true나 false여야 합니다")
        return value
    if isinstance(default, int | float):
        return _number(path, name, value, type(default))
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise _invalid(path, name, "따옴표로 묶은 이름의 목록이어야 합니다")
        return tuple(value)
    if not isinstance(value, str):
        raise _invalid(path, name, "따옴표로 묶은 글이어야 합니다")
    return value


def _number(path: Path, name: str, value: object, kind: type) -> float:
    low, high = _BOUNDS[name]
    whole = isinstance(value, int) or kind is float
    if not isinstance(value, int | float) or isinstance(value, bool) or not whole or not low <= value <= high:
        raise _invalid(path, name, f"{low}에서 {high} 사이의 수여야 합니다")
    return kind(value)  # type: ignore[no-any-return]


def _invalid(path: Path, name: str, why: str) -> MajuError:
    return MajuError(
        "kiosk-settings-invalid",
        "키오스크 설정 파일 {path}의 {name} 값을 쓸 수 없습니다: {why}. 고친 뒤 다시 시작해 주십시오. 키오스크는 열지 않았습니다.",
        path=path,
        name=name,
        why=why,
    )
