"""The label model that ships: its sentences, its figures, its size, and that it is what its script makes."""

import json
from collections import Counter
from collections.abc import Iterator

import pytest

from maju.domain.wording_labels import KOREAN_LABELS, LabelTask
from maju.engines.embed_static import StaticEncoder
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.wording_labels.features import FeatureReader
from maju.services.wording_labels.label_model import WordingLabeller, opened
from maju.services.wording_labels.training import measure_head
from maju.storage.label_models import read_label_model
from models.labels.train import FIGURES, HELD_OUT, LEARNT, MODEL, ROOT, read_batches, split_batches


@pytest.fixture(scope="module")
def encoder() -> StaticEncoder:
    return StaticEncoder(ROOT / "models" / "encoder-ko")


@pytest.fixture(scope="module")
def words() -> Iterator[KiwiWordAnalyzer]:
    made = KiwiWordAnalyzer()
    yield made
    made.close()


@pytest.mark.parametrize("task", list(LabelTask))
def test_every_label_has_forty_sentences_and_no_sentence_stands_twice(task: LabelTask) -> None:
    texts = read_batches(task)
    counts = Counter(text.label for text in texts)
    assert set(counts) == set(KOREAN_LABELS[task])
    assert min(counts.values()) >= 40
    assert len({text.text for text in texts}) == len(texts)


def test_no_held_out_batch_is_learnt_from_or_checked_on() -> None:
    texts = read_batches(LabelTask.INTENT)
    parts = split_batches(texts)
    used = {texts[row].source for row in parts.learning} | {
        texts[row].source for fold in parts.folds for side in fold for row in side
    }
    assert used == {f"batch_{number}" for number in LEARNT}
    assert {texts[row].source for row in parts.held_out} == {f"batch_{number}" for number in HELD_OUT}


def test_the_figures_are_those_of_the_model_that_ships(encoder: StaticEncoder, words: KiwiWordAnalyzer) -> None:
    model = read_label_model(MODEL, dimensions=encoder.dimensions)
    figures = json.loads(FIGURES.read_text(encoding="utf-8"))
    assert model.encoder == encoder.info.id, "the encoder has changed: run models.labels.train"
    for task in LabelTask:
        texts = read_batches(task)
        held_out = [texts[row] for row in split_batches(texts).held_out]
        read = FeatureReader(encoder, words).read([text.text for text in held_out])
        found = measure_head(opened(model.heads[task]), read, [text.label for text in held_out])
        assert found.macro_f1 == pytest.approx(figures[task.value]["held_out"]["macro_f1"], abs=0.02)
        assert found.accuracy == pytest.approx(figures[task.value]["held_out"]["accuracy"], abs=0.02)


def test_the_file_is_small() -> None:
    assert MODEL.stat().st_size <= 2_000_000


def test_an_answer_gets_the_labels_of_its_sentences(encoder: StaticEncoder, words: KiwiWordAnalyzer) -> None:
    labeller = WordingLabeller(read_label_model(MODEL, dimensions=encoder.dimensions), encoder, words)
    found = labeller.labels(
        "저는 전자공학을 전공하고 설비 회사에서 이 년 동안 근무했습니다. 질문을 다시 한번 말씀해 주시겠습니까?"
    )
    assert [guess.korean for guess in found.intents] == ["배경", "기타"]
    assert found.model == "labels-ko"
    assert all(0 < guess.probability <= 1 for guess in (*found.intents, *found.emotions))


@pytest.mark.parametrize("text", ["", "  ", "네.", "네 맞습니다."])
def test_nothing_is_said_of_next_to_nothing(encoder: StaticEncoder, words: KiwiWordAnalyzer, text: str) -> None:
    labeller = WordingLabeller(read_label_model(MODEL, dimensions=encoder.dimensions), encoder, words)
    found = labeller.labels(text)
    assert found.intents == found.emotions == ()
