"""``own.json``: where the person's own models lie."""

import json
from collections.abc import Iterable
from pathlib import Path

from maju.domain.catalogue import OwnModel, Slot
from maju.domain.errors import MajuError
from maju.domain.system_reasons import system_reason
from maju.model_store.durable import write_file

_NAME = "own.json"
_LARGEST = 1_000_000


def read_own(models: Path) -> tuple[OwnModel, ...]:
    """Every remembered model; lines that cannot be understood are passed over."""
    path = models / _NAME
    try:
        if path.stat().st_size > _LARGEST:
            return ()
        lines = json.loads(path.read_text(encoding="utf-8"))["own"]
        return tuple(model for line in lines if (model := _own(line)) is not None)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ()


def write_own(models: Path, own: Iterable[OwnModel]) -> None:
    """Replace the list, whole or not at all. Raises: MajuError ``folder-unwritable``."""
    lines = [{"slot": model.slot.value, "name": model.name, "path": model.path} for model in own]
    text = json.dumps({"own": lines}, indent=1) + "\n"  # escapes keep names that are no valid text
    try:
        models.mkdir(parents=True, exist_ok=True)
        write_file(models / _NAME, text.encode("ascii"))
    except OSError as error:
        sentence = "모델 폴더 {folder}에 쓸 수 없습니다({why}). 폴더의 권한과 남은 공간을 확인해 주십시오. 설치되어 있던 모델은 그대로입니다."
        raise MajuError("folder-unwritable", sentence, folder=models, why=system_reason(error)) from error


def _own(line: object) -> OwnModel | None:
    match line:
        case {"slot": str(slot), "name": str(name), "path": str(path)} if slot in tuple(Slot):
            return OwnModel(Slot(slot), name, path)
    return None
