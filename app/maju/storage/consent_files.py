"""Reads consent texts from TOML files that a centre edits. A text that is not whole opens no session."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from maju.domain.consent import KEEPING, NEEDED, OPTIONAL, ConsentItem, ConsentText
from maju.domain.errors import MajuError
from maju.domain.toml_text import read_toml

HOME, KIOSK = "home", "kiosk"
_TEXT_FIELDS = {"version", "language", "title", "notice", "controller", "contact", "items"}
_ITEM_FIELDS = ("id", "title", "purpose", "data", "retention", "refusal")
_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_LARGEST = 200_000
_KEEP_DAYS = "{keep_days}"
_DAYS = re.compile(r"(\d+)\s*(?:일|days?\b)")


def read_consent(folder: Path, name: str = KIOSK, language: str = "ko") -> ConsentText:
    """The text ``<name>.toml`` of a folder; in another language (``<name>.<language>.toml``) only where that says the same version
    and items as the Korean one, which is the one that counts.

    Raises: MajuError ``consent-missing``, ``consent-invalid`` naming the file and the field.
    """
    korean = read_consent_file(folder / f"{name}.toml")
    other = folder / f"{name}.{language}.toml"
    if language == korean.language or not other.is_file():
        return korean
    translated = read_consent_file(other)
    same = translated.version == korean.version and _shape(translated) == _shape(korean)
    return translated if same else korean


def read_centre_consent(own: Path, shipped: Path, language: str = "ko", *, keep_days: int) -> ConsentText:
    """The kiosk's text as the centre has it: its own folder where there is one, else the text that ships. ``keep_days``: how long a
    candidate is kept for counselling, which the text must not tell otherwise.

    Raises: what :func:`read_consent` raises; a broken text of the centre is never replaced by another one in silence.
    """
    folder = own if own.is_dir() and any(own.glob("*.toml")) else shipped
    text = read_consent(folder, KIOSK, language)
    return replace(text, items=tuple(_with_days(folder, item, keep_days) for item in text.items))


def _with_days(folder: Path, item: ConsentItem, days: int) -> ConsentItem:
    if item.id != KEEPING:
        return item
    retention = item.retention.replace(_KEEP_DAYS, str(days))
    told = _DAYS.findall(retention)
    if told and str(days) not in told:
        why = f"키오스크 설정의 keep_days는 {days}일인데 여기에는 {told[0]}일이라고 적혀 있습니다. {_KEEP_DAYS}라고 적으시면 됩니다"
        raise _invalid(folder / f"{KIOSK}.toml", "keeping의 retention", why)
    return replace(item, retention=retention)


def lay_out_consent(shipped: Path, own: Path) -> None:
    """Copy the kiosk's text to where the centre may edit it; what is there already stays. Raises OSError."""
    own.mkdir(parents=True, exist_ok=True)
    if any(own.glob("*.toml")):
        return
    for source in sorted(shipped.glob(f"{KIOSK}*.toml")):
        (own / source.name).write_bytes(source.read_bytes())


def read_consent_file(path: Path) -> ConsentText:
    """One file. Raises: MajuError ``consent-missing``, ``consent-invalid``."""
    raw = _load(path)
    unknown = sorted(set(raw) - _TEXT_FIELDS)
    if unknown:
        raise _invalid(path, unknown[0], "모르는 항목입니다")
    items = raw.get("items")
    if not isinstance(items, list) or not items:
        raise _invalid(path, "items", "동의 항목이 하나도 없습니다")
    text = ConsentText(
        version=_words(path, raw, "version", "version"),
        language=_words(path, raw, "language", "language"),
        title=_words(path, raw, "title", "title"),
        items=tuple(_item(path, number, item) for number, item in enumerate(items, 1)),
        notice=_words(path, raw, "notice", "notice"),
        controller=_words(path, raw, "controller", "controller", optional=True),
        contact=_words(path, raw, "contact", "contact", optional=True),
    )
    _check_items(path, text)
    return text


def _load(path: Path) -> dict[str, Any]:
    try:
        content = path.read_bytes()
        if len(content) > _LARGEST:
            raise _invalid(path, "글자 배열", "파일이 너무 큽니다")
        return read_toml(content.decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise MajuError(
            "consent-missing",
            "동의서 파일 {file}이(가) 없습니다. 동의서 없이는 세션을 시작하지 않습니다. 파일을 되돌려 놓거나 프로그램을 다시 설치해 주십시오.",
            file=path,
        ) from error
    except OSError as error:
        raise _invalid(path, "파일", "열 수 없습니다") from error
    except ValueError as error:
        raise _invalid(path, "글자 배열", str(error)) from error


def _item(path: Path, number: int, raw: object) -> ConsentItem:
    if not isinstance(raw, dict):
        raise _invalid(path, f"items {number}", "항목의 모양이 아닙니다")
    unknown = sorted(set(raw) - {*_ITEM_FIELDS, "required"})
    if unknown:
        raise _invalid(path, f"items {number}의 {unknown[0]}", "모르는 항목입니다")
    words = {key: _words(path, raw, key, f"items {number}의 {key}") for key in _ITEM_FIELDS}
    if not _ID.fullmatch(words["id"]):
        raise _invalid(path, f"items {number}의 id", "영어 소문자, 숫자, 붙임표로 적어 주십시오")
    required = raw.get("required")
    if not isinstance(required, bool):
        raise _invalid(path, f"items {number}의 required", "true 또는 false로 적어 주십시오")
    return ConsentItem(required=required, **words)


def _check_items(path: Path, text: ConsentText) -> None:
    """Nothing twice; what the program needs is asked as required, and what it does not need is never made a condition
    (개인정보 보호법 제16조, 제22조)."""
    ids = [item.id for item in text.items]
    twice = sorted({found for found in ids if ids.count(found) > 1})
    if twice:
        raise _invalid(path, twice[0], "같은 id가 두 번 있습니다")
    for needed in NEEDED:
        if needed not in text.required:
            raise _invalid(path, needed, "이 항목은 있어야 하고 required = true여야 합니다")
    for optional in OPTIONAL:
        if optional in text.required:
            raise _invalid(path, optional, "선택 항목이므로 required = false여야 합니다")


def _words(path: Path, raw: dict[str, Any], key: str, shown: str, *, optional: bool = False) -> str:
    if key not in raw and optional:
        return ""
    if key not in raw:
        raise _invalid(path, shown, "빠져 있습니다")
    value = raw[key]
    if not isinstance(value, str) or not (value.strip() or optional):
        raise _invalid(path, shown, "글을 적어 주십시오")
    return value.strip()


def _shape(text: ConsentText) -> list[tuple[str, bool]]:
    return [(item.id, item.required) for item in text.items]


def _invalid(path: Path, field: str, why: str) -> MajuError:
    return MajuError(
        "consent-invalid",
        "동의서 파일 {file}의 {field} 항목이 맞지 않습니다({why}). 고치기 전에는 세션을 시작하지 않습니다. 지난 기록은 그대로입니다.",
        file=path.name,
        field=field,
        why=why,
    )
