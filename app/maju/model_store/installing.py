"""Moving a whole model in and out: at every moment the old one, the new one or none is there, never half of one.

Beside the slots lie ``.replaced/<slot>/<id>`` (the old model while the new one moves in) and ``.removing/`` (what is being
deleted). Both are empty except after a break; :func:`clear_leftovers` puts that right.
"""

import contextlib
import os
import shutil
import uuid
from pathlib import Path

from filelock import FileLock, Timeout

from maju.domain.catalogue import ModelRecord, Slot
from maju.domain.errors import MajuError
from maju.domain.system_reasons import system_reason
from maju.durable import sync_folder
from maju.model_store.records import write_record

_REPLACED = ".replaced"
_REMOVING = ".removing"
_LOCK = ".moving.lock"
#: Moving takes milliseconds; a program that holds the lock longer is stuck.
_LOCK_WAIT_S = 30.0


def model_folder(models: Path, slot: Slot, identifier: str) -> Path:
    """Where a model of the store lies."""
    return models / slot.value / identifier


def install_folder(staged: Path, models: Path, record: ModelRecord) -> Path:
    """Move ``staged`` (all files checked and flushed; same disk as ``models``) to its place and return that place.

    Raises: MajuError ``model-in-use`` or ``folder-unwritable``; what was installed before then still is.
    """
    place = model_folder(models, record.slot, record.id)
    aside = models / _REPLACED / record.slot.value / record.id
    try:
        write_record(staged, record)
        models.mkdir(parents=True, exist_ok=True)
        with FileLock(models / _LOCK, timeout=_LOCK_WAIT_S):
            swap_folders(staged, place, aside, models)
    except OSError as error:
        raise _refusal(error, record.id, models) from error
    return place


def swap_folders(staged: Path, place: Path, aside: Path, models: Path) -> None:
    """Move ``staged`` to ``place``, what was there first to ``aside``. Raises: OSError; what was at ``place`` is then there again."""
    for folder in (place.parent, aside.parent):
        folder.mkdir(parents=True, exist_ok=True)
    drop_folder(models, aside)
    if place.exists():
        place.rename(aside)
    try:
        staged.rename(place)
    except OSError:
        if aside.exists():
            aside.rename(place)
        raise
    sync_folder(place.parent)
    drop_folder(models, aside)


def take_out(models: Path, place: Path) -> None:
    """Remove an installed model. Raises: MajuError ``model-in-use`` or ``folder-unwritable``; it is then untouched."""
    try:
        with FileLock(models / _LOCK, timeout=_LOCK_WAIT_S):
            drop_folder(models, place)
    except OSError as error:
        raise _refusal(error, place.name, models) from error
    sync_folder(place.parent)


def clear_leftovers(models: Path) -> None:
    """After a break: a model that was moved aside and not replaced comes back, everything else left over is deleted.

    What still cannot be deleted, or belongs to another program that is moving a model now, is left for the next time.
    """
    if not any((models / name).exists() for name in (_REPLACED, _REMOVING)):
        return
    with contextlib.suppress(OSError), FileLock(models / _LOCK, blocking=False):
        for aside in sorted((models / _REPLACED).glob("*/*")):
            place = models / aside.parent.name / aside.name
            if place.exists():
                drop_folder(models, aside)
            else:
                aside.rename(place)
        for folder in (_REPLACED, _REMOVING):
            shutil.rmtree(models / folder, ignore_errors=True)


def drop_folder(models: Path, folder: Path) -> None:
    """Out of sight first, so that a break in the middle of deleting leaves no half model. Raises: OSError before that."""
    if not folder.exists():
        return
    bin_ = models / _REMOVING / uuid.uuid4().hex
    bin_.parent.mkdir(parents=True, exist_ok=True)
    folder.rename(bin_)
    shutil.rmtree(bin_, ignore_errors=True)
    with contextlib.suppress(OSError):
        bin_.parent.rmdir()


def _refusal(error: OSError, name: str, models: Path) -> MajuError:
    """Windows does not rename a folder with an open file in it; elsewhere only the lock can be held by another program."""
    if isinstance(error, Timeout) or (isinstance(error, PermissionError) and os.name == "nt"):
        sentence = "‘{name}’ 모델을 지금 쓰고 있어 바꾸거나 지우지 못했습니다. 면접을 끝내고 다시 해 주십시오. 모델은 그대로입니다."
        return MajuError("model-in-use", sentence, name=name)
    sentence = "모델 폴더 {folder}에 쓸 수 없습니다({why}). 폴더의 권한과 남은 공간을 확인해 주십시오. 설치되어 있던 모델은 그대로입니다."
    return MajuError("folder-unwritable", sentence, folder=models, why=system_reason(error))
