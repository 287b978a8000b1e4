"""Labels of an answer's wording: the task of the AI Hub interview data set (71592). Of the words, never of the person who says them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from maju.domain.feedback import WordingLabels


class LabelTask(StrEnum):
    """What is labelled: what a sentence is about (표현의 의도), or the tone of its words (표현의 정서)."""

    INTENT = "intent"
    EMOTION = "emotion"

    @property
    def korean(self) -> str:
        """What people read above the labels."""
        return {"intent": "표현의 의도", "emotion": "표현의 정서(글)"}[self.value]


KOREAN_LABELS = {
    LabelTask.INTENT: {
        "background": "배경",
        "technology": "지식/기술",
        "attitude": "태도",
        "personality": "성향",
        "etc": "기타",
    },
    LabelTask.EMOTION: {"positive": "긍정", "neutral": "중립", "negative": "부정"},
}
"""Categories of the data set. Another one that a person's download may hold keeps its own name."""


def korean_label(task: LabelTask, label: str) -> str:
    """What people read for a label."""
    return KOREAN_LABELS[task].get(label, label)


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One labelled sentence. ``source``: texts of one source are never both learnt from and measured on."""

    text: str
    task: LabelTask
    label: str
    source: str


@dataclass(frozen=True, slots=True)
class LabelledTexts:
    """What a download held. ``files``: interviews read; ``unlabelled``: those without any label; ``skipped``: files that were no
    interview of the data set; ``troubles``: what could not be read at all, as sentences for people."""

    texts: tuple[LabelledText, ...]
    files: int
    unlabelled: int = 0
    skipped: int = 0
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadWeights:
    """What was learnt of one task: ``weights`` little-endian float32, a row of ``len(labels)`` numbers for every dimension of the
    encoder, every word of ``vocabulary`` and, last, the bias. A label is said from ``threshold`` on."""

    labels: tuple[str, ...]
    vocabulary: tuple[str, ...]
    weights: bytes
    threshold: float


@dataclass(frozen=True, slots=True)
class LabelWeights:
    """A label model as it is kept. ``encoder``: the id of the vectors it was learnt on; ``name``: what reports call it."""

    heads: Mapping[LabelTask, HeadWeights]
    encoder: str
    name: str


class Labeller(Protocol):
    """Labels wordings."""

    def labels(self, text: str) -> WordingLabels:
        """Labels of an answer; empty where nothing is likely enough to be said. Raises: MajuError where there is no model."""
