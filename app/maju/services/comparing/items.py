"""The test set: questions with who is asked and an answer written by hand, a JSON object a line."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from maju.domain.errors import MajuError
from maju.domain.question import Experience, OccupationGroup

LONGEST = 20_000
"""Characters of one text of an item."""
_TEXTS = ("id", "question", "occupation", "resume", "reference")


class Variant(StrEnum):
    """What a prompt tells of who is asked, beside the question; each is a file ``compare_*.md``."""

    QUESTION = "question"
    EXPERIENCE = "experience"
    OCCUPATION = "occupation"
    BOTH = "both"
    RESUME = "resume"

    @property
    def label(self) -> str:
        """Korean name."""
        return _LABELS[self]

    @property
    def tells(self) -> tuple[str, ...]:
        """Names of the facts that its prompt gives."""
        return ("question", *_TOLD[self])


_LABELS = {
    Variant.QUESTION: "질문",
    Variant.EXPERIENCE: "질문+경력",
    Variant.OCCUPATION: "질문+직업",
    Variant.BOTH: "질문+경력+직업",
    Variant.RESUME: "질문+경력+직업+이력서",
}
_TOLD = {
    Variant.QUESTION: (),
    Variant.EXPERIENCE: ("experience",),
    Variant.OCCUPATION: ("group", "occupation"),
    Variant.BOTH: ("experience", "group", "occupation"),
    Variant.RESUME: ("experience", "group", "occupation", "resume"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """A question, who is asked it, and the answer that others are measured against."""

    id: str
    question: str
    experience: Experience
    group: OccupationGroup
    occupation: str
    resume: str
    reference: str

    def facts(self, variant: Variant) -> dict[str, str]:
        """What the prompt of a variant is told, and no more."""
        every = {
            "question": self.question,
            "experience": self.experience.label,
            "group": self.group.label,
            "occupation": self.occupation,
            "resume": self.resume,
        }
        return {name: every[name] for name in variant.tells}


def read_items(text: str, file: str) -> Sequence[Item]:
    """Every line that is not empty. Raises: MajuError ``compare-items`` with the first line that cannot be used."""
    items: list[Item] = []
    ids: set[str] = set()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        item, why = _read(line)
        if item is None or item.id in ids:
            raise _unusable(file, number, why or "같은 id가 앞에 이미 나왔습니다.")
        ids.add(item.id)
        items.append(item)
    if not items:
        raise _unusable(file, 1, "읽을 줄이 없습니다.")
    return items


def _read(line: str) -> tuple[Item | None, str]:
    try:
        raw = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return None, "JSON으로 읽을 수 없습니다."
    if not isinstance(raw, dict):
        return None, "JSON 객체가 아닙니다."
    for name in _TEXTS:
        if not isinstance(raw.get(name), str) or not raw[name].strip() or len(raw[name]) > LONGEST:
            return None, f"{name} 칸에 알맞은 길이의 글이 없습니다."
    experiences = {"new": Experience.NEW, "experienced": Experience.EXPERIENCED}
    groups = {g.value: g for g in OccupationGroup}
    experience, group = raw.get("experience"), raw.get("group")
    if not isinstance(experience, str) or experience not in experiences:
        return None, "experience 칸에는 new나 experienced를 적어 주십시오."
    if not isinstance(group, str) or group not in groups:
        return None, f"group 칸에는 {', '.join(groups)} 가운데 하나를 적어 주십시오."
    texts = {name: raw[name].strip() for name in _TEXTS}
    return Item(experience=experiences[experience], group=groups[group], **texts), ""


def _unusable(file: str, line: int, why: str) -> MajuError:
    return MajuError(
        "compare-items",
        "비교할 문항 파일 ‘{file}’의 {line}째 줄을 쓸 수 없습니다. {why} 고친 뒤 다시 실행해 주십시오. 이미 만든 글은 그대로입니다.",
        file=file,
        line=line,
        why=why,
    )
