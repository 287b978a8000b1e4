"""The two readings of an encoder: the light one and sentence-transformers' own, and the folders neither may open."""

import pickle
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from maju.domain.errors import MajuError
from maju.engines.embed_sentence_transformers import SentenceTransformerEncoder, check_folder
from maju.engines.embed_static import StaticEncoder, is_static
from tests.contracts.test_sentence_encoder import MODELS, TEXTS, rows

STATIC, TRANSFORMER = MODELS / "encoder-ko-tiny", MODELS / "encoder-e5-tiny"


@pytest.fixture(scope="module")
def transformer() -> Iterator[SentenceTransformerEncoder]:
    encoder = SentenceTransformerEncoder(TRANSFORMER, device="cpu")
    yield encoder
    encoder.close()


def test_both_readings_of_a_static_model_agree_and_share_a_name() -> None:
    light, full = StaticEncoder(STATIC), SentenceTransformerEncoder(STATIC, device="cpu")
    texts = [*TEXTS, "쿠버네티스 운영 3년", "뷁 unknown ☃", "가" * 3000]
    try:
        np.testing.assert_allclose(rows(light.encode(texts)), rows(full.encode(texts)), atol=1e-4)
        assert light.info.id == full.info.id
    finally:
        full.close()


def test_a_static_model_is_told_from_a_transformer(tmp_path: Path) -> None:
    assert is_static(STATIC)
    assert not is_static(TRANSFORMER)
    assert not is_static(tmp_path)


def test_a_family_with_prompts_reads_a_question_differently(transformer: SentenceTransformerEncoder) -> None:
    question, passage = (rows(transformer.encode(TEXTS[:1], query=query)) for query in (True, False))
    assert not np.allclose(question, passage, atol=1e-3)


def test_a_text_that_is_too_long_is_counted(transformer: SentenceTransformerEncoder) -> None:
    assert transformer.encode(["짧은 글", "긴 글 " * 200]).shortened == 1
    assert transformer.encode(["짧은 글"] * 40).shortened == 0
    many = [f"{number}번째 글" for number in range(50)] + ["긴 글 " * (200 + number) for number in range(20)]
    assert transformer.encode(many, query=True).shortened == 20


def test_many_texts_come_back_in_their_order(transformer: SentenceTransformerEncoder) -> None:
    texts = [f"{number}번 문장입니다" for number in range(600)]
    found = rows(transformer.encode(texts))
    np.testing.assert_allclose(found[577], rows(transformer.encode(texts[577:578]))[0], atol=1e-4)


@pytest.mark.parametrize("missing", ["modules.json", "tokenizer.json", "model.safetensors"])
def test_a_folder_with_a_file_missing_is_refused(tmp_path: Path, missing: str) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(STATIC, folder)
    (folder / missing).unlink()
    with pytest.raises(MajuError) as refused:
        check_folder(folder)
    assert refused.value.code == "embedding-model-corrupt"


def test_weights_in_a_pickle_are_not_opened(tmp_path: Path) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(TRANSFORMER, folder)
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps({"weight": 1}))
    with pytest.raises(MajuError) as refused:
        SentenceTransformerEncoder(folder)
    assert refused.value.code == "embedding-model-pickle"


@pytest.mark.parametrize("name", ["modules.json", "tokenizer.json", "model.safetensors"])
def test_a_damaged_static_folder_is_said(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(STATIC, folder)
    (folder / name).write_bytes(b"{\x00" + bytes(100))
    with pytest.raises(MajuError) as refused:
        StaticEncoder(folder)
    assert refused.value.code == "embedding-model-corrupt"


def test_a_damaged_transformer_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(TRANSFORMER, folder)
    (folder / "model.safetensors").write_bytes(b"\x00" * 64)
    encoder = SentenceTransformerEncoder(folder, device="cpu")
    try:
        with pytest.raises(MajuError) as refused:
            encoder.encode(TEXTS)
        assert refused.value.code == "embedding-model-corrupt"
    finally:
        encoder.close()


def test_a_table_too_small_for_its_tokens_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(STATIC, folder)
    table = load_file(STATIC / "model.safetensors")["embedding.weight"][:50]
    save_file({"embedding.weight": np.ascontiguousarray(table)}, folder / "model.safetensors")
    with pytest.raises(MajuError) as refused:
        StaticEncoder(folder)
    assert refused.value.code == "embedding-model-corrupt"
