"""Scoring sheets for people: every text behind a code, in another order for each rater; the key stays in a file of its own."""

import hashlib
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from maju.domain.errors import MajuError
from maju.services.comparing.items import Item
from maju.services.comparing.writing import Written

Grid = list[list[str]]
KEY_SCHEMA = "maju-compare-key-1"
CODE, SCORES = "코드", (0, 1, 2)
_SIGNS = "ACDEFHJKLMNPQRTUVWXY34679"
"""No two that are easily taken for each other."""
_CODE_LENGTH = 4


class Aspect(StrEnum):
    """What a rater gives 0, 1 or 2 for."""

    ACCURACY = "accuracy"
    RELEVANCE = "relevance"
    CONSISTENCY = "consistency"
    RICHNESS = "richness"

    @property
    def label(self) -> str:
        """The name of its column."""
        return _ASPECTS[self][0]


_ASPECTS = {
    Aspect.ACCURACY: (
        "문장 정확성",
        "뜻이 통하지 않거나 틀린 문장이 있습니다",
        "뜻은 통하지만 어색하거나 틀린 곳이 있습니다",
        "모든 문장이 바르고 자연스럽습니다",
    ),
    Aspect.RELEVANCE: (
        "관련성",
        "물은 것에 답하지 않습니다",
        "일부에만 답하거나 다른 이야기가 섞여 있습니다",
        "물은 것의 핵심에 답합니다",
    ),
    Aspect.CONSISTENCY: (
        "일관성",
        "앞뒤가 어긋나거나 지원자의 처지와 맞지 않습니다",
        "조금 어긋나는 곳이 있습니다",
        "앞뒤가 맞고 지원자의 처지와도 맞습니다",
    ),
    Aspect.RICHNESS: (
        "풍부성",
        "누구나 할 수 있는 말뿐입니다",
        "구체적인 내용이 조금 있습니다",
        "상황, 한 일, 결과처럼 구체적인 내용이 넉넉합니다",
    ),
}
HEADER = (CODE, "질문", "지원하는 일", "경력", "이력서", "답변", *(aspect.label for aspect in Aspect), "메모")


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What stands behind a code."""

    code: str
    model: str
    variant: str
    item: str


@dataclass(frozen=True, slots=True)
class SheetSet:
    """``sheets``: one grid a rater, its first row the header. ``name`` changes with every text in them."""

    name: str
    key: tuple[KeyEntry, ...]
    sheets: tuple[Grid, ...]


def make_sheets(texts: Sequence[tuple[Item, Written]], raters: int, seed: int) -> SheetSet:
    """Sheets with every text that is not empty. The same texts and seed give the same sheets."""
    rated = [(item, text) for item, text in texts if text.text]
    digest = hashlib.sha256(json.dumps([seed, *((t.model, t.variant, i.id, t.text) for i, t in rated)]).encode())
    key = tuple(
        KeyEntry(code, text.model, text.variant.value, item.id)
        for code, (item, text) in zip(_codes(len(rated), digest.hexdigest()), rated, strict=True)
    )
    coded = [(entry.code, item, text.text) for entry, (item, text) in zip(key, rated, strict=True)]
    grids = tuple(_grid(coded, f"{digest.hexdigest()}-{rater}") for rater in range(1, raters + 1))
    return SheetSet(digest.hexdigest()[:8], key, grids)


def guide() -> Grid:
    """What 0, 1 and 2 mean, for a page of its own."""
    return [
        ["기준", "0점", "1점", "2점"],
        *([*_ASPECTS[aspect]] for aspect in Aspect),
        [],
        [
            "답변마다 네 칸에 0, 1, 2 가운데 하나를 적어 주십시오. 판단할 수 없는 칸은 비워 두고 메모에 까닭을 적어 주십시오."
        ],
        ["답변을 누가 어떻게 썼는지는 일부러 가렸습니다. 다른 사람의 점수를 보지 않고 적어 주십시오."],
        ["‘〔직접 채우기〕’는 그 사람만 아는 사실의 자리이므로 틀린 말로 보지 않습니다."],
    ]


def key_to_json(key: Sequence[KeyEntry]) -> str:
    """The key's file."""
    entries = [{"code": e.code, "model": e.model, "variant": e.variant, "item": e.item} for e in key]
    return json.dumps({"schema": KEY_SCHEMA, "entries": entries}, ensure_ascii=False, indent=2)


def key_from_json(text: str, file: str) -> tuple[KeyEntry, ...]:
    """Raises: MajuError ``compare-key``."""
    try:
        raw = json.loads(text)
        if raw["schema"] != KEY_SCHEMA:
            raise ValueError(raw["schema"])
        entries = tuple(
            KeyEntry(*(_text(e[name]) for name in ("code", "model", "variant", "item"))) for e in raw["entries"]
        )
        if not entries or len({entry.code for entry in entries}) < len(entries):
            raise ValueError("codes")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise MajuError(
            "compare-key",
            "‘{file}’은(는) 채점표의 열쇠 파일이 아니거나 깨졌습니다. 채점표는 그대로입니다. 채점표와 함께 만들어진 key 파일을 골라 주십시오.",
            file=file,
        ) from error
    return entries


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _codes(count: int, seed: str) -> list[str]:
    """Codes that tell nothing of what is behind them."""
    chance, found = random.Random(f"codes-{seed}"), dict[str, None]()
    while len(found) < count:
        found["".join(chance.choices(_SIGNS, k=_CODE_LENGTH))] = None
    return list(found)


def _grid(coded: Sequence[tuple[str, Item, str]], seed: str) -> Grid:
    """Answers to one question stay together, so that it is read once; questions and answers are shuffled."""
    chance, by_item = random.Random(seed), dict[str, list[list[str]]]()
    for code, item, text in coded:
        asked = [item.question, f"{item.group.label} 직군, {item.occupation}", item.experience.label, item.resume]
        by_item.setdefault(item.id, []).append([code, *asked, text, *[""] * len(Aspect), ""])
    groups = list(by_item.values())
    chance.shuffle(groups)
    for group in groups:
        chance.shuffle(group)
    return [list(HEADER), *(row for group in groups for row in group)]
