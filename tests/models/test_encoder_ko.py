"""The sentence encoder that ships: small, read alike by both readers, and worth having on phrasings it never saw."""

import json
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest

from maju.engines.embed_sentence_transformers import SentenceTransformerEncoder
from maju.engines.embed_static import StaticEncoder, is_static
from models.encoder import corpus
from models.encoder.measure import bm25, figures, fused
from tests.contracts.test_sentence_encoder import rows

ENCODER = corpus.ROOT / "models" / "encoder-ko"
HERE = corpus.ROOT / "models" / "encoder"
LARGEST = 10_000_000


@pytest.fixture(scope="module")
def encoder() -> Iterator[StaticEncoder]:
    made = StaticEncoder(ENCODER)
    yield made
    made.close()


@pytest.fixture(scope="module")
def occupations() -> tuple[corpus.Occupation, ...]:
    return corpus.read_occupations()


def held_out(part: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((HERE / "held_out.json").read_text(encoding="utf-8"))[part]
    return found


def cosines(encoder: StaticEncoder, ours: list[str], theirs: list[str]) -> npt.NDArray[np.float32]:
    return rows(encoder.encode(ours, query=True)) @ rows(encoder.encode(theirs)).T


def test_the_folder_is_at_most_ten_megabytes() -> None:
    assert is_static(ENCODER)
    assert sum(path.stat().st_size for path in ENCODER.rglob("*") if path.is_file()) <= LARGEST


def test_both_readings_agree(encoder: StaticEncoder) -> None:
    full = SentenceTransformerEncoder(ENCODER, device="cpu")
    texts = ["환자를 돌보는 일", "ＥＸＣＥＬ로 장부 정리", "쿠버네티스 운영 3년", "뷁 ☃", "용접 " * 500]
    try:
        np.testing.assert_allclose(rows(encoder.encode(texts)), rows(full.encode(texts)), atol=1e-3)
        assert encoder.info.id == full.info.id
    finally:
        full.close()


@pytest.mark.parametrize(("part", "recall", "rank"), [("occupations", 0.77, 0.52), ("phrases", 0.82, 0.55)])
def test_phrasings_it_never_saw_find_their_occupation(
    encoder: StaticEncoder, occupations: tuple[corpus.Occupation, ...], part: str, recall: float, rank: float
) -> None:
    places = {one.id: place for place, one in enumerate(occupations)}
    asked = [(phrase, places[name]) for name, phrases in held_out(part).items() if name in places for phrase in phrases]
    found = cosines(encoder, [phrase for phrase, _ in asked], [one.searched for one in occupations])
    measured = figures(found, np.array([place for _, place in asked]))
    assert measured["recall@10"] >= recall
    assert measured["mrr"] >= rank


def test_what_is_held_out_was_not_learnt_from(occupations: tuple[corpus.Occupation, ...]) -> None:
    kept = {phrase for part in ("occupations", "phrases") for some in held_out(part).values() for phrase in some}
    assert not kept & {phrase for one in occupations for phrase in one.phrases}
    assert len(held_out("occupations")) >= len(occupations) * 0.07
    assert all(one.phrases for one in occupations if not one.unseen)


@pytest.mark.parametrize(
    ("said", "meant", "other"),
    [
        ("아픈 사람 곁에서 돌봐 주는 일", "병동 간호사", "용접원"),
        ("고장난 기계 고치는 사람", "기계 정비원", "플로리스트"),
        ("엑셀로 장부 정리하는 직무", "회계 사무원", "소방관"),
        ("커피 내리는 알바", "바리스타", "변호사"),
    ],
)
def test_what_is_meant_is_nearer_than_what_is_not(encoder: StaticEncoder, said: str, meant: str, other: str) -> None:
    near, far = cosines(encoder, [said], [meant, other])[0]
    assert near > far + 0.2
    assert far < 0.3


def test_a_text_without_letters_has_no_direction(encoder: StaticEncoder) -> None:
    assert not rows(encoder.encode(["", "☃ !!", "\x00\x1b"])).any()


def test_bm25_prefers_the_rare_word_and_the_shorter_text() -> None:
    texts = [["일", "용접"], ["일", "간호"], ["일", "용접", "일", "일", "일"]]
    scores = bm25(texts, [["용접"], ["없음"]])
    assert scores[0, 0] > scores[0, 2] > scores[0, 1] == 0
    assert not scores[1].any()


def test_a_tie_counts_as_its_middle_place() -> None:
    scores = np.array([[1, 1, 1], [3, 2, 1]], np.float32)
    assert figures(scores, np.array([0, 0])) == {"recall@1": 0.5, "recall@10": 1.0, "mrr": 0.75}


def test_fusion_keeps_what_both_put_first() -> None:
    words, meaning = np.array([[5, 1, 0]], np.float32), np.array([[0.9, 0.1, 0.3]], np.float32)
    assert {int(scores[0].argmax()) for scores in fused(words, meaning).values()} == {0}
