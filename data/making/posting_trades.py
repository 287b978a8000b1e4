"""An occupation made ready for many postings."""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from data.making import stock, stock_conditions
from data.making.regions import COAST, REGIONS, RURAL_REGIONS
from data.making.terms import TERMS, Terms
from data.making.trades import industries, kind_of_terms
from data.making.wording import wordings

_ORDERS = 16
"""Prepared orders of every list: drawing one and taking its beginning is much quicker than drawing a sample."""
_COASTAL = frozenset({"fishery", "fishfarm", "haenyeo", "seafood", "shipping", "shipyard", "coastguard"})
_LICENSED = frozenset({"doctor", "medical", "pharmacist", "school", "nursery", "law", "pilot", "care"})
_BY_DAY = frozenset({"build", "farm", "clean", "drive"})
_NOT_ASKED = frozenset({"프로필 사진"})
"""What a trade works with and an employer must not ask for."""
_NOT_FOR_TITLES = re.compile(
    "웨이트리스|웨이터|스튜어디스|스튜어드|아줌마|아저씨|이모|여직원|여사원|여자|남자|메이드|보이|우먼|사장|부인|청소부|파출부|찬모"
)
"""Names people use by which a posting must not, or would not, call the job."""
_FAMILIES = {
    "office": "desk",
    "study": "desk",
    "making": "desk",
    "teaching": "desk",
    "service": "casual",
    "field": "casual",
    "caring": "casual",
    "public": "formal",
}
_NO_URGENT_HIRING = frozenset({"doctor", "pharmacist", "pilot", "safety", "welfare", "sales"})
"""Kinds whose postings are not worded like notes on a door."""


class Trade:
    """An occupation with everything about it that can be worked out before the first posting."""

    def __init__(self, raw: Mapping[str, Any], aliases: Mapping[str, Sequence[str]], random: Random) -> None:
        self.id: str = raw["id"]
        self.name: str = raw["name"]
        self.roles: tuple[str, ...] = (
            self.name,
            self.name,
            *(each for each in raw["also"] if not _NOT_FOR_TITLES.search(each)),
        )
        self.kind = kind_of_terms(self.name, raw["keco"])
        self.terms: Terms = TERMS[self.kind]
        self.industries = industries(self.name, raw["keco"])
        self.stock = stock.KINDS_ALIKE[self.kind]
        self.hours = stock_conditions.HOURS[_hours_of(self.name, self.kind, self.stock)]
        family = "any" if self.kind in _NO_URGENT_HIRING else _FAMILIES[self.stock]
        self.titles = stock.TITLES[family] if family == "formal" else stock.TITLES["any"] + stock.TITLES[family]
        self.stages = stock_conditions.STAGES["desk" if family == "any" else family]
        desk = family in ("any", "desk")
        self.desk = desk
        self.casual = family == "casual"
        self.benefits = stock_conditions.DESK_BENEFITS if desk else stock_conditions.BENEFITS
        self.regions = COAST if _COASTAL & {*self.industries} else RURAL_REGIONS if self.kind == "farm" else REGIONS
        self.tasks = tuple(_orders([wordings(task)[way] for task in raw["does"]], random) for way in range(3))
        self.skills = _orders(raw["skills"], random)
        self.tools = _orders([tool for tool in raw["tools"] if tool not in _NOT_ASKED], random)
        self.knowledge = _orders(raw["knowledge"], random)
        self.certificates = _orders(raw["certificates"], random)
        self.licence: str = raw["certificates"][0] if raw["certificates"] and self.kind in _LICENSED else ""
        self.majors = _orders([major for major in raw["majors"] if major != "전공 무관"], random)
        named = (*raw["skills"], *raw["tools"], *raw["certificates"])
        self.aliases = {name: tuple(aliases[name]) for name in named if aliases.get(name)}
        self.tool_spellings = {
            *self.tools[0],
            *(other for tool in self.tools[0] for other in self.aliases.get(tool, ())),
        }


def _hours_of(name: str, kind: str, usual: str) -> str:
    if "간호" in name:
        return "nursing"
    return "daytime" if kind in _BY_DAY else usual


def _orders(items: Sequence[Any], random: Random) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(random.sample(items, len(items))) for _ in range(_ORDERS))
