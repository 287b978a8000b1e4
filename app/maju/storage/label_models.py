"""Label models as one file of numbers and text (``.npz``): nothing in it is executed, nothing pickled is read or written."""

import io
import json
import math
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from maju.domain.errors import MajuError
from maju.domain.wording_labels import HeadWeights, LabelTask, LabelWeights

_FORMAT = 1
_LARGEST = 20_000_000
"""Bytes; the one that ships has 0.03 MB, one with 50 labels would have 0.2 MB."""
_DESCRIPTION = "description"


def write_label_model(path: Path, model: LabelWeights) -> None:
    """Write a model whole or not at all; the one that was there is replaced. Raises: MajuError ``folder-unwritable``."""
    description = {
        "format": _FORMAT,
        "encoder": model.encoder,
        "name": model.name,
        "heads": {task.value: _described(head) for task, head in model.heads.items()},
    }
    text = json.dumps(description, ensure_ascii=False).encode("utf-8")
    arrays: dict[str, npt.NDArray[Any]] = {_DESCRIPTION: np.frombuffer(text, np.uint8)}
    for task, head in model.heads.items():
        arrays[task.value] = np.frombuffer(head.weights, "<f4").reshape(-1, len(head.labels))
    packed = io.BytesIO()
    np.savez_compressed(packed, allow_pickle=False, **arrays)
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(packed.getvalue())
        part.replace(path)
    except OSError as error:
        raise MajuError(
            "folder-unwritable",
            "{path}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오. 지금까지 쓰던 모델은 그대로입니다.",
            path=path,
        ) from error


def read_label_model(path: Path, *, dimensions: int) -> LabelWeights:
    """A model for an encoder with ``dimensions`` numbers a vector. Raises: MajuError ``label-model-corrupt``."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("too large")
        with zipfile.ZipFile(path) as packed:
            if sum(member.file_size for member in packed.infolist()) > 4 * _LARGEST:
                raise ValueError("too large when unpacked")
        with np.load(path, allow_pickle=False) as arrays:
            return _model(arrays, dimensions)
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise MajuError(
            "label-model-corrupt",
            "표현 라벨 모델 ‘{file}’을(를) 읽을 수 없습니다. 면접 기록은 그대로입니다. 이 파일을 지우면 함께 설치된 모델을 쓰고, ‘maju train labels’로 다시 만들 수 있습니다.",
            file=path,
        ) from error


def _described(head: HeadWeights) -> dict[str, Any]:
    return {"labels": head.labels, "vocabulary": head.vocabulary, "threshold": head.threshold}


def _model(arrays: Mapping[str, npt.NDArray[Any]], dimensions: int) -> LabelWeights:
    description = json.loads(arrays[_DESCRIPTION].tobytes().decode("utf-8"))
    if description["format"] != _FORMAT:
        raise ValueError(f"format {description['format']}")
    heads = {
        LabelTask(task): _head(raw, arrays[LabelTask(task).value], dimensions)
        for task, raw in description["heads"].items()
    }
    return LabelWeights(heads, str(description["encoder"]), str(description["name"]))


def _head(raw: Mapping[str, Any], weights: npt.NDArray[Any], dimensions: int) -> HeadWeights:
    labels, vocabulary = tuple(map(str, raw["labels"])), tuple(map(str, raw["vocabulary"]))
    threshold = float(raw["threshold"])
    expected = (dimensions + len(vocabulary) + 1, len(labels))
    if len(labels) < 2 or weights.shape != expected or weights.dtype != np.dtype("<f4"):
        raise ValueError(f"weights {weights.shape}, expected {expected}")
    if not (np.isfinite(weights).all() and math.isfinite(threshold)):
        raise ValueError("numbers that are none")
    return HeadWeights(labels, vocabulary, np.ascontiguousarray(weights).tobytes(), threshold)
