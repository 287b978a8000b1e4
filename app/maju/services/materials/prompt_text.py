"""A profile as a language model may see it: by kind, nameless, without what finds a person; for a blind interview without more."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.masking import mask
from maju.domain.particles import with_particles
from maju.services.job_profile_text import neutral, topics_of
from maju.services.materials.dates import NOW
from maju.services.materials.words import SCHOOL

SCHOOL_MARK, REGION_MARK = "〔학교〕", "〔지역〕"
_REGION = re.compile(
    r"(?<![가-힣])(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|제주|경기|강원|충북|충남|충청[남북]도|전북|전남|전라[남북]도|경북|경남|경상[남북]도)"
    r"(?:특별자치|특별|광역)?(?:시|도)?(?:\s[가-힣]{1,5}(?:시|군|구))?|[가-힣]{2,4}(?:시|군)(?=\s|$|에서|의|,|\)))"
    r"(?=$|[\s,.()·/|]|에서|에|의|으로|로|와|과|이|은|는|을|를|출신)"
)
_NO_REGION = re.compile(
    r"^(?:당시|다시|일시|동시|즉시|임시|수시|상시|필시|역시|잠시|전시|표시|지시|제시|실시|감시|예시|게시|적시|무시|명시)$"
)
_HEAD = 1000
"""More than the head of any item is long."""
_BLIND = "(블라인드 면접이라 {left}은(는) 뺐습니다.)"
_SCHOOLED = (ItemKind.EDUCATION, ItemKind.ACTIVITY, ItemKind.AWARD, ItemKind.ESSAY)
"""Kinds in whose texts a school is where one studied; the school a teacher works at is their employer."""


@dataclass(frozen=True, slots=True)
class PromptMaterials:
    """``left_out``: Korean names of what was taken out (전화번호, 학교 이름 …)."""

    text: str
    left_out: tuple[str, ...] = ()


def prompt_materials(profile: CandidateProfile, *, blind: bool = False, most: int = 0) -> PromptMaterials:
    """Every item of the profile, a kind after the other; empty where there is none. ``blind``: also without schools, regions and
    every sentence that tells of sex, age, origin or family; the first line says so. ``most``: characters from which whole items
    are left out, essays first; 0 for all."""
    left_out: dict[str, None] = {}
    told: Callable[[ProfileItem], str] = _Blind(profile, left_out).told if blind else item_text
    left = most or sum(len(item.text) + _HEAD for item in profile.items)
    parts: list[str] = []
    for kind in ItemKind:
        texts = [text for item in profile.of(kind) if (text := told(item).strip())]
        fitting = [text for text in texts if (left := left - len(text) - 1) >= 0]
        parts += [f"[{kind.label}]", *fitting] if fitting else []
    masked = mask("\n".join(parts), profile.name)
    names = tuple(dict.fromkeys((*(fact.label for fact in masked.found), *left_out)))
    if not left_out:
        return PromptMaterials(masked.text, names)
    return PromptMaterials(f"{with_particles(_BLIND.format(left=', '.join(left_out)))}\n{masked.text}", names)


def item_text(item: ProfileItem) -> str:
    """One item in a line with its days, then what else is told of it."""
    days = " ~ ".join(filter(None, (item.start, "현재" if item.end == NOW else item.end)))
    head = ", ".join(filter(None, (item.title, item.organisation, item.role)))
    first = f"{head} ({days})" if days else head
    return "\n".join(filter(None, (first, item.text)))


class _Blind:
    """Tells items without what a blind interview must not know; ``left_out`` gets the names of what was taken out."""

    def __init__(self, profile: CandidateProfile, left_out: dict[str, None]) -> None:
        self._left_out = left_out
        self._schools = _schools(profile.of(ItemKind.EDUCATION))

    def told(self, item: ProfileItem) -> str:
        """One item."""
        text = item_text(item)
        if self._schools:
            text = self._without(self._schools, SCHOOL_MARK, "학교 이름", text)
        if item.kind in _SCHOOLED:
            text = self._without(SCHOOL, SCHOOL_MARK, "학교 이름", text)
        text = self._without(_REGION, REGION_MARK, "지역", text)
        self._left_out.update(dict.fromkeys(topics_of(text)))
        return neutral(text)

    def _without(self, pattern: re.Pattern[str], mark: str, name: str, text: str) -> str:
        def marked(hit: re.Match[str]) -> str:
            if pattern is _REGION and _NO_REGION.match(hit[0]):
                return hit[0]
            self._left_out[name] = None
            return mark

        return re.sub(rf"{mark}(?:\s{mark})+", mark, pattern.sub(marked, text))


def _schools(items: Sequence[ProfileItem]) -> re.Pattern[str] | None:
    """The schools one went to, also by their short names (한빛대)."""
    names = {item.title for item in items} | {short for item in items for short in _short_names(item.title)}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))) if names else None


def _short_names(title: str) -> Iterable[str]:
    for long, short in (("대학교", "대"), ("고등학교", "고"), ("중학교", "중")):
        name = title.split()[0] if title.split() else ""
        if name.endswith(long) and len(name) > len(long) + 1:
            yield name.removesuffix(long) + short
