"""Items, prompts and texts for the tests of comparing prompts."""

import json
from dataclasses import replace

from maju.domain.prompts import PromptText
from maju.domain.question import Experience, OccupationGroup
from maju.services.comparing.items import Item, Variant
from maju.services.comparing.writing import Prompts, Written
from maju.storage.prompt_files import read_prompts
from tests.services.judging_making import ROOT

ITEM = Item(
    "one",
    "동료를 도운 경험을 말씀해 주십시오.",
    Experience.EXPERIENCED,
    OccupationGroup.ICT,
    "데이터베이스 관리자",
    "쇼핑몰 운영팀 4년. 느린 질의 12개를 고침.",
    "저는 동료의 느린 질의를 함께 고쳤습니다. 그 결과 조회가 빨라졌습니다.",
)
OTHER = replace(
    ITEM, id="two", question="실수한 일을 말씀해 주십시오.", reference="저는 주문을 잘못 넣고 바로 알렸습니다."
)
SENTENCES = ("저는 느린 질의 12개를 고쳤습니다.", "그래서 조회가 빨라졌습니다.")


def shipped() -> Prompts:
    """The prompts that ship."""
    return Prompts(read_prompts(ROOT / "assets" / "prompts"))


def worded(system: str = "지시", user: str = "$question") -> Prompts:
    """Short prompts, the same for every variant."""
    texts = {f"compare_{v.value}": PromptText(f"{v.value} {user}", "3") for v in Variant}
    return Prompts({"compare_system": PromptText(system, "2"), **texts})


def array(*sentences: str) -> str:
    """What the grammar lets a model write."""
    return json.dumps(list(sentences), ensure_ascii=False)


def written(
    text: str, item: Item = ITEM, variant: Variant = Variant.BOTH, model: str = "m", **other: object
) -> Written:
    """A text."""
    made = Written(model, variant, item.id, 7, "0" * 16, "2/3", text, "stop", 1.5, 1, 100, 20)
    return replace(made, **other)  # type: ignore[arg-type]
