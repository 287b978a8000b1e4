"""What is missing is written and nothing twice; rows gather what belongs together."""

from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import Completion
from maju.services.comparing.comparison import current_texts, measure, rows, unrelated, write_missing
from maju.services.comparing.items import Variant
from maju.services.comparing.texts_file import TextsFile
from maju.services.comparing.writing import AnswerWriter, Prompts
from tests.services.comparing.making import ITEM, OTHER, SENTENCES, array, worded, written
from tests.services.comparing.test_measures import measures
from tests.services.judging_making import words
from tests.services.scripted_models import ScriptedModel

ITEMS, VARIANTS = (ITEM, OTHER), (Variant.QUESTION, Variant.RESUME)


def compare(texts: TextsFile, model: ScriptedModel, prompts: Prompts, *, seed: int = 7, name: str = "대본") -> int:
    told: list[tuple[int, int]] = []
    writer = AnswerWriter(model, name, seed, lambda: 0.0)
    made = write_missing(ITEMS, VARIANTS, prompts, writer, texts, lambda done, every: told.append((done, every)))
    assert told == [(done, 4) for done in range(5)]
    return made


def test_texts_are_written_once_item_by_item(tmp_path: Path) -> None:
    model, texts = ScriptedModel(lambda _s, _u: array(*SENTENCES)), TextsFile(tmp_path / "t.jsonl")
    assert compare(texts, model, worded()) == 4
    assert [(t.item, t.variant) for t in texts.all()] == [(i.id, v) for i in ITEMS for v in VARIANTS]
    assert compare(texts, model, worded()) == 0
    assert len(model.calls) == 4


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    asked: list[str] = []

    def fail_at_third(_system: str, user: str) -> str:
        asked.append(user)
        if len(asked) == 3:
            raise MajuError("llm-server-unreachable", "서버에 닿지 않습니다.")
        return array(*SENTENCES)

    model, path = ScriptedModel(fail_at_third), tmp_path / "t.jsonl"
    with pytest.raises(MajuError):
        write_missing(
            ITEMS, VARIANTS, worded(), AnswerWriter(model, "대본", 7, lambda: 0.0), TextsFile(path), lambda _d, _e: None
        )
    assert len(TextsFile(path).all()) == 2
    assert compare(TextsFile(path), model, worded()) == 2
    assert asked[2] == asked[3]


def test_another_seed_prompt_or_model_is_written_anew_and_kept_apart(tmp_path: Path) -> None:
    model, texts = ScriptedModel(lambda _s, _u: array(*SENTENCES)), TextsFile(tmp_path / "t.jsonl")
    changed = worded(system="다른 지시")
    for prompts, seed, name in ((worded(), 7, "a"), (worded(), 8, "a"), (changed, 7, "a"), (worded(), 7, "b")):
        assert compare(texts, model, prompts, seed=seed, name=name) == 4
    now = current_texts(ITEMS, VARIANTS, worded(), 7, texts)
    assert [t.model for _, t in now] == ["a", "b"] * 4
    assert [(i.id, t.variant) for i, t in now[::2]] == [(i.id, v) for i in ITEMS for v in VARIANTS]
    assert len(current_texts(ITEMS[:1], VARIANTS[1:], changed, 7, texts)) == 1


def test_rows_are_means_by_model_and_variant() -> None:
    texts = [
        (ITEM, written(ITEM.reference, variant=Variant.RESUME, seconds=2.0)),
        (OTHER, written("〔직접 채우기〕에서 99개를 고쳤습니다.", OTHER, Variant.RESUME, seconds=4.0, finish="length")),
        (ITEM, written(ITEM.reference, variant=Variant.QUESTION)),
        (ITEM, written(OTHER.reference, model="n")),
    ]
    made = rows(measure(texts, measures(), words()), measures())
    assert [(r.model, r.variant, r.texts) for r in made] == [
        ("m", Variant.QUESTION, 1),
        ("m", Variant.RESUME, 2),
        ("n", Variant.BOTH, 1),
    ]
    assert made[0].bleu == pytest.approx(100)
    assert made[0].rouge_l == 1
    assert (made[1].seconds, made[1].unfinished, made[1].blanks, made[1].strangers) == (3.0, 1, 0.5, 0.5)
    single = measures().likeness([texts[1][1].text], [OTHER.reference])[0]
    assert made[1].rouge1 == pytest.approx((1 + single.rouge1) / 2)
    assert made[1].bleu == pytest.approx(
        measures().corpus_bleu([t.text for _, t in texts[:2]], [ITEM.reference, OTHER.reference])
    )


def test_a_fact_counts_as_invented_only_where_the_prompt_did_not_tell_it() -> None:
    text = "저는 느린 질의 12개를 고쳤습니다."
    told, untold = measure(
        [(ITEM, written(text, variant=Variant.RESUME)), (ITEM, written(text, variant=Variant.BOTH))],
        measures(),
        words(),
    )
    assert (told.strangers, untold.strangers) == (0, 1)


def test_an_answer_to_another_question_is_the_least_to_pass() -> None:
    least = unrelated(ITEMS, measures())
    assert least is not None
    assert least.variant is None
    (one,) = measures().likeness([OTHER.reference], [ITEM.reference])
    (two,) = measures().likeness([ITEM.reference], [OTHER.reference])
    assert least.rouge1 == pytest.approx((one.rouge1 + two.rouge1) / 2)
    assert unrelated(ITEMS[:1], measures()) is None


def test_texts_nobody_finished_still_give_finite_figures() -> None:
    made = rows(measure([(ITEM, written("", finish="too-long"))], measures(), words()), measures())
    assert (made[0].bleu, made[0].rouge1, made[0].characters, made[0].unfinished) == (0, 0, 0, 1)


def test_completions_of_another_kind_are_no_answer(tmp_path: Path) -> None:
    model = ScriptedModel(lambda _s, _u: Completion("", "cancelled"))
    texts = TextsFile(tmp_path / "t.jsonl")
    assert compare(texts, model, worded()) == 4
    assert {t.finish for t in texts.all()} == {"cancelled"}
