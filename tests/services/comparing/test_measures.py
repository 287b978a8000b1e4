"""The figures are those of sacreBLEU and rouge-score called directly on Kiwi's morphemes."""

import math
from functools import cache

import numpy as np
import pytest
import sacrebleu
from rouge_score.rouge_scorer import RougeScorer

from maju.engines.embed_static import StaticEncoder
from maju.services.comparing.measures import Measures
from tests.services.judging_making import ROOT, words

TEXT = "저는 오류의 범위를 먼저 확인하고 바로 알렸습니다. 그 결과 지급 전에 바로잡았습니다."
REFERENCE = "저는 오류가 어디까지 번졌는지 확인하고 담당자에게 바로 알렸습니다. 그래서 지급 전에 바로잡았습니다."
OTHER = "바다에서 해가 뜨는 장면을 찍었습니다."


@cache
def encoder() -> StaticEncoder:
    return StaticEncoder(ROOT / "models" / "encoder-ko")


@cache
def measures() -> Measures:
    return Measures(words(), encoder())


def tokens(text: str, *, punctuation: bool) -> list[str]:
    return [
        m.form
        for m in words().morphemes(text)
        if punctuation or not m.tag.startswith("S") or m.tag in ("SL", "SN", "SH")
    ]


class Given:
    def tokenize(self, text: str) -> list[str]:
        return tokens(text, punctuation=False)


@pytest.mark.parametrize("text", [TEXT, REFERENCE, OTHER, "네.", ""])
def test_rouge_is_rouge_scores_own(text: str) -> None:
    expected = RougeScorer(["rouge1", "rouge2", "rougeL"], tokenizer=Given()).score(REFERENCE, text)
    (found,) = measures().likeness([text], [REFERENCE])
    assert found.rouge1 == pytest.approx(expected["rouge1"].fmeasure)
    assert found.rouge2 == pytest.approx(expected["rouge2"].fmeasure)
    assert found.rouge_l == pytest.approx(expected["rougeL"].fmeasure)


def test_bleu_is_sacrebleus_own() -> None:
    joined = [" ".join(tokens(text, punctuation=True)) for text in (TEXT, OTHER, REFERENCE)]
    expected = sacrebleu.corpus_bleu(joined[:2], [[joined[2], joined[2]]], tokenize="none", force=True).score
    assert measures().corpus_bleu([TEXT, OTHER], [REFERENCE, REFERENCE]) == pytest.approx(expected)
    single = sacrebleu.sentence_bleu(joined[0], [joined[2]], tokenize="none").score
    (found,) = measures().likeness([TEXT], [REFERENCE])
    assert found.bleu == pytest.approx(single)


def test_rouge_by_hand() -> None:
    # 나 는 가 ㄴ다 beside 너 는 가 ㄴ다: three of four morphemes, two of three pairs, the longest run of three
    (found,) = measures().likeness(["나는 간다."], ["너는 간다."])
    assert (found.rouge1, found.rouge2, found.rouge_l) == pytest.approx((3 / 4, 2 / 3, 3 / 4))


def test_the_same_text_gets_everything_and_no_text_nothing() -> None:
    same, none = measures().likeness([REFERENCE, ""], [REFERENCE, REFERENCE])
    assert (same.bleu, same.rouge1, same.rouge2, same.rouge_l, same.meaning) == pytest.approx(
        (100, 1, 1, 1, 1), abs=1e-4
    )
    assert (none.bleu, none.rouge1, none.rouge2, none.rouge_l, none.meaning) == (0, 0, 0, 0, 0)
    assert measures().corpus_bleu([""], [REFERENCE]) == 0


def test_morphemes_see_what_spaces_hide() -> None:
    said, meant = "경험을 말했습니다", "경험이 말해 줍니다"
    (found,) = measures().likeness([said], [meant])
    assert not set(said.split()) & set(meant.split())
    assert found.rouge1 > 0.4


def test_meaning_is_the_encoders_cosine_and_orders_texts() -> None:
    made = encoder().encode([TEXT, REFERENCE])
    rows = np.frombuffer(made.data, "<f4").reshape(2, -1)
    near, far = measures().likeness([TEXT, OTHER], [REFERENCE, REFERENCE])
    assert near.meaning == pytest.approx(float(rows[0] @ rows[1]), abs=1e-5)
    assert near.meaning is not None
    assert far.meaning is not None
    assert near.meaning > far.meaning + 0.1


def test_without_an_encoder_meaning_is_left_out_and_the_methods_say_so() -> None:
    bare = Measures(words(), None)
    (found,) = bare.likeness([TEXT], [REFERENCE])
    assert found.meaning is None
    assert math.isfinite(found.bleu)
    assert bare.methods["meaning"] == ""
    assert "tok:none" in bare.methods["bleu"]
    assert "kiwi" in bare.methods["bleu"]
    assert measures().methods["meaning"] == encoder().info.id
