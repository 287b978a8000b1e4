"""One static encoder for all who ask for the same files, another where they have changed."""

import os
import shutil
from pathlib import Path

import pytest

from maju.bootstrap.engine_recipes import static_encoder, word_encoder
from maju.domain.errors import MajuError
from maju.paths import find_paths


def test_the_same_files_are_read_once(tmp_path: Path) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(find_paths().encoder, folder)
    first = static_encoder(folder)
    assert static_encoder(folder) is first
    assert word_encoder(folder) is first
    weights = next(folder.rglob("model.safetensors"))
    os.utime(weights, ns=(0, 0))
    assert static_encoder(folder) is not first


def test_a_folder_without_a_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        static_encoder(tmp_path)
    assert caught.value.code == "embedding-model-corrupt"
    assert word_encoder(tmp_path) is None
