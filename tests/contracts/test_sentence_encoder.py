"""What every sentence encoder promises: the fake, the light reader, and sentence-transformers over two small real models."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from maju.domain.ports import SentenceEncoder, Vectors
from maju.engines.embed_sentence_transformers import SentenceTransformerEncoder
from maju.engines.embed_static import StaticEncoder
from maju.fakes.engines import LetterEncoder

MODELS = Path(__file__).resolve().parents[1] / "fixtures" / "models"
TEXTS = [
    "환자를 돌보는 일",
    "공장에서 기계를 고칩니다.",
    "Python으로 데이터를 분석합니다.",
    "환자를 돌보는 일을 합니다",
]

ENCODERS: dict[str, Callable[[], SentenceEncoder]] = {
    "fake": LetterEncoder,
    "static": lambda: StaticEncoder(MODELS / "encoder-ko-tiny"),
    "static by sentence-transformers": lambda: SentenceTransformerEncoder(MODELS / "encoder-ko-tiny", device="cpu"),
    "transformer": lambda: SentenceTransformerEncoder(MODELS / "encoder-e5-tiny", device="cpu"),
}


def rows(vectors: Vectors) -> npt.NDArray[np.float32]:
    return np.frombuffer(vectors.data, "<f4").reshape(-1, vectors.dimensions)


@pytest.fixture(scope="module", params=ENCODERS.values(), ids=ENCODERS.keys())
def encoder(request: pytest.FixtureRequest) -> Iterator[SentenceEncoder]:
    made: SentenceEncoder = request.param()
    yield made
    made.close()


class TestSentenceEncoder:
    def test_every_text_has_a_vector_of_length_one(self, encoder: SentenceEncoder) -> None:
        found = rows(encoder.encode(TEXTS))
        assert found.shape == (len(TEXTS), encoder.dimensions)
        np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1.0, atol=1e-5)

    def test_a_text_is_nearest_to_itself_and_the_same_in_any_company(self, encoder: SentenceEncoder) -> None:
        together, alone = rows(encoder.encode(TEXTS)), rows(encoder.encode(TEXTS[2:3]))
        assert int(np.argmax(together @ alone[0])) == 2
        np.testing.assert_allclose(together[2], alone[0], atol=1e-4)

    def test_nothing_gives_nothing(self, encoder: SentenceEncoder) -> None:
        assert encoder.encode([]).data == b""
        empty = rows(encoder.encode([""]))
        assert np.isfinite(empty).all()

    def test_questions_and_passages_have_the_same_dimensions(self, encoder: SentenceEncoder) -> None:
        assert encoder.encode(TEXTS[:1], query=True).dimensions == encoder.dimensions

    def test_it_names_its_vectors(self, encoder: SentenceEncoder) -> None:
        encoder.encode(TEXTS[:1])
        assert encoder.info.id
