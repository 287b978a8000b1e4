"""One answer in, one evaluation out, as JSON that stays compatible with an existing program (``docs/json.md``, ``maju evaluate``)."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from maju.domain.errors import MajuError
from maju.domain.evaluation import Criterion, Evaluation, Judgement
from maju.domain.feedback import LabelGuess, WordingKind, WordingLabels
from maju.domain.ports import WordAnalyzer
from maju.domain.question import Experience, OccupationGroup
from maju.domain.wording_labels import Labeller, LabelTask, korean_label
from maju.services.feedback.desk import FeedbackDesk, PairFeedback
from maju.services.wording_labels.features import ReadTexts

LARGEST = 2_000_000
"""Bytes of an input file; an answer of three minutes has about 2,500."""
SUMMARY_SENTENCES = 2
_NO_MODEL = WordingLabels((), ())


@dataclass(frozen=True, slots=True)
class SingleAnswer:
    """What is evaluated. ``user_info`` goes back as it came; of it only ``group`` and ``experience`` are ever looked at, never sex or age.

    ``given``: labels that came with the answer.
    """

    user_info: Mapping[str, Any]
    question: str
    answer: str
    group: OccupationGroup = OccupationGroup.ICT
    experience: Experience = Experience.NEW
    given: Mapping[LabelTask, str] = field(default_factory=dict)


def read_single(text: str) -> SingleAnswer:
    """An input document. Raises: MajuError ``evaluate-input`` saying what is missing."""
    try:
        raw = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise _unusable("JSON으로 읽을 수 없습니다") from error
    if not isinstance(raw, dict):
        raise _unusable("question과 user_answer가 있는 JSON 객체가 아닙니다")
    question, items = _text(raw.get("question")), _answers(raw)
    if not question:
        raise _unusable("question에 글이 없습니다")
    if not items:
        raise _unusable("user_answer가 없습니다")
    info = raw.get("user_info")
    info = info if isinstance(info, dict) else {}
    return SingleAnswer(
        user_info=info,
        question=question,
        answer=" ".join(filter(None, map(_text, items))),
        group=_group(info.get("occupation")),
        experience=Experience.EXPERIENCED if str(info.get("experience")).upper() == "EXPERIENCED" else Experience.NEW,
        given={task: label for task in LabelTask if (label := _given(items, task))},
    )


def _unusable(why: str) -> MajuError:
    return MajuError(
        "evaluate-input",
        "평가할 파일을 쓸 수 없습니다: {why}. 파일은 그대로 두었습니다. 내용을 고쳐 다시 넣어 주십시오.",
        why=why,
    )


def _answers(raw: Mapping[str, Any]) -> list[Any]:
    """``user_answer`` as a list, an object or a text, on its own or below ``answer``."""
    found = raw.get("user_answer")
    if found is None and isinstance(raw.get("answer"), dict):
        found = raw["answer"].get("user_answer")
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def _text(value: Any) -> str:
    found = value.get("text") if isinstance(value, dict) else value
    return " ".join(found.split()) if isinstance(found, str) else ""


def _group(value: Any) -> OccupationGroup:
    """Its code in any case; another one is read as ICT, as ``maju feedback`` does."""
    known = {group.value: group for group in OccupationGroup}
    return known.get(str(value).upper(), OccupationGroup.ICT)


def _given(items: Sequence[Any], task: LabelTask) -> str:
    """The first label of an answer: a text, or the data set's list of objects with a ``category``."""
    for item in items:
        found = item.get(task.value) if isinstance(item, dict) else None
        for one in found if isinstance(found, list) else [found]:
            label = one.get("category") if isinstance(one, dict) else one
            if isinstance(label, str) and label.strip():
                return label.strip().lower()
    return ""


@dataclass(frozen=True, slots=True)
class SingleEvaluator:
    """Evaluates answers one by one. ``features`` reads sentences for the summary; ``with_model``: sentences and the recommended answer by
    the language model where there is one. Levels come from the rules."""

    feedback: FeedbackDesk
    labels: Labeller
    words: Callable[[], WordAnalyzer]
    features: Callable[[Sequence[str]], ReadTexts]
    with_model: bool = True

    def evaluate(self, asked: SingleAnswer) -> dict[str, Any]:
        """The document of ``assets/schemas/evaluate.schema.json``.

        ``total`` is the weighted mean of the rubric's levels (1-5) on a line from 0 to 100: 100 · (mean - 1) / 4; ``length`` the level of
        분량 on the same line, ``quality`` the weighted mean of all other criteria. ``intent`` and ``emotion`` are 100 where the label
        that came with the answer is the one its wording is given, 0 where it is not, and null where no label came or none is likely
        enough; they do not enter ``total``. Where the answer cannot be judged every score and the grade are null and ``held`` says why.
        """
        made = self.feedback.pair(
            self.feedback.question(asked.question),
            asked.answer,
            group=asked.group,
            experience=asked.experience,
            with_model=self.with_model,
            wordings=True,
        )
        held = _held(made)
        labels, label_notices = self._labels(asked.answer if made.evaluation.judged else "")
        best = {LabelTask.INTENT: _first(labels.intents), LabelTask.EMOTION: _first(labels.emotions)}
        return {
            "user_info": dict(asked.user_info),
            "question": asked.question,
            "user_answer": asked.answer,
            "recommended_answer": _recommended(made),
            "score_result": _scores(made.evaluation, asked, best, held=bool(held)),
            "grade": None if held else made.evaluation.grade,
            "feedback": list(made.feedback.sentences),
            "summary": self._summary(asked.answer) if made.evaluation.judged else "",
            "analysis": _analysis(asked, best),
            "held": held,
            "notices": list(dict.fromkeys((*made.evaluation.notices, *made.feedback.notices, *label_notices))),
        }

    def _labels(self, answer: str) -> tuple[WordingLabels, tuple[str, ...]]:
        """Labels of the wording, or none and why: a label model that cannot be read costs nothing else."""
        if not answer:
            return _NO_MODEL, ()
        try:
            return self.labels.labels(answer), ()
        except MajuError as error:
            return _NO_MODEL, (str(error),)

    def _summary(self, answer: str) -> str:
        """The two sentences nearest to the mean of all, in their order and word for word: nothing is worded anew."""
        sentences = [answer[start:end].strip() for start, end in self.words().sentences(answer)]
        sentences = [sentence for sentence in sentences if sentence]
        if len(sentences) <= SUMMARY_SENTENCES:
            return " ".join(sentences)
        vectors = self.features(sentences).vectors
        near = vectors @ vectors.mean(axis=0)
        kept = sorted(np.argsort(-near, kind="stable")[:SUMMARY_SENTENCES].tolist())
        return " ".join(sentences[place] for place in kept)


def _held(made: PairFeedback) -> str:
    """Why there is no number, or an empty text. Without relevance, or with too few criteria, the rubric gives no grade: then no total either."""
    evaluation = made.evaluation
    if evaluation.held:
        return evaluation.held
    if evaluation.mean_level is not None and evaluation.grade:
        return ""
    relevance = [j.reason for j in evaluation.judgements if j.criterion is Criterion.RELEVANCE and j.level is None]
    return relevance[0] if relevance else "판단할 수 있는 기준이 너무 적어 점수와 등급을 내지 않았습니다."


def _first(guesses: Sequence[LabelGuess]) -> str:
    return guesses[0].label if guesses else ""


def _recommended(made: PairFeedback) -> str:
    return next((wording.text for wording in made.wordings if wording.kind is WordingKind.MODEL), "")


def _scores(
    evaluation: Evaluation, asked: SingleAnswer, best: Mapping[LabelTask, str], *, held: bool
) -> dict[str, Any]:
    length = [j for j in evaluation.judged if j.criterion is Criterion.LENGTH]
    others = [j for j in evaluation.judged if j.criterion is not Criterion.LENGTH]
    return {
        "total": None if held else _points(evaluation.judged),
        "intent": None if held else _agrees(asked, best, LabelTask.INTENT),
        "emotion": None if held else _agrees(asked, best, LabelTask.EMOTION),
        "length": None if held else _points(length),
        "quality": None if held else _points(others),
        "breakdown": {
            "word_count": len(asked.answer.split()),
            "pred_intent": best[LabelTask.INTENT],
            "gt_intent": asked.given.get(LabelTask.INTENT, ""),
            "pred_emotion": best[LabelTask.EMOTION],
            "gt_emotion": asked.given.get(LabelTask.EMOTION, ""),
        },
    }


def _points(judgements: Sequence[Judgement]) -> int | None:
    """Weighted mean level 1-5 as 0-100, or None where nothing was judged."""
    mean = Evaluation(tuple(judgements)).mean_level
    return round(100 * (mean - 1) / 4) if mean is not None else None


def _agrees(asked: SingleAnswer, best: Mapping[LabelTask, str], task: LabelTask) -> int | None:
    given = asked.given.get(task, "")
    return (100 if best[task] == given else 0) if given and best[task] else None


def _analysis(asked: SingleAnswer, best: Mapping[LabelTask, str]) -> dict[str, str]:
    made: dict[str, str] = {}
    for task in (LabelTask.EMOTION, LabelTask.INTENT):
        for side, label in (("pred", best[task]), ("gt", asked.given.get(task, ""))):
            made[f"{side}_{task.value}"] = label
            made[f"{side}_{task.value}_kor"] = korean_label(task, label) if label else ""
    return made
